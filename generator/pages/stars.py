"""What a page says of a star: the words of each state, and how they turn as days pass."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator import recognition, text
from generator.catalogue import Catalogue, DecisionView, ProductView
from generator.recognition import State, Status
from generator.words import Words

_LIVE = (State.VALID, State.EXPIRING)
_OPEN = (*_LIVE, State.POTENTIAL, State.UNCERTAIN)
"""The states that time alone will end."""


@dataclass(frozen=True)
class Turn:
    """What a star's line becomes from `day` on, in the visitor's browser too."""

    day: str
    state: str
    line: str


@dataclass(frozen=True)
class StarView:
    """A star as a page shows it on the day of the build.

    `badge` is the number of stars of a live badge, or None where none may be drawn.
    `turns` are the later changes, oldest first, for the script that checks the date.
    """

    state: str
    stars: int | None
    badge: int | None
    label: str
    line: str
    turns: tuple[Turn, ...]


def star_view(product: ProductView, words: Words) -> StarView:
    """Return how a product's star reads on the day of the build, and how it will turn."""
    later = ((day, recognition.current(statuses)) for day, statuses in product.future)
    return _view(product.status, later, words)


def recognition_view(product: ProductView, place: int, words: Words) -> StarView:
    """Return the same of one of its recognitions, that at `place` in the record."""
    later = ((day, statuses[place]) for day, statuses in product.future)
    return _view(product.history[place], later, words)


def _view(
    status: Status | None, later: Iterable[tuple[date, Status | None]], words: Words
) -> StarView:
    turns: list[Turn] = []
    line = star_line(status, words)
    before = line
    for day, then in later:
        becomes = star_line(then, words)
        if becomes != before:
            turns.append(Turn(day.isoformat(), then.state if then else State.NONE, becomes))
            before = becomes
    state = status.state if status else State.NONE
    return StarView(
        state=state,
        stars=status.stars if status else None,
        badge=status.stars if status and status.has_badge else None,
        label=words(f"state_{state}"),
        line=line,
        turns=tuple(turns),
    )


def star_line(status: Status | None, words: Words) -> str:
    """Return the sentence for a star, dates written out."""
    if status is None:
        return words("star_none")
    lang, ends, state, given = words.lang, status.ends, status.state, status.recognition
    if state is State.NONE:
        return words("star_none")
    if given.potential:
        return _potential_line(state, words)
    values: dict[str, object] = {"stars": status.stars}
    key = f"star_{state}"
    if state in _LIVE and ends:
        values["last"] = text.format_date(ends.earliest - timedelta(days=1), lang)
        key += "" if ends.is_exact else "_interval"
    elif state is State.EXPIRED and ends:
        values["end"] = text.format_date(ends.latest, lang)
        key += "" if ends.is_exact else "_interval"
    elif state is State.UNCERTAIN and ends:
        values["span"] = text.format_date(ends, lang)
    elif state is State.REVOKED and given.revoked:
        values["date"] = text.format_date(given.revoked.date, lang)
    elif state is State.UNCONFIRMED and given.period:
        values["period"] = given.period
        key += "_period"
    return words(key if status.stars else f"{key}_nostars", **values)


def _potential_line(state: State, words: Words) -> str:
    if state in _OPEN:
        return words("star_potential")
    later = state is State.SUPERSEDED
    return words("star_potential_superseded" if later else "star_potential_expired")


@dataclass(frozen=True)
class Detail:
    """What a recognition says besides its star, in Vietnamese as it is printed."""

    label: str | None
    text: str


@dataclass(frozen=True)
class HistoryItem:
    """One line of a product's timeline."""

    when: str
    star: StarView
    heading: str
    outcome: str | None
    decision: DecisionView | None
    decision_name: str | None
    basis: str | None
    details: tuple[Detail, ...]


def history_items(
    product: ProductView, catalogue: Catalogue, words: Words
) -> tuple[HistoryItem, ...]:
    """Return a product's recognitions for its timeline, newest first."""
    places = reversed(range(len(product.history)))
    return tuple(_history_item(product, place, catalogue, words) for place in places)


def _history_item(
    product: ProductView, place: int, catalogue: Catalogue, words: Words
) -> HistoryItem:
    status = product.history[place]
    given = status.recognition
    decision = catalogue.decision_by_slug.get(given.decision or "")
    when = text.format_date(status.starts, words.lang) if status.starts else given.period or ""
    if given.potential:
        heading = words("state_potential")
    elif status.stars:
        heading = words("star_heading", stars=status.stars)
    else:
        heading = words("star_heading_unknown")
    printed = {
        "name_then": given.name_then,
        "producer_then": given.producer_then,
        "certificate": given.certificate,
    }
    details = [Detail(words(key), text) for key, text in printed.items() if text]
    if given.note:
        details.append(Detail(None, given.note))
    return HistoryItem(
        when=when,
        star=recognition_view(product, place, words),
        heading=heading,
        outcome=words(f"outcome_{given.outcome}") if given.outcome else None,
        decision=decision,
        decision_name=decision_name(decision, words) if decision else None,
        basis=basis_line(status, catalogue, words),
        details=tuple(details),
    )


def decision_name(decision: DecisionView, words: Words) -> str:
    """Return what a decision is called: its number, else its round and issuer."""
    record = decision.record
    if record.number:
        return words("decision_number", number=record.number)
    english = record.en.round if record.en and words.lang == "en" else None
    round_name = english or record.round
    if round_name:
        return words("decision_round", round=round_name)
    return words("decision_of", issuer=record.issuer)


def basis_line(status: Status, catalogue: Catalogue, words: Words) -> str | None:
    """Return what the statement of a star rests on: "theo Báo Nghệ An, 06/08/2024; …"."""
    given, decision = status.recognition, status.decision
    if decision and decision.basis == "decision":
        return words("basis_decision")
    slug = given.source or (decision.sources[0].source if decision else None)
    source = catalogue.sources.get(slug or "")
    if source is None:
        return words(f"basis_{decision.basis}") if decision else None
    record = source.record
    if record.date is None:
        return words("basis_by_undated", publisher=record.publisher)
    day = text.format_date(record.date, words.lang)
    return words("basis_by", publisher=record.publisher, date=day)
