"""Reads .csv: its encoding and its separator are found out, all cells are text."""

import csv
import io
import re
from pathlib import Path

from generator.importing.sheet import Cell, Sheet, UnreadableError
from generator.text import decode_tcvn3, decode_vni, nfc
from generator.text.syllable import is_syllable, split_tone

_SEPARATORS = ",;\t|"
_SAMPLE = 20
_LOST = re.compile(r"(?<![^\s,;|\"'(])[^\W\d_]*[^\W\d_][?\ufffd]+[^\W\d_]+(?![^\s,;|\"')?])")
_FEW = 3


def read_csv(file: Path) -> tuple[Sheet, ...]:
    """Return the one sheet of a file. Raises UnreadableError."""
    try:
        raw = file.read_bytes()
    except OSError as refused:
        reason = str(refused.strerror or refused)
        raise UnreadableError(reason, reason) from refused
    text = text_of(raw)
    if "\0" in text:
        raise UnreadableError("tệp này không phải văn bản CSV", "this file is no CSV text")
    if len(set(_LOST.findall(text))) >= _FEW:
        raise UnreadableError(
            "chữ Việt đã mất khi lưu (dấu ? thay cho chữ, như “s?n ph?m”); mở tệp gốc, lưu lại "
            "thành .xlsx hoặc “CSV UTF-8”",
            "letters were lost when it was saved (“s?n ph?m”); save the original again as .xlsx or "
            "“CSV UTF-8”",
        )
    csv.field_size_limit(1_000_000)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text)))
    except csv.Error as broken:
        raise UnreadableError(f"CSV hỏng ({broken})", f"broken CSV ({broken})") from broken
    width = max(map(len, lines), default=0)
    rows = tuple(
        tuple(Cell(value or None) for value in (*line, *[""] * (width - len(line))))
        for line in lines
    )
    return (Sheet(file.stem, rows),)


def text_of(raw: bytes) -> str:
    """Return the text of a CSV file: Unicode, or what Windows and old fonts left behind.

    Bytes that are no UTF-8 are read as code page 1258 (Vietnamese Windows), or left as Western
    ones where the letters of an old font make more sense of them.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if raw.startswith(mark):
            return nfc(raw.decode(encoding, errors="replace"))
    if raw[1:2] == b"\0" and raw[3:4] == b"\0":
        return nfc(raw.decode("utf-16-le", errors="replace"))
    try:
        return nfc(raw.decode())
    except UnicodeDecodeError:
        western, windows = raw.decode("latin-1"), nfc(raw.decode("cp1258", errors="replace"))
        old = max(map(_sense, (decode_tcvn3(western), decode_vni(western))))
        return western if old > _sense(windows) else windows


def _sense(text: str) -> int:
    """Count the words of a text that Vietnamese has, of those that are not plain ASCII."""
    words = {word for word in re.findall(r"[^\W\d_]+", nfc(text)) if not word.isascii()}
    return sum(is_syllable(*split_tone(word.lower())) for word in words)


def _separator(text: str) -> str:
    """Return the character that parts most rows into the same number of cells, above one."""
    lines = [line for line in text.splitlines() if line.strip()][:_SAMPLE]

    def agreement(separator: str) -> tuple[int, int]:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=separator)]
        best = max(set(widths), key=lambda width: (widths.count(width), width), default=1)
        return (widths.count(best) if best > 1 else 0, best)

    return max(_SEPARATORS, key=agreement)
