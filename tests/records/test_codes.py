"""Every code: what raises it, and where exactly it points."""

import json
import os
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Annotated

import pytest
from faultless import (
    COMMUNES,
    DECISION,
    DISTRICTS,
    GEOMETRY,
    PRODUCER,
    PRODUCT,
    SOURCE,
    Small,
)
from pydantic import AfterValidator

from generator.records.base import Record
from generator.records.messages import MESSAGES
from generator.records.shape import validate
from generator.records.yaml_reader import RecordText

Spoil = Callable[[Small], object]
Case = tuple[str, str, int, int, Spoil]


def add(lines: str, file: str = PRODUCT) -> Spoil:
    """Add lines at the end of a file; the product has 11 lines, so they begin at line 12."""
    return lambda small: small.add(file, lines)


def edit(old: str, new: str, file: str = PRODUCT) -> Spoil:
    return lambda small: small.edit(file, old, new)


def write(content: str | bytes, file: str = PRODUCT) -> Spoil:
    return lambda small: small.write(file, content)


def remove(file: str) -> Spoil:
    return lambda small: (small.root / file).unlink()


def copy(file: str, to: str, old: str = "", new: str = "") -> Spoil:
    def spoil(small: Small) -> None:
        small.write(to, (small.root / file).read_text(encoding="utf-8").replace(old, new))

    return spoil


def both(first: Spoil, second: Spoil) -> Spoil:
    return lambda small: (first(small), second(small))


OTHER = "products/nam-dan/tuong-xa/product.yml"


def other(file: str = OTHER, **changes: str) -> Spoil:
    """Add another product: id, name and group on lines 1 to 3, then what `changes` adds."""
    values = {"id": "w3x9p", "name": "Nhút", "group": "thuc-pham", **changes}
    lines = [f"{key}: {value}" for key, value in values.items()]
    return write("\n".join([*lines, "sources:", "  - source: bao-nghe-an", ""]), file)


def contact(kind: str, value: str, extra: str = "") -> Spoil:
    """Add a contact with consent to the producer; its value is on line 7, column 12."""
    consent = "    consent: {who: Chủ nhiệm, when: 2026-01-02, scope: trang này}\n"
    return add(f"contacts:\n  - kind: {kind}\n    value: {value}\n{extra or consent}", PRODUCER)


def unreadable(small: Small) -> None:
    (small.root / SOURCE).chmod(0)
    if os.access(small.root / SOURCE, os.R_OK):
        (small.root / SOURCE).unlink()
        pytest.skip("this user may read everything")


def folder_for_file(small: Small) -> None:
    (small.root / PRODUCT).unlink()
    (small.root / PRODUCT).mkdir()


def link(small: Small) -> None:
    path = small.root / PRODUCT
    path.rename(small.root / "product.yml")
    path.symlink_to(small.root / "product.yml")


def byte_order_mark(small: Small) -> None:
    small.write(SOURCE, b"\xef\xbb\xbf" + (small.root / SOURCE).read_bytes())


CHE = "products/nam-dan/che"
STRAY = "products/nam-dan/tuong-nam-anh/x.txt"

FILES: list[Case] = [
    ("OC001", SOURCE, 1, 1, unreadable),
    ("OC002", PRODUCT, 1, 1, folder_for_file),
    ("OC003", PRODUCT, 1, 1, link),
    ("OC004", PRODUCT, 1, 1, write("")),
    ("OC004", PRODUCT, 1, 1, write("# chỉ có chú thích\n")),
    ("OC005", PRODUCT, 2, 9, write("id: k7m2q\nname: Tr\xe0 sen\n".encode("latin-1"))),
    ("OC006", PRODUCT, 1, 1, write("id: k7m2q\n".encode("utf-16"))),
    ("OC006", PRODUCT, 1, 1, write("id: k7m2q\n".encode("utf-16-le"))),
    ("OC007", SOURCE, 1, 1, byte_order_mark),
    ("OC008", PRODUCT, 2, 13, edit("Tương Nam", "Tương \x07Nam")),
    ("OC008", PRODUCT, 2, 13, edit("Tương Nam", "Tương \u2028Nam")),
    ("OC009", PRODUCT, 1, 1, write("#" * 300_000)),
    ("OC010", "content/sources/b.yaml", 1, 1, write("title: x", "content/sources/b.yaml")),
    ("OC010", f"{CHE}/Product.yml", 1, 1, write("id: x", f"{CHE}/Product.yml")),
    ("OC011", f"{CHE}/product.yml", 1, 1, write("x", f"{CHE}/anh.jpg")),
    ("OC012", COMMUNES, 1, 1, remove(COMMUNES)),
    ("OC012", GEOMETRY, 1, 1, remove(GEOMETRY)),
    ("OC013", "products/ghi-chu.txt", 1, 1, write("x", "products/ghi-chu.txt")),
    ("OC013", STRAY, 1, 1, write("x", STRAY)),
    ("OC014", GEOMETRY, 1, 1, write("{", GEOMETRY)),
    ("OC014", GEOMETRY, 1, 1, write("[" * 100_000, GEOMETRY)),
    ("OC014", GEOMETRY, 1, 1, write(json.dumps({"features": [{"properties": 3}]}), GEOMETRY)),
    ("OC015", GEOMETRY, 1, 1, write('{"features": []}', GEOMETRY)),
]

YAML: list[Case] = [
    ("OC101", PRODUCT, 8, 1, edit("    stars: 4", "\tstars: 4")),
    ("OC102", PRODUCT, 2, 16, edit("name: Tương Nam Anh", "name: Tương Nam: Anh")),
    ("OC103", PRODUCT, 12, 7, add('note: "Tương\n')),
    ("OC103", PRODUCT, 12, 7, add("note: [Tương\n")),
    ("OC104", PRODUCT, 12, 1, add("name: Tương khác\n")),
    ("OC105", PRODUCT, 12, 7, add("note: &neo Chữ\n")),
    ("OC105", PRODUCT, 12, 7, add("note: *neo\n")),
    ("OC106", PRODUCT, 12, 3, add("? [a, b]\n: c\n")),
    ("OC107", PRODUCT, 12, 23, add("note: " + "[" * 40 + "]" * 40 + "\n")),
    ("OC108", PRODUCT, 12, 1, add("---\nid: k7m2q\n")),
    ("OC109", PRODUCT, 12, 8, add('note: "\\q"\n')),
    ("OC110", PRODUCT, 12, 7, add("note: !!python/object:os.system x\n")),
    ("OC111", PRODUCT, 12, 1, add("note\nseason: xuân\n")),
    ("OC112", PRODUCT, 10, 2, edit("sources:\n", " sources:\n")),
    ("OC112", PRODUCT, 9, 12, edit("    source: bao", "     source: bao")),
    ("OC113", PRODUCT, 12, 7, add("note: @tuong\n")),
    ("OC114", PRODUCT, 12, 15, add('note: "Tương" ngon\n')),
    ("OC115", PRODUCT, 1, 1, write("Tương Nam Anh\n")),
    ("OC115", DISTRICTS, 1, 1, write("nam-dan: x\n", DISTRICTS)),
]

SHAPE: list[Case] = [
    ("OC201", PRODUCT, 12, 1, add("sumary: Tương.\n")),
    ("OC201", PRODUCT, 9, 5, edit("    source: bao", "    souce: bao")),
    ("OC202", PRODUCT, 1, 1, edit("name: Tương Nam Anh\n", "")),
    ("OC202", PRODUCT, 13, 5, add("variants:\n  - net: 1 kg\n")),
    ("OC203", PRODUCT, 12, 9, add("photos: anh.jpg\n")),
    ("OC203", PRODUCT, 12, 7, add("note: [a]\n")),
    ("OC204", PRODUCT, 12, 7, add("kind: hàng\n")),
    ("OC205", PRODUCT, 12, 1, add('note: ""\n')),
    ("OC205", PRODUCT, 2, 6, edit("name: Tương Nam Anh", "name:")),
    ("OC206", PRODUCT, 2, 7, edit("Tương Nam Anh", "Tương " * 30)),
    ("OC207", DISTRICTS, 2, 9, edit('"424"', '"42"', DISTRICTS)),
    ("OC208", PRODUCT, 14, 12, add("variants:\n  - name: x\n    price: 0\n")),
    ("OC209", PRODUCT, 10, 1, edit("sources:\n  - source: bao-nghe-an\n", "sources: []\n")),
    ("OC210", SOURCE, 3, 7, edit("2024-08\n", "06/08/2024\n", SOURCE)),
    ("OC211", SOURCE, 3, 7, edit("2024-08\n", "2024-02-30\n", SOURCE)),
    ("OC212", SOURCE, 3, 7, edit("2024-08\n", "{from: 2024}\n", SOURCE)),
    ("OC213", SOURCE, 3, 7, edit("2024-08\n", "{from: 2024, to: 2023}\n", SOURCE)),
    ("OC214", SOURCE, 3, 7, edit("2024-08\n", "0204-08\n", SOURCE)),
    ("OC215", PRODUCT, 4, 11, edit("producer: htx-nam-anh", "producer: HTX Nam Anh")),
    ("OC216", PRODUCT, 5, 10, edit('"17944"', '"1794"')),
    ("OC217", PRODUCT, 5, 10, edit('"17944"', "17944")),
    ("OC217", PRODUCT, 12, 7, add("note: true\n")),
    ("OC218", PRODUCT, 14, 12, add("variants:\n  - name: x\n    price: 45.000đ\n")),
    ("OC218", PRODUCT, 9, 12, edit("stars: 4", "stars: 4\n    score: 82,5")),
]

TEXT: list[Case] = [
    ("OC301", PRODUCT, 12, 7, add("note: To\u0302m Nam Anh\n")),
    ("OC301", PRODUCT, 12, 7, add("note: Nươ\u0301ng\n")),
    ("OC302", PRODUCT, 12, 7, add("note: ướ\u0301t\n")),
    ("OC303", PRODUCT, 12, 7, add("note: ðậu\n")),
    ("OC303", PRODUCT, 12, 7, add("note: Ɖô Lương\n")),
    ("OC304", PRODUCT, 12, 9, add("note: Tư\u200bơng\n")),
    ("OC304", PRODUCT, 12, 3, add("# \u202eTương\n")),
    ("OC304", PRODUCT, 12, 7, add('note: "Tương\\u202e"\n')),
    ("OC304", PRODUCT, 12, 7, add('note: "Tương\\a"\n')),
    ("OC305", PRODUCT, 12, 7, add("note: N\u00ad\u00edc m\u00bem\n")),
    ("OC306", PRODUCT, 12, 16, add("summary: Tương nuwowcs mắm.\n")),
    ("OC306", PRODUCT, 12, 7, add("note: nöôùc\n")),
    ("OC307", PRODUCT, 12, 12, add("note: Tương\u00a0Nam\n")),
]

TABLE_ROW = "- {slug: nam-dan, code: '424', name: Nam, full_name: Nam}\n"
RETIRED = "content/retired.yml"

IDENTITY: list[Case] = [
    ("OC401", "content/sources/Báo.yml", 1, 1, write("title: x", "content/sources/Báo.yml")),
    ("OC401", "products/Nam Đàn", 1, 1, other("products/Nam Đàn/x/product.yml")),
    (
        "OC401",
        "products/nam-dan/" + "x" * 61,
        1,
        1,
        other(f"products/nam-dan/{'x' * 61}/product.yml"),
    ),
    ("OC402", "products/nam-dam/x/product.yml", 1, 1, other("products/nam-dam/x/product.yml")),
    ("OC403", OTHER, 1, 5, other(id="k7m2q")),
    ("OC404", PRODUCT, 1, 5, edit("k7m2q", "K7M2")),
    ("OC404", PRODUCT, 1, 5, edit("k7m2q", "12345")),
    ("OC405", PRODUCT, 1, 1, other("products/con-cuong/tuong-nam-anh/product.yml")),
    ("OC405", PRODUCT, 1, 1, write("- {id: k7m2z, slug: tuong-nam-anh, name: Cũ}\n", RETIRED)),
    ("OC406", OTHER, 4, 11, other(aliases="[tuong-nam-anh]")),
    ("OC407", OTHER, 2, 7, other(name="Tương  Nam anh", producer="htx-nam-anh")),
    ("OC408", OTHER, 2, 7, other(name="Tương Nâm Anh", producer="htx-nam-anh")),
    ("OC408", OTHER, 2, 7, other(name="Tương Nam Anh")),
    ("OC409", PRODUCT, 1, 5, write("- {id: k7m2q, slug: cu, name: Cũ}\n", RETIRED)),
    ("OC410", DISTRICTS, 9, 3, add(TABLE_ROW, DISTRICTS)),
    (
        "OC411",
        "content/producers/nam-anh.yml",
        1,
        7,
        copy(PRODUCER, "content/producers/nam-anh.yml", "HTX Nông", "Hợp tác xã nông"),
    ),
    ("OC412", "content/decisions/qd-b.yml", 1, 9, copy(DECISION, "content/decisions/qd-b.yml")),
]

ROUTE = "content/routes/ven-song.yml"
ROUTE_TEXT = """\
name: Ven sông
composed_by: editor
stops:
  - {}
  - district: nam-dan
sources:
  - source: bao-nghe-an
"""

CAMPAIGN = "content/campaigns/qua-tet.yml"
CAMPAIGN_TEXT = """\
name: Quà Tết
kind: gifts
starts: 2026-12-15
ends: 2027-02-05
dates_by: editor
products: [tuong-nam-anh]
route: khong-co
"""

PHOTO = "photos:\n  - file: {}\n    caption: Chum tương\n"
FOLDER = "products/nam-dan/tuong-nam-anh"

REFERENCES: list[Case] = [
    ("OC501", PRODUCT, 4, 11, edit("htx-nam-anh", "htx-nam-an")),
    ("OC502", PRODUCT, 7, 15, edit("qd-348-2024", "qd-348-2025")),
    ("OC503", PRODUCT, 5, 10, edit('"17944"', '"99999"')),
    ("OC504", PRODUCER, 3, 11, edit("nam-dan", "nam-dam", PRODUCER)),
    ("OC504", GEOMETRY, 1, 1, edit('"con-cuong"', '"x"', GEOMETRY)),
    ("OC505", PRODUCT, 3, 8, edit("thuc-pham", "thuc-fam")),
    ("OC506", PRODUCT, 11, 13, edit("  - source: bao-nghe-an", "  - source: bao-nghe-am")),
    ("OC507", PRODUCT, 13, 11, add(PHOTO.format("chum.jpg"))),
    ("OC508", PRODUCT, 1, 1, write(b"x", f"{FOLDER}/chum.jpg")),
    ("OC509", PRODUCT, 5, 10, edit('"17944"', '"17230"')),
    ("OC510", SOURCE.replace("bao", "b"), 1, 1, copy(SOURCE, SOURCE.replace("bao", "b"))),
    ("OC511", PRODUCT, 12, 14, add("    fields: [nam]\n")),
    ("OC512", PRODUCT, 13, 11, add(PHOTO.format("../Chum.JPG"))),
    ("OC513", PRODUCT, 15, 11, add(PHOTO.format("c.jpg") + "  - file: c.jpg\n    caption: x\n")),
    ("OC514", ROUTE, 4, 18, write(ROUTE_TEXT.format("destination: khong-co"), ROUTE)),
    ("OC515", ROUTE, 4, 14, write(ROUTE_TEXT.format("product: khong-co"), ROUTE)),
    ("OC516", CAMPAIGN, 7, 8, write(CAMPAIGN_TEXT, CAMPAIGN)),
]

REVOKED = "revoked: {date: 2023-01-01, source: bao-nghe-an}"
AGAIN = "  - decision: qd-348-2024\n    stars: 4\n"
OLDER = "  - {stars: 3, date: 2020-02-04, source: bao-nghe-an}\nsources:\n  -"
TOTALS = "totals: {products: 3, three_star: 2, four_star: 2}\n"
PAPERS = "documents:\n  - kind: test\n    date: 2026-01-01\n    valid_to: 2025-01-01\n"

RECOGNITION: list[Case] = [
    ("OC601", PRODUCT, 8, 12, edit("stars: 4", "stars: 2")),
    ("OC602", PRODUCT, 9, 12, edit("stars: 4", "stars: 4\n    score: 90")),
    ("OC602", PRODUCT, 9, 12, edit("stars: 4", "stars: 4\n    score: 69.9")),
    ("OC603", DECISION, 2, 7, edit("2024-02-19", "2026-11-24", DECISION)),
    ("OC603", SOURCE, 6, 11, edit("2026-11-20", "2027", SOURCE)),
    ("OC604", PRODUCT, 10, 5, edit("sources:\n  -", OLDER)),
    (
        "OC605",
        PRODUCT,
        7,
        5,
        edit("decision: qd-348-2024\n    stars: 4\n    source: bao-nghe-an", "stars: 4"),
    ),
    ("OC606", DECISION, 3, 9, edit("UBND tỉnh Nghệ An", "UBND huyện Nam Đàn", DECISION)),
    ("OC607", PRODUCT, 9, 21, edit("stars: 4", f"stars: 4\n    {REVOKED}")),
    ("OC608", PRODUCT, 9, 11, edit("stars: 4", "stars: 4\n    date: 2024-03")),
    ("OC609", PRODUCT, 10, 15, edit("sources:\n", f"{AGAIN}sources:\n")),
    ("OC610", PRODUCT, 15, 15, add(PAPERS)),
    ("OC610", SOURCE, 6, 11, edit("2026-11-20", "2024-07-31", SOURCE)),
    ("OC611", PRODUCT, 9, 16, edit("stars: 4", "stars: 5\n    potential: true")),
    ("OC612", DECISION, 7, 9, add(TOTALS, DECISION)),
]

VARIANT = "variants:\n  - name: Chai\n    gtin: "
GTIN = '"8938507123453"'
TWICE = f"{VARIANT}{GTIN}\n  - name: Lốc\n    gtin: {GTIN}\n"
OFFER = "buy:\n  - kind: website\n    value: {}\n"

NUMBERS: list[Case] = [
    ("OC701", PRODUCT, 14, 11, add(f'{VARIANT}"8938507123454"\n')),
    ("OC702", PRODUCT, 16, 11, add(TWICE)),
    ("OC703", PRODUCER, 8, 12, contact("phone", '"0123 456"')),
    ("OC703", PRODUCER, 8, 12, contact("zalo", '"01234567890"')),
    ("OC704", PRODUCER, 8, 12, contact("phone", '"0383 863470"')),
    ("OC705", PRODUCT, 14, 12, add("variants:\n  - name: x\n    price: 45000\n")),
    ("OC706", PRODUCT, 14, 12, add(OFFER.format("http://example.vn/"))),
    ("OC706", PRODUCT, 14, 12, add(OFFER.format("example.vn"))),
    ("OC707", PRODUCT, 14, 12, add(OFFER.format("javascript:alert(1)"))),
    ("OC707", PRODUCT, 14, 12, add(OFFER.format("' JaVa Script:alert(1)'"))),
    ("OC708", PRODUCT, 14, 12, add(OFFER.format("https:///trang"))),
    ("OC708", PRODUCT, 14, 12, add(OFFER.format('"https://[::1"'))),
    ("OC708", PRODUCT, 14, 12, add(OFFER.format("https://a@example.vn/"))),
    ("OC709", PRODUCER, 7, 11, contact("phone", '"0912 345 678"', extra="    label: Gọi\n")),
    ("OC709", PRODUCT, 13, 11, add('buy:\n  - kind: zalo\n    value: "0912345678"\n')),
    ("OC710", PRODUCER, 8, 12, contact("email", "nam.anh")),
    ("OC711", PRODUCER, 6, 11, add('colours: ["#12345"]\n', PRODUCER)),
    ("OC712", PRODUCER, 6, 9, add("domain: https://namanh.vn\n", PRODUCER)),
    ("OC713", SOURCE, 4, 6, edit("accessed: 2026-11-20\n", "", SOURCE)),
    ("OC714", SOURCE, 4, 6, edit("https://", "http://", SOURCE)),
]

STORY = "story: |\n  Làng bên sông.\n\n  {}\n"

WORDING: list[Case] = [
    ("OC801", PRODUCT, 2, 7, edit("Tương Nam Anh", "Cà gai leo Nam Anh")),
    ("OC801", PRODUCT, 15, 7, add(STORY.format("Trà lợi sữa."))),
    ("OC802", PRODUCT, 2, 7, edit("Tương Nam Anh", "Rượu nếp Nam Anh")),
    ("OC803", PRODUCT, 12, 10, add(f"summary: {'Tương ' * 30}.\n")),
    ("OC804", PRODUCT, 12, 8, add(STORY.format("Hết."))),
    ("OC805", PRODUCT, 2, 7, edit("Tương Nam Anh", "Tương Nam Anh " * 6)),
    ("OC806", PRODUCT, 15, 6, add(STORY.format("Vị tuyệt vời."))),
    ("OC807", PRODUCT, 13, 8, add("    fields: [name]\nstory: Một câu.\n")),
    ("OC808", PRODUCT, 15, 3, add(STORY.format("<script>alert(1)</script>"))),
    ("OC808", PRODUCT, 15, 6, add(STORY.format("Ăn <b>ngon</b>."))),
    ("OC707", PRODUCT, 15, 10, add(STORY.format("[nhấn](javascript:alert(1))"))),
    ("OC706", PRODUCT, 15, 7, add(STORY.format("[a](//x.vn)"))),
    ("OC809", PRODUCT, 15, 7, add(STORY.format("Trà chữa bệnh gan."))),
    ("OC810", PRODUCT, 15, 8, add(STORY.format("Dùng rượu khử tanh."))),
]

CASES = [
    *FILES,
    *YAML,
    *SHAPE,
    *TEXT,
    *IDENTITY,
    *REFERENCES,
    *RECOGNITION,
    *NUMBERS,
    *WORDING,
]


def test_small_project_has_no_fault(small: Small) -> None:
    assert small.found() == []


@pytest.mark.parametrize(
    ("code", "file", "line", "column", "spoil"),
    [pytest.param(*case, id=f"{case[0]}-{number}") for number, case in enumerate(CASES)],
)
def test_code_points_at_the_fault(
    small: Small, code: str, file: str, line: int, column: int, spoil: Spoil
) -> None:
    spoil(small)
    assert (code, file, line, column) in small.found()
    small.assert_told()


def test_what_pydantic_may_say_one_day_is_a_fault_too() -> None:
    class Odd(Record):
        name: Annotated[str, AfterValidator(lambda _: int("x"))]

    text = RecordText(PurePosixPath("content/x.yml"), b"name: a\n")
    record, faults = validate(Odd, {"name": "a"}, text)
    assert record is None
    assert [(f.code, f.line, f.column) for f in faults] == [("OC299", 1, 7)]


def test_every_code_is_raised_by_a_test() -> None:
    raised = {case[0] for case in CASES} | {"OC299"}
    assert {code for code in MESSAGES if code < "OC9"} == raised
