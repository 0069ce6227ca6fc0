"""`ocop photo add`: what people send becomes what the project keeps, or nothing changes."""

import io
import unicodedata
from pathlib import Path

import exifread
import pytest
import yaml
from made_photos import corners, encoded, looks_like, with_gps
from PIL import Image, ImageFilter

from generator.media import photo_add
from generator.media.photo_add import Words, add_photos
from generator.media.photo_record import CAPTION_STUB

RECORD = """\
# một bản ghi
id: k7m2q
name: Tương Nam Anh   # tên in trên nhãn
group: thuc-pham

# nguồn
sources:
  - source: dac-san-2022
"""


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "project" / "products" / "nam-dan" / "tuong-nam-anh"
    folder.mkdir(parents=True)
    (folder / "product.yml").write_bytes(RECORD.encode())
    return tmp_path / "project"


@pytest.fixture
def folder(root):
    return root / "products" / "nam-dan" / "tuong-nam-anh"


def put(place, name, data):
    place.mkdir(exist_ok=True)
    (place / name).write_bytes(data)
    return place / name


def codes(added):
    return [fault.code for fault in added.faults]


def contents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def photos_in(folder):
    return yaml.safe_load((folder / "product.yml").read_text("utf-8"))["photos"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Chai tương (1).JPG", "chai-tuong-1.jpg"),
        (unicodedata.normalize("NFD", "Vườn chè.jpeg"), "vuon-che.jpg"),
        ("IMG_20240806_101112.HEIC", "img-20240806-101112.jpg"),
        ("照片.png", "tuong-nam-anh.jpg"),
        ("..jpg", "tuong-nam-anh.jpg"),
        ("z5612345678901_0123456789abcdef.jpg", "z5612345678901-0123456789abcdef.jpg"),
    ],
)
def test_names_become_plain(root, folder, tmp_path, name, plain):
    source = put(tmp_path / "gửi", name, encoded(corners(), "JPEG"))
    added = add_photos(root, [source], "tuong-nam-anh")
    assert codes(added) == []
    assert [addition.name for addition in added.additions] == [plain]
    assert sorted(contents(folder)) == sorted([plain, "product.yml"])
    assert source.exists(), "what was sent stays where it was"


def test_two_of_one_name_get_numbers(root, folder, tmp_path):
    one = put(tmp_path / "a", "chai.jpg", encoded(corners(), "JPEG"))
    two = put(tmp_path / "b", "Chai.PNG", encoded(corners((900, 700)), "PNG"))
    add_photos(root, [one, two], "tuong-nam-anh")
    assert [photo["file"] for photo in photos_in(folder)] == ["chai.jpg", "chai-2.jpg"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "HEIF"])
def test_a_photo_becomes_an_upright_jpeg_without_metadata(root, folder, tmp_path, kind):
    source = put(tmp_path / "gửi", "a.jpg", with_gps(kind, 6, (2800, 1000)))
    assert codes(add_photos(root, [source], "tuong-nam-anh")) == []

    data = (folder / "a.jpg").read_bytes()
    image = Image.open(io.BytesIO(data))
    assert image.format == "JPEG"
    assert image.size == (914, 2560)
    assert exifread.process_file(io.BytesIO(data)) == {}
    assert not [s for s in (b"SERIAL", b"SECRET", b"Exif", b"DIENTHOAI") if s in data]


def test_a_small_photo_keeps_its_size(root, folder, tmp_path):
    add_photos(root, [put(tmp_path / "gửi", "a.png", encoded(corners(), "PNG"))], "tuong-nam-anh")
    image = Image.open(folder / "a.jpg")
    assert image.size == (1000, 750)
    assert looks_like(image)


def test_the_record_gets_the_photos_and_keeps_every_other_byte(root, folder, tmp_path):
    sent = [
        put(tmp_path / "gửi", "a.jpg", encoded(corners(), "JPEG")),
        put(tmp_path / "gửi", "b.jpg", encoded(corners((900, 700)), "JPEG")),
    ]
    words = Words(caption="Chai tương bên vại sành", rights="Hợp tác xã cho dùng trên trang này")
    added = add_photos(root, sent, "tuong-nam-anh", words)

    assert added.folder.as_posix() == "products/nam-dan/tuong-nam-anh"
    after = (folder / "product.yml").read_bytes().decode()
    start, end = after.index("photos:"), after.index("# nguồn")
    assert after[:start] + after[end:] == RECORD
    assert [photo["caption"] for photo in photos_in(folder)] == ["Chai tương bên vại sành"] * 2

    add_photos(
        root,
        [put(tmp_path / "gửi", "c.jpg", encoded(corners((800, 900)), "JPEG"))],
        "tuong-nam-anh",
    )
    assert photos_in(folder)[2] == {"file": "c.jpg", "caption": CAPTION_STUB}


def test_the_record_keeps_its_permissions(root, folder, tmp_path):
    (folder / "product.yml").chmod(0o640)
    add_photos(root, [put(tmp_path / "gửi", "a.jpg", encoded(corners(), "JPEG"))], "tuong-nam-anh")
    assert (folder / "product.yml").stat().st_mode & 0o777 == 0o640
    assert (folder / "a.jpg").stat().st_mode & 0o777 == 0o644


def test_one_bad_photo_and_nothing_is_added(root, folder, tmp_path):
    good = put(tmp_path / "gửi", "a.jpg", encoded(corners(), "JPEG"))
    bad = put(tmp_path / "gửi", "b.jpg", b"x" * 1000)
    empty = put(tmp_path / "gửi", "c.jpg", b"")
    before = contents(folder)
    added = add_photos(root, [good, bad, tmp_path / "không có.jpg", empty], "tuong-nam-anh")
    assert codes(added) == ["OC902", "OC906", "OC901"]
    assert added.additions == ()
    assert dict(added.faults[0].params)["name"] == "b.jpg"
    assert contents(folder) == before


@pytest.mark.parametrize("record", ["photos: [{file: a.jpg, caption: A}]\n", "id: [\n"])
def test_a_record_that_cannot_be_edited_gets_no_photos(root, folder, tmp_path, record):
    (folder / "product.yml").write_text(record)
    before = contents(folder)
    source = put(tmp_path / "gửi", "a.jpg", encoded(corners(), "JPEG"))
    (fault,) = add_photos(root, [source], "tuong-nam-anh").faults
    assert fault.code in ("OC932", "OC934")
    assert fault.file.as_posix() == "products/nam-dan/tuong-nam-anh/product.yml"
    assert contents(folder) == before


def test_a_disk_that_fills_up_leaves_all_as_it_was(root, folder, tmp_path, monkeypatch):
    sent = [
        put(tmp_path / "gửi", f"{n}.jpg", encoded(corners((900, 700 + n)), "JPEG"))
        for n in range(3)
    ]
    add_photos(root, sent[:1], "tuong-nam-anh")
    before = contents(folder)
    write, written = photo_add.write_file, []

    def fill_up(file, data):
        if len(written) == 2:
            written.append(file)
            raise OSError(28, "No space left on device")
        written.append(file)
        write(file, data)

    monkeypatch.setattr(photo_add, "write_file", fill_up)
    (fault,) = add_photos(root, sent[1:], "tuong-nam-anh").faults
    assert fault.code == "OC935"
    assert dict(fault.params)["reason"] == "No space left on device"
    assert contents(folder) == before


def test_an_unknown_product_is_named_with_the_nearest(root, tmp_path):
    (fault,) = add_photos(root, [], "tuong-nam-ahn").faults
    assert fault.code == "OC931"
    assert dict(fault.params) == {"value": "tuong-nam-ahn", "nearest": "tuong-nam-anh"}


def test_the_same_photo_is_not_added_twice(root, folder, tmp_path):
    source = put(tmp_path / "gửi", "a.jpg", encoded(corners(), "JPEG"))
    copy = put(tmp_path / "gửi", "b.jpg", source.read_bytes())
    assert codes(add_photos(root, [source, copy], "tuong-nam-anh")) == ["OC933"]
    assert codes(add_photos(root, [source], "tuong-nam-anh")) == []
    (fault,) = add_photos(root, [copy], "tuong-nam-anh").faults
    assert dict(fault.params) == {"name": "b.jpg", "other": "a.jpg"}


def test_a_photo_in_the_folder_is_mended_in_its_place(root, folder, tmp_path):
    put(folder, "Ảnh 1.JPG", with_gps(size=(2800, 1000)))
    with (folder / "product.yml").open("a", encoding="utf-8") as record:
        record.write('photos:\n  - file: "Ảnh 1.JPG" # cũ\n    caption: Chai\n')
    added = add_photos(root, [folder / "Ảnh 1.JPG"], "tuong-nam-anh")
    assert codes(added) == []
    assert sorted(contents(folder)) == ["anh-1.jpg", "product.yml"]
    text = (folder / "product.yml").read_text("utf-8")
    assert text == RECORD + "photos:\n  - file: anh-1.jpg # cũ\n    caption: Chai\n"
    assert Image.open(folder / "anh-1.jpg").size == (2560, 914)


def test_a_photo_that_has_its_name_already_is_only_mended(root, folder):
    put(folder, "chai.jpg", with_gps(size=(2800, 1000)))
    (folder / "product.yml").write_text("id: a\nphotos:\n- {file: chai.jpg, caption: Chai}\n")
    before = (folder / "product.yml").read_bytes()
    assert codes(add_photos(root, [folder / "chai.jpg"], "tuong-nam-anh")) == []
    assert (folder / "product.yml").read_bytes() == before
    assert b"GPS" not in (folder / "chai.jpg").read_bytes()
    assert Image.open(folder / "chai.jpg").size == (2560, 914)


def test_an_unlisted_photo_in_the_folder_is_listed(root, folder):
    put(folder, "chai.png", encoded(corners(), "PNG"))
    add_photos(root, [folder / "chai.png"], "tuong-nam-anh")
    assert sorted(contents(folder)) == ["chai.jpg", "product.yml"]
    assert photos_in(folder) == [{"file": "chai.jpg", "caption": CAPTION_STUB}]


def test_a_poor_photo_is_added_with_a_warning(root, folder, tmp_path):
    blurred = corners((700, 500)).filter(ImageFilter.GaussianBlur(12))
    source = put(tmp_path / "gửi", "a.jpg", encoded(blurred, "JPEG"))
    added = add_photos(root, [source], "tuong-nam-anh")
    assert codes(added) == ["OC921", "OC922"]
    assert len(added.additions) == 1
    assert not any(fault.is_error for fault in added.faults)
    assert Path(folder / "a.jpg").exists()
