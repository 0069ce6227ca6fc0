"""Cloth of sites: seamless, small, and safe inside a style sheet."""

from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from generator.media.ornament import TILE, Edging, Family
from generator.microsites import cloth
from generator.microsites.cloth import Cloth, cloth_for
from generator.microsites.theme import theme_for, threads_of

THREADS = threads_of(theme_for((), "htx", "thuc-pham"))
CLOTHS = [Cloth(family, edging) for family in Family for edging in Edging]


@pytest.mark.parametrize("dress", CLOTHS, ids=lambda c: f"{c.family.name}-{c.edging.name}")
def test_every_weave_is_sound_svg_and_fits_a_style_sheet(dress):
    for weave in (
        cloth.field(dress, THREADS),
        cloth.hem(dress, "#24385f", "#e3a735"),
        cloth.selvedge(dress, THREADS),
    ):
        root = ElementTree.fromstring(weave.svg)  # noqa: S314 our own drawing
        assert root.get("viewBox") == f"0 0 {weave.width} {weave.height}"
        assert unquote(weave.data_uri.removeprefix("data:image/svg+xml,")) == weave.svg
        assert not set('"<>#{}\\\n') & set(weave.data_uri)
        assert len(weave.data_uri) < 6000


def test_a_repeat_of_the_field_is_two_motifs_wide_and_one_high():
    weave = cloth.field(Cloth(Family.TRAM, Edging.SAW), THREADS)
    assert (weave.width, weave.height) == (2 * TILE, TILE)


def test_a_site_keeps_its_cloth_and_neighbours_differ():
    assert cloth_for("htx-sen") == cloth_for("htx-sen")
    assert len({cloth_for(f"htx-{number}") for number in range(60)}) > 20


@pytest.mark.parametrize("dress", CLOTHS[:: len(Edging)], ids=lambda c: c.family.name)
def test_the_stitches_of_an_icon_lie_inside_it(dress):
    runs = cloth.icon_runs(dress, THREADS)
    assert runs
    assert all(x >= 4 and x + count <= 36 and 4 <= y < 36 for x, y, count, _ in runs)
    ElementTree.fromstring(cloth.icon(dress, THREADS))  # noqa: S314 our own drawing
