"""A kiosk as a visitor uses it: with a finger, in both languages, without a way out."""

import io
import random
from collections.abc import Iterator

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from serving import FOLDER
from watching import NOON, TODAY, watch

from generator.addresses import kiosk

pytestmark = pytest.mark.browser

CENTRE = "kim-lien"
TALL, WIDE, OLD = (1080, 1920), (1920, 1080), (1024, 768)


@pytest.fixture
def stand(browser, site) -> Iterator[Page]:
    """Open the kiosk on a wide screen, its clock at noon of the day of the build."""
    context = browser.new_context(
        locale="vi-VN",
        viewport={"width": WIDE[0], "height": WIDE[1]},
        service_workers="block",
        has_touch=True,
    )
    context.clock.install(time=f"{TODAY.isoformat()}{NOON}")
    page = context.new_page()
    wrong = watch(page, site)
    page.goto(site + FOLDER + kiosk(CENTRE))
    yield page
    assert [one for one in wrong if "Service Worker" not in one] == []
    context.close()


def touch(page: Page, place: str) -> None:
    page.locator(place).first.click()


def begin(page: Page, size: tuple[int, int] = WIDE) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    touch(page, "#start")


def at(page: Page) -> str | None:
    return page.locator("main").get_attribute("data-screen")


def test_a_visitor_finds_what_is_near_and_takes_it_home(stand):
    assert stand.locator("#wait-name").inner_text()
    begin(stand)
    expect(stand.locator("h1")).to_have_text("Gần đây có gì")
    touch(stand, ".tile")
    name = stand.locator("h1").inner_text()
    touch(stand, "#lang")
    assert stand.locator("html").get_attribute("lang") == "en"
    assert stand.locator("h1").inner_text() != name
    touch(stand, "#back")
    assert at(stand) == "home"


@pytest.mark.parametrize("size", [TALL, WIDE, OLD])
def test_a_phone_reads_the_code_off_the_screen(stand, size):
    begin(stand, size)
    touch(stand, ".tile")
    picture = Image.open(io.BytesIO(stand.screenshot()))
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text.startswith("https://sanvat.example/p/")
    words = stand.locator(".code__address").inner_text()
    assert code.text == f"https://{words}/"


def test_after_a_warning_that_a_touch_puts_off_all_is_forgotten(stand):
    begin(stand)
    touch(stand, "#lang")
    touch(stand, "[data-go=search]")
    touch(stand, "[data-key=t]")
    stand.clock.run_for(76_000)
    expect(stand.locator("#warn")).to_be_visible()
    touch(stand, "#stay")
    expect(stand.locator("#warn")).to_be_hidden()
    assert at(stand) == "search"
    stand.clock.run_for(76_000)
    expect(stand.locator("#warn-count")).to_have_text("19")
    stand.clock.run_for(21_000)
    expect(stand.locator("#wait")).to_be_visible()
    assert stand.locator("html").get_attribute("lang") == "vi"
    touch(stand, "#start")
    assert at(stand) == "home"
    touch(stand, "[data-go=search]")
    assert stand.locator(".query__text").inner_text() == ""


def test_random_touches_find_no_way_out_and_no_error(stand):
    begin(stand)
    here, chance = stand.url, random.Random(7)  # noqa: S311 - nothing secret
    for _ in range(200):
        stand.mouse.click(chance.randrange(WIDE[0]), chance.randrange(WIDE[1]))
    assert stand.url == here
    assert len(stand.context.pages) == 1
    expect(stand.locator("#home").or_(stand.locator("#start")).first).to_be_attached()
