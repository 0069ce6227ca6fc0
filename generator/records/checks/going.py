"""Places to go to: they lie in the province, can be found, and routes make sense.

The position of an island, or of a coast that the map draws coarsely, may lie a little off it.
"""

import json
import math
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import shape as geometry_of
from shapely.geometry.base import BaseGeometry

from generator.distance import crow_km
from generator.records.checks.geometry import GEOMETRY_FILE, MAX_BYTES
from generator.records.collection import Criterion
from generator.records.destination import SELLING_KINDS, Destination
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded

OFF_THE_MAP_KM = 15
"""How far outside the drawn province a position may lie: islands off the coast."""

_STRAY_KM = {True: 5, False: 25}
"""How far from its commune a place may lie, by whether its position is exact."""


def check(loaded: Loaded, root: Path, _today: date) -> Iterator[Fault]:
    """Check destinations, routes and collections of the project at `root`."""
    province = _province(root)
    for place in loaded.records.destinations.values():
        yield from _position(place, loaded, province)
        yield from _selling(place)
        for number, held in enumerate(place.record.holds):
            if (held.product is None) == (held.producer is None):
                yield place.fault("OC956", "holds", number)
    for route in loaded.records.routes.values():
        yield from _stops(route)
    for collection in loaded.records.collections.values():
        for number, criterion in enumerate(collection.record.any_of):
            if asks_nothing(criterion):
                yield collection.fault("OC957", "any_of", number)


def _position(
    entry: Entry[Destination], loaded: Loaded, province: BaseGeometry | None
) -> Iterator[Fault]:
    given = entry.record.position
    if given is None:
        return
    off = _km_off(province, given.lat, given.lon) if province else 0.0
    if off > OFF_THE_MAP_KM:
        lat, lon = str(given.lat), str(given.lon)
        yield entry.fault("OC951", "position", lat=lat, lon=lon, km=round(off))
        return
    commune = loaded.records.communes.get(entry.record.commune or "")
    if commune:
        away = crow_km(given.lat, given.lon, commune.lat, commune.lon)
        if away > math.sqrt(commune.area_km2 or 0) + _STRAY_KM[given.exact]:
            name = f"{commune.kind} {commune.name}"
            yield entry.fault("OC954", "position", commune=name, km=round(away))


def _selling(entry: Entry[Destination]) -> Iterator[Fault]:
    place = entry.record
    if place.kind == "shop" and not place.address:
        yield entry.fault("OC952", "kind")
    if place.kind in SELLING_KINDS and not (place.seen or place.checked):
        yield entry.fault("OC959", "kind")


def _stops(entry: Entry[Any]) -> Iterator[Fault]:
    stops = entry.record.stops
    if len(stops) < 2:
        yield entry.fault("OC958", "stops")
    before = 0
    for number, stop in enumerate(stops):
        if sum(map(bool, (stop.destination, stop.product, stop.district))) != 1:
            yield entry.fault("OC953", "stops", number)
        if stop.day is not None:
            if stop.day < before:
                yield entry.fault("OC955", "stops", number, "day", day=stop.day, before=before)
            before = stop.day


def asks_nothing(criterion: Criterion) -> bool:
    """Tell whether a criterion asks nothing, so that every product would fit."""
    asked = (criterion.groups, criterion.kinds, criterion.districts, criterion.has)
    return not any((*asked, criterion.words))


def _province(root: Path) -> BaseGeometry | None:
    """Return the land of the province, or None when its map cannot be read (told elsewhere)."""
    try:
        raw = (root / GEOMETRY_FILE).read_bytes()[:MAX_BYTES]
        shapes = [geometry_of(feature["geometry"]) for feature in json.loads(raw)["features"]]
        return shapely.union_all([shape.buffer(0) for shape in shapes])
    except (OSError, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
        return None
    except shapely.GEOSException:
        return None


def _km_off(province: BaseGeometry, lat: float, lon: float) -> float:
    """Return how far a place lies from the province, in kilometres; 0 inside it."""
    place = shapely.Point(lon, lat)
    if province.is_empty or province.covers(place):
        return 0.0
    nearest = shapely.shortest_line(place, province).coords[-1]
    return crow_km(lat, lon, nearest[1], nearest[0])
