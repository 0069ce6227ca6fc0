"""What pages may weigh for a phone that comes for the first time."""

from urllib.parse import urljoin

import pytest
from kinds import real_pages
from photographed import PRODUCT, build_photographed
from serving import served
from watching import TODAY
from weighing import CompressingHandler, visit

from generator.addresses import LANGS

pytestmark = pytest.mark.browser

TEXT_BUDGET, PICTURE_BUDGET = 60_000, 60_000
PAGES = [
    pytest.param(address, id=f"{kind}-{lang}".replace(" ", "-"))
    for lang in LANGS
    for kind, address in real_pages(lang).items()
]


@pytest.fixture(scope="module")
def compressed(real_site):
    with served(real_site, CompressingHandler) as address:
        yield address


@pytest.fixture(scope="module")
def photographed(tmp_path_factory):
    site = build_photographed(tmp_path_factory.mktemp("photos"), TODAY)
    with served(site, CompressingHandler) as address:
        yield address


@pytest.mark.parametrize("address", PAGES)
def test_a_first_visit_weighs_little(browser, compressed, address):
    [weight] = visit(browser, [compressed + address])
    assert weight.text <= TEXT_BUDGET, weight.addresses
    assert weight.bytes["Font"] == 0
    assert max(weight.pictures_each, default=0) <= PICTURE_BUDGET, weight.addresses
    assert set(weight.bytes) <= {"Document", "Stylesheet", "Script", "Image", "Manifest", "Other"}


def test_a_photo_comes_to_a_phone_in_a_size_for_phones(browser, photographed):
    [weight] = visit(browser, [f"{photographed}san-pham/{PRODUCT}/"])
    assert 5_000 < max(weight.pictures_each) <= PICTURE_BUDGET, weight.addresses


def test_nothing_but_one_small_style_sheet_holds_up_the_first_paint(open_page, site):
    """Modules and deferred scripts wait for the page; the page waits for style sheets alone."""
    page = open_page()
    for address in ("", "san-pham/", "san-pham/tra-lien-tu/", "gioi-thieu/"):
        page.goto(urljoin(site, address))
        waits = page.evaluate(
            """() => performance.getEntriesByType("resource")
              .filter((r) => r.renderBlockingStatus === "blocking")
              .map((r) => [new URL(r.name).pathname.split("/").pop(), r.decodedBodySize])"""
        )
        assert {name for name, _ in waits} <= {"site.css", "prose.css"}, address
        assert sum(size for _, size in waits) <= 50_000


def test_the_search_comes_when_it_is_used(browser, compressed):
    [weight] = visit(browser, [f"{compressed}san-pham/"])
    assert not [address for address in weight.addresses if "pagefind" in address]


def test_a_second_page_brings_no_style_and_no_script_again(browser, compressed):
    first, second = visit(browser, [compressed, f"{compressed}huyen/nam-dan/"])
    assert first.bytes["Stylesheet"] > 0
    assert second.bytes["Stylesheet"] == second.bytes["Script"] == 0
    assert second.text < first.text
