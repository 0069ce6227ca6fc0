"""Without JavaScript all is there: the pages, the table of all products, the way to search."""

import pytest
from kinds import real_pages, states_pages
from playwright.sync_api import expect
from watching import PHONE, watch

from generator import text

pytestmark = pytest.mark.browser

OFF = {"viewport": PHONE, "java_script_enabled": False}
NEEDS_A_SCRIPT = "button, [data-search] *, [data-keep], [data-phase]"
PAGES = [("site", a) for a in [*real_pages("vi").values(), *real_pages("en").values()]]
PAGES += [("states", address) for address in states_pages("vi").values()]


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_the_page_can_be_read(request, open_page, name, address):
    site = request.getfixturevalue(name)
    page = open_page(**OFF)
    wrong = watch(page, site)
    page.goto(site + address)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("main p").first).to_be_visible()
    for hidden in page.locator("main [hidden]").all():
        assert hidden.evaluate(f"(e) => e.matches({NEEDS_A_SCRIPT!r})")
    assert wrong == []


@pytest.mark.parametrize("address", ["san-pham/", "en/products/"])
def test_the_table_holds_every_product_in_the_order_of_the_alphabet(
    open_page, site, catalogue, address
):
    page = open_page(**OFF)
    page.goto(site + address)
    names = page.locator("#all tbody th a").all_inner_texts()
    slugs = [a.get_attribute("href").split("/")[-2] for a in page.locator("#all tbody th a").all()]
    assert sorted(slugs) == sorted(product.slug for product in catalogue.products)
    assert names == sorted(names, key=text.sort_key)
    expect(page.locator("#all tbody tr").last).to_be_visible()


def test_the_alphabet_of_the_table_is_the_vietnamese_one(open_page, site):
    """D comes before Đ, and tones follow one another: ngang, huyền, hỏi, ngã, sắc, nặng."""
    page = open_page(**OFF)
    page.goto(f"{site}san-pham/")
    names = page.locator("#all tbody th a").all_inner_texts()
    initials = [name[0].upper() for name in names]
    assert initials.index("Đ") > max(i for i, letter in enumerate(initials) if letter == "D")
    assert initials.index("Đ") < initials.index("G")


@pytest.mark.parametrize(
    ("address", "result"),
    [
        ("nhom/", "san-pham/?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm"),
        ("san-pham/tra-lien-tu/", "san-pham/?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm"),
        ("en/about/", "en/products/?q=n%C6%B0%E1%BB%9Bc+m%E1%BA%AFm"),
    ],
)
def test_the_field_of_the_header_leads_to_the_list(open_page, site, address, result):
    page = open_page(**OFF)
    page.goto(site + address)
    page.locator("#find").fill("nước mắm")
    page.locator("#find").press("Enter")
    page.wait_for_url(site + result)
    expect(page.locator("#all tbody tr").first).to_be_visible()


def test_the_field_of_the_home_page_leads_to_the_list(open_page, site):
    page = open_page(**OFF)
    page.goto(site)
    expect(page.locator("#find")).to_be_hidden()
    page.locator("#find-big").fill("tương")
    page.get_by_role("button", name="Tìm", exact=True).click()
    page.wait_for_url(f"{site}san-pham/?q=t%C6%B0%C6%A1ng")


def test_the_menu_opens(open_page, site):
    page = open_page(**OFF)
    page.goto(site)
    page.locator(".menu summary").click()
    page.locator(".menu nav").get_by_text("Giới thiệu", exact=True).click()
    page.wait_for_url(f"{site}gioi-thieu/")


def test_photos_open_as_plain_links(open_page, states):
    page = open_page(**OFF)
    page.goto(f"{states}san-pham/co-anh/")
    page.locator("[data-gallery] a").first.click()
    page.wait_for_url("**/*.jpg")


def test_a_short_address_leads_on(open_page, states):
    page = open_page(**OFF)
    page.goto(f"{states}p/aaaa2/")
    page.wait_for_url(f"{states}san-pham/sap-het/")
