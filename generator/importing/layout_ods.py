"""What calamine does not tell of an OpenDocument sheet: merged cells, hidden rows and columns.

The form: OpenDocument 1.3, part 3, chapter 9 (tables).
"""

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from generator.importing.merging import Place
from generator.importing.sheet import UnreadableError

MAX_UNPACKED = 300 * 1024 * 1024
"""Bytes of a sheet's XML that are read; a bomb unpacks to more."""

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_HIDDEN = ("collapse", "filter")
_FAR = 100_000
"""No list has more rows or columns: what is said of cells farther away is of no matter."""


@dataclass
class Layout:
    """How a sheet lies: merged areas from corner to corner, and what is hidden, from 0."""

    merged: list[tuple[Place, Place]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)


def read_layouts(file: Path) -> Mapping[str, Layout]:
    """Return the layout of each sheet by its name; nothing when the file cannot be read so."""
    try:
        with zipfile.ZipFile(file) as packed:
            if packed.getinfo("content.xml").file_size > MAX_UNPACKED:
                raise UnreadableError("tệp giải nén ra quá lớn", "the file unpacks to far too much")
            with packed.open("content.xml") as content:
                return _layouts(content)
    except (zipfile.BadZipFile, KeyError, ElementTree.ParseError, ValueError, OSError):
        return {}


def _layouts(content: IO[bytes]) -> Mapping[str, Layout]:
    found: dict[str, Layout] = {}
    layout, row, column, column_of_sheet = Layout(), 0, 0, 0
    # Expat itself stops entities that swell; the size of the file is bounded above.
    for event, element in ElementTree.iterparse(content, ("start", "end")):  # noqa: S314
        tag = element.tag.removeprefix(_TABLE)
        if event == "start":
            if tag == "table":
                layout = found.setdefault(element.get(f"{_TABLE}name", ""), Layout())
                row = column_of_sheet = 0
            elif tag == "table-row":
                column = 0
        elif tag == "table-column":
            count = _count(element, "number-columns-repeated")
            _hide(element, column_of_sheet, count, layout.hidden_columns)
            column_of_sheet += count
        elif tag in ("table-cell", "covered-table-cell"):
            tall, wide = (
                _count(element, "number-rows-spanned"),
                _count(element, "number-columns-spanned"),
            )
            if tall > 1 or wide > 1:
                layout.merged.append(((row, column), (row + tall - 1, column + wide - 1)))
            column += _count(element, "number-columns-repeated")
            element.clear()
        elif tag == "table-row":
            count = _count(element, "number-rows-repeated")
            _hide(element, row, count, layout.hidden_rows)
            row += count
            element.clear()
    return found


def _hide(element: ElementTree.Element, first: int, count: int, hidden: set[int]) -> None:
    if element.get(f"{_TABLE}visibility") in _HIDDEN:
        hidden |= set(_near(range(first, first + count)))


def _near(places: range) -> Iterable[int]:
    return places[: max(0, _FAR - places.start)]


def _count(element: ElementTree.Element, name: str) -> int:
    """Return how often, or over how many cells: 1 where nothing is said."""
    return max(1, int(element.get(_TABLE + name, "1")))
