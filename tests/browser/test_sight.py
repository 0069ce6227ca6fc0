"""Pages for other eyes: large letters, narrow windows, colours of the reader, no motion."""

from collections.abc import Iterator

import pytest
from find_chromium import QUIET, find
from kinds import PAGES
from playwright.sync_api import Page, expect
from watching import DESK, PHONE

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
TWICE = "--blink-settings=defaultFontSize=32"
"""The reader's own setting: 200 % of what browsers begin with."""

CUT_OFF = """() => {
  const faults = [];
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1);
    faults.push(`wider than the window: ${wide.slice(0, 5).map((e) => e.outerHTML.slice(0, 80))}`);
  }
  for (const e of document.querySelectorAll("body *")) {
    if (e.closest("svg, select, template") || !e.checkVisibility()) continue;
    if (getComputedStyle(e).clipPath !== "none") continue; // for screen readers alone
    if (!e.innerText?.trim()) continue;
    const { overflowX, overflowY } = getComputedStyle(e);
    const hides = (way) => way === "hidden" || way === "clip";
    const isCut = (hides(overflowX) && e.scrollWidth > e.clientWidth + 1)
      || (hides(overflowY) && e.scrollHeight > e.clientHeight + 1);
    if (isCut) faults.push(`text is cut off: ${e.outerHTML.slice(0, 120)}`);
  }
  return faults;
}"""

LOST_IN_FORCED_COLOURS = """() => [
  ...document.querySelectorAll("button, .button, input, select, summary"),
]
  .filter((e) => e.checkVisibility() && !["checkbox", "radio"].includes(e.type))
  .filter((e) => {
    const style = getComputedStyle(e);
    const hasBorder = style.borderTopStyle !== "none" && parseFloat(style.borderTopWidth) > 0;
    const hasSign = ["::before", "::after", "::marker"]
      .some((part) => !["none", "normal"].includes(getComputedStyle(e, part).content));
    return !hasBorder && !hasSign && !style.textDecorationLine.includes("underline")
      && style.display !== "list-item" && !e.closest("label") && !e.querySelector("svg");
  })
  .map((e) => e.outerHTML.slice(0, 120))"""

MOVES = """() => [...document.querySelectorAll("*")]
  .filter((e) => [null, "::before", "::after"].some((part) => {
    const style = getComputedStyle(e, part);
    const times = [style.transitionDuration, style.animationDuration].join().split(",");
    return times.some((time) => parseFloat(time) > 0.01) || style.scrollBehavior === "smooth";
  }))
  .map((e) => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def large(browser) -> Iterator[Page]:
    """Yield a page of a browser whose reader wants letters twice as large."""
    other = browser.browser_type.launch(executable_path=find(), args=[*QUIET, TWICE])
    yield other.new_page(locale="vi-VN", viewport=PHONE)
    other.close()


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_large_letters_are_not_cut_off(request, large, name, address):
    """WCAG 2.2, 1.4.4: on a wide screen; and on a phone, which is more than it asks for."""
    large.goto(request.getfixturevalue(name) + address)
    for size in (DESK, PHONE):
        large.set_viewport_size(size)
        assert large.evaluate(CUT_OFF) == [], size
    assert large.evaluate("getComputedStyle(document.body).fontSize") >= "32px"


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_the_page_fits_every_eye(request, open_page, name, address):
    """320 pixels (1.4.10), forced colours (1.4.11), and no motion where none is wanted (2.3.3)."""
    page = open_page(viewport=NARROW)
    page.emulate_media(reduced_motion="reduce", forced_colors="none")
    page.goto(request.getfixturevalue(name) + address)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(MOVES) == []
    page.emulate_media(reduced_motion="reduce", forced_colors="active")
    assert page.evaluate(LOST_IN_FORCED_COLOURS) == []


def open_filters(page: Page, site: str) -> None:
    page.goto(f"{site}san-pham/?q=tr%C3%A0")
    page.locator("[data-search-sort]").wait_for()
    page.locator("[data-search-filters]").evaluate("(e) => { e.open = true; }")
    page.locator("[data-search-filters] input[type=checkbox]").first.wait_for()


def open_menu(page: Page, site: str) -> None:
    page.goto(site)
    page.locator(".menu summary").click()


def open_gallery(page: Page, site: str) -> None:
    page.goto(f"{site}san-pham/co-anh/")
    page.locator("[data-gallery] a").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()


OPENED = [
    pytest.param("site", open_filters, id="filters"),
    pytest.param("site", open_menu, id="menu"),
    pytest.param("states", open_gallery, id="gallery"),
]


@pytest.mark.parametrize(("name", "open_part"), OPENED)
def test_what_was_opened_fits_every_eye(request, open_page, large, name, open_part):
    site = request.getfixturevalue(name)
    large.set_viewport_size(PHONE)
    open_part(large, site)
    assert large.evaluate(CUT_OFF) == []
    page = open_page(viewport=NARROW)
    page.emulate_media(reduced_motion="reduce", forced_colors="none")
    open_part(page, site)
    assert page.evaluate(CUT_OFF) == []
    assert page.evaluate(MOVES) == []
    page.emulate_media(reduced_motion="reduce", forced_colors="active")
    assert page.evaluate(LOST_IN_FORCED_COLOURS) == []
