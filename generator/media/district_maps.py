"""The map of one district: its shape, its communes as named points, its neighbours faint."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

import shapely
from shapely.geometry.base import BaseGeometry

from generator.media import labels
from generator.media.geojson import Province
from generator.media.geometry import Projection, drawn, rings
from generator.media.labels import Box, Label
from generator.media.map_parts import label_text, sea_wash, waves
from generator.media.svg import attributes, path_data, text

WIDTH = 360  # units across
TEXT = 13.6  # units of the lettering: 12.4 px when the map is 328 px wide
_NEAR_TEXT = 12.6
HIGHEST = 400
_FLATTEST = 250
_MARGIN = 26
_DETAIL = 1.6
_DOT = 4.5
_HIT = 13  # radius: a target of 24 CSS pixels at 328 px


@dataclass(frozen=True, slots=True)
class CommunePoint:
    """A commune as the map shows it: a point inside it, its name, and what it links to.

    `title` is what a screen reader is told; `is_on` lights the point.
    """

    code: str
    name: str
    lon: float
    lat: float
    title: str
    href: str | None = None
    is_on: bool = False


def district_map(
    province: Province,
    slug: str,
    communes: Sequence[CommunePoint],
    *,
    label: str,
    neighbours: Mapping[str, str],
    sea: str = "",
    prefix: str = "map",
) -> str:
    """Return the SVG of a district, its communes and what lies around it.

    `neighbours` are the addresses of the other districts by slug (none: named without a link);
    `sea` is written on the water of a district on the coast; `label` names the map for those who
    do not see it. Raises KeyError when the province has no district `slug`.
    """
    plan = _plan(province, slug, tuple((c.code, c.name, c.lon, c.lat) for c in communes), sea)
    parts = [
        f'<svg class="map map-district" viewBox="0 0 {WIDTH} {plan.height}" role="group"',
        attributes(aria_label=label),
        ">",
    ]
    if plan.open_sea:
        parts.append(sea_wash(plan.open_sea, (170, 260), prefix))
    if plan.water:
        parts.append(waves(plan.water.box(_NEAR_TEXT)))
    for other, path in plan.paths.items():
        if other != slug:
            parts.append(_neighbour(path, plan.names[other], neighbours.get(other)))
    if slug in plan.paths:
        parts.append(f'<path class="map-own" d="{plan.paths[slug]}"/>')
    parts.append('<g class="map-names" aria-hidden="true">')
    parts += [label_text(place, kind="map-near") for place in plan.near]
    if plan.water:
        parts.append(label_text(plan.water, kind="map-water"))
    parts.append("</g>")
    for commune in communes:
        code = commune.code
        parts.append(_point(commune, plan.points[code], plan.placed.get(code)))
    parts.append("</svg>")
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything stands on a map: what is the same in every language.

    `paths` are the outlines of the districts in the window and `names` what they are called, by
    slug; `points` and `placed` the communes and their labels, by code; `near` the labels of the
    neighbours; `open_sea` where the sea lies and `water` its label, where there is one.
    """

    height: int
    paths: Mapping[str, str]
    names: Mapping[str, str]
    points: Mapping[str, tuple[int, int]]
    placed: Mapping[str, Label]
    near: tuple[Label, ...]
    open_sea: tuple[int, int] | None
    water: Label | None


@lru_cache(maxsize=64)
def _plan(
    province: Province, slug: str, communes: tuple[tuple[str, str, float, float], ...], sea: str
) -> _Plan:
    """Lay a map out. `communes` are code, name, longitude, latitude. Raises KeyError."""
    names = {district.slug: district.name for district in province.districts}
    own = {district.slug: district.shape for district in province.districts}[slug]
    projection, height = _frame(own)
    shapes = drawn(province, projection, _DETAIL, (0.0, 0.0, float(WIDTH), float(height)))
    canvas = Box(4, 4, WIDTH - 4, height - 4)
    points = {code: _whole(projection.point(lon, lat)) for code, _, lon, lat in communes}
    placed = place_communes({code: name for code, name, *_ in communes}, points, canvas)
    taken = [label.box(TEXT) for label in placed.values()]
    taken += [_dot_box(point) for point in points.values()]
    open_sea, water = None, None
    if sea and province.sea and slug in province.coast:
        x, y = projection.point(*province.sea)
        open_sea = (round(min(WIDTH, x)), round(min(height, max(0, y))))
        water = _sea_name(province, sea, projection, canvas, taken)
    if water is not None:
        taken.append(water.box(_NEAR_TEXT))
    near = {other: shape for other, shape in shapes.items() if other != slug}
    return _Plan(
        height,
        {other: path_data(rings(shape)) for other, shape in shapes.items()},
        names,
        points,
        placed,
        tuple(_near_names(near, names, canvas, taken).values()),
        open_sea,
        water,
    )


def place_communes(
    names: Mapping[str, str], points: Mapping[str, tuple[int, int]], canvas: Box
) -> Mapping[str, Label]:
    """Return the labels of the communes by code, on the side of their point that is free."""
    dots = {code: _dot_box(point) for code, point in points.items()}
    spots = {}
    for code, name in names.items():
        others = [box for other, box in dots.items() if other != code]
        spots[code] = labels.around_point(name, *points[code], TEXT, canvas, others)
    return labels.settle(spots, TEXT)


def _frame(own: BaseGeometry) -> tuple[Projection, int]:
    """Return the projection that shows the main part of a district whole, and the height."""
    main = max(shapely.get_parts(own), key=lambda part: part.area)
    projection = Projection.fit(main.bounds, WIDTH, _MARGIN)
    high = projection.point(main.bounds[0], main.bounds[1])[1] + _MARGIN
    height = round(min(max(high, _FLATTEST), HIGHEST))
    if high > HIGHEST:
        shrink = (HIGHEST - 2 * _MARGIN) / (high - 2 * _MARGIN)
        projection = replace(projection, scale=projection.scale * shrink)
    left, top, right, bottom = projection.shape(main).bounds
    centred = replace(
        projection,
        left=projection.left + (WIDTH - left - right) / 2,
        top=projection.top + (height - top - bottom) / 2,
    )
    return centred, height


def _neighbour(path: str, name: str, href: str | None) -> str:
    body = f'<title>{text(name)}</title><path d="{path}"/>'
    if href is None:
        return f'<g class="map-d">{body}</g>'
    return f'<a class="map-d"{attributes(href=href)}>{body}</a>'


def _sea_name(
    province: Province, sea: str, projection: Projection, canvas: Box, taken: Sequence[Box]
) -> Label | None:
    """Place the name of the sea off the land, as near to the open sea as the map reaches."""
    if province.sea is None:
        return None
    open_sea = projection.point(*province.sea)
    land = projection.shape(shapely.union_all([d.shape for d in province.districts]))
    shapely.prepare(land)
    best: tuple[float, Label] | None = None
    for x, y in product(range(0, WIDTH, 8), range(0, HIGHEST, 8)):
        label = Label((sea,), x, y)
        box = label.box(_NEAR_TEXT)
        room = Box(box.left - 2, box.top - 4, box.right + 2, box.bottom + 16)
        away = math.dist((x, y), open_sea)
        if (best is not None and away >= best[0] - 1) or not room.inside(canvas):
            continue
        if any(room.overlap(other) for other in taken):
            continue
        sight = shapely.LineString([(x, y), open_sea])
        ground = shapely.box(room.left, room.top, room.right, room.bottom)
        if not shapely.intersects(land, [sight, ground]).any():
            best = (away, label)
    return best[1] if best else None


def _near_names(
    near: Mapping[str, BaseGeometry],
    names: Mapping[str, str],
    canvas: Box,
    taken: Sequence[Box],
) -> Mapping[str, Label]:
    """Name the neighbours that have the room: wholly on their own land, off every other name."""
    spots = {}
    for slug, shape in near.items():
        main = max(shapely.get_parts(shape), key=lambda part: part.area)
        found = labels.in_area(names[slug], main, main, _NEAR_TEXT, canvas, taken)
        good = [(cost, label) for cost, label in found if cost < 0.9]
        if good:
            spots[slug] = good
    return labels.settle(spots, _NEAR_TEXT)


def _point(commune: CommunePoint, point: tuple[int, int], label: Label | None) -> str:
    x, y = point
    title = f"<title>{text(commune.title)}</title>"
    body = (
        f'{title}<circle class="map-hit" cx="{x}" cy="{y}" r="{_HIT}"/>'
        f'<circle cx="{x}" cy="{y}" r="{_DOT}"/>' + (label_text(label) if label else "")
    )
    kind = "map-point map-on" if commune.is_on else "map-point"
    if commune.href is None:
        return f'<g class="{kind}">{body}</g>'
    return f'<a class="{kind}"{attributes(href=commune.href)}>{body}</a>'


def _dot_box(point: tuple[int, int]) -> Box:
    x, y = point
    return Box(x - _DOT, y - _DOT, x + _DOT, y + _DOT)


def _whole(point: tuple[float, float]) -> tuple[int, int]:
    return round(point[0]), round(point[1])
