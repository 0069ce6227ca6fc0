"""Lists that stand in an `<iframe>` of another site."""

import http.server
import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from serving import Handler, served
from watching import watched
from weighing import CompressingHandler, visit

from generator import addresses

pytestmark = pytest.mark.browser

SIZES = ((700, 480), (300, 480), (1000, 300), (500, 180), (240, 700), (1400, 900))
LISTS = ("nhung/nam-dan/", "nhung/thuc-pham/", "en/embed/kiosk-vinh/")


class HostHandler(Handler):
    """Another site: it sends none of our headers."""

    def end_headers(self):
        http.server.SimpleHTTPRequestHandler.end_headers(self)


@pytest.fixture
def framed(context, tmp_path):
    """Return a function that opens a page of another site that holds this HTML."""
    with served(tmp_path, HostHandler) as host:

        def open_host(html: str) -> Page:
            (tmp_path / "index.html").write_text(f"<!doctype html>{html}", "utf-8")
            page = context.new_page()
            page.goto(host)
            return page

        yield open_host


@pytest.fixture
def context(browser):
    opened = browser.new_context(viewport={"width": 1500, "height": 1000}, locale="vi-VN")
    yield opened
    opened.close()


def test_the_snippet_shows_the_list_and_a_product_opens_beside_it(context, framed, site, real_site):
    guide = (real_site / addresses.section("embedding", "vi") / "index.html").read_text("utf-8")
    found = re.search(r'<pre id="ma-nam-dan"[^>]*>(.*?)</pre>', guide)
    snippet = unescape(found[1])
    assert 'src="https://sanvat.example/nhung/nam-dan/"' in snippet
    page = framed(snippet.replace("https://sanvat.example/", site))
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_have_text("Sản phẩm OCOP ở Nam Đàn")
    with context.expect_page() as opening:
        frame.locator("li a").first.click()
    opening.value.wait_for_load_state()
    assert opening.value.url.startswith(f"{site}san-pham/")
    assert opening.value.evaluate("window.opener") is None
    assert page.locator("iframe").is_visible()
    assert context.cookies() == []


@pytest.mark.parametrize("address", ["", "huyen/nam-dan/", "nhung-vao-trang/", "en/embedding/"])
def test_no_other_page_may_stand_in_a_frame(framed, site, address):
    page = framed(f'<iframe src="{site}{address}"></iframe>')
    page.wait_for_load_state("networkidle")
    assert page.frames[1].url.startswith("chrome-error:")


def test_a_list_fits_whatever_frame_it_is_given(browser, site):
    with watched(browser, site) as page:
        for address in LISTS:
            page.goto(site + address)
            for width, height in SIZES:
                page.set_viewport_size({"width": width, "height": height})
                size = page.evaluate(
                    "() => { const e = document.documentElement;"
                    " return [e.scrollWidth, e.scrollHeight]; }"
                )
                assert size == [width, height], address
                box = page.locator("main").bounding_box()
                assert box["height"] >= 60, (address, width, height)
                assert page.locator("footer a").is_visible()


def test_a_list_is_light_and_keeps_nothing_in_the_browser(browser, real_site):
    with served(real_site, CompressingHandler) as address:
        for one in LISTS:
            [weight] = visit(browser, [address + one])
            assert weight.text <= 30_000, weight.addresses
            assert max(weight.pictures_each) <= 20_000
            assert not [url for url in weight.addresses if url.endswith(("sw.js", "site.css"))]
    opened = browser.new_context()
    page = opened.new_page()
    with served(real_site) as address:
        page.goto(address + LISTS[0], wait_until="networkidle")
        kept = page.evaluate(
            """async () => [document.cookie, localStorage.length, sessionStorage.length,
              (await indexedDB.databases()).length, (await caches.keys()).length,
              (await navigator.serviceWorker.getRegistrations()).length]"""
        )
        assert kept == ["", 0, 0, 0, 0, 0]
    opened.close()


def test_every_link_opens_beside_the_page_of_the_host(real_site):
    lists = [*Path(real_site, "nhung").glob("*/"), *Path(real_site, "en/embed").glob("*/")]
    assert len(lists) > 40
    for folder in lists:
        html = (folder / "index.html").read_text("utf-8")
        links = re.findall(r"<a [^>]*>", html)
        assert links
        assert all('target="_blank" rel="noopener"' in link for link in links)
        assert "<form" not in html
        assert '<meta name="robots" content="noindex">' in html


def test_a_star_that_lapsed_since_is_not_shown(browser, site):
    with watched(browser, site, day=date(2031, 1, 1)) as page:
        page.goto(f"{site}nhung/nam-dan/", wait_until="networkidle")
        assert page.locator("li").count() > 5
        assert page.locator("[data-badge]").count() == 0
    with watched(browser, site) as page:
        page.goto(f"{site}nhung/nam-dan/", wait_until="networkidle")
        assert page.locator("[data-badge]").count() == 2


def test_the_snippets_are_copied_by_one_touch(open_page, site):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site}nhung-vao-trang/")
    page.get_by_text("Sản phẩm OCOP ở Nam Đàn", exact=True).click()
    opened = page.locator("details[open]")
    opened.get_by_role("button").click()
    expect(opened.get_by_role("status")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == opened.locator("pre").inner_text()
