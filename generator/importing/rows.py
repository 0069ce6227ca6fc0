"""A row of a list as facts: every cell read, what cannot be told named with its reason."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from generator.dates import PartialDate
from generator.importing import cells, contacts
from generator.importing.cells import DecisionCell, Unclear
from generator.importing.columns import Field
from generator.importing.places import Place, Places
from generator.importing.sheet import EMPTY, Cell
from generator.importing.tables import Row, Table
from generator.records.naming import name_key

T = TypeVar("T")

NOWHERE, UNTOLD = Place(), DecisionCell()

OUTCOMES: tuple[tuple[str, str], ...] = (
    ("again", r"\b(?:lai|gia han)\b"),
    ("upgrade", r"\bnang (?:hang|sao)\b"),
    ("downgrade", r"\b(?:ha|giam|xuong) (?:hang|sao)\b"),
    ("first", r"\b(?:moi|lan dau|lan 1)\b"),
)
GROUPS: tuple[tuple[str, str], ...] = (
    ("du-lich", r"\bdu lich\b"),
    ("do-uong", r"\bdo uong\b"),
    ("duoc-lieu", r"\b(?:duoc lieu|thao duoc|duoc pham)\b"),
    ("thu-cong-my-nghe", r"\b(?:thu cong|my nghe|luu niem|noi that|trang tri|vai|may mac)\b"),
    ("sinh-vat-canh", r"\b(?:sinh vat canh|cay canh|dong vat canh)\b"),
    ("thuc-pham", r"\b(?:thuc pham|gia vi|nong san)\b"),
)
"""Words for the six groups of 2022, the names of 2018 among them."""

_PLACE_BEGINS = re.compile(
    r"\s*(?:[,;\n]|\s[-–]\s|\()\s*(?=(?:địa chỉ|đ/c|xóm|thôn|bản|khối|làng|tổ|xã|phường|thị trấn|"
    r"huyện|thị xã|thành phố|tp\.?|số nhà)\b)",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[-–•·*+]\s+)+(?=[^\W\d_])")
_ADDRESS_WORD = re.compile(r"^(?:địa chỉ|đ/c)\s*[:.]?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Facts:
    """What a row says of a product. Texts are as printed; what it does not say is None.

    A slug (`producer_slug`, `decision_slug`) names a record for certain. `unclear` are cells that
    cannot be told, by what they should hold; `contacts` what it says of
    people, as (what, text).
    """

    sheet: str
    row: int
    name: str
    id: str | None = None
    producer: str | None = None
    producer_slug: str | None = None
    place: Place = NOWHERE
    group: str | None = None
    group_printed: str | None = None
    stars: int | None = None
    score: Decimal | None = None
    outcome: str | None = None
    decision: DecisionCell = UNTOLD
    decision_slug: str | None = None
    certificate: str | None = None
    gtin: str | None = None
    net: str | None = None
    contacts: tuple[tuple[str, str], ...] = ()
    unclear: Mapping[Field, Unclear] | None = None
    is_copy: bool = False

    def why_unclear(self, *fields: Field) -> Unclear | None:
        """Return the first thing that cannot be told among `fields`."""
        unclear = self.unclear or {}
        return next((unclear[field] for field in fields if field in unclear), None)


def understand_rows(table: Table, places: Places) -> tuple[Facts, ...]:
    """Return the facts of every row of a table."""
    swapped = dates_look_swapped(table)
    return tuple(_facts(row, table.sheet, places, swapped=swapped) for row in table.rows)


def dates_look_swapped(table: Table) -> bool:
    """Tell whether Excel seems to have taken days for months in the column of dates.

    A machine set to English turns 05/06/2024 into 6 May and leaves 19/02/2024 as text: then no
    true date has a day above 12, and no text has one below 13.
    """
    values = [row.cells.get(Field.DECISION_DATE, EMPTY).value for row in table.rows]
    true = [value.day for value in values if isinstance(value, datetime | date)]
    texts = [cells.day_in(value) for value in values if isinstance(value, str)]
    days = [t.earliest.day for t in texts if isinstance(t, PartialDate) and t.is_exact]
    return bool(true and days) and max(true) <= 12 < min(days)


def _facts(row: Row, sheet: str, places: Places, *, swapped: bool) -> Facts:
    unclear: dict[Field, Unclear] = {}

    def told(field: Field, value: T | Unclear) -> T | None:
        if isinstance(value, Unclear):
            unclear[field] = value
            return None
        return value

    def at(field: Field) -> Cell:
        cell = row.cells.get(field, EMPTY)
        sick = cells.sick(cell)
        if sick:
            unclear[field] = sick
        return cell

    stars = row.ticked or told(Field.STARS, cells.stars(at(Field.STARS)))
    if stars is None and Field.STARS not in unclear:
        stars = _stars_of_heading(row.heading)
    decision = told(Field.DECISION, cells.decision(at(Field.DECISION))) or UNTOLD
    known = told(Field.DECISION_DATE, cells.day(at(Field.DECISION_DATE)))
    if swapped and isinstance(at(Field.DECISION_DATE).value, datetime | date):
        unclear[Field.DECISION_DATE] = Unclear("swapped", cells.text(at(Field.DECISION_DATE)))
    if known and not decision.date:
        decision = DecisionCell(decision.number, known, decision.words)
    producer, address, people = _producer_and_address(at(Field.PRODUCER), at(Field.ADDRESS))
    district = (
        places.district(cells.text(at(Field.DISTRICT)))
        or places.heading(row.heading)
        or places.heading(sheet)  # a sheet for each district
    )
    group = cells.text(at(Field.GROUP)) or None
    return Facts(
        sheet=sheet,
        row=row.number,
        name=_BULLET.sub("", cells.text(at(Field.NAME))),
        id=cells.text(at(Field.ID)) or None,
        producer=producer,
        place=places.understand(address, cells.text(at(Field.COMMUNE)), district),
        group=_by_words(GROUPS, group),
        group_printed=group,
        stars=stars,
        score=told(Field.SCORE, cells.score(at(Field.SCORE))),
        outcome=_by_words(OUTCOMES, cells.text(at(Field.OUTCOME))),
        decision=decision,
        decision_slug=cells.text(at(Field.DECISION_SLUG)) or None,
        certificate=cells.text(at(Field.CERTIFICATE)) or None,
        gtin=told(Field.GTIN, cells.gtin(at(Field.GTIN))),
        net=cells.text(at(Field.NET)) or None,
        contacts=(*people, *_contacts(row)),
        unclear=unclear,
        is_copy=Field.NAME in row.is_copy,
    )


def _producer_and_address(
    producer: Cell, address: Cell
) -> tuple[str | None, str, tuple[tuple[str, str], ...]]:
    """Return the producer's name, the address, and the contacts found in either."""
    said, people = contacts.without_people(producer)
    name, phones = contacts.without_phones(said)
    printed, more = contacts.without_phones(cells.text(address))
    parts = _PLACE_BEGINS.split(name, maxsplit=1)
    behind = parts[1].rstrip(" )") if len(parts) > 1 else ""
    printed = _ADDRESS_WORD.sub("", printed or behind)
    persons = [contacts.without_phones(person) for person in people]
    found = (
        *(("person", person) for person, _ in persons if person),
        *(("phone", phone) for _, theirs in persons for phone in theirs),
        *(("phone", phone) for phone in (*phones, *more)),
    )
    return parts[0].strip(" ,;.–-") or None, printed, tuple(dict.fromkeys(found))


def _contacts(row: Row) -> Iterator[tuple[str, str]]:
    for phone in contacts.phones(row.cells.get(Field.PHONE, EMPTY)):
        yield "phone", phone
    for field in (Field.EMAIL, Field.WEBSITE, Field.PERSON):
        for shown in contacts.other(row.cells.get(field, EMPTY)):
            yield str(field), shown


def _stars_of_heading(heading: str) -> int | None:
    found = re.search(r"\b([345])\s*sao\b", name_key(heading))
    return int(found[1]) if found else None


def _by_words(table: tuple[tuple[str, str], ...], printed: str | None) -> str | None:
    key = name_key(printed or "")
    return next((name for name, words in table if re.search(words, key)), None) if key else None
