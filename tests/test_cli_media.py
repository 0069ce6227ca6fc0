"""`ocop photo add` and `ocop cache prune`, as one types them."""

import os
import time
from pathlib import Path

import pytest
from PIL import Image

from generator.cli import main
from generator.media.cache import Cache, key_of


@pytest.fixture
def root(tmp_path, monkeypatch):
    folder = tmp_path / "products" / "nam-dan" / "tuong"
    folder.mkdir(parents=True)
    (folder / "product.yml").write_text("id: k7m2q\nname: Tương\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").touch()
    Image.effect_noise((900, 700), 80).save(tmp_path / "Ảnh 1.JPG", "JPEG")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_photo_is_added_by_a_path_from_where_one_stands(root, capsys, monkeypatch):
    monkeypatch.chdir(root / "products")
    code = main(["photo", "add", "../Ảnh 1.JPG", "--product", "tuong", "--credit", "Bà Năm"])
    printed = capsys.readouterr()
    assert code == 0
    assert printed.out == "products/nam-dan/tuong/anh-1.jpg\n"
    assert "product.yml" in printed.err
    record = Path("nam-dan/tuong/product.yml").read_text("utf-8")
    assert 'credit: "Bà Năm"' in record


def test_a_file_that_is_no_photo_is_refused_with_words(root, capsys):
    Path("b.jpg").write_text("không phải ảnh", encoding="utf-8")
    assert main(["photo", "add", "Ảnh 1.JPG", "b.jpg", "--product", "tuong"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "OC902" in printed.err
    assert "b.jpg" in printed.err
    assert not list((root / "products").glob("**/*.jpg"))


@pytest.mark.parametrize(
    "line",
    [["photo"], ["photo", "add"], ["cache", "prune", "--days", "x"]],
)
def test_wrong_use_is_explained(root, capsys, line):
    with pytest.raises(SystemExit) as left:
        main(line)
    assert left.value.code == 2
    assert "Sai cách dùng" in capsys.readouterr().err


def test_a_photo_needs_somewhere_to_go(root, capsys):
    assert main(["photo", "add", "Ảnh 1.JPG"]) == 2
    assert "--product" in capsys.readouterr().err
    assert not list((root / "products").glob("**/*.jpg"))


def test_pruning_says_what_it_removed(root, capsys):
    cache = Cache(root / ".cache" / "media")
    entry = cache.keep(key_of("old"), {"a": bytes(2_000_000)}, {})
    cache.keep(key_of("new"), {"a": b"new"}, {})
    then = time.time() - 20 * 24 * 3600
    os.utime(entry.folder / "entry.json", (then, then))

    assert main(["cache", "prune"]) == 0
    assert capsys.readouterr().err == "Đã xóa 1 mục, 2,0 MB.\n"
    assert main(["cache", "prune", "--lang", "en"]) == 0
    assert capsys.readouterr().err == "Removed 0 entries, 0.0 MB.\n"
    assert cache.find(key_of("new"))
