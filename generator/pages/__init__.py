"""The catalogue's pages: one module for each kind, each yielding the pages it can render."""

from collections.abc import Iterator

from generator.pages import (
    collections,
    decisions,
    desk,
    destinations,
    digital_link,
    districts,
    embedded,
    embedding,
    errors,
    form,
    hidden,
    home,
    indicators,
    listings,
    offline,
    product,
    routes,
    short,
)
from generator.pages.context import Context, Draft

KINDS = (
    home,
    listings,
    districts,
    decisions,
    product,
    destinations,
    routes,
    collections,
    indicators,
    embedded,
    embedding,
    desk,
    short,
    digital_link,
    hidden,
    offline,
    form,
    errors,
)
"""Every module that yields pages; a new kind of page is a new module named here."""


def all_pages(context: Context) -> Iterator[Draft]:
    """Yield every page of the catalogue, still to be rendered."""
    for kind in KINDS:
        yield from kind.pages(context)
