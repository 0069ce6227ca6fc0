"""The geometry of a province: GeoJSON in, planes of whole-number shapes out.

A plane is the whole coverage drawn at one size. Its borders are snapped to the grid *before* they
are simplified, and simplified as a coverage, so neighbours share every vertex of their border and
no gap or overlap can open between them, at any size.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from generator.media.geojson import Province
from generator.media.svg import Point

Bounds = tuple[float, float, float, float]

_SLIVER = 1.0  # square units


@dataclass(frozen=True, slots=True)
class Projection:
    """Equirectangular, true to scale at `mid_latitude`: degrees in, drawing units out (y down).

    The place at `west`, `north` is drawn at `left`, `top`. Over one province the error of such a
    plane is below the width of a border line.
    """

    west: float
    north: float
    mid_latitude: float
    scale: float  # drawing units for one degree of latitude
    left: float = 0.0
    top: float = 0.0

    @classmethod
    def fit(cls, bounds: Bounds, width: float, margin: float = 0.0) -> "Projection":
        """Return the projection that draws `bounds` (west, south, east, north) `width` wide."""
        west, south, east, north = bounds
        middle = (south + north) / 2
        span = max((east - west) * math.cos(math.radians(middle)), 1e-9)
        return cls(west, north, middle, (width - 2 * margin) / span, margin, margin)

    def point(self, lon: float, lat: float) -> tuple[float, float]:
        """Return where a place is drawn."""
        x = self.left + (lon - self.west) * self._shrink * self.scale
        return x, self.top + (self.north - lat) * self.scale

    def shape(self, shape: BaseGeometry) -> BaseGeometry:
        """Return `shape` as it is drawn, still in fractions."""
        factor = (self._shrink * self.scale, -self.scale)
        offset = (self.left - self.west * factor[0], self.top + self.north * self.scale)
        return shapely.transform(shape, lambda lonlat: lonlat * factor + offset)

    @property
    def _shrink(self) -> float:
        return math.cos(math.radians(self.mid_latitude))


@dataclass(frozen=True, slots=True)
class Plane:
    """The districts drawn at one size: whole-number shapes by slug, in units of the drawing."""

    width: int
    height: int
    projection: Projection
    shapes: Mapping[str, MultiPolygon]

    def outline(self) -> BaseGeometry:
        """Return the province as one shape."""
        return shapely.coverage_union_all(list(self.shapes.values()))

    def borders(self) -> list[list[Point]]:
        """Return every border between two districts once, as lines."""
        edges = shapely.union_all([shape.boundary for shape in self.shapes.values()])
        inner = shapely.difference(edges, shapely.boundary(self.outline()))
        merged = shapely.line_merge(inner)
        lines = [part for part in shapely.get_parts(merged) if part.geom_type == "LineString"]
        return [whole_points(line.coords) for line in lines]


def plane(province: Province, width: int, *, tolerance: float, margin: int = 0) -> Plane:
    """Draw the province `width` units wide.

    `tolerance` is the size in units of the detail that may go (the square root of the area of a
    triangle of the border). Parts that are too small to be drawn are left out; a district none
    of whose parts can be drawn has no shape in the plane.
    """
    wholes = [district.shape for district in province.districts]
    bounds = tuple(shapely.total_bounds(wholes))
    projection = Projection.fit(bounds, width, margin)
    shapes = drawn(province, projection, tolerance)
    height = math.ceil(projection.point(bounds[0], bounds[1])[1] + margin)
    return Plane(width, height, projection, shapes)


def drawn(
    province: Province, projection: Projection, tolerance: float, window: Bounds | None = None
) -> Mapping[str, MultiPolygon]:
    """Return the districts in whole units of `projection`, all borders shared.

    With a `window` (in units) only what lies in it is returned.
    """
    exact = {d.slug: projection.shape(d.shape) for d in province.districts}
    if window is not None:
        exact = {slug: shapely.clip_by_rect(shape, *window) for slug, shape in exact.items()}
        exact = {slug: shape for slug, shape in exact.items() if shape.area > 1}
    faces = _snapped(exact)
    slugs = [slug for slug, parts in faces.items() if parts]
    snapped = [shapely.coverage_union_all(faces[slug]) for slug in slugs]
    simple = shapely.coverage_simplify(snapped, tolerance) if tolerance else snapped
    shapes = {slug: _polygons(shape) for slug, shape in zip(slugs, simple, strict=True)}
    return MappingProxyType({slug: shape for slug, shape in shapes.items() if not shape.is_empty})


def _snapped(exact: Mapping[str, BaseGeometry]) -> dict[str, list[Polygon]]:
    """Cut the plane along all borders, snapped to whole units, and deal out the faces."""
    slugs = sorted(exact)
    edges = [shapely.boundary(exact[slug]) for slug in slugs]
    noded = shapely.union_all(edges, grid_size=1)
    cut = list(shapely.get_parts(shapely.polygonize([noded])))
    tree = shapely.STRtree([exact[slug] for slug in slugs])
    faces: dict[str, list[Polygon]] = {slug: [] for slug in slugs}
    slivers = []
    for face in cut:
        near = [slugs[i] for i in tree.query(face)]
        shares = [(shapely.intersection(exact[slug], face).area, slug) for slug in near]
        if face.area <= _SLIVER:
            slivers.append((face, near))
        elif sum(share for share, _ in shares) * 2 > face.area:
            faces[max(shares)[1]].append(face)
    for face, near in slivers:  # what rounding left between two borders joins the longer one
        owners = [(_shared(face, faces[slug]), slug) for slug in near]
        length, owner = max(owners, default=(0.0, ""))
        if length > 0:
            faces[owner].append(face)
    return faces


def _shared(face: Polygon, others: list[Polygon]) -> float:
    return float(sum(shapely.intersection(face, other).length for other in others))


def _polygons(shape: BaseGeometry) -> MultiPolygon:
    """Keep the polygons, the largest first."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    return MultiPolygon(sorted(parts, key=lambda part: (-part.area, part.bounds)))


def rings(shape: BaseGeometry) -> list[list[Point]]:
    """Return the rings of a polygon or multipolygon as whole points, shells and holes alike."""
    found = []
    for polygon in shapely.get_parts(shape):
        for ring in (polygon.exterior, *polygon.interiors):
            found.append(whole_points(ring.coords))
    return found


def whole_points(coordinates: Iterable[Sequence[float]]) -> list[Point]:
    """Round positions to the nearest whole units."""
    return [(round(c[0]), round(c[1])) for c in coordinates]
