"""Stars: who gave them, on which score, in which order, and whether the dates agree."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from generator.dates import PartialDate
from generator.records.decision import Decision
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded, ProductEntry
from generator.records.product import Recognition
from generator.text import fold

Level = Literal["province", "district", "centre"]

_BANDS = {3: (50, 70), 4: (70, 90), 5: (90, 101)}
"""The least score of a star, and the first that is too high (QĐ 1048 and 148/QĐ-TTg)."""

_DISTRICTS_FROM = date(2023, 2, 24)
_DISTRICTS_END = date(2025, 7, 1)
_PROVINCE_AGAIN = date(2025, 7, 6)
"""Districts recognised 3 stars from QĐ 148 until they ceased; the province since QĐ 1489."""

_LEVELS: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("centre", re.compile(r"^bo\b|\btrung uong\b|\bbo nong nghiep\b")),
    ("province", re.compile(r"\btinh\b")),
    ("district", re.compile(r"\bhuyen\b|\bthi xa\b|\bthanh pho\b|\btp\b|\btx\b")),
)


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the recognitions of every product, and who issued the decisions."""
    decisions = {slug: entry.record for slug, entry in loaded.records.decisions.items()}
    given: dict[str, set[int]] = {}
    for entry in loaded.records.products.values():
        yield from _order(entry, decisions)
        seen: set[str] = set()
        for number, recognition in enumerate(entry.record.recognitions):
            yield from _recognition(entry, number, recognition)
            slug = recognition.decision
            if slug is None:
                continue
            if slug in seen:
                yield entry.fault("OC609", "recognitions", number, "decision", value=slug)
            seen.add(slug)
            if slug in decisions:
                yield from _dates(entry, number, recognition, decisions[slug])
                if recognition.stars and not recognition.potential:
                    given.setdefault(slug, set()).add(recognition.stars)
    for slug, decision in loaded.records.decisions.items():
        yield from _issuer(decision, given.get(slug, set()))
        yield from _totals(decision)


def _recognition(entry: ProductEntry, number: int, recognition: Recognition) -> Iterator[Fault]:
    path = ("recognitions", number)
    stars, score = recognition.stars, recognition.score
    if recognition.decision is None and recognition.source is None:
        yield entry.fault("OC605", *path)
    if stars is not None and score is not None:
        least, too_high = _BANDS[stars]
        if not least <= score < too_high:
            yield entry.fault("OC602", *path, "score", score=str(score), stars=stars)
    if recognition.potential and stars == 5:
        yield entry.fault("OC611", *path, "potential")


def _order(entry: ProductEntry, decisions: Mapping[str, Decision]) -> Iterator[Fault]:
    """Check that no recognition is surely older than one above it."""
    newest: date | None = None
    for number, recognition in enumerate(entry.record.recognitions):
        day = _day(recognition, decisions)
        if day is None:
            continue
        if newest and day.latest < newest:
            yield entry.fault("OC604", "recognitions", number)
        newest = max(newest or day.earliest, day.earliest)


def _day(recognition: Recognition, decisions: Mapping[str, Decision]) -> PartialDate | None:
    """Return the day of a recognition as far as it is known."""
    decision = decisions.get(recognition.decision or "")
    return recognition.date or (decision.date if decision else recognition.valid_from)


def _dates(
    entry: ProductEntry, number: int, recognition: Recognition, decision: Decision
) -> Iterator[Fault]:
    path = ("recognitions", number)
    day = recognition.date
    if day and (day.latest < decision.date.earliest or day.earliest > decision.date.latest):
        params = {"key": "date", "value": str(day), "start": str(decision.date)}
        yield entry.fault("OC608", *path, "date", **params)
    start = day or decision.date
    revoked = recognition.revoked
    if revoked and revoked.date.latest < start.earliest:
        params = {"value": str(revoked.date), "start": str(start)}
        yield entry.fault("OC607", *path, "revoked", "date", **params)


def _issuer(entry: Entry[Decision], stars: set[int]) -> Iterator[Fault]:
    """Warn when the issuer, as printed, was not the one to give these stars on that day."""
    decision = entry.record
    level = level_of(decision.issuer)
    for star in sorted(stars):
        rule = _rule(star, decision.date)
        if level and rule and level != rule:
            params = {"issuer": decision.issuer, "date": str(decision.date), "rule": rule}
            yield entry.fault("OC606", "issuer", stars=star, **params)


def level_of(issuer: str) -> Level | None:
    """Return the level of government that a printed issuer belongs to, or None."""
    name = fold(issuer)
    return next((level for level, pattern in _LEVELS if pattern.search(name)), None)


def _rule(star: int, day: PartialDate) -> Level | None:
    """Return who recognised `star` on `day`; None when the date leaves it open."""
    if star == 5:
        return "centre"
    if star == 4 or day.latest < _DISTRICTS_FROM or day.earliest >= _PROVINCE_AGAIN:
        return "province"
    if day.earliest >= _DISTRICTS_FROM and day.latest < _DISTRICTS_END:
        return "district"
    return None


def _totals(entry: Entry[Decision]) -> Iterator[Fault]:
    totals = entry.record.totals
    if totals is None or totals.products is None:
        return
    of_stars = sum(n or 0 for n in (totals.three_star, totals.four_star, totals.five_star))
    if of_stars > totals.products:
        yield entry.fault("OC612", "totals", sum=of_stars, total=totals.products)
