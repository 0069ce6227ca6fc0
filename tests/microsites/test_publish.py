"""The sites of producers inside the catalogue, whole whatever the records say."""

import json
import re

import pytest
from odd_sites import HOSTILE, LONG, compressed, page

from generator.hosting import policy

SLUGS = ("khong-san-pham", "ten-dai", "doc-hai", "nhieu", "day-du", "htx-sen")
HEAVIEST = 30_000


def pages_of(site, slug):
    """Return the pages of a producer's site; the page for the producer alone is another matter."""
    folders = (site / "chu-the" / slug, site / "en/producers" / slug)
    found = [file for folder in folders for file in sorted(folder.rglob("index.html"))]
    return [file for file in found if "cua-toi" not in file.parts]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_page_is_whole_and_harmless(built, slug):
    files = pages_of(built, slug)
    assert len(files) >= 2
    for file in files:
        found = page(file)
        assert found.open == [], file
        assert len(found.all("h1")) == 1, file
        assert found.all("meta", **{"http-equiv": "Content-Security-Policy"}) == [
            {"http-equiv": "Content-Security-Policy", "content": policy.MICROSITE}
        ]
        for tag, attributes in found.elements:
            assert "style" not in attributes, file
            assert not [name for name in attributes if name.startswith("on")], (file, tag)
        assert not found.all("style"), file
        for script in found.all("script"):
            assert "src" in script or script["type"] == "application/ld+json", file


@pytest.mark.parametrize("slug", SLUGS)
def test_no_page_is_heavy(built, slug):
    for file in pages_of(built, slug):
        if "san-pham" not in file.parts and "products" not in file.parts:
            assert compressed(file) <= HEAVIEST, file


def test_sixty_products_have_a_page_of_their_own(built):
    home = page(built / "chu-the/nhieu/index.html")
    assert len([a for _, a in home.elements if a.get("class", "").startswith("item ")]) == 6
    assert "Xem cả 60 sản phẩm" in home.text
    every = page(built / "chu-the/nhieu/san-pham/index.html")
    assert len([a for _, a in every.elements if a.get("class", "").startswith("item ")]) == 60
    assert every.text.count("Không bán cho người dưới 18 tuổi") == 60
    assert compressed(built / "chu-the/nhieu/san-pham/index.html") <= HEAVIEST


def test_a_producer_without_products_says_so_and_invites(built):
    found = page(built / "chu-the/khong-san-pham/index.html")
    assert "chưa nêu sản phẩm cụ thể" in found.text
    assert "Gửi thông tin" in found.text
    assert not (built / "chu-the/khong-san-pham/san-pham").exists()


def test_a_long_name_stands_whole(built):
    assert len(LONG) >= 110
    found = page(built / "chu-the/ten-dai/index.html")
    assert " ".join(LONG.split()).casefold() in found.text.casefold()
    assert found.all("h1", **{"class": "name name--small"})


def test_hostile_text_stays_text(built):
    html = (built / "chu-the/doc-hai/index.html").read_text(encoding="utf-8")
    assert "<script>alert" not in html
    assert "<img src=x" not in html
    assert "49" not in page(built / "chu-the/doc-hai/index.html").text
    assert HOSTILE.split("&")[0].strip() in page(built / "chu-the/doc-hai/index.html").text
    css = re.search(r'rel="stylesheet" href="([^"]+)"', html)[1]
    assert "url(x)" not in (built / "chu-the/doc-hai" / css).read_text(encoding="utf-8")


def test_only_what_somebody_agreed_to_is_shown(built):
    found = page(built / "chu-the/day-du/index.html")
    assert found.all("a", href="tel:+84912345678")
    assert found.all("a", href="https://zalo.me/0912345678")
    for file in pages_of(built, "day-du"):
        assert "dongy" not in file.read_text(encoding="utf-8")
        assert "không đồng ý" not in file.read_text(encoding="utf-8")


def test_a_full_record_is_shown_in_both_languages(built):
    vi, en = (page(built / a / "day-du/index.html") for a in ("chu-the", "en/producers"))
    assert "Ba tháng nắng trong một chum tương" in vi.text
    assert "Three months of sun" in en.text
    assert "Full Cooperative" in en.text
    assert "còn hiệu lực đến hết ngày 05/08/2027" in vi.text
    assert [a for _, a in vi.elements if "data-star" in a]
    assert vi.all("img", **{"class": "mark"})
    assert vi.all("link", rel="alternate", hreflang="en")
    story = page(built / "chu-the/day-du/cau-chuyen/index.html")
    assert "Đất bãi bồi ven sông" in story.text


def test_machines_read_who_it_is(built):
    html = (built / "chu-the/day-du/index.html").read_text(encoding="utf-8")
    data = json.loads(re.search(r"ld\+json\">(.*?)</script>", html)[1])
    assert (data["@type"], data["name"]) == ("Organization", "HTX Đầy Đủ")
    assert data["url"] == "https://sanvat.example/chu-the/day-du/"
    assert data["logo"].startswith("https://sanvat.example/media/marks/")
    assert 'property="og:image"' in html


def test_an_old_address_leads_on_and_the_site_map_knows_every_page(built):
    old = (built / "chu-the/ten-cu/index.html").read_text(encoding="utf-8")
    assert "../../chu-the/day-du/" in old
    known = (built / "sitemap.xml").read_text(encoding="utf-8")
    for address in (
        "chu-the/nhieu/san-pham/",
        "en/producers/nhieu/products/",
        "chien-dich/qua-thu/",
    ):
        assert f"<loc>https://sanvat.example/{address}</loc>" in known


def test_sites_that_look_alike_share_a_style_sheet(built):
    sheets = sorted(file.name for file in (built / "assets/microsites").iterdir())
    assert len(sheets) == len(set(sheets))
    for file in (built / "assets/microsites").iterdir():
        assert "@import" not in file.read_text(encoding="utf-8")
        assert not re.search(r"url\((?![\"']?data:image/svg)", file.read_text(encoding="utf-8"))
