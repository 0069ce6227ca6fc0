"""Placing the names on a map so that none covers another, the same way every time."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt
import shapely
from shapely.geometry.base import BaseGeometry

from generator.media.fonts import Face, width

Floats = npt.NDArray[np.float64]

LINE = 1.1  # lines of one label are this many times the size apart
_ROUNDS = 12  # improving rounds at most
_CLASH = 30.0  # the cost of one label lying wholly on another
_SAMPLE = 2.0  # units between the points that tell land from none
_KEPT = 240  # of the spots of one name, the best are worth comparing


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: "Box") -> float:
        """Return the area that both cover."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * high if wide > 0 and high > 0 else 0.0

    @property
    def area(self) -> float:
        """Return the area of the box."""
        return (self.right - self.left) * (self.bottom - self.top)

    def inside(self, other: "Box") -> bool:
        """Tell whether this box lies wholly in `other`."""
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """A placed label: lines around the point (`x`, `y`), `anchor` as SVG's text-anchor.

    `x` and `y` are the fixed point: the lines grow from it with the size of the text, so that a
    smaller size keeps every label apart from the others. `lift` is how many text sizes the middle
    of the lines stands below `y`, `shift` how many it stands to the right of `x`.
    """

    lines: tuple[str, ...]
    x: int
    y: int
    anchor: str = "middle"
    shift: float = 0.0
    lift: float = 0.0

    def box(self, size: float) -> Box:
        """Return what the label covers at a text size."""
        wide = max(width(line, size, Face.SANS) for line in self.lines)
        high = size * LINE * len(self.lines)
        x, y = self.x + self.shift * size, self.y + self.lift * size
        left = {"start": x, "middle": x - wide / 2, "end": x - wide}[self.anchor]
        return Box(left, y - high / 2, left + wide, y + high / 2)


def settle(
    candidates: Mapping[str, Sequence[tuple[float, Label]]], size: float
) -> Mapping[str, Label]:
    """Choose one candidate for each key so that the labels overlap least.

    `candidates` are (cost, label) pairs. One after the other each label moves to where it
    disturbs the others least, until none moves; of several such ends, each begun in another
    order, the cheapest is kept.
    """
    options = {
        key: (
            np.array([cost for cost, _ in found]),
            np.array([_edges(label.box(size)) for _, label in found]),
        )
        for key, found in candidates.items()
        if found
    }
    keys = sorted(options, key=lambda key: (-float(options[key][0].min()), key))
    orders = [keys[turn:] + keys[:turn] for turn in range(0, len(keys), max(1, len(keys) // 6))]
    ends = [_descend(order, options) for order in orders]
    if not ends:
        return {}
    _, chosen = min(ends, key=lambda end: end[0])
    return {key: candidates[key][chosen[key]][1] for key in candidates if key in chosen}


_Options = Mapping[str, tuple[Floats, Floats]]


def _descend(order: Sequence[str], options: _Options) -> tuple[float, dict[str, int]]:
    chosen: dict[str, int] = {}
    total = 0.0
    for _ in range(_ROUNDS):
        total, before = 0.0, dict(chosen)
        for key in order:
            costs, boxes = options[key]
            others = [options[other][1][i] for other, i in chosen.items() if other != key]
            sums = costs + _clashes(boxes, np.array(others)) if others else costs
            chosen[key] = int(sums.argmin())
            total += float(sums[chosen[key]])
        if chosen == before:
            break
    return round(total, 6), chosen


def _covered(shape: BaseGeometry, boxes: Floats) -> Floats:
    """Return which part (0 to 1) of each box lies on `shape`, by sampling every few units."""
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    counts = np.maximum(np.ceil((high - low) / _SAMPLE).astype(int), 1)
    xs, ys = (low[i] + (np.arange(counts[i]) + 0.5) * _SAMPLE for i in (0, 1))
    shapely.prepare(shape)
    hits = shapely.contains_xy(shape, *np.meshgrid(xs, ys))
    sums = np.zeros((counts[1] + 1, counts[0] + 1))
    sums[1:, 1:] = hits.cumsum(axis=0).cumsum(axis=1)
    first = np.clip(np.rint((boxes[:, :2] - low) / _SAMPLE).astype(int), 0, counts)
    last = np.clip(np.rint((boxes[:, 2:] - low) / _SAMPLE).astype(int), 0, counts)
    (left, top), (right, bottom) = first.T, last.T
    inside = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    parts: Floats = inside / np.maximum((right - left) * (bottom - top), 1)
    return parts


def _clashes(boxes: Floats, others: Floats) -> Floats:
    """Return for each box what its overlaps with all others cost."""
    low = np.maximum(boxes[:, None, :2], others[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    sides = np.clip(high - low, 0, None)
    overlap = sides[..., 0] * sides[..., 1]
    smaller = np.minimum(_areas(boxes)[:, None], _areas(others)[None, :])
    clashes: Floats = (_CLASH * overlap / smaller).sum(axis=1)
    return clashes


def _areas(boxes: Floats) -> Floats:
    areas: Floats = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    return areas


def _low(box: Box) -> Floats:
    return np.array([box.left, box.top])


def _high(box: Box) -> Floats:
    return np.array([box.right, box.bottom])


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.right, box.bottom


def _clash(one: Box, other: Box) -> float:
    return _CLASH * one.overlap(other) / min(one.area, other.area)


def splits(name: str, most: int = 2) -> list[tuple[str, ...]]:
    """Return the ways to set a name in up to `most` lines, broken between words."""
    words = name.split()
    found: list[tuple[str, ...]] = [(name,)]
    for cut in range(1, len(words)) if most > 1 else ():
        found.append((" ".join(words[:cut]), " ".join(words[cut:])))
    return found


def in_area(
    name: str,
    own: BaseGeometry,
    land: BaseGeometry,
    size: float,
    canvas: Box,
    taken: Sequence[Box] = (),
) -> list[tuple[float, Label]]:
    """Return where the name of a district could stand: in its middle, or beside it off the land.

    Covering a neighbour costs most, leaving the own shape something, leaving the middle little.
    """
    west, north, east, south = own.bounds
    middle = np.array(shapely.maximum_inscribed_circle(own, 1).coords[0])
    reach = max(east - west, south - north) + size
    found = []
    for lines in splits(name):
        base = Label(lines, 0, 0).box(size)
        half = np.array([(base.right - base.left) / 2, (base.bottom - base.top) / 2])
        low = np.maximum([west - half[0] - size / 2, north - half[1]], np.add(_low(canvas), half))
        high = np.minimum([east + half[0] + size / 2, south + half[1]], _high(canvas) - half)
        if (low > high).any():
            continue
        step = max(2.0, size / 3, reach / 40)
        spots = np.array(
            list(product(*(_steps(a, b, step) for a, b in zip(low, high, strict=True))))
        )
        edges = np.hstack([spots - half, spots + half])
        inside, covered = _covered(own, edges), _covered(land, edges)
        away = np.hypot(*(spots - middle).T) / reach
        costs = 3 * (covered - inside) + 1.2 * (1 - covered) + away + 0.06 * (len(lines) - 1)
        allowed = (inside > 0) | (covered == 0)
        if taken:
            costs = costs + _clashes(edges, np.array([_edges(box) for box in taken]))
        order = np.argsort(np.where(allowed, costs, np.inf), kind="stable")
        found += [
            (float(costs[i]), Label(lines, int(spots[i][0]), int(spots[i][1])))
            for i in order[:_KEPT]
            if allowed[i]
        ]
    return sorted(found, key=lambda option: option[0])[:_KEPT]


def around_point(
    name: str, x: int, y: int, size: float, canvas: Box, taken: Sequence[Box] = ()
) -> list[tuple[float, Label]]:
    """Return where the name of a place could stand: on any side of its point, nearest first."""
    sides = (
        ("start", 0.62, 0.0, 0.0),
        ("end", -0.62, 0.0, 0.1),
        ("middle", 0.0, -1.0, 0.15),
        ("middle", 0.0, 1.05, 0.2),
        ("start", 0.45, -0.7, 0.3),
        ("start", 0.45, 0.75, 0.3),
        ("end", -0.45, -0.7, 0.35),
        ("end", -0.45, 0.75, 0.35),
    )
    found = []
    for lines in splits(name):
        extra = (len(lines) - 1) * LINE / 2
        for anchor, shift, lift, cost in sides:
            grown = lift + (extra if lift > 0 else -extra if lift < 0 else 0)
            label = Label(lines, x, y, anchor, shift, grown)
            box = label.box(size)
            if not box.inside(canvas):
                continue
            total = cost + 0.25 * (len(lines) - 1)
            found.append((total + sum(_clash(box, other) for other in taken), label))
    return found


def overlaps(labels: Mapping[str, Label], size: float) -> list[tuple[str, str]]:
    """Return the pairs whose labels cover each other by more than a hair."""
    keys = sorted(labels)
    pairs = [(one, other) for i, one in enumerate(keys) for other in keys[i + 1 :]]
    return [
        (one, other)
        for one, other in pairs
        if labels[one].box(size).overlap(labels[other].box(size)) > 0.5
    ]


def _steps(start: float, stop: float, step: float) -> list[int]:
    count = max(1, round((stop - start) / step))
    return sorted({math.ceil(start + (stop - start) * i / count) for i in range(count + 1)})
