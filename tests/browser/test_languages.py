"""Vietnamese text on English pages says that it is Vietnamese, so that it is read out rightly."""

import re
import unicodedata
from html.parser import HTMLParser

import pytest

SILENT = {"script", "style", "svg", "template"}
ALONE = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "use"}
WORD = re.compile(r"[^\W\d_]+")


class Spoken(HTMLParser):
    """The texts of a page, each with the language that it is said to be in."""

    def __init__(self, html: str):
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        lang = given.get("lang") or (self.open[-1][1] if self.open else "")
        for name in ("alt", "aria-label", "title", "placeholder"):
            if given.get(name):
                self.texts.append((lang, given[name]))
        if tag not in ALONE:
            self.open.append((tag, lang))

    def handle_startendtag(self, tag, attrs):
        """Elements of a drawing that hold nothing."""

    def handle_endtag(self, tag):
        self.open.pop()

    def handle_data(self, data):
        if self.open and data.strip() and not SILENT & {tag for tag, _ in self.open}:
            self.texts.append((self.open[-1][1], data.strip()))


def is_vietnamese(text: str) -> bool:
    """Tell whether a text is more than names: three marked words that no capital begins."""
    words = WORD.findall(unicodedata.normalize("NFC", text))
    marked = [word for word in words if word[0].islower() and not word.isascii()]
    return len(marked) >= 3 and len(marked) >= 0.4 * len(words)


@pytest.mark.parametrize("folder", ["real_site", "states_site"])
def test_vietnamese_on_english_pages_is_marked(request, folder):
    site = request.getfixturevalue(folder)
    pages = sorted(site.glob("en/**/*.html"))
    assert len(pages) > 50
    unmarked = {
        text
        for file in pages
        for lang, text in Spoken(file.read_text("utf-8")).texts
        if lang != "vi" and is_vietnamese(text)
    }
    assert unmarked == set()


@pytest.mark.parametrize(
    ("address", "text", "lang"),
    [
        ("en/products/con-hieu-luc", "Soy paste, valid", "en"),
        ("en/products/con-hieu-luc", "HTX Tương Nam Đàn", "vi"),
        ("en/products/con-hieu-luc", "Đậu tương, gạo nếp, muối", "vi"),
        ("en/products/con-hieu-luc", "Can of 2 litres", "en"),
        ("en/products/con-hieu-luc", "Chai 500 ml", "vi"),
        ("en/products/sap-het", "Chè xanh sắp hết hiệu lực", "vi"),
        ("en/products/co-anh", "A loom in a stilt house", "en"),
        ("en/products/co-anh", "Hoa văn mặt trời", "vi"),
        ("en/products/co-anh", "Ảnh của hợp tác xã", "vi"),
        ("en/products", "Nhút chỉ biết khoảng ngày", "vi"),
        ("en/producers/htx-day-du", "Nam Đàn Soy Paste Cooperative", "en"),
        ("en/producers/htx-day-du", "Ba tháng nắng trong một chum tương", "vi"),
        ("en/districts/nam-dan", "Tiếng Việt", "vi"),
        ("huyen/nam-dan", "English", "en"),
    ],
)
def test_a_text_is_said_to_be_in_its_language(states_site, address, text, lang):
    texts = Spoken((states_site / address / "index.html").read_text("utf-8")).texts
    assert {said for said, found in texts if found == text} == {lang}
