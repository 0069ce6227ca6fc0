"""Sites of their own: whole, alone, the same bytes each time."""

import json
import re
import shutil
import zipfile
from datetime import date

import pytest

from generator.build import FaultyRecordsError, Work
from generator.build_microsites import UnknownProducerError, build_microsites
from generator.staging import NotASiteError

TODAY = date(2026, 11, 23)
WORK = Work(jobs=1)
LINK = re.compile(r'(?:href|src)="([^"]+)"')


@pytest.fixture
def two(project):
    """Return the small project with a second producer and its product."""
    project.write(
        "content/producers/htx-khac.yml",
        """
        name: HTX Người Khác
        type: hop-tac-xa
        domain: nguoikhac.vn
        sources: [{source: bao}]
        """,
    )
    project.product("banh-khac", "id: x7m2q\nname: Bánh của người khác\nproducer: htx-khac\n")
    return project


def make(project, target, **options):
    return build_microsites(project.root, TODAY, target, WORK, **options)


def test_a_site_of_its_own_is_whole(two, tmp_path):
    made = make(two, tmp_path / "sen", producer="htx-sen", domain="senquebac.vn")
    assert (made.sites, made.domain) == (1, "senquebac.vn")
    names = {f.relative_to(tmp_path / "sen").as_posix() for f in (tmp_path / "sen").rglob("*")}
    assert {
        *("index.html", "en/index.html", "404.html", "robots.txt", "sitemap.xml", "CNAME"),
        *("_headers", "_redirects", ".htaccess", "nginx.conf", ".nojekyll", "HUONG-DAN.txt"),
        *("icon.svg", "icon-180.png", "icon-192.png", "icon-512.png", "site.webmanifest", "qr.svg"),
    } <= names
    html = (tmp_path / "sen/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://senquebac.vn/">' in html
    assert 'href="https://sanvat.example/san-pham/tra-lien-tu/"' in html
    assert "còn hiệu lực đến hết ngày 05/08/2027" in html
    marker = json.loads((tmp_path / "sen/microsite.json").read_text(encoding="utf-8"))
    assert (marker["producer"], marker["generated_for"]) == ("htx-sen", "2026-11-23")


def test_it_holds_nothing_of_others_and_every_link_resolves(two, tmp_path):
    site = tmp_path / "sen"
    make(two, site, producer="htx-sen")
    for file in site.rglob("*"):
        if not file.is_file():
            continue
        assert "khac" not in file.name
        if file.suffix in (".html", ".json", ".xml", ".txt", ".css", ".js", ".svg"):
            text = file.read_text(encoding="utf-8")
            assert "Người Khác" not in text
            assert "người khác" not in text.lower()
        if file.suffix == ".html":
            for link in LINK.findall(text):
                if not link.startswith(("https://", "#", "mailto:", "tel:")):
                    target = (file.parent / link.split("#")[0]).resolve()
                    assert target.is_file(), (file, link)
                    assert target.is_relative_to(site.resolve()), (file, link)


def test_all_sites_at_once_each_on_its_own_domain(two, tmp_path):
    made = make(two, tmp_path / "all")
    assert made.sites == 2
    assert (tmp_path / "all/htx-khac/CNAME").read_text() == "nguoikhac.vn\n"
    assert not (tmp_path / "all/htx-sen/CNAME").exists()
    make(two, tmp_path / "all")


def test_the_same_records_make_the_same_archive(two, tmp_path):
    for name in ("one.zip", "two.zip"):
        make(two, tmp_path / name, producer="htx-sen")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert archive.testzip() is None
        assert "index.html" in archive.namelist()
    make(two, tmp_path / "one.zip", producer="htx-sen")


def test_what_others_wrote_is_never_replaced(two, tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos/wedding.jpg").write_text("precious")
    (tmp_path / "letter.zip").write_text("precious")
    for target in (tmp_path / "photos", tmp_path / "letter.zip"):
        with pytest.raises(NotASiteError):
            make(two, target, producer="htx-sen")
    assert (tmp_path / "photos/wedding.jpg").read_text() == "precious"
    assert (tmp_path / "letter.zip").read_text() == "precious"


def test_an_unknown_producer_is_told_the_nearest(two, tmp_path):
    with pytest.raises(UnknownProducerError) as raised:
        make(two, tmp_path / "x", producer="htx-sem")
    assert raised.value.nearest == "htx-sen"
    assert not (tmp_path / "x").exists()


def test_faulty_records_leave_the_old_site_as_it_was(two, tmp_path):
    make(two, tmp_path / "sen", producer="htx-sen")
    two.write("content/producers/htx-khac.yml", "name: HTX\ncolours: [vàng]\n")
    before = (tmp_path / "sen/index.html").read_bytes()
    with pytest.raises(FaultyRecordsError):
        make(two, tmp_path / "sen", producer="htx-sen")
    assert (tmp_path / "sen/index.html").read_bytes() == before
    shutil.rmtree(tmp_path / "sen")


@pytest.mark.parametrize(
    "arguments",
    [
        ["microsite", "--out", "x"],
        ["microsite", "htx-sen", "--all", "--out", "x"],
        ["microsite", "--all", "--domain", "sen.vn", "--out", "x"],
        ["microsite", "htx-sen", "--domain", "https://sen.vn", "--out", "x"],
        ["microsite", "khong-co", "--out", "x"],
    ],
)
def test_wrong_use_says_so_in_vietnamese(two, monkeypatch, capsys, arguments):
    from generator.cli import main

    monkeypatch.chdir(two.root)
    assert main(arguments) == 2
    assert "Không thực hiện được" in capsys.readouterr().err
    assert not (two.root / "x").exists()
