"""The province's GeoJSON: read, checked, and every fault named.

Beside the standard members the file may carry, at its top, `attribution` (who drew the borders),
`sea` (`{lon, lat}`: where the sea's name stands), `coast` (slugs of the districts that lie on it)
and `inset` (slugs of the districts that are too small to hit and are drawn again, enlarged).
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Literal

import shapely
from shapely.geometry import shape as geometry_of
from shapely.geometry.base import BaseGeometry

Code = Literal[
    "geo-not-json",
    "geo-not-collection",
    "geo-no-districts",
    "geo-no-slug",
    "geo-slug-twice",
    "geo-not-area",
    "geo-coordinates",
    "geo-not-simple",
    "geo-overlap",
    "geo-annotation",
]

_MESSAGES: dict[Code, dict[str, str]] = {
    "geo-not-json": {
        "vi": "Tệp bản đồ không phải JSON (dòng {line}, cột {column}). Hãy xuất lại tệp GeoJSON.",
        "en": "The map is not JSON (line {line}, column {column}). Export the GeoJSON anew.",
    },
    "geo-not-collection": {
        "vi": 'Tệp bản đồ cần "type": "FeatureCollection" và một danh sách "features".',
        "en": 'The map needs "type": "FeatureCollection" and a list "features".',
    },
    "geo-no-districts": {
        "vi": "Bản đồ không có huyện nào. Cần ít nhất một Feature.",
        "en": "The map has no district. It needs at least one Feature.",
    },
    "geo-no-slug": {
        "vi": 'Feature thứ {place} cần "slug" gồm chữ thường a–z, chữ số và dấu gạch nối.',
        "en": 'Feature {place} needs a "slug" of letters a–z, digits and hyphens.',
    },
    "geo-slug-twice": {
        "vi": 'Huyện "{slug}" có hai lần. Hãy gộp thành một MultiPolygon.',
        "en": 'The district "{slug}" stands twice. Join them into one MultiPolygon.',
    },
    "geo-not-area": {
        "vi": 'Huyện "{slug}" phải là Polygon hoặc MultiPolygon, không phải {found}.',
        "en": 'The district "{slug}" must be a Polygon or MultiPolygon, not {found}.',
    },
    "geo-coordinates": {
        "vi": 'Tọa độ của "{slug}" sai: cần [kinh độ, vĩ độ] WGS 84, vòng khép kín từ 4 điểm.',
        "en": 'Bad coordinates of "{slug}": it needs closed rings of [longitude, latitude].',
    },
    "geo-not-simple": {
        "vi": 'Ranh giới của "{slug}" tự cắt mình ({why}). Hãy sửa hình trong phần mềm bản đồ.',
        "en": 'The border of "{slug}" crosses itself ({why}). Mend the shape in a map editor.',
    },
    "geo-overlap": {
        "vi": 'Huyện "{slug}" và "{other}" chồng lên nhau. Hai bên phải chung một đường ranh giới.',
        "en": 'The districts "{slug}" and "{other}" overlap. They must share one border line.',
    },
    "geo-annotation": {
        "vi": '"{key}" ở đầu tệp sai: "sea" cần lon và lat, danh sách cần các slug có trong tệp.',
        "en": '"{key}" at the top is wrong: "sea" needs lon and lat, a list slugs of the file.',
    },
}

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_OVERLAP = 1e-6  # square degrees, some 0.01 km²: more than rounding leaves


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the file: its code and the values that its message names."""

    code: Code
    params: Mapping[str, object]

    def message(self, lang: str = "vi") -> str:
        """Say what is wrong and how to mend it, in `vi` or `en`."""
        return _MESSAGES[self.code][lang].format(**self.params)


class GeometryError(ValueError):
    """The GeoJSON cannot be drawn; `problems` says why, all at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(problem.message("en") for problem in problems))


@dataclass(frozen=True, slots=True)
class DistrictShape:
    """A district and its shape in degrees of longitude and latitude (WGS 84)."""

    slug: str
    name: str
    shape: BaseGeometry


@dataclass(frozen=True, slots=True)
class Province:
    """All districts of a province, with what the file says beside them."""

    districts: tuple[DistrictShape, ...]
    attribution: str | None = None
    sea: tuple[float, float] | None = None
    coast: tuple[str, ...] = ()
    inset: tuple[str, ...] = ()


def read_province(written: str | bytes) -> Province:
    """Read the text of a GeoJSON file.

    Raises GeometryError, with every problem found, when the province cannot be drawn from it.
    """
    features, top, problems = _features(written)
    districts: dict[str, DistrictShape] = {}
    for place, feature in enumerate(features, start=1):
        found = _district(place, feature)
        if isinstance(found, Problem):
            problems.append(found)
        elif found.slug in districts:
            problems.append(Problem("geo-slug-twice", {"slug": found.slug}))
        else:
            districts[found.slug] = found
    problems += _overlaps(tuple(districts.values()))
    known = frozenset(districts)
    sea, lists = top.get("sea"), {key: top.get(key, []) for key in ("coast", "inset")}
    if sea is not None and not _is_place(sea):
        problems.append(Problem("geo-annotation", {"key": "sea"}))
    for key, slugs in lists.items():
        if not isinstance(slugs, list) or not all(isinstance(s, str) and s in known for s in slugs):
            problems.append(Problem("geo-annotation", {"key": key}))
    if problems:
        raise GeometryError(tuple(problems))
    attribution = top.get("attribution")
    return Province(
        tuple(districts.values()),
        attribution if isinstance(attribution, str) else None,
        (float(sea["lon"]), float(sea["lat"])) if sea is not None else None,
        tuple(lists["coast"]),
        tuple(lists["inset"]),
    )


def _features(written: str | bytes) -> tuple[list[Any], dict[str, Any], list[Problem]]:
    try:
        top = json.loads(written)
    except json.JSONDecodeError as error:
        at = {"line": error.lineno, "column": error.colno}
        return [], {}, [Problem("geo-not-json", at)]
    except (UnicodeDecodeError, RecursionError):
        return [], {}, [Problem("geo-not-json", {"line": 1, "column": 1})]
    if not isinstance(top, dict) or top.get("type") != "FeatureCollection":
        return [], {}, [Problem("geo-not-collection", {})]
    features = top.get("features")
    if not isinstance(features, list):
        return [], {}, [Problem("geo-not-collection", {})]
    return features, top, [] if features else [Problem("geo-no-districts", {})]


def _district(place: int, feature: object) -> DistrictShape | Problem:
    feature = feature if isinstance(feature, dict) else {}
    properties = feature.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    slug, name = properties.get("slug"), properties.get("name")
    if not isinstance(slug, str) or not _SLUG.fullmatch(slug):
        return Problem("geo-no-slug", {"place": place})
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Polygon", "MultiPolygon"):
        return Problem("geo-not-area", {"slug": slug, "found": kind})
    try:
        shape = geometry_of(geometry)
        sound = not shape.is_empty and _on_earth(shape) and _closed(geometry)
    except (ValueError, TypeError, IndexError, KeyError, AttributeError, shapely.GEOSException):
        sound = False
    if not sound:
        return Problem("geo-coordinates", {"slug": slug})
    if not shape.is_valid:
        return Problem("geo-not-simple", {"slug": slug, "why": shapely.is_valid_reason(shape)})
    return DistrictShape(slug, name if isinstance(name, str) and name else slug, shape)


def _closed(geometry: dict[str, Any]) -> bool:
    """Tell whether every ring ends where it began; shapely would close it in silence."""
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    return all(len(ring) >= 4 and ring[0] == ring[-1] for polygon in polygons for ring in polygon)


def _on_earth(shape: BaseGeometry) -> bool:
    west, south, east, north = shape.bounds
    return (
        all(map(math.isfinite, shapely.get_coordinates(shape).ravel()))
        and -180 <= west < east <= 180
        and -90 < south < north < 90
    )


def _is_place(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(key), int | float) and abs(value[key]) <= limit
        for key, limit in (("lon", 180), ("lat", 90))
    )


def _overlaps(districts: tuple[DistrictShape, ...]) -> Iterator[Problem]:
    for one, other in combinations(districts, 2):
        if shapely.intersection(one.shape, other.shape).area > _OVERLAP:
            yield Problem("geo-overlap", {"slug": one.slug, "other": other.slug})
