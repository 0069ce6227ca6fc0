"""Numbers that machines rely on: GTIN, phones, prices; and e-mail."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from stdnum import ean

from generator.phones import PhoneDoubt, PhoneProblem, parse_phone
from generator.records.checks.walk import with_contacts
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded, ProductEntry
from generator.records.messages import shown
from generator.records.yaml_reader import Path

_GTIN = re.compile(r"[0-9]{8}|[0-9]{12,14}")
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", re.IGNORECASE)


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the numbers of products, producers and destinations."""
    first: dict[str, str] = {}
    for product in loaded.records.products.values():
        yield from _variants(product, first)
        for number, offer in enumerate(product.record.buy):
            yield from _contact(product, ("buy", number, "value"), offer.kind, offer.value)
    for entry in with_contacts(loaded):
        for number, contact in enumerate(entry.record.contacts):
            path: Path = ("contacts", number, "value")
            yield from _contact(entry, path, contact.kind, contact.value)


def _variants(entry: ProductEntry, first: dict[str, str]) -> Iterator[Fault]:
    for number, variant in enumerate(entry.record.variants):
        path = ("variants", number)
        if variant.price is not None and variant.price_date is None:
            yield entry.fault("OC705", *path, "price")
        gtin = variant.gtin
        if gtin is None:
            continue
        if not _GTIN.fullmatch(gtin) or not ean.is_valid(gtin):
            yield entry.fault("OC701", *path, "gtin", value=shown(gtin))
            continue
        padded = gtin.zfill(14)
        if padded in first:
            yield entry.fault("OC702", *path, "gtin", value=gtin, other=first[padded])
        first.setdefault(padded, str(entry.file))


def _contact(entry: Entry[Any], path: Path, kind: str, value: str) -> Iterator[Fault]:
    if kind == "email" and not _EMAIL.fullmatch(value):
        yield entry.fault("OC710", *path, value=shown(value))
    if kind not in ("phone", "zalo") or "://" in value:
        return
    phone = parse_phone(value)
    if isinstance(phone, PhoneProblem):
        yield entry.fault("OC703", *path, value=shown(value), reason=phone.value)
    elif phone.doubt is PhoneDoubt.OLD_AREA_CODE:
        yield entry.fault("OC704", *path, value=shown(value))
