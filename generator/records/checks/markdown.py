"""Markdown of stories: no raw HTML, no link but https and those inside the site."""

from collections.abc import Iterator
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.records.checks.links import problem_of
from generator.records.checks.walk import entries, leaves
from generator.records.faults import Fault
from generator.records.loader import Loaded
from generator.records.messages import shown

_TEXTS = frozenset(
    {
        *("story", "see", "do", "note", "summary", "tagline", "caption"),
        *("text", "before", "during", "after"),
    }
)
_MARKDOWN = MarkdownIt("commonmark", {"html": True})
setattr(_MARKDOWN, "validateLink", lambda _: True)  # noqa: B010  # every link is looked at
_INSIDE = ("/", "#")


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the texts that pages print as Markdown, and those that editors may think are."""
    for entry in entries(loaded):
        for path, value in leaves(entry.record):
            if path[-1] not in _TEXTS or not isinstance(value, str):
                continue
            for code, snippet, params in _problems(value):
                yield entry.fault(code, *path, snippet=snippet, **params)


def _problems(text: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield code, the words in question and params for each fault of a Markdown text."""
    if "<" not in text and "](" not in text and "]:" not in text:
        return
    for token in _all(_MARKDOWN.parse(text)):
        if token.type in ("html_block", "html_inline"):
            tag = token.content.strip().split("\n")[0]
            yield "OC808", tag, {"word": shown(tag)}
        target = str(token.attrs.get("href") or token.attrs.get("src") or "")
        if target and not (target.startswith(_INSIDE) and not target.startswith("//")):
            problem = problem_of(target)
            if problem:
                yield problem[0], target, problem[1]


def _all(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _all(token.children or [])
