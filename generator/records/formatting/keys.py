"""Keys in the order of the model, moved as text: a key takes its lines and its comments along.

The comments right above a key are its own. A key that is commented out, as new records have it
(`# story: |`), stands where the key would. What stands above all keys of a file, or below them
all, stays there.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.records.base import Record
from generator.records.editing import end_line, last_line
from generator.records.shape import model_at
from generator.records.yaml_reader import Path, RecordText

_STUB = re.compile(r"# ?(\w+):(?: |$)")
_STUB_GOES_ON = re.compile(r"#(?:   ?\S| - )")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some lines and the place of their key in the model."""

    rank: int
    lines: tuple[str, ...]


def in_order(text: RecordText, model: type[Record]) -> RecordText:
    """Return the record with the keys of every block in the order of `model`.

    Keys that the model does not know stay behind the key that they follow.
    """
    for _ in range(len(text.spans) + 1):
        changed = next(_changes(text, model), None)
        if changed is None:
            return text
        text = RecordText(text.file, changed.encode())
    return text


def _changes(text: RecordText, model: type[Record]) -> Iterator[str]:
    """Yield the text with one mapping put in order, for each mapping that is not."""
    children: dict[Path, list[Path]] = {}
    for path in text.spans:
        if path and isinstance(path[-1], str):
            children.setdefault(path[:-1], []).append(path)
    for parent, keys in children.items():
        part = model_at(model, parent)
        if part and len(keys) > 1 and text.text[text.spans[parent].start] != "{":
            keys.sort(key=lambda path: text.spans[path].key)
            changed = _reordered(text, parent, keys, list(part.model_fields))
            if changed is not None:
                yield changed


def _reordered(
    text: RecordText, parent: Path, keys: Sequence[Path], names: Sequence[str]
) -> str | None:
    lines = text.text.splitlines()
    column = text.spans[keys[0]].key[1] - 1
    first = text.spans[keys[0]].key[0] - 1
    dash = lines[first][:column]
    if any(lines[text.spans[k].key[0] - 1][:column].strip() for k in keys[1:]):
        return None
    if dash.strip() not in ("", "-") or {text.spans[k].key[1] for k in keys} != {column + 1}:
        return None
    last = last_line(text, parent, " " * (column - 1)) if parent else len(lines)
    head = _head(lines, first, names) if not parent else first
    pieces = list(_pieces(text, lines, head, last, keys, names))
    tail = [] if parent else _tail(pieces)
    ordered = sorted(pieces, key=lambda piece: piece.rank)
    if ordered == pieces:
        return None
    moved = [line for piece in ordered for line in piece.lines]
    if dash.strip():
        moved = _with_dash(moved, dash)
    return "\n".join([*lines[:head], *moved, *tail, *lines[last:]]) + "\n"


def _pieces(
    text: RecordText,
    lines: list[str],
    head: int,
    last: int,
    keys: Sequence[Path],
    names: Sequence[str],
) -> Iterator[_Piece]:
    """Yield the keys with their comments, and the keys that are commented out."""
    rank, column = -1, text.spans[keys[0]].key[1] - 1
    starts = [text.spans[path].key[0] - 1 for path in keys]
    ends = [end_line(text, path) for path in keys]
    between = head
    for place, path in enumerate(keys):
        before, own = _stubs(lines[between : starts[place]], column, names)
        yield from before
        name = str(path[-1])
        rank = names.index(name) if name in names else rank
        next_start = starts[place + 1] if place + 1 < len(keys) else last
        between = _own_comments(lines, ends[place], next_start, column)
        body = [_without_dash(line, column) for line in lines[starts[place] : between]]
        yield _Piece(rank, (*own, *body))
    after, rest = _stubs(lines[between:last], column, names)
    yield from after
    if rest:
        yield _Piece(len(names), tuple(rest))


def _head(lines: Sequence[str], first: int, names: Sequence[str]) -> int:
    """Return the line where the keys of a file begin: behind all that is said of the file."""
    for number in range(first):
        stub = _STUB.match(lines[number])
        if stub and stub[1] in names:
            return number
    return first


def _tail(pieces: list[_Piece]) -> tuple[str, ...]:
    """Take the comments below all keys off `pieces` and return them."""
    last = pieces[-1]
    return pieces.pop().lines if all(_is_comment(line) for line in last.lines) else ()


def _own_comments(lines: Sequence[str], end: int, start: int, column: int) -> int:
    """Return the first line of the comments right above the key at `start`."""
    while start > end and _is_comment(lines[start - 1]) and _column(lines[start - 1]) <= column:
        start -= 1
    return start


def _stubs(
    lines: Sequence[str], column: int, names: Sequence[str]
) -> tuple[list[_Piece], list[str]]:
    """Part comments into keys that are commented out and the rest, which is the next key's."""
    stubs: list[_Piece] = []
    rest: list[str] = []
    for line in lines:
        comment = line.strip()
        stub = _STUB.match(comment)
        if stub and stub[1] in names and _column(line) == column:
            stubs.append(_Piece(names.index(stub[1]), (*rest, line)))
            rest = []
        elif stubs and not rest and _STUB_GOES_ON.match(comment):
            stubs[-1] = _Piece(stubs[-1].rank, (*stubs[-1].lines, line))
        else:
            rest.append(line)
    return stubs, rest


def _with_dash(lines: Sequence[str], dash: str) -> list[str]:
    """Put the dash of a list's item before its first key; comments above it go above the item."""
    first = next(number for number, line in enumerate(lines) if not _is_comment(line))
    above = [dash[: dash.index("-")] + line.strip() for line in lines[:first]]
    return [*above, dash + lines[first][len(dash) :], *lines[first + 1 :]]


def _without_dash(line: str, column: int) -> str:
    return " " * column + line[column:] if line[:column].strip() == "-" else line


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _column(line: str) -> int:
    return len(line) - len(line.lstrip())
