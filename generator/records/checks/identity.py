"""What records are called: ids, addresses, folders; nothing twice, nothing used again."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from generator.records.base import Record
from generator.records.faults import Fault
from generator.records.loader import NO_DISTRICT, RETIRED_FILE, Entry, Loaded
from generator.records.shape import nearest

R = TypeVar("R", bound=Record)


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check ids, addresses, former addresses and folders."""
    yield from _ids(loaded)
    yield from _product_addresses(loaded)
    yield from _former_addresses(
        loaded.records.producers.values(), loaded.names.get("producers", frozenset()), {}
    )
    for kind in ("destinations", "routes"):
        entries = getattr(loaded.records, kind).values()
        yield from _former_addresses(entries, loaded.names.get(kind, frozenset()), {})
    yield from _folders(loaded)
    tables = loaded.tables
    yield from _doubled_rows(tables.districts)
    yield from _doubled_rows(tables.communes)
    yield from _doubled_rows(tables.groups)
    yield from _doubled_rows(tables.retired)


def _ids(loaded: Loaded) -> Iterator[Fault]:
    first: dict[str, str] = {}
    retired = loaded.records.retired
    for entry in loaded.records.products.values():
        product_id = entry.record.id
        if product_id in retired:
            other = retired[product_id].name
            yield entry.fault("OC409", "id", id=product_id, other=other)
        if product_id in first:
            yield entry.fault("OC403", "id", id=product_id, other=first[product_id])
        first.setdefault(product_id, str(entry.file))


def _product_addresses(loaded: Loaded) -> Iterator[Fault]:
    first: dict[str, str] = {}
    gone = {row.record.slug: str(RETIRED_FILE) for row in loaded.tables.retired}
    for entry in loaded.records.products.values():
        other = first.get(entry.slug) or gone.get(entry.slug)
        if other:
            yield entry.fault("OC405", slug=entry.slug, other=other)
        first.setdefault(entry.slug, str(entry.file))
    products = loaded.records.products.values()
    yield from _former_addresses(products, loaded.names.get("products", frozenset()), gone)


def _former_addresses(
    entries: Iterable[Entry[R]], names: frozenset[str], gone: dict[str, str]
) -> Iterator[Fault]:
    """Check that `aliases` name no address that is in use, and none twice."""
    taken: dict[str, str] = {}
    for entry in entries:
        for number, alias in enumerate(getattr(entry.record, "aliases", ())):
            other = alias if alias in names else taken.get(alias) or gone.get(alias)
            if other:
                yield entry.fault("OC406", "aliases", number, slug=alias, other=other)
            taken.setdefault(alias, str(entry.file))


def _folders(loaded: Loaded) -> Iterator[Fault]:
    districts = loaded.names.get("districts", frozenset())
    if not districts:
        return
    for entry in loaded.records.products.values():
        if entry.district not in districts and entry.district != NO_DISTRICT:
            close = nearest(entry.district, districts)
            yield entry.fault("OC402", name=entry.district, nearest=close)


def _doubled_rows(rows: tuple[Entry[R], ...]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for row in rows:
        if row.slug in first:
            yield row.fault("OC410", value=row.slug, first=first[row.slug])
        else:
            first[row.slug] = row.position()[0]
