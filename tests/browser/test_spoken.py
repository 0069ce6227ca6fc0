"""What a screen reader is told: the tree of names and roles that the browser hands to it."""

from collections import Counter

import pytest
from kinds import PAGES, STATES
from playwright.sync_api import Page
from watching import PHONE

from generator import addresses

pytestmark = pytest.mark.browser

WORKED = {
    *("link", "button", "textbox", "searchbox", "checkbox", "combobox", "radio", "listbox"),
    *("DisclosureTriangle", "option", "spinbutton", "slider", "tab"),
}
ONCE = ("banner", "main", "contentinfo")
OUT_OF_ORDER = """() => {
  let last = -Infinity;
  return [...document.querySelectorAll("main h1, main h2, main h3")].filter((heading) => {
    if (!heading.checkVisibility()) return false;
    const before = last;
    last = heading.getBoundingClientRect().top;
    return last < before - 2;
  }).map((heading) => heading.innerText);
}"""


def spoken(page: Page, part: str | None = None) -> list[tuple[str, str]]:
    """Return roles and names in the order in which they are read; `part` is a selector."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    if part is None:
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    else:
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        asked = {"nodeId": root, "selector": part}
        found = session.send("DOM.querySelector", asked)["nodeId"]
        nodes = session.send("Accessibility.queryAXTree", {"nodeId": found})["nodes"]
    session.detach()
    return [
        (node["role"]["value"], str(node.get("name", {}).get("value", "")).strip())
        for node in nodes
        if not node.get("ignored")
    ]


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_everything_has_a_name_and_a_place(request, open_page, name, address):
    page = open_page(viewport=PHONE)
    page.goto(request.getfixturevalue(name) + address)
    told = spoken(page)
    assert [role for role, called in told if role in WORKED and not called] == []
    counts = Counter(role for role, _ in told)
    assert {role: counts[role] for role in ONCE} == dict.fromkeys(ONCE, 1)
    ways = [called for role, called in told if role == "navigation"]
    assert "" not in ways
    assert len(ways) == len(set(ways))
    pictures = [called for role, called in told if role == "image"]
    assert [one for one in pictures if not one or one.endswith((".svg", ".jpg", ".png"))] == []
    assert page.evaluate(OUT_OF_ORDER) == []


SAID = {
    "valid": ("Hạng 4 sao", "còn hiệu lực đến hết ngày"),
    "expiring": ("Hạng 5 sao", "sắp hết hiệu lực"),
    "expired": ("Hạng 3 sao", "hết hiệu lực ngày"),
    "revoked": ("thu hồi",),
    "uncertain": ("chưa rõ",),
    "unconfirmed": ("chưa xác nhận",),
    "potential": ("tiềm năng",),
    "none": ("chưa có thông tin",),
}
"""What is said of a star, in words, beside its drawing."""


@pytest.mark.parametrize("state", SAID)
def test_the_state_of_a_star_is_said_in_words(open_page, states, state):
    page = open_page(viewport=PHONE)
    page.goto(states + addresses.product(STATES[state], "vi"))
    words = " ".join(called for _, called in spoken(page, ".lead .star"))
    assert all(part.lower() in words.lower() for part in SAID[state]), words


@pytest.mark.parametrize("address", ["", "huyen/", "en/", "en/districts/", "huyen/nam-dan/"])
def test_what_the_map_leads_to_stands_in_a_list_too(open_page, site, address):
    page = open_page(viewport=PHONE)
    page.goto(site + address)
    on_map, listed = page.evaluate(
        """() => ["main svg a", "main :not(svg) > a"].map((all) =>
          [...document.querySelectorAll(all)]
            .filter((a) => all.includes("svg a") || !a.closest("svg"))
            .map((a) => new URL(a.getAttribute("href"), location.href).href))"""
    )
    ids = page.evaluate("() => [...document.querySelectorAll('main li[id]')].map((e) => e.id)")
    anchors = {link.split("#")[1] for link in on_map if "#" in link}
    others = {link for link in on_map if "#" not in link and link.rstrip("/") != page.url}
    assert on_map
    assert anchors <= set(ids)
    if address != "huyen/nam-dan/":
        assert others <= set(listed)
