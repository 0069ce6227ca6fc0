"""Vietnamese phone numbers, as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.phones import Phone, PhoneDoubt, PhoneKind, PhoneProblem, parse_phone

MOBILE = Phone("+84912345678", "0912 345 678", PhoneKind.MOBILE)


@pytest.mark.parametrize(
    "written",
    [
        "0912345678",
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        "09 12 34 56 78",
        "+84912345678",
        "+84 (0)912 345 678",
        "84912345678",
        "0084 912 345 678",
        " 0912\u00a0345\u200b678 ",
        "0912 – 345 – 678",
    ],
)
def test_a_mobile_is_read_however_it_is_written(written: str) -> None:
    assert parse_phone(written) == MOBILE


@pytest.mark.parametrize("written", ["0238 3863 470", "(0238) 3.863.470", "+84 238 3863470"])
def test_a_landline_of_nghe_an(written: str) -> None:
    assert parse_phone(written) == Phone("+842383863470", "0238 3863 470", PhoneKind.LANDLINE)


def test_a_service_number() -> None:
    assert parse_phone("1900 1234") == Phone("+8419001234", "1900 1234", PhoneKind.SERVICE)


@pytest.mark.parametrize("written", ["0383 863470", "038.3863470", "038 8612345"])
def test_the_old_area_code_of_nghe_an_is_doubted(written: str) -> None:
    found = parse_phone(written)
    assert isinstance(found, Phone)
    assert found.kind is PhoneKind.MOBILE
    assert found.doubt is PhoneDoubt.OLD_AREA_CODE


@pytest.mark.parametrize("written", ["0387 654 321", "0382345678", "0398 863 470"])
def test_other_mobiles_of_038_are_not_doubted(written: str) -> None:
    found = parse_phone(written)
    assert isinstance(found, Phone)
    assert found.doubt is None


@pytest.mark.parametrize(
    "written",
    ["01234567890", "0123 456 7890", "0168 123 4567", "+84 168 123 4567", "0084 1681234567"],
)
def test_a_mobile_from_before_2018_needs_a_person(written: str) -> None:
    assert parse_phone(written) is PhoneProblem.OLD_MOBILE


@pytest.mark.parametrize(
    "written",
    [
        "0912345678 - 0987654321",
        "0912345678/0987654321",
        "0912 345 678; 0987 654 321",
        "0912345678, 0987654321",
        "0912345678 hoặc 0987654321",
        "0912345678 0987654321",
        "0912345678\n0987654321",
        "0238 3863 470 - 0912 345 678",
        "0912345678-0987654321",
    ],
)
def test_two_numbers_are_not_one(written: str) -> None:
    assert parse_phone(written) is PhoneProblem.SEVERAL


@pytest.mark.parametrize("written", ["+1 650 253 0000", "+86 10 6552 9988", "0044 20 7031 3000"])
def test_a_foreign_number_is_named(written: str) -> None:
    assert parse_phone(written) is PhoneProblem.NOT_VIETNAMESE


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "abc",
        "113",
        "0912 345",
        "0912 345 678 (Zalo)",
        "0912345678x2",
        "091234567890123",
        "javascript:alert(1)",
        "-",
        "+",
        "8.93851E+12",
    ],
)
def test_anything_else_is_no_number(written: str) -> None:
    assert parse_phone(written) is PhoneProblem.NOT_A_NUMBER


@given(st.text() | st.text("0123456789+() -./;,"))
def test_whatever_is_written_has_an_answer(written: str) -> None:
    found = parse_phone(written)
    assert isinstance(found, Phone | PhoneProblem)
    if isinstance(found, Phone):
        assert parse_phone(found.e164) == found
        assert parse_phone(found.national) == found
