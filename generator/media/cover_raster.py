"""Covers in pixels, from the same design as the SVG: for share cards, kiosks and print."""

from collections.abc import Iterable

from PIL import Image, ImageDraw

from generator.media.cover_design import (
    COLUMNS,
    HEIGHT,
    ROWS,
    WIDTH,
    CoverText,
    Fill,
    Line,
    Variant,
    Weft,
    design,
)
from generator.media.covers import choose
from generator.media.fonts import font, printable


def cover_image(
    cover: CoverText, variant: Variant | None = None, width: int = WIDTH
) -> Image.Image:
    """Return the cover `width` pixels wide (4:3), sRGB without alpha."""
    whole = design(cover, variant or choose(cover))
    height = round(width * HEIGHT / WIDTH)
    woven = weave(whole.ground, whole.cloth, COLUMNS, ROWS, -(-width // COLUMNS))
    image = woven.resize((width, height), Image.Resampling.LANCZOS)
    for line in whole.lines:
        write(image, line, width / WIDTH)
    return image


def weave(
    ground: str, cloth: Iterable[Fill | Weft], columns: int, rows: int, stitch: int
) -> Image.Image:
    """Return a cloth of `columns` by `rows` stitches, each `stitch` pixels wide and high."""
    image = Image.new("RGB", (columns * stitch, rows * stitch), ground)
    pen = ImageDraw.Draw(image)
    for piece in cloth:
        if isinstance(piece, Fill):
            _fill(pen, piece.x, piece.y, piece.width, piece.height, stitch, piece.colour)
            continue
        for number, column in piece.repeats():
            for x, y, wide, thread in piece.motif.runs:
                accent = piece.other if thread == "a" and piece.other and number % 2 else None
                colour = accent or piece.threads[thread]
                _fill(pen, column + x, piece.y + y, wide, 1, stitch, colour)
    return image


def write(
    image: Image.Image, line: Line, scale: float, left: float = 0.0, top: float = 0.0
) -> None:
    """Write a line of text onto `image`, its units scaled and moved."""
    face = font(line.face, round(line.size * scale))
    place = (left + line.x * scale, top + line.y * scale)
    pen = ImageDraw.Draw(image)
    pen.text(place, printable(line.words), font=face, fill=line.colour, anchor="ms")


def _fill(
    pen: ImageDraw.ImageDraw, x: int, y: int, wide: int, high: int, stitch: int, colour: str
) -> None:
    if wide > 0 and high > 0:
        left, top = x * stitch, y * stitch
        pen.rectangle((left, top, left + wide * stitch - 1, top + high * stitch - 1), fill=colour)
