"""The map of the province: an inline SVG of its districts, each a link.

The drawing holds no colour: classes do (`overrides/assets/css/maps.css`), so that dark mode,
forced colours and print are the style sheet's. It has no `role="img"`, since it holds links, and
the page puts a list of the same links beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import shapely
from shapely.geometry.base import BaseGeometry

from generator.media import labels
from generator.media.geojson import Province
from generator.media.geometry import Plane, plane, rings
from generator.media.labels import Box, Label
from generator.media.map_parts import label_text, sea_wash, waves
from generator.media.svg import Point, attributes, path_data, text

WIDTH = 720  # units across the province
TEXT = 25  # units of the largest lettering: 12.5 px when the map is 360 px wide
SHADES = 4  # classes map-0 (nothing to show) to map-4

_LIVE = ("valid", "expiring")
_DETAIL = 3.4  # units of border detail that may go
_INSET_ROOM = 24  # units below the land, so that an inset in a corner can be larger
_TARGET = 48  # units: 24 px, the least target of WCAG 2.2, when the map is 360 px wide
_LOCATOR_WIDTH = 240
_LOCATOR_DETAIL = 2.5


@dataclass(frozen=True, slots=True)
class Atlas:
    """A province drawn once at the sizes that pages need, with its names placed."""

    province: Province
    wide: Plane
    small: Plane
    inset: "Inset | None"
    names: Mapping[str, Label]
    sea: Label | None


@dataclass(frozen=True, slots=True)
class Inset:
    """Where the districts too small to hit are drawn again: `frame` in units, scaled `factor`."""

    slugs: tuple[str, ...]
    frame: Box
    factor: float
    dx: float
    dy: float

    def apply(self, shape: BaseGeometry) -> BaseGeometry:
        """Return `shape` as the inset draws it, cut at its frame."""
        moved = shapely.transform(shape, lambda xy: xy * self.factor + (self.dx, self.dy))
        frame = self.frame
        return shapely.clip_by_rect(moved, frame.left, frame.top, frame.right, frame.bottom)


def make_atlas(province: Province, sea: str = "") -> Atlas:
    """Draw the province for all maps of a build; `sea` is the name set on the water, if any."""
    wide = plane(province, WIDTH, tolerance=_DETAIL, margin=6)
    small = plane(province, _LOCATOR_WIDTH, tolerance=_LOCATOR_DETAIL, margin=2)
    if province.inset:
        wide = replace(wide, height=wide.height + _INSET_ROOM)
    canvas = Box(4, 4, wide.width - 4, wide.height - 4)
    inset = _inset(wide, province.inset, canvas) if province.inset else None
    spots = dict(_name_spots(province, wide, inset, canvas))
    if sea and province.sea:
        x, y = wide.projection.point(*province.sea)
        land = wide.outline()
        spots["~sea"] = [
            (cost, label)
            for cost, label in _near(sea, x, y, canvas)
            if not shapely.box(*_corners(label.box(TEXT))).intersects(land)
        ]
    placed = dict(labels.settle(spots, TEXT))
    sea_label = placed.pop("~sea", None)
    return Atlas(province, wide, small, inset, placed, sea_label)


def province_map(
    atlas: Atlas,
    *,
    links: Mapping[str, str],
    titles: Mapping[str, str],
    counts: Mapping[str, Mapping[str, int]],
    label: str,
    prefix: str = "map",
) -> str:
    """Return the SVG of the province with a link on every district that has one.

    `links` are addresses by slug, `titles` what a pointer or a screen reader is told of each
    district, `counts` its products by state. Darker districts have more products with a valid
    star; the figure under a name counts all its products. `label` names the map for those who do
    not see it, `prefix` keeps its ids apart from another map's on the same page.
    """
    wide, inset = atlas.wide, atlas.inset
    live = {slug: sum(states.get(s, 0) for s in _LIVE) for slug, states in counts.items()}
    most = max(live.values(), default=0)
    parts = [
        f'<svg class="map map-province" viewBox="0 0 {wide.width} {wide.height}" role="group"',
        attributes(aria_label=label),
        ">",
        _sea(atlas, prefix),
        f'<path class="map-rim" d="{path_data(rings(_rim(wide)))}"/>',
    ]
    if inset:
        parts.append(_inset_ground(inset, prefix))
    hits = {slug: box for slug in wide.shapes if (box := _hit(atlas, slug))}
    drawn = [district for district in atlas.province.districts if district.slug in wide.shapes]
    for district in sorted(drawn, key=lambda district: district.slug in hits):
        slug = district.slug
        hit = _rect("map-hit", hits[slug]) if slug in hits else ""
        title = f"<title>{text(titles.get(slug, district.name))}</title>"
        body = title + hit + _shape(atlas, slug, prefix)
        kind = f"map-d map-{_shade(live.get(slug, 0), most)}"
        if slug in links:
            parts.append(f'<a class="{kind}"{attributes(href=links[slug])}>{body}</a>')
        else:
            parts.append(f'<g class="{kind}">{body}</g>')
    if inset:
        parts.append(_rect("map-frame", inset.frame))
    parts.append('<g class="map-names" aria-hidden="true">')
    for slug, name in atlas.names.items():
        parts.append(label_text(name, sum(counts.get(slug, {}).values())))
    if atlas.sea:
        parts.append(label_text(atlas.sea, kind="map-water"))
    parts.append("</g></svg>")
    return "".join(parts)


def locator(atlas: Atlas, district: str, commune: tuple[float, float] | None = None) -> str:
    """Return a small map of the province with a district lit and a place (lon, lat) marked.

    It is hidden from screen readers: the words beside it say the same.
    """
    small = atlas.small
    lit = small.shapes.get(district)
    parts = [
        f'<svg class="map map-locator" viewBox="0 0 {small.width} {small.height}"',
        ' aria-hidden="true" focusable="false">',
        f'<path class="map-land" d="{path_data(_whole(small.outline()))}"/>',
    ]
    if lit is not None:
        parts.append(f'<path class="map-lit" d="{path_data(rings(lit))}"/>')
    if commune is not None:
        x, y = small.projection.point(*commune)
        parts.append(f'<circle class="map-dot" cx="{round(x)}" cy="{round(y)}" r="5"/>')
    elif lit is not None and lit.area < 150:
        middle = shapely.point_on_surface(lit)
        x, y = round(middle.x), round(middle.y)
        parts.append(f'<circle class="map-ring" cx="{x}" cy="{y}" r="8"/>')
    parts.append("</svg>")
    return "".join(parts)


def _sea(atlas: Atlas, prefix: str) -> str:
    if atlas.sea is None:
        return ""
    wash = sea_wash((atlas.wide.width, atlas.sea.y), (190, 280), prefix)
    return wash + waves(atlas.sea.box(TEXT))


def _hit(atlas: Atlas, slug: str) -> Box | None:
    """Return what beside its shape hits a district: its name, where the shape alone is too small.

    Districts that are hit by their names are drawn last, over their neighbours.
    """
    name, inset, shape = atlas.names.get(slug), atlas.inset, atlas.wide.shapes[slug]
    if name is None or (inset and slug in inset.slugs):
        return None
    box = name.box(TEXT)
    beside = shapely.box(*_corners(box)).intersection(shape).area < box.area / 2
    return box if beside or shape.area < _TARGET**2 else None


def _shape(atlas: Atlas, slug: str, prefix: str) -> str:
    shape, inset = atlas.wide.shapes[slug], atlas.inset
    data = path_data(rings(shape))
    if inset is None or inset.apply(shape).is_empty:
        return f'<path d="{data}"/>'
    move = f"translate({inset.dx:.0f} {inset.dy:.0f})scale({inset.factor:g})"
    again = f'<use href="#{prefix}-{slug}" transform="{move}"/>'
    return f'<path id="{prefix}-{slug}" d="{data}"/><g clip-path="url(#{prefix}-inset)">{again}</g>'


def _rim(wide: Plane) -> BaseGeometry:
    """Return the outline, coarse enough for the soft edge that is drawn under the districts."""
    return shapely.simplify(wide.outline(), 7)


def _inset_ground(inset: Inset, prefix: str) -> str:
    return f'<clipPath id="{prefix}-inset">{_rect("", inset.frame)}</clipPath>' + _rect(
        "map-inset", inset.frame
    )


def _rect(kind: str, box: Box) -> str:
    size = attributes(
        class_=kind or None,
        x=round(box.left),
        y=round(box.top),
        width=round(box.right - box.left),
        height=round(box.bottom - box.top),
        rx=6,
    )
    return f"<rect{size}/>"


def _inset(wide: Plane, slugs: tuple[str, ...], canvas: Box) -> Inset | None:
    """Find the largest free rectangle beside the land for an enlarged drawing of `slugs`."""
    mains = [shapely.get_parts(wide.shapes[s])[0] for s in slugs if s in wide.shapes]
    if not mains:
        return None
    west, north, east, south = shapely.total_bounds(mains)
    pad = max(east - west, south - north) * 0.07
    wide_, high = east - west + 2 * pad, south - north + 2 * pad
    land = shapely.buffer(wide.outline(), 7)
    shapely.prepare(land)
    for factor in (4.0, 3.6, 3.2, 2.8, 2.6, 2.4, 2.2, 2.0, 1.8, 1.6):
        w, h = round(wide_ * factor), round(high * factor)
        corners = [
            (x, y)
            for x in range(round(canvas.left), round(canvas.right) - w + 1, 6)
            for y in range(round(canvas.top), round(canvas.bottom) - h + 1, 6)
        ]
        left, top = zip(*corners, strict=True) if corners else ((), ())
        boxes = shapely.box(left, top, [x + w for x in left], [y + h for y in top])
        free = [
            (abs(x - canvas.left) + abs(y - canvas.bottom), x, y)
            for (x, y), blocked in zip(corners, shapely.intersects(land, boxes), strict=True)
            if not blocked
        ]
        if free:
            _, x, y = min(free)
            frame = Box(x, y, x + w, y + h)
            dx, dy = x - (west - pad) * factor, y - (north - pad) * factor
            return Inset(slugs, frame, factor, round(dx), round(dy))
    return None


def _name_spots(
    province: Province, wide: Plane, inset: Inset | None, canvas: Box
) -> Mapping[str, list[tuple[float, Label]]]:
    land = wide.outline()
    taken = [inset.frame] if inset else []
    spots = {}
    for district in province.districts:
        shape = wide.shapes.get(district.slug)
        if shape is None:
            continue
        own, area, room, busy = shape.geoms[0], land, canvas, taken
        if inset and district.slug in inset.slugs:
            own, room, busy = inset.apply(own), inset.frame, []
            area = inset.apply(land)
        spots[district.slug] = labels.in_area(district.name, own, area, TEXT, room, busy)
    return spots


def _near(name: str, x: float, y: float, canvas: Box) -> list[tuple[float, Label]]:
    spots = []
    for lines in labels.splits(name):
        for dx in range(-90, 91, 10):
            for dy in range(-160, 161, 10):
                label = Label(lines, round(x + dx), round(y + dy))
                if label.box(TEXT).inside(canvas):
                    spots.append(((abs(dx) + abs(dy)) / 300, label))
    return spots


def _whole(outline: BaseGeometry) -> list[list[Point]]:
    """Return the shells alone, without islets: a locator shows no more."""
    return [ring for ring in rings(outline) if shapely.Polygon(ring).area > 8]


def _shade(live: int, most: int) -> int:
    return 0 if live == 0 else 1 + min(SHADES - 1, (live - 1) * SHADES // most)


def _corners(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom
