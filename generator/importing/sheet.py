"""A sheet as it lies in a file: cells by row and column, and what was hidden in it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Raw = str | int | float | bool | date | datetime | None


class Sickness(StrEnum):
    """Why the value of a cell cannot be used."""

    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its value, or why it has none that can be used."""

    value: Raw = None
    sickness: Sickness | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands in the cell."""
        if self.sickness:
            return False
        return self.value is None or (isinstance(self.value, str) and not self.value.strip())


EMPTY = Cell()


@dataclass(frozen=True)
class Sheet:
    """A sheet: its rows of cells, all of one length; merged cells are filled with their value.

    `hidden_rows` and `hidden_columns` count from 0; rows are told to people counting from 1.
    `decoded` names the old encoding that its texts were in.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_hidden: bool = False
    decoded: str | None = None
    merged: frozenset[tuple[int, int]] = field(default_factory=frozenset)
    """The cells that a merge filled, without those that held the value."""

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0


class UnreadableError(Exception):
    """A file cannot be read as sheets; holds why, in Vietnamese and English."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(english)
        self.vietnamese, self.english = vietnamese, english
