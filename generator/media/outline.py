"""Outlines of stitched shapes: sets of cells in, closed rings of whole points out.

Drawing a motif as its outline, not cell by cell, keeps SVG small and free of hairlines, and gives
the raster the very same polygons.
"""

from collections.abc import Iterable

from generator.media.svg import Point

Cell = tuple[int, int]
"""A stitch by its column and row; it covers the square from there to one further."""


def outline(cells: Iterable[Cell]) -> list[list[Point]]:
    """Return the rings around `cells`, shells clockwise and holes counter-clockwise (y down).

    Cells that touch only at a corner get rings of their own.
    """
    filled = frozenset(cells)
    edges: dict[Point, list[Point]] = {}
    for x, y in sorted(filled):
        if (x, y - 1) not in filled:
            edges.setdefault((x, y), []).append((x + 1, y))
        if (x + 1, y) not in filled:
            edges.setdefault((x + 1, y), []).append((x + 1, y + 1))
        if (x, y + 1) not in filled:
            edges.setdefault((x + 1, y + 1), []).append((x, y + 1))
        if (x - 1, y) not in filled:
            edges.setdefault((x, y + 1), []).append((x, y))
    rings = []
    for start in sorted(edges):
        while edges.get(start):
            rings.append(_walk(start, edges))
    return rings


def _walk(start: Point, edges: dict[Point, list[Point]]) -> list[Point]:
    ring = [start]
    at, came = edges[start].pop(), start
    while at != start:
        step = (at[0] - came[0], at[1] - came[1])
        ways = edges[at]
        right = (at[0] - step[1], at[1] + step[0])
        onward = right if right in ways else ways[0]
        ways.remove(onward)
        if (onward[0] - at[0], onward[1] - at[1]) != step:
            ring.append(at)
        came, at = at, onward
    first_step = (ring[1][0] - start[0], ring[1][1] - start[1]) if len(ring) > 1 else (0, 0)
    last_step = (start[0] - ring[-1][0], start[1] - ring[-1][1])
    if (first_step[0] == 0) == (last_step[0] == 0) and len(ring) > 4:
        ring.pop(0)
    return ring
