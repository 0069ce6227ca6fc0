"""What is made of a photo: widths, formats, qualities, and the fingerprint of all that matters.

The qualities were chosen with `make bench-photos`, which prints for every width and format the
bytes and the structural similarity (SSIM) to the same picture without loss. A width that a phone
loads first also has a budget of bytes: a photo that exceeds it is encoded again, coarser.
"""

import hashlib
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Literal

from PIL import features

Format = Literal["avif", "webp", "jpeg"]

MIME: dict[Format, str] = {"avif": "image/avif", "webp": "image/webp", "jpeg": "image/jpeg"}
EXTENSION: dict[Format, str] = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}

_CODE = ("photo_file.py", "photo_look.py", "photo_pixels.py", "photo_render.py")


@dataclass(frozen=True, slots=True)
class Step:
    """One width: its qualities, and the bytes that neither format may exceed."""

    width: int
    avif: int
    jpeg: int
    budget: int | None = None
    webp: int = 75

    def quality(self, kind: Format) -> int:
        """Return the quality, 0 to 100, in the scale of the format's own encoder."""
        return {"avif": self.avif, "webp": self.webp, "jpeg": self.jpeg}[kind]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How photos become renditions; two equal recipes make the same bytes.

    `formats` stand in the order in which a browser should prefer them. `avif_speed` runs from 0
    (slow, small) to 10, `webp_method` from 0 (quick) to 6 (small). `nearest` spares a photo a
    rendition of its own width when a step is nearly as wide.
    """

    steps: tuple[Step, ...] = (
        Step(480, avif=60, jpeg=78, budget=30_000),  # cards, small phones
        Step(800, avif=57, jpeg=75, budget=60_000),  # phones
        Step(1280, avif=56, jpeg=70),  # the column of a page
        Step(1920, avif=54, jpeg=68),  # full screen
    )
    formats: tuple[Format, ...] = ("avif", "jpeg")
    avif_speed: int = 9
    webp_method: int = 2
    nearest: float = 1.1

    def steps_for(self, width: int) -> tuple[Step, ...]:
        """Return the steps for a photo `width` pixels wide: none wider than the photo itself.

        A photo that ends between two steps gets one of its own width, with the qualities of the
        step above it.
        """
        fitting = tuple(step for step in self.steps if step.width <= width)
        larger = next((step for step in self.steps if step.width > width), None)
        if larger is None or (fitting and width < fitting[-1].width * self.nearest):
            return fitting
        return (*fitting, replace(larger, width=width))


RECIPE = Recipe()


@cache
def fingerprint(recipe: Recipe = RECIPE) -> str:
    """Return 16 hexadecimal digits that change with the recipe, its code and its libraries."""
    parts = [repr(recipe)]
    parts += [metadata.version("pillow"), metadata.version("pillow-heif")]
    parts += [str(features.version(name)) for name in ("avif", "libjpeg_turbo", "littlecms2")]
    here = Path(__file__).parent
    parts += [(here / name).read_text(encoding="utf-8") for name in _CODE]
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()
