"""Colours: written as #rrggbb, measured as WCAG does, changed as the eye sees.

Contrast is that of WCAG 2.2 (1.4.3). Lightness, chroma and hue are those of OKLCH (Ottosson,
"A perceptual color space for image processing", 2020): a colour made darker in it stays the
same colour.
"""

import math
import re
from dataclasses import dataclass

AA_TEXT = 4.5
"""The least contrast of text, WCAG 2.2 level AA."""

_FORM = re.compile(r"#[0-9A-Fa-f]{6}")
_STEP = 0.01
_TRIES = 12


@dataclass(frozen=True, slots=True)
class Lch:
    """A colour as the eye sees it: lightness 0 to 1, chroma from 0 (grey), hue in radians."""

    lightness: float
    chroma: float
    hue: float


def is_colour(written: str) -> bool:
    """Tell whether `written` is a colour as records write it, for example #8f2d1f."""
    return _FORM.fullmatch(written) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (none) to 21 (black on white)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 (black) to 1 (white)."""
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mended(colour: str, *grounds: str, least: float = AA_TEXT) -> str:
    """Return `colour`, made darker or lighter just enough to be read on all `grounds`.

    It moves away from the grounds, so that they should be all light or all dark.
    """
    if all(contrast(colour, ground) >= least for ground in grounds):
        return colour
    seen = to_lch(colour)
    mean = sum(luminance(ground) for ground in grounds) / len(grounds)
    step = -_STEP if mean > 0.18 else _STEP  # 0.18 is as far from black as from white
    lightness = seen.lightness
    while 0 < lightness < 1:
        lightness += step
        tried = from_lch(Lch(lightness, seen.chroma, seen.hue))
        if all(contrast(tried, ground) >= least for ground in grounds):
            return tried
    return "#000000" if step < 0 else "#ffffff"


def mixed(one: str, other: str, share: float) -> str:
    """Return a colour between two, with a `share` (0 to 1) of the other."""
    first, second = to_lch(one), to_lch(other)
    a, b = (
        (1 - share) * first.chroma * turn(first.hue) + share * second.chroma * turn(second.hue)
        for turn in (math.cos, math.sin)
    )
    lightness = (1 - share) * first.lightness + share * second.lightness
    return from_lch(Lch(lightness, math.hypot(a, b), math.atan2(b, a)))


def to_lch(colour: str) -> Lch:
    """Return what the eye sees of #rrggbb."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    return Lch(lightness, math.hypot(a, b), math.atan2(b, a))


def from_lch(seen: Lch) -> str:
    """Return the #rrggbb nearest to `seen`: chroma that no screen shows is taken away."""
    if seen.lightness <= 0:
        return "#000000"
    if seen.lightness >= 1:
        return "#ffffff"
    chroma = seen.chroma
    if not _fits(_rgb(seen.lightness, chroma, seen.hue)):
        low, high = 0.0, chroma
        for _ in range(_TRIES):
            chroma = (low + high) / 2
            fits = _fits(_rgb(seen.lightness, chroma, seen.hue))
            low, high = (chroma, high) if fits else (low, chroma)
        chroma = low
    return "#" + "".join(f"{_byte(v):02x}" for v in _rgb(seen.lightness, chroma, seen.hue))


def _linear(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _straight(red), _straight(green), _straight(blue)


def _straight(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _byte(value: float) -> int:
    value = max(0.0, min(1.0, value))
    bent = 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055
    return round(bent * 255)


def _rgb(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _fits(rgb: tuple[float, float, float]) -> bool:
    return all(-0.0005 <= value <= 1.0005 for value in rgb)
