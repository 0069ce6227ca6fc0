"""How a photo looks to a machine: its size, darkness and sharpness."""

from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageFilter, ImageStat

from generator.media.photo_file import open_photo, unheard
from generator.media.photo_pixels import Size, decode, upright_size

_BOX = (800, 800)
"""Sharpness is judged at the width that a phone shows."""

_GPS = 0x8825
_EDGES = ImageFilter.Kernel((3, 3), (0, 1, 0, 1, -4, 1, 0, 1, 0), scale=1, offset=128)
_TILES = 6


@dataclass(frozen=True, slots=True)
class Look:
    """What the checks ask of a photo.

    `width` and `height` are the photo's own, upright. `brightness` is the mean, and `lightest`
    the 99th percentile, of 0 to 255. `sharpness` tells how fine the detail of the sharpest part
    is: 10 and more for a sharp photo, about 3 where a 1.5-pixel blur lies over everything (at
    800 pixels), 1 where all is soft, 0 where there is nothing to see. `has_position` tells that
    the file says where it was taken.
    """

    width: int
    height: int
    brightness: float
    lightest: int
    sharpness: float
    has_position: bool


def look_at(data: bytes) -> Look:
    """Look at a photo's bytes, decoding no more than that needs. Raises PhotoError."""
    image = open_photo(data)
    width, height = upright_size(image)
    position = _has_position(image)
    gray = decode(image, fit((width, height), _BOX)).convert("L")
    return Look(
        width=width,
        height=height,
        brightness=round(ImageStat.Stat(gray).mean[0], 1),
        lightest=_percentile(gray, 0.99),
        sharpness=round(_sharpness(gray), 1),
        has_position=position,
    )


def _has_position(image: Image.Image) -> bool:
    """Tell whether the metadata hold a place (EXIF GPS)."""
    try:
        with unheard():
            return bool(image.getexif().get_ifd(_GPS))
    except Exception:  # broken metadata say nothing
        return False


def fit(full: Size, box: Size) -> Size:
    """Shrink a size into a box, keeping its shape; never enlarge."""
    scale = min(1.0, box[0] / full[0], box[1] / full[1])
    return max(1, round(full[0] * scale)), max(1, round(full[1] * scale))


def _percentile(gray: Image.Image, part: float) -> int:
    seen, wanted = 0, part * gray.width * gray.height
    for level, count in enumerate(gray.histogram()):
        seen += count
        if seen >= wanted:
            return level
    return 255


def _sharpness(gray: Image.Image) -> float:
    """Compare the edges of each tile with those of a blurred copy, and take the best tile.

    The variance of the Laplacian alone calls a bottle before a plain wall blurred; its loss
    under a further blur does not: what is blurred already has little left to lose.
    """
    inner = (1, 1, gray.width - 1, gray.height - 1)  # the filter leaves the outermost row as it is
    if gray.width < 3 or gray.height < 3:
        return 0.0
    sharp = gray.filter(_EDGES).crop(inner)
    blurred = gray.filter(ImageFilter.GaussianBlur(1.5)).filter(_EDGES).crop(inner)
    best = 0.0
    for box in _tiles(sharp.size):
        detail = ImageStat.Stat(sharp.crop(box)).var[0]
        left = ImageStat.Stat(blurred.crop(box)).var[0]
        if detail > 12:  # less is the noise of a plain surface
            best = max(best, detail / (left + 1))
    return best


def _tiles(size: Size) -> list[tuple[int, int, int, int]]:
    across = [size[0] * i // _TILES for i in range(_TILES + 1)]
    down = [size[1] * i // _TILES for i in range(_TILES + 1)]
    return [
        (left, top, right, bottom)
        for left, right in pairwise(across)
        for top, bottom in pairwise(down)
        if right > left and bottom > top
    ]
