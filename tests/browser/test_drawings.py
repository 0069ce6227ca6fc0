"""What a reader's browser makes of the drawings, with the fonts that it has."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from generator.media import maps
from generator.media.cover_design import CoverText
from generator.media.covers import cover_svg
from generator.media.district_maps import CommunePoint, district_map
from generator.media.geojson import read_province
from generator.records.loader import load

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
CSS = (ROOT / "overrides" / "assets" / "css" / "maps.css").read_text("utf-8")
BOXES = """nodes => nodes.map(node => {
  const box = node.getBoundingClientRect();
  return [node.textContent, box.left, box.top, box.right, box.bottom];
})"""


@pytest.fixture(scope="module")
def province():
    return read_province((ROOT / "content/places/districts.geojson").read_bytes())


@pytest.fixture
def show(browser):
    """Return a function that shows markup in a phone's window of 360 by 800."""
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()

    def shown(markup):
        style = f"{CSS} body {{ margin: 0; font-family: system-ui, 'Noto Sans', sans-serif }}"
        page.set_content(f"<!doctype html><meta charset=utf-8><style>{style}</style>{markup}")
        return page

    yield shown
    context.close()


@pytest.fixture(scope="module")
def province_svg(province):
    slugs = [district.slug for district in province.districts]
    return maps.province_map(
        maps.make_atlas(province, "Biển Đông"),
        links={slug: f"#{slug}" for slug in slugs},
        titles={slug: slug for slug in slugs},
        counts={slug: {"valid": 3, "expired": 4} for slug in slugs},
        label="Nghệ An",
    )


def overlapping(boxes, slack=1.5):
    return [
        (one[0], other[0])
        for one, other in combinations(boxes, 2)
        if min(one[3], other[3]) - max(one[1], other[1]) > slack
        and min(one[4], other[4]) - max(one[2], other[2]) > slack + 4  # the line's own leading
    ]


def test_names_of_districts_are_large_and_apart_on_a_phone(show, province_svg):
    page = show(province_svg)
    sizes = page.eval_on_selector_all(
        ".map-names text",
        "nodes => nodes.map(n => parseFloat(getComputedStyle(n).fontSize) * n.getCTM().a)",
    )
    assert len(sizes) == 22
    assert min(sizes) >= 12
    assert overlapping(page.eval_on_selector_all(".map-names text", BOXES)) == []


def test_a_finger_hits_every_district(show, province_svg):
    page = show(province_svg)
    page.evaluate("document.querySelector('.map').scrollIntoView()")
    hits = page.evaluate(
        """() => {
          const box = document.querySelector('.map').getBoundingClientRect();
          const found = {};
          for (let y = box.top; y < box.bottom; y += 2)
            for (let x = box.left; x < box.right; x += 2) {
              const hit = document.elementFromPoint(x, y)?.closest('a')?.getAttribute('href');
              if (hit) found[hit] = (found[hit] || 0) + 4;
            }
          return found;
        }"""
    )
    assert len(hits) == 21
    assert min(hits.values()) >= 24 * 24, hits


def test_the_keyboard_visits_every_district_and_shows_where_it_is(show, province_svg):
    page = show(province_svg)
    visited = []
    for _ in range(21):
        page.keyboard.press("Tab")
        visited.append(page.evaluate("document.activeElement.getAttribute('href')"))
        width = page.evaluate("getComputedStyle(document.activeElement).strokeWidth")
        assert width == "3.5px"
    assert len(set(visited)) == 21


def test_names_of_communes_are_large_and_apart_in_every_district(show, province):
    records = load(ROOT).records
    for district in province.districts:
        communes = [
            CommunePoint(code, place.name, place.lon, place.lat, place.name, f"#{code}")
            for code, place in records.communes.items()
            if place.district == district.slug
        ]
        page = show(district_map(province, district.slug, communes, label="x", neighbours={}))
        boxes = page.eval_on_selector_all(".map-point text", BOXES)
        assert len(boxes) == len(communes) > 0
        assert overlapping(boxes) == [], district.slug
        assert all(box[1] >= 0 and box[3] <= 360 for box in boxes), district.slug
        size = page.evaluate(
            "(n => parseFloat(getComputedStyle(n).fontSize) * n.getCTM().a)"
            "(document.querySelector('.map-point text'))"
        )
        assert size >= 12


def test_every_line_of_a_cover_lies_on_its_cloth(show):
    names = [
        "Tương Nam Anh",
        "Nước giải khát bổ dưỡng từ bên trong Detox Tinh bột nghệ Curcumin",
        "Ậ Ỗ Ữ Ẵ Ặ Ợ Nghiêng Ngả Ẫ Ễ",
        "Hương trầm Liên Đức",
    ]
    for number, name in enumerate(names):
        for district in ("nam-dan", "vinh", "con-cuong", "tan-ky", "ky-son"):
            cover = CoverText(f"p{number}", name, "thuc-pham", district, "Nam Đàn", "minh họa")
            page = show(cover_svg(cover))
            boxes = page.evaluate(
                """() => [...document.querySelectorAll('text')].map(node => {
                  const box = node.getBBox(); return [node.textContent, box.x, box.x + box.width,
                    box.y, box.y + box.height, parseFloat(node.getAttribute('font-size'))];
                })"""
            )
            for words, left, right, top, bottom, size in boxes:
                assert left >= 100, (words, district)
                assert right <= 700, (words, district)
                assert top >= -0.2 * size, (words, district)
                assert bottom <= 600 + 0.2 * size, (words, district)
            assert all(above[3] < below[3] for above, below in pairwise(boxes))
