"""What goes home with the visitor: a QR code and the address in words."""

from dataclasses import dataclass
from typing import Any

import segno

from generator.media import qr
from generator.media.cache import Cache, key_of
from generator.media.svg import path_data


@dataclass(frozen=True)
class HandOff:
    """An address as a code of `size` modules a side (quiet zone included) and as words."""

    size: int
    path: str
    address: str


class Codes:
    """The codes of addresses: each is drawn once, and kept in the cache of media."""

    def __init__(self, cache: Cache | None = None) -> None:
        self._cache = cache
        self._drawn: dict[str, HandOff] = {}

    def hand_off(self, url: str) -> HandOff:
        """Return the code of `url`; the words leave out what every browser adds."""
        if url not in self._drawn:
            size, path = self._kept(url)
            words = url.removeprefix("https://").removeprefix("http://").removesuffix("/")
            self._drawn[url] = HandOff(size, path, words)
        return self._drawn[url]

    def _kept(self, url: str) -> tuple[int, str]:
        if self._cache is None:
            return draw(url)
        key = key_of("qr outline", str(qr.RECIPE), segno.__version__, url)
        entry = self._cache.find(key)
        if entry:
            notes: Any = entry.notes
            return notes["size"], notes["path"]
        size, path = draw(url)
        self._cache.keep(key, {}, {"size": size, "path": path})
        return size, path


def draw(url: str) -> tuple[int, str]:
    """Return the modules a side and the outline of the code of `url`, quiet zone included."""
    code = qr.symbol(url)
    moved = [[(x + qr.QUIET, y + qr.QUIET) for x, y in ring] for ring in code.rings()]
    return code.size + 2 * qr.QUIET, path_data(moved)
