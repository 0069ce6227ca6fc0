"""What the qualities of the recipe look like: bytes and structural similarity (SSIM).

SSIM (Wang et al. 2004) is taken of the luma between a rendition and the same picture without
loss; 1 is the same, about 0.95 hard to tell apart at the density of a phone, under 0.9 seen to be
coarse. For WebP and JPEG the table also holds the bytes they need for the SSIM of the AVIF: that
is the fair comparison of formats. Beside the photo-like pictures stand real photographs, at their
own size, from scikit-image.
"""

import io
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import numpy as np
import skimage
from photo_like import photo_like
from PIL import Image
from skimage.metrics import structural_similarity

from generator.media.photo_recipe import RECIPE, Format, Step
from generator.media.photo_render import encode, encode_within

REAL = ("astronaut.png", "chelsea.png", "coffee.png", "motorcycle_left.png", "rocket.jpg")
FORMATS: tuple[Format, ...] = ("avif", "webp", "jpeg")


@dataclass(frozen=True)
class Seen:
    """What a format gives for some pictures: means of bytes and SSIM, the worst, milliseconds."""

    size: float
    ssim: float
    worst: float
    milliseconds: float


def report() -> str:
    """Return the table of all widths and formats, in Markdown."""
    photos = [photo_like(seed).reduce(2) for seed in range(4)]
    lines = [
        "| width | pictures | format | quality | kB | SSIM | worst | ms | "
        "kB at the SSIM of AVIF | ms |",
        "|--:|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for step in RECIPE.steps:
        pictures = [shrunk(photo, step.width) for photo in photos]
        lines += rows(step, "photo-like", pictures)
    lines += rows(RECIPE.steps[0], "real", real_photos(RECIPE.steps[0].width))
    return "\n".join(lines) + "\n"


def rows(step: Step, kind: str, pictures: Sequence[Image.Image]) -> list[str]:
    """Return the rows of one width."""
    written = []
    aim = judge(pictures, "avif", step.avif).ssim
    for name in FORMATS:
        chosen = judge(pictures, name, step.quality(name), step if step.budget else None)
        fair = judge(pictures, name, quality_for(pictures, name, aim))
        used = "" if name in RECIPE.formats else " (not used)"
        written.append(
            f"| {step.width} | {kind} | {name}{used} | {step.quality(name)} "
            f"| {chosen.size / 1000:.1f} | {chosen.ssim:.3f} | {chosen.worst:.3f} "
            f"| {chosen.milliseconds:.0f} | {fair.size / 1000:.1f} | {fair.milliseconds:.0f} |"
        )
    return written


def judge(
    pictures: Sequence[Image.Image], kind: Format, quality: int, step: Step | None = None
) -> Seen:
    """Encode pictures at one quality (or within the budget of `step`) and compare."""
    sizes, similar, spent = [], [], []
    for picture in pictures:
        started = time.perf_counter()
        if step:
            data = encode_within(picture, kind, step, RECIPE)
        else:
            data = encode(picture, kind, quality)
        spent.append(time.perf_counter() - started)
        sizes.append(len(data))
        similar.append(ssim(picture, Image.open(io.BytesIO(data))))
    return Seen(mean(sizes), mean(similar), min(similar), mean(spent) * 1000)


def quality_for(pictures: Sequence[Image.Image], kind: Format, aim: float) -> int:
    """Return the least quality whose mean SSIM reaches `aim`."""
    low, high = 10, 98
    while low < high:
        middle = (low + high) // 2
        if judge(pictures, kind, middle).ssim >= aim:
            high = middle
        else:
            low = middle + 1
    return low


def ssim(one: Image.Image, other: Image.Image) -> float:
    """Return the structural similarity of the luma of two pictures of one size."""
    lumas = [np.asarray(image.convert("RGB").convert("L")) for image in (one, other)]
    return structural_similarity(
        *lumas, data_range=255, gaussian_weights=True, sigma=1.5, use_sample_covariance=False
    )


def shrunk(picture: Image.Image, width: int) -> Image.Image:
    """Return the picture at a width, without loss."""
    size = (width, round(picture.height * width / picture.width))
    return picture.resize(size, Image.Resampling.LANCZOS)


def real_photos(width: int) -> list[Image.Image]:
    """Return the photographs that come with scikit-image, at most `width` wide."""
    folder = Path(skimage.__file__).parent / "data"
    photos = [Image.open(folder / name).convert("RGB") for name in REAL]
    return [shrunk(photo, width) if photo.width > width else photo for photo in photos]
