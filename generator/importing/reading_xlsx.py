"""Reads .xlsx with openpyxl: values, merged cells, what is hidden, the zeros that a format adds."""

import io
import re
import warnings
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from generator.importing.merging import filled
from generator.importing.sheet import Cell, Raw, Sheet, Sickness, UnreadableError

MAX_UNPACKED = 300 * 1024 * 1024
MAX_CELLS = 2_000_000

_ZEROS = re.compile(r"0{2,20}")

_BROKEN = (
    InvalidFileException,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    SyntaxError,  # XML's ParseError is one
)


def read_xlsx(file: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook. Raises UnreadableError."""
    _refuse_bombs(file)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of styles that it drops
            raw = file.read_bytes()  # by its bytes: openpyxl judges files by their names
            values = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(raw))
        return tuple(
            _sheet(sheet, formulas[sheet.title])
            for sheet in values.worksheets
            if sheet.title in formulas.sheetnames
        )
    except _BROKEN as broken:
        raise UnreadableError(
            "tệp Excel hỏng hoặc có mật khẩu; mở bằng Excel, lưu lại thành .xlsx",
            f"a broken or locked workbook ({broken}); open it in Excel and save it again",
        ) from broken


def _refuse_bombs(file: Path) -> None:
    """Refuse a file that unpacks to far more than any list needs."""
    try:
        with zipfile.ZipFile(file) as packed:
            size = sum(part.file_size for part in packed.infolist())
    except (zipfile.BadZipFile, OSError) as broken:
        raise UnreadableError(
            "tệp Excel hỏng hoặc có mật khẩu; mở bằng Excel, lưu lại thành .xlsx",
            "a broken or locked workbook; open it in Excel and save it again",
        ) from broken
    if size > MAX_UNPACKED:
        raise UnreadableError("tệp giải nén ra quá lớn", "the file unpacks to far too much")


def _sheet(values: Any, formulas: Any) -> Sheet:
    cells = {
        (row - 1, column - 1): _cell(cell, formulas)
        for (row, column), cell in values._cells.items()
        if cell.value is not None or _is_formula(formulas, row, column)
    }
    height = max((row for row, _ in cells), default=-1) + 1
    width = max((column for _, column in cells), default=-1) + 1
    if height * width > MAX_CELLS:
        raise UnreadableError(
            f"trang tính “{values.title}” quá rộng hoặc quá dài",
            f"the sheet “{values.title}” is too wide or too long",
        )
    merged = [
        ((area.min_row - 1, area.min_col - 1), (area.max_row - 1, area.max_col - 1))
        for area in values.merged_cells.ranges
    ]
    hidden_columns: set[int] = set()
    for dimension in values.column_dimensions.values():
        if dimension.hidden:
            hidden_columns |= set(range((dimension.min or 1) - 1, dimension.max or 0))
    rows, copies = filled(cells, height, width, merged)
    return Sheet(
        name=str(values.title),
        rows=rows,
        hidden_rows=frozenset(n - 1 for n, row in values.row_dimensions.items() if row.hidden),
        hidden_columns=frozenset(hidden_columns),
        is_hidden=values.sheet_state != "visible",
        merged=copies,
    )


def _cell(cell: Any, formulas: Any) -> Cell:
    if cell.data_type == "e":
        return Cell(str(cell.value), Sickness.ERROR)
    if cell.value is None and _is_formula(formulas, cell.row, cell.column):
        return Cell(None, Sickness.FORMULA)
    return Cell(_value(cell.value, str(cell.number_format or "")))


def _is_formula(formulas: Any, row: int, column: int) -> bool:
    other = formulas._cells.get((row, column))
    return other is not None and other.data_type == "f"


def _value(value: Any, number_format: str) -> Raw:
    """Return a value as the sheet shows it: a format of zeros puts zeros before a number."""
    if isinstance(value, int) and not isinstance(value, bool) and _ZEROS.fullmatch(number_format):
        return str(value).zfill(len(number_format))
    return value if isinstance(value, Raw) else str(value)
