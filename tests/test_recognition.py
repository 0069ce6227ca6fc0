"""The state of a star on a date."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PartialDate
from generator.recognition import (
    EXPIRING_DAYS,
    State,
    Status,
    changes,
    current,
    history,
    next_change,
    status_of,
)
from generator.records.decision import Decision
from generator.records.product import Recognition

TODAY = date(2026, 11, 23)


def decision(when: object, **more: Any) -> Decision:
    return Decision(
        date=when, issuer="UBND tỉnh", basis="press", sources=[{"source": "bao"}], **more
    )


def recognition(slug: str | None = "qd", stars: int | None = 4, **more: Any) -> Recognition:
    return Recognition(decision=slug, stars=stars, source="bao", **more)


def state(when: object, today: date, **more: Any) -> State:
    """The state of one 4-star recognition by a decision of `when`."""
    (status,) = history([recognition(**more)], {"qd": decision(when)}, today)
    return status.state


def states(statuses: tuple[Status, ...]) -> list[str]:
    return [status.state.value for status in statuses]


def day(text: str) -> date:
    return date.fromisoformat(text)


# One recognition, its date exactly known


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2024-08-05", State.NONE),
        ("2024-08-06", State.VALID),
        ("2027-05-07", State.VALID),
        ("2027-05-08", State.EXPIRING),
        ("2027-08-05", State.EXPIRING),
        ("2027-08-06", State.EXPIRED),
        ("2027-08-07", State.EXPIRED),
    ],
)
def test_valid_for_36_months_and_not_on_the_anniversary(today: str, expected: State) -> None:
    assert state("2024-08-06", day(today)) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2027-02-27", State.EXPIRING), ("2027-02-28", State.EXPIRED), ("2027-03-01", State.EXPIRED)],
)
def test_29_february_ends_on_28_february(today: str, expected: State) -> None:
    assert state("2024-02-29", day(today)) is expected


def test_a_term_that_starts_on_28_february_does_not_reach_the_29th() -> None:
    assert state("2021-02-28", day("2024-02-27")) is State.EXPIRING
    assert state("2021-02-28", day("2024-02-28")) is State.EXPIRED


def test_expiring_begins_90_days_before_the_end() -> None:
    end = day("2027-08-06")
    assert state("2024-08-06", end - timedelta(days=EXPIRING_DAYS)) is State.EXPIRING
    assert state("2024-08-06", end - timedelta(days=EXPIRING_DAYS + 1)) is State.VALID


def test_a_decision_may_give_another_term() -> None:
    decisions = {"qd": decision("2026-01-10", valid_months=12)}
    (status,) = history([recognition()], decisions, TODAY)
    assert status.ends == PartialDate.of(day("2027-01-10"))
    assert status.state is State.EXPIRING
    assert status.days_left == 48


def test_the_term_may_start_on_another_day_than_the_decision() -> None:
    decisions = {"qd": decision("2024-12-24", valid_from="2024-07-01")}
    (status,) = history([recognition()], decisions, TODAY)
    assert status.ends == PartialDate.of(day("2027-07-01"))


def test_the_recognition_knows_its_start_better_than_the_decision() -> None:
    decisions = {"qd": decision("2024", valid_from="2024-07-01")}
    (own,) = history([recognition(valid_from="2024-09-01", date="2024-05-01")], decisions, TODAY)
    assert own.starts == PartialDate.of(day("2024-09-01"))
    (narrower,) = history([recognition(date="2024-05")], {"qd": decision("2024")}, TODAY)
    assert narrower.starts == PartialDate.parse("2024-05")


# Dates partly known


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2023-12-31", State.NONE),
        ("2024-01-01", State.UNCERTAIN),
        ("2024-02-22", State.UNCERTAIN),
        ("2024-02-23", State.VALID),
        ("2026-10-02", State.VALID),
        ("2026-10-03", State.EXPIRING),
        ("2026-12-31", State.EXPIRING),
        ("2027-01-01", State.UNCERTAIN),
        ("2027-02-22", State.UNCERTAIN),
        ("2027-02-23", State.EXPIRED),
    ],
)
def test_a_decision_known_only_by_the_day_of_its_report(today: str, expected: State) -> None:
    assert state({"from": "2024-01-01", "to": "2024-02-23"}, day(today)) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2024-02-01", State.UNCERTAIN),
        ("2024-02-29", State.VALID),
        ("2027-01-31", State.EXPIRING),
        ("2027-02-01", State.UNCERTAIN),
        ("2027-02-27", State.UNCERTAIN),
        ("2027-02-28", State.EXPIRED),
    ],
)
def test_a_decision_known_to_the_month(today: str, expected: State) -> None:
    assert state("2024-02", day(today)) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2022-12-31", State.NONE),
        ("2023-06-01", State.UNCERTAIN),
        ("2023-12-31", State.VALID),
        ("2025-10-02", State.VALID),
        ("2025-10-03", State.EXPIRING),
        ("2026-01-01", State.UNCERTAIN),
        ("2026-11-23", State.UNCERTAIN),
        ("2026-12-31", State.EXPIRED),
    ],
)
def test_a_decision_known_to_the_year(today: str, expected: State) -> None:
    assert state("2023", day(today)) is expected


def test_the_days_left_are_the_fewest_that_the_sources_allow() -> None:
    (status,) = history(
        [recognition()], {"qd": decision({"from": "2024-01-01", "to": "2024-02-23"})}, TODAY
    )
    assert status.days_left == (day("2027-01-01") - TODAY).days == 39
    assert status.live_until == day("2027-01-01")


# Without a decision, without stars, potential


def test_a_star_without_decision_is_unconfirmed_and_no_badge() -> None:
    (status,) = history([recognition(None, period="2019–2020")], {}, TODAY)
    assert (status.state, status.stars, status.ends) == (State.UNCONFIRMED, 4, None)
    assert not status.has_badge


def test_a_decision_that_no_record_holds_counts_as_none() -> None:
    (status,) = history([recognition("missing")], {}, TODAY)
    assert status.state is State.UNCONFIRMED


def test_a_recognition_without_stars_is_dated_but_has_no_badge() -> None:
    (status,) = history([recognition(stars=None)], {"qd": decision("2025-02-03")}, TODAY)
    assert (status.state, status.stars) == (State.VALID, None)
    assert status.is_live
    assert not status.has_badge


@pytest.mark.parametrize(
    ("when", "expected"),
    [("2025-02-03", State.POTENTIAL), ("2022-01-27", State.EXPIRED), ("2023", State.UNCERTAIN)],
)
def test_potential_five_stars_is_neither_four_nor_five(when: str, expected: State) -> None:
    decisions = {"qd": decision(when)}
    (status,) = history([recognition(potential=True)], decisions, TODAY)
    assert (status.state, status.stars, status.has_badge) == (expected, None, False)


def test_a_potential_star_takes_no_badge_away_from_the_same_decision() -> None:
    found = history(
        [recognition(), recognition(potential=True)], {"qd": decision("2025-02-03")}, TODAY
    )
    assert states(found) == ["valid", "potential"]
    assert current(found) is found[0]


# Revocation


@pytest.mark.parametrize(
    ("revoked", "expected"),
    [
        ("2026-11-24", State.VALID),
        ("2026-11-23", State.REVOKED),
        ("2026-11", State.UNCERTAIN),
        ("2026-10", State.REVOKED),
        ("2027", State.VALID),
    ],
)
def test_revoked_from_the_day_of_the_revocation(revoked: str, expected: State) -> None:
    found = state("2025-02-03", TODAY, revoked={"date": revoked, "source": "bao"})
    assert found is expected


def test_a_badge_goes_on_the_first_day_that_a_revocation_may_begin() -> None:
    revoked = {"date": "2027-03", "source": "bao"}
    (status,) = history([recognition(revoked=revoked)], {"qd": decision("2025-02-03")}, TODAY)
    assert status.live_until == day("2027-03-01")


def test_a_revoked_recognition_stays_revoked_after_its_term() -> None:
    revoked = {"date": "2023-09", "source": "bao"}
    assert state("2022-06-01", TODAY, revoked=revoked) is State.REVOKED


def test_a_statement_without_decision_can_be_revoked() -> None:
    revoked = {"date": "2023-09", "source": "bao"}
    (status,) = history([recognition(None, revoked=revoked)], {}, TODAY)
    assert status.state is State.REVOKED


# Several recognitions


def two(first: object, second: object, today: date = TODAY, **later: Any) -> tuple[Status, ...]:
    """A 4-star recognition of `first`, then a 3-star one of `second`."""
    return history(
        [recognition("a"), recognition("b", 3, **later)],
        {"a": decision(first), "b": decision(second)},
        today,
    )


def test_a_later_decision_with_fewer_stars_counts() -> None:
    found = two("2024-02-01", "2025-06-01")
    assert states(found) == ["superseded", "valid"]
    assert current(found) is found[1]
    assert found[1].stars == 3


def test_an_earlier_decision_holds_until_the_later_one_begins() -> None:
    assert states(two("2024-02-01", "2025-06-01", day("2025-05-31"))) == ["valid", "none"]
    assert states(two("2024-02-01", "2025-06-01", day("2025-06-01"))) == ["superseded", "valid"]


def test_a_badge_goes_when_a_later_decision_begins() -> None:
    found = two("2024-02-01", "2025-06-01", day("2025-01-01"))
    assert found[0].live_until == day("2025-06-01")


def test_a_later_decision_that_has_lapsed_does_not_revive_the_earlier_one() -> None:
    decisions = {"a": decision("2024-02-01"), "b": decision("2025-06-01", valid_months=6)}
    found = history([recognition("a"), recognition("b", 3)], decisions, TODAY)
    assert states(found) == ["superseded", "expired"]
    assert current(found) is found[1]


def test_a_later_decision_that_was_revoked_does_not_revive_the_earlier_one() -> None:
    found = two("2024-02-01", "2025-06-01", revoked={"date": "2026-01-01", "source": "bao"})
    assert states(found) == ["superseded", "revoked"]
    assert current(found) is found[1]


def test_a_later_decision_that_may_have_begun_leaves_the_earlier_one_uncertain() -> None:
    found = two("2024-02-01", "2026")
    assert states(found) == ["uncertain", "uncertain"]
    assert current(found) is found[1]


def test_what_had_lapsed_before_the_later_decision_is_called_expired() -> None:
    assert states(two("2020-02-04", "2024-06-10")) == ["expired", "valid"]
    assert states(two("2020-02-04", "2023-02-04")) == ["expired", "expired"]
    assert states(two("2020-02-04", "2023-02-03")) == ["superseded", "expired"]


def test_clear_dates_outweigh_the_order_of_the_list() -> None:
    found = two("2025-06-01", "2024-02-01")
    assert states(found) == ["valid", "superseded"]
    assert current(found) is found[0]


def test_recognitions_of_one_decision_stand_beside_each_other() -> None:
    found = history([recognition(), recognition()], {"qd": decision("2025-02-03")}, TODAY)
    assert states(found) == ["valid", "valid"]
    assert current(found) is found[1]


def test_an_unconfirmed_statement_never_hides_a_decision_in_force() -> None:
    decisions = {"qd": decision("2025-02-03")}
    for recognitions in (
        [recognition(), recognition(None, 5)],
        [recognition(None, 5), recognition()],
    ):
        found = status_of(recognitions, decisions, TODAY)
        assert found is not None
        assert (found.state, found.stars) == (State.VALID, 4)


def test_an_unconfirmed_statement_counts_after_an_expired_decision_only_if_listed_later() -> None:
    decisions = {"qd": decision("2020-02-04")}
    later = status_of([recognition(), recognition(None, 3)], decisions, TODAY)
    earlier = status_of([recognition(None, 3), recognition()], decisions, TODAY)
    assert later is not None
    assert earlier is not None
    assert (later.state, earlier.state) == (State.UNCONFIRMED, State.EXPIRED)


def test_nothing_counts_before_the_first_decision() -> None:
    assert status_of([], {}, TODAY) is None
    assert status_of([recognition()], {"qd": decision("2026-12-01")}, TODAY) is None


# The day of the next change


def test_next_change_names_each_turn_of_a_single_recognition() -> None:
    statuses = history([recognition()], {"qd": decision("2024-08-06")}, TODAY)
    turns, today = [], day("2020-01-01")
    while (following := next_change(statuses, today)) is not None:
        turns.append(following.isoformat())
        today = following
    assert turns == ["2024-08-06", "2027-05-08", "2027-08-06"]


def test_changes_give_every_status_on_each_later_day() -> None:
    span = decision({"from": "2024-01-01", "to": "2024-02-23"})
    summer = day("2026-07-01")
    found = changes(history([recognition()], {"qd": span}, summer), summer)
    assert [(str(when), statuses[0].state) for when, statuses in found] == [
        ("2026-10-03", State.EXPIRING),
        ("2027-01-01", State.UNCERTAIN),
        ("2027-02-23", State.EXPIRED),
    ]


def test_next_change_sees_a_later_decision() -> None:
    statuses = two("2024-02-01", "2025-06-01")
    assert next_change(statuses, day("2025-01-01")) == day("2025-06-01")


def test_next_change_is_none_when_all_is_over() -> None:
    assert next_change(history([recognition(None)], {}, TODAY), TODAY) is None
    assert next_change((), TODAY) is None


# Properties

_days = st.dates(date(2018, 1, 1), date(2032, 12, 31))
_exact = _days.map(PartialDate.of)
_intervals = st.tuples(_days, st.integers(0, 400)).map(
    lambda pair: PartialDate(pair[0], pair[0] + timedelta(days=pair[1]), "interval")
)
_partial = st.one_of(
    _exact,
    _intervals,
    _days.map(lambda d: PartialDate.parse(f"{d:%Y-%m}")),
    _days.map(lambda d: PartialDate.parse(f"{d:%Y}")),
)


@st.composite
def _cases(draw: st.DrawFn, dates: st.SearchStrategy[PartialDate]) -> tuple[Any, dict[str, Any]]:
    decisions = {
        slug: decision(draw(dates), valid_from=draw(st.none() | dates)) for slug in ("a", "b", "c")
    }
    recognitions = draw(
        st.lists(
            st.builds(
                recognition,
                st.sampled_from(["a", "b", "c", None]),
                st.sampled_from([None, 3, 4, 5]),
                potential=st.booleans(),
                revoked=st.none() | dates.map(lambda when: {"date": when, "source": "bao"}),
            ),
            max_size=4,
        )
    )
    return recognitions, decisions


_RANK = {
    state: rank
    for rank, group in enumerate(
        (
            {State.NONE},
            {State.VALID, State.POTENTIAL, State.UNCONFIRMED},
            {State.EXPIRING},
            {State.EXPIRED, State.SUPERSEDED},
            {State.REVOKED},
        )
    )
    for state in group
}


@given(_partial, st.lists(_days, max_size=30))
def test_over_time_a_state_only_moves_forward(when: PartialDate, days: list[date]) -> None:
    seen = [state(when, today) for today in sorted(days)]
    ranks = [_RANK[each] for each in seen if each is not State.UNCERTAIN]
    assert ranks == sorted(ranks)


@given(_cases(_partial), st.lists(_days, max_size=10))
def test_over_time_no_recognition_comes_back_to_life(case: Any, days: list[date]) -> None:
    by_day = [history(*case, today) for today in sorted(days)]
    for course in zip(*by_day, strict=True):
        ranks = [_RANK[status.state] for status in course if status.state is not State.UNCERTAIN]
        assert ranks == sorted(ranks)


@given(_cases(_exact), _days)
def test_exact_dates_are_never_uncertain(case: Any, today: date) -> None:
    assert State.UNCERTAIN not in {status.state for status in history(*case, today)}


@given(_cases(_partial), _days)
def test_the_order_of_the_decisions_does_not_matter(case: Any, today: date) -> None:
    recognitions, decisions = case
    backwards = dict(reversed(decisions.items()))
    assert history(recognitions, decisions, today) == history(recognitions, backwards, today)


@given(_partial, _days, st.data())
def test_certain_states_hold_for_every_day_that_the_sources_allow(
    when: PartialDate, today: date, data: st.DataObject
) -> None:
    truth = data.draw(st.dates(when.earliest, when.latest))
    said, true = state(when, today), state(PartialDate.of(truth), today)
    if said in (State.EXPIRED, State.NONE):
        assert true is said
    elif said is not State.UNCERTAIN:
        assert true in (State.VALID, State.EXPIRING)
        assert said is State.EXPIRING or true is State.VALID


@given(_cases(_partial), _days)
def test_a_live_star_stays_live_until_its_day_and_not_longer(case: Any, today: date) -> None:
    for place, status in enumerate(history(*case, today)):
        if status.is_live:
            assert status.live_until is not None
            assert status.live_until > today
            assert history(*case, status.live_until - timedelta(days=1))[place].is_live
            assert not history(*case, status.live_until)[place].is_live
        else:
            assert status.live_until is None


@given(_cases(_partial), _days)
def test_at_most_one_decision_is_live(case: Any, today: date) -> None:
    live = {s.recognition.decision for s in history(*case, today) if s.is_live}
    assert len(live) <= 1


@given(_cases(_partial), _days, st.integers(1, 2000))
def test_nothing_changes_before_the_next_change(case: Any, today: date, ahead: int) -> None:
    statuses = history(*case, today)
    following = next_change(statuses, today)
    later = today + timedelta(days=ahead)
    before, after = current(statuses), current(history(*case, later))
    if following is None or later < following:
        assert (before and before.state) == (after and after.state)
        assert (before and before.recognition) == (after and after.recognition)
    elif later == following:
        assert before != after
