"""Places to go to, routes, collections: what is wrong with them, and on which line."""

import pytest
from faultless import Small

from generator.records.messages import MESSAGES, how, what

PLACE = "content/destinations/lang-sen.yml"
ROUTE = "content/routes/mot-ngay.yml"
COLLECTION = "content/collections/qua-tet.yml"

GOING = {
    PLACE: """\
name: Làng Sen
kind: relic
district: nam-dan
commune: "17944"
holds:
  - product: tuong-nam-anh
sources:
  - source: bao-nghe-an
""",
    "content/destinations/cho-sa-nam.yml": """\
name: Chợ Sa Nam
kind: market
seen: 2024-08
sources:
  - source: bao-nghe-an
""",
    ROUTE: """\
name: Một ngày
composed_by: editor
stops:
  - destination: lang-sen
    day: 1
  - product: tuong-nam-anh
    day: 2
    taste: [tuong-nam-anh]
sources:
  - source: bao-nghe-an
""",
    COLLECTION: """\
name: Quà Tết
any_of:
  - groups: [thuc-pham]
""",
}


@pytest.fixture
def going(small: Small) -> Small:
    """Return the small project with two destinations, a route and a collection."""
    for file, content in GOING.items():
        small.write(file, content)
    return small


def test_good_records_have_no_fault(going: Small) -> None:
    assert going.found() == []
    records = going.load().records
    assert records.destinations["lang-sen"].record.holds[0].product == "tuong-nam-anh"
    assert records.routes["mot-ngay"].record.stops[1].day == 2
    assert records.collections["qua-tet"].record.any_of[0].groups == ("thuc-pham",)


CASES = [
    # a route with an unknown stop
    ("OC514", ROUTE, 4, 18, ROUTE, "destination: lang-sen", "destination: lang-xen"),
    ("OC515", ROUTE, 6, 14, ROUTE, "product: tuong-nam-anh", "product: tuong-nam-dan"),
    ("OC515", ROUTE, 8, 13, ROUTE, "taste: [tuong-nam-anh]", "taste: [tuong]"),
    ("OC504", ROUTE, 6, 15, ROUTE, "product: tuong-nam-anh", "district: nam-dang"),
    ("OC515", PLACE, 6, 14, PLACE, "product: tuong-nam-anh", "product: nhut"),
    ("OC505", COLLECTION, 3, 14, COLLECTION, "thuc-pham", "thucpham"),
    # a destination outside the province: Hà Nội, then latitude and longitude swapped
    ("OC951", PLACE, 5, 11, PLACE, "holds:", "position: {lat: 21.03, lon: 105.85}\nholds:"),
    ("OC208", PLACE, 5, 17, PLACE, "holds:", "position: {lat: 105.5, lon: 18.7}\nholds:"),
    ("OC954", PLACE, 5, 11, PLACE, "holds:", "position: {lat: 18.2, lon: 105.5}\nholds:"),
    # a shop without address
    ("OC952", PLACE, 2, 7, PLACE, "kind: relic", "kind: shop\nseen: 2024"),
    ("OC959", PLACE, 2, 7, PLACE, "kind: relic", "kind: market"),
    ("OC953", ROUTE, 4, 5, ROUTE, "- destination: lang-sen\n    day", "- day"),
    ("OC953", ROUTE, 4, 5, ROUTE, "lang-sen\n", "lang-sen\n    district: nam-dan\n"),
    ("OC955", ROUTE, 7, 10, ROUTE, "day: 1", "day: 3"),
    ("OC956", PLACE, 6, 5, PLACE, "- product: tuong-nam-anh", "- source: bao-nghe-an"),
    ("OC957", COLLECTION, 3, 5, COLLECTION, "groups: [thuc-pham]", "words_in: [name]"),
    ("OC509", PLACE, 4, 10, PLACE, '"17944"', '"17230"'),
    ("OC709", PLACE, 6, 11, PLACE, "holds:", "contacts:\n  - kind: phone\n    value: '0'\nholds:"),
    ("OC706", PLACE, 5, 6, PLACE, "holds:", "url: http://langsen.vn/\nholds:"),
    ("OC603", PLACE, 5, 10, PLACE, "holds:", "checked: 2027-01-01\nholds:"),
    ("OC808", PLACE, 5, 10, PLACE, "holds:", "see: Nhà <b>tranh</b>.\nholds:"),
    ("OC201", ROUTE, 5, 5, ROUTE, "day: 1", "days: 1"),
]


@pytest.mark.parametrize(
    ("code", "file", "line", "column", "spoiled", "old", "new"),
    [pytest.param(*case, id=f"{case[0]}-{number}") for number, case in enumerate(CASES)],
)
def test_a_fault_is_named_on_its_line(
    going: Small, code: str, file: str, line: int, column: int, spoiled: str, old: str, new: str
) -> None:
    going.edit(spoiled, old, new)
    assert (code, file, line, column) in going.found()
    for fault in going.faults():
        for lang in ("vi", "en"):
            assert "{" not in what(fault, lang)
            assert how(fault, lang).strip()


def test_a_route_of_one_stop_is_none(going: Small) -> None:
    going.edit(ROUTE, "  - product: tuong-nam-anh\n    day: 2\n    taste: [tuong-nam-anh]\n", "")
    assert ("OC958", ROUTE, 4, 3) in going.found()


def test_an_island_off_the_coast_is_no_fault(going: Small) -> None:
    going.edit(PLACE, "holds:", "position: {lat: 18.8, lon: 106.05, exact: false}\nholds:")
    assert "OC951" not in {code for code, *_ in going.found()}


def test_a_map_that_cannot_be_read_does_not_hide_other_faults(going: Small) -> None:
    going.write("content/places/districts.geojson", "{")
    going.edit(PLACE, "kind: relic", "kind: shop\nseen: 2024\nposition: {lat: 21, lon: 105}")
    assert {"OC014", "OC952"} <= {code for code, *_ in going.found()}


def test_a_former_address_may_not_be_one_in_use(going: Small) -> None:
    going.edit(PLACE, "holds:", "aliases: [cho-sa-nam]\nholds:")
    assert ("OC406", PLACE, 5, 11) in going.found()


def test_every_code_is_raised_here() -> None:
    assert {code for code in MESSAGES if "OC950" < code < "OC960"} <= {
        *(case[0] for case in CASES),
        "OC958",
    }
