"""What becomes of a photo: every kind in, the right pixels and nothing else out."""

import io
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import exifread
import pytest
from benchmarks.photo_like import jpeg_bytes, photo_like
from made_photos import (
    BLUE,
    GRAY,
    GREEN,
    RED,
    SIZE,
    animated,
    bomb_png,
    corners,
    encoded,
    heic_of_two,
    looks_like,
    mpo,
    put,
    sixteen_bit_gray,
    tiff_with_orientation,
    wide_gamut_profile,
    with_gps,
)
from PIL import Image, ImageCms

from generator.media.cache import Cache
from generator.media.photo_file import PhotoFault
from generator.media.photo_recipe import RECIPE, Recipe, Step, fingerprint
from generator.media.photos import PhotoSet, process

TURNED = {
    1: (RED, GREEN, BLUE, GRAY),
    2: (GREEN, RED, GRAY, BLUE),
    3: (GRAY, BLUE, GREEN, RED),
    4: (BLUE, GRAY, RED, GREEN),
    5: (RED, BLUE, GREEN, GRAY),
    6: (BLUE, RED, GRAY, GREEN),
    7: (GRAY, GREEN, BLUE, RED),
    8: (GREEN, GRAY, RED, BLUE),
}
"""What is seen of `corners()` when a viewer obeys each EXIF orientation."""


@pytest.fixture
def made(tmp_path):
    """Make the renditions of one photo, from its bytes."""

    def make(data, name="anh.jpg", recipe=RECIPE):
        photo = put(tmp_path, name, data)
        return process([photo], Cache(tmp_path / "cache"), recipe=recipe)[photo]

    return make


def opened(rendition):
    image = Image.open(rendition.path)
    image.load()
    return image


KINDS = {
    "jpeg": lambda: encoded(corners(), "JPEG", quality=92),
    "progressive jpeg": lambda: encoded(corners(), "JPEG", quality=92, progressive=True),
    "jpeg with a second picture": mpo,
    "png": lambda: encoded(corners(), "PNG"),
    "webp": lambda: encoded(corners(), "WEBP", quality=92),
    "lossless webp": lambda: encoded(corners(), "WEBP", lossless=True),
    "avif": lambda: encoded(corners(), "AVIF", quality=90),
    "tiff": lambda: encoded(corners(), "TIFF"),
    "compressed tiff": lambda: encoded(corners(), "TIFF", compression="tiff_lzw"),
    "heic": lambda: encoded(corners(), "HEIF"),
    "heic of two pictures": heic_of_two,
    "palette png": lambda: encoded(corners().quantize(64), "PNG"),
    "cmyk jpeg": lambda: encoded(corners(mode="CMYK"), "JPEG", quality=95),
    "cmyk tiff": lambda: encoded(corners(mode="CMYK"), "TIFF"),
    "png with alpha": lambda: encoded(corners(mode="RGBA"), "PNG"),
    "ycbcr tiff": lambda: encoded(corners(mode="YCbCr"), "TIFF"),
    "lab tiff": lambda: encoded(in_lab(corners()), "TIFF"),
}


def in_lab(image):
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    return ImageCms.profileToProfile(image, srgb, lab, outputMode="LAB")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_photo_keeps_its_colours(made, kind):
    photo = made(KINDS[kind]())

    assert isinstance(photo, PhotoSet), photo
    assert {(r.width, r.height, r.format) for r in photo.renditions} == {
        (480, 360, "avif"),
        (480, 360, "jpeg"),
        (800, 600, "avif"),
        (800, 600, "jpeg"),
        (1000, 750, "avif"),
        (1000, 750, "jpeg"),
    }
    for rendition in photo.renditions:
        image = opened(rendition)
        assert image.size == (rendition.width, rendition.height)
        assert image.mode == "RGB"
        assert looks_like(image), rendition
        assert rendition.path.stat().st_size == rendition.size


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_a_channel_are_scaled_not_cut_off(made, kind):
    image = opened(made(sixteen_bit_gray(kind)).renditions[-1])
    middle = image.getpixel((image.width // 2, image.height // 2))
    assert max(middle) - min(middle) <= 4
    assert 120 <= middle[0] <= 136
    assert image.getpixel((5, 5))[0] < 12
    assert image.getpixel((5, image.height - 5))[0] > 243


@pytest.mark.parametrize("mode", ["L", "1", "LA"])
def test_gray_photos_stay_gray(made, mode):
    image = opened(made(encoded(corners(mode=mode), "PNG")).renditions[-1])
    red, green, blue = image.getpixel((100, 100))
    assert max(red, green, blue) - min(red, green, blue) <= 3


def test_what_is_transparent_becomes_white(made):
    image = corners(mode="RGBA")
    image.putalpha(Image.new("L", SIZE, 0))
    for data in (encoded(image, "PNG"), encoded(image, "WEBP", lossless=True)):
        assert min(opened(made(data).renditions[-1]).getpixel((100, 100))) >= 252

    palette = corners().quantize(16)
    transparent = palette.getpixel((100, 100))
    image = opened(made(encoded(palette, "PNG", transparency=transparent)).renditions[-1])
    assert min(image.getpixel((100, 100))) >= 252
    assert image.getpixel((100, 700))[2] > 150


@pytest.mark.parametrize("orientation", TURNED)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_a_photo_stands_upright(made, kind, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    photo = made(encoded(corners(), kind, exif=exif.tobytes(), quality=92))

    wanted = (750, 1000) if orientation >= 5 else (1000, 750)
    assert (photo.width, photo.height) == wanted
    for rendition in photo.renditions:
        assert looks_like(opened(rendition), TURNED[orientation], within=16)


@pytest.mark.parametrize("orientation", [3, 6])
def test_a_tiff_stands_upright(made, orientation):
    photo = made(tiff_with_orientation(orientation))
    assert looks_like(opened(photo.renditions[-1]), TURNED[orientation])


def test_a_colour_profile_is_obeyed_and_then_gone(made):
    swapped = made(encoded(corners(), "JPEG", quality=95, icc_profile=wide_gamut_profile()))
    image = opened(swapped.renditions[-1])
    red = image.getpixel((250, 187))
    assert red[2] > red[0] + 60, "the profile says that red is blue"
    assert "icc_profile" not in image.info


@pytest.mark.parametrize("profile", [b"no profile at all", b"", wide_gamut_profile()[:300]])
def test_a_broken_profile_is_passed_over(made, profile):
    photo = made(encoded(corners(), "PNG", icc_profile=profile))
    assert looks_like(opened(photo.renditions[-1]))


def test_a_profile_for_other_channels_is_passed_over(made):
    data = encoded(corners(mode="CMYK"), "JPEG", quality=95, icc_profile=wide_gamut_profile())
    assert looks_like(opened(made(data).renditions[-1]))


SECRETS = (b"DIENTHOAI", b"Model 38", b"SERIAL-4711", b"SECRET", b"Exif", b"GPS", b"ICC_PROFILE")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF", "HEIF"])
def test_no_metadata_survive(made, kind):
    data = with_gps(kind)
    assert b"SERIAL-4711" in data, "the trap is armed"
    if kind in ("JPEG", "PNG", "AVIF", "TIFF"):
        assert "GPS GPSLatitude" in tags_of(data), "and the reader would see it"
    photo = made(data)

    assert len(photo.renditions) == 6
    for rendition in photo.renditions:
        raw = rendition.path.read_bytes()
        assert tags_of(raw) == {}, rendition
        assert not [secret for secret in SECRETS if secret in raw]
        if rendition.format == "jpeg":
            assert segments_of(raw) <= {0xE0}, "no segment of an application but JFIF"
        image = Image.open(rendition.path)
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & set(image.info)


def tags_of(data):
    """What an independent reader finds."""
    return exifread.process_file(io.BytesIO(data), details=True)


def segments_of(jpeg):
    """The application and comment segments of a JPEG, read by hand (ITU T.81, B.1.1.3)."""
    found, at = set(), 2
    while jpeg[at + 1] != 0xDA:
        marker, length = jpeg[at + 1], int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            found.add(marker)
        at += 2 + length
    return found


@pytest.mark.parametrize(
    ("width", "wanted"),
    [
        (60, [60]),
        (479, [479]),
        (480, [480]),
        (500, [480]),
        (640, [480, 640]),
        (1000, [480, 800, 1000]),
        (1279, [480, 800, 1279]),
        (1350, [480, 800, 1280]),
        (1920, [480, 800, 1280, 1920]),
        (4000, [480, 800, 1280, 1920]),
    ],
)
def test_no_rendition_is_wider_than_the_photo(width, wanted):
    assert [step.width for step in RECIPE.steps_for(width)] == wanted


def test_a_small_photo_is_not_enlarged(made):
    photo = made(encoded(corners((300, 200)), "PNG"))
    assert (photo.width, photo.height) == (300, 200)
    assert {(r.width, r.height) for r in photo.renditions} == {(300, 200)}


@pytest.mark.parametrize("size", [(1600, 1200), (1200, 1600)])
def test_what_a_phone_loads_first_is_light(made, size):
    """Even for a photo full of leaves, taken upright."""
    photo = made(jpeg_bytes(photo_like(1, size)))
    for kind in ("avif", "jpeg"):
        (phone,) = [r for r in photo.of(kind) if r.width == 800]
        assert phone.size <= 60_000
        (card,) = [r for r in photo.of(kind) if r.width == 480]
        assert card.size <= 30_000


def test_noise_is_made_to_fit_as_far_as_it_goes(made):
    noise = Image.effect_noise((900, 700), 120).convert("RGB")
    recipe = Recipe(steps=(Step(480, avif=60, jpeg=80, budget=30_000),))
    photo = made(encoded(noise, "PNG"), recipe=recipe)
    assert all(rendition.size <= 30_000 for rendition in photo.renditions)


def test_the_colour_to_show_while_loading_is_that_of_the_middle(made):
    photo = made(encoded(Image.new("RGB", (900, 600), (120, 80, 40)), "PNG"))
    assert photo.colour == "#785028"


def half(data):
    return data[: len(data) // 2]


FAULTS = {
    "empty": (lambda: b"", "OC901"),
    "text": (lambda: "Ảnh này gửi sau nhé".encode(), "OC902"),
    "zeros": (lambda: bytes(5000), "OC902"),
    "web page": (lambda: b"\n<!DOCTYPE html><title>Zalo</title>", "OC903"),
    "gif": (lambda: encoded(corners(), "GIF"), "OC903"),
    "pdf": (lambda: b"%PDF-1.7\n" + bytes(2000), "OC903"),
    "word": (lambda: b"PK\x03\x04" + bytes(2000), "OC903"),
    "video": (lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(2000), "OC903"),
    "drawing": (lambda: b"<?xml version='1.0'?><svg xmlns='x'/>", "OC903"),
    "truncated jpeg": (lambda: half(encoded(corners(), "JPEG")), "OC904"),
    "jpeg without its end": (lambda: encoded(corners(), "JPEG")[:-2], "OC904"),
    "head of a jpeg": (lambda: encoded(corners(), "JPEG")[:200], "OC904"),
    "truncated png": (lambda: half(encoded(corners(), "PNG")), "OC904"),
    "truncated webp": (lambda: half(encoded(corners(), "WEBP")), "OC904"),
    "truncated avif": (lambda: half(encoded(corners(), "AVIF")), "OC904"),
    "truncated tiff": (lambda: half(encoded(corners(), "TIFF")), "OC904"),
    "truncated heic": (lambda: half(encoded(corners(), "HEIF")), "OC904"),
    "bomb": (bomb_png, "OC907"),
    "bomb below Pillow's own limit": (lambda: bomb_png(11_000, 11_000), "OC907"),
    "strip": (lambda: encoded(Image.new("RGB", (200, 1001)), "PNG"), "OC909"),
    "numbers, not colours": (lambda: encoded(Image.new("F", (900, 600)), "TIFF"), "OC910"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_has_its_name(made, name):
    data, code = FAULTS[name]
    found = made(data())
    assert isinstance(found, PhotoFault), found
    assert found.code == code


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_what_moves_is_no_photo(made, kind):
    found = made(animated(kind))
    assert found == PhotoFault("OC905", (("frames", 3),))


def test_a_bomb_is_refused_before_it_costs_memory(made):
    tracemalloc.start()
    made(bomb_png())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_file_that_cannot_be_read_hinders_no_other(tmp_path):
    good = put(tmp_path, "tốt.jpg", encoded(corners(), "JPEG"))
    folder = tmp_path / "thư mục.jpg"
    folder.mkdir()
    link = tmp_path / "liên kết.jpg"
    link.symlink_to(good)
    gone = tmp_path / "mất.jpg"
    found = process([gone, folder, link, good], Cache(tmp_path / "cache"))

    assert list(found) == [gone, folder, link, good]
    assert found[gone].code == "OC906"
    assert found[folder] == PhotoFault("OC002")
    assert found[link] == PhotoFault("OC003")
    assert isinstance(found[good], PhotoSet)


def test_a_file_without_permission_is_named(tmp_path, monkeypatch):
    locked = put(tmp_path, "khoa.jpg", encoded(corners(), "JPEG"))

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = process([locked], Cache(tmp_path / "cache"))[locked]
    assert found == PhotoFault("OC906", (("reason", "Permission denied"),))


def test_the_second_run_makes_nothing_again(tmp_path):
    photos = [put(tmp_path, f"{n}.png", encoded(corners((600, 400 + n)), "PNG")) for n in range(3)]
    photos.append(put(tmp_path, "hong.jpg", b"not a photo"))
    first = process(photos, Cache(tmp_path / "cache"))

    class Idle(ThreadPoolExecutor):
        def submit(self, *_):
            raise AssertionError("nothing is left to do")

    assert process(photos, Cache(tmp_path / "cache"), Idle(1)) == first


def test_a_changed_photo_or_recipe_makes_new_renditions(tmp_path):
    photo, cache = put(tmp_path, "a.png", encoded(corners(), "PNG")), Cache(tmp_path / "cache")
    first = process([photo], cache)[photo]

    other = Recipe(steps=(Step(480, avif=50, jpeg=60),))
    assert fingerprint(other) != fingerprint(RECIPE)
    assert process([photo], cache, recipe=other)[photo].key != first.key

    photo.write_bytes(encoded(Image.new("RGB", (900, 600), GREEN), "PNG"))
    assert process([photo], cache)[photo].colour == "#28a03c"


def test_a_photo_that_lies_in_two_places_is_made_once(tmp_path):
    data = encoded(corners(), "PNG")
    one, two = put(tmp_path, "a.png", data), put(tmp_path, "b.png", data)
    calls = []

    class Counting(ThreadPoolExecutor):
        def submit(self, *args):
            calls.append(args)
            return super().submit(*args)

    with Counting(1) as executor:
        found = process([one, two, one], Cache(tmp_path / "cache"), executor)
    assert len(calls) == 1
    assert found[one] == found[two]


def test_progress_ends_at_all(tmp_path):
    photos = [put(tmp_path, f"{n}.png", encoded(corners((500, 400 + n)), "PNG")) for n in range(3)]
    cache, told = Cache(tmp_path / "cache"), []
    process(photos[:1], cache)
    process(photos, cache, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]
