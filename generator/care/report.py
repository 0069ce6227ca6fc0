"""What wants care on a day: stars and papers that end soon, products that lack something."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue, ProductView
from generator.expiry import Ending, endings
from generator.records.product import Product

STEPS = (30, 90, 180)
"""Days ahead that reports look, in steps."""

LACKS: dict[str, Callable[[Product], bool]] = {
    "papers": lambda product: not product.documents,
    "story": lambda product: not product.story,
    "photos": lambda product: not product.photos,
}
"""What a product should have, and how one tells that it lacks it."""


@dataclass(frozen=True)
class Lack:
    """A product and what it lacks, by the names of `LACKS`."""

    product: ProductView
    names: tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """Some products together: those of a district, or of a producer.

    `name` is None for products whose district, or producer, no source names; `lacks` counts by the
    names of `LACKS`.
    """

    slug: str
    name: str | None
    products: int
    live: int
    ending: int
    lacks: dict[str, int]


@dataclass(frozen=True)
class Care:
    """The whole report. `within` is how many days ahead it looks."""

    today: date
    within: int
    soon: tuple[Ending, ...]
    unsure: tuple[Ending, ...]
    papers: tuple[Ending, ...]
    lacks: tuple[Lack, ...]
    districts: tuple[Row, ...]
    producers: tuple[Row, ...]
    products: int


def care(
    catalogue: Catalogue,
    within: int = STEPS[-1],
    district: str | None = None,
    producer: str | None = None,
) -> Care:
    """Return the report of a catalogue, or of the products of a district or a producer.

    `soon` are stars that end within so many days; `papers` those that end within them or are over
    already; `unsure` are stars whose dates leave open whether they still count.
    """
    products = _chosen(catalogue, district, producer)
    ends = endings(products, catalogue.today)
    near = tuple(ending for ending in ends if ending.days <= within)
    soon = tuple(ending for ending in near if ending.kind == "star")
    ending_slugs = {ending.product.slug for ending in soon}
    lacks = [
        Lack(p, tuple(n for n, is_missing in LACKS.items() if is_missing(p.record)))
        for p in products
    ]
    return Care(
        today=catalogue.today,
        within=within,
        soon=soon,
        unsure=tuple(ending for ending in ends if ending.kind == "unsure"),
        papers=tuple(ending for ending in near if ending.kind == "paper"),
        lacks=tuple(sorted((one for one in lacks if one.names), key=_urgency)),
        districts=_rows(
            products,
            ending_slugs,
            lambda p: (p.district.slug, p.district.name) if p.district else None,
        ),
        producers=_rows(
            products,
            ending_slugs,
            lambda p: (p.producer.slug, p.producer.record.name) if p.producer else None,
        ),
        products=len(products),
    )


def _chosen(
    catalogue: Catalogue, district: str | None, producer: str | None
) -> tuple[ProductView, ...]:
    return tuple(
        product
        for product in catalogue.products
        if (district is None or (product.district and product.district.slug == district))
        and (producer is None or (product.producer and product.producer.slug == producer))
    )


def _urgency(lack: Lack) -> tuple[bool, int]:
    """Sort what is certified first, then what lacks most; the alphabet stays within that."""
    return (not lack.product.is_live, -len(lack.names))


def _rows(
    products: Iterable[ProductView],
    ending: set[str],
    key: Callable[[ProductView], tuple[str, str] | None],
) -> tuple[Row, ...]:
    groups: dict[tuple[str, str | None], list[ProductView]] = {}
    for product in products:
        groups.setdefault(key(product) or ("", None), []).append(product)
    rows = [
        Row(
            slug=slug,
            name=name,
            products=len(members),
            live=sum(product.is_live for product in members),
            ending=sum(product.slug in ending for product in members),
            lacks={
                n: sum(is_missing(product.record) for product in members)
                for n, is_missing in LACKS.items()
            },
        )
        for (slug, name), members in groups.items()
    ]
    return tuple(sorted(rows, key=lambda row: (row.name is None, -row.ending, -row.products)))
