"""Places as lists print them, read with the real tables of the province."""

from pathlib import Path

import pytest

from generator.importing.places import Places
from generator.records.loader import Records, load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def records() -> Records:
    return load(ROOT).records


@pytest.mark.parametrize(
    ("address", "district", "commune"),
    [
        ("Xóm 3, xã Nam Anh, huyện Nam Đàn, tỉnh Nghệ An", "nam-dan", "Đại Huệ"),
        ("xóm Mậu 2 xã Kim Liên huyện Nam Đàn", "nam-dan", "Kim Liên"),
        ("xã Đại Huệ, tỉnh Nghệ An", "nam-dan", "Đại Huệ"),
        ("Khối 5, P. Hưng Dũng, TP Vinh", "vinh", "Trường Vinh"),
        ("Bản Nưa, xã Yên Khê, huyện Con Cuông", "con-cuong", "Con Cuông"),
        ("Diễn Vạn - Diễn Châu", "dien-chau", "Đức Châu"),
        ("phường Hòa Hiếu, thị xã Thái Hòa", "thai-hoa", None),
        ("Nam Đàn", "nam-dan", None),
        ("H. Nghi Lộc", "nghi-loc", None),
        ("Thị xã Thái Hòa", "thai-hoa", None),
        ("đâu đó", None, None),
        ("", None, None),
    ],
)
def test_addresses(
    records: Records, address: str, district: str | None, commune: str | None
) -> None:
    place = Places(records).understand(address)
    assert place.district == district
    if commune:
        assert place.commune
        assert records.communes[place.commune].name == commune


def test_the_province_is_not_part_of_the_place(records: Records) -> None:
    printed = Places(records).understand("Xóm 3, xã Nam Anh,  tỉnh Nghệ An.").printed
    assert printed == "Xóm 3, xã Nam Anh"


def test_a_district_that_contradicts_the_address_leaves_both_open(records: Records) -> None:
    place = Places(records).understand("xã Nam Anh, huyện Nam Đàn", "", "do-luong")
    assert (place.district, place.commune) == (None, None)


@pytest.mark.parametrize(
    ("heading", "district"),
    [
        ("I. HUYỆN NAM ĐÀN (12 sản phẩm)", "nam-dan"),
        ("Thành phố Vinh", "vinh"),
        ("3. Thị xã Hoàng Mai: 5 sản phẩm", "hoang-mai"),
        ("Sản phẩm 4 sao", None),
    ],
)
def test_headings(records: Records, heading: str, district: str | None) -> None:
    assert Places(records).heading(heading) == district


def test_it_agrees_with_every_commune_that_editors_looked_up(records: Records) -> None:
    places = Places(records)
    found = 0
    for slug, entry in records.products.items():
        record = entry.record
        if record.place_then and record.commune:
            commune = places.understand(record.place_then).commune
            assert commune in (None, record.commune), slug
            found += commune is not None
    assert found >= 50
