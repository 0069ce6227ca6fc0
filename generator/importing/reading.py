"""Reads a file of sheets: .xlsx and .xlsm (openpyxl), .xls, .xlsb and .ods (calamine), .csv."""

from collections.abc import Callable, Mapping
from pathlib import Path

from generator.importing.decoding import decoded
from generator.importing.reading_csv import read_csv
from generator.importing.reading_old import read_old
from generator.importing.reading_xlsx import read_xlsx
from generator.importing.sheet import Sheet, UnreadableError

MAX_BYTES = 20 * 1024 * 1024

_READERS: Mapping[str, Callable[[Path], tuple[Sheet, ...]]] = {
    ".xlsx": read_xlsx,
    ".xlsm": read_xlsx,
    ".xls": read_old,
    ".xlsb": read_old,
    ".ods": read_old,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_csv,
}
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_sheets(file: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a file, texts of old fonts decoded. Raises UnreadableError."""
    try:
        if file.stat().st_size > MAX_BYTES:
            megabytes = MAX_BYTES // (1024 * 1024)
            raise UnreadableError(f"tệp lớn hơn {megabytes} MB", f"larger than {megabytes} MB")
        with file.open("rb") as opened:
            head = opened.read(8)
    except OSError as refused:
        reason = str(refused.strerror or refused)
        raise UnreadableError(reason, reason) from refused
    return tuple(decoded(sheet) for sheet in _reader(file, head)(file))


def _reader(file: Path, head: bytes) -> Callable[[Path], tuple[Sheet, ...]]:
    """Choose by what the file is, for its name may lie: a .xls is often a renamed .xlsx."""
    ending = file.suffix.lower()
    if ending not in _READERS:
        known = ", ".join(sorted(_READERS))
        raise UnreadableError(
            f"không đọc được đuôi “{ending}” (đọc được: {known})",
            f"“{ending}” cannot be read (these can: {known})",
        )
    if head.startswith(_ZIP) and ending == ".xls":
        return read_xlsx
    if head.startswith(_OLE) and ending in (".xlsx", ".xlsm", ".csv"):
        return read_old
    if ending == ".xls" and not head.startswith((_OLE, b"\x09\x08", b"\x09\x04", b"\x09\x02")):
        raise UnreadableError(
            "tệp .xls này không phải sổ tính Excel (có thể là trang web); mở bằng Excel, "
            "lưu lại thành .xlsx",
            "this .xls is no Excel workbook; open it in Excel and save it as .xlsx",
        )
    return _READERS[ending]
