"""What records refer to: it must exist, fit, and be used."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator.records.checks.walk import entries, key_of, leaves
from generator.records.faults import START, Fault
from generator.records.loader import NO_DISTRICT, PRODUCT_FILE, Entry, Loaded, ProductEntry
from generator.records.messages import fault, shown
from generator.records.producer import Producer
from generator.records.shape import nearest
from generator.records.yaml_reader import Path

PHOTO_ENDINGS = ("jpg", "jpeg", "png", "webp", "avif", "tif", "tiff", "heic", "heif")

_PHOTO = re.compile(rf"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:{'|'.join(PHOTO_ENDINGS)})")
_TARGETS = {
    "producer": ("producers", "OC501"),
    "decision": ("decisions", "OC502"),
    "commune": ("communes", "OC503"),
    "district": ("districts", "OC504"),
    "group": ("groups", "OC505"),
    "source": ("sources", "OC506"),
    "destination": ("destinations", "OC514"),
    "route": ("routes", "OC516"),
    "product": ("products", "OC515"),
    "products": ("products", "OC515"),
    "taste": ("products", "OC515"),
    "groups": ("groups", "OC505"),
    "districts": ("districts", "OC504"),
    "communes": ("communes", "OC503"),
    "destinations": ("destinations", "OC514"),
    "routes": ("routes", "OC516"),
}
_TABLES = ("communes", "districts", "groups")
_CITED = ("producers", "decisions", "sources")


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check every reference of every record, the photos, and what nobody refers to."""
    used: dict[str, set[str]] = {kind: set() for kind in _CITED}
    for entry in entries(loaded):
        yield from _references(entry, loaded, used)
        yield from _fields(entry)
        yield from _commune(entry, loaded)
    for product in loaded.records.products.values():
        yield from _photos(product)
    for producer in loaded.records.producers.values():
        yield from _photos(producer, producer.record.mark)
    yield from _unused(loaded, used)


def _references(entry: Entry[Any], loaded: Loaded, used: dict[str, set[str]]) -> Iterator[Fault]:
    for path, value in leaves(entry.record):
        target = _TARGETS.get(key_of(path))
        if target is None or not isinstance(value, str):
            continue
        kind, code = target
        names = loaded.names.get(kind, frozenset())
        if kind in used:
            used[kind].add(value)
        if value in names or (kind in _TABLES and not names):
            continue
        yield entry.fault(code, *path, value=value, nearest=nearest(value, names))


def _fields(entry: Entry[Any]) -> Iterator[Fault]:
    """Check that `fields` of a source name keys of the record."""
    allowed = type(entry.record).model_fields
    for number, use in enumerate(getattr(entry.record, "sources", ())):
        for place, name in enumerate(use.fields):
            if re.split(r"[.\[]", name)[0] not in allowed:
                path: Path = ("sources", number, "fields", place)
                close = nearest(name, allowed)
                yield entry.fault("OC511", *path, value=name, nearest=close)


def _commune(entry: Entry[Any], loaded: Loaded) -> Iterator[Fault]:
    """Check that the commune lies in the former district of the folder, or of the record."""
    if isinstance(entry, ProductEntry):
        district: str | None = entry.district
    else:
        district = getattr(entry.record, "district", None)
    commune = loaded.records.communes.get(getattr(entry.record, "commune", None) or "")
    if commune is None or district is None or district == NO_DISTRICT:
        return
    if commune.district != district:
        name = f"{commune.kind} {commune.name}"
        params = {"commune": name, "district": commune.district, "folder": district}
        yield entry.fault("OC509", "commune", **params)


def _photos(entry: ProductEntry | Entry[Producer], mark: str | None = None) -> Iterator[Fault]:
    """Check the photos that a record lists, and the files beside it that it does not.

    `mark` is the file of a producer's mark, in the same folder.
    """
    listed: set[str] = {mark} if mark else set()
    pictures = {name for name in entry.beside if _is_picture(name)}
    for number, photo in enumerate(entry.record.photos):
        path: Path = ("photos", number, "file")
        name = photo.file
        if not _PHOTO.fullmatch(name):
            allowed = ", ".join(f".{ending}" for ending in PHOTO_ENDINGS)
            yield entry.fault("OC512", *path, value=shown(name), allowed=allowed)
        elif name not in entry.beside:
            close = nearest(name, pictures)
            folder = f"{entry.folder}/"
            yield entry.fault("OC507", *path, value=name, folder=folder, nearest=close)
        if name in listed:
            yield entry.fault("OC513", *path, value=shown(name))
        listed.add(name)
    for name in sorted(pictures - listed):
        yield entry.fault("OC508", "photos", value=shown(name))
    for name in sorted(entry.beside - pictures):
        if not name.startswith(".") and name != PRODUCT_FILE:
            here = entry.folder / name
            yield fault("OC013", here, START, name=shown(name))


def _is_picture(name: str) -> bool:
    return PurePosixPath(name).suffix.lower().lstrip(".") in PHOTO_ENDINGS


def _unused(loaded: Loaded, used: dict[str, set[str]]) -> Iterator[Fault]:
    """Warn of records that nobody refers to, unless a record that may do so has not loaded."""
    records = loaded.records
    if loaded.dropped or len(records.products) < len(loaded.names.get("products", ())):
        return
    found: tuple[Mapping[str, Entry[Any]], ...] = (
        records.producers,
        records.decisions,
        records.sources,
    )
    for kind, named in zip(_CITED, found, strict=True):
        for name, entry in named.items():
            if name not in used[kind]:
                yield entry.fault("OC510")
