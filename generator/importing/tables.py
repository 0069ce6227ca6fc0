"""Finds the table in a sheet: its title rows, its columns, its rows, and where it ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.importing.columns import Field, title_key, understand_parts
from generator.importing.sheet import EMPTY, Cell, Sheet
from generator.text import fold

_HEADER_WITHIN = 60
_HEADER_DEPTH = 3

_MARKED = re.compile(r"(?:hang |dat |xep hang )?([345]) sao(?: .*)?")
_NUMBERING = re.compile(r"[(\[]?(?:\d{1,2}|[a-z])[)\]]?(?:\s*=.*)?")
_FOOTNOTES = re.compile(
    r"(?:ghi chu|luu y|nguon|noi nhan|nguoi lap|tm\.?|kt\.?|tl\.?|chu tich|pho chu tich|giam doc|"
    r"chi cuc|xac nhan|ky ten|nghe an,? ngay|\(?\*+\)?|danh sach (?:nay )?(?:gom|co))\b.*"
)
_TOTALS = re.compile(
    r"(?:tong(?: cong| so)?|cong)(?: (?:san pham|chu the|toan tinh|toan huyen|\(.*\)))*"
    r"\s*[:=]?[\s\d.,]*(?:(?:san pham|sp|chu the)\b.*)?"
)
_DITTO = re.compile(
    r"[-–\s\"″′”'.(]*(?:n\s?\.?\s?t|nhu tren)[-–\s\"″′”'.)]*|[-–\s]*[\"″′”〃]+[-–\s]*|''"
)
"""“nt”, “như trên”, ″: the same as above."""

_OWN = (Field.NAME, Field.ORDER, Field.ID)
"""What every row says itself."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: where it stands, its title as printed, what it holds.

    `field` is None for what is not understood; `stars` is set for a column that is ticked
    (“4 sao | x”); `is_read` is False for one that is hidden or says again what another says.
    """

    index: int
    title: str
    field: Field | None
    stars: int | None = None
    is_read: bool = True
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its number as people count, its cells by field, the heading above it.

    `heading` is the text of the last row that parted the table (“I. Huyện Nam Đàn”).
    """

    number: int
    cells: dict[Field, Cell]
    ticked: int | None = None
    heading: str = ""
    is_copy: frozenset[Field] = frozenset()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that holds no product, and why: `heading`, `total`, `footnote`, `hidden`."""

    number: int
    text: str
    reason: str


@dataclass(frozen=True)
class Table:
    """A table of a sheet: its columns, its rows, and the rows that are no products."""

    sheet: str
    header: tuple[int, int]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...]


def find_table(sheet: Sheet) -> Table | None:
    """Return the table of a sheet, or None when no row looks like the head of a list."""
    head = _header(sheet)
    if head is None:
        return None
    first, depth = head
    columns = _columns(sheet, first, depth)
    body = first + depth
    skipped = [
        Skipped(number + 1, text, "title")
        for number in range(first)
        if (text := _text(sheet.rows[number]))
    ]
    rows: list[Row] = []
    for found in _body(sheet, body, columns, _titles(sheet, first, depth)):
        if isinstance(found, Row):
            rows.append(found)
        else:
            skipped.append(found)
    header = (first + 1, body)
    return Table(sheet.name, header, columns, tuple(rows), tuple(skipped))


def _header(sheet: Sheet) -> tuple[int, int] | None:
    """Return the first row of the head of the table and the number of its rows."""
    best: tuple[int, int, int] | None = None
    for first in range(min(_HEADER_WITHIN, len(sheet.rows))):
        alone = {column.field for column in _columns(sheet, first, 1)} - {None}
        if first in sheet.hidden_rows or not alone:
            continue
        for depth in range(1, min(_HEADER_DEPTH, len(sheet.rows) - first) + 1):
            fields = [c.field for c in _columns(sheet, first, depth) if c.field and c.is_read]
            distinct = set(fields) - {Field.ORDER, Field.NOTE}
            if Field.NAME not in distinct or len(distinct) < 2:
                continue
            if depth > 1 and not _goes_on(sheet, first, depth):
                continue
            score = (len(fields), -first, -depth)
            if best is None or score > best:
                best = score
    return (-best[1], -best[2]) if best else None


def _goes_on(sheet: Sheet, first: int, depth: int) -> bool:
    """Tell whether the rows below the first are part of the head: titles, merged or short."""
    for row in range(first + 1, first + depth):
        cells = [(c, cell) for c, cell in enumerate(sheet.rows[row]) if not cell.is_empty]
        own = [(c, cell) for c, cell in cells if (row, c) not in sheet.merged]
        if not own or any(not isinstance(cell.value, str) for _, cell in own):
            return False
        names = [c for c in _columns(sheet, first, 1) if c.field is Field.NAME]
        if any(c == name.index for name in names for c, _ in own):
            return bool(understand_parts([_shown(sheet.rows[row][names[0].index])]))
    return True


def _titles(sheet: Sheet, first: int, depth: int) -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(_shown(sheet.rows[row][column]) for row in range(first, first + depth))
        for column in range(sheet.width)
    )


def _columns(sheet: Sheet, first: int, depth: int) -> tuple[Column, ...]:
    columns: list[Column] = []
    seen: set[Field] = set()
    for index, parts in enumerate(_titles(sheet, first, depth)):
        title = " / ".join(dict.fromkeys(part for part in parts if part))
        if not title:
            continue
        marked = next((m for part in parts if (m := _MARKED.fullmatch(title_key(part)))), None)
        field = Field.STARS if marked else understand_parts(parts)
        stars = int(marked[1]) if marked else None
        is_hidden = index in sheet.hidden_columns
        again = field in seen and not (marked and field is Field.STARS)
        columns.append(Column(index, title, field, stars, not is_hidden and not again, is_hidden))
        if field and not is_hidden:
            seen.add(field)
    return tuple(columns)


def _body(
    sheet: Sheet, start: int, columns: Sequence[Column], titles: Sequence[Sequence[str]]
) -> Iterator[Row | Skipped]:
    read = [column for column in columns if column.field and column.is_read]
    ticks = [column for column in read if column.stars]
    fields = {column.field: column.index for column in read if column.field and not column.stars}
    heading, ended = "", False
    above: dict[Field, Cell] = {}
    for index in range(start, len(sheet.rows)):
        cells, number = sheet.rows[index], index + 1
        text = _text(cells)
        if not text:
            continue
        own = [
            cell
            for c, cell in enumerate(cells)
            if not cell.is_empty and not _copied(sheet, index, c)
        ]
        first = fold(_shown(next((cell for cell in cells if not cell.is_empty), EMPTY)))
        name = _at(cells, fields.get(Field.NAME))
        if index in sheet.hidden_rows:
            yield Skipped(number, text, "hidden")
        elif index == start and all(_NUMBERING.fullmatch(fold(_shown(cell))) for cell in own):
            yield Skipped(number, text, "numbering")
        elif _repeats(cells, titles):
            yield Skipped(number, text, "header")
        elif _is_total(cells):
            yield Skipped(number, text, "total")
        elif ended or (_FOOTNOTES.fullmatch(first) and _is_alone(cells, fields)):
            ended = True
            yield Skipped(number, text, "footnote")
        elif _is_heading(cells, fields, own):
            heading = text
            yield Skipped(number, text, "heading")
        elif name.is_empty:
            yield Skipped(number, text, "nameless")
        else:
            ticked = next((t.stars for t in ticks if not _at(cells, t.index).is_empty), None)
            copied = frozenset(f for f, c in fields.items() if _copied(sheet, index, c))
            row = {field: _at(cells, column) for field, column in fields.items()}
            above = {field: _same(field, cell, above) for field, cell in row.items()}
            yield Row(number, above, ticked, heading, copied)


def _same(field: Field, cell: Cell, above: dict[Field, Cell]) -> Cell:
    """Return a cell, or the one above when it only says that it is the same."""
    if field not in _OWN and _DITTO.fullmatch(fold(_shown(cell))):
        return above.get(field, cell)
    return cell


def _is_heading(cells: Sequence[Cell], fields: dict[Field, int], own: Sequence[Cell]) -> bool:
    """Tell whether a row parts the table: one text, with at most a number before it."""
    texts = [shown for cell in own if (shown := _shown(cell))]
    words = [
        text for text in dict.fromkeys(texts) if not re.fullmatch(r"[IVXivx\d.)A-Z]{1,5}", text)
    ]
    if len(words) != 1:
        return False
    name, order = fields.get(Field.NAME), fields.get(Field.ORDER)
    if _shown(_at(cells, name)) != words[0]:
        return True
    others = [c for f, c in fields.items() if c not in (name, order)]
    if any(not _at(cells, c).is_empty and _shown(_at(cells, c)) != words[0] for c in others):
        return False
    is_merged = any(_shown(_at(cells, c)) == words[0] for c in others)
    return is_merged or (order is not None and not _counts(_at(cells, order)))


def _counts(cell: Cell) -> bool:
    """Tell whether the cell of the first column numbers a product: 1, 2, 3."""
    return bool(re.fullmatch(r"\d+\.?0?", _shown(cell)))


def _is_alone(cells: Sequence[Cell], fields: dict[Field, int]) -> bool:
    """Tell whether a row has nothing in most columns, or one text in all of them."""
    texts = {_shown(cell) for cell in cells if not cell.is_empty}
    return len(texts) <= max(2, len(fields) // 3)


def _is_total(cells: Sequence[Cell]) -> bool:
    texts = [shown for cell in cells if not cell.is_empty and (shown := _shown(cell))]
    words = [text for text in dict.fromkeys(texts) if not re.fullmatch(r"[\d.,\s]+", text)]
    return bool(words and _TOTALS.fullmatch(fold(words[0]))) and len(words) <= 2


def _repeats(cells: Sequence[Cell], titles: Sequence[Sequence[str]]) -> bool:
    """Tell whether a row is the table's head again, as printed on every page."""
    shown = [
        (_shown(cell), titles[column]) for column, cell in enumerate(cells) if not cell.is_empty
    ]
    return len(shown) > 1 and all(title_key(text) in map(title_key, own) for text, own in shown)


def _copied(sheet: Sheet, row: int, column: int) -> bool:
    return (row, column) in sheet.merged


def _at(cells: Sequence[Cell], column: int | None) -> Cell:
    return EMPTY if column is None else cells[column]


def _text(cells: Sequence[Cell]) -> str:
    return " | ".join(dict.fromkeys(shown for cell in cells if (shown := _shown(cell))))


def _shown(cell: Cell) -> str:
    """Return what a cell shows, on one line."""
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(str(value).split())
