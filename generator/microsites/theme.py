"""The colours of a microsite: two from the record, or dyes of the loom; all others follow.

Every pair of colours that letters meet in is mended to WCAG AA (4.5 to 1), in the light and in
the dark scheme, whatever the record says.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from generator.colours import (
    AA_TEXT,
    Lch,
    contrast,
    from_lch,
    is_colour,
    luminance,
    mended,
    mixed,
    to_lch,
)
from generator.media.cover_design import number_of
from generator.media.palettes import (
    BARK,
    BRICK,
    CREAM,
    EBONY,
    INDIGO,
    LAC,
    LEAF,
    MADDER,
    MOSS,
    OCHRE,
    RIVER,
    SAGE,
    STRAW,
    TURMERIC,
)

Tokens = Mapping[str, str]
"""Colours by the names of the custom properties that style sheets read."""

_THREAD = 1.7
"""The least contrast of a thread on its cloth: enough to see the pattern."""

_DYES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "thuc-pham": ((MADDER, TURMERIC), (BRICK, STRAW), (MOSS, TURMERIC), (BARK, STRAW)),
    "do-uong": ((MOSS, STRAW), (LEAF, STRAW), (RIVER, SAGE), (LAC, STRAW)),
    "duoc-lieu": ((LEAF, TURMERIC), (BARK, SAGE), (MOSS, OCHRE)),
    "thu-cong-my-nghe": ((INDIGO, TURMERIC), (MADDER, STRAW), (EBONY, BRICK)),
    "sinh-vat-canh": ((LAC, STRAW), (MOSS, STRAW)),
    "du-lich": ((RIVER, STRAW), (INDIGO, BRICK)),
}


@dataclass(frozen=True)
class Theme:
    """The colours of a site: `brand` and `accent`, and the tokens of both schemes."""

    brand: str
    accent: str
    light: Tokens
    dark: Tokens


@dataclass(frozen=True)
class Threads:
    """The colours that a site's cloth is woven in, on a ground of its brand."""

    ground: str
    main: str
    second: str
    third: str


def theme_for(colours: Sequence[str], slug: str, group: str) -> Theme:
    """Return the theme of a site with these `colours`; without any, dyes chosen by its slug.

    Colours that are none are passed over: `ocop check` names them.
    """
    known = [colour.lower() for colour in colours if is_colour(colour)]
    cloths = _DYES.get(group, _DYES["thu-cong-my-nghe"])
    dyed = cloths[number_of(f"site {slug}") % len(cloths)]
    brand = known[0] if known else dyed[0]
    accent = known[1] if len(known) > 1 else dyed[1] if not known else _companion(brand)
    ground, on_ground = _ground(brand)
    return Theme(brand, accent, _light(ground, on_ground), _dark(ground, on_ground))


def threads_of(theme: Theme) -> Threads:
    """Return the threads of a theme's cloth, each to be told from the ground."""
    ground, main = theme.light["brand"], theme.light["on-brand"]
    is_dark = luminance(ground) < luminance(main)
    second = mended(theme.accent, ground, least=_THREAD)
    seen = to_lch(ground)
    third = from_lch(Lch(seen.lightness + (0.14 if is_dark else -0.14), seen.chroma, seen.hue))
    return Threads(ground, main, second, third)


def _ground(brand: str) -> tuple[str, str]:
    """Return the brand as a ground, and the letters on it."""
    for letters in (CREAM, EBONY):
        if contrast(brand, letters) >= AA_TEXT:
            return brand, letters
    return mended(brand, CREAM), CREAM


def _companion(brand: str) -> str:
    """Return a second colour for a site that names one alone: a light tone of the same hue."""
    seen = to_lch(brand)
    lightness = 0.85 if seen.lightness < 0.7 else 0.35
    return from_lch(Lch(lightness, min(seen.chroma, 0.12), seen.hue))


def _light(ground: str, on_ground: str) -> Tokens:
    paper, deep, card = (
        mixed(yarn, ground, share)
        for yarn, share in (("#fcf9f3", 0.015), ("#f5ecdf", 0.04), ("#fffdfa", 0.0))
    )
    grounds = (paper, deep, card)
    return _tokens(
        paper=paper,
        deep=deep,
        card=card,
        ink=mended(mixed("#2a1f17", ground, 0.15), *grounds, least=7),
        quiet=mended(mixed("#6a5848", ground, 0.15), *grounds),
        line=mixed("#e0d3bf", ground, 0.06),
        brand=ground,
        on_brand=on_ground,
        link=mended(ground, *grounds),
        star="#7d1f14",
        star_ground=STRAW,
    )


def _dark(ground: str, on_ground: str) -> Tokens:
    paper, deep, card = (mixed(yarn, ground, 0.06) for yarn in ("#191512", "#221c18", "#282019"))
    grounds = (paper, deep, card)
    seen = to_lch(ground)
    bright = from_lch(Lch(max(seen.lightness, 0.76), min(seen.chroma, 0.12), seen.hue))
    return _tokens(
        paper=paper,
        deep=deep,
        card=card,
        ink=mended(mixed("#f2e9dc", ground, 0.03), *grounds, least=7),
        quiet=mended(mixed("#c3b29d", ground, 0.06), *grounds),
        line=mixed("#43372d", ground, 0.15),
        brand=ground,
        on_brand=on_ground,
        link=mended(bright, *grounds),
        star=TURMERIC,
        star_ground="#3d2f14",
    )


def _tokens(**colours: str) -> Tokens:
    return MappingProxyType({name.replace("_", "-"): value for name, value in colours.items()})
