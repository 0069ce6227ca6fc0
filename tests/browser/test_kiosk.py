"""A kiosk as a visitor uses it: with a finger, in both languages, without a way out."""

import io
import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect
from serving import FOLDER
from watching import NOON, TODAY, watch

from generator import text
from generator.addresses import kiosk

pytestmark = pytest.mark.browser

CENTRE = "kim-lien"
AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
SCREENS = [
    [".way--groups"],
    [".way--groups", ".tile"],
    [".way--map"],
    [".way--routes"],
    [".way--routes", ".tile"],
    [".way--shops", ".tile"],
    [".way--search"],
    [".tile"],
]
"""The screens by what is touched, from the start, to come to them."""

SMALL = """() => {
  const all = [...document.querySelectorAll("button")];
  const seen = all.map((one) => [one, one.getBoundingClientRect()]);
  const shown = seen.filter(([one, box]) => box.width && !one.closest("[hidden], [data-scroll]"));
  const wrong = [];
  for (const [one, box] of shown) {
    const name = one.id || one.dataset.go || one.dataset.key;
    if (box.width < 48 || box.height < 47.5) wrong.push(`${name}: ${box.width} × ${box.height}`);
    if (box.bottom > innerHeight + 1 || box.right > innerWidth + 1) wrong.push(`${name}: outside`);
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!one.contains(middle)) wrong.push(`${name}: covered`);
  }
  return wrong;
}"""
"""What cannot be touched well: smaller than 48 pixels, outside the screen, or covered."""

TALL, WIDE, OLD = (1080, 1920), (1920, 1080), (1024, 768)


@contextmanager
def stood(browser, site: str, day: str, centre: str = FOLDER + kiosk(CENTRE)) -> Iterator[Page]:
    """Open a kiosk on a wide screen, its clock at noon of `day`."""
    context = browser.new_context(
        locale="vi-VN",
        viewport={"width": WIDE[0], "height": WIDE[1]},
        service_workers="block",
        has_touch=True,
        bypass_csp=True,  # for axe; that the policy holds is tested below
    )
    context.clock.install(time=f"{day}{NOON}")
    page = context.new_page()
    wrong = watch(page, site)
    page.goto(site + centre)
    yield page
    assert [one for one in wrong if "Service Worker" not in one] == []
    context.close()


@pytest.fixture
def stand(browser, site) -> Iterator[Page]:
    with stood(browser, site, TODAY.isoformat()) as page:
        yield page


def touch(page: Page, place: str) -> None:
    page.locator(place).first.click()


def begin(page: Page, size: tuple[int, int] = WIDE) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    touch(page, "#start")


def at(page: Page) -> str | None:
    return page.locator("main").get_attribute("data-screen")


@pytest.mark.parametrize("size", [TALL, WIDE, OLD])
def test_the_waiting_screen_has_room_for_all_its_words(stand, size):
    stand.set_viewport_size({"width": size[0], "height": size[1]})
    boxes = [stand.locator(f"#wait-{name}").bounding_box() for name in ("centre", "touch", "day")]
    pause = stand.locator("#pause").bounding_box()
    centre, touched, day = boxes
    assert centre["y"] >= 0
    assert touched["x"] + touched["width"] <= size[0]
    assert touched["y"] + touched["height"] <= min(day["y"], pause["y"])
    assert pause["y"] + pause["height"] <= size[1]


def test_the_pictures_of_the_waiting_screen_can_be_stopped(stand):
    expect(stand.locator("#pause")).to_be_visible()
    name = stand.locator("#wait-name").inner_text()
    stand.clock.run_for(8_100)
    second = stand.locator("#wait-name").inner_text()
    assert second != name
    touch(stand, "#pause")
    stand.clock.run_for(60_000)
    assert stand.locator("#wait-name").inner_text() == second


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


SHOWN = """() => [...document.querySelectorAll("#wait [id]:not(button)")].map((one) =>
  [one.id, one.lang || document.documentElement.lang, one.innerText,
   one.querySelector("img")?.src, one.querySelector("img")?.className])"""


def test_the_first_slide_is_there_before_the_data(browser, site):
    """What comes later is the same, so that nothing moves."""
    seen = []
    for scripts in (False, True):
        context = browser.new_context(
            locale="vi-VN", java_script_enabled=scripts, service_workers="block"
        )
        context.clock.set_fixed_time(f"{TODAY.isoformat()}{NOON}")
        page = context.new_page()
        page.goto(site + FOLDER + kiosk(CENTRE))
        if scripts:
            page.locator("#pause").wait_for()
        else:
            expect(page.locator(".noscript")).to_be_in_viewport()
        seen.append(page.evaluate(SHOWN))
        context.close()
    assert seen[0] == seen[1]
    assert all(said for name, _, said, *_ in seen[0] if name != "wait-pic")


def test_a_touch_before_the_data_are_there_is_not_lost(browser, site):
    context = browser.new_context(service_workers="block")
    page, held = context.new_page(), []
    page.route("**/screens-*.js", lambda route: held.append(route))
    with page.expect_request("**/screens-*.js"):
        page.goto(site + FOLDER + kiosk(CENTRE), wait_until="commit")
    page.locator("#start").click()
    assert not page.locator("#home").is_visible()
    held[0].continue_()
    expect(page.locator("#home")).to_be_visible()
    context.close()


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


def keys(page: Page, text: str) -> None:
    """Type on the screen's own keyboard."""
    for letter in text:
        page.locator(f'[data-key="{letter}"]').last.evaluate("(key) => key.click()")


def names_found(page: Page) -> list[str]:
    return page.locator(".tile__name").all_inner_texts()


def test_search_understands_telex_plain_and_accents(stand):
    begin(stand)
    touch(stand, "[data-go=search]")
    for typed, shown in (
        ("nuwowcs mawms", "nước mắm"),
        ("nuwocs mawsm", "nước mắm"),
        ("nuoc mam", "nuoc mam"),
        ("nươcs măms", "nước mắm"),
    ):
        touch(stand, "[data-key=clear]")
        keys(stand, typed)
        assert stand.locator(".query__text").inner_text() == shown
        assert any(name.startswith("Nước mắm") for name in names_found(stand)), typed
    touch(stand, "[data-key=clear]")
    keys(stand, "xyz")
    expect(stand.locator(".query__about")).to_contain_text("Không thấy")


TELEX = {
    "ddoongf nghieepj": "đồng nghiệp",
    "quees gif giof": "quế gì giò",
    "dduwowngf phoos": "đường phố",
    "hoaf tieengs vieetj": "hòa tiếng việt",
    "muaw buwowir": "mưa bưởi",
    "tra sen kim lien": "tra sen kim lien",
    "chuoois ngoo": "chuối ngô",
}


def test_telex_is_shown_as_it_was_meant(stand):
    begin(stand)
    touch(stand, "[data-go=search]")
    for typed, shown in TELEX.items():
        touch(stand, "[data-key=clear]")
        stand.keyboard.type(typed)
        assert stand.locator(".query__text").inner_text() == shown


def test_a_plugged_in_keyboard_types_but_opens_nothing(stand):
    begin(stand)
    touch(stand, "[data-go=search]")
    stand.keyboard.type("tra sen")
    assert stand.locator(".query__text").inner_text() == "tra sen"
    for key in ("Control+p", "Control+n", "F5", "Escape", "Alt+ArrowLeft"):
        stand.keyboard.press(key)
    assert at(stand) == "search"


def test_products_are_found_by_their_names_without_accents(stand, catalogue):
    begin(stand)
    touch(stand, "[data-go=search]")
    for product in catalogue.products[::16]:
        folded = text.fold(product.record.name)
        wanted = " ".join(word for word in folded.split() if word.isascii() and word.isalpha())
        touch(stand, "[data-key=clear]")
        keys(stand, wanted[:30])
        led = stand.locator(".tile").evaluate_all("(all) => all.map((one) => one.dataset.go)")
        assert f"product/{product.slug}" in led, wanted


def knock(page: Page, code: str) -> None:
    """Open the corner of the staff and type a code."""
    for _ in range(5):
        touch(page, "#day")
    for digit in code:
        touch(page, f'[data-staff="pad {digit}"]')


def test_the_staff_can_test_the_kiosk_and_take_its_counts(stand):
    begin(stand)
    touch(stand, ".tile")
    knock(stand, "0000")
    expect(stand.locator("#staff")).not_to_contain_text("Phiên bản")
    touch(stand, "[data-staff=close]")
    knock(stand, "1957")
    expect(stand.locator("#staff")).to_contain_text("2026-11-23")
    touch(stand, "[data-staff=test]")
    expect(stand.locator("#staff-more")).to_have_text(re.compile(r"192 màn hình, 136 ảnh: tốt$"))
    touch(stand, "[data-staff=counts]")
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(stand.screenshot())))
    lines = code.text.splitlines()
    assert lines[0].startswith("kim-lien 2026-11-23 ")
    assert "home 1" in lines
    assert any(line.startswith("product/") for line in lines)
    with stand.expect_download() as saved:
        touch(stand, "[data-staff=save]")
    assert saved.value.path().read_text() == code.text
    touch(stand, "[data-staff=counting]")
    touch(stand, "[data-staff=close]")
    touch(stand, "#home")
    counts = stand.evaluate("JSON.parse(localStorage.getItem('ocop kiosk kim-lien counts'))")
    assert counts["home"] == 1, "what was switched off counts no more"


LIVE, LAPSED = "tra-lien-tu", "hat-sen-say"


@pytest.mark.parametrize("day", ["2026-11-22", "2029-11-24"])
def test_a_clock_that_is_plainly_wrong_shows_no_star(browser, site, day):
    with stood(browser, site, day) as page:
        begin(page)
        expect(page.locator("#clock")).to_contain_text("Đồng hồ của máy này sai")
        assert page.locator(".badge").count() == 0
        card = page.locator(f"[data-go='product/{LIVE}']")
        expect(card).to_contain_text("kiểm tra trên điện thoại")
        expect(page.locator(f"[data-go='product/{LAPSED}']")).to_contain_text("Hết hiệu lực")
        card.click()
        expect(page.locator(".thing__text .star")).to_have_text("kiểm tra trên điện thoại")
        touch(page, "#lang")
        expect(page.locator(".thing__text .star")).to_have_text("check on your phone")


def test_a_star_lapses_on_the_screen_on_its_day(browser, site, catalogue):
    ends = catalogue.product_by_slug[LIVE].status.live_until
    for day, badges in ((ends - timedelta(days=1), 1), (ends, 0)):
        with stood(browser, site, day.isoformat()) as page:
            begin(page)
            expect(page.locator("#clock")).to_be_hidden()
            assert page.locator(f"[data-go='product/{LIVE}'] .badge").count() == badges


@pytest.mark.parametrize("size", [TALL, WIDE, OLD])
def test_every_screen_fits_fingers_and_rules(stand, size):
    begin(stand, size)
    for low in (False, True):
        if low:
            touch(stand, "#low")
        for name in SCREENS:
            for step in name:
                touch(stand, step)
            small = stand.evaluate(SMALL)
            assert small == [], (name, low)
            if size == WIDE and not low:
                stand.add_script_tag(path=AXE)
                found = stand.evaluate("async () => (await axe.run()).violations")
                assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == [], name
            touch(stand, "#home")


WIDER = """() => [...document.querySelectorAll("main, main *")]
  .filter((one) => one.scrollWidth > one.clientWidth + 2)
  .filter((one) => getComputedStyle(one).display !== "inline")
  .filter((one) => !one.closest("svg") && one.clientWidth)
  .map((one) => one.className || one.tagName)"""
"""What is wider than its place on the screen."""


@pytest.mark.parametrize("size", [TALL, WIDE, OLD])
def test_odd_records_and_a_long_welcome_break_nothing(browser, states, size):
    with stood(browser, states, TODAY.isoformat(), kiosk("moi-thu")) as page:
        begin(page, size)
        assert page.evaluate(SMALL) == []
        touch(page, ".way--groups")
        touch(page, ".link--all")
        seen = set()
        for _ in range(5):
            for number in range(page.locator(".tile").count()):
                page.locator(".tile").nth(number).click()
                seen.add(at(page))
                wide = [one for one in page.evaluate(WIDER) if not one.startswith("map")]
                assert wide == [], at(page)
                touch(page, "#back")
            if page.locator("#more[aria-disabled=false]").is_visible():
                touch(page, "#more")
        assert {"product/doc-hai", "product/ten-dai", "product/ruou-nep"} <= seen
        assert page.locator("img[src=x], b").count() == 0


def test_a_product_with_photos_shows_them(browser, states):
    with stood(browser, states, TODAY.isoformat(), kiosk("moi-thu")) as page:
        begin(page)
        touch(page, "[data-go=search]")
        keys(page, "anh")
        page.locator("[data-go='product/co-anh']").click()
        photo = page.locator(".thing__pic img")
        expect(photo).to_have_attribute("src", re.compile(r"media/photos/.*\.jpg$"))
        assert photo.evaluate("async (image) => (await image.decode(), image.naturalWidth)") > 0
