"""Collections: which products answer the question that a collection asks of the records."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from generator.records.collection import Collection, Criterion
from generator.records.loader import Records
from generator.text import nfc

if TYPE_CHECKING:
    from generator.catalogue import ProductView


@dataclass(frozen=True, eq=False)
class CollectionView:
    """A collection and the products that belong to it today, in the alphabet."""

    slug: str
    file: str
    record: Collection
    products: tuple["ProductView", ...]


def gather(records: Records, products: Iterable["ProductView"]) -> tuple[CollectionView, ...]:
    """Answer every collection's question, in the order that the collections ask for."""
    every = tuple(products)
    views = [
        CollectionView(
            slug,
            str(entry.file),
            entry.record,
            tuple(product for product in every if belongs(product, entry.record)),
        )
        for slug, entry in records.collections.items()
    ]
    return tuple(sorted(views, key=lambda view: (view.record.order, view.slug)))


class Question(Protocol):
    """What a collection or a campaign asks of products."""

    @property
    def any_of(self) -> tuple[Criterion, ...]:
        """What a product must be: one of these."""

    @property
    def without_warnings(self) -> tuple[str, ...]:
        """Warnings that no product may carry."""

    @property
    def only_live(self) -> bool:
        """Whether a product must have a star that is valid for certain."""


def belongs(product: "ProductView", question: Question) -> bool:
    """Tell whether a product answers a question."""
    return may_belong(product, question) and any(
        _meets(product, criterion) for criterion in question.any_of
    )


def may_belong(product: "ProductView", question: Question) -> bool:
    """Tell whether nothing bars a product that is chosen by name: neither warning nor star."""
    if question.only_live and not product.is_live:
        return False
    return not set(question.without_warnings) & set(product.record.warnings)


def _meets(product: "ProductView", criterion: Criterion) -> bool:
    record, district = product.record, product.district
    asked: tuple[tuple[str | None, tuple[str, ...]], ...] = (
        (product.group.slug, criterion.groups),
        (record.kind, criterion.kinds),
        (district.slug if district else None, criterion.districts),
    )
    if any(wanted and value not in wanted for value, wanted in asked):
        return False
    if not all(getattr(record, field) for field in criterion.has):
        return False
    if not criterion.words:
        return True
    texts = (getattr(record, field) or "" for field in criterion.words_in)
    pattern = _pattern(criterion.words)
    return any(pattern.search(nfc(text)) for text in texts)


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern that finds any of `words`, whole, in either case."""
    escaped = "|".join(re.escape(nfc(word)) for word in words)
    return re.compile(rf"(?<!\w)(?:{escaped})(?!\w)", re.IGNORECASE)
