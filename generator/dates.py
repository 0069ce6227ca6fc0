"""Dates that sources know only in part: a day, a month, a year, or an interval.

A record writes `2024-08-06`, `2024-02`, `2024` or `{from: 2024-01-01, to: 2024-02-23}`.
Whatever the form, the date is kept as the first and the last day that the source allows,
and every answer is computed on both ends.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Precision = Literal["day", "month", "year", "interval"]

_WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """The days from `earliest` to `latest`, both included, that a source leaves open.

    `precision` tells how the date was written, so that a page can print it the same way.
    """

    earliest: date
    latest: date
    precision: Precision = "day"

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins (ValueError)."""
        if self.latest < self.earliest:
            raise ValueError(f"interval ends ({self.latest}) before it begins ({self.earliest})")

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the exactly known `day`."""
        return cls(day, day)

    @classmethod
    def parse(cls, written: object) -> "PartialDate":
        """Read a date as a record writes it: a text, a year as a number, or `{from, to}`.

        Raises ValueError when it is none of these or names a day that does not exist.
        """
        if isinstance(written, PartialDate):
            return written
        if isinstance(written, datetime):
            return cls.of(written.date())
        if isinstance(written, date):
            return cls.of(written)
        if isinstance(written, dict):
            if set(written) != {"from", "to"}:
                raise ValueError("an interval needs exactly the keys 'from' and 'to'")
            if any(isinstance(end, dict) for end in written.values()):
                raise ValueError("an interval's ends are dates, not intervals")
            start, end = cls.parse(written["from"]), cls.parse(written["to"])
            return cls(start.earliest, end.latest, "interval")
        if isinstance(written, bool) or not isinstance(written, str | int):
            raise ValueError("not a date")
        match = _WRITTEN.fullmatch(str(written))
        if match is None:
            raise ValueError("not a date of the form 2024-08-06, 2024-08 or 2024")
        year = int(match["year"])
        if match["month"] is None:
            return cls(date(year, 1, 1), date(year, 12, 31), "year")
        month = int(match["month"])
        if match["day"] is None:
            last = date(year, month, 1).replace(day=_days_in(year, month))
            return cls(date(year, month, 1), last, "month")
        return cls.of(date(year, month, int(match["day"])))

    @property
    def is_exact(self) -> bool:
        """Tell whether just one day is possible."""
        return self.earliest == self.latest

    def plus_months(self, months: int) -> "PartialDate":
        """Return this date `months` later, each end moved by itself."""
        return PartialDate(
            add_months(self.earliest, months), add_months(self.latest, months), self.precision
        )

    def __str__(self) -> str:
        """Write the date as a record would: `2024-08-06`, `2024-08`, `2024`, `from/to`."""
        if self.precision == "interval":
            return f"{self.earliest.isoformat()}/{self.latest.isoformat()}"
        length = {"day": 10, "month": 7, "year": 4}[self.precision]
        return self.earliest.isoformat()[:length]


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month if it is shorter.

    29 February plus 36 months is 28 February. Past the year 9999 the last day there is.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def _days_in(year: int, month: int) -> int:
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        raise ValueError(f"there is no month {year:04d}-{month:02d}")
    return calendar.monthrange(year, month)[1]
