"""Records edited as text: something is put in, and every other byte stays as its editor left it.

A YAML writer would drop comments and quotes. What comes out is read again and compared with what
was meant; if it differs, nothing is changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any, Literal

from generator.records.base import Record
from generator.records.layout import INDENT, Value, data_of, lines_of, scalar, text_lines
from generator.records.yaml_reader import Path, RecordText, Span, position_at, read
from generator.text import nfc

_FILE = PurePosixPath("record.yml")


class EditError(Exception):
    """A record cannot be edited: it is `faulty`, or the list stands in `brackets`."""

    def __init__(self, reason: Literal["faulty", "brackets"]) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Addition:
    """Something that is put into a record: what a reader will find, and the lines that say so.

    The lines of a list's item stand without dash and indent, those of a key begin with `key:`.
    """

    data: object
    lines: tuple[str, ...]
    before: int | None = None
    """The place in the list that an item takes; None for its end."""


@dataclass(frozen=True)
class Edit:
    """What shall change in a record, by keys of its first level.

    `keys` are new, `items` go into lists; `values` put another text at a path; `removed` keys go
    with all their lines and the comments inside them. `inner` keys are new in the mapping at a
    path, an item of a list.
    """

    keys: Mapping[str, Addition] = field(default_factory=dict)
    items: Mapping[str, Sequence[Addition]] = field(default_factory=dict)
    values: Mapping[Path, str] = field(default_factory=dict)
    removed: frozenset[str] = frozenset()
    inner: Mapping[Path, Mapping[str, Value]] = field(default_factory=dict)


def item(fields: Mapping[str, Value], before: int | None = None) -> Addition:
    """Return a mapping as an item of a list."""
    return Addition(data_of(fields), tuple(lines_of(fields, 2 * len(INDENT))), before)


def listed(text: str) -> Addition:
    """Return a text as an item of a list."""
    return Addition(nfc(text), text_lines("", nfc(text), len(INDENT)))


def key(name: str, value: Value | Mapping[str, Value]) -> Addition:
    """Return a key with its value, or with a block of values."""
    if isinstance(value, Mapping):
        inner = (INDENT + line for line in lines_of(value, len(INDENT)))
        return Addition(data_of(value), (f"{name}:", *inner))
    return Addition(data_of({name: value})[name], tuple(lines_of({name: value})))


def edit(raw: bytes, model: type[Record], wanted: Edit) -> bytes:
    """Return the record `raw` of `model` with what is `wanted` put in.

    Raises EditError for a record that is faulty or of a form this cannot edit.
    """
    if (wanted.keys or wanted.items) and not raw.endswith(b"\n"):
        raw += b"\r\n" if b"\r\n" in raw else b"\n"
    reading = read(raw, _FILE)
    if not isinstance(reading.data, dict) or reading.faults or raw[:1] == b"\xef":
        raise EditError("faulty")
    text = reading.text
    if text.text[text.spans[()].start] == "{" and (wanted.keys or wanted.items or wanted.removed):
        raise EditError("faulty")
    order = list(model.model_fields)
    changes = [
        *_replacing(text, wanted.values),
        *(_removing(text, name) for name in wanted.removed if (name,) in text.spans),
        *(_inner(text, path, fields) for path, fields in wanted.inner.items()),
        *(change for name, new in wanted.keys.items() for change in _key(text, order, name, new)),
        *(
            change
            for name, new in wanted.items.items()
            for change in _items(text, reading.data, order, name, new)
        ),
    ]
    edited = text.text
    for start, end, _, new in sorted(changes, reverse=True):
        edited = edited[:start] + new + edited[end:]
    again = read(edited.encode(), _FILE)
    if again.faults or again.data != _meant(reading.data, wanted):
        raise EditError("faulty")
    return edited.encode()


Change = tuple[int, int, int, str]
"""Characters from start to end, the rank among changes at one place, what takes their place."""


def _meant(data: dict[str, Any], wanted: Edit) -> dict[str, Any]:
    """Return what a reader shall find."""
    for path, value in wanted.values.items():
        data = _with_value(data, path, value)
    for path, fields in wanted.inner.items():
        for name, inner in data_of(fields).items():
            data = _with_value(data, (*path, name), inner)
    longer = {name: _longer(data.get(name) or (), new) for name, new in wanted.items.items() if new}
    data = {name: value for name, value in data.items() if name not in wanted.removed}
    return data | longer | {name: new.data for name, new in wanted.keys.items()}


def _longer(present: Sequence[object], items: Sequence[Addition]) -> tuple[object, ...]:
    """Return a list with items put in, those for one place in the order given."""
    end = len(present)
    places: list[list[object]] = [[] for _ in range(end + 1)]
    for new in items:
        places[end if new.before is None else new.before].append(new.data)
    return tuple(
        one for place, added in enumerate(places) for one in (*added, *present[place : place + 1])
    )


def _with_value(data: Any, path: Path, value: object) -> Any:
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, tuple) and isinstance(step, int):
        return (*data[:step], _with_value(data[step], rest, value), *data[step + 1 :])
    return {**data, step: _with_value(data.get(step), rest, value)}


def _replacing(text: RecordText, values: Mapping[Path, str]) -> Iterator[Change]:
    for path, new in values.items():
        span = text.spans[path]
        yield span.start, span.end, 0, scalar(new)


def _removing(text: RecordText, name: str) -> Change:
    first, last = text.spans[name,].key[0] - 1, last_line(text, (name,), "")
    start, end = (_offset(text.text, (line + 1, 1)) for line in (first, last))
    return start, end, 0, ""


def _key(text: RecordText, order: list[str], name: str, new: Addition) -> Iterator[Change]:
    span = text.spans.get((name,))
    if span is None:
        line = _line_for_key(text, order, name)
        yield _insert(text.text, line, new.lines, order.index(name))
        return
    if text.text[span.start : span.end].strip() not in ("", "~", "null"):
        raise EditError("faulty")
    yield span.start, span.end, 0, ""
    if len(new.lines) == 1:
        at = text.text.index(":", _offset(text.text, span.key)) + 1
        yield at, at, 0, new.lines[0].removeprefix(f"{name}:")
    else:
        yield _insert(text.text, span.key[0], new.lines[1:], 0)


def _items(
    text: RecordText,
    data: Mapping[str, Any],
    order: list[str],
    name: str,
    new: Sequence[Addition],
) -> Iterator[Change]:
    if not new:
        return
    span, present = text.spans.get((name,)), data.get(name) or ()
    rank = order.index(name)
    if not isinstance(present, tuple):
        raise EditError("faulty")
    if span is None:
        lines = [f"{name}:", *_with_dashes(new, INDENT)]
        yield _insert(text.text, _line_for_key(text, order, name), lines, rank)
    elif not present:
        yield span.start, span.end, 0, ""  # `[]`, `~`, or nothing
        last = position_at(text.text, span.end)[0] if span.end > span.start else span.key[0]
        yield _insert(text.text, last, list(_with_dashes(new, INDENT)), rank)
    elif text.text[span.start] == "[":
        raise EditError("brackets")
    else:
        first = text.spans[name, 0]
        line = _line(text.text, first.value[0])
        dash = line[: first.value[1] - 1].rstrip()
        if not dash.endswith("-") or dash[:-1].strip():
            raise EditError("faulty")
        indent = dash[:-1]
        for place in dict.fromkeys(one.before for one in new):
            lines = list(_with_dashes([one for one in new if one.before == place], indent))
            if place is None:
                after = last_line(text, (name, len(present) - 1), indent)
            else:
                after = _line_above(text, (name, place), len(indent))
            yield _insert(text.text, after, lines, rank)


def _line_above(text: RecordText, path: Path, column: int) -> int:
    """Return the line after which something stands above an item and the comments on it."""
    lines = text.text.splitlines()
    line = text.spans[path].key[0] - 1
    while line and lines[line - 1].startswith(" " * column + "#"):
        line -= 1
    return line


def _inner(text: RecordText, path: Path, fields: Mapping[str, Value]) -> Change:
    """Return the change that puts keys at the end of a mapping in braces, or of a block."""
    span = text.spans[path]
    if text.text[span.start] == "{":
        end = text.text.rindex("}", span.start, span.end)
        last = text.text[span.start : end].rstrip()
        written = ", ".join(lines_of(fields))
        at = span.start + len(last)
        return at, at, 0, (", " if len(last) > 1 else "") + written
    keys = [other for other in text.spans if other[:-1] == path and isinstance(other[-1], str)]
    column = text.spans[keys[0]].key[1] - 1
    lines = [" " * column + line for line in lines_of(fields, column)]
    return _insert(text.text, end_line(text, path), lines, 0)


def _with_dashes(items: Sequence[Addition], indent: str) -> Iterator[str]:
    for new in items:
        for number, line in enumerate(new.lines):
            yield f"{indent}{INDENT if number else '- '}{line}"


def _insert(text: str, after: int, lines: Sequence[str], rank: int) -> Change:
    """Return the change that puts `lines` behind the line number `after` (0: at the top)."""
    ending = "\r\n" if "\r\n" in text else "\n"
    present = text.splitlines(keepends=True)
    at = sum(len(line) for line in present[:after])
    return at, at, rank, "".join(line + ending for line in lines)


def _line(text: str, number: int) -> str:
    return text.splitlines()[number - 1]


def _offset(text: str, position: tuple[int, int]) -> int:
    """Return how many characters stand before a line and column."""
    line, column = position
    return sum(len(each) for each in text.splitlines(keepends=True)[: line - 1]) + column - 1


def _line_for_key(text: RecordText, order: list[str], name: str) -> int:
    """Return the line after which a key belongs: before the keys that follow it in `order`.

    Comments right above such a key stay with it.
    """
    after = order[order.index(name) + 1 :]
    later = [text.spans[name,].key[0] for name in after if (name,) in text.spans]
    lines = text.text.splitlines()
    if not later:
        return len(lines)
    line = first = min(later) - 1
    while line and lines[line - 1].startswith("#"):
        line -= 1
    return line or first  # what stands above all keys is of the file, not of the first key


def end_line(text: RecordText, path: Path) -> int:
    """Return the number of the last line of the value at `path`."""
    within = {other: span for other, span in text.spans.items() if other[: len(path)] == path}
    parents = {other[:-1] for other in within}
    return max(_ends(text.text, span, other in parents) for other, span in within.items())


def last_line(text: RecordText, path: Path, indent: str) -> int:
    """Return the number of the last line of an item, with the comments that are indented as it."""
    last = end_line(text, path)
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
