"""A GS1 Digital Link that names a lot leads to the product, at the root and in a folder."""

import pytest

GTIN = "08934567890123"


@pytest.mark.browser
@pytest.mark.parametrize(
    "link",
    [
        f"01/{GTIN}/10/LOT-7",
        f"01/{GTIN}/10/LOT-7/21/0001?17=271231",
        f"01/{GTIN}",
        "01/8934567890123/10/A",
    ],
)
def test_an_unknown_lot_is_led_to_its_product(open_page, states, link):
    page = open_page()
    page.goto(states + link)
    page.wait_for_url("**/san-pham/con-hieu-luc/")


@pytest.mark.browser
def test_an_unknown_gtin_stays_on_the_page_for_unknown_addresses(open_page, states):
    page = open_page()
    page.goto(f"{states}01/00000096385074/10/A")
    page.wait_for_url("**/01/00000096385074/")
    assert page.get_by_role("heading", level=1).inner_text() == "Không tìm thấy trang này"
