"""All records joined for one day, read-only: the only thing that renderers read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from generator import recognition, text
from generator.campaigns import CampaignView, join_campaigns
from generator.centres import CentreView, join_centres
from generator.gathering import CollectionView, gather
from generator.going import DestinationView, RouteView, join_destinations, join_routes
from generator.hiding import HiddenView, part
from generator.recognition import State, Status
from generator.records.decision import Decision
from generator.records.loader import Records
from generator.records.place import Commune, District, Group
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.source import Source

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, eq=False)
class ProducerView:
    """A producer with its place; its products are asked of the catalogue."""

    slug: str
    file: str
    record: Producer
    district: District | None
    commune: Commune | None


@dataclass(frozen=True, eq=False)
class DecisionView:
    """A decision and the address name of its record."""

    slug: str
    file: str
    record: Decision


@dataclass(frozen=True, eq=False)
class SourceView:
    """A source and the name that records cite it by."""

    slug: str
    record: Source


@dataclass(frozen=True, eq=False)
class ProductView:
    """A product joined with all that it points to, and its stars on the day of the build.

    `history` has one status for each recognition of the record, in the record's order;
    `status` is the one that counts today, or None when nothing was ever recognised; `future`
    holds each later day on which a star changes, with all statuses on it.
    """

    slug: str
    file: str
    record: Product
    group: Group
    district: District | None
    commune: Commune | None
    producer: ProducerView | None
    history: tuple[Status, ...]
    status: Status | None
    future: tuple[tuple[date, tuple[Status, ...]], ...] = ()

    @property
    def state(self) -> State:
        """The state of the product's star on the day of the build."""
        return self.status.state if self.status else State.NONE

    @property
    def is_live(self) -> bool:
        """Tell whether a badge may be drawn."""
        return self.status is not None and self.status.has_badge

    @cached_property
    def sort_key(self) -> tuple[Any, str]:
        """The key that sorts by name in the Vietnamese alphabet, the slug breaking ties."""
        return (text.sort_key(self.record.name), self.slug)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Every record, joined, as true on `today`. Products stand in the Vietnamese alphabet."""

    today: date
    products: tuple[ProductView, ...]
    producers: tuple[ProducerView, ...]
    decisions: tuple[DecisionView, ...]
    sources: Mapping[str, SourceView]
    districts: tuple[District, ...]
    communes: Mapping[str, Commune]
    groups: tuple[Group, ...]
    destinations: tuple[DestinationView, ...] = ()
    routes: tuple[RouteView, ...] = ()
    collections: tuple[CollectionView, ...] = ()
    hidden: tuple[HiddenView, ...] = ()
    campaigns: tuple[CampaignView, ...] = ()
    centres: tuple[CentreView, ...] = ()

    @cached_property
    def states(self) -> Mapping[State, int]:
        """The number of products in each state."""
        return MappingProxyType(Counter(product.state for product in self.products))

    @cached_property
    def product_by_slug(self) -> Mapping[str, ProductView]:
        """Products by the name of their folder."""
        return MappingProxyType({product.slug: product for product in self.products})

    @cached_property
    def decision_by_slug(self) -> Mapping[str, DecisionView]:
        """Decisions by the name of their file."""
        return MappingProxyType({decision.slug: decision for decision in self.decisions})

    def of_district(self, slug: str) -> tuple[ProductView, ...]:
        """Return the products of a former district."""
        return self._by_district.get(slug, ())

    def of_group(self, slug: str) -> tuple[ProductView, ...]:
        """Return the products of a group."""
        return self._by_group.get(slug, ())

    def of_producer(self, slug: str) -> tuple[ProductView, ...]:
        """Return the products of a producer."""
        return self._by_producer.get(slug, ())

    def of_commune(self, code: str) -> tuple[ProductView, ...]:
        """Return the products of a present commune or ward."""
        return self._by_commune.get(code, ())

    def of_decision(self, slug: str) -> tuple[tuple[ProductView, int], ...]:
        """Return what a decision recognised: each product, and which of its recognitions."""
        return self._by_decision.get(slug, ())

    def communes_of(self, district: str) -> tuple[Commune, ...]:
        """Return the present communes that lie in a former district, in the alphabet."""
        return self._communes_by_district.get(district, ())

    def destinations_of(self, district: str) -> tuple[DestinationView, ...]:
        """Return the destinations that lie in a former district, in the alphabet."""
        return self._destinations_by_district.get(district, ())

    def routes_by(self, destination: str) -> tuple[RouteView, ...]:
        """Return the routes that stop at a destination."""
        return self._routes_by_destination.get(destination, ())

    def holders_of(self, product: ProductView) -> tuple[DestinationView, ...]:
        """Return where a source says that a product, or its producer's goods, can be found."""
        by_product = self._holders.get(("product", product.slug), ())
        maker = product.producer.slug if product.producer else ""
        return tuple(dict.fromkeys((*by_product, *self._holders.get(("producer", maker), ()))))

    @cached_property
    def _destinations_by_district(self) -> Mapping[str, tuple[DestinationView, ...]]:
        return _grouped((d.district.slug, d) for d in self.destinations if d.district)

    @cached_property
    def _routes_by_destination(self) -> Mapping[str, tuple[RouteView, ...]]:
        return _grouped(
            (slug, route)
            for route in self.routes
            for slug in dict.fromkeys(s.destination.slug for s in route.stops if s.destination)
        )

    @cached_property
    def _holders(self) -> Mapping[tuple[str, str], tuple[DestinationView, ...]]:
        return _grouped(
            (("product", held.product) if held.product else ("producer", held.producer or ""), d)
            for d in self.destinations
            for held in d.record.holds
        )

    @cached_property
    def _by_district(self) -> Mapping[str, tuple[ProductView, ...]]:
        return _grouped((p.district.slug, p) for p in self.products if p.district)

    @cached_property
    def _by_group(self) -> Mapping[str, tuple[ProductView, ...]]:
        return _grouped((p.group.slug, p) for p in self.products)

    @cached_property
    def _by_producer(self) -> Mapping[str, tuple[ProductView, ...]]:
        return _grouped((p.producer.slug, p) for p in self.products if p.producer)

    @cached_property
    def _by_commune(self) -> Mapping[str, tuple[ProductView, ...]]:
        return _grouped((p.commune.code, p) for p in self.products if p.commune)

    @cached_property
    def _by_decision(self) -> Mapping[str, tuple[tuple[ProductView, int], ...]]:
        return _grouped(
            (status.recognition.decision, (product, place))
            for product in self.products
            for place, status in enumerate(product.history)
            if status.recognition.decision
        )

    @cached_property
    def _communes_by_district(self) -> Mapping[str, tuple[Commune, ...]]:
        ordered = sorted(self.communes.values(), key=lambda c: text.sort_key(c.name))
        return _grouped((commune.district, commune) for commune in ordered)


def join(records: Records, today: date) -> Catalogue:
    """Join checked records into the catalogue of one day.

    Every reference is taken to exist: `ocop check` has seen to that before. What is hidden is
    left out everywhere.
    """
    records, hidden = part(records)
    districts, communes = records.districts, records.communes
    decisions = {slug: entry.record for slug, entry in records.decisions.items()}
    producers = {
        slug: ProducerView(
            slug=slug,
            file=str(entry.file),
            record=entry.record,
            district=_district_of(entry.record.district, entry.record.commune, records),
            commune=communes.get(entry.record.commune or ""),
        )
        for slug, entry in records.producers.items()
    }
    products = []
    for slug, entry in records.products.items():
        record = entry.record
        history = recognition.history(record.recognitions, decisions, today)
        products.append(
            ProductView(
                slug=slug,
                file=str(entry.file),
                record=record,
                group=records.groups[record.group],
                district=districts.get(entry.district),
                commune=communes.get(record.commune or ""),
                producer=producers.get(record.producer or ""),
                history=history,
                status=recognition.current(history),
                future=recognition.changes(history, today),
            )
        )
    products.sort(key=lambda p: p.sort_key)
    destinations = join_destinations(records)
    routes = join_routes(
        records,
        {destination.slug: destination for destination in destinations},
        {product.slug: product for product in products},
    )
    return Catalogue(
        today=today,
        products=tuple(products),
        producers=tuple(
            sorted(producers.values(), key=lambda p: (text.sort_key(p.record.name), p.slug))
        ),
        decisions=tuple(
            DecisionView(slug, str(entry.file), entry.record)
            for slug, entry in sorted(
                records.decisions.items(),
                key=lambda item: (item[1].record.date.latest, item[0]),
                reverse=True,
            )
        ),
        sources=MappingProxyType(
            {slug: SourceView(slug, entry.record) for slug, entry in records.sources.items()}
        ),
        districts=tuple(sorted(districts.values(), key=lambda d: text.sort_key(d.name))),
        communes=communes,
        groups=tuple(sorted(records.groups.values(), key=lambda g: g.number)),
        destinations=destinations,
        routes=routes,
        collections=gather(records, products),
        hidden=hidden,
        campaigns=join_campaigns(records, products),
        centres=join_centres(records, products, destinations, routes),
    )


def _district_of(slug: str | None, commune: str | None, records: Records) -> District | None:
    if slug is None and commune is not None and commune in records.communes:
        slug = records.communes[commune].district
    return records.districts.get(slug or "")


def _grouped(pairs: Iterable[tuple[K, V]]) -> Mapping[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})
