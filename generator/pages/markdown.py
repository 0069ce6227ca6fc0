"""Markdown of records (stories) to HTML, with raw HTML and dangerous links left inert."""

from markdown_it import MarkdownIt
from markupsafe import Markup

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": False}).disable(["image"])


def to_html(source: str) -> Markup:
    """Return the HTML of a record's Markdown.

    Tags in the source come out as visible text, and links to other schemes than http, https
    and mailto as plain text: markdown-it's own link check refuses `javascript:` and `data:`.
    """
    return Markup(_MARKDOWN.render(source))  # noqa: S704 raw HTML is switched off above
