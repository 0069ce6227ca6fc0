"""Two sites, each built once and served with a strict policy, and a browser that watches them.

`real_site` and `states_site` are the folders of the real catalogue and of a small one with a
product in every state; `site` and `states` their addresses, `catalogue` what the real one was
built from. `page` fails its test on an error in the console, on a broken request and on one to a
third party. `open_page` gives pages that can be opened in quick succession.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from find_chromium import QUIET, find
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from serving import FOLDER, served
from states import build_states
from watching import NOON, TODAY, watched

from generator.build import build
from generator.catalogue import Catalogue, join
from generator.records.loader import load

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return join(load(ROOT).records, TODAY)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    build(ROOT, TODAY, folder)
    return folder


@pytest.fixture(scope="session")
def states_site(tmp_path_factory) -> Path:
    return build_states(tmp_path_factory.mktemp("states"), TODAY)


@pytest.fixture(scope="session")
def site(real_site) -> Iterator[str]:
    with served(real_site) as address:
        yield address


@pytest.fixture(scope="session")
def states(states_site) -> Iterator[str]:
    """Return the address of the small site: it lies in a folder of its host."""
    with served(states_site) as address:
        yield address + FOLDER


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=find(), args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def page(browser, site) -> Iterator[Page]:
    with watched(browser, site) as opened:
        yield opened


@pytest.fixture(scope="session")
def contexts(browser) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that gives the one browsing context for these options."""
    opened: dict[str, BrowserContext] = {}

    def context(**options) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in opened:
            opened[key] = browser.new_context(locale="vi-VN", **options)
            opened[key].clock.set_fixed_time(f"{TODAY.isoformat()}{NOON}")
        return opened[key]

    yield context
    for one in opened.values():
        one.close()


@pytest.fixture
def open_page(contexts) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an empty page in the one context for its options."""
    opened: list[Page] = []

    def open_one(**options) -> Page:
        opened.append(contexts(**options).new_page())
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()
