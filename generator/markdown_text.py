"""Text from records inside Markdown: it is shown as it is, it never becomes a link or a mention.

Hosts look for mentions, numbers of issues and addresses in the text that Markdown leaves, so that
escaping alone does not stop them: a blank of no width stands in their way.
"""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$])")
_CALLS = re.compile(r"(?i)([@#]|\bgh-|\bwww(?=\.)|:(?=//))")
_BLANK = "\u200b"
_UNSAFE_IN_CODE = re.compile(r"[`|\n]")


def plain(text: str) -> str:
    """Return `text` on one line with every sign of Markdown escaped, and nobody mentioned.

    Signs that cannot be seen, or turn the direction of writing, are left out.
    """
    line = " ".join(text.split())
    seen = "".join(sign for sign in line if sign.isprintable())
    return _CALLS.sub(rf"\1{_BLANK}", _SIGNS.sub(r"\\\1", seen))


def code(text: str) -> str:
    """Return `text` in the letters of code; as plain text where that could be broken out of."""
    if not text or _UNSAFE_IN_CODE.search(text) or not text.isprintable():
        return plain(text)
    return f"`{text}`"


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a table; its cells are Markdown already."""
    lines = [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)
