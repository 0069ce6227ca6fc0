"""Colours of sites: readable in both schemes, whatever the record says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.colours import AA_TEXT, contrast
from generator.microsites.theme import theme_for, threads_of

ANY = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
GROUPS = ("thuc-pham", "do-uong", "duoc-lieu", "thu-cong-my-nghe", "sinh-vat-canh", "du-lich", "")
GROUNDS = ("paper", "deep", "card")


def assert_readable(theme):
    for tokens in (theme.light, theme.dark):
        for letters in ("ink", "quiet", "link"):
            for ground in GROUNDS:
                assert contrast(tokens[letters], tokens[ground]) >= AA_TEXT, (letters, ground)
        assert contrast(tokens["on-brand"], tokens["brand"]) >= AA_TEXT
        assert contrast(tokens["star"], tokens["star-ground"]) >= AA_TEXT
        assert set(tokens) == set(theme.light)


@given(st.lists(ANY, max_size=2), st.sampled_from(GROUPS))
def test_every_letter_can_be_read_in_both_schemes(colours, group):
    assert_readable(theme_for(colours, "htx", group))


@pytest.mark.parametrize(
    "colours",
    [("#ffff00",), ("#ffffff", "#ffffff"), ("#000000", "#000000"), ("#777777", "#7a7a7a")],
)
def test_colours_without_contrast_are_mended(colours):
    assert_readable(theme_for(colours, "htx", "thuc-pham"))


@given(ANY, ANY)
def test_threads_can_be_told_from_their_cloth(brand, accent):
    threads = threads_of(theme_for((brand, accent), "htx", "thuc-pham"))
    assert contrast(threads.main, threads.ground) >= AA_TEXT
    assert contrast(threads.second, threads.ground) >= 1.7


def test_a_readable_colour_of_the_record_stays_as_it_is():
    assert theme_for(("#24385F", "#e3a735"), "htx", "").light["brand"] == "#24385f"


def test_without_colours_a_site_has_the_same_dyes_on_every_machine():
    assert theme_for((), "htx-sen", "do-uong") == theme_for((), "htx-sen", "do-uong")
    brands = {theme_for((), f"htx-{n}", "thuc-pham").brand for n in range(40)}
    assert len(brands) > 2


def test_what_is_no_colour_is_passed_over():
    assert theme_for(("red", "url(x)"), "htx", "") == theme_for((), "htx", "")
