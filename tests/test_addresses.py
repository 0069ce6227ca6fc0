import pytest

from generator import addresses


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (addresses.product("tuong", "vi"), "san-pham/tuong/"),
        (addresses.product("tuong", "en"), "en/products/tuong/"),
        (addresses.district("nam-dan", "vi"), "huyen/nam-dan/"),
        (addresses.district("nam-dan", "en"), "en/districts/nam-dan/"),
        (addresses.group("thuc-pham", "vi"), "nhom/thuc-pham/"),
        (addresses.producer("htx-sen", "en"), "en/producers/htx-sen/"),
        (addresses.decision("qd-303-2020", "vi"), "quyet-dinh/qd-303-2020/"),
        (addresses.short("k7m2q"), "p/k7m2q/"),
        (addresses.home("vi"), ""),
        (addresses.home("en"), "en/"),
    ],
)
def test_addresses_are_those_of_the_contract(address, expected):
    assert address == expected


def test_the_way_back_to_the_root():
    assert addresses.root_from("") == "./"
    assert addresses.root_from("san-pham/tuong/") == "../../"


def test_a_folder_is_answered_by_its_index():
    assert addresses.file_of("") == "index.html"
    assert addresses.file_of("p/k7m2q/") == "p/k7m2q/index.html"
    assert addresses.file_of("404.html") == "404.html"
