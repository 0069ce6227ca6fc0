"""What was taken off the pages: nothing of it is shown, its addresses stay taken.

A hidden record stays among the records, so that its id and its name are never given again; the
catalogue, and so every page and every file, is made without it and without what points to it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, Literal, TypeVar

from generator.dates import PartialDate
from generator.records.base import Record
from generator.records.loader import Entry, Records

R = TypeVar("R", bound=Record)

_REFERENCES = {
    "product": "products",
    "products": "products",
    "taste": "products",
    "producer": "producers",
}
"""Keys that hold names of records, and the kind of these."""


@dataclass(frozen=True, slots=True)
class HiddenView:
    """A hidden product or producer: where its pages stood, and since when they are gone.

    `id` and `gtins` are the codes of a product that lead to it from printed matter.
    """

    kind: Literal["product", "producer"]
    slug: str
    since: PartialDate
    aliases: tuple[str, ...] = ()
    id: str | None = None
    gtins: tuple[str, ...] = ()


def part(records: Records) -> tuple[Records, tuple[HiddenView, ...]]:
    """Return the records that may be shown, and what is hidden."""
    hidden = tuple(_hidden(records))
    if not hidden:
        return records, ()
    gone = {
        f"{kind}s": frozenset(view.slug for view in hidden if view.kind == kind)
        for kind in ("product", "producer")
    }

    shown: dict[str, Any] = {}
    for kind in fields(records):
        entries = getattr(records, kind.name)
        if any(isinstance(entry, Entry) for entry in entries.values()):
            shown[kind.name] = MappingProxyType(
                {
                    slug: replace(entry, record=_without(entry.record, gone))
                    for slug, entry in entries.items()
                    if slug not in gone.get(kind.name, ())
                }
            )
    return replace(records, **shown), hidden


def _hidden(records: Records) -> Iterator[HiddenView]:
    for slug, product in records.products.items():
        record = product.record
        if record.hidden:
            gtins = tuple(variant.gtin for variant in record.variants if variant.gtin)
            since = record.hidden.since
            yield HiddenView("product", slug, since, record.aliases, record.id, gtins)
    for slug, producer in records.producers.items():
        if producer.record.hidden:
            since = producer.record.hidden.since
            yield HiddenView("producer", slug, since, producer.record.aliases)


def _without(record: R, gone: Mapping[str, frozenset[str]]) -> R:
    """Return a record without what points to something hidden.

    An item of a list that points there goes as a whole: a stop of a route, a shop's ware.
    """
    changes: dict[str, object] = {}
    for name, value in record.__dict__.items():
        names = gone.get(_REFERENCES.get(name, ""), frozenset())
        if isinstance(value, str) and value in names:
            changes[name] = None
        elif isinstance(value, Record):
            changes[name] = _without(value, gone)
        elif isinstance(value, tuple):
            changes[name] = tuple(_items(value, gone, names))
    different = {name: new for name, new in changes.items() if new != getattr(record, name)}
    return record.model_copy(update=different) if different else record


def _items(
    items: tuple[Any, ...], gone: Mapping[str, frozenset[str]], names: frozenset[str]
) -> Iterator[Any]:
    for item in items:
        if isinstance(item, Record):
            if not _points_to(item, gone):
                yield _without(item, gone)
        elif not (isinstance(item, str) and item in names):
            yield item


def _points_to(item: Record, gone: Mapping[str, frozenset[str]]) -> bool:
    return any(
        isinstance(value, str) and value in gone.get(_REFERENCES.get(name, ""), frozenset())
        for name, value in item.__dict__.items()
    )
