"""Sheets of QR stickers: A4, on the grids of labels that stationers sell, or to be cut."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType

from generator.printing.edition import Edition, product_sheet
from generator.printing.typesetting import Sheet

NAME = "stickers"

_PAGE = (210.0, 297.0)
_WORDS = ("warning",)


@dataclass(frozen=True)
class Grid:
    """How labels lie on a sheet, in millimetres; the whole grid stands in the middle.

    `gap` is between columns (no grid has one between rows), `code` the side of the QR code,
    `cut` asks for lines to cut along.
    """

    columns: int
    rows: int
    width: float
    height: float
    gap: float
    code: float
    cut: bool = False

    @property
    def count(self) -> int:
        """The number of labels on a sheet."""
        return self.columns * self.rows

    @property
    def left(self) -> float:
        """The margin on the left."""
        return (_PAGE[0] - self.columns * self.width - (self.columns - 1) * self.gap) / 2

    @property
    def top(self) -> float:
        """The margin above."""
        return (_PAGE[1] - self.rows * self.height) / 2


GRIDS: Mapping[str, Grid] = MappingProxyType(
    {
        "21": Grid(3, 7, 63.5, 38.1, 2.54, 22),  # Avery L7160 and its like
        "24": Grid(3, 8, 70, 37, 0, 22),  # 70 × 37 without gaps
        "24-tron": Grid(3, 8, 63.5, 33.9, 2.54, 20),  # Avery L7159
        "14": Grid(2, 7, 99.1, 38.1, 2.54, 26),  # Avery L7163
        "12": Grid(3, 4, 63.5, 72, 2.54, 32),  # Avery L7164
        "cat": Grid(4, 9, 48, 31, 0, 20, cut=True),  # a plain sheet of decal, cut by hand
    }
)
"""The grids by the number of labels on a sheet."""


def sheet(edition: Edition, grid: str = "21", copies: int | None = None, skip: int = 0) -> Sheet:
    """Return sheets of stickers for every product of the edition.

    `copies` is the number of each product's stickers, one after the other; without it every
    product fills sheets of its own. `skip` leaves out the first labels of the first sheet,
    which were used before. Raises KeyError for a grid that GRIDS does not hold.
    """
    chosen = GRIDS[grid]
    size = asdict(chosen) | {"left": chosen.left, "top": chosen.top}
    title = edition.words("print_title_stickers", site=edition.site)
    sheets = list(_sheets(len(edition.items), chosen.count, copies, skip))
    return product_sheet(edition, NAME, title, _WORDS, {}, grid=size, sheets=sheets)


def _sheets(items: int, count: int, copies: int | None, skip: int) -> Iterator[list[int | None]]:
    """Yield for every sheet which item each of its labels shows."""
    taken: list[int | None] = [None] * (skip % count)
    for number in range(items):
        wanted = copies or count - len(taken)
        taken += [number] * wanted
        while len(taken) >= count:
            yield taken[:count]
            taken = taken[count:]
    if any(label is not None for label in taken):
        yield taken
