"""What a cell means; where two readings are possible, none is taken."""

from datetime import date, datetime

import pytest

from generator.importing import cells, contacts
from generator.importing.cells import DecisionCell, Unclear
from generator.importing.sheet import Cell


@pytest.mark.parametrize(
    "value",
    [
        "4 sao",
        "****",
        "★★★★",
        "Bốn sao",
        "4*",
        4,
        4.0,
        "4",
        "Hạng 4 sao",
        "IV",
        "OCOP 4 sao năm 2024",
        "4,0",
    ],
)
def test_stars_however_they_are_written(value: object) -> None:
    assert cells.stars(Cell(value)) == 4  # type: ignore[arg-type]


@pytest.mark.parametrize("value", ["2 sao", "3 sao/4 sao", "3-4", "6", "năm 2024", "chưa rõ"])
def test_stars_that_cannot_be_told(value: str) -> None:
    assert cells.stars(Cell(value)) == Unclear("stars", value)


def test_no_stars_and_potential_ones() -> None:
    assert cells.stars(Cell("")) is None
    assert cells.stars(Cell("-")) is None
    assert cells.stars(Cell("5 sao (tiềm năng)")) == Unclear("potential", "5 sao (tiềm năng)")


DATES = {
    "19/02/2024": "2024-02-19",
    "5/6/2024": "2024-06-05",
    "19.2.2024": "2024-02-19",
    "19 - 02 - 2024": "2024-02-19",
    "ngày 19 tháng 02 năm 2024": "2024-02-19",
    "2024-02-19": "2024-02-19",
    "02/2024": "2024-02",
    "tháng 2 năm 2024": "2024-02",
    "năm 2024": "2024",
    2024: "2024",
    45341: "2024-02-19",
    date(2024, 2, 19): "2024-02-19",
    datetime(2024, 2, 19, 10, 30): "2024-02-19",
}


@pytest.mark.parametrize("value", DATES)
def test_dates_are_day_month_year(value: object) -> None:
    assert str(cells.day(Cell(value))) == DATES[value]  # type: ignore[arg-type, index]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("30/02/2024", "no_such_day"),
        ("12/13/2024", "no_such_day"),
        ("19/2/24", "short_year"),
        ("Quý I", "date"),
        ("đợt 2 năm 2024", "date"),
        (19.02, "date"),
        ("01/01/0024", "date"),
    ],
)
def test_dates_that_cannot_be_told(value: str | float, reason: str) -> None:
    found = cells.day(Cell(value))
    assert isinstance(found, Unclear)
    assert found.reason == reason


@pytest.mark.parametrize(
    ("shown", "number", "day"),
    [
        ("348/QĐ-UBND ngày 19/02/2024", "348/QĐ-UBND", "2024-02-19"),
        ("QĐ số 348/QĐ-UBND, 19.2.2024", "348/QĐ-UBND", "2024-02-19"),
        ("1978/QĐ - UBND", "1978/QĐ-UBND", None),
        ("0348/qđ-ubnd", "348/QĐ-UBND", None),
        ("Quyết định 348 ngày 19 tháng 2 năm 2024", "348", "2024-02-19"),
        ("số 348 (19/02/2024)", "348", "2024-02-19"),
        (348, "348", None),
        ("377/QĐ-BNN-VPĐP", "377/QĐ-BNN-VPĐP", None),
    ],
)
def test_decisions(shown: str | int, number: str, day: str | None) -> None:
    found = cells.decision(Cell(shown))
    assert isinstance(found, DecisionCell)
    assert found.number == number
    assert (str(found.date) if found.date else None) == day


def test_words_for_a_round_are_no_number() -> None:
    assert cells.decision(Cell("đợt 2 năm 2024")) == DecisionCell(words="đợt 2 năm 2024")


@pytest.mark.parametrize(
    "value", [8938507123453, "8938507123453", "893 850 712 3453", 8938507123453.0]
)
def test_bar_codes(value: object) -> None:
    assert cells.gtin(Cell(value)) == "8938507123453"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("8.93851E+12", "rounded"),
        ("8,93851e12", "rounded"),
        (8938507123450.0, "gtin"),
        ("123", "gtin"),
    ],
)
def test_bar_codes_that_a_sheet_spoilt_are_refused(value: object, reason: str) -> None:
    found = cells.gtin(Cell(value))  # type: ignore[arg-type]
    assert isinstance(found, Unclear)
    assert found.reason == reason


def test_scores_with_a_comma() -> None:
    assert str(cells.score(Cell("82,5"))) == "82.5"
    assert str(cells.score(Cell(82.5))) == "82.5"
    assert str(cells.score(Cell(90))) == "9E+1" or cells.score(Cell(90)) == 90
    assert cells.score(Cell("101")) == Unclear("score", "101")


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (912345678, ("0912 345 678",)),
        (2383842123, ("0238 3842 123",)),
        ("0912.345.678 - 0238 3842 123", ("0912 345 678", "0238 3842 123")),
        ("0912345678/0987654321", ("0912 345 678", "0987 654 321")),
        ("0912345678\n0987 654 321", ("0912 345 678", "0987 654 321")),
        ("123", ("123 (?)",)),
        ("", ()),
    ],
)
def test_phones(value: str | int, numbers: tuple[str, ...]) -> None:
    assert contacts.phones(Cell(value)) == numbers


def test_phones_are_taken_out_of_addresses() -> None:
    shown = "Xóm 3, xã Nam Anh, ĐT: 0912 345 678"
    assert contacts.without_phones(shown) == ("Xóm 3, xã Nam Anh", ("0912 345 678",))
    assert contacts.without_phones("Xóm 3") == ("Xóm 3", ())


def test_an_apostrophe_that_defused_a_text_is_taken_off() -> None:
    assert cells.text(Cell("'=1+1")) == "=1+1"
    assert cells.text(Cell("'Tương")) == "'Tương"
