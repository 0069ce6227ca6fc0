"""The province with places on it: numbered stops joined in their order, or dots to go to.

Every mark links to a place on the page or to a page; beside the map the page lists the same, so
the drawing has no `role="img"`. A way that keeps to one corner is drawn larger. Marks that would
cover each other are pushed apart, each joined to its true place by a thin line.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import shapely

from generator.media.geometry import Plane, rings
from generator.media.map_parts import label_text
from generator.media.maps import Atlas
from generator.media.svg import attributes, path_data, text

STOP = 17  # radius of a numbered stop, in units
DOT = 10  # radius of a dot
_HIT = 24  # radius that a finger finds: 24 CSS pixels across at 360 px
_ROUNDS = 60
_LARGEST = 3.5  # times that a corner may be enlarged
_AROUND = 70  # units left free around the stops, before enlarging


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the map: where (lon, lat) or in which district, what it is called, its link."""

    title: str
    href: str
    at: tuple[float, float] | None
    district: str | None = None


def places_map(atlas: Atlas, marks: Sequence[Mark], *, label: str, joined: bool) -> str:
    """Return the SVG of the province with `marks`; `joined` numbers them and draws the way.

    A mark whose place is not known is left out, but keeps its number.
    """
    wide = atlas.wide
    placed = [_spot(atlas, mark) for mark in marks]
    view = _view(wide, [spot for spot in placed if spot]) if joined else _View(1, 0, 0)
    spots = [view.point(*spot) if spot else None for spot in placed]
    radius = STOP if joined else DOT
    shown = _apart([spot for spot in spots if spot], radius, wide.width, wide.height)
    land = path_data(ring for shape in wide.shapes.values() for ring in rings(shape))
    parts = [
        f'<svg class="map map-places" viewBox="0 0 {wide.width} {wide.height}" role="group"',
        attributes(aria_label=label),
        f'><path class="map-area" d="{land}"{view.transform}/>',
        '<g class="map-names" aria-hidden="true">',
        *_names(atlas, view),
        "</g>",
    ]
    true = [spot for spot in spots if spot]
    if joined:
        way = " ".join(f"{round(x)},{round(y)}" for x, y in shown)
        parts.append(f'<polyline class="map-way" points="{way}"/>')
    for (x, y), (own_x, own_y) in zip(shown, true, strict=True):
        if math.hypot(x - own_x, y - own_y) > radius:
            ends = attributes(x1=round(own_x), y1=round(own_y), x2=round(x), y2=round(y))
            parts.append(f'<line class="map-lead"{ends}/>')
    places = iter(shown)
    for number, (mark, spot) in enumerate(zip(marks, spots, strict=True), start=1):
        if spot:
            parts.append(_mark(mark, next(places), number if joined else None))
    parts.append("</svg>")
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class _View:
    """The part of the map that is shown: `factor` times as large, its corner at `left`, `top`."""

    factor: float
    left: float
    top: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.left) * self.factor, (y - self.top) * self.factor

    @property
    def transform(self) -> str:
        if self.factor == 1:
            return ""
        x, y = round(-self.left * self.factor), round(-self.top * self.factor)
        return attributes(transform=f"translate({x} {y})scale({self.factor:.3g})")


def _view(wide: Plane, spots: Sequence[tuple[float, float]]) -> _View:
    """Return the view that shows all spots as large as can be."""
    if not spots:
        return _View(1, 0, 0)
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    across, high = max(xs) - min(xs) + 2 * _AROUND, max(ys) - min(ys) + 2 * _AROUND
    factor = min(wide.width / across, wide.height / high, _LARGEST)
    if factor < 1.2:
        return _View(1, 0, 0)
    factor = float(f"{factor:.3g}")
    left = (max(xs) + min(xs) - wide.width / factor) / 2
    top = (max(ys) + min(ys) - wide.height / factor) / 2
    return _View(
        factor,
        min(max(left, 0), wide.width * (1 - 1 / factor)),
        min(max(top, 0), wide.height * (1 - 1 / factor)),
    )


def _names(atlas: Atlas, view: _View) -> Iterator[str]:
    """Yield the names of the districts that the view shows; none of the inset's."""
    wide, inset = atlas.wide, atlas.inset
    for slug, label in atlas.names.items():
        x, y = view.point(label.x, label.y)
        is_shown = 0 < x < wide.width and 0 < y < wide.height
        if is_shown and not (inset and slug in inset.slugs):
            yield label_text(replace(label, x=round(x), y=round(y)))


def _spot(atlas: Atlas, mark: Mark) -> tuple[float, float] | None:
    wide = atlas.wide
    if mark.at is not None:
        return wide.projection.point(*mark.at)
    shape = wide.shapes.get(mark.district or "")
    if shape is None:
        return None
    middle = shapely.point_on_surface(shape)
    return middle.x, middle.y


def _apart(
    spots: Sequence[tuple[float, float]], radius: float, width: float, height: float
) -> list[tuple[float, float]]:
    """Push spots apart until none covers another, or as far as some rounds bring them."""
    places = [list(spot) for spot in spots]
    least = 2 * radius + 2
    for _ in range(_ROUNDS):
        is_still = True
        for one in range(len(places)):
            for other in range(one):
                dx, dy = places[one][0] - places[other][0], places[one][1] - places[other][1]
                away = math.hypot(dx, dy)
                if away >= least:
                    continue
                is_still = False
                if away < 1e-6:  # the same place: each pair parts in a direction of its own
                    angle = 2.4 * one
                    dx, dy, away = math.cos(angle), math.sin(angle), 1.0
                push = (least - away) / 2 if away > 1e-6 else least / 2
                for place, sign in ((places[one], 1), (places[other], -1)):
                    place[0] = _between(place[0] + sign * push * dx / away, radius, width)
                    place[1] = _between(place[1] + sign * push * dy / away, radius, height)
        if is_still:
            break
    return [(x, y) for x, y in places]


def _between(value: float, margin: float, size: float) -> float:
    return min(max(value, margin + 2), size - margin - 2)


def _mark(mark: Mark, place: tuple[float, float], number: int | None) -> str:
    x, y = round(place[0]), round(place[1])
    radius = DOT if number is None else STOP
    body = (
        f"<title>{text(mark.title)}</title>"
        f'<circle class="map-hit" cx="{x}" cy="{y}" r="{max(_HIT, radius)}"/>'
        f'<circle cx="{x}" cy="{y}" r="{radius}"/>'
    )
    if number is not None:
        body += f'<text x="{x}" y="{y}" dy=".35em">{number}</text>'
    return f'<a class="map-mark"{attributes(href=mark.href)}>{body}</a>'
