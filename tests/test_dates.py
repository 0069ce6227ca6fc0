"""Dates that sources know only in part."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PartialDate, add_months


@pytest.mark.parametrize(
    ("written", "earliest", "latest", "precision"),
    [
        ("2024-08-06", "2024-08-06", "2024-08-06", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2023-02", "2023-02-01", "2023-02-28", "month"),
        ("2024", "2024-01-01", "2024-12-31", "year"),
        (2024, "2024-01-01", "2024-12-31", "year"),
        (date(2024, 8, 6), "2024-08-06", "2024-08-06", "day"),
        (datetime(2024, 8, 6, 23, 30), "2024-08-06", "2024-08-06", "day"),
        ({"from": "2024-01-01", "to": "2024-02-23"}, "2024-01-01", "2024-02-23", "interval"),
        ({"from": "2023-11", "to": "2024-02"}, "2023-11-01", "2024-02-29", "interval"),
    ],
)
def test_reads_every_form_of_a_record(
    written: object, earliest: str, latest: str, precision: str
) -> None:
    found = PartialDate.parse(written)
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (earliest, latest)
    assert found.precision == precision


@pytest.mark.parametrize(
    "written",
    [
        "2023-02-29",
        "2024-13",
        "2024-00",
        "2024-8-6",
        "06/08/2024",
        "2024-08-06T00:00",
        "0000",
        "٢٠٢٤",
        "",
        "tháng 2/2024",
        20240806,
        -2024,
        2024.5,
        True,
        None,
        [],
        {},
        {"from": "2024-01-01"},
        {"from": "2024-01-01", "to": "2024-02-01", "note": "x"},
        {"from": "2024-02-01", "to": "2024-01-01"},
        {"from": {"from": "2023", "to": "2024"}, "to": "2025"},
        {1: 2},
    ],
)
def test_refuses_what_is_no_date(written: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(written)


@pytest.mark.parametrize("written", ["2024-08-06", "2024-08", "2024"])
def test_is_written_as_it_was_read(written: str) -> None:
    assert str(PartialDate.parse(written)) == written


def test_an_interval_is_written_with_both_ends() -> None:
    interval = PartialDate.parse({"from": "2024-01-01", "to": "2024-02-23"})
    assert str(interval) == "2024-01-01/2024-02-23"
    assert not interval.is_exact


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2024-08-06", 36, "2027-08-06"),
        ("2024-02-29", 36, "2027-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-12-15", 1, "2025-01-15"),
        ("9999-06-01", 36, "9999-12-31"),
    ],
)
def test_months_later(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


@given(st.dates(), st.dates(), st.integers(0, 120))
def test_months_later_keeps_the_order_of_days(one: date, other: date, months: int) -> None:
    first, last = sorted((one, other))
    moved = PartialDate(first, last, "interval").plus_months(months)
    assert moved.earliest <= moved.latest


@given(st.text() | st.integers() | st.dictionaries(st.sampled_from(["from", "to"]), st.text()))
def test_whatever_is_written_is_a_date_or_a_value_error(written: object) -> None:
    try:
        found = PartialDate.parse(written)
    except ValueError:
        return
    assert found.earliest <= found.latest
