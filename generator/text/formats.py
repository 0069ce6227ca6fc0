"""Dates, numbers and prices in Vietnamese and English."""

from datetime import date
from decimal import Decimal
from typing import Literal

from generator.dates import PartialDate

Lang = Literal["vi", "en"]

NBSP = "\u00a0"
"""The space that never breaks: between a number and its unit."""

_MONTHS_LIST = (
    "January February March April May June July August September October November December"
)
_MONTHS = _MONTHS_LIST.split()


def format_date(day: date | PartialDate, lang: str) -> str:
    """Write a date as far as it is known: `06/08/2024`, `02/2024`, `2024` or an interval.

    In English `6 August 2024`, `February 2024`, `2024`.
    """
    if isinstance(day, date):
        return _day(day, lang)
    if day.precision == "year":
        return f"{day.earliest.year:04d}"
    if day.precision == "month":
        return _month(day.earliest, lang)
    if day.is_exact:
        return _day(day.earliest, lang)
    first, last = _day(day.earliest, lang), _day(day.latest, lang)
    return f"from {first} to {last}" if lang == "en" else f"từ {first} đến {last}"


def format_date_in_words(day: date | PartialDate, lang: str) -> str:
    """Write a date with the word that a sentence needs before it.

    `ngày 06/08/2024`, `tháng 02/2024`, `năm 2024`, `trong khoảng từ … đến …`;
    `on 6 August 2024`, `in February 2024`, `in 2024`, `between … and …`.
    """
    if isinstance(day, date):
        day = PartialDate.of(day)
    if day.is_exact:
        return f"{'on' if lang == 'en' else 'ngày'} {_day(day.earliest, lang)}"
    if day.precision == "interval" or day.precision == "day":
        first, last = _day(day.earliest, lang), _day(day.latest, lang)
        if lang == "en":
            return f"between {first} and {last}"
        return f"trong khoảng từ {first} đến {last}"
    vietnamese = {"month": "tháng", "year": "năm"}[day.precision]
    return f"{'in' if lang == 'en' else vietnamese} {format_date(day, lang)}"


def format_number(number: int | float | Decimal, lang: str) -> str:
    """Write a number with its thousands parted: `1.234,5` in Vietnamese, `1,234.5` in English."""
    english = f"{number:,}"
    if lang == "en":
        return english
    return english.translate(str.maketrans(",.", ".,"))


def format_price(dong: int, lang: str) -> str:
    """Write a price in đồng: `45.000 ₫`, `45,000 ₫`, with a space that does not break."""
    return f"{format_number(dong, lang)}{NBSP}₫"


def _day(day: date, lang: str) -> str:
    if lang == "en":
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year:04d}"
    return f"{day:%d/%m}/{day.year:04d}"


def _month(day: date, lang: str) -> str:
    if lang == "en":
        return f"{_MONTHS[day.month - 1]} {day.year:04d}"
    return f"{day.month:02d}/{day.year:04d}"
