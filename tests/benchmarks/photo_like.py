"""Pictures that cost an encoder what photos cost: made on the spot, the same for the same seed.

A photo is mostly smooth with fine texture where the lens was sharp: light falling off, an
out-of-focus background, a few hard-edged things in front, grain all over. The texture follows
the 1/f amplitude that natural scenes have (Field 1987), built from octaves of random values.
"""

import io
import math

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

TWELVE_MEGAPIXELS = (4000, 3000)


def photo_like(seed: int, size: tuple[int, int] = TWELVE_MEGAPIXELS) -> Image.Image:
    """Draw an RGB picture of `size` pixels that compresses like a photo.

    Every fourth seed gives a quiet picture (few things before a blurred background), the others
    are busier, as photos of a market stall or of leaves are.
    """
    rng = np.random.default_rng(seed)
    width, height = size
    background = _coloured(_octaves(rng, size, roughness=0.6), rng, contrast=0.7)
    picture = background.filter(ImageFilter.GaussianBlur(width / 250))
    textures = [_coloured(_octaves(rng, size, roughness=0.88), rng, contrast=0.75) for _ in "ab"]
    for index in range(3):
        mask = Image.new("L", size)
        draw = ImageDraw.Draw(mask)
        for _ in range(8 if seed % 4 == 0 else 60):
            draw.polygon(_leaf(rng, width, height), fill=255)
        texture = ImageChops.offset(textures[index % 2], index * width // 7, index * height // 5)
        shade = mask.filter(ImageFilter.BoxBlur(width / 150)).point(lambda v: 255 - v * 0.6)
        picture = ImageChops.multiply(picture, Image.merge("RGB", [shade] * 3))
        picture.paste(texture, mask=mask.filter(ImageFilter.GaussianBlur(0.8)))
    return _with_grain(_with_light(picture), rng)


def jpeg_bytes(image: Image.Image, quality: int = 90, **options: object) -> bytes:
    """Encode as a phone would: JPEG, 4:2:0, a quality of about 90."""
    target = io.BytesIO()
    image.save(target, "JPEG", quality=quality, **options)
    return target.getvalue()


def _octaves(rng: np.random.Generator, size: tuple[int, int], roughness: float) -> Image.Image:
    width, height = size
    total = Image.new("F", size)
    amplitude, cell = 90.0, width / 3
    while cell >= 2:
        grid = rng.standard_normal((math.ceil(height / cell) + 2, math.ceil(width / cell) + 2))
        layer = Image.fromarray(grid.astype(np.float32) * amplitude)
        total = _add(total, layer.resize(size, Image.Resampling.BICUBIC))
        amplitude *= roughness
        cell /= 2
    return total


def _add(one: Image.Image, other: Image.Image) -> Image.Image:
    return Image.fromarray(np.asarray(one) + np.asarray(other))


def _coloured(field: Image.Image, rng: np.random.Generator, contrast: float) -> Image.Image:
    dark, light = rng.integers(10, 90, 3), rng.integers(150, 250, 3)
    level = np.clip(0.5 + np.asarray(field) / 400 * contrast, 0, 1)[..., None].astype(np.float32)
    return Image.fromarray((dark + (light - dark) * level).astype(np.uint8))


def _leaf(rng: np.random.Generator, width: int, height: int) -> list[tuple[float, float]]:
    x, y = rng.uniform(0, width), rng.uniform(height * 0.2, height)
    length, turn = rng.uniform(0.15, 0.6) ** 2 * width, rng.uniform(0, math.tau)
    along = [i / 24 for i in range(25)]
    upper = [(t - 0.5, 0.22 * math.sin(math.pi * t)) for t in along]
    shape = upper + [(a, -b) for a, b in reversed(upper)]
    cos, sin = math.cos(turn), math.sin(turn)
    return [(x + length * (a * cos - b * sin), y + length * (a * sin + b * cos)) for a, b in shape]


def _with_light(picture: Image.Image) -> Image.Image:
    fall = Image.radial_gradient("L").point(lambda v: 255 - v * 0.5).resize(picture.size)
    return ImageChops.multiply(picture, Image.merge("RGB", [fall] * 3))


def _with_grain(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    grain = rng.normal(0, 4, (512, 512, 1)).astype(np.float32)
    pixels = np.asarray(picture)
    rows, columns = -(-pixels.shape[0] // 512), -(-pixels.shape[1] // 512)
    tiled = np.tile(grain, (rows, columns, 1))[: pixels.shape[0], : pixels.shape[1]]
    return Image.fromarray(np.clip(pixels + tiled, 0, 255).astype(np.uint8))
