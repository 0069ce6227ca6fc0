"""The codes are read back by a decoder that knows nothing of the one that wrote them."""

import io

import pytest
import typst
import zxingcpp
from PIL import Image

from generator.media.cache import Cache
from generator.media.publish_qr import code_file, publish_codes
from generator.media.qr import QUIET, qr_png, qr_svg, symbol

LINK = "https://sanvat.example/p/k7m2q/"


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("L")


def drawn(svg: str, tmp_path) -> Image.Image:
    """Return an SVG as a picture, on a ground that is not white."""
    (tmp_path / "code.svg").write_text(svg, encoding="utf-8")
    (tmp_path / "page.typ").write_text(
        '#set page(width: 60mm, height: 60mm, margin: 10mm, fill: luma(60%))\n#image("code.svg")'
    )
    return picture(typst.compile(str(tmp_path / "page.typ"), format="png", ppi=200))


def test_the_png_says_the_link():
    [read] = zxingcpp.read_barcodes(picture(qr_png(symbol(LINK))))
    assert read.text == LINK
    assert read.ec_level in "MQH"


def test_the_svg_says_the_link(tmp_path):
    [read] = zxingcpp.read_barcodes(drawn(qr_svg(symbol(LINK)), tmp_path))
    assert read.text == LINK


@pytest.mark.parametrize("length", [20, 60, 150])
def test_links_of_any_length_are_read(length, tmp_path):
    link = "https://" + "a" * length + ".example/p/k7m2q/"
    code = symbol(link)
    assert zxingcpp.read_barcodes(picture(qr_png(code, 8)))[0].text == link
    assert zxingcpp.read_barcodes(drawn(qr_svg(code), tmp_path))[0].text == link


def test_a_quiet_zone_of_four_modules_stands_around():
    code = symbol(LINK)
    image = picture(qr_png(code, 10))
    assert image.size == ((code.size + 8) * 10,) * 2
    edge = QUIET * 10
    assert image.crop((0, 0, image.width, edge)).getextrema() == (255, 255)
    assert image.crop((0, 0, edge, image.height)).getextrema() == (255, 255)
    assert image.getpixel((edge, edge)) == 0


def test_a_blurred_and_scratched_code_is_still_read():
    image = picture(qr_png(symbol(LINK), 8))
    image.paste(255, (120, 120, 160, 150))
    image = image.resize((110, 110)).resize((300, 300))
    assert zxingcpp.read_barcodes(image)[0].text == LINK


def test_every_product_has_its_code_in_both_forms(tmp_path):
    site, cache = tmp_path / "site", Cache(tmp_path / "cache")
    publish_codes(("k7m2q", "a1b2c"), "https://sanvat.example/", site, cache)
    first = {file.name: file.read_bytes() for file in (site / "media/qr").iterdir()}
    assert sorted(first) == ["a1b2c.png", "a1b2c.svg", "k7m2q.png", "k7m2q.svg"]
    png = (site / code_file("k7m2q", "png")).read_bytes()
    assert zxingcpp.read_barcodes(picture(png))[0].text == LINK
    again = tmp_path / "again"
    publish_codes(("k7m2q", "a1b2c"), "https://sanvat.example/", again, cache)
    assert {file.name: file.read_bytes() for file in (again / "media/qr").iterdir()} == first


def test_another_address_of_the_site_makes_other_codes(tmp_path):
    cache = Cache(tmp_path / "cache")
    for host in ("https://mot.example/", "https://hai.example/thu/"):
        site = tmp_path / host[8:11]
        publish_codes(("k7m2q",), host, site, cache)
        png = (site / code_file("k7m2q", "png")).read_bytes()
        assert zxingcpp.read_barcodes(picture(png))[0].text == f"{host}p/k7m2q/"
