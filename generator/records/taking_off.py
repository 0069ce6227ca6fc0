"""Taking a product or a producer off the pages, and bringing it back: one key of its record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.dates import PartialDate
from generator.records.base import Record
from generator.records.editing import Edit, edit, key
from generator.records.layout import Value
from generator.records.loader import Records
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.store import write_all


@dataclass(frozen=True, slots=True)
class Target:
    """A record that can be hidden."""

    slug: str
    file: PurePosixPath
    model: type[Record]
    is_hidden: bool


def targets(records: Records, name: str) -> tuple[Target, ...]:
    """Return the product and the producer that are called `name`."""
    return tuple(target for target in _all(records) if target.slug == name)


def names(records: Records) -> frozenset[str]:
    """Return the names of everything that can be hidden."""
    return frozenset(target.slug for target in _all(records))


def hide(root: Path, chosen: tuple[Target, ...], since: date, reason: str | None) -> None:
    """Hide records from `since` on. Raises EditError, OSError; then nothing is changed."""
    block: dict[str, Value] = {"since": PartialDate.of(since)}
    if reason:
        block["reason"] = reason
    wanted = Edit(keys={"hidden": key("hidden", block)})
    write_all(root, {t.file: _edited(root, t, wanted) for t in chosen if not t.is_hidden})


def show(root: Path, chosen: tuple[Target, ...]) -> None:
    """Bring hidden records back. Raises EditError, OSError; then nothing is changed."""
    wanted = Edit(removed=frozenset({"hidden"}))
    write_all(root, {t.file: _edited(root, t, wanted) for t in chosen if t.is_hidden})


def _edited(root: Path, target: Target, wanted: Edit) -> bytes:
    return edit((root / target.file).read_bytes(), target.model, wanted)


def _all(records: Records) -> Iterator[Target]:
    for slug, product in records.products.items():
        yield Target(slug, product.file, Product, product.record.hidden is not None)
    for slug, producer in records.producers.items():
        yield Target(slug, producer.file, Producer, producer.record.hidden is not None)
