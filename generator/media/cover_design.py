"""The design of a cover: which cloth a product has, and where its name stands on it.

A cover is computed from the product alone. `design` lays it out on the stitch grid, in plain
pieces that `covers` writes as SVG and `cover_raster` draws in pixels.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from generator.media.fonts import ROOM, Face, break_lines, count_lines, width
from generator.media.ornament import TILE, Edging, Family, Motif, edging, motif
from generator.media.palettes import Palette, palettes

COLUMNS, ROWS, STITCH = 160, 120, 5  # the grid: 800 by 600 units
HEM_ROWS = 8
WIDTH, HEIGHT = COLUMNS * STITCH, ROWS * STITCH

_SIZES = (76, 70, 64, 58, 53, 48, 44, 40, 36, 32)  # of a name, in units
_MOST_LINES = 4
_LARGE_ENOUGH = ((1, 60), (2, 53), (3, 44), (4, 0))  # so many lines are right from this size on
_LEADING = 1.28  # of a name: Ậ over Ữ needs it
_PLACE_SIZE, _NOTE_SIZE = 30, 24


class Layout(StrEnum):
    """Where the woven bands lie; chosen by the district."""

    HEM = "hem"
    YOKE = "yoke"
    SCARF = "scarf"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class CoverText:
    """What a cover says, and what it is computed from; `group` and `district` are slugs.

    `note` labels the picture as an illustration, in the language of the page.
    """

    id: str
    name: str
    group: str
    district: str
    place: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Variant:
    """What may differ between two covers of the same group and district."""

    family: Family
    palette: int


@dataclass(frozen=True, slots=True)
class Fill:
    """A plain rectangle, in stitches."""

    x: int
    y: int
    width: int
    height: int
    colour: str


@dataclass(frozen=True, slots=True)
class Weft:
    """A motif repeated across all `columns` along row `y`, one repeat beginning at column `x`.

    `threads` are the colours of the threads; every other repeat takes `other` for its accent.
    """

    motif: Motif
    x: int
    y: int
    threads: Mapping[str, str]
    other: str | None = None
    columns: int = COLUMNS

    def repeats(self) -> Iterator[tuple[int, int]]:
        """Return the columns where a repeat begins, numbered."""
        first = -self.x // self.motif.width
        last = -((self.x - self.columns) // self.motif.width)
        for number in range(first, last):
            yield number, self.x + number * self.motif.width


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, centred on `x`, its baseline at `y`, in units."""

    words: str
    x: int
    y: int
    size: int
    face: Face
    colour: str


@dataclass(frozen=True, slots=True)
class Design:
    """A whole cover: the pieces of cloth from back to front, then the text."""

    ground: str
    cloth: tuple[Fill | Weft, ...]
    lines: tuple[Line, ...]


def design(cover: CoverText, variant: Variant) -> Design:
    """Lay out the cover of a product in the cloth of `variant`."""
    palette = palette_of(cover, variant)
    draw = _Draw(cover, variant, palette)
    layout = layout_of(cover.district)
    cloth, room, top, bottom = _LAYOUTS[layout](draw)
    lines = _set(cover, room, top, bottom, palette.ink)
    ground = palette.cloth if layout is not Layout.LABEL else palette.band
    return Design(ground, tuple(cloth), lines)


def field(
    cover: CoverText, variant: Variant, columns: int, rows: int
) -> tuple[str, list[Fill | Weft]]:
    """Return the ground and the motif of a cover woven over any size of cloth, without words."""
    draw = _Draw(cover, variant, palette_of(cover, variant))
    first = (rows // 2 - draw.main.height // 2) % TILE - TILE
    wefts = [draw.band(y, columns) for y in range(first, rows, TILE)]
    return draw.palette.band, list(wefts)


def hem(cover: CoverText, variant: Variant, columns: int) -> tuple[str, list[Fill | Weft]]:
    """Return the narrow border of a cover as a cloth of its own, `HEM_ROWS` high."""
    draw = _Draw(cover, variant, palette_of(cover, variant))
    return draw.palette.cloth, draw.border(draw.outer, 1, columns=columns)


def palette_of(cover: CoverText, variant: Variant) -> Palette:
    """Return the colours of a cover's cloth."""
    cloths = palettes(cover.group)
    return cloths[variant.palette % len(cloths)]


def layout_of(district: str) -> Layout:
    """Return where the bands lie on all covers of a district."""
    return tuple(Layout)[number_of(f"layout {district}") % len(Layout)]


class _Draw:
    """The pieces that layouts are put together from, in the colours of one cover."""

    def __init__(self, cover: CoverText, variant: Variant, palette: Palette) -> None:
        self.palette = palette
        self.main = motif(variant.family)
        self.family = variant.family
        kinds = tuple(Edging)
        turn = number_of(f"edging {cover.id}")
        self.outer = kinds[turn % len(kinds)]
        self.inner = kinds[(turn // len(kinds) + 1 + turn) % len(kinds)]
        self.alternates = bool(number_of(f"accent {cover.id}") % 3)

    def band(self, y: int, columns: int = COLUMNS) -> Weft:
        """Return the main motif with its first row at `y`, a motif in the very middle."""
        p = self.palette
        other = p.other if self.alternates else None
        x = columns // 2 - self.main.width // 2
        return Weft(self.main, x, y, {"a": p.a, "b": p.b, "c": p.c}, other, columns)

    def border(
        self, kind: Edging, y: int, *, flipped: bool = False, columns: int = COLUMNS
    ) -> list[Fill | Weft]:
        """Return a narrow border on the cloth, 7 rows with its lines, its teeth up."""
        p = self.palette
        strip = edging(kind, flipped=flipped)
        threads = {"a": p.edge, "b": p.ink, "c": p.edge}
        x = columns // 2 - strip.width // 2
        line = Fill(0, y if flipped else y + 6, columns, 1, p.edge)
        top = y + 2 if flipped else y + 5 - strip.height
        return [line, Weft(strip, x, top, threads, None, columns)]


_Laid = tuple[list[Fill | Weft], int, int, int]


def _hem(draw: _Draw) -> _Laid:
    """Lay out the hem of a skirt: plain cloth above, the broad band below."""
    p = draw.palette
    cloth: list[Fill | Weft] = [
        *draw.border(draw.outer, 64),
        Fill(0, 72, COLUMNS, 39, p.band),
        draw.band(75),
        *draw.border(draw.outer, 112, flipped=True),
    ]
    return cloth, 560, 24, 64 * STITCH


def _yoke(draw: _Draw) -> _Laid:
    """Lay out the broad band above, plain cloth below."""
    p = draw.palette
    cloth: list[Fill | Weft] = [
        *draw.border(draw.outer, 1),
        Fill(0, 9, COLUMNS, 39, p.band),
        draw.band(12),
        *draw.border(draw.outer, 49, flipped=True),
    ]
    return cloth, 560, 57 * STITCH, HEIGHT - 14


def _scarf(draw: _Draw) -> _Laid:
    """Lay out the two ends of a scarf, the motif running off the cloth on both."""
    p = draw.palette
    cloth: list[Fill | Weft] = [
        Fill(0, 0, COLUMNS, 20, p.band),
        draw.band(-16),
        *draw.border(draw.inner, 21, flipped=True),
        *draw.border(draw.inner, ROWS - 28),
        Fill(0, ROWS - 20, COLUMNS, 20, p.band),
        draw.band(ROWS - 17),
    ]
    return cloth, 570, 29 * STITCH, (ROWS - 29) * STITCH


def _label(draw: _Draw) -> _Laid:
    """Lay out cloth woven all over, a plain label sewn on."""
    p = draw.palette
    cloth: list[Fill | Weft] = [draw.band(y) for y in (-20, 12, 44, 76, 108)]
    left, top, wide, high = 25, 22, COLUMNS - 50, ROWS - 44
    cloth += [
        Fill(left - 2, top - 2, wide + 4, high + 4, p.band),
        Fill(left, top, wide, high, p.cloth),
        Fill(left + 2, top + 2, wide - 4, 1, p.edge),
        Fill(left + 2, top + high - 3, wide - 4, 1, p.edge),
        Fill(left + 2, top + 2, 1, high - 4, p.edge),
        Fill(left + wide - 3, top + 2, 1, high - 4, p.edge),
    ]
    return cloth, (wide - 16) * STITCH, (top + 4) * STITCH, (top + high - 4) * STITCH


_LAYOUTS = {
    Layout.HEM: _hem,
    Layout.YOKE: _yoke,
    Layout.SCARF: _scarf,
    Layout.LABEL: _label,
}


def _set(cover: CoverText, room: int, top: int, bottom: int, ink: str) -> tuple[Line, ...]:
    """Set the name as large as the plain cloth takes it, the place and the note below."""
    below = (_PLACE_SIZE * 1.5 if cover.place else 0) + (_NOTE_SIZE * 1.6 if cover.note else 0)
    high = bottom - top - below
    size, names = fit(cover.name, room, high)
    block = len(names) * size * _LEADING + below
    y = top + (bottom - top - block) / 2 + size * (_LEADING + 0.62) / 2
    middle = WIDTH // 2
    lines = [
        Line(name, middle, round(y + i * size * _LEADING), size, Face.SERIF, ink)
        for i, name in enumerate(names)
    ]
    y += (len(names) - 1) * size * _LEADING + size * 0.33
    for words, text_size in ((cover.place, _PLACE_SIZE), (cover.note, _NOTE_SIZE)):
        if words:
            y += text_size * 1.5
            small = shrink(words, text_size, room)
            lines.append(Line(words, middle, round(y - text_size * 0.2), small, Face.SANS, ink))
    return tuple(lines)


def fit(name: str, room: float, high: float) -> tuple[int, tuple[str, ...]]:
    """Return the size at which a name stands best in `room` by `high` units, and its lines.

    Fewer lines are taken as long as their letters stay large. A name too long for four lines of
    the smallest size ends in an ellipsis.
    """
    counts = {size: count_lines(name, size * ROOM, room) for size in _SIZES}
    for most, large in _LARGE_ENOUGH:
        for size, count in counts.items():
            fits = count is not None and count <= most and count * size * _LEADING <= high
            if fits and size >= large:
                return size, break_lines(name, size * ROOM, room)
    size = _SIZES[-1]
    most = max(1, min(_MOST_LINES, int(high / (size * _LEADING))))
    lines = break_lines(name, size * ROOM, room)[:most]
    return size, tuple(_cut(line, size, room, i == most - 1) for i, line in enumerate(lines))


def shrink(words: str, size: int, room: float) -> int:
    """Return `size`, or the smaller one at which `words` fit in `room`."""
    wide = width(words, size * ROOM, Face.SANS)
    return size if wide <= room else max(10, int(size * room / wide))


def _cut(line: str, size: float, room: float, is_last: bool) -> str:
    if not is_last and width(line, size * ROOM) <= room:
        return line
    while line and width(line + "…", size * ROOM) > room:
        line = line[:-1]
    return line.rstrip() + "…"


def number_of(seed: str) -> int:
    """Return a large number that only `seed` decides, the same on every machine."""
    return int.from_bytes(sha256(seed.encode()).digest()[:8], "big")
