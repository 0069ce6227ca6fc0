"""Archives that a stranger's code made are opened only when all in them is as expected."""

import stat
import zipfile
from pathlib import Path

import pytest
import unpack

JPEG = unpack.JPEG + b"x"


def archive(folder: Path, files: dict[str, bytes | str]) -> Path:
    made = folder / "goi.zip"
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            packed.writestr(name, data)
    return made


def test_a_proposal_is_unpacked(tmp_path: Path) -> None:
    files = {
        "changes.json": "{}",
        "anh/index.html": "<p>",
        "anh/san-pham_buoi.truoc.jpg": JPEG,
        "anh/en_products_buoi.sau.jpg": JPEG,
    }
    out = tmp_path / "ra"
    command = ["proposal", str(archive(tmp_path, files)), str(out)]
    assert unpack.main(command) == 0
    assert {f.relative_to(out).as_posix() for f in out.rglob("*.*")} == set(files)


@pytest.mark.parametrize(
    "name",
    [
        "../changes.json",
        "/etc/passwd",
        "anh/../../x.truoc.jpg",
        "anh\\..\\x.jpg",
        "anh/x.sau.jpg.exe",
        "anh/con/x.sau.jpg",
        "C:changes.json",
        "thêm.txt",
    ],
)
def test_other_names_are_refused_and_nothing_is_written(tmp_path: Path, name: str, capsys) -> None:
    made = archive(tmp_path, {"changes.json": "{}", name: JPEG})
    assert unpack.main(["proposal", str(made), str(tmp_path / "ra")]) == 1
    assert not (tmp_path / "ra").exists()
    assert "Không mở gói" in capsys.readouterr().err


def test_links_pictures_that_are_none_and_bombs_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("changes.json")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "link.zip", "w") as packed:
        packed.writestr(link, "/etc/passwd")
    kind = unpack.KINDS["proposal"]
    bad = {
        tmp_path / "link.zip": "không phải tệp thường",
        archive(tmp_path, {"anh/x.sau.jpg": b"<svg onload=x>"}): "không phải ảnh",
    }
    for made, why in bad.items():
        with pytest.raises(unpack.RefusedError, match=why):
            unpack.unpack(made, tmp_path / "ra", kind)
    bomb = archive(tmp_path, {"changes.json": b" " * (kind.file_bytes + 1)})
    with pytest.raises(unpack.RefusedError, match="quá lớn"):
        unpack.unpack(bomb, tmp_path / "ra", kind)
    many = archive(tmp_path, {f"anh/{n}.sau.jpg": JPEG for n in range(kind.files + 1)})
    with pytest.raises(unpack.RefusedError, match="nhiều hơn"):
        unpack.unpack(many, tmp_path / "ra", kind)
    (tmp_path / "no.zip").write_bytes(b"khong phai zip")
    with pytest.raises(unpack.RefusedError, match="zip"):
        unpack.unpack(tmp_path / "no.zip", tmp_path / "ra", kind)


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("index.html", True),
        ("san-pham/buoi/index.html", True),
        (".well-known/security.txt", True),
        (".htaccess", True),
        ("_headers", True),
        ("pagefind/fragment/vi_1a2b.pf_fragment", True),
        ("_worker.js", False),
        ("_worker.js/index.js", False),
        ("functions/api.js", False),
        (".git/config", False),
        ("a/../b", False),
        ("a//b", False),
    ],
)
def test_names_of_a_site(name: str, taken: bool) -> None:
    assert bool(unpack.KINDS["site"].names.fullmatch(name)) is taken
