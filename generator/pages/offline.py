"""The page that stands in, without a network, for one that is not kept."""

from collections.abc import Iterator
from functools import partial

from generator import addresses
from generator.pages.context import Context, Draft, Page


def pages(context: Context) -> Iterator[Draft]:
    """Yield the page, in both languages at once."""
    if context.settings.offline:
        yield partial(_page, context)


def _page(context: Context) -> Page:
    return context.render(
        "offline.html",
        addresses.OFFLINE,
        "vi",
        None,
        title=context.words["vi"]("offline_title"),
        en=context.words["en"],
    )
