import re
from itertools import combinations
from math import hypot

import pytest

from generator.media.maps import make_atlas
from generator.media.route_maps import DOT, STOP, Mark, places_map


@pytest.fixture(scope="module")
def atlas(province):
    return make_atlas(province)


def circles(svg, radius):
    found = re.findall(r'<circle cx="(\d+)" cy="(\d+)" r="(\d+)"/>', svg)
    return [(int(x), int(y)) for x, y, r in found if int(r) == radius]


def test_stops_are_numbered_and_joined_in_their_order(atlas):
    marks = [
        Mark("1. Vinh", "#chang-1", (105.66, 18.67)),
        Mark("2. Con Cuông", "#chang-2", (104.84, 19.05)),
        Mark("3. Kỳ Sơn", "#chang-3", None, "ky-son"),
    ]
    svg = places_map(atlas, marks, label="Sơ đồ tuyến", joined=True)
    assert re.findall(r">(\d)</text>", svg) == ["1", "2", "3"]
    assert re.findall(r'href="#chang-(\d)"', svg) == ["1", "2", "3"]
    places = circles(svg, STOP)
    way = re.search(r'<polyline class="map-way" points="([^"]*)"', svg)[1]
    assert [tuple(map(int, spot.split(","))) for spot in way.split()] == places
    assert places[0][0] > places[1][0] > places[2][0]  # ever farther west


def test_marks_of_one_commune_do_not_cover_each_other(atlas):
    marks = [Mark(f"Nơi {n}", f"#{n}", (104.84, 19.05)) for n in range(6)]
    for joined, radius in ((True, STOP), (False, DOT)):
        places = circles(places_map(atlas, marks, label="x", joined=joined), radius)
        assert len(places) == 6
        for one, other in combinations(places, 2):
            assert hypot(one[0] - other[0], one[1] - other[1]) >= 2 * radius - 1


def test_a_short_way_is_drawn_larger(atlas):
    near = [Mark("a", "#a", (104.84, 19.05)), Mark("b", "#b", (104.86, 18.89))]
    far = [*near, Mark("c", "#c", (105.7, 18.8)), Mark("d", "#d", None, "ky-son")]
    assert "scale(" in places_map(atlas, near, label="x", joined=True)
    assert "scale(" not in places_map(atlas, far, label="x", joined=True)


def test_a_place_that_is_not_known_keeps_its_number(atlas):
    marks = [Mark("1. Ở đâu đó", "#1", None), Mark("2. Vinh", "#2", (105.66, 18.67))]
    svg = places_map(atlas, marks, label="x", joined=True)
    assert re.findall(r">(\d)</text>", svg) == ["2"]


def test_names_cannot_break_out(atlas):
    svg = places_map(atlas, [Mark('"><script>', "#1", (105.66, 18.67))], label='"', joined=False)
    assert "<script" not in svg
    assert 'aria-label="&quot;"' in svg


def test_a_map_is_light_enough_for_a_page(atlas):
    marks = [Mark(f"Nơi {n}", f"../{n}/", (104.2 + n / 30, 18.9)) for n in range(40)]
    assert len(places_map(atlas, marks, label="x", joined=False)) < 20_000
