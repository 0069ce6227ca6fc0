"""Campaigns: days that exist and stand in order, a question that asks something, colours."""

from collections.abc import Iterator
from datetime import date

from generator.records.campaign import Campaign
from generator.records.checks.going import asks_nothing
from generator.records.checks.microsites import colour_faults
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check every campaign."""
    for entry in loaded.records.campaigns.values():
        yield from _days(entry)
        record = entry.record
        if not record.any_of and not record.products:
            yield entry.fault("OC983")
        for number, criterion in enumerate(record.any_of):
            if asks_nothing(criterion):
                yield entry.fault("OC957", "any_of", number)
        yield from colour_faults(entry, record.colours)


def _days(entry: Entry[Campaign]) -> Iterator[Fault]:
    record = entry.record
    exact = True
    for key, day in (("starts", record.starts), ("ends", record.ends)):
        if not day.is_exact:
            exact = False
            yield entry.fault("OC981", key, value=str(day))
    if exact and record.ends.latest < record.starts.earliest:
        params = {"starts": str(record.starts), "ends": str(record.ends)}
        yield entry.fault("OC982", "ends", **params)
    if record.dates_by == "source" and not record.sources:
        yield entry.fault("OC984", "dates_by")
