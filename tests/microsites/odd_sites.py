"""Producers of every odd kind that sites must bear, and how a page of theirs is read."""

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path

from PIL import Image

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> & ${x} {{ 7*7 }}"
LONG = "HTX " + "Nông nghiệp Tổng hợp " * 5 + "Xã Đại Huệ"
CONSENT = "consent: {who: chủ nhiệm, when: 2026-10-01, scope: đăng trên trang này}"
STORY = "Đất bãi bồi ven sông giữ ẩm qua mùa gió Lào, người làng dậy sớm ra đồng. " * 15


class Markup(HTMLParser):
    """The elements and the visible text of a page, and whether its tags match."""

    VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.elements, self.words, self.open = [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in self.VOID and tag not in ("path", "circle"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in ("path", "circle"):
            assert self.open, f"</{tag}> closes nothing"
            assert self.open.pop() == tag

    def handle_data(self, data):
        if not self.open or self.open[-1] not in ("script", "style", "template"):
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())

    def all(self, tag, **wanted):
        return [a for t, a in self.elements if t == tag and wanted.items() <= a.items()]


def page(file: Path) -> Markup:
    return Markup(file.read_text(encoding="utf-8"))


def compressed(file: Path) -> int:
    """Return the bytes of a page and its style sheet as a host sends them."""
    html = file.read_text(encoding="utf-8")
    sheet = re.search(r'rel="stylesheet" href="([^"]+)"', html)[1]
    css = (file.parent / sheet).read_bytes()
    return len(gzip.compress(html.encode())) + len(gzip.compress(css))


def write_producers(project):
    """Write producers of every odd kind: many products, none, hostile, long, without contrast."""
    hostile = "'" + HOSTILE.replace("'", "''") + "'"
    shared = "type: hop-tac-xa\ndistrict: nam-dan\nsources: [{source: bao}]\n"
    records = {
        "khong-san-pham": f"name: HTX Xanh Đại Huệ\n{shared}",
        "ten-dai": f"name: {LONG}\n{shared}",
        "doc-hai": f"name: {hostile}\ntagline: {hostile}\nway: {hostile}\nstory: {hostile}\n"
        f"note: {hostile}\ncolours: ['url(x)', '#12']\ndomain: {hostile}\n{shared}",
        "nhieu": f"name: Công ty TNHH Nhiều Thứ\ncolours: ['#777777', '#7a7a7a']\n{shared}",
        "day-du": f"""\
name: HTX Đầy Đủ
tagline: Ba tháng nắng trong một chum tương
layout: trang-sach
colours: ["#ffee00", "#24385f"]
mark: logo.png
aliases: [ten-cu]
domain: daydu.vn
way: Từ Vinh theo quốc lộ 46.
contacts:
- {{kind: phone, value: 0912 345 678, {CONSENT}}}
- {{kind: zalo, value: 0912 345 678, {CONSENT}}}
- {{kind: email, value: khong@dongy.vn}}
- {{kind: address, value: Số nhà không đồng ý}}
photos:
- {{file: xuong.jpg, caption: Xưởng nhìn từ sân, credit: Ảnh của hợp tác xã, rights: cho dùng}}
en: {{name: Full Cooperative, tagline: Three months of sun}}
story: {STORY}
{shared}""",
    }
    for slug, record in records.items():
        project.write(f"content/producers/{slug}.yml", record)
    for number in range(60):
        project.product(
            f"thu-{number}",
            f"id: a{number:04d}\nname: Thứ số {number}\nproducer: nhieu\nwarnings: [alcohol]\n"
            "recognitions: [{decision: qd-1978-2024, stars: 3}]\n",
        )
    project.product("ten-rat-dai", f"id: b0001\nname: {'Tương ' * 19}\nproducer: ten-dai\n")
    project.product("doc", f"id: b0002\nname: {hostile}\nsummary: {hostile}\nproducer: doc-hai\n")
    project.product(
        "tuong",
        f"id: b0003\nname: Tương Đầy Đủ\nproducer: day-du\nstory: {STORY}\n"
        "variants: [{name: Chai, net: 500 ml, price: 45000, price_date: 2026-05}]\n"
        "recognitions: [{decision: qd-1978-2024, stars: 4}]\n",
    )
    folder = project.root / "content/producers/day-du"
    folder.mkdir()
    Image.linear_gradient("L").resize((1600, 1000)).convert("RGB").save(folder / "xuong.jpg")
    Image.new("RGBA", (300, 100), (200, 30, 30, 128)).save(folder / "logo.png")
    project.write(
        "content/campaigns/qua-thu.yml",
        """
        name: Quà thử
        kind: gifts
        starts: 2026-12-01
        ends: 2027-01-15
        dates_by: editor
        products: [tuong, thu-1]
        any_of: [{words: [liên tu]}]
        without_warnings: [alcohol]
        only_live: true
        live_through: true
        aliases: [qua-cu]
        before: Xem trước.
        text: "Một **đoạn** kể."
        """,
    )
    return project
