"""Photos of every kind and with every fault, made on the spot: there are none in git."""

import io
import os
import struct
import zlib
from pathlib import Path

import pillow_heif
from PIL import Image, ImageCms, ImageDraw, TiffImagePlugin

SIZE = (1000, 750)

RED, GREEN, BLUE, GRAY = (200, 40, 30), (40, 160, 60), (30, 60, 190), (128, 128, 128)
"""The corners of `corners()`: top left, top right, bottom left, bottom right."""


def corners(size=SIZE, mode="RGB"):
    """A picture whose four quarters tell which way is up, with fine lines so that it is sharp."""
    image = Image.new("RGB", size)
    width, height = size
    draw = ImageDraw.Draw(image)
    quarters = {(0, 0): RED, (1, 0): GREEN, (0, 1): BLUE, (1, 1): GRAY}
    for (x, y), colour in quarters.items():
        box = (x * width // 2, y * height // 2, (x + 1) * width // 2, (y + 1) * height // 2)
        draw.rectangle(box, fill=colour)
    for step in range(0, width // 8, 4):
        x = width // 2 - width // 16 + step
        draw.line((x, 0, x, height), fill=(255, 255, 255) if step % 8 else (0, 0, 0))
    return image.convert(mode)


def quarters_of(image):
    """The colours of the four quarters' middles, in the order of the constants above."""
    rgb = image.convert("RGB")
    width, height = rgb.size
    return [rgb.getpixel((x * width // 4, y * height // 4)) for y in (1, 3) for x in (1, 3)]


def looks_like(image, wanted=(RED, GREEN, BLUE, GRAY), within=12):
    """Whether the quarters have the wanted colours, nearly."""
    return all(
        abs(a - b) <= within
        for got, colour in zip(quarters_of(image), wanted, strict=True)
        for a, b in zip(got, colour, strict=True)
    )


def encoded(image, kind, **options):
    target = io.BytesIO()
    if kind == "HEIF":
        pillow_heif.from_pillow(image).save(target, **{"quality": 90, **options})
    else:
        image.save(target, kind, **options)
    return target.getvalue()


def gps_exif(orientation=1):
    """EXIF as a phone writes it: position, serial number, maker, a thumbnail's worth of text."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "DIENTHOAI"
    exif[0x0110] = "Model 38"
    exif.get_ifd(0x8769)[0xA431] = "SERIAL-4711"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (18.0, 40.0, 12.5)
    gps[3], gps[4] = "E", (105.0, 31.0, 44.25)
    return exif


def with_gps(kind="JPEG", orientation=1, size=SIZE):
    """A photo with a position, a serial number, an XMP packet and a comment."""
    exif = gps_exif(orientation).tobytes()
    options = {"exif": exif}
    if kind in ("JPEG", "WEBP", "AVIF"):
        options["xmp"] = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>SECRET-XMP</x:xmpmeta>"
    if kind == "JPEG":
        options |= {"comment": b"SECRET-COMMENT", "quality": 92}
    return encoded(corners(size), kind, **options)


def wide_gamut_profile():
    """An RGB profile far from sRGB: red and blue change places."""
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    table = bytearray(srgb)
    red, blue = table.find(b"rXYZ"), table.find(b"bXYZ")
    table[red : red + 4], table[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(table)


def sixteen_bit_gray(kind="PNG"):
    ramp = Image.linear_gradient("L").resize(SIZE).convert("I").point(lambda v: v * 257)
    return encoded(ramp.convert("I;16"), kind)


def tiff_with_orientation(orientation):
    info = TiffImagePlugin.ImageFileDirectory_v2()
    info[274] = orientation
    return encoded(corners(), "TIFF", tiffinfo=info)


def bomb_png(width=20_000, height=20_000):
    """A PNG of 400 megapixels that weighs a few hundred bytes, its pixels left out."""

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(100_000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def animated(kind):
    frames = [Image.new("RGB", (200, 150), colour) for colour in (RED, GREEN, BLUE)]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)


def mpo():
    """What many phones write: a JPEG with a second, smaller picture behind it."""
    return encoded(corners(), "MPO", save_all=True, append_images=[corners((200, 150))])


def heic_of_two():
    """What phones write of a moment: a HEIC that holds a second picture."""
    file, target = pillow_heif.from_pillow(corners()), io.BytesIO()
    file.add_from_pillow(corners((400, 300)))
    file.save(target, quality=90)
    return target.getvalue()


def put(folder: Path, name: str, data: bytes) -> Path:
    """Write a file that has stood still for an hour, as photos have."""
    file = folder / name
    file.write_bytes(data)
    then = file.stat().st_mtime - 3600
    os.utime(file, (then, then))
    return file
