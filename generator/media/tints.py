"""The colour that a photo's place has while the photo loads: one of 64, as classes of a sheet.

Colours of their own would need style attributes, which the site's policy (style-src 'self')
refuses. The sheet is `overrides/assets/css/tints.css`; `python -m generator.media.tints` writes
it anew.
"""

from itertools import product
from pathlib import Path

_LEVELS = (0x2A, 0x6A, 0xAA, 0xEA)
_SHEET = Path(__file__).parents[2] / "overrides" / "assets" / "css" / "tints.css"


def tint(colour: str) -> str:
    """Return the class of the tint that is nearest to `colour` (#rrggbb)."""
    levels = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    steps = (min(range(4), key=lambda step: abs(_LEVELS[step] - level)) for level in levels)
    return "tint-" + "".join(map(str, steps))


def stylesheet() -> str:
    """Return the style sheet of all tints."""
    rules = "".join(
        f".tint-{red}{green}{blue} "
        f"{{ background: #{_LEVELS[red]:02x}{_LEVELS[green]:02x}{_LEVELS[blue]:02x}; }}\n"
        for red, green, blue in product(range(4), repeat=3)
    )
    return f"/* What is shown while a photo loads; written by generator/media/tints.py. */\n{rules}"


if __name__ == "__main__":
    _SHEET.write_text(stylesheet(), encoding="utf-8")
