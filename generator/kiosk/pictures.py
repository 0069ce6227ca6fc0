"""The pictures of a kiosk: one file for a card, one for the whole screen, as JPEG or cover.

Old browsers stand in tourism centres: JPEG is what all of them know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.media.pictures import Picture

CARD_WIDTH = 480
MORE_WIDTH = 800
"""The width of photos beside the first: the widest that has a budget of bytes."""

MOST_PHOTOS = 3
"""Photos of a product that a kiosk shows: 100 products together may weigh 60 MB."""

_JPEG = "image/jpeg"


@dataclass(frozen=True)
class Shown:
    """A picture as a kiosk shows it; addresses are relative to the site's root."""

    small: str
    large: str
    width: int
    height: int
    is_cover: bool
    picture: Picture


def shown(picture: Picture) -> Shown:
    """Return the files of a picture that a kiosk needs."""
    small = _jpeg(picture, CARD_WIDTH)
    return Shown(small, picture.src, picture.width, picture.height, picture.is_cover, picture)


def gallery(pictures: Iterable[Picture]) -> tuple[Shown, ...]:
    """Return the pictures of a product that a kiosk shows, at least one."""
    first, *others = tuple(pictures)[:MOST_PHOTOS]
    return (shown(first), *(_beside(picture) for picture in others))


def _beside(picture: Picture) -> Shown:
    """Return a photo beside the first: in one width, since no card shows it."""
    only = _jpeg(picture, MORE_WIDTH)
    return Shown(only, only, picture.width, picture.height, picture.is_cover, picture)


def _jpeg(picture: Picture, least: int) -> str:
    """Return the smallest JPEG that is at least so many pixels wide, else the picture's own."""
    jpegs = next((r.files for r in picture.renditions if r.type == _JPEG), ())
    return next((address for address, width in jpegs if width >= least), picture.src)


def files(pictures: Iterable[Shown]) -> Iterator[str]:
    """Yield the addresses of the files of pictures."""
    for picture in pictures:
        yield picture.small
        yield picture.large
