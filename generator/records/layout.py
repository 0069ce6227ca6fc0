"""How records write their values: plain or quoted, folded when they are long, lists in brackets.

The formatter, new records and additions to old ones all write by these rules.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from generator.dates import PartialDate
from generator.text import nfc

WIDTH = 100
"""Columns of a line, where its text can be parted at all."""

INDENT = "  "

_PLAIN = re.compile(r"[^\W\d_](?:[\w./()–+-]|,(?= )| (?=[\w(]))*")
_CONSTANTS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_FOLDABLE = re.compile(r"\S+(?: \S+)+")

Value = str | int | bool | Decimal | PartialDate | Sequence[str]
"""A value that a line can hold."""


def scalar(text: str) -> str:
    """Return `text` as YAML writes it: plain where that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _CONSTANTS:
        return text
    return json.dumps(text, ensure_ascii=False)


def written_date(day: PartialDate) -> str:
    """Return a date as records write it."""
    if day.precision == "interval":
        return f"{{from: {day.earliest.isoformat()}, to: {day.latest.isoformat()}}}"
    return str(day)


def folded(text: str, indent: int) -> tuple[str, ...] | None:
    """Return the lines of a folded block (`>-`) for `text`, each without its `indent` columns.

    None when the text cannot be folded without changing it: two spaces together, or lines.
    """
    if not _FOLDABLE.fullmatch(text) or text[0] in "\t ":
        return None
    lines, line = [], ""
    for word in text.split(" "):
        if line and indent + len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return (*lines, line)


def lines_of(fields: Mapping[str, Value], indent: int = 0) -> Iterator[str]:
    """Yield the lines `key: value` of a mapping that will stand `indent` columns from the left."""
    for key, value in fields.items():
        yield from _lines(key, value, indent)


def data_of(fields: Mapping[str, Value]) -> dict[str, object]:
    """Return what a reader of `lines_of` will find."""
    return {key: _data(value) for key, value in fields.items()}


def _lines(key: str, value: Value, indent: int) -> Iterator[str]:
    if isinstance(value, bool):
        yield f"{key}: {str(value).lower()}"
    elif isinstance(value, int | Decimal):
        yield f"{key}: {value}"
    elif isinstance(value, PartialDate):
        yield f"{key}: {written_date(value)}"
    elif isinstance(value, str):
        yield from text_lines(f"{key}: ", nfc(value), indent)
    else:
        yield f"{key}: [{', '.join(scalar(nfc(one)) for one in value)}]"


def text_lines(prefix: str, text: str, indent: int) -> tuple[str, ...]:
    """Return the lines of `text` behind `prefix` (`key: `, or nothing for an item of a list)."""
    line = prefix + scalar(text)
    block = folded(text, indent + len(INDENT)) if indent + len(line) > WIDTH else None
    if block is None:
        return (line,)
    return (f"{prefix}>-", *(f"{INDENT if prefix else ''}{part}" for part in block))


def _data(value: Value) -> object:
    if isinstance(value, Decimal):
        return int(value) if "." not in str(value) else float(value)
    if isinstance(value, PartialDate):
        if value.precision == "interval":
            return {"from": value.earliest.isoformat(), "to": value.latest.isoformat()}
        return int(str(value)) if value.precision == "year" else str(value)
    if isinstance(value, str):
        return nfc(value)
    return value if isinstance(value, int) else tuple(nfc(one) for one in value)
