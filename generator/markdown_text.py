"""Text from records inside Markdown: it is shown as it is, it never becomes a link or a mention."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|~])")
_BLANK = "\u200b"


def plain(text: str) -> str:
    """Return `text` on one line with every sign of Markdown escaped, and nobody mentioned."""
    line = " ".join(text.split())
    return _SIGNS.sub(r"\\\1", line).replace("@", f"@{_BLANK}").replace("://", f":{_BLANK}//")


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a table; its cells are Markdown already."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)
