import xml.etree.ElementTree as ET

import pytest

from generator.media.badges import RANKS, badge, compact_badge, print_badge, star_points

DRAWINGS = [badge, compact_badge, print_badge]


@pytest.mark.parametrize("draw", DRAWINGS)
@pytest.mark.parametrize("stars", RANKS)
def test_a_badge_shows_its_stars_and_says_them(draw, stars):
    svg = draw(stars, f"Hạng {stars} sao OCOP")
    root = ET.fromstring(svg)  # noqa: S314 our own drawing
    assert root.get("role") == "img"
    assert root.get("aria-label") == f"Hạng {stars} sao OCOP"
    assert root.findall("path")[-1].get("d").count("M") == stars
    assert len(svg) < 900


@pytest.mark.parametrize("draw", DRAWINGS)
@pytest.mark.parametrize("stars", [0, 1, 2, 6])
def test_no_badge_is_drawn_for_a_rank_that_does_not_exist(draw, stars):
    with pytest.raises(ValueError, match="no rank"):
        draw(stars, "x")


@pytest.mark.parametrize("text", ["<script>", '"><img onerror=x>', "]]>"])
def test_hostile_words_stay_words(text):
    root = ET.fromstring(badge(4, text, text))  # noqa: S314 our own drawing
    assert root.get("aria-label") == root.find("text").text == text


def test_a_star_points_up_and_keeps_to_its_circle():
    corners = star_points(10, 10, 8)
    assert corners[0] == (10, 2)
    assert all((x - 10) ** 2 + (y - 10) ** 2 <= 64.001 for x, y in corners)
