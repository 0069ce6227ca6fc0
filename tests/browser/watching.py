"""Pages of a browser that note whatever goes wrong on them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from playwright.sync_api import Browser, Page

TODAY = date(2026, 11, 23)
"""The day that the sites of the tests are built for, and that a visitor's clock shows."""

NOON = "T12:00:00+07:00"
PHONE, DESK = {"width": 360, "height": 800}, {"width": 1280, "height": 800}


def watch(page: Page, site: str) -> list[str]:
    """Return a list that fills with what goes wrong on `page`.

    That is: a message of the console, an error of a script, a request that fails, is refused
    or leaves `site`.
    """
    wrong: list[str] = []

    def requested(request):
        if not request.url.startswith((site, "data:", "blob:")):
            wrong.append(f"leaves the site: {request.url}")

    def failed(request):
        if request.failure != "net::ERR_ABORTED":  # which is what leaving a page does
            wrong.append(f"{request.failure} {request.url}")

    page.on("console", lambda m: wrong.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", requested)
    page.on("requestfailed", failed)
    page.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status > 399 else None)
    return wrong


@contextmanager
def watched(browser: Browser, site: str, day: date = TODAY, **options) -> Iterator[Page]:
    """Open a page whose clock stands on `day`; in the end, nothing must have gone wrong on it."""
    context = browser.new_context(**{"locale": "vi-VN", "viewport": DESK} | options)
    context.clock.set_fixed_time(f"{day.isoformat()}{NOON}")
    page = context.new_page()
    wrong = watch(page, site)
    yield page
    context.close()
    assert not wrong
