"""Personal data: shown only with recorded consent (Law 91/2025/QH15)."""

from collections.abc import Iterator
from datetime import date

from generator.records.faults import Fault
from generator.records.loader import Loaded

_PERSONAL = frozenset({"phone", "zalo", "email", "facebook"})
_HOUSEHOLD = _PERSONAL | {"address"}
"""The address of a household's business is its home."""


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check contacts, offers, and photos of people who can be recognised."""
    for product in loaded.records.products.values():
        for number, offer in enumerate(product.record.buy):
            if offer.kind in _PERSONAL and offer.consent is None:
                yield product.fault("OC709", "buy", number, "kind", kind=offer.kind)
        for number, photo in enumerate(product.record.photos):
            if photo.people and photo.consent is None:
                yield product.fault("OC709", "photos", number, "people", kind="people")
    for producer in loaded.records.producers.values():
        personal = _HOUSEHOLD if producer.record.type == "ho-kinh-doanh" else _PERSONAL
        for number, contact in enumerate(producer.record.contacts):
            if contact.kind in personal and contact.consent is None:
                yield producer.fault("OC709", "contacts", number, "kind", kind=contact.kind)
