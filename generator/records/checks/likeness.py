"""Records that look like the same one: products, producers and decisions."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded, ProductEntry
from generator.records.naming import name_key, producer_key
from generator.records.producer import Producer
from generator.text import nfc


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Compare records of one kind by their names without accents and punctuation."""
    yield from _products(loaded)
    yield from _producers(loaded)
    yield from _decisions(loaded)


def _products(loaded: Loaded) -> Iterator[Fault]:
    alike: dict[str, list[ProductEntry]] = defaultdict(list)
    for entry in loaded.records.products.values():
        key = name_key(entry.record.name)
        fault = next((f for other in alike[key] if (f := _compared(entry, other))), None)
        if fault:
            yield fault
        alike[key].append(entry)


def _compared(entry: ProductEntry, other: ProductEntry) -> Fault | None:
    """Return the fault of two products whose names fold alike, if they seem to be one."""
    mine, theirs = entry.record.producer, other.record.producer
    same_name = _plain(entry.record.name) == _plain(other.record.name)
    if mine and mine == theirs:
        code = "OC407" if same_name else "OC408"
        return entry.fault(code, "name", other=str(other.file))
    is_known_apart = mine and theirs
    if same_name and not is_known_apart and entry.district == other.district:
        return entry.fault("OC408", "name", other=str(other.file))
    return None


def _producers(loaded: Loaded) -> Iterator[Fault]:
    first: dict[str, list[Entry[Producer]]] = defaultdict(list)
    for entry in loaded.records.producers.values():
        record = entry.record
        names = dict.fromkeys(producer_key(n) for n in (record.name, *record.also_known_as))
        for key in filter(None, names):
            other = next((o for o in first[key] if _may_be_neighbours(record, o.record)), None)
            if other and other is not entry:
                yield entry.fault("OC411", "name", other=str(other.file))
                break
            first[key].append(entry)


def _may_be_neighbours(one: Producer, other: Producer) -> bool:
    districts = {one.district, other.district} - {None}
    return one.type == other.type and len(districts) <= 1


def _decisions(loaded: Loaded) -> Iterator[Fault]:
    first: dict[tuple[str, str, int], str] = {}
    for entry in loaded.records.decisions.values():
        record = entry.record
        if record.number is None:
            continue
        key = (name_key(record.number), name_key(record.issuer), record.date.earliest.year)
        if key in first:
            yield entry.fault("OC412", "number", other=first[key])
        first.setdefault(key, str(entry.file))


def _plain(name: str) -> str:
    return " ".join(nfc(name).casefold().split())
