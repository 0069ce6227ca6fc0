"""How far the records are: shares of producers and products that have what a buyer asks for.

The programme's own targets for the province stand beside two of them: a website of their own for
80 % of the producers with certified products, the logo on the pack of every product of three
stars or more (Đặc san Khoa học – Công nghệ Nghệ An, 1/2022).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.catalogue import Catalogue, ProducerView, ProductView

T = TypeVar("T")


@dataclass(frozen=True)
class Share:
    """`count` of `of` have it; of `unknown` more no source tells whether they have."""

    count: int
    of: int
    unknown: int = 0

    @property
    def percent(self) -> float | None:
        """The share in percent, to one decimal; None where there is nothing to count."""
        return round(100 * self.count / self.of, 1) if self.of else None


@dataclass(frozen=True)
class Indicator:
    """One indicator: among those certified today, and among all in the records.

    `about` is producers or products; `target` percent, where the programme set one.
    """

    id: str
    about: str
    certified: Share
    all: Share
    target: int | None = None


def indicators(catalogue: Catalogue) -> tuple[Indicator, ...]:
    """Return all indicators, as true on the catalogue's day.

    A product is certified when its star is valid for certain on the day, a producer when one of
    its products is.
    """
    products = catalogue.products
    producers = [
        producer for producer in catalogue.producers if catalogue.of_producer(producer.slug)
    ]
    makers = {product.producer.slug for product in products if product.is_live and product.producer}
    of_producers = _Counted(producers, [p for p in producers if p.slug in makers])
    of_products = _Counted(products, [product for product in products if product.is_live])
    return (
        of_producers.indicator("microsite", "producers", lambda _: True, target=80),
        of_producers.indicator("domain", "producers", lambda p: bool(p.record.domain)),
        of_producers.indicator("contact", "producers", _has_contact),
        of_products.indicator("logo", "products", lambda p: p.record.logo_on_pack, target=100),
        of_products.indicator("story", "products", lambda p: bool(p.record.story)),
        of_products.indicator("story_en", "products", _has_english_story),
        of_products.indicator("photo", "products", lambda p: bool(p.record.photos)),
        of_products.indicator("papers", "products", lambda p: bool(p.record.documents)),
    )


def _has_contact(producer: ProducerView) -> bool:
    return any(contact.consent or contact.kind == "website" for contact in producer.record.contacts)


def _has_english_story(product: ProductView) -> bool:
    return bool(product.record.en and product.record.en.story)


@dataclass(frozen=True)
class _Counted(Generic[T]):
    everything: Sequence[T]
    certified: Sequence[T]

    def indicator(
        self, name: str, about: str, has: Callable[[T], bool | None], target: int | None = None
    ) -> Indicator:
        certified, everything = _share(self.certified, has), _share(self.everything, has)
        return Indicator(name, about, certified, everything, target)


def _share(counted: Iterable[T], has: Callable[[T], bool | None]) -> Share:
    answers = [has(one) for one in counted]
    return Share(answers.count(True), len(answers), answers.count(None))
