"""Merged cells: every cell of the area gets the value of its first one."""

from collections.abc import Iterable, Mapping

from generator.importing.sheet import EMPTY, Cell

Place = tuple[int, int]
"""Row and column, from 0."""


def filled(
    cells: Mapping[Place, Cell], height: int, width: int, merged: Iterable[tuple[Place, Place]]
) -> tuple[tuple[tuple[Cell, ...], ...], frozenset[Place]]:
    """Return rows of one length with merged areas filled, and which cells are copies."""
    rows = [[cells.get((row, column), EMPTY) for column in range(width)] for row in range(height)]
    copies: set[Place] = set()
    for (top, left), (bottom, right) in merged:
        if top >= height or left >= width or rows[top][left].is_empty:
            continue
        for row in range(top, min(bottom, height - 1) + 1):
            for column in range(left, min(right, width - 1) + 1):
                if (row, column) != (top, left):
                    rows[row][column] = rows[top][left]
                    copies.add((row, column))
    return tuple(tuple(row) for row in rows), frozenset(copies)
