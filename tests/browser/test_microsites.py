"""Sites of producers and campaigns in a browser: from a stick, a folder, a server, on any day."""

import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import pytest
from serving import served
from watching import DESK, PHONE, TODAY, watched

from generator.build import Work
from generator.build_microsites import build_microsites

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
PRODUCER = "cong-ty-duoc-lieu-pu-mat"
SITES = ("cong-ty-duc-phong", "htx-sen-que-bac", PRODUCER, "htx-xanh-dai-hue")
LINKS = "() => [...document.querySelectorAll('[href], [src]')].map(e => e.href || e.src)"
CONTRAST = """
() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const { backgroundColor } = getComputedStyle(e);
      if (!/, 0\\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return "white";
  };
  const low = [];
  for (const e of document.querySelectorAll("h1, h2, h3, p, a, dt, dd, li, figcaption, summary")) {
    if (!e.innerText?.trim() || e.closest("[hidden], .hidden, .skip")) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.49) low.push([ratio.toFixed(2), e.tagName, e.innerText.slice(0, 40)]);
  }
  return low;
}
"""


@pytest.fixture(scope="module")
def stick(tmp_path_factory) -> Path:
    """Return the folder that a standalone archive was unpacked into."""
    folder = tmp_path_factory.mktemp("stick")
    archive = folder / "site.zip"
    build_microsites(
        ROOT, TODAY, archive, Work(jobs=1), producer=PRODUCER, domain="duoclieupumat.example"
    )
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(folder / "usb" / "trang rieng")
    return folder / "usb" / "trang rieng"


@pytest.fixture(params=["file", "folder", "root"])
def address(request, stick):
    """Yield the address of the unpacked site: as files, in a folder of a server, at its root."""
    if request.param == "file":
        yield f"{stick.as_uri()}/"
    elif request.param == "folder":
        with served(stick.parent) as base:
            yield f"{base}trang%20rieng/"
    else:
        with served(stick) as base:
            yield base


def inside(page, site) -> list[str]:
    """Return the addresses that the page links to or loads within its own site."""
    links = (urljoin(page.url, link).split("#")[0] for link in page.evaluate(LINKS))
    return [link for link in dict.fromkeys(links) if link.startswith(site)]


def test_a_site_of_its_own_works_wherever_it_lies(browser, stick, address):
    seen, waiting = set(), [f"{address}index.html"]
    with watched(browser, address) as page:
        while waiting:
            here = waiting.pop()
            seen.add(here)
            page.goto(here)
            page.wait_for_load_state("networkidle")
            assert page.locator("h1").count() == 1
            assert page.locator("body").evaluate("e => getComputedStyle(e).margin") == "0px"
            for link in inside(page, address):
                if link.endswith("/index.html"):
                    waiting += [link] if link not in seen and link not in waiting else []
                else:
                    name = link.removeprefix(address).replace("%20", " ")
                    assert (stick / name).is_file() or name == "", link
    pages = {file.relative_to(stick).as_posix() for file in stick.rglob("index.html")}
    assert {link.removeprefix(address) for link in seen} == pages
    assert len(pages) >= 4


def test_a_lapsed_star_leaves_a_copy_that_nobody_renewed(browser, address):
    with watched(browser, address, date(2029, 1, 1)) as page:
        page.goto(f"{address}index.html")
        page.wait_for_load_state("networkidle")
        assert page.locator("[data-badge]").count() == 0
        assert page.locator(".star").first.inner_text().startswith("Hạng 4 sao, hết hiệu lực")
    with watched(browser, address) as page:
        page.goto(f"{address}index.html")
        assert page.locator("[data-badge]").count() == 6


def test_without_javascript_the_page_is_whole(browser, address):
    with watched(browser, address, java_script_enabled=False) as page:
        page.goto(f"{address}index.html")
        assert page.locator(".item").count() == 6
        assert "còn hiệu lực" in page.locator(".star").first.inner_text()


@pytest.mark.parametrize("slug", SITES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_site_fits_the_screen_and_can_be_read(browser, site, slug, scheme, size):
    with watched(browser, site, viewport=size, color_scheme=scheme) as page:
        for folder in ("chu-the", "en/producers"):
            page.goto(f"{site}{folder}/{slug}/")
            page.wait_for_load_state("networkidle")
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= size["width"], folder
            assert page.evaluate(CONTRAST) == [], folder


@pytest.mark.parametrize(
    ("day", "phase", "stars"),
    [
        (date(2026, 12, 14), "before", True),
        (date(2026, 12, 15), "during", True),
        (date(2027, 2, 5), "during", True),
        (date(2027, 2, 6), "after", True),
        (date(2029, 1, 1), "after", False),
    ],
)
def test_a_campaign_says_by_itself_what_it_is(browser, site, day, phase, stars):
    with watched(browser, site, day) as page:
        page.goto(f"{site}chien-dich/qua-tet-2027/")
        page.wait_for_load_state("networkidle")
        shown = page.locator("[data-phase]:visible")
        assert [p.get_attribute("data-phase") for p in shown.all()] == [phase]
        assert (page.locator(".item").count() > 0) is stars
        assert page.locator(".item").count() == page.locator("[data-badge]").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("slug", ["qua-tet-2027", "mua-cam-2026"])
def test_a_campaign_fits_the_screen_and_can_be_read(browser, site, slug, scheme):
    for size in (PHONE, DESK):
        with watched(browser, site, viewport=size, color_scheme=scheme) as page:
            for folder in ("chien-dich", "en/campaigns"):
                page.goto(f"{site}{folder}/{slug}/")
                page.wait_for_load_state("networkidle")
                assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
                assert page.evaluate(CONTRAST) == []
