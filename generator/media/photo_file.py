"""A photo as it comes: what kind of file it is, whether it may be opened, and its faults.

Nothing here decodes pixels: size, kind and animation are read from the header, so that a
decompression bomb is refused before it costs memory.
"""

import io
import stat
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PIL import Image, ImageFile

HEAVIEST = 10_000_000
"""Bytes a photo may weigh in git; `ocop photo add` makes lighter ones."""

HEAVIEST_READ = 200_000_000
"""Bytes that are read at all."""

MOST_PIXELS = 100_000_000
"""Pixels that a photo may have, by its header, unless it is a JPEG."""

MOST_PIXELS_JPEG = 178_000_000
"""A JPEG is decoded at half size or less, so that the 108 megapixels of some phones are bearable.

Pillow itself refuses what has more than 178,956,970 pixels.
"""

LONGEST_RATIO = 5
"""How many times its height a photo may be wide, and the other way round."""

_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}

_FORMATS = {
    "JPEG": ("JPEG", "MPO"),  # MPO: a JPEG with a second picture behind, as many phones write
    "PNG": ("PNG",),
    "WebP": ("WEBP",),
    "AVIF": ("AVIF",),
    "TIFF": ("TIFF",),
    "HEIC": ("HEIF",),
}

_OTHER_KINDS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "ZIP, Word, Excel"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel"),
    (b"8BPS", "Photoshop"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"Rar!", "RAR"),
)


@dataclass(frozen=True, slots=True)
class PhotoFault:
    """What is wrong with one photo: the code of a message and the values that fill it."""

    code: str
    params: tuple[tuple[str, str | int], ...] = field(default=())


class PhotoError(Exception):
    """Raised inside this package for a photo that cannot be used; holds its fault."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.fault = PhotoFault(code, tuple(sorted(params.items())))


def kind_of(data: bytes) -> str | None:
    """Name the kind of file that `data` begins as, whatever the file is called.

    One of JPEG, PNG, WebP, AVIF, TIFF, HEIC; the name of some other kind; None when unknown.
    """
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "TIFF"
    if data[4:8] == b"ftyp":
        return _kind_of_iso_media(data)
    for start, kind in _OTHER_KINDS:
        if data.startswith(start):
            return kind
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<svg" in head:
        return "SVG"
    return "HTML" if head.startswith((b"<!doctype html", b"<html")) else None


def _kind_of_iso_media(data: bytes) -> str:
    (length,) = struct.unpack(">I", data[:4])
    brands = {data[at : at + 4] for at in (8, *range(16, min(length, 256, len(data)), 4))}
    if brands & _AVIF_BRANDS:
        return "AVIF"
    return "HEIC" if brands & _HEIF_BRANDS else "video"


def read_photo(file: Path) -> bytes:
    """Read a photo's bytes. Raises PhotoError for what is no plain file or cannot be read."""
    check_file(file)
    try:
        return file.read_bytes()
    except OSError as error:
        raise _unreadable(error) from error


def check_file(file: Path) -> None:
    """Raise PhotoError unless `file` is a plain file of a bearable size.

    A link could show what the project does not hold; reading a device or a pipe might never end.
    """
    try:
        status = file.lstat()
    except OSError as error:
        raise _unreadable(error) from error
    if stat.S_ISLNK(status.st_mode):
        raise PhotoError("OC003")
    if not stat.S_ISREG(status.st_mode):
        raise PhotoError("OC002")
    if status.st_size > HEAVIEST_READ:
        raise PhotoError("OC912", megabytes=status.st_size // 1_000_000)


def _unreadable(error: OSError) -> PhotoError:
    return PhotoError("OC906", reason=error.strerror or str(error))


@contextmanager
def unheard() -> Iterator[None]:
    """Silence what decoders say of many pixels, which are counted here, and of odd metadata."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def open_photo(data: bytes) -> ImageFile.ImageFile:
    """Open a photo without decoding it.

    Raises PhotoError for whatever is no photo, is animated, is broken in its header or has too
    many pixels.
    """
    if not data:
        raise PhotoError("OC901")
    kind = kind_of(data)
    if kind is None:
        raise PhotoError("OC902")
    if kind not in _FORMATS:
        raise PhotoError("OC903", kind=kind)
    if kind == "HEIC":
        _register_heif()
    try:
        with unheard():
            image = Image.open(io.BytesIO(data), formats=_FORMATS[kind])
        frames = 1 if kind in ("JPEG", "TIFF", "HEIC") else getattr(image, "n_frames", 1)
    except Image.DecompressionBombError:
        raise _too_many_pixels(kind) from None
    except Exception as error:  # decoders raise whatever comes to them on broken files
        raise PhotoError("OC904") from error
    if frames > 1:
        raise PhotoError("OC905", frames=frames)
    width, height = image.size
    if width * height > _most_pixels(kind):
        raise _too_many_pixels(kind)
    if max(width, height) > LONGEST_RATIO * min(width, height):
        raise PhotoError("OC909", width=width, height=height, ratio=LONGEST_RATIO)
    return image


def _most_pixels(kind: str) -> int:
    return MOST_PIXELS_JPEG if kind == "JPEG" else MOST_PIXELS


def _too_many_pixels(kind: str) -> PhotoError:
    return PhotoError("OC907", limit=_most_pixels(kind) // 1_000_000)


@cache
def _register_heif() -> None:
    import pillow_heif  # only who has HEIC photos waits for it

    pillow_heif.register_heif_opener(thumbnails=False)
