"""The state of a star on a date: pure, and computed on both ends of partly known dates.

Rules: a recognition is valid for 36 months (QĐ 148/QĐ-TTg), the anniversary itself no longer;
29 February plus 36 months is 28 February. What the sources leave open is `uncertain`, never valid.
A later decision replaces an earlier one whatever its star: the highest star never counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import reduce

from generator.dates import PartialDate
from generator.records.decision import Decision
from generator.records.product import Recognition

EXPIRING_DAYS = 90
"""A valid star is `expiring` when at most this many days are left, by whatever date is true."""


class State(StrEnum):
    """What can be said of a star on a date."""

    VALID = "valid"
    EXPIRING = "expiring"
    EXPIRED = "expired"
    REVOKED = "revoked"
    SUPERSEDED = "superseded"
    UNCERTAIN = "uncertain"
    UNCONFIRMED = "unconfirmed"
    POTENTIAL = "potential"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Status:
    """A recognition and its state on the date that was asked for.

    `stars` is the number that the recognition carries whatever its state, None for "tiềm năng
    5 sao". `starts` and `ends` bound the term: `ends` is the first day no longer valid, None when
    no decision gives a term. While `state` is valid or expiring, `live_until` is the first day on
    which that can no longer be claimed (the term's end, a revocation, a later decision) and
    `days_left` the number of days to `ends`; else both are None.
    """

    recognition: Recognition
    decision: Decision | None
    state: State
    stars: int | None
    starts: PartialDate | None
    ends: PartialDate | None
    live_until: date | None = None
    days_left: int | None = None

    @property
    def is_live(self) -> bool:
        """Tell whether the recognition is valid for certain."""
        return self.state in (State.VALID, State.EXPIRING)

    @property
    def has_badge(self) -> bool:
        """Tell whether a gold badge may be drawn: live, and with a number of stars."""
        return self.is_live and self.stars is not None


def history(
    recognitions: Iterable[Recognition], decisions: Mapping[str, Decision], today: date
) -> tuple[Status, ...]:
    """Return the status of each recognition on `today`, in the order given (newest last).

    A recognition whose decision is not among `decisions` counts as stated without decision.
    """
    return _evaluate([_term(r, decisions.get(r.decision or "")) for r in recognitions], today)


def status_of(
    recognitions: Iterable[Recognition], decisions: Mapping[str, Decision], today: date
) -> Status | None:
    """Return the status that counts on `today`; see `current`."""
    return current(history(recognitions, decisions, today))


def current(statuses: Sequence[Status]) -> Status | None:
    """Return the status that counts: the newest in force, else possibly in force, else the newest.

    A statement without decision counts only when nothing is in force and it is listed last.
    None when no recognition has begun.
    """
    for states in _BY_CERTAINTY:
        found = [status for status in statuses if status.state in states]
        if found:
            return reduce(_newest, found)
    return None


def changes(statuses: Sequence[Status], today: date) -> tuple[tuple[date, tuple[Status, ...]], ...]:
    """Return every later day on which a state will be another one, with all statuses on it.

    `statuses` are those of any date. Oldest first; empty when nothing will change any more.
    """
    found = []
    before = _states(_evaluate(statuses, today))
    days = sorted({day for status in statuses for day in _turning_points(status) if day > today})
    for day in days:
        on_that_day = _evaluate(statuses, day)
        if _states(on_that_day) != before:
            found.append((day, on_that_day))
            before = _states(on_that_day)
    return tuple(found)


def next_change(statuses: Sequence[Status], today: date) -> date | None:
    """Return the first day after `today` on which the current status will be another one.

    `statuses` are those of any date. None when nothing will change any more.
    """
    now = _gist(current(_evaluate(statuses, today)))
    later = changes(statuses, today)
    return next((day for day, then in later if _gist(current(then)) != now), None)


_BY_CERTAINTY = (
    (State.VALID, State.EXPIRING),
    (State.POTENTIAL,),
    (State.UNCERTAIN,),
    (State.EXPIRED, State.REVOKED, State.UNCONFIRMED),
)


def _term(recognition: Recognition, decision: Decision | None) -> Status:
    """Return the recognition with its term, the state still open."""
    starts = recognition.valid_from or (decision and decision.valid_from) or recognition.date
    ends = None
    if decision:
        starts = starts or decision.date
        ends = starts.plus_months(decision.valid_months)
    stars = None if recognition.potential else recognition.stars
    return Status(recognition, decision, State.NONE, stars, starts, ends)


def _evaluate(terms: Sequence[Status], today: date) -> tuple[Status, ...]:
    states = []
    for place, term in enumerate(terms):
        later = [
            other
            for other_place, other in enumerate(terms)
            if _supersedes(other, term, listed_later=other_place > place)
        ]
        state = _state(term, later, today)
        live_until = days_left = None
        if state in (State.VALID, State.EXPIRING) and term.ends:
            live_until = min(_days_that_end(term, later))
            days_left = (term.ends.earliest - today).days
        states.append(replace(term, state=state, live_until=live_until, days_left=days_left))
    return tuple(states)


def _state(term: Status, later: Sequence[Status], today: date) -> State:
    """Return the state of one recognition, given those that may supersede it."""
    revoked = term.recognition.revoked
    if term.starts and today < term.starts.earliest:
        return State.NONE
    if revoked and revoked.date.latest <= today:
        return State.REVOKED
    if term.starts is None or term.ends is None:
        return State.UNCONFIRMED
    if any(_has_replaced(other, term, today) for other in later):
        return State.SUPERSEDED
    if term.ends.latest <= today:
        return State.EXPIRED
    certain = term.starts.latest <= today < term.ends.earliest
    if not certain or any(day <= today for day in _days_that_end(term, later)):
        return State.UNCERTAIN
    if term.recognition.potential:
        return State.POTENTIAL
    if (term.ends.earliest - today).days <= EXPIRING_DAYS:
        return State.EXPIRING
    return State.VALID


def _days_that_end(term: Status, later: Iterable[Status]) -> list[date]:
    """Return the first day of each event that may end the validity of `term`."""
    events = [term.ends, *(other.starts for other in later)]
    if term.recognition.revoked:
        events.append(term.recognition.revoked.date)
    return [event.earliest for event in events if event]


def _has_replaced(other: Status, term: Status, today: date) -> bool:
    """Tell whether `other` has certainly begun, and not only after `term` was over anyway."""
    if other.starts is None or term.ends is None:
        return False
    return other.starts.latest <= today and other.starts.earliest < term.ends.latest


def _supersedes(other: Status, term: Status, *, listed_later: bool) -> bool:
    """Tell whether `other`, once begun, takes the place of `term`: both rest on decisions.

    Recognitions by one and the same decision stand beside each other.
    """
    if other.ends is None or term.ends is None:
        return False
    if other.recognition.decision == term.recognition.decision:
        return False
    return _is_newer(other, term, listed_later=listed_later)


def _is_newer(one: Status, other: Status, *, listed_later: bool) -> bool:
    """Tell which of two is newer: by their dates where these are clear, else by the list."""
    if one.ends and other.ends and one.starts and other.starts:
        if one.starts.earliest > other.starts.latest:
            return True
        if other.starts.earliest > one.starts.latest:
            return False
    return listed_later


def _newest(one: Status, listed_later: Status) -> Status:
    return listed_later if _is_newer(listed_later, one, listed_later=True) else one


def _states(statuses: Iterable[Status]) -> tuple[State, ...]:
    return tuple(status.state for status in statuses)


def _gist(status: Status | None) -> tuple[object, ...]:
    return (status.recognition, status.state) if status else ()


def _turning_points(status: Status) -> list[date]:
    revoked = status.recognition.revoked
    spans = [status.starts, status.ends, revoked.date if revoked else None]
    days = [day for span in spans if span for day in (span.earliest, span.latest)]
    if status.ends:
        days.append(status.ends.earliest - timedelta(days=EXPIRING_DAYS))
    return days
