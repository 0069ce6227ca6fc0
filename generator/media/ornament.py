"""Motifs of Thái weaving, drawn on the stitch grid from which covers are made.

The families are those that weavers and writers name: the olive lozenge and the hook that gongs
hang from ("quả trám", mắc cướm; "móc", boọc cóng: the Hoa Tiến cooperative of Quỳ Châu), the
eight-pointed star that stands for the sun, the fern curl ("rau dớn"), the water ("sóng nước")
and the water dragon as a chain of hooks ("ngược", thuồng luồng). The charts are drawn here, after
their geometry, not traced from any cloth.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from generator.media.outline import Cell, outline
from generator.media.svg import Point, path_data

TILE = 32  # stitches across one repeat of a main motif
HALF = TILE // 2


class Family(StrEnum):
    """The families of main motifs."""

    TRAM = "quả trám"
    MOC = "móc"
    SAO = "sao tám cánh"
    SONG = "sóng nước"
    DON = "rau dớn"
    NGUOC = "ngược"


class Edging(StrEnum):
    """The families of narrow borders."""

    SAW = "răng cưa"
    BEADS = "hạt"
    LOZENGES = "trám nhỏ"
    BIRD = "chân chim"
    WAVE = "sóng nhỏ"
    HOOKS = "móc nhỏ"


Run = tuple[int, int, int, str]
"""Stitches side by side in one row: first column, row, number, thread."""


@dataclass(frozen=True, slots=True)
class Motif:
    """One repeat of a pattern: `width` by `height` stitches, as outlines and as rows.

    Threads are `a` (the accent, which may change from repeat to repeat), `b` and `c`. `rings` and
    `paths` are the same outlines, as points and as SVG; they reach one column further than `runs`:
    repeats overlap by it, so that no hairline opens between them at any scale.
    """

    width: int
    height: int
    rings: Mapping[str, tuple[tuple[Point, ...], ...]]
    paths: Mapping[str, str]
    runs: tuple[Run, ...]


@cache
def motif(family: Family) -> Motif:
    """Return one repeat of a main motif, 33 rows high so that a band closes on both sides."""
    chart = _CHARTS[family]
    width = HALF if family is Family.SONG else TILE
    cells: dict[str, list[Cell]] = {}
    for y in range(-HALF, HALF + 1):
        for x in range(-HALF, width - HALF):
            thread = chart(x, y)
            if thread:
                cells.setdefault(thread, []).append((x + HALF, y + HALF))
    return _motif(width, TILE + 1, cells)


@cache
def edging(kind: Edging, *, flipped: bool = False) -> Motif:
    """Return one repeat of a border, upside down if `flipped`."""
    rows = _EDGINGS[kind][::-1] if flipped else _EDGINGS[kind]
    cells: dict[str, list[Cell]] = {}
    for y, row in enumerate(rows):
        for x, thread in enumerate(row):
            if thread != ".":
                cells.setdefault(thread, []).append((x, y))
    return _motif(len(rows[0]), len(rows), cells)


def _motif(width: int, height: int, cells: Mapping[str, Sequence[Cell]]) -> Motif:
    rings, runs = {}, []
    for thread, stitches in sorted(cells.items()):
        first = [(width, y) for x, y in stitches if x == 0]
        rings[thread] = tuple(tuple(ring) for ring in outline([*stitches, *first]))
        runs += _runs(thread, stitches)
    paths = {thread: path_data(found) for thread, found in rings.items()}
    return Motif(width, height, MappingProxyType(rings), MappingProxyType(paths), tuple(runs))


def _runs(thread: str, stitches: Sequence[Cell]) -> list[Run]:
    runs: list[Run] = []
    for y, x in sorted((y, x) for x, y in stitches):
        if runs and runs[-1][1] == y and runs[-1][0] + runs[-1][2] == x:
            runs[-1] = (runs[-1][0], y, runs[-1][2] + 1, thread)
        else:
            runs.append((x, y, 1, thread))
    return runs


def _qua_tram(x: int, y: int) -> str | None:
    """Draw concentric lozenges, with smaller ones where four meet."""
    d = abs(x) + abs(y)
    if d > HALF:
        e = TILE - d
        return {0: "b", 1: "b", 2: "b", 6: "a", 7: "a", 11: "c", 12: "c"}.get(e)
    return {0: "b", 1: "b", 2: "b", 6: "c", 7: "c", 8: "c", 11: "a", 12: "a", 13: "a"}.get(d)


def _moc(x: int, y: int) -> str | None:
    """Draw a lozenge with two hooks on each of its sides, as one hangs a gong by."""
    i, j = abs(x), abs(y)
    d = i + j
    if d <= 1:
        return "b"
    if d in (4, 5):
        return "c"
    if d in (8, 9) or (i, j) in _HOOKS or (i == 0 and 9 <= j <= 14):
        return "a"
    e = TILE - d
    if e <= 2:
        return "b"
    return "c" if e in (5, 6) else None


def _sao(x: int, y: int) -> str | None:
    """Draw eight rhombs about a point."""
    i, j = abs(x), abs(y)
    long, short = max(i, j), min(i, j)
    if 1 <= short <= 6 and short + 1 <= long <= short + 7:
        return "a" if i > j else "c"
    e = TILE - i - j
    if e <= 3:
        return "b"
    if e in (6, 7):
        return "a"
    side = HALF - long
    return "b" if side + short <= 2 else None


def _song_nuoc(x: int, y: int) -> str | None:
    """Draw rows of waves, one thread following the other, a drop under each crest."""
    across, down = abs(x % 16 - 8), y % 16
    row = (down + across) % 16
    if row in (0, 1, 2):
        return "a"
    if row in (5, 6):
        return "c"
    return "b" if across + abs(down - 11) <= 1 or (8 - across) + abs(down - 3) <= 1 else None


def _brush(*points: tuple[int, int], thick: int = 2) -> frozenset[Cell]:
    """Return the cells under a stroke along straight and diagonal lines."""
    cells = set()
    for (x0, y0), (x1, y1) in pairwise(points):
        length = max(abs(x1 - x0), abs(y1 - y0))
        for step in range(length + 1):
            x = x0 + (x1 - x0) * step // length
            y = y0 + (y1 - y0) * step // length
            cells |= {(x + dx, y + dy) for dx in range(thick) for dy in range(thick)}
    return frozenset(cells)


_HOOKS = _brush((7, 1), (13, 1), (13, 5), (11, 5)) | _brush((2, 8), (8, 8), (8, 12), (6, 12))
_FERN = _brush(
    (0, -8), (4, -12), (10, -12), (13, -9), (13, -4), (10, -1), (7, -1), (5, -3), (5, -6), (8, -8)
)
_FROND = _brush((1, 14), (9, 14), (13, 10), (13, 7), (11, 5), (8, 5), (6, 7), (6, 9), (8, 10))
_DRAGON = _brush(
    (-16, 9), (-10, 9), (0, -1), (0, -7), (4, -11), (9, -11), (12, -8), (12, -1), (9, 2), (7, 2),
    (5, 0), (5, -4), (8, -6)
)  # fmt: skip


def _rau_don(x: int, y: int) -> str | None:
    """Draw two curls of a young fern on one stem, two fronds below them."""
    i = x if x >= 0 else -x - 1
    if (i, y) in _FERN or (i == 0 and y >= -8):
        return "a"
    if (i, y) in _FROND:
        return "c"
    return "b" if i + abs(y + 14) <= 1 or (HALF - 1 - i) + abs(y - 2) <= 1 else None


def _nguoc(x: int, y: int) -> str | None:
    """Draw the water dragon: one body that rises, curls in, and begins again."""
    if (x, y) in _DRAGON or (y in (9, 10)):
        return "a"
    if y in (14, 15) or y in (-15, -14):
        return "c"
    if abs(x + 9) + abs(y + 5) <= 3 and abs(x + 9) + abs(y + 5) != 2:
        return "b"
    return None


_CHARTS: Mapping[Family, Callable[[int, int], str | None]] = {
    Family.TRAM: _qua_tram,
    Family.MOC: _moc,
    Family.SAO: _sao,
    Family.SONG: _song_nuoc,
    Family.DON: _rau_don,
    Family.NGUOC: _nguoc,
}

_EDGINGS: Mapping[Edging, tuple[str, ...]] = {
    Edging.SAW: (
        "...aa...",
        "..aaaa..",
        ".aaaaaa.",
        "aaaaaaaa",
    ),
    Edging.BEADS: (
        "cc..",
        "cc..",
    ),
    Edging.LOZENGES: (
        "...a....",
        "..aaa...",
        ".aabaa..",
        "..aaa...",
        "...a....",
    ),
    Edging.BIRD: (
        "a..aa..a",
        ".a.aa.a.",
        "..aaaa..",
        "...aa...",
        "...bb...",
    ),
    Edging.WAVE: (
        "aa....aa",
        ".aa..aa.",
        "..aaaa..",
        "...aa...",
    ),
    Edging.HOOKS: (
        "aaaaaa..",
        "a....a..",
        "a.aa.a..",
        "a..a.a..",
        "aaaa.aaa",
    ),
}
