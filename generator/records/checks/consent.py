"""Personal data: shown only with recorded consent (Law 91/2025/QH15)."""

from collections.abc import Iterator
from datetime import date

from generator.records.checks.walk import with_contacts, with_photos
from generator.records.faults import Fault
from generator.records.loader import Loaded

_PERSONAL = frozenset({"phone", "zalo", "email", "facebook"})
_HOUSEHOLD = _PERSONAL | {"address"}
"""The address of a household's business is its home."""


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check contacts, offers, and photos of people who can be recognised."""
    records = loaded.records
    for photographed in with_photos(loaded):
        for number, photo in enumerate(photographed.record.photos):
            if photo.people and photo.consent is None:
                yield photographed.fault("OC709", "photos", number, "people", kind="people")
    for product in records.products.values():
        for number, offer in enumerate(product.record.buy):
            if offer.kind in _PERSONAL and offer.consent is None:
                yield product.fault("OC709", "buy", number, "kind", kind=offer.kind)
    for entry in with_contacts(loaded):
        is_home = getattr(entry.record, "type", None) == "ho-kinh-doanh"
        personal = _HOUSEHOLD if is_home else _PERSONAL
        for number, contact in enumerate(entry.record.contacts):
            if contact.kind in personal and contact.consent is None:
                yield entry.fault("OC709", "contacts", number, "kind", kind=contact.kind)
