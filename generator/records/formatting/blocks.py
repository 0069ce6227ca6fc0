"""Texts in blocks: several lines as `|`, a long line folded (`>-`), a short one on its line.

A text with a comment on its own line stays as it is, and so does one inside brackets.
"""

import re
from typing import Any

from generator.records.layout import INDENT, WIDTH, folded, scalar
from generator.records.yaml_reader import Path, RecordText, Span, read

_HARD_BREAK = re.compile(r"(?<=\S) {2,}\n(?=\S)")
_TRAILING = re.compile(r"[ \t]+(?=\n)")
_BLOCK = ("|", ">")


def in_blocks(text: RecordText) -> RecordText:
    """Return the record with every text in the form that its length asks for."""
    data = read(text.raw, text.file).data
    edited = text.text
    for path, span in sorted(text.spans.items(), key=lambda item: item[1].start, reverse=True):
        value = _at(data, path)
        if path and isinstance(value, str) and not _in_brackets(text, path):
            end = span.start + len(edited[span.start : span.end].rstrip())
            if not _has_comment(edited, span, end):
                written = edited[span.start : end]
                edited = edited[: span.start] + _written(value, written, path, span) + edited[end:]
    return RecordText(text.file, edited.encode())


def plain_lines(text: str) -> str:
    """Return a text of several lines without spaces at their ends.

    Two spaces there break a line in Markdown; a backslash does so visibly.
    """
    return _TRAILING.sub("", _HARD_BREAK.sub("\\\\\n", text.strip()))


def _written(value: str, written: str, path: Path, span: Span) -> str:
    """Return how a text stands behind its key or its dash; `written` is how it stands now."""
    is_item = isinstance(path[-1], int)
    column = span.key[1] - 1 - (len("- ") if is_item else 0)
    prefix = 0 if is_item else len(f"{path[-1]}: ")
    if "\n" in value.strip():
        return _literal(value, written, column)
    line, at = value.strip(), span.key[1] - 1 + prefix
    is_block = written[0] in _BLOCK
    plain = scalar(line) if is_block or "\n" in written else written
    needs_block = at + len(plain) > WIDTH or (is_block and plain != line)
    block = folded(line, column + len(INDENT)) if needs_block else None
    if block is None:
        return plain
    return "\n".join((">-", *(" " * (column + len(INDENT)) + part for part in block)))


def _literal(value: str, written: str, column: int) -> str:
    lines = plain_lines(value).split("\n")
    if written.startswith("|\n") and value == plain_lines(value) + "\n":
        return written
    indent = " " * (column + len(INDENT))
    return "\n".join(("|", *(indent + line if line else "" for line in lines)))


def _in_brackets(text: RecordText, path: Path) -> bool:
    parents = (text.spans.get(path[:length]) for length in range(len(path)))
    return any(parent and text.text[parent.start] in "[{" for parent in parents)


def _has_comment(text: str, span: Span, end: int) -> bool:
    """Tell whether a comment stands behind the value, or behind the head of its block."""
    if text[span.start : span.start + 1] in _BLOCK:
        end = span.start
    line_end = text.find("\n", end)
    return " #" in text[end : line_end if line_end >= 0 else len(text)]


def _at(data: Any, path: Path) -> Any:
    for step in path:
        data = data[step]
    return data
