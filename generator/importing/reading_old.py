"""Reads .xls, .xlsb and .ods with calamine: values and merged cells.

What a .xls or .xlsb hides cannot be seen by it: hidden rows are read like the others.
"""

import io
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from generator.importing.layout_ods import Layout, read_layouts
from generator.importing.merging import filled
from generator.importing.sheet import Cell, Raw, Sheet, Sickness, UnreadableError

_ERRORS = ("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!")


def read_old(file: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook. Raises UnreadableError."""
    layouts = read_layouts(file) if file.suffix.lower() == ".ods" else {}
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(file.read_bytes()))
        return tuple(
            _sheet(
                book,
                meta.name,
                layouts.get(meta.name, Layout()),
                is_hidden=meta.visible != SheetVisibleEnum.Visible,
            )
            for meta in book.sheets_metadata
            if meta.typ == SheetTypeEnum.WorkSheet
        )
    except (CalamineError, OSError, ValueError) as broken:
        raise UnreadableError(
            "tệp hỏng hoặc có mật khẩu; mở bằng Excel, lưu lại thành .xlsx",
            f"a broken or locked file ({broken}); open it in Excel and save it as .xlsx",
        ) from broken


def _sheet(book: CalamineWorkbook, name: str, layout: Layout, *, is_hidden: bool) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    values = sheet.to_python(skip_empty_area=False)
    cells = {
        (row, column): _cell(value)
        for row, line in enumerate(values)
        for column, value in enumerate(line)
        if value not in ("", None)
    }
    height = max((row for row, _ in cells), default=-1) + 1
    width = max((column for _, column in cells), default=-1) + 1
    merged = (*(sheet.merged_cell_ranges or ()), *layout.merged)
    rows, copies = filled(cells, height, width, merged)
    return Sheet(
        name,
        rows,
        hidden_rows=frozenset(layout.hidden_rows),
        hidden_columns=frozenset(layout.hidden_columns),
        is_hidden=is_hidden,
        merged=copies,
    )


def _cell(value: object) -> Cell:
    if isinstance(value, str) and value in _ERRORS:
        return Cell(value, Sickness.ERROR)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return Cell(int(value))
    return Cell(value if isinstance(value, Raw) else str(value))
