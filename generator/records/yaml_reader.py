"""YAML as records write it: bytes in; plain data, positions and faults out, never an exception.

A small YAML on purpose: only `true` and `false` are booleans, only plain digits without a leading
0 are numbers, dates stay text; no anchors, aliases, tags or second documents.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.records import yaml_problems
from generator.records.faults import START, Fault, Position
from generator.records.messages import fault

Path = tuple[str | int, ...]
"""The way to a value inside a file: `("recognitions", 0, "stars")`."""

MAX_BYTES = 256 * 1024
MAX_TABLE_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 16

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]{0,14})\.[0-9]{1,15}")
_CONSTANTS: dict[str, bool | None] = {
    "true": True,
    "false": False,
    "": None,
    "~": None,
    "null": None,
}


class _Nothing:
    """The type of `NOTHING`."""


NOTHING = _Nothing()
"""Stands for data that could not be read."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value stands: position of its key (or of itself), of its start; its text's range."""

    key: Position
    value: Position
    start: int
    end: int


@dataclass(frozen=True)
class RecordText:
    """The text of one record file; it knows where every value stands.

    Positions are worked out when they are first asked for: records without a fault, nearly all,
    never pay for them. Kept as bytes (UTF-8 without a byte order mark) for the same reason.
    """

    file: PurePosixPath
    raw: bytes

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.raw.decode()

    @cached_property
    def spans(self) -> dict[Path, Span]:
        """Every key and list item of the file, by its path."""
        builder = _Builder(self.file, self.text, spans={})
        builder.read()
        return builder.spans or {}

    def span(self, path: Path) -> Span:
        """Return the span of `path`, or of its nearest ancestor that the file holds."""
        for length in range(len(path), -1, -1):
            found = self.spans.get(path[:length])
            if found:
                return found
        return Span(START, START, 0, len(self.text))

    def position(self, path: Path) -> Position:
        """Return where the value at `path` (or its nearest ancestor) begins."""
        return self.span(path).value

    def key_position(self, path: Path) -> Position:
        """Return where the key at `path` (or its nearest ancestor) begins."""
        return self.span(path).key

    def position_of(self, path: Path, snippet: str) -> Position:
        """Return where `snippet` stands inside the value at `path`; else where that begins."""
        span = self.span(path)
        at = self.text.find(snippet, span.start, span.end) if snippet else -1
        return span.value if at < 0 else position_at(self.text, at)

    def fault(self, code: str, position: Position, **params: str | int) -> Fault:
        """Return a fault of this file."""
        return fault(code, self.file, position, **params)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: its text, its data (`NOTHING` when unusable) and its faults."""

    text: RecordText
    data: object
    faults: tuple[Fault, ...]


def read(raw: bytes, file: PurePosixPath, max_bytes: int = MAX_BYTES) -> Reading:
    """Read the bytes of `file`; whatever they are, the answer is data or faults."""
    faults: list[Fault] = []
    text = _decode(raw, file, max_bytes, faults)
    if text is None:
        return Reading(RecordText(file, b""), NOTHING, tuple(faults))
    record_text = RecordText(file, text.encode())
    control = [
        fault("OC008", file, position_at(text, m.start()), character=f"U+{ord(m[0]):04X}")
        for m in _CONTROL.finditer(text)
    ]
    if control:
        return Reading(record_text, NOTHING, (*faults, *control))
    builder = _Builder(file, text)
    data = builder.read()
    return Reading(record_text, data, (*faults, *builder.faults))


def position_at(text: str, index: int) -> Position:
    """Return the line and column of the character at `index` (lines end as editors end them)."""
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _decode(raw: bytes, file: PurePosixPath, max_bytes: int, faults: list[Fault]) -> str | None:
    """Return the text of `raw`, or None with a fault added."""
    if len(raw) > max_bytes:
        size, limit = -(-len(raw) // 1024), max_bytes // 1024
        faults.append(fault("OC009", file, START, size=size, limit=limit))
        return None
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw[:4].count(0) in (2, 3):
        faults.append(fault("OC006", file, START))
        return None
    try:
        text = raw.decode()
    except UnicodeDecodeError as bad:
        position = position_at(raw[: bad.start].decode(), bad.start)
        faults.append(fault("OC005", file, position, byte=f"0x{raw[bad.start]:02X}"))
        return None
    if text.startswith("\ufeff"):
        faults.append(fault("OC007", file, START))
        text = text.lstrip("\ufeff")
    return text


class _Stop(Exception):  # noqa: N818 - no error: reading ends here, the fault is noted
    """Ends the reading of a file whose fault leaves nothing to go on with."""


@dataclass
class _Builder:
    """Builds data from YAML events, noting faults; with `spans`, also where values stand."""

    file: PurePosixPath
    text: str
    spans: dict[Path, Span] | None = None
    faults: list[Fault] = field(default_factory=list)
    _usable: bool = True

    def read(self) -> object:
        """Return the data of the only document, or `NOTHING`."""
        try:
            return self._document(yaml.parse(self.text, Loader=_PARSER))
        except _Stop:
            return NOTHING
        except yaml.YAMLError as sick:
            self.faults.append(yaml_problems.explain(sick, self.text, self.file))
        except (ValueError, OverflowError, IndexError) as sick:  # PyYAML's own slips
            self.faults.append(fault("OC109", self.file, START, problem=str(sick)))
        return NOTHING

    def _document(self, events: Iterator[Event]) -> object:
        data: object = NOTHING
        documents = 0
        for event in events:
            if isinstance(event, DocumentStartEvent):
                documents += 1
                if documents == 1:
                    data = self._value(next(events), events, (), 0)
                else:
                    self._note("OC108", event)
                    raise _Stop
            elif isinstance(event, StreamEndEvent | DocumentEndEvent):
                continue
        if documents == 0:
            self.faults.append(fault("OC004", self.file, START))
            return NOTHING
        return data if self._usable else NOTHING

    def _value(
        self,
        event: Event,
        events: Iterator[Event],
        path: Path,
        depth: int,
        key: Position | None = None,
    ) -> object:
        if depth > MAX_DEPTH:
            self._note("OC107", event, limit=MAX_DEPTH)
            raise _Stop
        self._refuse_extras(event)
        value: object = None
        end = event
        if isinstance(event, ScalarEvent):
            value = _resolve(event)
        elif isinstance(event, MappingStartEvent):
            value, end = self._mapping(events, path, depth)
        elif isinstance(event, SequenceStartEvent):
            value, end = self._sequence(events, path, depth)
        if self.spans is not None:
            at = _position(event)
            start, stop = _index(event.start_mark), _index(end.end_mark)
            self.spans.setdefault(path, Span(key or at, at, start, stop))
        return value

    def _mapping(
        self, events: Iterator[Event], path: Path, depth: int
    ) -> tuple[dict[str, object], Event]:
        data: dict[str, object] = {}
        lines: dict[str, int] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                return data, event
            if not isinstance(event, ScalarEvent) or not event.value:
                self._note("OC106", event)
                self._value(event, events, (*path, ""), depth + 1)
                self._value(next(events), events, (*path, ""), depth + 1)
                continue
            self._refuse_extras(event)
            name = event.value
            here = _position(event)
            if name in lines:
                self._note("OC104", event, key=name, first=lines[name])
            value = self._value(next(events), events, (*path, name), depth + 1, here)
            if name not in lines:
                data[name] = value
                lines[name] = here[0]
        raise _Stop  # the parser always ends what it begins

    def _sequence(
        self, events: Iterator[Event], path: Path, depth: int
    ) -> tuple[tuple[object, ...], Event]:
        items: list[object] = []
        for event in events:
            if isinstance(event, SequenceEndEvent):
                return tuple(items), event
            items.append(self._value(event, events, (*path, len(items)), depth + 1))
        raise _Stop  # the parser always ends what it begins

    def _refuse_extras(self, event: Event) -> None:
        """Note anchors, aliases and tags; the data is not used then."""
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) is not None:
            self._note("OC105", event)
            self._usable = False
        elif getattr(event, "tag", None) is not None:
            self._note("OC110", event)
            self._usable = False

    def _note(self, code: str, event: Event, **params: str | int) -> None:
        self.faults.append(fault(code, self.file, _position(event), **params))


def _position(event: Event) -> Position:
    mark: Any = event.start_mark
    return mark.line + 1, mark.column + 1


def _index(mark: Any) -> int:
    """Return how many characters of the text stand before `mark`."""
    return int(mark.index)


def _resolve(event: ScalarEvent) -> object:
    """Return the value of a scalar: quoted is text; plain may be a constant or a number."""
    text: str = event.value
    if not event.implicit[0]:
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in "-0123456789":
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return text
