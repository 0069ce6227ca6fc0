"""Kiosks of tourism centres joined with what is near: products, places, routes, nearest first."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from generator.distance import crow_km
from generator.going import DestinationView, RouteView
from generator.records.centre import Centre
from generator.records.destination import Held
from generator.records.loader import Records
from generator.records.place import Commune, District

if TYPE_CHECKING:
    from generator.catalogue import ProductView

Point = tuple[float, float]
"""Latitude and longitude, in degrees."""


@dataclass(frozen=True, eq=False)
class CentreProduct:
    """A product as a kiosk has it.

    `km` is the distance between the points of two communes, None where one is not known.
    """

    product: "ProductView"
    km: float | None
    is_near: bool
    is_sold_here: bool


@dataclass(frozen=True, eq=False)
class CentreView:
    """The kiosk of a centre with all that it shows, nearest first.

    `places` are destinations with their distance in km, those that the record names first.
    """

    slug: str
    file: str
    record: Centre
    destination: DestinationView | None
    district: District | None
    commune: Commune | None
    products: tuple[CentreProduct, ...]
    places: tuple[tuple[DestinationView, float | None], ...]
    routes: tuple[RouteView, ...]

    @property
    def near(self) -> tuple[CentreProduct, ...]:
        """What is good here: the products that count as near."""
        return tuple(item for item in self.products if item.is_near)


def join_centres(
    records: Records,
    products: Iterable["ProductView"],
    destinations: Iterable[DestinationView],
    routes: Iterable[RouteView],
) -> tuple[CentreView, ...]:
    """Join every centre with what is near it, by slug."""
    parts = tuple(products), tuple(destinations), tuple(routes)
    middles = _middles(records.communes.values())
    return tuple(
        _view(slug, str(entry.file), entry.record, records, middles, parts)
        for slug, entry in sorted(records.centres.items())
    )


_Parts = tuple[tuple["ProductView", ...], tuple[DestinationView, ...], tuple[RouteView, ...]]


def _view(
    slug: str,
    file: str,
    record: Centre,
    records: Records,
    middles: Mapping[str, Point],
    parts: _Parts,
) -> CentreView:
    products, destinations, routes = parts
    place = next((d for d in destinations if d.slug == record.destination), None)
    commune = records.communes.get(record.commune or "") or (place.commune if place else None)
    district = records.districts.get(record.district or (commune.district if commune else ""))
    district = district or (place.district if place else None)
    here = _point(commune, district, middles)
    found = [
        CentreProduct(
            product,
            _km(here, product.commune) if commune else None,
            _is_near(product, record, commune, district),
            any(_holds(held, product) for held in record.holds),
        )
        for product in products
    ]
    found.sort(
        key=lambda item: (
            not item.is_sold_here,
            not item.is_near,
            _away(here, _point(item.product.commune, item.product.district, middles)),
            item.product.sort_key,
        )
    )
    places = [
        (d, _km(here, d.commune) if commune else None)
        for d in destinations
        if d.slug != record.destination
    ]
    named = {name: number for number, name in enumerate(record.destinations)}
    places.sort(
        key=lambda pair: (
            named.get(pair[0].slug, len(named)),
            _away(here, _point(pair[0].commune, pair[0].district, middles)),
            pair[0].sort_key,
        )
    )
    first = {name: number for number, name in enumerate(record.routes)}
    ways = sorted(
        routes,
        key=lambda way: (first.get(way.slug, len(first)), _way_off(way, here, middles), way.slug),
    )
    return CentreView(
        slug,
        file,
        record,
        place,
        district,
        commune,
        tuple(found[: record.most]),
        tuple(places),
        tuple(ways),
    )


def _holds(held: Held, product: "ProductView") -> bool:
    maker = product.producer.slug if product.producer else None
    return product.slug == held.product or (maker is not None and maker == held.producer)


def _is_near(
    product: "ProductView", record: Centre, commune: Commune | None, district: District | None
) -> bool:
    own, home = product.commune, product.district
    if home and (home is district or home.slug in record.districts):
        return True
    if own and (own is commune or own.code in record.communes):
        return True
    if record.within_km is None or own is None or commune is None:
        return False
    return crow_km(commune.lat, commune.lon, own.lat, own.lon) <= record.within_km


def _km(here: Point | None, there: Commune | None) -> float | None:
    return crow_km(*here, there.lat, there.lon) if here and there else None


def _away(here: Point | None, there: Point | None) -> float:
    return crow_km(*here, *there) if here and there else math.inf


def _point(
    commune: Commune | None, district: District | None, middles: Mapping[str, Point]
) -> Point | None:
    if commune:
        return commune.lat, commune.lon
    return middles.get(district.slug) if district else None


def _middles(communes: Iterable[Commune]) -> Mapping[str, Point]:
    """Return the middle of each former district: the mean of the points of its communes."""
    points: defaultdict[str, list[Point]] = defaultdict(list)
    for commune in communes:
        points[commune.district].append((commune.lat, commune.lon))
    return {
        slug: (fmean(lat for lat, _ in found), fmean(lon for _, lon in found))
        for slug, found in points.items()
    }


def _way_off(route: RouteView, here: Point | None, middles: Mapping[str, Point]) -> float:
    """Return how far a route's nearest stop is, in kilometres."""
    stops = (_point(stop.commune, stop.district, middles) for stop in route.stops)
    return min((_away(here, stop) for stop in stops), default=math.inf)
