"""The cloth of a microsite: seamless repeats of woven motifs as SVG, for backgrounds and icons.

What is woven is chosen by the producer's slug, in the colours of its theme; a style sheet repeats
it over any width, so that one small drawing dresses a whole page.
"""

from dataclasses import dataclass
from urllib.parse import quote

from generator.media.cover_design import number_of
from generator.media.ornament import TILE, Edging, Family, Motif, edging, motif
from generator.media.svg import attributes, path_data
from generator.microsites.theme import Threads


@dataclass(frozen=True)
class Cloth:
    """What a site is dressed in: a motif and a border."""

    family: Family
    edging: Edging


@dataclass(frozen=True)
class Weave:
    """One repeat as an SVG file: `width` by `height` stitches."""

    svg: str
    width: int
    height: int

    @property
    def data_uri(self) -> str:
        """The drawing as a value of `url()` in a style sheet."""
        return "data:image/svg+xml," + quote(self.svg, safe=" '=:/()-;,.")


def cloth_for(slug: str) -> Cloth:
    """Return the cloth of a site, the same on every machine."""
    families, edgings = tuple(Family), tuple(Edging)
    return Cloth(
        families[number_of(f"family {slug}") % len(families)],
        edgings[number_of(f"hem {slug}") % len(edgings)],
    )


def field(cloth: Cloth, threads: Threads) -> Weave:
    """Return the motif as a repeat without seams, every other one with the second thread."""
    main = motif(cloth.family)
    wide = 2 * main.width
    colours = {"b": threads.second, "c": threads.third}
    parts = [_ground(wide, TILE, threads.ground)]
    for number, accent in enumerate((threads.main, threads.second)):
        drawn = _paths(main, {**colours, "a": accent})
        parts.append(f"<g{_moved(number * main.width)}>{drawn}</g>")
    return Weave(_svg(wide, TILE, "".join(parts)), wide, TILE)


def hem(cloth: Cloth, colour: str, second: str) -> Weave:
    """Return the border as a repeat on no ground, its teeth up, a line below it."""
    strip = edging(cloth.edging)
    high = strip.height + 2
    drawn = _paths(strip, {"a": colour, "b": second, "c": colour})
    line = f'<path fill="{colour}" d="M0 {high - 1}h{strip.width}v1H0z"/>'
    return Weave(_svg(strip.width, high, drawn + line), strip.width, high)


def selvedge(cloth: Cloth, threads: Threads) -> Weave:
    """Return the border turned upright on the brand's ground: the edge of a page."""
    strip = edging(cloth.edging)
    wide = strip.height + 6
    drawn = _paths(strip, {"a": threads.main, "b": threads.second, "c": threads.second})
    turned = f'<g transform="translate({wide - 2} 0)rotate(90)">{drawn}</g>'
    rule = f'<path fill="{threads.second}" d="M1 0h1v{strip.width}h-1z"/>'
    body = _ground(wide, strip.width, threads.ground) + rule + turned
    return Weave(_svg(wide, strip.width, body), wide, strip.width)


def icon(cloth: Cloth, threads: Threads) -> str:
    """Return the mark of a site that has none of its own: one motif on a rounded piece of cloth."""
    main = motif(cloth.family)
    size = TILE + 8
    colours = {"a": threads.main, "b": threads.second, "c": threads.third}
    inner = f'<g clip-path="url(#i)">{_repeat(main, colours)}</g>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" width="180" '
        f'height="180"><clipPath id="i"><path d="M4 4h{TILE}v{TILE}H4z"/></clipPath>'
        f'<rect width="{size}" height="{size}" rx="6" fill="{threads.ground}"/>{inner}</svg>'
    )


def icon_runs(cloth: Cloth, threads: Threads) -> list[tuple[int, int, int, str]]:
    """Return the icon as stitches (column, row, number, colour) on a grid of 40 by 40."""
    main = motif(cloth.family)
    colours = {"a": threads.main, "b": threads.second, "c": threads.third}
    runs = []
    for shift in range(4, TILE + 4, main.width):
        for x, y, count, thread in main.runs:
            first, last = max(4, x + shift), min(TILE + 4, x + shift + count)
            if y < TILE and last > first:
                runs.append((first, y + 4, last - first, colours[thread]))
    return runs


def _repeat(main: Motif, colours: dict[str, str]) -> str:
    drawn = _paths(main, colours)
    return "".join(
        f'<g transform="translate({shift} 4)">{drawn}</g>'
        for shift in range(4, TILE + 4, main.width)
    )


def _paths(pattern: Motif, colours: dict[str, str]) -> str:
    return "".join(
        f"<path{attributes(fill=colours[thread], d=path_data(rings))}/>"
        for thread, rings in pattern.rings.items()
    )


def _moved(x: int) -> str:
    return f' transform="translate({x})"' if x else ""


def _ground(wide: int, high: int, colour: str) -> str:
    return f'<path fill="{colour}" d="M0 0h{wide}v{high}H0z"/>'


def _svg(wide: int, high: int, body: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'height="{high}" shape-rendering="crispEdges">{body}</svg>'
    )
