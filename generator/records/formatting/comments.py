"""The comments of a record, so that it can be shown that none was lost."""

import re
from collections.abc import Iterator

from generator.records.yaml_reader import RecordText

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$", re.MULTILINE)
_HEADER = re.compile(r"[|>][^\n]*\n?")


def comments(text: RecordText) -> list[str]:
    """Return every comment of a record that parses, in the order of the file."""
    bare = text.text
    for start, end in sorted(_values(text), reverse=True):
        bare = bare[:start] + "x" + bare[end:]
    return [found.rstrip() for found in _COMMENT.findall(bare)]


def _values(text: RecordText) -> Iterator[tuple[int, int]]:
    """Yield the range of every scalar; of a block, what follows its first line."""
    parents = {path[:-1] for path in text.spans if path}
    for path, span in text.spans.items():
        if path in parents or span.start == span.end:
            continue
        header = _HEADER.match(text.text, span.start, span.end)
        start = header.end() if header else span.start
        if text.text[span.start] not in "[{" and start < span.end:
            yield start, _end(text.text, start, span.end)


def _end(text: str, start: int, end: int) -> int:
    """Return the end without the line ends that follow the value."""
    return start + len(text[start:end].rstrip("\r\n"))
