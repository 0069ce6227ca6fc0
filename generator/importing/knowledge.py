"""What is known while a list is planned: the records, and what earlier rows will make of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.importing.matching import Index, Known, index_of
from generator.importing.plan import Made, NewDecision, NewProducer, NewProduct, Recognised
from generator.records.decision import Decision
from generator.records.layout import data_of
from generator.records.loader import NO_DISTRICT, Loaded
from generator.records.producer import Producer
from generator.records.product import Recognition
from generator.text import slug

_LONGEST = 55


@dataclass
class Knowledge:
    """Names, histories and codes as they will stand when the rows so far are done."""

    loaded: Loaded
    index: Index
    decisions: dict[str, Decision]
    histories: dict[str, list[Recognition]]
    names: set[str]
    groups: list[tuple[str, str]]
    gtins: dict[str, str]

    @classmethod
    def of(cls, loaded: Loaded) -> "Knowledge":
        """Return what the records tell."""
        records = loaded.records
        products = records.products.items()
        retired = {row.slug for row in records.retired.values()}
        aliases = {alias for _, entry in products for alias in entry.record.aliases}
        return cls(
            loaded=loaded,
            index=index_of(records),
            decisions={slug: entry.record for slug, entry in records.decisions.items()},
            histories={name: list(entry.record.recognitions) for name, entry in products},
            names=set(loaded.names.get("products", ())) | retired | aliases,
            groups=[(entry.record.name, entry.record.group) for _, entry in products],
            gtins={
                variant.gtin: name
                for name, entry in products
                for variant in entry.record.variants
                if variant.gtin
            },
        )

    def remember(self, made: Iterable[Made]) -> None:
        """Take in what a row makes, so that later rows find it."""
        for one in made:
            if isinstance(one, NewProducer):
                self.index.producers[one.slug] = _producer(one)
            elif isinstance(one, NewDecision):
                self.decisions[one.slug] = _decision(one)
            else:
                if isinstance(one, NewProduct):
                    self._product(one)
                history = self.histories.setdefault(one.slug, [])
                for recognised in one.recognitions:
                    _record(history, recognised)
                for variant in one.variants:
                    self.gtins[str(variant["gtin"])] = one.slug

    def district_of(self, producer: str | None) -> str | None:
        """Return the former district of a producer, if it is known."""
        known = self.index.producers.get(producer or "")
        return known.district if known else None

    def free_product(self, name: str, *more: str | None) -> str:
        """Return a folder's name for a product: as its name, with its place, with a number."""
        return free(slug(name) or "san-pham", self.names, *more)

    def free_producer(self, name: str, *more: str | None) -> str:
        """Return a file's name for a producer."""
        taken = set(self.index.producers) | set(self.loaded.names.get("producers", ()))
        return free(slug(name) or "chu-the", taken, *more)

    def _product(self, made: NewProduct) -> None:
        district = None if made.district == NO_DISTRICT else made.district
        self.index.add(Known(made.slug, frozenset({made.name}), made.producer, district))
        self.names.add(made.slug)
        self.groups.append((made.name, made.group))


def free(wanted: str, taken: Iterable[str], *more: str | None) -> str:
    """Return a name that nothing has: as wanted, with what else is known, or with a number."""

    def names() -> Iterator[str]:
        yield wanted
        for word in filter(None, more):
            yield slug(f"{wanted} {word}")
        for number in range(2, 10_000):
            yield f"{wanted[:_LONGEST].rstrip('-')}-{number}"

    known = frozenset(taken)
    return next(name for name in names() if name not in known)


def _record(history: list[Recognition], recognised: Recognised) -> None:
    data: dict[str, Any] = {**recognised.fields}
    if recognised.into is not None:
        history[recognised.into] = history[recognised.into].model_copy(update=data)
        return
    made = Recognition.model_validate(data_of(recognised.fields))
    history.insert(len(history) if recognised.before is None else recognised.before, made)


def _producer(made: NewProducer) -> Producer:
    data: dict[str, Any] = {"name": made.name, "type": made.type, "district": made.district}
    return Producer.model_construct(**data)


def _decision(made: NewDecision) -> Decision:
    data: dict[str, Any] = {"number": made.number, "date": made.date, "issuer": made.issuer}
    return Decision.model_construct(**data)
