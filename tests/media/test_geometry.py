import pytest
import shapely

from generator.media import geometry
from generator.media.geometry import Projection, plane


@pytest.fixture(scope="module", params=[(720, 3.4), (240, 2.5), (720, 0), (120, 1)])
def drawn(request, province):
    width, tolerance = request.param
    return plane(province, width, tolerance=tolerance, margin=4)


def test_neighbours_share_every_vertex_of_their_border(drawn):
    shapes = list(drawn.shapes.values())
    assert len(shapes) == 21
    assert shapely.coverage_is_valid(shapes)


def test_no_gap_and_no_overlap_opens(drawn):
    apart = sum(shape.area for shape in drawn.shapes.values())
    outline = drawn.outline()
    assert outline.area == pytest.approx(apart, abs=1e-6)
    holes = [hole for part in shapely.get_parts(outline) for hole in part.interiors]
    assert holes == []


def test_all_coordinates_are_whole_and_on_the_canvas(drawn):
    for shape in drawn.shapes.values():
        points = shapely.get_coordinates(shape)
        assert (points == points.round()).all()
        assert points.min() >= 0
        assert points[:, 0].max() <= drawn.width
        assert points[:, 1].max() <= drawn.height
        assert shape.is_valid


def test_a_simplified_district_keeps_its_size_and_place(province):
    exact = plane(province, 720, tolerance=0)
    simple = plane(province, 720, tolerance=3.4)
    for slug in exact.shapes:
        both = exact.shapes[slug].intersection(simple.shapes[slug]).area
        assert both > 0.7 * exact.shapes[slug].area, slug


def test_each_border_is_listed_once(drawn):
    borders = shapely.MultiLineString(drawn.borders())
    edges = sum(shape.length for shape in drawn.shapes.values())
    assert edges == pytest.approx(2 * borders.length + drawn.outline().length)


def test_the_projection_keeps_a_square_kilometre_square():
    projection = Projection.fit((104, 18, 106, 20), 720)
    x0, y0 = projection.point(105, 19)
    x1, y1 = projection.point(105 + 1 / 105.25, 19 - 1 / 110.7)  # 1 km east, 1 km south
    assert x1 - x0 == pytest.approx(y1 - y0, rel=0.01)


def test_a_point_and_a_shape_are_drawn_at_the_same_place(province):
    projection = Projection.fit((104, 18, 106, 20), 720, 10)
    drawn_point = projection.shape(shapely.Point(105.5, 18.7))
    assert (drawn_point.x, drawn_point.y) == pytest.approx(projection.point(105.5, 18.7))


def test_another_province_is_drawn_the_same_way(tiny_province):
    drawn = plane(tiny_province, 300, tolerance=2)
    assert set(drawn.shapes) == {"west", "town", "east"}
    assert shapely.coverage_is_valid(list(drawn.shapes.values()))
    assert len(drawn.shapes["east"].geoms) == 2


def test_what_cannot_be_seen_is_left_out(tiny_province):
    drawn = plane(tiny_province, 20, tolerance=1)
    assert "town" not in drawn.shapes
    assert {"west", "east"} <= set(drawn.shapes)


def test_a_window_shows_only_what_lies_in_it(tiny_province):
    projection = Projection.fit((10, 50, 12.3, 51), 300)
    shapes = geometry.drawn(tiny_province, projection, 1, (0, 0, 100, 100))
    assert set(shapes) == {"west"}
