"""The built pages against addresses and records that mean harm, under the policy of ours."""

import json
from urllib.parse import quote

import pytest
from watching import PHONE, watch

from generator import addresses
from generator.hosting import policy

pytestmark = pytest.mark.browser

HARMFUL = (
    '"><img src=x onerror=alert(1)>',
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "'-alert(1)-'",
    "{{7*7}}${7*7}<%= 7*7 %>",
    "</script><svg onload=alert(1)>",
    "\u202eevil\u0000\ufffe",
    "__proto__",
    "constructor",
    "a" * 5000,
    "%",
    "[object Object]",
)
ASKED = ("q", "trang-thai", "state", "huyen", "nhom", "sap-xep", "sort", "__proto__[x]")
ALARM = "window.alert = window.confirm = (text) => { window.alarmed = String(text); }"
FOREIGN = (
    """() => ({
  alarmed: window.alarmed ?? null,
  polluted: ({}).x ?? null,
  handlers: [...document.querySelectorAll("*")].filter((e) =>
    [...e.attributes].some((a) => a.name.startsWith("on"))).length,
  scripts: [...document.scripts].filter((s) =>
    !s.src && !/json|template/.test(s.type) && s.textContent !== OURS).length,
  links: [...document.links].filter((a) => a.protocol === "javascript:").length,
})"""
).replace("OURS", json.dumps(policy.KIOSK_ENTRY))
HARMLESS = {"alarmed": None, "polluted": None, "handlers": 0, "scripts": 0, "links": 0}


@pytest.mark.parametrize("lang", addresses.LANGS)
@pytest.mark.parametrize("text", HARMFUL, ids=range(len(HARMFUL)))
def test_no_address_can_put_anything_into_the_search(open_page, states, lang, text):
    page = open_page(viewport=PHONE)
    page.add_init_script(ALARM)
    wrong = watch(page, states)
    asked = "&".join(f"{name}={quote(text)}" for name in ASKED)
    page.goto(f"{states}{addresses.section('products', lang)}?{asked}#{quote(text)}")
    page.locator("[data-search-sort]").wait_for()
    page.wait_for_function("() => !document.querySelector('[aria-busy=true]')")
    assert page.evaluate(FOREIGN) == HARMLESS
    field = page.locator("#search-here").input_value()
    assert field == text.strip() or "\u0000" in text
    assert wrong == []


HOSTILE_PAGES = (
    "",
    "san-pham/doc-hai/",
    "en/products/doc-hai/",
    "chu-the/doc-hai/",
    "en/producers/doc-hai/",
    "chu-the/doc-hai/cua-toi/",
    "chu-the/htx-day-du/",
    "huyen/nam-dan/",
    "huyen/vinh/",
    "quyet-dinh/doc-hai/",
    "diem-den/doc-hai/",
    "chien-dich/",
    "chien-dich/doc-hai/",
    "en/campaigns/doc-hai/",
    "khong-mang/",
    "khong-co/",
)


@pytest.mark.parametrize("address", HOSTILE_PAGES)
def test_no_record_and_no_address_can_put_anything_into_a_page(open_page, states, address):
    page = open_page(viewport=PHONE)
    page.add_init_script(ALARM)
    wrong = watch(page, states)
    page.goto(
        f"{states}{address}?q={quote(HARMFUL[0])}&lang={quote(HARMFUL[1])}#{quote(HARMFUL[0])}"
    )
    page.wait_for_load_state("networkidle")
    assert page.evaluate(FOREIGN) == HARMLESS
    assert [one for one in wrong if "404" not in one or address != "khong-co/"] == []


def test_a_page_says_the_policy_itself(open_page, states):
    """Hosts such as GitHub Pages send no headers of ours."""
    page = open_page(viewport=PHONE)
    for address, wanted in (("", policy.PAGE), ("san-pham/", policy.SEARCH_PAGE)):
        page.goto(states + address)
        said = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content")
        assert said == wanted


def test_what_the_policy_refuses_is_refused(open_page, states):
    """A script that got into a page after all could neither run nor call anyone."""
    page = open_page(viewport=PHONE)
    page.goto(states)
    page.evaluate(f"() => {{ {ALARM} }}")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "alert(1)";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='alert(2)'>");
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.alarmed ?? null") is None
    refused = page.evaluate("() => fetch('https://example.org/').then(() => null, (e) => e.name)")
    assert refused == "TypeError"


def test_no_page_of_another_site_may_frame_ours(open_page, states):
    page = open_page(viewport=PHONE)
    answer = page.goto(states)
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
