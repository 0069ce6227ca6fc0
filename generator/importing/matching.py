"""Finds what the catalogue has already: the same product, producer or decision, or near ones.

A match is made only where nothing speaks against it; what is merely alike is doubtful, and a
person decides.
"""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.dates import PartialDate
from generator.importing.cells import DecisionCell
from generator.records.decision import Decision
from generator.records.loader import NO_DISTRICT, Records
from generator.records.naming import name_key, producer_key, producer_kind
from generator.records.producer import Producer
from generator.text.syllable import split_tone

ALIKE = 0.88
"""The likeness of two names (0 to 1) from which they may be one, misspelt."""


@dataclass(frozen=True, slots=True)
class Match:
    """Whether something is `known` (with its slug), `new`, or `doubtful` (with what it is like)."""

    kind: Literal["known", "new", "doubtful"]
    slug: str | None = None
    like: tuple[str, ...] = ()


NEW = Match("new")


@dataclass(frozen=True, slots=True)
class Known:
    """A product as it is compared: its names, whose it is, where."""

    slug: str
    names: frozenset[str]
    producer: str | None
    district: str | None

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its names."""
        return frozenset(map(name_key, self.names))


@dataclass
class Index:
    """What is known of products and producers; rows that make new ones add them."""

    products: dict[str, Known] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    producers: dict[str, Producer] = field(default_factory=dict)
    _by_key: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def add(self, product: Known) -> None:
        """Add a product that later rows may mean."""
        self.products[product.slug] = product
        for key in product.keys:
            self._by_key[key].append(product.slug)

    def named(self, key: str) -> list[Known]:
        """Return the products with a name of this key."""
        return [self.products[slug] for slug in self._by_key.get(key, ())]

    def all_keys(self) -> Iterable[str]:
        """Return the keys of all names."""
        return self._by_key


def index_of(records: Records) -> Index:
    """Return the index of all products and producers of the records."""
    index = Index(producers={slug: entry.record for slug, entry in records.producers.items()})
    for slug, entry in records.products.items():
        record = entry.record
        names = (record.name, *record.also_known_as, *(r.name_then for r in record.recognitions))
        district = None if entry.district == NO_DISTRICT else entry.district
        index.add(Known(slug, frozenset(filter(None, names)), record.producer, district))
        index.ids[record.id] = slug
    return index


def match_producer(printed: str, district: str | None, index: Index) -> Match:
    """Match a producer by its name, the words for its kind apart."""
    key, kind = producer_key(printed), producer_kind(printed)
    exact: list[str] = []
    near: list[str] = []
    for slug, producer in index.producers.items():
        apart = bool(district and producer.district and district != producer.district)
        for name in (producer.name, *producer.also_known_as):
            if name_key(name) == name_key(printed) and not apart:
                exact.append(slug)
            elif producer_key(name) == key and key:
                same_kind = kind in ("khac", producer.type)
                (near if apart or not same_kind else exact).append(slug)
            elif _alike(producer_key(name), key) and not apart:
                near.append(slug)
    found = tuple(dict.fromkeys(exact))
    if len(found) == 1:
        return Match("known", found[0])
    close = tuple(dict.fromkeys((*found, *near)))
    return Match("doubtful", None, close) if close else NEW


def match_product(name: str, producer: str | None, district: str | None, index: Index) -> Match:
    """Match a product by its name; its producer and its district may speak for or against it.

    `producer` is the slug of the row's producer, None when it names none.
    """
    candidates = index.named(name_key(name))
    says_much = len(name.split()) > 2 or producer is not None or district is not None
    fitting = [
        c
        for c in candidates
        if says_much and _fits(c, producer, district) and not _spelled_apart(name, c, producer)
    ]
    if len(fitting) > 1:
        same = [c for c in fitting if producer and c.producer == producer]
        same = same or [c for c in fitting if district and c.district == district]
        fitting = same if len(same) == 1 else fitting
    if len(fitting) == 1:
        return Match("known", fitting[0].slug)
    if fitting:
        return Match("doubtful", None, tuple(c.slug for c in fitting))
    unsure = [c.slug for c in candidates if not _is_elsewhere(c, district)]
    near = [
        known.slug
        for key in index.all_keys()
        if _alike(key, name_key(name)) and not _distinct(key, name_key(name))
        for known in index.named(key)
        if _fits(known, producer, district) and (known.producer or known.district)
    ]
    close = tuple(dict.fromkeys((*unsure, *near)))
    return Match("doubtful", None, close) if close else NEW


def _fits(known: Known, producer: str | None, district: str | None) -> bool:
    """Tell whether nothing speaks against a product of the same name, and something for it."""
    if producer is not None and known.producer:
        return known.producer == producer
    if district and known.district:
        return known.district == district
    return producer is None


def _is_elsewhere(known: Known, district: str | None) -> bool:
    """Tell whether a product of the same name is made in another place, and so another one."""
    return bool(district and known.district and known.district != district)


def _spelled_apart(name: str, known: Known, producer: str | None) -> bool:
    """Tell whether accents differ (đậu, dầu), and no producer says that it is the same anyway.

    A name typed without any accent says nothing against.
    """
    if name.isascii() or (producer is not None and producer == known.producer):
        return False
    return _toned(name) not in map(_toned, known.names)


def _toned(name: str) -> tuple[tuple[str, str], ...]:
    """Return a name by syllables and tones, wherever the tones were put (hoà, hòa)."""
    words = re.findall(r"[^\W_]+", name.casefold())
    return tuple(split_tone(word) for word in words)


def _alike(one: str, other: str) -> bool:
    if not one or not other or abs(len(one) - len(other)) > 4:
        return False
    matcher = difflib.SequenceMatcher(None, one, other)
    return (
        matcher.real_quick_ratio() >= ALIKE
        and matcher.quick_ratio() >= ALIKE
        and matcher.ratio() >= ALIKE
    )


def _distinct(one: str, other: str) -> bool:
    """Tell whether two names differ by a number or a whole word: kinds of one thing."""
    mine, theirs = one.split(), other.split()
    if len(mine) != len(theirs):
        return True
    pairs = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return any(difflib.SequenceMatcher(None, a, b).ratio() < 0.6 for a, b in pairs)


def match_decision(cell: DecisionCell, decisions: Mapping[str, Decision]) -> Match:
    """Match a decision by its number and date, by its date alone, or by the words for its round."""
    if cell.number:
        digits, _, tail = cell.number.partition("/")
        found = [
            slug
            for slug, decision in decisions.items()
            if decision.number
            and decision.number.partition("/")[0].strip() == digits
            and (not tail or name_key(decision.number.partition("/")[2]) == name_key(tail))
            and (cell.date is None or _overlap(decision.date, cell.date))
        ]
    elif cell.date and cell.date.is_exact:
        found = [slug for slug, d in decisions.items() if d.date == cell.date]
    elif cell.words and not cell.date:
        key = name_key(cell.words)
        found = [slug for slug, d in decisions.items() if d.round and name_key(d.round) == key]
    else:
        return NEW
    if len(found) == 1:
        return Match("known", found[0])
    return Match("doubtful", None, tuple(found)) if found else NEW


def _overlap(one: PartialDate, other: PartialDate) -> bool:
    return one.earliest <= other.latest and other.earliest <= one.latest
