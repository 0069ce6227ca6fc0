"""Where a recognition belongs in a product's history: new, known already, or against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.importing.plan import Recognised
from generator.records.decision import Decision
from generator.records.layout import Value
from generator.records.naming import name_key
from generator.records.product import Recognition

_FILLED_IN = ("stars", "score", "certificate", "outcome")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a recognition: `add` it, it is `same` as one there, or `against` one."""

    kind: Literal["add", "same", "against"]
    recognised: Recognised | None = None
    present: Recognition | None = None


def place(
    fields: Mapping[str, Value],
    history: Sequence[Recognition],
    decisions: Mapping[str, Decision],
) -> Verdict:
    """Return what to do with a recognition of these `fields`, given the product's `history`."""
    decision = fields.get("decision")
    for number, present in enumerate(history):
        if decision is not None and present.decision == decision:
            return _beside(fields, present, number)
    if decision is None:
        return _stated(fields, history)
    return Verdict("add", Recognised(fields, _before(str(decision), history, decisions)))


def _beside(fields: Mapping[str, Value], present: Recognition, number: int) -> Verdict:
    """Compare with the recognition by the same decision; fill in what it lacks."""
    for name in _FILLED_IN:
        mine, theirs = fields.get(name), getattr(present, name)
        if mine is not None and theirs is not None and mine != theirs:
            return Verdict("against", None, present)
    lacking = {
        name: fields[name]
        for name in _FILLED_IN
        if fields.get(name) is not None and getattr(present, name) is None
    }
    if present.potential:
        lacking.pop("stars", None)
    return Verdict("add", Recognised(lacking, into=number)) if lacking else Verdict("same")


def _stated(fields: Mapping[str, Value], history: Sequence[Recognition]) -> Verdict:
    """Compare a star without decision with what is known of the product."""
    stars, period = fields.get("stars"), str(fields.get("period") or "")
    if stars is None or any(present.stars == stars for present in history):
        return Verdict("same")
    if not history:
        return Verdict("add", Recognised(fields))
    periods = [present.period for present in history if present.period]
    if period and periods and all(name_key(period) != name_key(known) for known in periods):
        return Verdict("add", Recognised(fields))
    return Verdict("against", None, history[-1])


def _before(
    slug: str, history: Sequence[Recognition], decisions: Mapping[str, Decision]
) -> int | None:
    """Return the place of the first recognition that is surely younger than a decision."""
    mine = decisions.get(slug)
    if mine is None:
        return None
    for number, present in enumerate(history):
        given_by = decisions.get(present.decision or "")
        theirs = present.date or (given_by.date if given_by else None)
        if theirs and theirs.earliest > mine.date.latest:
            return number
    return None
