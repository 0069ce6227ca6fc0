"""Marks (logos) of producers: any raster picture in, a small PNG without metadata out.

Drawings in SVG are not taken: they could run scripts at the address of the site.
"""

import io
from collections.abc import Mapping
from pathlib import Path

import PIL
from PIL import Image

from generator.media.cache import Cache, key_of
from generator.media.photo_file import PhotoError, open_photo, read_photo

RECIPE = 1  # raise it when marks change: caches and addresses follow it
LARGEST = (512, 256)
"""Pixels in width and height that a mark keeps."""


def mark_png(data: bytes) -> bytes:
    """Return a mark as PNG, at most LARGEST, what is transparent kept. Raises PhotoError."""
    opened = open_photo(data)
    try:
        opened.load()
        image = opened.convert("RGBA")
    except Exception as error:  # decoders raise whatever comes to them on broken files
        raise PhotoError("OC904") from error
    image.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return target.getvalue()


def process_marks(files: Mapping[str, Path], cache: Cache) -> Mapping[str, Path]:
    """Return the finished mark of each name whose file can be used, as a file of the cache."""
    made: dict[str, Path] = {}
    for name, file in files.items():
        try:
            data = read_photo(file)
            key = key_of("mark", str(RECIPE), PIL.__version__, cache.digest(file))
            entry = cache.find(key) or cache.keep(key, {"mark.png": mark_png(data)}, {})
        except PhotoError:
            continue  # `ocop check` names it
        made[name] = entry.folder / "mark.png"
    return made
