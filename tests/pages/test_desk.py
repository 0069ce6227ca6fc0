"""The page for a producer, built into a site."""

import re
from datetime import date
from html import unescape

import pytest
from printed_pdf import Pdf

from generator.build import build

TODAY = date(2026, 11, 23)
ADDRESS = "chu-the/htx-sen/cua-toi"


@pytest.fixture
def site(project, tmp_path):
    build(project.root, TODAY, tmp_path / "site")
    return tmp_path / "site"


def read(site, address=ADDRESS):
    return unescape((site / address / "index.html").read_text(encoding="utf-8"))


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_nobody_links_to_it_and_search_engines_leave_it(site):
    linking = [
        file.relative_to(site).as_posix()
        for file in site.rglob("*")
        if file.suffix in (".html", ".xml", ".txt", ".json")
        and "cua-toi" in file.read_text("utf-8")
    ]
    assert linking == []
    assert '<meta name="robots" content="noindex, nofollow">' in read(site)


def test_it_names_all_addresses_of_the_producer(site):
    html = read(site)
    for href in ("chu-the/htx-sen/", "en/producers/htx-sen/", "san-pham/tra-lien-tu/"):
        assert f'href="../../../{href}"' in html
    assert "sanvat.example/p/k7m2q" in html


def test_it_says_what_to_do_180_90_and_30_days_before_the_end(site):
    text = words(read(site))
    assert "còn hiệu lực đến hết ngày 05/08/2027" in text
    for day in ("Trước 07/02/2027", "Trước 08/05/2027", "Trước 07/07/2027", "Từ 06/08/2027"):
        assert day in text
    assert "đã qua" not in text


def test_days_that_are_over_say_so_and_a_lapsed_star_gets_other_advice(project, tmp_path):
    build(project.root, date(2027, 5, 9), tmp_path / "spring")
    text = words(read(tmp_path / "spring"))
    assert text.count("đã qua") == 2
    assert "Chưa chắc còn hiệu lực" not in text
    build(project.root, date(2027, 8, 6), tmp_path / "autumn")
    text = words(read(tmp_path / "autumn"))
    assert "Trước" not in text
    assert "Chưa chắc còn hiệu lực" in text


def test_codes_and_labels_are_there_to_download(site):
    html = read(site)
    files = re.findall(r'href="\.\./\.\./\.\./(media/[^"]+)" download', html)
    assert sorted(file.rsplit(".", 1)[1] for file in files) == ["pdf"] * 4 + ["png", "svg"]
    assert all((site / file).stat().st_size > 300 for file in files)
    card = Pdf((site / "media/in/htx-sen/the-ke.pdf").read_bytes())
    assert card.codes(0)[0][0] == "https://sanvat.example/p/k7m2q/"


def test_without_labels_the_codes_are_still_there(project, tmp_path):
    settings = project.root / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("labels: true", "labels: false"))
    build(project.root, TODAY, tmp_path / "site")
    assert not (tmp_path / "site/media/in").exists()
    assert ".pdf" not in read(tmp_path / "site")
    assert "media/qr/k7m2q.svg" in read(tmp_path / "site")


def test_labels_of_another_day_are_the_same_files_until_a_star_turns(project, tmp_path):
    made = {}
    for day in (TODAY, date(2027, 8, 5), date(2027, 8, 6)):
        build(project.root, day, tmp_path / "site")
        made[day] = (tmp_path / "site/media/in/htx-sen/the-ke.pdf").read_bytes()
    same, other = made[date(2027, 8, 5)], made[date(2027, 8, 6)]
    assert made[TODAY] == same
    assert other != same


def test_it_names_what_is_missing_and_stops_naming_it(project, tmp_path, site):
    before = words(read(site))
    for gap in ("câu chuyện (kể", "ảnh;", "thành phần", "nơi mua", "bao bì có logo", "điện thoại"):
        assert gap in before
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    record.write_text(
        record.read_text()
        + "logo_on_pack: true\ningredients: Sen\nbuy: [{kind: shop, value: Chợ Sa Nam}]\n"
    )
    build(project.root, TODAY, tmp_path / "site")
    after = words(read(tmp_path / "site"))
    for gap in ("thành phần", "nơi mua", "bao bì có logo"):
        assert gap not in after


def test_texts_to_send_are_plain_and_whole(site):
    html = read(site)
    [share] = re.findall(r'<pre id="gui-trang">(.*?)</pre>', html, re.DOTALL)
    assert share.splitlines() == [
        "HTX Nông nghiệp Sen Quê Bác",
        "Sản phẩm: Trà liên tu",
        "Xem câu chuyện và hạng sao còn hiệu lực: https://sanvat.example/chu-the/htx-sen/",
    ]
    [message] = re.findall(r'<pre id="loi-nhan">(.*?)</pre>', html, re.DOTALL)
    assert "https://sanvat.example/chu-the/htx-sen/" in message
    assert message.count("\n- ") == 4


def test_where_to_send_is_what_the_operator_named(project, tmp_path, site):
    assert "Gửi cho người đã đưa bạn" in read(site)
    settings = project.root / "mkdocs.yml"
    settings.write_text(
        settings.read_text()
        .replace('zalo: ""', 'zalo: "0912345678"')
        .replace('phone: ""', 'phone: "0238 3844 888"')
    )
    build(project.root, TODAY, tmp_path / "site")
    html = read(tmp_path / "site")
    assert 'href="https://zalo.me/0912345678"' in html
    assert 'href="tel:+842383844888"' in html


def test_a_producer_without_products_has_a_page_without_stars(project, tmp_path):
    project.write(
        "content/producers/trong.yml", "name: Tổ mới\ntype: to-hop-tac\nsources: [{source: bao}]\n"
    )
    build(project.root, TODAY, tmp_path / "site")
    html = read(tmp_path / "site", "chu-the/trong/cua-toi")
    assert "Tổ mới" in html
    assert 'id="stars"' not in html
    assert 'href="#stars"' not in html
