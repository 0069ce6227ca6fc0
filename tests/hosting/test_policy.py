import pytest

from generator.hosting import policy

POLICIES = {"page": policy.PAGE, "search": policy.SEARCH_PAGE, "header": policy.HEADER}


def directives(written: str) -> dict[str, list[str]]:
    parts = [part.split() for part in written.split(";")]
    return {name: sources for name, *sources in parts}


@pytest.mark.parametrize("written", POLICIES.values(), ids=POLICIES)
def test_nothing_is_allowed_that_does_not_come_from_the_site_itself(written):
    allowed = {source for sources in directives(written).values() for source in sources}
    assert allowed <= {"'none'", "'self'", "'wasm-unsafe-eval'"}
    assert directives(written)["default-src"] == ["'none'"]
    assert directives(written)["base-uri"] == ["'none'"]


def test_only_a_page_with_a_search_may_compile():
    assert "wasm" not in policy.PAGE
    assert directives(policy.SEARCH_PAGE)["script-src"] == ["'self'", "'wasm-unsafe-eval'"]


def test_a_header_forbids_what_a_page_forbids_and_frames_besides():
    header, page = directives(policy.HEADER), directives(policy.SEARCH_PAGE)
    assert header.pop("frame-ancestors") == ["'none'"]
    assert header == page
