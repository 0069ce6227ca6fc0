"""What the form offers to choose from: every record that another one can name.

Hidden records are left out, since the site must not name them; their ids stay taken.
"""

from collections.abc import Iterable

from generator import text
from generator.catalogue import Catalogue
from generator.records.loader import Records

Choice = tuple[str, str]
"""What a record writes, and what an editor reads."""


def choices(catalogue: Catalogue) -> dict[str, list[Choice]]:
    """Return the choices by the kind of record, each in alphabetical order."""
    names = {district.slug: district.name for district in catalogue.districts}
    found: dict[str, Iterable[Choice]] = {
        "producers": ((one.slug, one.record.name) for one in catalogue.producers),
        "sources": (
            (slug, f"{one.record.title} – {one.record.publisher}")
            for slug, one in catalogue.sources.items()
        ),
        "decisions": (
            (one.slug, f"{one.record.number or 'chưa rõ số'} · {one.record.date}")
            for one in catalogue.decisions
        ),
        "products": ((one.slug, one.record.name) for one in catalogue.products),
        "destinations": ((one.slug, one.record.name) for one in catalogue.destinations),
        "routes": ((one.slug, one.record.name) for one in catalogue.routes),
        "groups": ((group.slug, group.name) for group in catalogue.groups),
        "districts": names.items(),
        "communes": (
            (code, f"{one.kind} {one.name} ({names.get(one.district, one.district)})")
            for code, one in catalogue.communes.items()
        ),
    }
    return {
        kind: sorted(made, key=lambda choice: (text.sort_key(choice[1]), choice[0]))
        for kind, made in found.items()
    }


def taken_ids(records: Records) -> list[str]:
    """Return every id that a product has or had: a new one must be another."""
    return sorted({one.record.id for one in records.products.values()} | set(records.retired))
