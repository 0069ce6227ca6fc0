"""Walks through records: every value with its path, and all records of a project."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from generator.records.base import Record
from generator.records.loader import Entry, Loaded
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.yaml_reader import Path


def leaves(record: Record) -> Iterator[tuple[Path, object]]:
    """Yield every value of `record` that is neither a record, nor a list, nor absent."""
    return _leaves(record, ())


def _leaves(value: object, path: Path) -> Iterator[tuple[Path, object]]:
    if isinstance(value, Record):
        for name, inner in value.__dict__.items():
            if inner is not None and inner != ():
                yield from _leaves(inner, (*path, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    else:
        yield path, value


def entries(loaded: Loaded) -> Iterator[Entry[Any]]:
    """Yield every record of the project: products first, then `content/`, then the tables."""
    records, tables = loaded.records, loaded.tables
    return chain(
        records.products.values(),
        records.producers.values(),
        records.decisions.values(),
        records.sources.values(),
        records.destinations.values(),
        records.routes.values(),
        records.collections.values(),
        records.campaigns.values(),
        records.centres.values(),
        tables.districts,
        tables.communes,
        tables.groups,
        tables.retired,
    )


def with_contacts(loaded: Loaded) -> Iterator[Entry[Any]]:
    """Yield every record that may hold contacts: producers and destinations."""
    return chain(loaded.records.producers.values(), loaded.records.destinations.values())


def with_photos(loaded: Loaded) -> Iterator[Entry[Product] | Entry[Producer]]:
    """Yield every record that may hold photos: products and producers."""
    yield from loaded.records.products.values()
    yield from loaded.records.producers.values()


def has_key(path: Path, key: str) -> bool:
    """Tell whether the value at `path` belongs to `key`, itself or as an item of its list."""
    return key_of(path) == key


def key_of(path: Path) -> str:
    """Return the key that the value at `path` belongs to, itself or as an item of its list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")
