"""Which decision a row speaks of: a known one, one to create, none, or one that is not clear."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.importing.columns import Field
from generator.importing.matching import match_decision
from generator.importing.plan import NewDecision, Reason
from generator.importing.rows import Facts
from generator.records.decision import Decision
from generator.text import format_date


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision of a row by its slug, the one to create, or why it is not clear.

    All are None when the row names no decision; then `period` is what it says of the time.
    """

    slug: str | None = None
    creates: NewDecision | None = None
    unclear: Reason | None = None
    period: str | None = None
    notes: tuple[Reason, ...] = ()


def decide(
    facts: Facts, decisions: Mapping[str, Decision], default: str | None, issuer: str | None
) -> Decided:
    """Return the decision of a row.

    `default` stands for rows that name none; `issuer` lets unknown ones with number and date be
    created.
    """
    cell = facts.decision
    if facts.decision_slug:
        if facts.decision_slug in decisions:
            return Decided(facts.decision_slug)
        return Decided(unclear=Reason.of("decision_slug", slug=facts.decision_slug))
    sick = facts.why_unclear(Field.DECISION)
    if sick:
        return Decided(unclear=_unclear(Field.DECISION, sick.reason, sick.shown))
    match = match_decision(cell, decisions)
    wrong_date = facts.why_unclear(Field.DECISION_DATE)
    notes = _notes(facts)
    if match.kind == "known" and match.slug:
        return Decided(
            match.slug, notes=(*notes, *_sharper(facts, decisions[match.slug], match.slug))
        )
    if match.kind == "doubtful":
        return Decided(
            unclear=Reason.of("decisions", shown=_shown(facts), like=", ".join(match.like))
        )
    if wrong_date:
        return Decided(unclear=_unclear(Field.DECISION_DATE, wrong_date.reason, wrong_date.shown))
    if cell.number:
        return _created(facts, decisions, issuer)
    if default:
        return Decided(default)
    if cell.date and cell.date.is_exact:
        return Decided(unclear=Reason.of("date_alone", date=format_date(cell.date, "vi")))
    period = cell.words or (format_date(cell.date, "vi") if cell.date else None)
    return Decided(period=period)


def _created(facts: Facts, decisions: Mapping[str, Decision], issuer: str | None) -> Decided:
    """Return a decision to create; one that would take another's name is left to a person.

    A number is given anew every year by every office: 55/QĐ-UBND of a district and of the
    province, or 55/QĐ-UBND and 55/QĐ-UBND-NN, are not one decision.
    """
    cell = facts.decision
    number = cell.number or ""
    digits = re.match(r"\d+", number)
    if issuer and "/" in number and cell.date and cell.date.is_exact and digits:
        slug = f"qd-{digits[0]}-{cell.date.earliest.year}"
        if slug in decisions:
            theirs = decisions[slug].number or str(decisions[slug].date)
            return Decided(
                unclear=Reason.of("decision_taken", shown=_shown(facts), slug=slug, theirs=theirs)
            )
        return Decided(slug, NewDecision(slug, number, cell.date, issuer))
    return Decided(unclear=Reason.of("no_decision", shown=_shown(facts)))


def _sharper(facts: Facts, decision: Decision, slug: str) -> tuple[Reason, ...]:
    """Tell when the list knows the day of a decision better than its record."""
    known = facts.decision.date
    if known and known.is_exact and not decision.date.is_exact:
        return (Reason.of("sharper_date", date=str(known), slug=slug),)
    return ()


def _notes(facts: Facts) -> tuple[Reason, ...]:
    wrong = facts.why_unclear(Field.DECISION_DATE)
    return (_unclear(Field.DECISION_DATE, wrong.reason, wrong.shown),) if wrong else ()


def _unclear(field: Field, reason: str, shown: str) -> Reason:
    return Reason.of(reason, field=str(field), shown=shown)


def _shown(facts: Facts) -> str:
    cell = facts.decision
    day = format_date(cell.date, "vi") if cell.date else ""
    return " ".join(filter(None, (cell.number or cell.words, f"({day})" if day else "")))
