"""Bytes of a photo in, bytes of its renditions out: the work that other processes do.

A worker needs no folder and no network: what it is handed and what it returns are plain data, so
that it may run in this process, in another, or on another machine.
"""

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image

from generator.media.photo_file import PhotoError, PhotoFault, open_photo
from generator.media.photo_look import Look, look_at
from generator.media.photo_pixels import FILTER, Size, decode, main_colour, upright_size
from generator.media.photo_recipe import RECIPE, Format, Recipe, Step, fingerprint

_LEAST_QUALITY = 12
_QUALITY_PER_HALVING = {"avif": 16, "webp": 26, "jpeg": 26}
"""How far the quality must fall to halve the bytes, about, where budgets bite."""


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """One rendition: its pixels' size and its encoded bytes."""

    width: int
    height: int
    format: Format
    data: bytes


@dataclass(frozen=True, slots=True)
class Rendered:
    """All that is made of one photo, smallest width first, and its main colour (#rrggbb)."""

    files: tuple[RenderedFile, ...]
    colour: str


class OtherVersionsError(Exception):
    """A worker's code or libraries differ from those of the process that asks."""


def render(data: bytes, recipe: Recipe, expected: str) -> Rendered | PhotoFault:
    """Make all renditions of a photo, or say what is wrong with it.

    `expected` is the fingerprint of the recipe where the work was given out. Raises
    OtherVersionsError if it is another one here, for the cache would then lie.
    """
    if fingerprint(recipe) != expected:
        raise OtherVersionsError
    try:
        return _render(data, recipe)
    except PhotoError as error:
        return error.fault


def look_or_fault(data: bytes, expected: str) -> Look | PhotoFault:
    """Look at a photo, or say what is wrong with it; `expected` as in `render`."""
    if fingerprint() != expected:
        raise OtherVersionsError
    try:
        return look_at(data)
    except PhotoError as error:
        return error.fault


def encode(picture: Image.Image, kind: Format, quality: int, recipe: Recipe = RECIPE) -> bytes:
    """Encode RGB pixels without any metadata; `recipe` says with how much effort."""
    target = io.BytesIO()
    if kind == "avif":
        picture.save(target, "AVIF", quality=quality, speed=recipe.avif_speed, max_threads=1)
    elif kind == "webp":
        picture.save(target, "WEBP", quality=quality, method=recipe.webp_method)
    else:
        picture.save(target, "JPEG", quality=quality, optimize=True)
    return target.getvalue()


def encode_within(picture: Image.Image, kind: Format, step: Step, recipe: Recipe) -> bytes:
    """Encode at the quality of the step, or at the best that its budget of bytes allows."""
    quality = step.quality(kind)
    data = encode(picture, kind, quality, recipe)
    while step.budget and len(data) > step.budget and quality > _LEAST_QUALITY:
        fall = _QUALITY_PER_HALVING[kind] * math.log2(len(data) / step.budget)
        quality = max(_LEAST_QUALITY, quality - max(2, math.ceil(fall)))
        data = encode(picture, kind, quality, recipe)
    return data


def _render(data: bytes, recipe: Recipe) -> Rendered:
    image = open_photo(data)
    full = upright_size(image)
    steps = recipe.steps_for(full[0])
    pixels = decode(image, _size_at(steps[-1].width, full))
    files = _files(pixels, full, steps, recipe)
    return Rendered(tuple(sorted(files, key=lambda file: file.width)), main_colour(pixels))


def _files(
    pixels: Image.Image, full: Size, steps: tuple[Step, ...], recipe: Recipe
) -> Iterator[RenderedFile]:
    picture = pixels
    for step in reversed(steps):
        size = _size_at(step.width, full)
        picture = picture.resize(size, FILTER)  # from the next larger one
        for kind in recipe.formats:
            data = encode_within(picture, kind, step, recipe)
            yield RenderedFile(*size, kind, data)


def _size_at(width: int, full: Size) -> Size:
    return width, max(1, round(full[1] * width / full[0]))
