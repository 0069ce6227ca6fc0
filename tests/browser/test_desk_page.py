"""The page for a producer in a browser: texts that are copied, codes that are read."""

import io

import pytest
import zxingcpp
from PIL import Image
from watching import PHONE

from generator import addresses

pytestmark = pytest.mark.browser

DESK = addresses.desk("htx-day-du")


def test_a_text_is_copied_as_it_stands(contexts, states):
    context = contexts(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(states + DESK)
    box = page.locator(".copy", has=page.locator("#gui-trang"))
    box.get_by_role("button", name="Sao chép").click()
    box.get_by_role("status").filter(has_text="Đã sao chép").wait_for()
    assert (
        page.evaluate("navigator.clipboard.readText()") == page.locator("#gui-trang").inner_text()
    )


def test_where_the_clipboard_is_closed_the_text_is_selected(open_page, states):
    page = open_page(viewport=PHONE)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error())")
    page.goto(states + DESK)
    box = page.locator(".copy", has=page.locator("#loi-nhan"))
    box.get_by_role("button", name="Sao chép").click()
    box.get_by_role("status").filter(has_text="Đã chọn sẵn").wait_for()
    assert "Căn cứ" in page.evaluate("getSelection().toString()")


def test_without_javascript_the_texts_are_there_and_no_button(open_page, states):
    page = open_page(viewport=PHONE, java_script_enabled=False)
    page.goto(states + DESK)
    assert page.locator("#gui-trang").is_visible()
    assert page.locator(".copy button:visible").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_code_on_the_screen_is_read(open_page, states, scheme):
    page = open_page(viewport=PHONE)
    page.emulate_media(color_scheme=scheme)
    page.goto(states + DESK)
    code = page.locator(".codes img").first
    code.scroll_into_view_if_needed()
    code.evaluate("img => img.decode()")
    shown = Image.open(io.BytesIO(code.screenshot())).convert("L")
    [read] = zxingcpp.read_barcodes(shown.resize((shown.width * 2, shown.height * 2)))
    assert read.text.startswith("https://sanvat.example/thu/p/")
