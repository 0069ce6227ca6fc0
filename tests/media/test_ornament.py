from itertools import pairwise

import pytest
import shapely

from generator.media.ornament import TILE, Edging, Family, edging, motif
from generator.media.outline import outline


def area(rings):
    shape = shapely.Polygon()
    for ring in rings:
        shape = shape.symmetric_difference(shapely.Polygon(ring).buffer(0))
    return shape.area


@pytest.mark.parametrize(
    "cells",
    [
        {(0, 0)},
        {(0, 0), (1, 0), (2, 0), (0, 1), (2, 1), (0, 2), (1, 2), (2, 2)},
        {(0, 0), (1, 1)},
        {(1, 0), (0, 1), (1, 1), (2, 1), (1, 2)},
        {(x, y) for x in range(5) for y in range(5) if (x + y) % 2},
        set(),
    ],
)
def test_an_outline_encloses_just_its_cells(cells):
    rings = outline(cells)
    assert area(rings) == len(cells)
    for ring in rings:
        closed = [*ring, ring[0]]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(closed)]
        assert all((dx == 0) != (dy == 0) for dx, dy in steps)
        turns = zip(steps, [*steps[1:], steps[0]], strict=True)
        assert all((one[0] == 0) != (other[0] == 0) for one, other in turns)


@pytest.mark.parametrize("family", Family)
def test_the_outline_and_the_rows_of_a_motif_are_the_same_cloth(family):
    drawn = motif(family)
    for thread, rings in drawn.rings.items():
        mine = [(x, wide) for x, _, wide, t in drawn.runs if t == thread]
        repeated = sum(1 for x, _ in mine if x == 0)
        assert area(rings) == sum(wide for _, wide in mine) + repeated


@pytest.mark.parametrize("family", Family)
def test_motifs_use_three_threads_and_fill_their_band(family):
    drawn = motif(family)
    assert set(drawn.rings) == {"a", "b", "c"}
    assert TILE % drawn.width == 0
    assert drawn.height == TILE + 1
    assert len({y for _, y, _, _ in drawn.runs}) >= 0.75 * drawn.height


@pytest.mark.parametrize("family", [Family.TRAM, Family.MOC, Family.SAO, Family.DON])
def test_mirrored_families_are_mirrored(family):
    stitches = {
        (x + i, y, thread) for x, y, wide, thread in motif(family).runs for i in range(wide)
    }
    axis = TILE if family is not Family.DON else TILE - 1
    inner = {s for s in stitches if s[0] > 0}
    assert inner == {(axis - x, y, t) for x, y, t in inner if axis - x > 0} | {
        s for s in inner if axis - s[0] <= 0
    }


@pytest.mark.parametrize("kind", Edging)
def test_a_border_can_be_turned_over(kind):
    upright, flipped = edging(kind), edging(kind, flipped=True)
    turned = {(x, upright.height - 1 - y, wide, t) for x, y, wide, t in upright.runs}
    assert turned == set(flipped.runs)
    assert upright.height <= 5
