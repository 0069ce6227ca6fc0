"""Reads all records of a project: one bad file never keeps the others from loading.

What is read: `products/<district>/<slug>/product.yml`, and under `content/`: `producers/`,
`decisions/`, `sources/`, `destinations/`, `routes/`, `collections/`, `campaigns/` and `centres/`
(one file a record),
`places/districts.yml`, `places/communes.yml`, `groups.yml` and, if there, `retired.yml` (lists).
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from generator.records import files, salvage, shape, yaml_reader
from generator.records.base import Record
from generator.records.campaign import Campaign
from generator.records.centre import Centre
from generator.records.collection import Collection
from generator.records.decision import Decision
from generator.records.destination import Destination
from generator.records.faults import START, Fault, Position, in_order
from generator.records.messages import fault
from generator.records.place import Commune, District, Group, Retired
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.route import Route
from generator.records.source import Source
from generator.records.yaml_reader import NOTHING, RecordText

R = TypeVar("R", bound=Record)
V = TypeVar("V")

PRODUCT_FILE = "product.yml"
DISTRICTS_FILE = PurePosixPath("content/places/districts.yml")
COMMUNES_FILE = PurePosixPath("content/places/communes.yml")
GROUPS_FILE = PurePosixPath("content/groups.yml")
RETIRED_FILE = PurePosixPath("content/retired.yml")

NO_DISTRICT = "nghe-an"
"""The folder of products whose former district no source names."""


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record and where it stands: in a file of its own, or (`at`) inside a table.

    `beside` are the names in the record's `folder`.
    """

    slug: str
    text: RecordText
    record: R
    at: yaml_reader.Path = ()
    beside: frozenset[str] = frozenset()

    @property
    def file(self) -> PurePosixPath:
        """The file, relative to the project's root."""
        return self.text.file

    @property
    def folder(self) -> PurePosixPath:
        """The folder of the record's photos, relative to the project's root."""
        return self.file.with_suffix("")

    @property
    def positions(self) -> Mapping[yaml_reader.Path, Position]:
        """Line and column of every value of the file, by its path."""
        return {path: span.value for path, span in self.text.spans.items()}

    def position(self, *path: str | int) -> Position:
        """Return where the value at `path` stands, or the nearest thing around it."""
        return self.text.position((*self.at, *path))

    def fault(self, code: str, *path: str | int, snippet: str = "", **params: str | int) -> Fault:
        """Return a fault of the value at `path`; at `snippet` if that stands in the value."""
        where = (*self.at, *path)
        position = self.text.position_of(where, snippet)
        return fault(code, self.file, position, **params)


@dataclass(frozen=True, slots=True)
class ProductEntry(Entry[Product]):
    """A product, with the former district of its folder."""

    district: str = NO_DISTRICT

    @property
    def folder(self) -> PurePosixPath:
        """The folder that the record itself lies in."""
        return self.file.parent


@dataclass(frozen=True)
class Records:
    """All records that can be read, by slug (communes by code, retired by id)."""

    products: Mapping[str, ProductEntry] = field(default_factory=dict)
    producers: Mapping[str, Entry[Producer]] = field(default_factory=dict)
    decisions: Mapping[str, Entry[Decision]] = field(default_factory=dict)
    sources: Mapping[str, Entry[Source]] = field(default_factory=dict)
    districts: Mapping[str, District] = field(default_factory=dict)
    communes: Mapping[str, Commune] = field(default_factory=dict)
    groups: Mapping[str, Group] = field(default_factory=dict)
    retired: Mapping[str, Retired] = field(default_factory=dict)
    destinations: Mapping[str, Entry[Destination]] = field(default_factory=dict)
    routes: Mapping[str, Entry[Route]] = field(default_factory=dict)
    collections: Mapping[str, Entry[Collection]] = field(default_factory=dict)
    campaigns: Mapping[str, Entry[Campaign]] = field(default_factory=dict)
    centres: Mapping[str, Entry[Centre]] = field(default_factory=dict)


@dataclass(frozen=True)
class Tables:
    """The rows of the tables, with where each stands."""

    districts: tuple[Entry[District], ...] = ()
    communes: tuple[Entry[Commune], ...] = ()
    groups: tuple[Entry[Group], ...] = ()
    retired: tuple[Entry[Retired], ...] = ()


@dataclass(frozen=True)
class Loaded:
    """What loading gives: the records, the faults of files, YAML and shape, and what checks need.

    `names` are the names that exist for each kind of record, sound or not: a reference to a
    faulty record is no fault of its own. `texts` are all files that could be decoded. A faulty
    record is among `records` without its faulty values, so that checks find the rest; `dropped`
    names the keys of each file where something was left out.
    """

    records: Records
    faults: tuple[Fault, ...] = ()
    tables: Tables = field(default_factory=Tables)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)
    texts: tuple[RecordText, ...] = ()
    dropped: Mapping[PurePosixPath, frozenset[str]] = field(default_factory=dict)


def load(root: Path) -> Loaded:
    """Read every record below `root`, the folder of the project. Never raises for bad records."""
    reader = _Reader(root)
    products = reader.products()
    producers = reader.folder("producers", Producer, with_folders=True)
    decisions = reader.folder("decisions", Decision)
    sources = reader.folder("sources", Source)
    destinations = reader.folder("destinations", Destination)
    routes = reader.folder("routes", Route)
    collections = reader.folder("collections", Collection)
    campaigns = reader.folder("campaigns", Campaign)
    centres = reader.folder("centres", Centre)
    tables = Tables(
        districts=reader.table(DISTRICTS_FILE, District, "slug"),
        communes=reader.table(COMMUNES_FILE, Commune, "code"),
        groups=reader.table(GROUPS_FILE, Group, "slug"),
        retired=reader.table(RETIRED_FILE, Retired, "id", optional=True),
    )
    records = Records(
        products=_frozen(products),
        producers=_frozen(producers),
        decisions=_frozen(decisions),
        sources=_frozen(sources),
        districts=_rows(tables.districts),
        communes=_rows(tables.communes),
        groups=_rows(tables.groups),
        retired=_rows(tables.retired),
        destinations=_frozen(destinations),
        routes=_frozen(routes),
        collections=_frozen(collections),
        campaigns=_frozen(campaigns),
        centres=_frozen(centres),
    )
    return Loaded(
        records=records,
        faults=in_order(reader.faults),
        tables=tables,
        names=_frozen({kind: frozenset(names) for kind, names in reader.names.items()}),
        texts=tuple(reader.texts),
        dropped=MappingProxyType(reader.dropped),
    )


def _frozen(mapping: dict[str, V]) -> Mapping[str, V]:
    return MappingProxyType(mapping)


def _rows(entries: tuple[Entry[R], ...]) -> Mapping[str, R]:
    """Return the records of a table by their names; the first of each name counts."""
    rows: dict[str, R] = {}
    for entry in entries:
        rows.setdefault(entry.slug, entry.record)
    return _frozen(rows)


class _Reader:
    """Reads files one after another, gathering faults, names and texts on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faults: list[Fault] = []
        self.names: dict[str, set[str]] = {}
        self.texts: list[RecordText] = []
        self.dropped: dict[PurePosixPath, frozenset[str]] = {}

    def products(self) -> dict[str, ProductEntry]:
        """Return all products by slug; a slug met again stands under `<district>/<slug>`."""
        found: dict[str, ProductEntry] = {}
        names = self.names.setdefault("products", set())
        for district in files.folders(self.root, PurePosixPath("products"), self.faults):
            for folder in files.folders(self.root, district, self.faults):
                names.add(folder.name)
                entry = self._product(folder)
                if entry:
                    name = (
                        entry.slug if entry.slug not in found else f"{district.name}/{entry.slug}"
                    )
                    found[name] = entry
        return found

    def _product(self, folder: PurePosixPath) -> ProductEntry | None:
        beside = files.product_folder(self.root, folder, PRODUCT_FILE, self.faults)
        if PRODUCT_FILE not in beside:
            return None
        text, data = self._read(folder / PRODUCT_FILE)
        product = self._validate(Product, data, text)
        if product is None:
            return None
        others = beside - {PRODUCT_FILE}
        return ProductEntry(folder.name, text, product, (), others, folder.parent.name)

    def folder(
        self, kind: str, model: type[R], *, with_folders: bool = False
    ) -> dict[str, Entry[R]]:
        """Return the records of `content/<kind>/`, by the names of their files."""
        found: dict[str, Entry[R]] = {}
        names = self.names.setdefault(kind, set())
        parent = PurePosixPath("content", kind)
        for file in files.records(self.root, parent, self.faults, with_folders=with_folders):
            names.add(file.stem)
            text, data = self._read(file)
            record = self._validate(model, data, text)
            if record is not None:
                beside: frozenset[str] = frozenset()
                if with_folders:
                    beside = files.names_in(self.root, file.with_suffix(""), self.faults)
                found[file.stem] = Entry(file.stem, text, record, (), beside)
        return found

    def table(
        self, file: PurePosixPath, model: type[R], key: str, *, optional: bool = False
    ) -> tuple[Entry[R], ...]:
        """Return the rows of a table; the names of faulty rows are kept too."""
        names = self.names.setdefault(file.stem, set())
        if not os.path.lexists(self.root / file):
            if not optional:
                self.faults.append(fault("OC012", file, START))
            return ()
        text, data = self._read(file, yaml_reader.MAX_TABLE_BYTES)
        if data is NOTHING:
            return ()
        if not isinstance(data, tuple):
            found = shape.kind_of(data)
            self.faults.append(text.fault("OC115", START, expected="list", found=found))
            return ()
        return tuple(self._table_rows(data, model, key, text, names))

    def _table_rows(
        self, data: tuple[Any, ...], model: type[R], key: str, text: RecordText, names: set[str]
    ) -> Iterator[Entry[R]]:
        for number, row in enumerate(data):
            if isinstance(row, dict) and isinstance(row.get(key), str):
                names.add(row[key])
            record = self._validate(model, row, text, (number,))
            if record is not None:
                yield Entry(getattr(record, key), text, record, (number,))

    def _read(
        self, file: PurePosixPath, max_bytes: int = yaml_reader.MAX_BYTES
    ) -> tuple[RecordText, object]:
        raw = files.read(self.root, file, self.faults, max_bytes)
        if raw is None:
            return RecordText(file, b""), NOTHING
        reading = yaml_reader.read(raw, file, max_bytes)
        self.faults.extend(reading.faults)
        if reading.text.raw:
            self.texts.append(reading.text)
        return reading.text, reading.data

    def _validate(
        self, model: type[R], data: object, text: RecordText, at: yaml_reader.Path = ()
    ) -> R | None:
        if data is NOTHING:
            return None
        record, faults = shape.validate(model, data, text, at)
        self.faults.extend(faults)
        if record is None:
            record, dropped = salvage.sound_part(model, data)
            self.dropped[text.file] = self.dropped.get(text.file, frozenset()) | dropped
        return record
