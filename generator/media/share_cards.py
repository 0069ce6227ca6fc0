"""Share cards: the picture that Zalo, Facebook and others show beside a link, 1200 by 630.

A card is shared once and seen for years, so it never says until when a star is valid: while the
star is live the card carries it with the words where to check it, afterwards it has no stars.
"""

import io
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from generator.media.badges import star_points
from generator.media.cover_design import HEM_ROWS, CoverText, Variant, field, hem
from generator.media.cover_raster import weave
from generator.media.covers import choose
from generator.media.fonts import Face, break_lines, count_lines, font, printable, width
from generator.media.palettes import CREAM, EBONY, MADDER, TURMERIC

RECIPE = 1  # raise it when cards change: caches and addresses follow it
WIDTH, HEIGHT = 1200, 630
LARGEST = 120_000  # bytes that a card may have

_STITCH = 6
_PICTURE = 540  # pixels of the picture on the left: a multiple of the stitch
_LEFT = _PICTURE + 60
_ROOM = WIDTH - _LEFT - 56
_SIZES = (78, 72, 66, 60, 55, 50, 46, 42, 38)
_LEADING = 1.22
_PAD = 44
_COLOURS = 128  # of a card without a photo: a few threads, and the edges of letters
_MUTED = "#6a5848"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows.

    `stars` and `stars_text` only while a star is live; `check` says where to look it up.
    `image` is a photo (any format that Pillow reads, upright, sRGB); without one the cloth of
    `cover` is woven.
    """

    title: str
    cover: CoverText
    subtitle: str = ""
    place: str = ""
    site: str = ""
    stars: int | None = None
    stars_text: str = ""
    check: str = ""
    image: Path | None = None
    variant: Variant | None = None


@dataclass(frozen=True, slots=True)
class CardFile:
    """A finished card: its bytes and the ending of its file name, `jpg` or `png`."""

    data: bytes
    suffix: str


def share_card(card: Card) -> CardFile:
    """Return the card, at most `LARGEST` bytes: a photo as JPEG, woven cloth as PNG.

    Raises OSError when the photo cannot be read.
    """
    image = Image.new("RGB", (WIDTH, HEIGHT), CREAM)
    image.paste(_picture(card), (0, 0))
    _hem(image, card)
    _words(image, card)
    file = io.BytesIO()
    if card.image is None:
        flat = image.quantize(_COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        flat.save(file, "PNG", compress_level=6)
        return CardFile(file.getvalue(), "png")
    for quality in (88, 82, 76, 70, 60, 50, 40):
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True, progressive=True)
        if file.tell() <= LARGEST:
            break
    return CardFile(file.getvalue(), "jpg")


def _picture(card: Card) -> Image.Image:
    size = (_PICTURE, HEIGHT)
    if card.image is not None:
        with Image.open(card.image) as photo:
            photo.draft("RGB", (_PICTURE * 2, HEIGHT * 2))
            return ImageOps.fit(photo.convert("RGB"), size, Image.Resampling.LANCZOS)
    columns, rows = _PICTURE // _STITCH, HEIGHT // _STITCH
    variant = card.variant or choose(card.cover)
    ground, cloth = field(card.cover, variant, columns, rows)
    return weave(ground, cloth, columns, rows, _STITCH)


def _hem(image: Image.Image, card: Card) -> None:
    """Weave the border along the foot of the words."""
    columns = -(-(WIDTH - _PICTURE) // _STITCH)
    ground, cloth = hem(card.cover, card.variant or choose(card.cover), columns)
    woven = weave(ground, cloth, columns, HEM_ROWS, _STITCH)
    image.paste(woven, (_PICTURE, HEIGHT - HEM_ROWS * _STITCH))


def _words(image: Image.Image, card: Card) -> None:
    foot = HEIGHT - HEM_ROWS * _STITCH - _PAD
    top = _PAD + (44 if card.site else 0)
    small: list[tuple[str, int, int, str]] = []  # words, size, step, colour
    for words, text_size, step, colour in (
        (card.subtitle, 31, 44, MADDER),
        (card.place, 28, 42, _MUTED),
    ):
        lines = _two_lines(printable(words), text_size)
        small += [(line, text_size, step, colour) for line in lines]
    below = sum(step for _, _, step, _ in small) + (116 if card.stars is not None else 0)
    size, title = _fit(printable(card.title), foot - top - below)
    y = top + max(0.0, (foot - top - below - size * _LEADING * len(title)) / 2)
    if card.site:
        _line(image, card.site, 28, _PAD + 26, _MUTED, Face.SANS)
    for line in title:
        y += size * _LEADING
        _line(image, line, size, y - size * 0.28, EBONY, Face.SERIF)
    for words, text_size, step, colour in small:
        y += step
        _line(image, words, text_size, y, colour, Face.SANS)
    if card.stars is not None:
        _stars(image, card, y + 30)


def _two_lines(words: str, size: int) -> tuple[str, ...]:
    lines = break_lines(words, size, _ROOM, Face.SANS)
    return lines if len(lines) <= 2 else (lines[0], lines[1] + " …")


def _stars(image: Image.Image, card: Card, top: float) -> None:
    """Draw the stars on their tag, and beside and below it the words that go with them."""
    stars = card.stars or 0
    scale = 4  # drawn larger and reduced: smooth edges
    wide, high = stars * 38 + 32, 52
    tag = Image.new("RGB", (wide * scale, high * scale), CREAM)
    pen = ImageDraw.Draw(tag)
    corners = ((0, 26), (15, 0), (wide - 15, 0), (wide, 26), (wide - 15, 52), (15, 52))
    pen.polygon([(x * scale, y * scale) for x, y in corners], fill=TURMERIC)
    for star in range(stars):
        points = star_points(16 + 19 + star * 38, 27, 15.5)
        pen.polygon([(x * scale, y * scale) for x, y in points], fill="#7d1f14")
    image.paste(tag.resize((wide, high), Image.Resampling.LANCZOS), (_LEFT, round(top)))
    beside = _LEFT + wide + 18
    _line(image, card.stars_text, 30, top + 37, EBONY, Face.SANS, beside)
    _line(image, card.check, 24, top + 84, _MUTED, Face.SANS)


def _line(
    image: Image.Image,
    words: str,
    size: int,
    y: float,
    colour: str,
    face: Face,
    x: float = _LEFT,
) -> None:
    """Write a line of words from `x`, smaller if it would run off the card."""
    room = _LEFT + _ROOM - x
    wide = width(printable(words), size, face)
    fitted = size if wide <= room else max(14, int(size * room / wide))
    written = printable(words)
    while written and width(written, fitted, face) > room:
        written = written[:-2].rstrip() + "…" if len(written) > 2 else ""
    pen = ImageDraw.Draw(image)
    pen.text((x, y), written, font=font(face, fitted), fill=colour, anchor="ls")


def _fit(title: str, high: float) -> tuple[int, tuple[str, ...]]:
    for size in _SIZES:
        count = count_lines(title, size, _ROOM)
        if count is not None and count * size * _LEADING <= high:
            return size, break_lines(title, size, _ROOM)
    lines = break_lines(title, _SIZES[-1], _ROOM)
    most = max(1, int(high / (_SIZES[-1] * _LEADING)))
    return _SIZES[-1], lines[:most]
