"""The province with places on it: numbered stops joined in their order, or dots to go to.

Every mark links to a place on the page or to a page; beside the map the page lists the same, so
the drawing has no `role="img"`. Marks that would cover each other are pushed apart, each joined
to its true place by a thin line.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import shapely

from generator.media.geometry import rings
from generator.media.map_parts import label_text
from generator.media.maps import Atlas
from generator.media.svg import attributes, path_data, text

STOP = 17  # radius of a numbered stop, in units
DOT = 10  # radius of a dot
_HIT = 24  # radius that a finger finds: 24 CSS pixels across at 360 px
_ROUNDS = 60


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
    spots = [_spot(atlas, mark) for mark in marks]
    radius = STOP if joined else DOT
    shown = _apart([spot for spot in spots if spot], radius, wide.width, wide.height)
    land = path_data(ring for shape in wide.shapes.values() for ring in rings(shape))
    parts = [
        f'<svg class="map map-places" viewBox="0 0 {wide.width} {wide.height}" role="group"',
        attributes(aria_label=label),
        f'><path class="map-area" d="{land}"/><g class="map-names" aria-hidden="true">',
        *(label_text(name) for slug, name in atlas.names.items() if _fits(atlas, slug)),
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


def _spot(atlas: Atlas, mark: Mark) -> tuple[float, float] | None:
    wide = atlas.wide
    if mark.at is not None:
        return wide.projection.point(*mark.at)
    shape = wide.shapes.get(mark.district or "")
    if shape is None:
        return None
    middle = shapely.point_on_surface(shape)
    return middle.x, middle.y


def _fits(atlas: Atlas, slug: str) -> bool:
    """Tell whether a district's name stands on the map itself, not in its inset."""
    return not (atlas.inset and slug in atlas.inset.slugs)


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
