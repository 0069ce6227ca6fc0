"""The map's geometry: GeoJSON with a shape for every former district, and no other."""

import json
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.records import files
from generator.records.faults import START, Fault
from generator.records.loader import Loaded
from generator.records.messages import fault, shown

GEOMETRY_FILE = PurePosixPath("content/places/districts.geojson")
MAX_BYTES = 16 * 1024 * 1024

_SHAPES = frozenset({"Polygon", "MultiPolygon"})


def check(loaded: Loaded, root: Path) -> Iterator[Fault]:
    """Check that the map of the project at `root` and its districts fit together."""
    districts = loaded.names.get("districts", frozenset())
    if not districts:
        return
    if not (root / GEOMETRY_FILE).exists():
        yield fault("OC012", GEOMETRY_FILE, START)
        return
    faults: list[Fault] = []
    raw = files.read(root, GEOMETRY_FILE, faults, MAX_BYTES)
    yield from faults
    if raw is None:
        return
    try:
        drawn = _drawn(json.loads(raw))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as unreadable:
        problem = shown(f"{type(unreadable).__name__}: {unreadable}")
        yield fault("OC014", GEOMETRY_FILE, START, problem=problem)
        return
    for slug in sorted(districts - drawn):
        yield fault("OC015", GEOMETRY_FILE, START, value=shown(slug))
    for slug in sorted(drawn - districts):
        yield fault("OC504", GEOMETRY_FILE, START, value=shown(slug), nearest="")


def _drawn(collection: dict[str, list[dict[str, dict[str, object]]]]) -> frozenset[str]:
    """Return the slugs of all features that have an area. Raises when it is no GeoJSON."""
    return frozenset(
        str(feature["properties"]["slug"])
        for feature in collection["features"]
        if feature["geometry"]["type"] in _SHAPES
    )
