"""Calendars of what ends: read back with another library, the same on the same day."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import Catalogue, join
from generator.opendata.calendar import calendar, calendars, escaped, folded
from generator.records.loader import load

ROOT = Path(__file__).resolve().parents[2]
MakeCatalogue = Callable[..., Catalogue]
URL, HOST = "https://sanvat.example/", "sanvat.example"


def events(text: str) -> list[icalendar.Event]:
    read = icalendar.Calendar.from_ical(text)
    assert read.errors == []
    return list(read.walk("VEVENT"))


def test_a_star_ends_on_the_day_it_can_no_longer_be_claimed(make_catalogue: MakeCatalogue) -> None:
    catalogue = make_catalogue(recognitions=[{"decision": "qd-1978-2024", "stars": 4}])
    found = dict(calendars(catalogue, URL, HOST))
    district = found["du-lieu/lich/huyen/nam-dan.ics"]
    (event,) = events(district)
    assert event["DTSTART"].dt == date(2027, 8, 6)
    assert event["DTEND"].dt == date(2027, 8, 7)
    assert str(event["SUMMARY"]).startswith("Hết hiệu lực 4 sao: ")
    assert "06/08/2027" in str(event["DESCRIPTION"])
    alarms = [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")]
    assert alarms == [timedelta(days=-90), timedelta(days=-30)]
    assert str(event["URL"]).startswith(URL + "san-pham/")


def test_names_of_events_last_from_build_to_build(make_catalogue: MakeCatalogue) -> None:
    fields = {"recognitions": [{"decision": "qd-1978-2024", "stars": 4}]}
    one = dict(calendars(make_catalogue("2026-11-23", **fields), URL, HOST))
    again = dict(calendars(make_catalogue("2026-11-23", **fields), URL, HOST))
    later = dict(calendars(make_catalogue("2026-12-24", **fields), URL, HOST))
    assert one == again
    names = [[str(e["UID"]) for e in events(t)] for f in (one, later) for t in f.values()]
    assert len({tuple(name) for name in names}) == 1


def test_papers_and_open_dates_are_there_and_what_is_over_is_not(
    make_catalogue: MakeCatalogue,
) -> None:
    catalogue = make_catalogue(
        recognitions=[{"decision": "qd-1978-2024", "stars": 3}],
        decision={"date": {"from": "2023-07-01", "to": "2024-03-21"}},
        documents=[
            {"kind": "food_safety", "number": "12/2025", "valid_to": "2027-01-31"},
            {"kind": "test", "valid_to": "2026-10-01"},
        ],
    )
    text = calendar(catalogue.products, "X", catalogue.today, URL, HOST)
    assert text
    found = {str(e["SUMMARY"]).split(":")[0]: e["DTSTART"].dt for e in events(text)}
    assert found == {
        "Chắc chắn hết hiệu lực 3 sao": date(2027, 3, 21),
        "Hết hạn An toàn thực phẩm 12/2025": date(2027, 1, 31),
    }


def test_no_events_no_calendar(make_catalogue: MakeCatalogue) -> None:
    assert dict(calendars(make_catalogue(recognitions=[]), URL, HOST)) == {}


def test_every_calendar_of_the_real_records_parses() -> None:
    catalogue = join(load(ROOT).records, date(2026, 11, 23))
    found = dict(calendars(catalogue, URL, HOST))
    assert any("huyen" in name for name in found)
    assert any("chu-the" in name for name in found)
    for text in found.values():
        assert events(text)
        for line in text.split("\r\n"):
            assert len(line.encode()) <= 75


@given(st.text())
def test_any_text_survives(text: str) -> None:
    shown = "".join(c for c in text if c == "\n" or c.isprintable())
    line = folded(f"SUMMARY:{escaped(text)}")
    assert all(len(part.encode()) <= 75 for part in line.split("\r\n"))
    wrapped = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\n"
    ended = "END:VEVENT\r\nEND:VCALENDAR\r\n"
    (event,) = icalendar.Calendar.from_ical(f"{wrapped}{line}{ended}").walk("VEVENT")
    assert str(event["SUMMARY"]) == shown


@pytest.mark.parametrize("hostile", ["a\r\nBEGIN:VEVENT", "a\nEND:VCALENDAR", "a;b,c\\n"])
def test_no_name_breaks_out_of_its_line(make_catalogue: MakeCatalogue, hostile: str) -> None:
    catalogue = make_catalogue(
        name=hostile, recognitions=[{"decision": "qd-1978-2024", "stars": 4}]
    )
    text = calendar(catalogue.products, hostile, catalogue.today, URL, HOST)
    assert text
    assert len(events(text)) == 1
