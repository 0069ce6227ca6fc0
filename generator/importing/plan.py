"""A plan: what an import, or a decision applied to products, would do, before it is done."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.dates import PartialDate
from generator.importing.rows import Facts
from generator.records.layout import Value
from generator.records.loader import NO_DISTRICT

Act = Literal["create", "update", "same", "leave"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a row is left, or what to know of it: a code of `wording`, and what fills its words."""

    code: str
    params: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, code: str, **params: str) -> "Reason":
        """Make a reason from its code and what fills its words."""
        return cls(code, tuple(params.items()))


@dataclass(frozen=True, slots=True)
class Recognised:
    """A recognition to record: its keys as the record writes them.

    `before` is its place among the present ones when it is older than some; `into` is the place
    of a present one that gets these keys.
    """

    fields: Mapping[str, Value]
    before: int | None = None
    into: int | None = None


@dataclass(frozen=True, slots=True)
class NewProducer:
    """A producer to create."""

    slug: str
    name: str
    type: str
    district: str | None = None
    commune: str | None = None
    place_then: str | None = None


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to create."""

    slug: str
    number: str
    date: PartialDate
    issuer: str


@dataclass(frozen=True, slots=True)
class NewProduct:
    """A product to create."""

    slug: str
    name: str
    group: str
    district: str = NO_DISTRICT
    producer: str | None = None
    commune: str | None = None
    place_then: str | None = None
    recognitions: tuple[Recognised, ...] = ()
    variants: tuple[Mapping[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class ProductUpdate:
    """What a present product gets: keys that it lacks, recognitions, packs."""

    slug: str
    keys: Mapping[str, Value] = field(default_factory=dict)
    recognitions: tuple[Recognised, ...] = ()
    variants: tuple[Mapping[str, Value], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would change."""
        return not (self.keys or self.recognitions or self.variants)


Made = NewProducer | NewDecision | NewProduct | ProductUpdate
"""A record that is created or changed."""


@dataclass(frozen=True)
class Step:
    """What is done for one row: how it ends, with which product, why, and what to look at.

    `makes` are the records that it creates or changes, in order.
    """

    facts: Facts
    act: Act
    slug: str | None = None
    reasons: tuple[Reason, ...] = ()
    notes: tuple[Reason, ...] = ()
    makes: tuple[Made, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All steps of an import, and the source that its facts rest on."""

    source: str
    steps: tuple[Step, ...] = ()

    def count(self, act: Act) -> int:
        """Return how many rows end this way."""
        return sum(step.act == act for step in self.steps)

    def makes(self) -> Iterator[Made]:
        """Yield everything that is created or changed, in order."""
        for step in self.steps:
            yield from step.makes
