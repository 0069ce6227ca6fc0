"""What a cell means: stars, dates, decisions, codes; or why it cannot be told.

A date is dd/mm/yyyy, never mm/dd. Nothing is guessed where two readings are possible.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from stdnum import ean

from generator.dates import PartialDate
from generator.importing.sheet import Cell, Sickness
from generator.records.base import FIRST_YEAR, LAST_YEAR
from generator.text import fold, nfc, strip_invisible


@dataclass(frozen=True, slots=True)
class Unclear:
    """A cell that cannot be told: the code of the reason, and what stands in it."""

    reason: str
    shown: str


_WORDS_OF_STARS = {"ba": 3, "bon": 4, "tu": 4, "nam": 5, "iii": 3, "iv": 4, "v": 5}
_WORD_OF_STARS = re.compile(r"\b(ba|bon|tu|nam|iii|iv|v) sao\b|^(?:hang )?(iii|iv|v)$")
_DIGIT = re.compile(r"(?<![\d/.,])\d(?:[.,]0+)?(?![\d.,]*\d)")
_STAR_SIGNS = re.compile(r"[*★☆⭐✯✩]")
_DEFUSED = re.compile(r"'(?=[=+\-@\t\r])")
_DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")
_IN_WORDS = re.compile(r"(?:ngay\s*)?(\d{1,2})\s*thang\s*(\d{1,2})\s*(?:nam|,)?\s*(\d{4})")
_MONTH = re.compile(
    r"thang\s*(?P<m>\d{1,2})\s*(?:[/.\-]|nam)\s*(?P<y>\d{4})"
    r"|(?<![\d/.\-])(?P<m2>\d{1,2})\s*[/.\-]\s*(?P<y2>\d{4})(?!\d)"
)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[t ][\d:.]*)?")
_NUMBER = re.compile(r"(\d{1,5})\s*/\s*((?:\d{4}\s*/\s*)?QĐ[\w\-–]*(?:\s*[\-–]\s*[\wĐđ]+)*)", re.I)
_BARE_NUMBER = re.compile(r"(?:qd|quyet dinh|so|[\s.:])*(\d{1,5})(?:ngay|[\s,.()])*")
_SERIAL_FIRST, _SERIAL_LAST = 36526, 55153
"""Days that Excel counts from 1899-12-30: the first of 2000, the last of 2050."""


def text(cell: Cell) -> str:
    """Return what a cell says on one line, in NFC; an empty text when it says nothing usable."""
    value = cell.value
    if value is None or cell.sickness or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    return _DEFUSED.sub("", " ".join(nfc(strip_invisible(str(value))).split()), count=1)


def lines(cell: Cell) -> tuple[str, ...]:
    """Return the lines of a cell, each as `text` would give it."""
    if not isinstance(cell.value, str):
        return tuple(filter(None, (text(cell),)))
    parts = (text(Cell(part)) for part in cell.value.splitlines())
    return tuple(part for part in parts if part)


def sick(cell: Cell) -> Unclear | None:
    """Return why the value of a cell cannot be used at all."""
    if cell.sickness is Sickness.FORMULA:
        return Unclear("formula", "=…")
    if cell.sickness is Sickness.ERROR:
        return Unclear("error_value", str(cell.value))
    return None


def stars(cell: Cell) -> int | Unclear | None:
    """Return 3, 4 or 5; None for an empty cell."""
    shown = text(cell)
    if not shown or fold(shown) in ("-", "x", "khong", "chua"):
        return None
    signs = len(_STAR_SIGNS.findall(shown))
    folded = " ".join(_STAR_SIGNS.sub(" ", fold(shown)).replace("/", " / ").split())
    numbers = [int(float(digit.replace(",", "."))) for digit in _DIGIT.findall(folded)]
    numbers += [_WORDS_OF_STARS[m[1] or m[2]] for m in _WORD_OF_STARS.finditer(folded)]
    count = numbers[0] if numbers else signs
    if (
        len(set(numbers)) > 1
        or (numbers and signs > 1 and signs != count)
        or count not in (3, 4, 5)
    ):
        return Unclear("stars", shown)
    if "tiem nang" in fold(shown):
        return Unclear("potential", shown)
    return count


def day(cell: Cell) -> PartialDate | Unclear | None:
    """Return a date as far as the cell knows it: a day, a month or a year."""
    value = cell.value
    if cell.sickness or value is None or isinstance(value, bool):
        return sick(cell)
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _in_range(PartialDate.of(value), text(cell))
    if isinstance(value, int | float):
        if FIRST_YEAR <= value <= LAST_YEAR and float(value).is_integer():
            return PartialDate.parse(int(value))
        if _SERIAL_FIRST <= value <= _SERIAL_LAST:
            return PartialDate.of(date(1899, 12, 30) + timedelta(days=int(value)))
        return Unclear("date", text(cell))
    shown = text(cell)
    return day_in(shown) or (Unclear("date", shown) if shown else None)


def day_in(shown: str) -> PartialDate | Unclear | None:
    """Return the date that a text holds, the most exact one; None when it holds none."""
    folded = fold(shown)
    for pattern, order in ((_ISO, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1)), (_IN_WORDS, (3, 2, 1))):
        found = pattern.search(folded)
        if found:
            year, month, day_ = (int(found[place]) for place in order)
            return _known(f"{year:04d}-{month:02d}-{day_:02d}", shown)
    if re.search(r"\d{1,2}\s*[/.\-]\s*\d{1,2}\s*[/.\-]\s*\d{2}(?!\d)", folded):
        return Unclear("short_year", shown)
    found = _MONTH.search(folded)
    if found:
        month_, year_ = found["m"] or found["m2"], found["y"] or found["y2"]
        return _known(f"{int(year_):04d}-{int(month_):02d}", shown)
    found = re.fullmatch(r"(?:nam )?((?:19|20)\d{2})", folded)
    return _known(found[1], shown) if found else None


def _known(written: str, shown: str) -> PartialDate | Unclear:
    try:
        return _in_range(PartialDate.parse(written), shown)
    except ValueError:
        return Unclear("no_such_day", shown)


def _in_range(known: PartialDate, shown: str) -> PartialDate | Unclear:
    return known if FIRST_YEAR <= known.earliest.year <= LAST_YEAR else Unclear("date", shown)


@dataclass(frozen=True, slots=True)
class DecisionCell:
    """What a cell says of a decision: its number as printed, its date, or words alone."""

    number: str | None = None
    date: PartialDate | None = None
    words: str = ""


def decision(cell: Cell) -> DecisionCell | Unclear | None:
    """Read “348/QĐ-UBND ngày 19/02/2024”, “QĐ số 348 (19/02/2024)”, “348”."""
    shown = text(cell)
    if not shown:
        return sick(cell)
    number = _NUMBER.search(shown)
    rest = shown.replace(number[0], " ", 1) if number else shown
    known = day_in(rest)
    if isinstance(known, Unclear):
        return known
    if number:
        return DecisionCell(f"{int(number[1])}/{_tidy(number[2])}", known)
    alone = _BARE_NUMBER.fullmatch(_without_date(rest))
    if alone and not (known and known.precision == "year"):
        return DecisionCell(alone[1], known)
    return DecisionCell(None, known, shown)


def _tidy(number: str) -> str:
    return re.sub(r"\s*([\-/])\s*", r"\1", number.replace("–", "-")).upper()


def _without_date(shown: str) -> str:
    folded = fold(shown)
    for pattern in (_ISO, _DAY_FIRST, _IN_WORDS, _MONTH):
        folded = pattern.sub(" ", folded)
    return folded


def score(cell: Cell) -> Decimal | Unclear | None:
    """Return the points, 0 to 100; a comma may part the decimals."""
    shown = text(cell).replace(",", ".")
    if not shown:
        return sick(cell)
    number = re.fullmatch(r"(\d{1,3}(?:\.\d+)?)(?:\s*(?:điểm|đ|/\s*100))?", shown)
    try:
        points = Decimal(number[1]) if number else None
    except InvalidOperation:
        points = None
    if points is None or points > 100:
        return Unclear("score", text(cell))
    return points.quantize(Decimal("0.01")).normalize()


def gtin(cell: Cell) -> str | Unclear | None:
    """Return the digits of a bar code; one that a sheet rounded is refused."""
    value = cell.value
    shown = text(cell)
    if not shown:
        return sick(cell)
    if re.search(r"\d[.,]?\d*e[+]?\d", shown, re.I):
        return Unclear("rounded", shown)
    if isinstance(value, float) and not value.is_integer():
        return Unclear("rounded", shown)
    digits = re.sub(r"[\s.\-]", "", shown)
    if len(digits) == 11 or (isinstance(value, int) and len(digits) in (7, 11)):
        digits = "0" + digits  # a number loses its first 0
    if not re.fullmatch(r"\d{8}|\d{12,14}", digits) or not ean.is_valid(digits):
        return Unclear("gtin", shown)
    return digits
