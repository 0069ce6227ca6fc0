"""What an editor is told of the photos of a product."""

from functools import cache
from pathlib import PurePosixPath

import pytest
from benchmarks.photo_like import photo_like
from made_photos import encoded, put, with_gps
from PIL import Image, ImageEnhance, ImageFilter

from generator.media.cache import Cache
from generator.media.photo_checks import check_photos
from generator.media.photo_file import PhotoFault
from generator.media.photos import looks
from generator.records.loader import load
from generator.records.messages import how, what
from generator.records.messages.photos import ADDING, PHOTOS

RECORD = "id: k7m2q\nname: Tương\ngroup: thuc-pham\nsources:\n  - source: a\nphotos:\n"
CREDITED = "    credit: Bà Năm\n    rights: cho dùng trên trang này\n"


@pytest.fixture
def product(tmp_path):
    """Lay down a product with photos given as name=bytes; return the faults of its photos."""
    folder = tmp_path / "products" / "nam-dan" / "tuong"
    folder.mkdir(parents=True)

    def check(more="", credited=True, **photos):
        record = RECORD
        for name, data in photos.items():
            put(folder, f"{name}.jpg", data)
            record += f"  - file: {name}.jpg\n    caption: Chai tương\n" + CREDITED * credited
        (folder / "product.yml").write_text(record + more, encoding="utf-8")
        return check_photos(load(tmp_path), tmp_path, Cache(tmp_path / ".cache" / "photos"))

    return check


def codes(faults):
    return [fault.code for fault in faults]


@cache
def sharp(size=(1200, 900)):
    return photo_like(1, size)


def jpeg(image, quality=90):
    return encoded(image, "JPEG", quality=quality)


def test_a_good_photo_has_no_faults(product):
    assert product(a=jpeg(sharp())) == ()


def test_a_fault_stands_at_the_line_of_the_photo(product):
    (fault,) = product(a=jpeg(sharp()), b="chưa có ảnh".encode())
    assert fault.code == "OC902"
    assert fault.file == PurePosixPath("products/nam-dan/tuong/product.yml")
    assert fault.line == RECORD.count("\n") + 5
    assert fault.is_error
    assert what(fault) == "“b.jpg” không phải ảnh, tuy mang tên như ảnh."


def test_a_small_photo_is_warned_of(product):
    (fault,) = product(a=jpeg(sharp((700, 500))))
    assert fault.code == "OC921"
    assert not fault.is_error
    assert "700×500" in what(fault)
    assert product(a=jpeg(sharp((800, 600)))) == ()


@pytest.mark.parametrize("radius", [2.5, 5, 12])
def test_a_blurred_photo_is_warned_of(product, radius):
    """The radius is in pixels of a photo 800 wide: what a phone shows."""
    photo = sharp((1600, 1200)).filter(ImageFilter.GaussianBlur(2 * radius))
    assert codes(product(a=jpeg(photo))) == ["OC922"]


def test_a_sharp_thing_before_a_blurred_background_is_sharp(product):
    photo = sharp((1600, 1200)).filter(ImageFilter.GaussianBlur(20))
    photo.paste(sharp((400, 300)), (600, 500))
    assert product(a=jpeg(photo)) == ()


@pytest.mark.parametrize("quality", [40, 60, 95])
def test_a_sharp_photo_stays_sharp_at_any_quality(product, quality):
    assert product(a=jpeg(sharp(), quality)) == ()


def test_a_nearly_black_photo_is_warned_of_once(product):
    dark = ImageEnhance.Brightness(sharp()).enhance(0.08)
    assert codes(product(a=jpeg(dark))) == ["OC923"]
    night = Image.new("RGB", (1200, 900))
    night.paste(sharp((400, 300)), (400, 300))
    assert product(a=jpeg(night)) == (), "a lit stall at night is no black photo"


def test_the_same_photo_twice_is_warned_of(product):
    photo = jpeg(sharp())
    (fault,) = product(a=photo, b=photo, c=jpeg(sharp((1300, 900))))
    assert fault.code == "OC924"
    assert dict(fault.params) == {"name": "b.jpg", "other": "a.jpg"}


def test_a_photo_without_credit_or_rights_is_warned_of(product):
    (fault,) = product(a=jpeg(sharp()), credited=False)
    assert (fault.code, dict(fault.params)["keys"]) == ("OC925", "credit, rights")
    (fault,) = product(a=jpeg(sharp()), credited=False, more="    credit: Bà Năm\n")
    assert dict(fault.params)["keys"] == "rights"


def test_a_photo_too_heavy_for_git_is_an_error_with_the_command(product, monkeypatch):
    monkeypatch.setattr("generator.media.photo_checks.HEAVIEST", 100_000)
    (fault,) = product(a=jpeg(sharp(), 100))
    assert fault.code == "OC908"
    assert fault.is_error
    assert "ocop photo add products/nam-dan/tuong/a.jpg --product tuong" in how(fault)


def test_a_position_left_in_the_file_is_warned_of(product):
    (fault,) = product(a=with_gps())
    assert fault.code == "OC926"
    assert "ocop photo add" in how(fault, "en")


def test_a_caption_that_is_still_the_stub_is_warned_of(product):
    more = '  - file: b.jpg\n    caption: "Viết chú thích: ảnh cho thấy gì, ở đâu"\n' + CREDITED
    assert codes(product(b=jpeg(sharp()), more="")) == []
    found = product(a=jpeg(sharp((1300, 900))), more=more)
    assert codes(found) == ["OC927"]


def test_photos_that_are_not_there_are_left_to_the_checks_of_records(product):
    assert product(more="  - file: khong-co.jpg\n    caption: A\n") == ()


def test_all_photos_are_checked_whatever_is_wrong_with_one(product):
    found = product(a=b"", b=jpeg(sharp())[:-500], c=jpeg(sharp((500, 400))), d=jpeg(sharp()))
    assert codes(found) == ["OC901", "OC904", "OC921"]


def test_the_second_check_decodes_nothing(product, monkeypatch, tmp_path):
    first = product(a=jpeg(sharp((700, 500))), b=b"")
    monkeypatch.setattr("generator.media.photos.look_or_fault", None)
    cache = Cache(tmp_path / ".cache" / "photos")
    assert check_photos(load(tmp_path), tmp_path, cache) == first


def test_every_fault_has_words_in_both_languages_that_its_values_fill(product):
    """Each placeholder of a message is filled by what raises it."""
    values = {
        "name": "a.jpg", "kind": "PDF", "frames": 3, "reason": "lý do", "limit": 100,
        "megabytes": "12.3", "command": "ocop", "width": 1, "height": 2, "ratio": 5, "mode": "F",
        "other": "b.jpg", "keys": "credit", "value": "x", "nearest": "",
    }  # fmt: skip
    for message in {**PHOTOS, **ADDING}.values():
        for lang in ("vi", "en"):
            words = message.words(lang)
            assert "{" not in words.what.format(**values) + words.how.format(**values)


def test_a_screenshot_of_a_page_and_a_flat_picture_are_judged_sanely(tmp_path):
    flat = put(tmp_path, "a.png", encoded(Image.new("RGB", (900, 600), "white"), "PNG"))
    look = looks([flat], Cache(tmp_path / "cache"))[flat]
    assert not isinstance(look, PhotoFault)
    assert look.sharpness == 0
    assert look.brightness == 255
