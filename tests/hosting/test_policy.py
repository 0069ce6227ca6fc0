from base64 import b64encode
from hashlib import sha256

import pytest

from generator.hosting import policy

POLICIES = {
    "page": policy.PAGE,
    "search": policy.SEARCH_PAGE,
    "kiosk": policy.KIOSK_PAGE,
    "embedded": policy.EMBEDDED,
    "site": policy.MICROSITE,
    "header": policy.HEADER,
}
ENTRY = f"'sha256-{b64encode(sha256(policy.KIOSK_ENTRY.encode()).digest()).decode()}'"


def directives(written: str) -> dict[str, list[str]]:
    parts = [part.split() for part in written.split(";")]
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize("written", POLICIES.values(), ids=POLICIES)
def test_nothing_is_allowed_that_does_not_come_from_the_site_itself(written):
    allowed = {source for sources in directives(written).values() for source in sources}
    assert allowed <= {"'none'", "'self'", "'wasm-unsafe-eval'", "data:", ENTRY}
    assert [n for n, sources in directives(written).items() if "data:" in sources] in (
        [],
        ["img-src"],
    )
    assert directives(written)["default-src"] == ["'none'"]
    assert directives(written)["base-uri"] == ["'none'"]


@pytest.mark.parametrize("api", [None, "https://api.github.com", "https://git.tinh.example"])
def test_the_form_asks_its_git_host_and_a_server_on_the_same_machine_alone(api):
    form = directives(policy.form(api))
    hosts = {s for sources in form.values() for s in sources if "//" in s}
    assert hosts == {"http://localhost:8081"} | ({api} if api else set())
    assert form["script-src"] == ["'self'", "'unsafe-eval'"]
    assert form["default-src"] == form["base-uri"] == form["form-action"] == ["'none'"]
    assert "frame-ancestors 'none'" in policy.form_header(api)


def test_only_a_page_with_a_search_may_compile():
    assert "wasm" not in policy.PAGE
    assert directives(policy.SEARCH_PAGE)["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


@pytest.mark.parametrize(
    "page", [policy.PAGE, policy.SEARCH_PAGE, policy.KIOSK_PAGE, policy.MICROSITE]
)
def test_the_header_lets_by_what_some_page_needs_and_forbids_frames(page):
    header = directives(policy.HEADER)
    assert header["frame-ancestors"] == ["'none'"]
    for name, sources in directives(page).items():
        assert set(sources) <= {*header[name], "'none'"}


def test_only_lists_made_for_it_may_stand_in_pages_of_others():
    header = directives(policy.EMBEDDED_HEADER)
    assert header["frame-ancestors"] == ["*"]
    assert {name: sources for name, sources in header.items() if name != "frame-ancestors"} == (
        directives(policy.EMBEDDED)
    )
    assert header["form-action"] == header["connect-src"] == header["worker-src"] == ["'none'"]
