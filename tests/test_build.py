import json
import shutil
from datetime import date
from html.parser import HTMLParser

import pytest

from generator.build import FaultyRecordsError, build
from generator.recognition import State

TODAY = date(2026, 11, 23)


class Page(HTMLParser):
    """The elements and the visible text of a page, and whether its tags match."""

    VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.elements, self.words, self.open = [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("script", "style"):
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())

    def all(self, tag, **wanted):
        return [a for t, a in self.elements if t == tag and wanted.items() <= a.items()]


def read(site, address):
    return (site / address / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


def test_a_product_has_its_page_in_both_languages(project, site):
    report = build(project.root, TODAY, site)
    vi, en = Page(read(site, "san-pham/tra-lien-tu")), Page(read(site, "en/products/tra-lien-tu"))
    assert vi.all("html", lang="vi")
    assert en.all("html", lang="en")
    assert "Hạng 4 sao, còn hiệu lực đến hết ngày 05/08/2027" in vi.text
    assert "4 stars, valid until the end of 5 August 2027" in en.text
    assert "Lotus stamen tea" in en.text
    assert report.states == {State.VALID: 1}
    assert vi.all("link", rel="alternate", hreflang="en")[0]["href"].endswith(
        "/en/products/tra-lien-tu/"
    )


@pytest.mark.parametrize(
    ("today", "line", "badge"),
    [
        (date(2024, 8, 5), "Hạng 4 sao, chưa rõ còn hiệu lực", False),
        (date(2024, 8, 6), "còn hiệu lực đến hết ngày 05/08/2027", True),
        (date(2027, 5, 7), "còn hiệu lực đến hết ngày 05/08/2027", True),
        (date(2027, 5, 8), "sắp hết hiệu lực: đến hết ngày 05/08/2027", True),
        (date(2027, 8, 5), "sắp hết hiệu lực: đến hết ngày 05/08/2027", True),
        (date(2027, 8, 6), "Hạng 4 sao, hết hiệu lực ngày 06/08/2027", False),
    ],
)
def test_the_star_is_true_on_the_day(project, site, today, line, badge):
    if today < date(2024, 8, 6):
        project.write("content/decisions/qd-1978-2024.yml", DECISION_NOT_YET_CERTAIN)
        project.write("content/sources/bao.yml", SOURCE_OF_2024)
    build(project.root, today, site)
    page = Page(read(site, "san-pham/tra-lien-tu"))
    assert line in page.text
    assert bool([a for _, a in page.elements if "data-badge" in a]) is badge
    assert ("Certification" in read(site, "san-pham/tra-lien-tu")) is badge


def test_a_day_of_the_past_is_built_from_what_is_known_today(project, site):
    build(project.root, date(2024, 8, 5), site, known_until=TODAY)
    assert "Chưa có thông tin công nhận OCOP" in Page(read(site, "san-pham/tra-lien-tu")).text


DECISION_NOT_YET_CERTAIN = """
    number: 1978/QĐ-UBND
    date: {from: 2024-08-01, to: 2024-08-06}
    issuer: UBND tỉnh Nghệ An
    basis: press
    sources: [{source: bao}]
    """
SOURCE_OF_2024 = """
    title: Bốn sản phẩm được công nhận lại
    publisher: Báo Nghệ An
    date: 2024-08-01
    kind: press
    """


def test_a_lapsed_product_is_never_drawn_as_live_in_data(project, site):
    build(project.root, date(2027, 8, 6), site)
    data = json.loads((site / "du-lieu" / "products.json").read_text(encoding="utf-8"))
    assert data["generated_for"] == "2027-08-06"
    [product] = data["products"]
    assert (product["state"], product["stars"]) == ("expired", 4)
    assert (product["valid_from"], product["valid_to"]) == ("2024-08-06", "2027-08-06")


def test_the_short_address_leads_on(project, site):
    build(project.root, TODAY, site)
    html = read(site, "p/k7m2q")
    assert 'content="0; url=../../san-pham/tra-lien-tu/"' in html


def test_an_old_address_leads_on(project, site):
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    record.write_text(record.read_text("utf-8") + "aliases: [tra-tua-sen]\n", encoding="utf-8")
    build(project.root, TODAY, site)
    assert "../../san-pham/tra-lien-tu/" in read(site, "san-pham/tra-tua-sen")
    assert "../../../en/products/tra-lien-tu/" in read(site, "en/products/tra-tua-sen")


def test_faulty_records_leave_the_old_site_as_it_was(project, site):
    build(project.root, TODAY, site)
    before = read(site, "san-pham/tra-lien-tu")
    project.product("hong", "id: k7m2q\nname: Trà khác\n")
    with pytest.raises(FaultyRecordsError) as raised:
        build(project.root, TODAY, site)
    assert any(fault.is_error for fault in raised.value.faults)
    assert read(site, "san-pham/tra-lien-tu") == before


def test_the_same_records_make_the_same_site(project, tmp_path):
    sites = [tmp_path / "one", tmp_path / "two"]
    for site in sites:
        build(project.root, TODAY, site)
    one, two = (
        {f.relative_to(s): f.read_bytes() for f in s.rglob("*") if f.is_file()} for s in sites
    )
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>]]></script> & 'x'"


def test_hostile_text_stays_text(project, site, monkeypatch):
    monkeypatch.setattr("generator.build.check", lambda *_: ())  # which would refuse the record
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    project.product(
        "doc",
        f"""
        id: x7m2q
        name: {quoted}
        also_known_as: [{quoted}]
        place_then: {quoted}
        note: {quoted}
        recognitions: [{{stars: 4, period: {quoted}, source: bao, name_then: {quoted}}}]
        en: {{name: {quoted}}}
        """,
    )
    project.write(
        "content/producers/htx-sen.yml",
        f"""
        name: {quoted}
        type: hop-tac-xa
        district: nam-dan
        sources: [{{source: bao}}]
        """,
    )
    build(project.root, TODAY, site)
    for file in site.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        page = Page(html)
        assert page.open == [], file
        assert not [a for _, a in page.elements if any(name.startswith("on") for name in a)], file
        for script in page.all("script"):
            assert "src" in script or script.get("type") != "module", file
        assert "<script>alert" not in html, file
        assert "<img src=x" not in html, file
    page = Page(read(site, "san-pham/doc"))
    assert HOSTILE in page.text
    assert page.all("script", type="application/ld+json")


def test_a_story_is_markdown_without_html(project, site):
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    story = "story: |\n  Sen **Kim Liên** nở. Xem [trang](https://example.org/).\n\n  Đoạn hai.\n"
    record.write_text(record.read_text("utf-8") + story, encoding="utf-8")
    build(project.root, TODAY, site)
    html = read(site, "san-pham/tra-lien-tu")
    assert "<strong>Kim Liên</strong>" in html
    assert '<a href="https://example.org/">trang</a>' in html
    english = Page(read(site, "en/products/tra-lien-tu"))
    assert "This part has no English version yet." in english.text
    assert english.all("div", lang="vi")


def test_no_page_asks_another_host_for_anything(project, site):
    build(project.root, TODAY, site)
    for file in site.rglob("*.html"):
        page = Page(file.read_text(encoding="utf-8"))
        loaded = [a.get("src", "") for t, a in page.elements if t in ("script", "img", "source")]
        loaded += [
            a["href"] for a in page.all("link", rel="stylesheet") + page.all("link", rel="icon")
        ]
        assert not [address for address in loaded if "//" in address], file


def test_a_project_without_products_is_a_site_all_the_same(project, site):
    shutil.rmtree(project.root / "products/nam-dan")
    build(project.root, TODAY, site)
    assert "Chưa có bản ghi sản phẩm nào" in Page(read(site, "huyen/nam-dan")).text
