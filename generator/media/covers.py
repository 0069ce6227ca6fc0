"""Covers: the picture of a product that has no photo yet, drawn as woven cloth, as SVG.

`choose_all` picks the cloth of every product so that neighbours differ, `cover_svg` writes one.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from generator.media.cover_design import (
    HEIGHT,
    STITCH,
    WIDTH,
    CoverText,
    Fill,
    Line,
    Variant,
    Weft,
    design,
    number_of,
)
from generator.media.fonts import Face
from generator.media.ornament import Family
from generator.media.palettes import palettes
from generator.media.svg import attributes, text

__all__ = ["RECIPE", "CoverText", "Variant", "choose", "choose_all", "cloth_svg", "cover_svg"]

RECIPE = 1  # raise it when covers change: caches and addresses follow it

_SERIF = "ui-serif,'Noto Serif','Palatino Linotype',Cambria,'Times New Roman',serif"
_SANS = "system-ui,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif"


def choose(cover: CoverText) -> Variant:
    """Return the variant that a product has by itself."""
    return _preferences(cover)[0]


def choose_all(covers: Sequence[CoverText], reach: int = 3) -> Mapping[str, Variant]:
    """Return a variant for each cover, by id, so that covers that stand close differ.

    Close is next to each other by id, and up to `reach` apart in the order given (that of the
    catalogue). Covers at least differ in family or palette from both neighbours in either order;
    as far as they can they differ in both.
    """
    given = {cover.id: place for place, cover in enumerate(covers)}
    by_id = sorted(covers, key=lambda cover: cover.id)
    chosen: dict[str, Variant] = {}
    for place, cover in enumerate(by_id):
        near: list[tuple[int, CoverText]] = []
        if place > 0:
            near.append((2 * reach, by_id[place - 1]))
        here = given[cover.id]
        for step in range(1, reach + 1):
            weight = 2 * reach if step == 1 else reach - step + 1
            near += [
                (weight, covers[i]) for i in (here - step, here + step) if 0 <= i < len(covers)
            ]
        seen = [(w, o.group, chosen[o.id]) for w, o in near if o.id in chosen]
        chosen[cover.id] = min(
            _preferences(cover),
            key=lambda variant: sum(w * _likeness(cover.group, variant, g, v) for w, g, v in seen),
        )
    return chosen


def cover_svg(cover: CoverText, variant: Variant | None = None) -> str:
    """Return the cover as an SVG file of 800 by 600 units, at most 6 kB.

    It stands alone (for `<img>`), with its own colours and the reader's own fonts.
    """
    whole = design(cover, variant or choose(cover))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        f' width="{WIDTH}" height="{HEIGHT}" role="img"',
        attributes(aria_label=". ".join(filter(None, (cover.name, cover.place, cover.note)))),
        f'><path fill="{whole.ground}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>'
        f'<g transform="scale({STITCH})">',
    ]
    parts += _pieces(whole.cloth)
    parts.append("</g>")
    parts += [_text(line) for line in whole.lines]
    parts.append("</svg>")
    return "".join(parts)


def cloth_svg(ground: str, cloth: Iterable[Fill | Weft], columns: int, rows: int) -> str:
    """Return a cloth of `columns` by `rows` stitches as an SVG file, one unit a stitch."""
    head = attributes(viewBox=f"0 0 {columns} {rows}", width=columns, height=rows)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg"{head}>'
        f'<path fill="{ground}" d="M0 0h{columns}v{rows}H0z"/>{"".join(_pieces(cloth))}</svg>'
    )


def _pieces(cloth: Iterable[Fill | Weft]) -> list[str]:
    written: dict[tuple[object, ...], str] = {}
    parts = []
    for piece in cloth:
        if isinstance(piece, Fill):
            parts.append(
                f'<path fill="{piece.colour}" d="M{piece.x} {piece.y}h{piece.width}'
                f'v{piece.height}h-{piece.width}z"/>'
            )
        else:
            parts.append(_weft(piece, written))
    return parts


def _weft(weft: Weft, written: dict[tuple[object, ...], str]) -> str:
    """Write a row of repeats; paths and rows that were written before are used again."""
    fixed = tuple(colour for thread, colour in weft.threads.items() if thread != "a")
    row_key = (id(weft.motif), fixed, weft.threads.get("a"), weft.other, weft.x)
    if row_key in written:
        name, _, y = written[row_key].partition(" ")
        return f'<use href="#{name}" y="{weft.y - int(y)}"/>'
    motif_key = (id(weft.motif), fixed)
    uses = []
    if motif_key not in written:
        written[motif_key] = f"m{len(written)}"
        paths = ""
        for thread, path in weft.motif.paths.items():
            colour = None if thread == "a" else weft.threads[thread]  # the accent is inherited
            paths += f'<path{attributes(fill=colour)} d="{path}"/>'
        uses.append(f'<defs><g id="{written[motif_key]}">{paths}</g></defs>')
    rows: dict[str, list[str]] = {}
    for number, x in weft.repeats():
        accent = weft.other if weft.other and number % 2 else weft.threads["a"]
        at = f' x="{x}"' if x else ""
        use = f'<use href="#{written[motif_key]}"{at}/>'
        rows.setdefault(accent, []).append(use)
    uses += [f'<g fill="{accent}">{"".join(row)}</g>' for accent, row in rows.items()]
    written[row_key] = f"r{len(written)} {weft.y}"
    name = written[row_key].partition(" ")[0]
    shift = f' transform="translate(0 {weft.y})"' if weft.y else ""
    return f'<g id="{name}"{shift}>{"".join(uses)}</g>'


def _text(line: Line) -> str:
    family, weight = (_SERIF, 600) if line.face is Face.SERIF else (_SANS, 400)
    head = attributes(
        x=line.x,
        y=line.y,
        text_anchor="middle",
        font_family=family,
        font_weight=weight,
        font_size=line.size,
        fill=line.colour,
    )
    return f"<text{head}>{text(line.words)}</text>"


def _preferences(cover: CoverText) -> list[Variant]:
    """Return all variants in the order in which a product's id would have them."""
    cloths = range(len(palettes(cover.group)))
    every = [Variant(family, palette) for family, palette in product(Family, cloths)]
    return sorted(every, key=lambda v: number_of(f"{cover.id} {v.family} {v.palette}"))


def _likeness(group: str, one: Variant, other_group: str, other: Variant) -> int:
    same_palette = group == other_group and one.palette == other.palette
    same_family = one.family == other.family
    return 20 if same_palette and same_family else 1 if same_palette or same_family else 0
