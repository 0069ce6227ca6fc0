"""Pages as the kiosk of a tourism centre shows them: `?kiosk`."""

import io
import re

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import expect
from watching import NOON, TODAY, watched

from generator.pages.at_kiosk import PAGES

pytestmark = pytest.mark.browser

SCREENS = {
    "wide": {"width": 1920, "height": 1080},
    "tall": {"width": 1080, "height": 1920},
    "old": {"width": 1024, "height": 768},
}
SHOWN = (
    "san-pham/tra-lien-tu/",
    "en/products/tra-lien-tu/",
    "huyen/nam-dan/",
    "tuyen/que-phong-hai-ngay/",
    "en/routes/que-phong-hai-ngay/",
    "diem-den/cua-hang-70-nguyen-thi-minh-khai/",
    "nhom/thuc-pham/",
)
HOSTILE = (
    "//evil.example",
    "https://evil.example/",
    "javascript:alert(1)",
    "..%2f..%2f..%2fevil",
    "%2f%2fevil.example",
    "khong-co",
    "__proto__",
    "constructor",
    "vinh%00",
    '"><script>alert(1)</script>',
    "a" * 5000,
)
READY = "html.at-kiosk--ready"
LINKS = """() => [...document.querySelectorAll("a, area, form, iframe, [target], [download]")]
  .map((e) => e.getAttribute("href") === null || e.matches("[target], [download]")
    ? e.outerHTML.slice(0, 90) : new URL(e.getAttribute("href"), location).href)"""
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".bar button, .bar a")].map((e) =>
    e.getBoundingClientRect());
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter((b) =>
    a.right + 8 > b.left && b.right + 8 > a.left && a.bottom > b.top && b.bottom > a.top));
}"""


@pytest.fixture
def screen(browser, site):
    """Return a page of a touch screen; in the end, nothing must have gone wrong on it."""
    with watched(browser, site, viewport=SCREENS["wide"], has_touch=True) as page:
        yield page


def shown(page, address):
    page.goto(address)
    page.locator(READY).wait_for()
    return page


def start_anew(screen):
    """Touch "start", and wait for the page that comes, also where it is the same as before."""
    with screen.expect_navigation():
        screen.locator(".bar [data-do=start]").tap()
    screen.locator(READY).wait_for()


@pytest.mark.parametrize("address", SHOWN)
def test_no_link_leads_anywhere_but_to_pages_in_this_mode(screen, site, address):
    shown(screen, f"{site}{address}?kiosk")
    links = screen.evaluate(LINKS)
    kinds = "|".join(PAGES.split())
    ways = re.compile(rf"{re.escape(site)}({kinds})[a-z0-9-]+/\?kiosk$|.*\?kiosk#[a-z0-9-]+$")
    assert links
    assert [link for link in links if not ways.match(link)] == []
    assert screen.locator("header.top, footer, .crumbs, .offers, .mend").count() == 0


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("address", ["san-pham/tra-lien-tu/", "en/districts/nam-dan/"])
def test_the_code_read_off_the_screen_is_the_address_in_words(screen, site, address, size):
    screen.set_viewport_size(size)
    shown(screen, f"{site}{address}?kiosk")
    said = screen.locator(".hand__address").inner_text()
    picture = Image.open(io.BytesIO(screen.locator(".hand__code").screenshot()))
    [read] = zxingcpp.read_barcodes(picture)
    assert read.text == f"https://{said}"
    assert screen.locator(".hand__code").bounding_box()["width"] >= 200
    assert re.search(r"\d{2}/11/2026|November 2026", screen.locator(".hand").inner_text())
    assert screen.evaluate("() => document.documentElement.scrollWidth") <= size["width"]
    assert screen.evaluate(OVERLAPS) == []
    for button in screen.locator(".bar button, .bar a").all():
        box = button.bounding_box()
        assert box["height"] >= 48
        assert box["width"] >= 48


def test_back_and_start_lead_back(screen, site):
    shown(screen, f"{site}huyen/nam-dan/?kiosk")
    back, start = (screen.locator(f".bar [data-do={name}]") for name in ("back", "start"))
    expect(back).to_be_disabled()
    screen.locator(".card__link").first.tap()
    screen.wait_for_url("**/san-pham/*/?kiosk")
    product = screen.url
    screen.locator(".bar a").tap()
    screen.wait_for_url("**/en/products/*/?kiosk")
    screen.locator(READY).wait_for()
    back.tap()
    screen.wait_for_url(product)
    screen.locator(READY).wait_for()
    start.tap()
    screen.wait_for_url("**/huyen/nam-dan/?kiosk")
    screen.locator(READY).wait_for()
    expect(back).to_be_disabled()
    screen.go_back()  # a swipe, a mouse with a thumb button
    screen.wait_for_timeout(200)
    assert screen.url == f"{site}huyen/nam-dan/?kiosk"


def test_a_page_that_a_centre_asked_for_leads_back_to_its_kiosk(screen, site):
    shown(screen, f"{site}en/routes/que-phong-hai-ngay/?kiosk=kim-lien")
    screen.locator(".stop a").first.tap()
    screen.wait_for_url("**/en/destinations/*/?kiosk=kim-lien")
    screen.locator(READY).wait_for()
    screen.locator(".bar [data-do=start]").tap()
    screen.wait_for_url(f"{site}kiosk/kim-lien/")


@pytest.mark.parametrize("value", HOSTILE, ids=range(len(HOSTILE)))
def test_no_query_can_make_a_way_out(screen, site, value):
    shown(screen, f"{site}san-pham/tra-lien-tu/?kiosk={value}&kiosk=//evil.example#//evil.example")
    start_anew(screen)
    assert screen.url == f"{site}san-pham/tra-lien-tu/?kiosk"
    assert all(link.startswith(site) for link in screen.evaluate(LINKS))


def test_nothing_that_was_stored_can_make_a_way_out(screen, site):
    shown(screen, f"{site}huyen/nam-dan/?kiosk")
    evil = ["https://evil.example/", "javascript:alert(1)", f"{site}gioi-thieu/", 7, None]
    screen.evaluate(
        """(evil) => sessionStorage.setItem("at-kiosk",
             JSON.stringify({ trail: evil, first: evil[0], isGuest: "x" }))""",
        evil,
    )
    screen.locator(".card__link").first.tap()
    screen.wait_for_url("**/san-pham/*/?kiosk")
    screen.locator(READY).wait_for()
    expect(screen.locator(".bar [data-do=back]")).to_be_disabled()
    product = screen.url
    start_anew(screen)
    assert screen.url == product


def test_a_centre_that_has_a_screen_of_its_own_gets_its_visitor_back(browser, site, states):
    """The centre's page is on another site: it is one step back, and nobody has to name it."""
    context = browser.new_context(viewport=SCREENS["wide"])
    page = context.new_page()
    page.goto(states)
    page.evaluate("(to) => { location.href = to; }", f"{site}huyen/nam-dan/?kiosk")
    page.locator(READY).wait_for()
    page.locator(".card__link").first.click()
    page.wait_for_url("**/san-pham/*/?kiosk")
    page.locator(READY).wait_for()
    page.locator(".bar [data-do=start]").click()
    page.wait_for_url(states)
    context.close()


def test_a_screen_that_nobody_touches_asks_and_starts_anew(browser, site):
    context = browser.new_context(viewport=SCREENS["wide"], has_touch=True)
    context.clock.install(time=f"{TODAY.isoformat()}{NOON}")
    context.clock.pause_at(f"{TODAY.isoformat()}T13:00:00+07:00")
    page = context.new_page()
    shown(page, f"{site}huyen/nam-dan/?kiosk")
    page.locator(".card__link").first.tap()
    page.wait_for_url("**/san-pham/*/?kiosk")
    page.locator(READY).wait_for()
    page.clock.run_for(60_500)
    still = page.get_by_role("dialog")
    expect(still).to_contain_text("20 giây")
    page.clock.run_for(5_000)
    expect(still).to_contain_text("15 giây")
    page.evaluate("addEventListener('click', (e) => { window.hit = e.target.localName; }, true)")
    still.get_by_role("button").tap()
    expect(still).to_be_hidden()
    assert page.evaluate("window.hit") == "button", "the touch went through to the page"
    page.clock.run_for(59_000)
    expect(still).to_be_hidden()
    page.clock.run_for(2_000)
    expect(still).to_be_visible()
    page.clock.run_for(21_000)
    page.wait_for_url("**/huyen/nam-dan/?kiosk")
    page.locator(READY).wait_for()
    assert len(page.evaluate("JSON.parse(sessionStorage.getItem('at-kiosk')).trail")) == 1
    page.clock.run_for(200_000)  # the first screen asks nobody
    expect(page.get_by_role("dialog")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("how", ["ctrl", "shift", "middle", "right", "drag", "keys"])
def test_no_gesture_opens_anything_else(screen, site, how):
    shown(screen, f"{site}huyen/nam-dan/?kiosk")
    link = screen.locator(".card__link").first
    pages = len(screen.context.pages)
    if how == "ctrl":
        link.click(modifiers=["ControlOrMeta"])
    elif how == "shift":
        link.click(modifiers=["Shift"])
    elif how in ("middle", "right"):
        link.click(button=how)
    elif how == "drag":
        link.drag_to(screen.locator(".hand"))
    else:
        for key in ("Control+p", "Control+s", "Control+f", "F5", "Control+u", "Alt+ArrowLeft"):
            screen.keyboard.press(key)
    screen.wait_for_timeout(150)
    assert len(screen.context.pages) == pages
    assert re.fullmatch(rf"{re.escape(site)}(huyen|san-pham)/[a-z-]+/\?kiosk", screen.url)
    assert screen.evaluate("String(getSelection())") == ""


def test_the_page_is_never_seen_with_its_ways_out(browser, site):
    context = browser.new_context(viewport=SCREENS["wide"])
    page = context.new_page()
    held = []
    page.route("**/at-kiosk/mode.js", lambda route: held.append(route))
    page.goto(f"{site}san-pham/tra-lien-tu/?kiosk", wait_until="commit")
    page.locator("body").wait_for(state="attached")
    page.locator("footer").wait_for(state="attached")
    look = (
        "(e) => [getComputedStyle(e).visibility, document.querySelector('.top').checkVisibility()]"
    )
    assert page.locator("body").evaluate(look) == ["hidden", False]
    page.evaluate("() => document.querySelector('.brand').click()")  # a touch that came too early
    page.wait_for_timeout(150)
    assert page.url.endswith("/san-pham/tra-lien-tu/?kiosk")
    held[0].continue_()
    page.locator(READY).wait_for()
    assert page.locator("h1").is_visible()
    context.close()


def test_an_unknown_address_has_no_way_out_either(browser, site):
    context = browser.new_context(viewport=SCREENS["wide"])
    page = context.new_page()
    page.goto(f"{site}san-pham/khong-co/?kiosk")
    page.evaluate("() => document.readyState")
    assert not page.locator("header.top").is_visible()
    context.close()


@pytest.mark.parametrize("asked", ["", "?q=kiosk", "?kiosks", "?x=1&akiosk", "#?kiosk"])
def test_a_page_that_is_not_asked_for_this_mode_loads_nothing_of_it(page, site, asked):
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{site}san-pham/tra-lien-tu/{asked}", wait_until="networkidle")
    assert not [url for url in loaded if "at-kiosk" in url]
    assert page.locator("header.top").is_visible()


def test_without_scripts_the_page_is_as_ever(open_page, site):
    page = open_page(java_script_enabled=False)
    page.goto(f"{site}san-pham/tra-lien-tu/?kiosk")
    assert page.locator("header.top").is_visible()
    assert page.locator("h1").is_visible()
