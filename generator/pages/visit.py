"""What a guest of community tourism does, as far as sources tell: for products of kind service."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalogue import Catalogue, ProductView
from generator.pages.views import Card, Localised, localised
from generator.words import Words

_FIELDS = ("activities", "food", "stay", "season", "capacity", "booking")
_WANTED = ("season", "capacity", "booking")
"""What a guest must know before setting out: said to be unknown when no source tells."""


@dataclass(frozen=True)
class VisitLine:
    """One thing to know of a visit."""

    label: str
    value: Localised


@dataclass(frozen=True)
class VisitView:
    """What is known of a visit, what is not, and the crafts and food of the place."""

    lines: tuple[VisitLine, ...]
    unknown: str | None
    products: tuple[Card, ...]


def visit_view(
    product: ProductView, catalogue: Catalogue, cards: Mapping[str, Card], words: Words
) -> VisitView | None:
    """Return what a guest finds at a product that is a service, or None for goods."""
    if product.record.kind != "service":
        return None
    visit = product.record.visit
    lines = tuple(
        VisitLine(words(f"visit_{field}"), value)
        for field in _FIELDS
        if visit and (value := localised(visit, field, words.lang))
    )
    missing = [
        words(f"visit_{field}").lower()
        for field in _WANTED
        if visit is None or getattr(visit, field) is None
    ]
    named = visit.products if visit else ()
    beside = catalogue.of_commune(product.commune.code) if product.commune else ()
    slugs = dict.fromkeys((*named, *(p.slug for p in beside if p.record.kind == "goods")))
    return VisitView(
        lines=lines,
        unknown=words("visit_unknown", what=", ".join(missing)) if missing else None,
        products=tuple(cards[slug] for slug in slugs),
    )
