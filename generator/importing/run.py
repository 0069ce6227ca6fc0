"""An import from end to end: a file in; what was understood and what would be done out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.importing.places import Places
from generator.importing.planning import Options
from generator.importing.reading import read_sheets
from generator.importing.rows import Facts, understand_rows
from generator.importing.sheet import Sheet
from generator.importing.tables import Table, find_table
from generator.importing.writing import Prepared, prepare
from generator.records.loader import Loaded


@dataclass(frozen=True)
class Understood:
    """What was found in a file: its tables, and the sheets that hold none or are hidden."""

    sheets: tuple[Sheet, ...]
    tables: tuple[Table, ...]
    passed: tuple[Sheet, ...]

    def decoded(self, table: Table) -> str | None:
        """Return the old encoding of a table's sheet, if it had one."""
        return next((s.decoded for s in self.sheets if s.name == table.sheet), None)


def understand(file: Path) -> Understood:
    """Find the tables of a file. Raises UnreadableError."""
    sheets = read_sheets(file)
    found = [(sheet, None if sheet.is_hidden else find_table(sheet)) for sheet in sheets]
    tables = tuple(table for _, table in found if table)
    passed = tuple(sheet for sheet, table in found if table is None and sheet.rows)
    return Understood(sheets, tables, passed)


def plan(
    understood: Understood, loaded: Loaded, root: Path, today: date, options: Options
) -> Prepared:
    """Plan all rows of all tables. Nothing is written; raises OSError."""
    rows = tuple(_rows(understood, Places(loaded.records)))
    return prepare(rows, loaded, root, today, options)


def _rows(understood: Understood, places: Places) -> Iterator[Facts]:
    for table in understood.tables:
        yield from understand_rows(table, places)
