"""Markdown of records (stories) to HTML, with raw HTML and dangerous links left inert."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).disable(["image"])


def to_html(source: str) -> Markup:
    """Return the HTML of a record's Markdown.

    Tags in the source come out as visible text, and links to other schemes than http, https
    and mailto as plain text: markdown-it's own link check refuses `javascript:` and `data:`.
    """
    return Markup(_MARKDOWN.render(source))  # noqa: S704 raw HTML is switched off above


def to_text(source: str) -> tuple[str, ...]:
    """Return the paragraphs of a record's Markdown as plain text, its marks taken away."""
    return tuple(
        " ".join(_plain(token.children or []).split())
        for token in _MARKDOWN.parse(source)
        if token.type == "inline"
    )


def _plain(tokens: Sequence[Token]) -> str:
    breaks = ("softbreak", "hardbreak")
    return "".join(" " if token.type in breaks else token.content for token in tokens)
