import xml.etree.ElementTree as ET

import pytest

from generator.media import labels, maps
from generator.media.district_maps import TEXT as DISTRICT_TEXT
from generator.media.district_maps import CommunePoint, district_map, place_communes
from generator.media.labels import Box

HOSTILE = ["<script>alert(1)</script>", '"><img onerror=x>', "]]>", "a\x00b\u202ec", "&amp;"]
XMLNS = '<svg xmlns="http://www.w3.org/2000/svg" '
SVG = "{http://www.w3.org/2000/svg}"


def parse(svg):
    return ET.fromstring(svg.replace("<svg ", XMLNS, 1))  # noqa: S314 our own drawing


@pytest.fixture(scope="module")
def atlas(province):
    return maps.make_atlas(province, "Biển Đông")


def drawn(atlas, **changes):
    slugs = [district.slug for district in atlas.province.districts]
    given = {
        "links": {slug: f"/huyen/{slug}/" for slug in slugs},
        "titles": {slug: f"{slug}: 12 sản phẩm, 5 còn hiệu lực" for slug in slugs},
        "counts": {slug: {"valid": i % 6, "expired": 3} for i, slug in enumerate(slugs)},
        "label": "Sơ đồ tỉnh Nghệ An",
    }
    return maps.province_map(atlas, **(given | changes))


def test_every_district_is_one_link_with_a_name_for_screen_readers(atlas):
    svg = parse(drawn(atlas))
    links = svg.findall(f".//{SVG}a")
    assert len(links) == 21
    assert [a.get("href") for a in links][:2] == ["/huyen/vinh/", "/huyen/cua-lo/"]
    assert all(a.find(f"{SVG}title").text.endswith("còn hiệu lực") for a in links)
    assert svg.get("role") == "group"
    assert svg.get("aria-label") == "Sơ đồ tỉnh Nghệ An"


def test_the_map_is_light(atlas):
    assert len(drawn(atlas).encode()) <= 12_000


def test_names_do_not_cover_each_other_at_any_size(atlas):
    for size in (maps.TEXT, maps.TEXT * 0.6, 10):
        assert labels.overlaps(atlas.names, size) == []
    assert set(atlas.names) == {district.slug for district in atlas.province.districts}


def test_the_sea_is_named_off_the_land(atlas):
    assert atlas.sea.lines in [("Biển Đông",), ("Biển", "Đông")]
    assert "Biển" in drawn(atlas)


def test_vinh_and_cua_lo_are_enlarged_until_a_finger_hits_them(atlas):
    for slug in ("vinh", "cua-lo"):
        west, north, east, south = atlas.inset.apply(atlas.wide.shapes[slug]).bounds
        phone = 360 / maps.WIDTH
        assert (east - west) * phone >= 24
        assert (south - north) * phone >= 24


def test_a_district_without_a_page_is_no_link(atlas):
    svg = parse(drawn(atlas, links={}))
    assert svg.findall(f".//{SVG}a") == []


def test_more_valid_stars_are_darker_and_none_is_plain(atlas):
    counts = {"vinh": {"valid": 8}, "nam-dan": {"expiring": 1}, "ky-son": {"expired": 30}}
    svg = parse(drawn(atlas, counts=counts))
    shade = {a.get("href"): a.get("class") for a in svg.findall(f".//{SVG}a")}
    assert shade["/huyen/vinh/"] == "map-d map-4"
    assert shade["/huyen/nam-dan/"] == "map-d map-1"
    assert shade["/huyen/ky-son/"] == shade["/huyen/do-luong/"] == "map-d map-0"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_texts(atlas, text):
    slugs = [district.slug for district in atlas.province.districts]
    given = drawn(atlas, label=text, titles=dict.fromkeys(slugs, text), links={"vinh": text})
    svg = parse(given)
    assert {element.tag for element in svg.iter()} == {e.tag for e in parse(drawn(atlas)).iter()}
    assert svg.find(f".//{SVG}title").text == text.replace("\x00", "").replace("\u202e", "")


def test_a_locator_lights_each_district_and_is_light(atlas):
    for district in atlas.province.districts:
        svg = maps.locator(atlas, district.slug, (105.5, 18.8))
        assert len(svg) <= 1_500
        assert len(parse(svg)) == 3


def test_a_tiny_district_is_ringed_in_the_locator(atlas):
    assert "map-ring" in maps.locator(atlas, "cua-lo")
    assert "map-ring" not in maps.locator(atlas, "ky-son")


def test_another_province_gets_its_map_without_an_inset(tiny_province):
    atlas = maps.make_atlas(tiny_province)
    svg = parse(drawn(atlas))
    assert len(svg.findall(f".//{SVG}a")) == 3
    assert atlas.inset is None


def communes(count=8):
    return [
        CommunePoint(f"{i}", f"Nghĩa Lộc {i}", 105.3 + (i % 3) / 20, 19.3 + i / 50, f"xã {i}", "#x")
        for i in range(count)
    ]


def test_the_map_of_every_district_is_drawn(province):
    for district in province.districts:
        point = district.shape.representative_point()
        place = CommunePoint("1", "Nghĩa Đồng", point.x, point.y, "Xã Nghĩa Đồng", "#xa-1", True)
        svg = parse(district_map(province, district.slug, [place], label="x", neighbours={}))
        assert svg.find(f".//{SVG}a").get("class") == "map-point map-on"
        assert len(ET.tostring(svg)) < 12_000


def test_communes_that_lie_close_keep_their_names_apart(province):
    places = communes()
    points = {c.code: (150 + 14 * i % 40, 100 + 24 * i) for i, c in enumerate(places)}
    placed = place_communes({c.code: c.name for c in places}, points, Box(0, 0, 360, 400))
    assert set(placed) == {c.code for c in places}
    assert labels.overlaps(placed, DISTRICT_TEXT) == []


def test_neighbours_are_linked_and_communes_come_after_them(province):
    svg = parse(
        district_map(
            province,
            "nghia-dan",
            communes(3),
            label="x",
            neighbours={"thai-hoa": "/huyen/thai-hoa/"},
        )
    )
    assert [a.get("href") for a in svg.findall(f".//{SVG}a")] == ["/huyen/thai-hoa/"] + ["#x"] * 3


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_commune_stays_a_text(province, text):
    place = CommunePoint("1", text, 105.4, 19.3, text, text)
    parse(district_map(province, "nghia-dan", [place], label=text, neighbours={}))


def test_the_same_input_gives_the_same_map(province):
    first, second = (drawn(maps.make_atlas(province, "Biển Đông")) for _ in range(2))
    assert first == second


def test_the_sea_is_drawn_where_a_district_lies_on_it(province):
    for district in province.districts:
        svg = district_map(province, district.slug, [], label="x", neighbours={}, sea="Biển Đông")
        assert ("map-sea-near" in svg) == (district.slug in province.coast), district.slug
        if district.slug not in province.coast:
            assert "Biển Đông" not in svg
