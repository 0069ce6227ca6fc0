"""Everything can be done with the keyboard, and one sees where one is."""

import re

import pytest
from kinds import real_pages
from playwright.sync_api import expect
from watching import DESK, PHONE, watch

pytestmark = pytest.mark.browser

FOCUS = """async () => {
  const element = document.activeElement;
  const isInside = ({ x, y, width, height }) =>
    x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight;
  for (let frame = 0; frame < 300; frame += 1) {
    await new Promise(requestAnimationFrame);
    if (isInside(element.getBoundingClientRect())) break;
  }
  const name = element.getAttribute("aria-label") || element.querySelector("title")?.textContent
    || element.labels?.[0]?.innerText || element.innerText || element.querySelector("img")?.alt;
  return {
    tag: element.localName,
    name: (name ?? "").trim(),
    href: element.getAttribute("href"),
    place: [...document.querySelectorAll("*")].indexOf(element),
    inside: isInside(element.getBoundingClientRect()),
  };
}"""

IS_SEEN = """() => {
  const element = document.activeElement;
  const look = () => [element, ...element.querySelectorAll("*")].map((part) => {
    const style = getComputedStyle(part);
    return [style.outlineStyle, style.outlineWidth, style.boxShadow, style.borderColor,
      style.backgroundColor, style.fill, style.stroke, style.strokeWidth].join(" ");
  }).join("|");
  const focused = look();
  element.blur();
  const blurred = look();
  element.focus({ focusVisible: true });
  return focused !== blurred;
}"""

STEPS = 40


def focused(page) -> dict:
    return page.evaluate(FOCUS)


def test_the_first_key_skips_to_the_content(open_page, site):
    page = open_page(viewport=DESK)
    page.goto(f"{site}san-pham/tra-lien-tu/")
    page.keyboard.press("Tab")
    first = focused(page)
    assert (first["name"], first["href"]) == ("Đến nội dung chính", "#main")
    assert first["inside"]
    page.keyboard.press("Enter")
    assert focused(page)["tag"] == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize(
    ("name", "address"),
    [("site", address) for address in real_pages("vi").values()]
    + [("states", "san-pham/con-hieu-luc/"), ("states", "en/products/co-anh/"), ("states", "x/")],
)
def test_the_focus_goes_through_the_page_in_order_and_is_seen(request, open_page, name, address):
    """Each step lands on a thing that has a name, lies in the window and looks focused."""
    page = open_page(viewport=DESK)
    page.emulate_media(reduced_motion="reduce")
    page.goto(request.getfixturevalue(name) + address)
    place = -1
    for _ in range(STEPS):
        page.keyboard.press("Tab")
        found = focused(page)
        if found["tag"] == "body":
            break
        assert found["place"] > place, "the order of the focus is not that of the page"
        place = found["place"]
        assert found["name"], found
        assert found["inside"], found
        assert page.evaluate(IS_SEEN), f"not seen to be focused: {found}"
    assert place > 0


@pytest.mark.parametrize("key", ["Enter", " "])
def test_the_menu_opens_and_leads_on(open_page, site, key):
    page = open_page(viewport=PHONE)
    page.goto(site)
    entry = page.locator(".menu nav").get_by_text("Chủ thể", exact=True)
    expect(entry).to_be_hidden()
    menu = page.locator(".menu summary")
    for _ in range(4):
        page.keyboard.press("Tab")
        if menu.evaluate("(element) => element === document.activeElement"):
            break
    expect(menu).to_be_focused()
    page.keyboard.press(key)
    expect(entry).to_be_visible()
    for _ in range(10):
        page.keyboard.press("Tab")
        if entry.evaluate("(element) => element === document.activeElement"):
            break
    expect(entry).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}chu-the/")


def test_escape_closes_the_menu_and_stays_there(open_page, site):
    page = open_page(viewport=PHONE)
    page.goto(site)
    menu = page.locator(".menu summary")
    menu.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".menu nav")).to_be_hidden()
    expect(menu).to_be_focused()


def test_the_menu_stands_open_on_a_wide_screen(open_page, site):
    page = open_page(viewport=DESK)
    page.goto(f"{site}huyen/")
    expect(page.locator(".menu summary")).to_be_hidden()
    assert {"Sản phẩm", "Bản đồ", "Chủ thể", "Giới thiệu"} <= {
        entry.inner_text() for entry in page.locator(".menu nav a").all() if entry.is_visible()
    }
    assert page.locator(".menu [aria-current]").inner_text() == "Bản đồ"


def test_a_product_is_found_from_the_header(open_page, site):
    page = open_page(viewport=DESK)
    wrong = watch(page, site)
    page.goto(f"{site}huyen/")
    page.locator("#find").focus()
    page.keyboard.type("nhut ba que")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/san-pham/\?q=nhut\+ba\+que$"))
    hit = page.locator(".hit__link").first
    expect(hit).to_have_text("Nhút bà Quế")
    for _ in range(60):
        page.keyboard.press("Tab")
        if hit.evaluate("(element) => element === document.activeElement"):
            break
    expect(hit).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}san-pham/nhut-ba-que/")
    assert wrong == []


def test_results_are_filtered_and_sorted_with_the_keyboard(open_page, site):
    page = open_page(viewport=PHONE)
    page.goto(f"{site}san-pham/?q=tra")
    page.locator(".hit").first.wait_for()
    page.locator("[data-search-filters] summary").focus()
    page.keyboard.press("Enter")
    box = page.get_by_role("checkbox", name=re.compile("^Còn hiệu lực"))
    for _ in range(10):
        page.keyboard.press("Tab")
        if box.evaluate("(element) => element === document.activeElement"):
            break
    expect(box).to_be_focused()
    page.keyboard.press(" ")
    page.wait_for_url(re.compile(r"q=tra&trang-thai=valid"))
    sort = page.locator("[data-search-sort]")
    sort.focus()
    page.keyboard.press("ArrowDown")
    page.wait_for_url(re.compile(r"sap-xep="))


@pytest.mark.parametrize("address", ["", "huyen/"])
def test_every_district_of_the_map_is_reached_and_opened(open_page, site, address):
    page = open_page(viewport=DESK)
    page.emulate_media(reduced_motion="reduce")
    page.goto(site + address)
    districts = page.locator("svg.map-province a")
    assert districts.count() == 21
    districts.first.focus()
    names = []
    for number in range(21):
        assert districts.nth(number).evaluate("(a) => a === document.activeElement")
        found = focused(page)
        names.append(found["name"])
        assert found["inside"]
        page.keyboard.press("Tab")
    assert len(set(names)) == 21
    assert all("sản phẩm" in name for name in names)
    vinh = page.get_by_role("link", name=re.compile("^Vinh: "))
    vinh.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}huyen/vinh/")


def test_a_commune_of_the_map_leads_to_its_place_in_the_list(open_page, site):
    page = open_page(viewport=DESK)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{site}huyen/nam-dan/")
    commune = page.locator("svg.map-district a[href^='#']").first
    commune.focus()
    page.keyboard.press("Enter")
    target = page.locator(commune.get_attribute("href"))
    expect(target).to_be_in_viewport()


def test_photos_are_leafed_through_with_the_keyboard(open_page, states):
    page = open_page(viewport=DESK)
    wrong = watch(page, states)
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{states}san-pham/co-anh/")
    second = page.locator("[data-gallery] a").nth(1)
    second.focus()
    page.keyboard.press("Enter")
    viewer = page.get_by_role("dialog")
    expect(viewer).to_be_visible()
    count = viewer.locator("[aria-live]")
    expect(count).to_have_text("Ảnh 2 / 3")
    page.keyboard.press("ArrowRight")
    expect(count).to_have_text("Ảnh 3 / 3")
    page.keyboard.press("Home")
    expect(count).to_have_text("Ảnh 1 / 3")
    page.keyboard.press("Escape")
    expect(viewer).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('[data-gallery] a')")
    assert wrong == []
