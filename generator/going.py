"""Destinations and routes joined with the places and products that they name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator import text
from generator.records.destination import SELLING_KINDS, Destination
from generator.records.loader import Records
from generator.records.place import Commune, District
from generator.records.route import Route, Stop

if TYPE_CHECKING:
    from generator.catalogue import ProductView


@dataclass(frozen=True, eq=False)
class DestinationView:
    """A destination with its place."""

    slug: str
    file: str
    record: Destination
    district: District | None
    commune: Commune | None

    @property
    def sells(self) -> bool:
        """Tell whether one goes there for buying."""
        return self.record.kind in SELLING_KINDS

    @cached_property
    def sort_key(self) -> tuple[Any, str]:
        """The key that sorts by name in the Vietnamese alphabet, the slug breaking ties."""
        return (text.sort_key(self.record.name), self.slug)


@dataclass(frozen=True, eq=False)
class StopView:
    """A stop of a route: what it stops at, where that is, and what to taste and buy there."""

    record: Stop
    destination: DestinationView | None
    product: "ProductView | None"
    district: District | None
    commune: Commune | None
    taste: tuple["ProductView", ...]


@dataclass(frozen=True, eq=False)
class RouteView:
    """A route with its stops in order."""

    slug: str
    file: str
    record: Route
    stops: tuple[StopView, ...]


def join_destinations(records: Records) -> tuple[DestinationView, ...]:
    """Join checked destinations with their places, in the alphabet."""
    views = []
    for slug, entry in records.destinations.items():
        record = entry.record
        commune = records.communes.get(record.commune or "")
        district = records.districts.get(record.district or (commune.district if commune else ""))
        views.append(DestinationView(slug, str(entry.file), record, district, commune))
    return tuple(sorted(views, key=lambda view: view.sort_key))


def join_routes(
    records: Records,
    destinations: Mapping[str, DestinationView],
    products: Mapping[str, "ProductView"],
) -> tuple[RouteView, ...]:
    """Join checked routes with what they stop at, in the alphabet."""
    views = [
        RouteView(
            slug,
            str(entry.file),
            entry.record,
            tuple(_stop(stop, records, destinations, products) for stop in entry.record.stops),
        )
        for slug, entry in records.routes.items()
    ]
    return tuple(sorted(views, key=lambda view: (text.sort_key(view.record.name), view.slug)))


def _stop(
    stop: Stop,
    records: Records,
    destinations: Mapping[str, DestinationView],
    products: Mapping[str, "ProductView"],
) -> StopView:
    destination = destinations.get(stop.destination or "")
    product = products.get(stop.product or "")
    at = destination or product
    return StopView(
        record=stop,
        destination=destination,
        product=product,
        district=at.district if at else records.districts.get(stop.district or ""),
        commune=at.commune if at else None,
        taste=tuple(products[slug] for slug in stop.taste if slug in products),
    )
