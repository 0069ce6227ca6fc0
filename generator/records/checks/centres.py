"""Kiosks of tourism centres: each knows where it stands, and its words fit its screen."""

from collections.abc import Iterator
from datetime import date

from generator.records.centre import Centre
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded

WELCOME_LIMIT = 160
"""Characters of a welcome that can be read in passing."""


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check every centre."""
    for entry in loaded.records.centres.values():
        yield from _place(entry, loaded)
        yield from _welcome(entry)
        for number, held in enumerate(entry.record.holds):
            if (held.product is None) == (held.producer is None):
                yield entry.fault("OC956", "holds", number)


def _place(entry: Entry[Centre], loaded: Loaded) -> Iterator[Fault]:
    record, records = entry.record, loaded.records
    if not (record.destination or record.district or record.commune):
        yield entry.fault("OC991")
        return
    place = records.destinations.get(record.destination or "")
    at = place.record if place else record
    code = record.commune or at.commune
    if not (code or at.district):
        return
    if record.within_km and not code:
        yield entry.fault("OC993", "within_km")
    near = set(record.districts) | {at.district or ""}
    commune = records.communes.get(code or "")
    near |= {commune.district} if commune else set()
    codes = {*record.communes, code}
    products = records.products.values()
    if record.within_km or any(p.district in near or p.record.commune in codes for p in products):
        return
    if loaded.names.get("products"):
        yield entry.fault("OC992", "districts")


def _welcome(entry: Entry[Centre]) -> Iterator[Fault]:
    record = entry.record
    for path, text in (
        (("welcome",), record.welcome),
        (("en", "welcome"), record.en and record.en.welcome),
    ):
        if text and len(text) > WELCOME_LIMIT:
            yield entry.fault("OC994", *path, length=len(text), limit=WELCOME_LIMIT)
