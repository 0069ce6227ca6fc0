"""What `check` would say of records that are not written yet, if they stood among the others."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from generator.records import files, shape, yaml_reader
from generator.records.checks import check
from generator.records.faults import Fault, in_order
from generator.records.loader import Entry, Loaded, ProductEntry
from generator.records.product import Product
from generator.records.schema import model_for


def faults_of(
    proposed: Mapping[PurePosixPath, bytes], loaded: Loaded, root: Path, today: date
) -> tuple[Fault, ...]:
    """Return the faults of the proposed files, whether new or in place of present ones."""
    faults: list[Fault] = []
    changed: dict[str, Any] = {}
    names = {kind: set(known) for kind, known in loaded.names.items()}
    texts = []
    for file, raw in proposed.items():
        faults += _faults_of_names(file)
        reading = yaml_reader.read(raw, file)
        model = model_for(file)
        if reading.faults or model is None:
            faults += reading.faults
            continue
        record, of_shape = shape.validate(model, reading.data, reading.text)
        faults += of_shape
        kind, slug = _kind_and_slug(file)
        names.setdefault(kind, set()).add(slug)
        texts.append(reading.text)
        if record is None:
            continue
        entries = changed.setdefault(kind, dict(getattr(loaded.records, kind)))
        key = next((k for k, entry in entries.items() if entry.file == file), None)
        beside = entries[key].beside if key else frozenset()
        entry: Entry[Any] = Entry(slug, reading.text, record, (), beside)
        if isinstance(record, Product):
            entry = ProductEntry(slug, reading.text, record, (), beside, file.parent.parent.name)
        entries[key or str(file)] = entry
    with_proposed = replace(
        loaded,
        records=replace(loaded.records, **changed),
        names={kind: frozenset(known) for kind, known in names.items()},
        texts=tuple(texts),
        faults=(),
    )
    told = (f for f in check(with_proposed, root, today) if f.file in proposed)
    return in_order((*faults, *told))


def _kind_and_slug(file: PurePosixPath) -> tuple[str, str]:
    if file.parts[0] == "products":
        return "products", file.parent.name
    return file.parts[1], file.stem


def _faults_of_names(file: PurePosixPath) -> tuple[Fault, ...]:
    parts = file.parts[1:-1] if file.parts[0] == "products" else (file.stem,)
    return tuple(fault for part in parts for fault in files.faults_of_name(part, file))
