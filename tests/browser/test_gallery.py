"""The photos of a product: a row of links without scripts, full screen with them."""

import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import expect
from watching import DESK, PHONE, watched

PAGES = {"vi": "san-pham/co-anh/", "en": "en/products/co-anh/"}
NAMES = {
    "vi": ("Ảnh sản phẩm, toàn màn hình", "Đóng ảnh", "Ảnh sau", "Ảnh trước", "Ảnh 1 / 3"),
    "en": (
        "Photos of the product in full screen",
        "Close the photo",
        "Next photo",
        "Previous photo",
        "Photo 1 of 3",
    ),
}
LINKS = "[data-gallery] figure > a"


@pytest.fixture
def opened(browser, states):
    """Open the page of a product with three photos; return a function that does it."""
    with ExitStack() as stack:

        def open_one(lang="vi", **options):
            page = stack.enter_context(watched(browser, states, **options))
            page.goto(states + PAGES[lang])
            return page

        yield open_one


def count(page):
    return page.locator(".viewer__count").inner_text()


def shown(page):
    """The address of the photo in the middle of the window, when it has come."""
    size = page.viewport_size
    return page.evaluate(
        """async ([x, y]) => {
          const image = document.elementFromPoint(x, y);
          await image.decode();
          return image.currentSrc;
        }""",
        [size["width"] // 2, size["height"] // 2],
    )


def wait_for(page, number):
    expect(page.locator(".viewer__count")).to_have_text(re.compile(rf" {number} (/|of) "))


@pytest.mark.browser
@pytest.mark.parametrize("lang", PAGES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_photo_opens_in_full_screen_and_the_keys_turn_the_pages(opened, lang, size):
    page = opened(lang, viewport=size, reduced_motion="reduce")
    label, close, following, previous, first = NAMES[lang]
    page.locator(LINKS).first.focus()
    page.keyboard.press("Enter")

    dialog = page.get_by_role("dialog", name=label)
    dialog.wait_for()
    assert count(page) == first
    assert page.evaluate("document.activeElement.closest('dialog') !== null")
    for name in (close, following, previous):
        assert dialog.get_by_role("button", name=name).bounding_box()["height"] >= 44
    one = shown(page)

    page.keyboard.press("ArrowRight")
    wait_for(page, 2)
    assert shown(page) != one
    page.keyboard.press("End")
    wait_for(page, 3)
    assert dialog.get_by_role("button", name=following).get_attribute("aria-disabled") == "true"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Home")
    wait_for(page, 1)
    dialog.get_by_role("button", name=following).click()
    wait_for(page, 2)

    page.keyboard.press("Escape")
    dialog.wait_for(state="hidden")
    expect(page.locator(LINKS).nth(1)).to_be_focused()


@pytest.mark.browser
def test_the_whole_photo_its_caption_and_credit_are_in_sight(opened):
    for size in (PHONE, DESK):
        page = opened(viewport=size, reduced_motion="reduce")
        page.locator(LINKS).nth(1).click()  # upright
        wait_for(page, 2)
        figure = page.locator(".viewer figure").nth(1)
        figure.locator("img").evaluate("img => img.decode()")
        for part in (figure.locator("img"), figure.locator("figcaption")):
            box = part.bounding_box()
            assert box["x"] >= 0
            assert box["y"] >= 0
            assert box["x"] + box["width"] <= size["width"]
            assert box["y"] + box["height"] <= size["height"]
        assert figure.locator("img").bounding_box()["y"] < 60, "right below the bar"
        assert figure.locator("figcaption").inner_text() == "Hoa văn mặt trời Ảnh của hợp tác xã"
        assert figure.locator("img").get_attribute("alt") == "Hoa văn mặt trời"


@pytest.mark.browser
def test_a_finger_swipes_from_photo_to_photo(opened):
    page = opened(viewport=PHONE, has_touch=True, is_mobile=True)
    page.locator(LINKS).first.tap()
    wait_for(page, 1)
    session = page.context.new_cdp_session(page)
    for kind, x in (("Start", 320), *(("Move", x) for x in range(300, 40, -20)), ("End", None)):
        points = [] if x is None else [{"x": x, "y": 400}]
        session.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": points})
    wait_for(page, 2)
    page.get_by_role("button", name="Đóng ảnh").tap()
    page.locator(".viewer").wait_for(state="hidden")


@pytest.mark.browser
def test_who_wants_no_motion_sees_none(opened):
    page = opened(viewport=PHONE, reduced_motion="reduce")
    page.locator(LINKS).first.click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.querySelector('.viewer__track').scrollLeft") == PHONE["width"]


@pytest.mark.browser
def test_a_click_that_wants_another_tab_gets_one(opened):
    page = opened(viewport=DESK)
    with page.context.expect_page() as other:
        page.locator(LINKS).first.click(modifiers=["ControlOrMeta"])
    assert other.value.url.endswith(".jpg")
    assert page.locator(".viewer").count() == 0


@pytest.mark.browser
def test_without_scripts_a_photo_is_a_link_with_its_caption(opened, states):
    page = opened(viewport=PHONE, java_script_enabled=False)
    first = page.locator("[data-gallery] figure").first
    assert first.locator("figcaption").inner_text() == "Khung dệt trong nhà sàn Ảnh của hợp tác xã"
    assert page.locator(LINKS).count() == 3
    photo = page.request.get(states + PAGES["vi"] + first.locator("a").get_attribute("href"))
    assert photo.headers["content-type"] == "image/jpeg"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "density"),
    [(360, 2), (360, 3), (390, 3), (412, 2.625), (414, 2), (430, 3)],
)
def test_a_phone_loads_the_width_that_is_kept_light(opened, width, density):
    page = opened(
        viewport={"width": width, "height": 800}, device_scale_factor=density, is_mobile=True
    )
    image = page.locator("[data-gallery] img").first
    image.evaluate("img => img.decode()")
    assert image.evaluate("img => img.currentSrc").endswith("/800.avif")


@pytest.mark.browser
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_moves_while_photos_load(opened, size):
    page = opened(viewport=size)
    page.locator("[data-gallery] img").first.evaluate("img => img.decode()")
    shift = page.evaluate(
        """() => new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((e) => (sum += e.value)))
            .observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 300);
        })"""
    )
    assert shift < 0.01
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.browser
def test_only_the_first_photo_is_loaded_at_once(opened):
    page = opened(viewport=PHONE)
    images = page.locator("[data-gallery] img")
    assert images.first.get_attribute("loading") is None
    assert images.first.get_attribute("fetchpriority") == "high"
    assert images.nth(1).get_attribute("loading") == "lazy"
    for number in range(3):
        width, height = (int(images.nth(number).get_attribute(k)) for k in ("width", "height"))
        assert width / height == pytest.approx([4 / 3, 9 / 16, 1][number], rel=0.01)


def test_the_script_is_small():
    script = Path(__file__).parents[2] / "overrides/assets/js/gallery.js"
    code = re.sub(r"^\s*(//|/\*\*).*$|^\s+", "", script.read_text("utf-8"), flags=re.MULTILINE)
    assert len(code.encode()) <= 3_000
    assert "import" not in code
