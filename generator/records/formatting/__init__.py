"""One form for all records, whoever wrote them: the form on the web, an import, or a hand.

Keys stand in the order of the model, lists are indented, long texts folded, texts of several
lines are blocks. No comment is lost and no value changes: what comes out is read again and
compared, and a file for which that fails stays as it is.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from ruamel.yaml.error import YAMLError

from generator.records import schema
from generator.records.base import Record
from generator.records.faults import START, Fault
from generator.records.formatting.blocks import in_blocks, plain_lines
from generator.records.formatting.comments import comments
from generator.records.formatting.keys import in_order
from generator.records.formatting.style import in_style
from generator.records.messages import fault
from generator.records.yaml_reader import RecordText, read
from generator.text import nfc

_BOM = "OC007"

_ROUNDS = 4
"""A comment in an odd place may find its key only the second time."""


@dataclass(frozen=True, slots=True)
class Formatted:
    """A record in order, or (`raw` is None) why it could not be put in order."""

    raw: bytes | None
    faults: tuple[Fault, ...] = ()


def formatted(raw: bytes, file: PurePosixPath) -> Formatted:
    """Return the record `raw` in the form of all records; `file` tells its kind.

    Text comes out as NFC with Unix line ends. A file that is no record comes back as it is.
    """
    model = schema.model_for(file)
    if model is None:
        return Formatted(raw)
    before = read(raw, file)
    faults = tuple(found for found in before.faults if found.code != _BOM)
    if faults or not isinstance(before.data, dict):
        return Formatted(
            None, faults or (fault("OC115", file, START, expected="mapping", found="list"),)
        )
    text = nfc(before.text.text).replace("\r\n", "\n").replace("\r", "\n")
    lined = RecordText(file, schema.with_line(text, file).encode())
    try:
        raw = _written(lined, model)
    except (YAMLError, ValueError, IndexError, AttributeError):
        return Formatted(None, (fault("OC941", file, START),))
    if not _is_same(lined, RecordText(file, raw)):
        return Formatted(None, (fault("OC941", file, START),))
    return Formatted(raw)


def _written(text: RecordText, model: type[Record]) -> bytes:
    """Return the record put in order, again until nothing changes any more."""
    for _ in range(_ROUNDS):
        before = text
        indented = in_style(in_order(text, model).text, model)
        text = in_blocks(RecordText(text.file, indented.encode()))
        if text == before:
            break
    return text.raw


def _is_same(before: RecordText, after: RecordText) -> bool:
    """Tell whether two texts hold the same values and the same comments."""
    one, other = read(before.raw, before.file), read(after.raw, after.file)
    if other.faults or _meant(one.data) != _meant(other.data):
        return False
    return Counter(comments(before)) == Counter(comments(after))


def _meant(value: Any) -> Any:
    """Return a value as models see it: texts without the spaces around them."""
    if isinstance(value, dict):
        return {key: _meant(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return tuple(_meant(inner) for inner in value)
    return plain_lines(value) if isinstance(value, str) else value
