"""No page puts up a barrier: axe-core over every kind of page, and what axe does not look at."""

from itertools import pairwise
from pathlib import Path

import pytest
from kinds import PAGES
from watching import DESK, PHONE

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
AXE = (ROOT / "node_modules/axe-core/axe.min.js").read_text("utf-8")

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": TAGS}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

RUN = """async (only) => {
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const { violations } = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target} ${node.html.slice(0, 200)} ${node.failureSummary}`));
}"""

SMALL_TARGETS = """() => {
  const LEAST = 24;
  const inText = (element) => {
    const block = element.closest("p, li, dd, td, figcaption, cite");
    const alone = block && block.innerText.trim() === element.innerText.trim();
    return block && !alone && getComputedStyle(element).display === "inline";
  };
  return [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((element) => element.checkVisibility() && !element.closest("svg, .skip"))
    .filter((element) => !inText(element))
    .filter((element) => {
      const target = element.type === "checkbox" ? element.closest("label") : element;
      const { width, height } = target.getBoundingClientRect();
      return width < LEAST || height < LEAST;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}"""

HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName[1]))"""


def violations(page, only=ALL) -> list[str]:
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(f"{AXE};0")
    return page.evaluate(RUN, only)


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_axe_finds_nothing(request, open_page, name, address):
    page = open_page(viewport=PHONE)
    page.goto(request.getfixturevalue(name) + address)
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    headings = page.evaluate(HEADINGS)
    assert headings[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(headings)), headings
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("address", ["", "san-pham/", "san-pham/tra-lien-tu/", "huyen/nam-dan/"])
def test_axe_finds_nothing_on_a_wide_screen(open_page, site, address):
    page = open_page(viewport=DESK)
    page.goto(site + address)
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_axe_finds_nothing_in_the_open_menu(open_page, site, lang):
    page = open_page(viewport=PHONE)
    page.goto(site + ("" if lang == "vi" else "en/"))
    page.locator(".menu summary").click()
    assert page.locator(".menu nav a").first.is_visible()
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", ["san-pham/?q=nuoc+mam", "en/products/?q=tea&state=valid"])
def test_axe_finds_nothing_in_results_and_filters(open_page, site, address, size):
    page = open_page(viewport=size)
    page.goto(site + address)
    page.locator(".hit__link").first.wait_for()
    filters = page.locator("[data-search-filters]")
    if filters.get_attribute("open") is None:
        filters.locator("summary").click()
    filters.locator("input[type=checkbox]").first.wait_for()
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_in_the_viewer_of_photos(open_page, states, size):
    page = open_page(viewport=size)
    page.goto(f"{states}san-pham/co-anh/")
    page.locator("[data-gallery] a").first.click()
    page.get_by_role("dialog").wait_for()
    assert violations(page) == []
    assert page.evaluate(SMALL_TARGETS) == []
