"""Writes sheets that are safe to open: no text in them is ever run as a formula."""

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

Value = str | int | float | date | None

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LONGEST = 32_000


@dataclass(frozen=True)
class Page:
    """A sheet to write: its name, its head, its rows, the widths of its columns in letters."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    widths: tuple[int, ...] = ()


def defused(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula, in any format it may be saved as.

    An apostrophe goes before =, +, -, @ and tabs; `cells.text` takes it off again.
    """
    clean = _ILLEGAL.sub("", text)[:_LONGEST]
    return f"'{clean}" if clean.startswith(_DANGEROUS) else clean


def workbook(pages: Sequence[Page]) -> bytes:
    """Return the bytes of a workbook with these sheets."""
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for page in pages:
        sheet = book.create_sheet(page.name)
        for row, values in enumerate((page.head, *page.rows), start=1):
            for column, value in enumerate(values, start=1):
                cell = sheet.cell(row, column)
                if isinstance(value, str):
                    cell.value = defused(value)
                    cell.data_type = "s"
                    cell.number_format = "@"
                else:
                    cell.value = value
                if isinstance(value, date):
                    cell.number_format = "dd/mm/yyyy"
                cell.alignment = Alignment(vertical="top", wrap_text=True)
                if row == 1:
                    cell.font = Font(bold=True)
                    cell.fill = PatternFill("solid", fgColor="EFE3CF")
        sheet.freeze_panes = "A2"
        for column, width in enumerate(page.widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
