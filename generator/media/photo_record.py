"""Photos in product.yml: new items are put in, and every other byte stays as its editor left it.

The record is edited as text, for a YAML writer would drop comments and quotes. What comes out is
read again and compared with what was meant; if it differs, nothing is changed.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from generator.records.product import Product
from generator.records.yaml_reader import Path, RecordText, Span, position_at, read
from generator.text import nfc

CAPTION_STUB = "Viết chú thích: ảnh cho thấy gì, ở đâu"
"""Stands in for a caption until somebody writes one; a check reminds of it."""

_FILE = PurePosixPath("product.yml")
_LATER = list(Product.model_fields)[list(Product.model_fields).index("photos") + 1 :]


class RecordError(Exception):
    """A record cannot be edited; holds the code of the message that says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Item:
    """A photo to list in a record; what is None is left to the editor as a commented line."""

    file: str
    caption: str | None = None
    credit: str | None = None
    rights: str | None = None

    def data(self) -> dict[str, str]:
        """Return the item as the record will hold it."""
        words = {"caption": self.caption or CAPTION_STUB}
        words |= {k: v for k, v in (("credit", self.credit), ("rights", self.rights)) if v}
        return {"file": self.file, **{key: nfc(value) for key, value in words.items()}}

    def lines(self, indent: str) -> Iterator[str]:
        """Yield the lines of the item, `indent` before its dash."""
        for number, (key, value) in enumerate(self.data().items()):
            shown = value if key == "file" else json.dumps(value, ensure_ascii=False)
            yield f"{indent}{'  ' if number else '- '}{key}: {shown}"
        if self.credit is None:
            yield f"{indent}  # credit: ai chụp"
        if self.rights is None:
            yield f"{indent}  # rights: ai cho dùng, dùng vào việc gì"


def edit(raw: bytes, items: Sequence[Item], renamed: Mapping[str, str] | None = None) -> bytes:
    """Return the record `raw` with `items` added to its photos and files `renamed`.

    Raises RecordError: OC932 for a record that is faulty or of a form this cannot edit, OC934
    for photos that stand in brackets.
    """
    reading = read(raw, _FILE)
    if not isinstance(reading.data, dict) or reading.faults or raw[:1] == b"\xef":
        raise RecordError("OC932")
    text, photos, renamed = reading.text, _photos(reading.data), renamed or {}
    changes = [*_renaming(text, photos, renamed), *_adding(text, photos, items)]
    edited = text.text
    for start, end, new in sorted(changes, reverse=True):
        edited = edited[:start] + new + edited[end:]
    wanted = tuple({**photo, "file": renamed.get(photo["file"], photo["file"])} for photo in photos)
    again = read(edited.encode(), _FILE)
    if again.faults or not isinstance(again.data, dict):
        raise RecordError("OC932")
    kept = {**reading.data, "photos": None} == {**again.data, "photos": None}
    if not kept or _photos(again.data) != (*wanted, *(item.data() for item in items)):
        raise RecordError("OC932")
    return edited.encode()


Change = tuple[int, int, str]
"""Characters from start to end, and what takes their place."""


def _photos(data: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    photos = data.get("photos") or ()
    if not isinstance(photos, tuple):
        raise RecordError("OC932")
    for photo in photos:
        if not isinstance(photo, dict) or not isinstance(photo.get("file"), str):
            raise RecordError("OC932")
    return photos


def _renaming(
    text: RecordText, photos: Sequence[Mapping[str, Any]], renamed: Mapping[str, str]
) -> Iterator[Change]:
    for number, photo in enumerate(photos):
        new = renamed.get(photo["file"])
        if new:
            span = text.spans["photos", number, "file"]
            yield span.start, span.end, new


def _adding(
    text: RecordText, photos: Sequence[Mapping[str, Any]], items: Sequence[Item]
) -> Iterator[Change]:
    if not items:
        return
    span = text.spans.get(("photos",))
    if text.text[text.spans[()].start] == "{":
        raise RecordError("OC932")
    if span is None:
        yield _insert(text.text, _line_for_key(text), ["photos:", *_lines(items, "  ")])
    elif not photos:
        yield span.start, span.end, ""  # `[]`, `~`, or nothing
        last = position_at(text.text, span.end)[0] if span.end > span.start else span.key[0]
        yield _insert(text.text, last, _lines(items, "  "))
    elif text.text[span.start] == "[":
        raise RecordError("OC934")
    else:
        first = text.spans["photos", 0]
        line = _line(text.text, first.value[0])
        dash = line[: first.value[1] - 1].rstrip()
        if not dash.endswith("-") or dash[:-1].strip():
            raise RecordError("OC932")
        indent = dash[:-1]
        yield _insert(text.text, _last_line(text, len(photos) - 1, indent), _lines(items, indent))


def _lines(items: Sequence[Item], indent: str) -> list[str]:
    return [line for item in items for line in item.lines(indent)]


def _insert(text: str, after: int, lines: Sequence[str]) -> Change:
    """Return the change that puts `lines` behind the line number `after` (0: at the top)."""
    ending = "\r\n" if "\r\n" in text else "\n"
    present = text.splitlines(keepends=True)
    at = sum(len(line) for line in present[:after])
    new = "".join(line + ending for line in lines)
    if at and text[at - 1] not in "\r\n":
        new = ending + new
    return at, at, new


def _line(text: str, number: int) -> str:
    return text.splitlines()[number - 1]


def _line_for_key(text: RecordText) -> int:
    """Return the line after which `photos` belongs: before the keys that follow it by custom.

    Comments right above such a key stay with it.
    """
    later = [text.spans[name,].key[0] for name in _LATER if (name,) in text.spans]
    lines = text.text.splitlines()
    if not later:
        return len(lines)
    line = min(later) - 1
    while line and lines[line - 1].startswith("#"):
        line -= 1
    return line


def _last_line(text: RecordText, item: int, indent: str) -> int:
    """Return the number of the last line of an item, with the comments that are indented as it."""
    prefix: Path = ("photos", item)
    within = {path: span for path, span in text.spans.items() if path[:2] == prefix}
    parents = {path[:-1] for path in within}
    last = max(_ends(text.text, span, path in parents) for path, span in within.items())
    lines = text.text.splitlines()
    while last < len(lines) and _belongs(lines[last], indent):
        last += 1
    return last


def _ends(text: str, span: Span, holds_others: bool) -> int:
    in_brackets = text[span.start : span.start + 1] in ("{", "[")
    if span.end == span.start or (holds_others and not in_brackets):
        return span.key[0]
    value = text[span.start : span.end].rstrip()
    return position_at(text, span.start + len(value) - 1)[0]


def _belongs(line: str, indent: str) -> bool:
    comment = line.lstrip(" ")
    return comment.startswith("#") and len(line) - len(comment) > len(indent)
