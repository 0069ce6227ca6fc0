"""The pictures of a kiosk: one file for a card, one for the whole screen, as JPEG or cover.

Old browsers stand in tourism centres: JPEG is what all of them know.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.media.pictures import Picture

CARD_WIDTH = 480
MOST_PHOTOS = 3
"""Photos of a product that a kiosk shows: what 100 products may weigh together is limited."""

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
    jpegs = next((r.files for r in picture.renditions if r.type == _JPEG), ())
    small = next((address for address, width in jpegs if width >= CARD_WIDTH), picture.src)
    return Shown(small, picture.src, picture.width, picture.height, picture.is_cover, picture)


def gallery(pictures: Iterable[Picture]) -> tuple[Shown, ...]:
    """Return the pictures of a product that a kiosk shows, at least one."""
    return tuple(shown(picture) for picture in pictures)[:MOST_PHOTOS]


def files(pictures: Iterable[Shown]) -> Iterator[str]:
    """Yield the addresses of the files of pictures."""
    for picture in pictures:
        yield picture.small
        yield picture.large
