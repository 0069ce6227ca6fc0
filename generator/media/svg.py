"""The few pieces of SVG that every drawing is put together from: escaped text, compact paths."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from itertools import pairwise

Point = tuple[int, int]
Ring = Sequence[Point]

# Not allowed in XML 1.0 at all, or able to turn the text around them (bidirectional controls).
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def text(value: str) -> str:
    """Return `value` fit to stand in SVG text or in a double-quoted attribute."""
    return escape(_UNPRINTABLE.sub("", value), quote=True)


def attributes(**values: str | int | float | bool | None) -> str:
    """Write attributes, each with a space before it; None and False are left out.

    `class_` becomes `class`, `aria_label` becomes `aria-label`, True stands without a value's text.
    """
    written = []
    for name, value in values.items():
        if value is None or value is False:
            continue
        key = name.rstrip("_").replace("_", "-")
        plain = "" if value is True else number_or_text(value)
        written.append(f' {key}="{text(plain) if isinstance(value, str) else plain}"')
    return "".join(written)


def number_or_text(value: str | int | float) -> str:
    """Write a number as short as it can be (two decimals at most), a text as it is."""
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return str(value)


def path_data(rings: Iterable[Ring]) -> str:
    """Return the shortest plain path through closed rings of whole numbers.

    A ring may repeat its first point at the end or not. All steps are relative, so that the
    same shape costs the same anywhere.
    """
    written = []
    at: Point | None = None
    for ring in rings:
        points = list(ring)
        if points and points[0] == points[-1]:
            points.pop()
        if len(points) < 3:
            continue
        start = points[0]
        if at is None:
            written.append("M" + _pair(start))
        else:
            written.append("m" + _pair((start[0] - at[0], start[1] - at[1])))
        written.append(_steps(points))
        written.append("z")
        at = start
    return "".join(written)


def line_data(lines: Iterable[Ring]) -> str:
    """Return a path along open lines of whole numbers."""
    written = []
    for line in lines:
        points = list(line)
        if len(points) > 1:
            written.append("M" + _pair(points[0]) + _steps(points))
    return "".join(written)


def _steps(points: Sequence[Point]) -> str:
    written: list[str] = []
    command = ""
    for (x0, y0), (x1, y1) in pairwise(points):
        dx, dy = x1 - x0, y1 - y0
        if dx == 0 and dy == 0:
            continue
        needed = "h" if dy == 0 else "v" if dx == 0 else "l"
        value = str(dx) if dy == 0 else str(dy) if dx == 0 else _pair((dx, dy))
        joint = "" if needed != command or value.startswith("-") else " "
        written.append((needed if needed != command else "") + joint + value)
        command = needed
    return "".join(written)


def _pair(point: Point) -> str:
    x, y = point
    return f"{x}{y}" if y < 0 else f"{x} {y}"
