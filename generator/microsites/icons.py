"""The icons of a site of its own as PNG: the producer's mark on white, or a piece of its cloth."""

import io
from pathlib import Path

from PIL import Image

from generator.microsites.cloth import Cloth, icon_runs
from generator.microsites.theme import Threads

GRID = 40
"""Stitches on a side of a woven icon."""

_SCALE = 16  # pixels of a stitch before it is reduced
_MARGIN = 0.1  # of an icon, around a mark


def woven_icon(cloth: Cloth, threads: Threads, size: int) -> bytes:
    """Return a square icon of `size` pixels, woven as the site's SVG icon is."""
    image = Image.new("RGB", (GRID, GRID), threads.ground)
    for x, y, count, colour in icon_runs(cloth, threads):
        image.paste(colour, (x, y, x + count, y + 1))
    large = image.resize((GRID * _SCALE, GRID * _SCALE), Image.Resampling.NEAREST)
    return _png(large.resize((size, size), Image.Resampling.LANCZOS).quantize(32))


def mark_icon(mark: Path, size: int) -> bytes:
    """Return a square icon of `size` pixels with the finished mark in the file `mark` on white."""
    square = Image.new("RGB", (size, size), "#ffffff")
    room = round(size * (1 - 2 * _MARGIN))
    with Image.open(mark) as opened:
        image = opened.convert("RGBA")
    share = min(room / image.width, room / image.height)
    fitted = image.resize(
        (max(1, round(image.width * share)), max(1, round(image.height * share))),
        Image.Resampling.LANCZOS,
    )
    square.paste(fitted, ((size - fitted.width) // 2, (size - fitted.height) // 2), fitted)
    return _png(square)


def _png(image: Image.Image) -> bytes:
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()
