"""The colours that photos have while they load."""

import re
from pathlib import Path

import pytest

from generator.media.tints import stylesheet, tint

SHEET = Path(__file__).parents[2] / "overrides" / "assets" / "css" / "tints.css"


def test_the_sheet_is_the_one_that_the_generator_writes():
    assert SHEET.read_text("utf-8") == stylesheet()


@pytest.mark.parametrize("colour", ["#000000", "#ffffff", "#785028", "#1f8f2e", "#4a8aca"])
def test_a_tint_is_near_to_its_colour(colour):
    (found,) = re.findall(rf"\.{tint(colour)} {{ background: #(\w+); }}", stylesheet())
    for at in (0, 2, 4):
        assert abs(int(found[at : at + 2], 16) - int(colour[at + 1 : at + 3], 16)) <= 0x2A


def test_tints_leave_no_colour_out():
    assert len({tint(f"#{r:02x}80{b:02x}") for r in range(256) for b in range(256)}) == 16
