"""The star badge, drawn by us: neutral stars on a woven tag, not the official OCOP mark.

A badge says that a star is valid today, so nothing draws one for any other state: callers hand
over a number of stars only while the recognition is live.
"""

import math
from collections.abc import Sequence

from generator.media.svg import attributes, number_or_text, text

RANKS = (3, 4, 5)  # stars of OCOP: hạng 3 sao, 4 sao, 5 sao (QĐ 148/QĐ-TTg)

_INNER = 0.46  # of the outer radius: fuller than a pentagram, so that small stars stay stars


def badge(stars: int, label: str, words: str = "") -> str:
    """Return the badge of a product page: a tag with the stars and `words` ("4 sao") under them.

    `label` is what a screen reader says. Raises ValueError when no such rank exists.
    """
    step, radius = 30, 13
    wide = max(stars * step, 92) + 56
    high = 76 if words else 52
    middle = wide / 2
    row = _row(stars, middle, 27, step, radius)
    parts = [
        _opening("badge-tag", wide, high, label),
        f'<path class="badge-ground" d="{_tag(0, wide, high)}"/>',
        f'<path class="badge-thread" d="{_tag(4, wide, high)}"/>',
        f'<path class="badge-stars" d="{row}"/>',
    ]
    if words:
        parts.append(f'<text class="badge-words" x="{middle:g}" y="61">{text(words)}</text>')
    return "".join(parts) + "</svg>"


def compact_badge(stars: int, label: str) -> str:
    """Return the badge of a card: the stars on a small tag."""
    step, radius = 19, 8.5
    wide, high = stars * step + 30, 30
    return (
        _opening("badge-compact", wide, high, label)
        + f'<path class="badge-ground" d="{_tag(0, wide, high)}"/>'
        + f'<path class="badge-stars" d="{_row(stars, wide / 2, 15.5, step, radius)}"/></svg>'
    )


def print_badge(stars: int, label: str) -> str:
    """Return the badge for one ink: a frame and full stars in the colour of the text."""
    step, radius = 19, 8.5
    wide, high = stars * step + 30, 30
    return (
        _opening("badge-print", wide, high, label)
        + f'<path d="{_tag(1, wide, high)}" fill="none" stroke="currentColor" stroke-width="1.5"/>'
        + f'<path d="{_row(stars, wide / 2, 15.5, step, radius)}" fill="currentColor"/></svg>'
    )


def star_points(x: float, y: float, radius: float) -> tuple[tuple[float, float], ...]:
    """Return the ten corners of a star about (`x`, `y`), its first point up."""
    corners = []
    for corner in range(10):
        reach = radius if corner % 2 == 0 else radius * _INNER
        angle = math.pi * corner / 5
        corners.append((x + reach * math.sin(angle), y - reach * math.cos(angle)))
    return tuple(corners)


def _opening(kind: str, wide: float, high: float, label: str) -> str:
    size = attributes(
        viewBox=f"0 0 {wide:g} {high:g}", width=f"{wide:g}", height=f"{high:g}", aria_label=label
    )
    return f'<svg class="badge-svg {kind}" role="img"{size}>'


def _row(stars: int, middle: float, y: float, step: float, radius: float) -> str:
    if stars not in RANKS:
        raise ValueError(f"there is no rank of {stars} stars")
    first = middle - (stars - 1) * step / 2
    return "".join(_closed(star_points(first + i * step, y, radius)) for i in range(stars))


def _tag(inset: float, wide: float, high: float) -> str:
    """Return the outline of a tag with pointed ends, as far inside as `inset`."""
    point = high * 0.3
    left, right, top, bottom = inset * 1.4, wide - inset * 1.4, inset, high - inset
    shoulder = point + inset * 0.4
    return _closed(
        (
            (left, high / 2),
            (shoulder, top),
            (wide - shoulder, top),
            (right, high / 2),
            (wide - shoulder, bottom),
            (shoulder, bottom),
        )
    )


def _closed(points: Sequence[tuple[float, float]]) -> str:
    rounded = [f"{number_or_text(round(x, 1))} {number_or_text(round(y, 1))}" for x, y in points]
    return "M" + "L".join(rounded) + "z"
