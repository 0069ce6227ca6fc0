"""From an opened photo to pixels: upright, 8-bit sRGB without alpha, and nothing but pixels."""

import io

from PIL import Image, ImageChops, ImageCms, ImageStat
from PIL.ImageFile import ImageFile

from generator.media.photo_file import PhotoError, unheard

Size = tuple[int, int]

FILTER = Image.Resampling.BICUBIC
"""Takes three quarters of the time of Lanczos, and nobody sees the difference."""

_ORIENTATION = 0x0112
_TURNED = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each EXIF orientation (Exif 2.32, tag 274)."""

_SIXTEEN_BIT = {"I;16", "I;16L", "I;16B", "I;16N", "I"}
_SPACES = {"RGB ": ("RGB",), "GRAY": ("L",), "CMYK": ("CMYK",), "Lab ": ("LAB",)}
_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
_SAME = 2
"""Levels by which a profile may differ from sRGB and still be taken for it."""


def upright_size(image: Image.Image) -> Size:
    """Return the width and height of a photo as it is meant to be seen."""
    width, height = image.size
    return (height, width) if _orientation(image) >= 5 else (width, height)


def decode(image: ImageFile, size: Size) -> Image.Image:
    """Decode a photo into an RGB image of `size` (as seen upright), in sRGB, on white.

    A JPEG is decoded no larger than it needs to be, which is most of the speed. Raises
    PhotoError for pixels that are cut off, broken, or of a kind that has no colours to show.
    """
    orientation = _orientation(image)
    stored = (size[1], size[0]) if orientation >= 5 else size
    try:
        with unheard():
            image.draft(image.mode, stored)
            image.load()
    except MemoryError:
        raise PhotoError("OC911") from None
    except Exception as error:  # decoders raise whatever comes to them on broken files
        raise PhotoError("OC904") from error
    profile = image.info.get("icc_profile")
    plain = _plain(image)
    small = plain.resize(stored, FILTER, reducing_gap=3.0)
    seen = _srgb(_on_white(small), profile)
    seen = seen.transpose(_TURNED[orientation]) if orientation in _TURNED else seen
    seen.info.clear()
    return seen


def main_colour(picture: Image.Image) -> str:
    """Return the mean colour of the middle, as #rrggbb: what to show while the photo loads."""
    width, height = picture.size
    middle = picture.crop((width // 6, height // 6, width - width // 6, height - height // 6))
    red, green, blue = (round(level) for level in ImageStat.Stat(middle.reduce(4)).mean)
    return f"#{red:02x}{green:02x}{blue:02x}"


def _orientation(image: Image.Image) -> int:
    if image.format == "TIFF":  # Pillow turns TIFF by itself, and gives the size as turned
        return 1
    try:
        with unheard():
            value = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # broken metadata says nothing
        return 1
    return value if value in _TURNED else 1


def _plain(image: Image.Image) -> Image.Image:
    """Return `image` in one of L, LA, RGB, RGBA, CMYK, LAB: 8 bits a channel, no palette."""
    if image.mode in _SIXTEEN_BIT:
        return image.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in ("P", "PA") or (image.mode in ("L", "RGB") and "transparency" in image.info):
        return image.convert("RGBA")
    if image.mode in ("RGBX", "YCbCr", "HSV"):
        return image.convert("RGB")
    if image.mode in ("L", "LA", "RGB", "RGBA", "CMYK", "LAB"):
        return image
    if image.mode in ("La", "RGBa"):
        return image.convert(image.mode.upper())
    raise PhotoError("OC910", mode=image.mode)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode not in ("LA", "RGBA"):
        return image
    white = Image.new(image.mode[:-1], image.size, "white")
    white.paste(image.convert(white.mode), mask=image.getchannel("A"))
    return white


def _srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """Convert from the embedded profile; what has none, or a broken one, is taken as sRGB."""
    profile = _profile(icc, image.mode)
    if profile is None and image.mode == "LAB":
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    if profile is None:
        return image if image.mode == "RGB" else image.convert("RGB")
    try:
        transform = ImageCms.buildTransform(
            profile,
            _SRGB,
            image.mode,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except ImageCms.PyCMSError:
        return image.convert("RGB")
    if image.mode == "RGB" and _changes_nothing(transform):
        return image
    return transform.apply(image)


def _profile(icc: bytes | None, mode: str) -> ImageCms.ImageCmsProfile | None:
    if not icc:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        space = profile.profile.xcolor_space
    except (OSError, ImageCms.PyCMSError, TypeError, ValueError):
        return None
    return profile if mode in _SPACES.get(space, ()) else None


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Tell whether a profile is sRGB under another name, as most are: spares a pass of all."""
    levels = range(0, 256, 17)
    cube = Image.new("RGB", (16 * 16, 16))
    cube.putdata([(r, g, b) for r in levels for g in levels for b in levels])
    changed = ImageChops.difference(cube, transform.apply(cube))
    return all(ImageStat.Stat(changed).extrema[band][1] <= _SAME for band in range(3))
