import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import colours
from generator.colours import contrast, from_lch, mended, mixed, to_lch

ANY = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}")


def distance(one, other):
    return max(abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#ffffff", "#000000", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ffff00", "#ffffff", 1.07),
        ("#8f2d1f", "#8f2d1f", 1.0),
    ],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.01)


@given(ANY)
def test_a_colour_comes_back_from_what_the_eye_sees(colour):
    assert distance(from_lch(to_lch(colour)), colour) <= 2


@given(ANY, st.sampled_from(["#ffffff", "#fbf7f0", "#1b1613", "#000000"]))
def test_any_colour_can_be_mended(colour, ground):
    assert contrast(mended(colour, ground), ground) >= colours.AA_TEXT


@given(ANY)
def test_a_readable_colour_is_left_as_it_is(colour):
    if contrast(colour, "#ffffff") >= colours.AA_TEXT:
        assert mended(colour, "#ffffff") == colour


def test_a_mended_colour_keeps_its_hue():
    before, after = to_lch("#e3a735"), to_lch(mended("#e3a735", "#ffffff"))
    assert after.hue == pytest.approx(before.hue, abs=0.05)
    assert after.lightness < before.lightness


@given(ANY, ANY)
def test_a_mixture_goes_from_one_colour_to_the_other(one, other):
    assert distance(mixed(one, other, 0), one) <= 2
    assert distance(mixed(one, other, 1), other) <= 2
    between = to_lch(mixed(one, other, 0.5)).lightness
    middle = (to_lch(one).lightness + to_lch(other).lightness) / 2
    assert between == pytest.approx(middle, abs=0.04), "half of the first step from black is 0.034"


@pytest.mark.parametrize(
    "written", ["", "red", "#12345", "#1234567", "#12345g", "8f2d1f", "#8f2d1f\n"]
)
def test_what_is_no_colour(written):
    assert not colours.is_colour(written)
