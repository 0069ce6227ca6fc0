"""What a page says of a star: the words of each state, and how they turn as days pass."""

from dataclasses import dataclass
from datetime import date, timedelta

from generator import text
from generator.catalogue import Catalogue, DecisionView
from generator.recognition import EXPIRING_DAYS, State, Status
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

    @property
    def badge_until(self) -> str | None:
        """The ISO day from which the badge must be gone."""
        return next((turn.day for turn in self.turns if turn.state not in _LIVE), None)


def star_view(status: Status | None, words: Words) -> StarView:
    """Return how a star reads on the day that its status was computed for."""
    if status is None:
        return StarView(State.NONE, None, None, words("state_none"), words("star_none"), ())
    return StarView(
        state=status.state,
        stars=status.stars,
        badge=status.stars if status.has_badge else None,
        label=words(f"state_{status.state}"),
        line=_line(status, status.state, words),
        turns=_turns(status, words),
    )


def _turns(status: Status, words: Words) -> tuple[Turn, ...]:
    """Return the states that a star still has before it, as its dates stand."""
    ends = status.ends
    if ends is None or status.state not in _OPEN:
        return ()
    days: list[tuple[date, State]] = []
    if status.state is State.VALID:
        days.append((ends.earliest - timedelta(days=EXPIRING_DAYS), State.EXPIRING))
    if status.state is not State.UNCERTAIN and not ends.is_exact:
        days.append((ends.earliest, State.UNCERTAIN))
    days.append((ends.latest, State.EXPIRED))
    return tuple(Turn(day.isoformat(), state, _line(status, state, words)) for day, state in days)


def _line(status: Status, state: State, words: Words) -> str:
    """Return the sentence for a star in `state`, dates written out."""
    lang, ends, recognition = words.lang, status.ends, status.recognition
    if recognition.potential:
        return words("star_potential" if state in _OPEN else "star_potential_expired")
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
    elif state is State.REVOKED and recognition.revoked:
        values["date"] = text.format_date(recognition.revoked.date, lang)
    elif state is State.UNCONFIRMED and recognition.period:
        values["period"] = recognition.period
        key += "_period"
    return words(key if status.stars else f"{key}_nostars", **values)


@dataclass(frozen=True)
class HistoryItem:
    """One line of a product's timeline."""

    when: str
    state: str
    heading: str
    line: str
    outcome: str | None
    decision: DecisionView | None
    decision_name: str | None
    basis: str | None
    details: tuple[str, ...]


def history_items(
    history: tuple[Status, ...], catalogue: Catalogue, words: Words
) -> tuple[HistoryItem, ...]:
    """Return a product's recognitions for its timeline, newest first."""
    return tuple(_history_item(status, catalogue, words) for status in reversed(history))


def _history_item(status: Status, catalogue: Catalogue, words: Words) -> HistoryItem:
    recognition = status.recognition
    decision = catalogue.decision_by_slug.get(recognition.decision or "")
    if status.starts:
        when = text.format_date(status.starts, words.lang)
    else:
        when = recognition.period or ""
    if recognition.potential:
        heading = words("state_potential")
    elif status.stars:
        heading = words("star_heading", stars=status.stars)
    else:
        heading = words("star_heading_unknown")
    details = (recognition.name_then, recognition.producer_then, recognition.certificate)
    return HistoryItem(
        when=when,
        state=status.state,
        heading=heading,
        line=_line(status, status.state, words),
        outcome=words(f"outcome_{recognition.outcome}") if recognition.outcome else None,
        decision=decision,
        decision_name=decision_name(decision, words) if decision else None,
        basis=basis_line(status, catalogue, words),
        details=tuple(detail for detail in (*details, recognition.note) if detail),
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
    recognition, decision = status.recognition, status.decision
    if decision and decision.basis == "decision":
        return words("basis_decision")
    slug = recognition.source or (decision.sources[0].source if decision else None)
    source = catalogue.sources.get(slug or "")
    if source is None:
        return words(f"basis_{decision.basis}") if decision else None
    record = source.record
    if record.date is None:
        return words("basis_by_undated", publisher=record.publisher)
    day = text.format_date(record.date, words.lang)
    return words("basis_by", publisher=record.publisher, date=day)
