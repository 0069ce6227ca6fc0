"""`ocop kiosk`: a folder or a ZIP file that is whole, or what stood there before."""

import json
import re
import zipfile

import pytest

from generator import cli

CENTRE = 'name: Bến sông\ncommune: "17950"\nstaff_code: "1234"\n'


@pytest.fixture
def at(project, monkeypatch):
    project.write("content/centres/ben-song.yml", CENTRE)
    monkeypatch.chdir(project.root)
    return project


def run(*args: str) -> int:
    return cli.main(["kiosk", *args, "--today", "2026-11-23"])


def test_a_folder_holds_all_that_its_page_and_data_name(at):
    assert run("ben-song", "--out", "ra") == 0
    out = at.root / "ra"
    page = (out / "index.html").read_text("utf-8")
    named = set(re.findall(r'(?:src|href)="([^"]+)"', page))
    named |= set(re.search(r'data-parts="([^"]+)"', page)[1].split())
    canonical = "https://sanvat.example/huyen/nam-dan/"
    assert {name for name in named if name.startswith("https:")} == {canonical}
    for name in named - {canonical}:
        assert (out / name).is_file(), name
    texts = [file.read_text("utf-8") for file in out.glob("*-*.js")]
    named = {name for text in texts for name in re.findall(r"media/[^\"\\ ]+", text)}
    assert named
    for name in named:
        assert (out / name).is_file(), name
    assert json.loads((out / "kiosk.json").read_text("utf-8"))["built"] == "2026-11-23"
    assert "sw.js" not in page, "a page opened as a file has no worker"
    assert "'self' file:" in page


def test_the_same_records_on_the_same_day_make_the_same_zip(at):
    assert run("ben-song", "--out", "a.zip", "--quiet") == 0
    assert run("ben-song", "--out", "b.zip", "--quiet") == 0
    assert (at.root / "a.zip").read_bytes() == (at.root / "b.zip").read_bytes()
    with zipfile.ZipFile(at.root / "a.zip") as archive:
        assert {"index.html", "kiosk.json"} <= set(archive.namelist())


def test_an_unknown_centre_is_answered_with_those_that_there_are(at, capsys):
    assert run("ben-son", "--out", "ra") == 2
    told = capsys.readouterr().err
    assert "ben-song" in told
    assert "Không thực hiện được" in told
    assert not (at.root / "ra").exists()


def test_what_is_not_a_kiosk_is_never_overwritten(at, capsys):
    at.write("ra/thu.txt", "của tôi\n")
    assert run("ben-song", "--out", "ra") == 1
    assert (at.root / "ra/thu.txt").read_text("utf-8") == "của tôi\n"
    assert "chưa ghi gì" in capsys.readouterr().err


def test_a_kiosk_is_renewed_in_its_place(at):
    assert run("ben-song", "--out", "ra") == 0
    at.product("tuong", "id: aaaa2\nname: Tương\n")
    assert run("ben-song", "--out", "ra") == 0
    (data,) = (at.root / "ra").glob("data-*.js")
    assert "product/tuong" in data.read_text("utf-8")


def test_faulty_records_leave_nothing_behind(at, capsys):
    at.write("content/centres/hong.yml", "districts: [khong-co]\n")
    assert run("ben-song", "--out", "ra") == 1
    assert "OC504" in capsys.readouterr().err
    assert not (at.root / "ra").exists()
