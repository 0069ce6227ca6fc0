"""Dates: nothing recorded lies in the future, and nothing ends before it begins."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.dates import PartialDate
from generator.records.checks.walk import entries, leaves
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded

_MAY_COME = frozenset({"valid_from", "valid_to", "starts", "ends"})


def check(loaded: Loaded, today: date) -> Iterator[Fault]:
    """Check every date of every record against `today` and against its neighbours."""
    for entry in entries(loaded):
        for path, value in leaves(entry.record):
            if not isinstance(value, PartialDate) or path[-1] in _MAY_COME:
                continue
            if value.earliest > today:
                params = {"key": str(path[-1]), "value": str(value), "today": today.isoformat()}
                yield entry.fault("OC603", *path, **params)
    for entry in loaded.records.products.values():
        for number, paper in enumerate(entry.record.documents):
            path = ("documents", number)
            yield from _in_order(entry, path, "date", paper.date, "valid_to", paper.valid_to)
    for source in loaded.records.sources.values():
        record = source.record
        yield from _in_order(source, (), "date", record.date, "accessed", record.accessed)


def _in_order(
    entry: Entry[Any],
    path: tuple[str | int, ...],
    earlier: str,
    early: PartialDate | None,
    later: str,
    late: PartialDate | None,
) -> Iterator[Fault]:
    if early and late and late.latest < early.earliest:
        names = {"earlier": earlier, "later": later}
        yield entry.fault("OC610", *path, later, early=str(early), late=str(late), **names)
