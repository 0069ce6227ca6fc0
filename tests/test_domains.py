import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.domains import domain


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("senquebac.vn", "senquebac.vn"),
        ("WWW.SenQueBac.com.VN", "www.senquebac.com.vn"),
        ("sen-quê-bác.vn", "xn--sen-qu-bc-71a0h.vn"),
    ],
)
def test_a_domain_is_read(written, name):
    assert domain(written) == name


@pytest.mark.parametrize(
    "written",
    [
        *(
            "",
            "vn",
            "sen",
            ".vn",
            "sen.",
            "sen..vn",
            "-sen.vn",
            "sen-.vn",
            "sen_que.vn",
            "sen que.vn",
        ),
        *("https://sen.vn", "sen.vn/", "sen.vn:80", "sen.vn\n", "a@sen.vn", "127.0.0.1", "[::1]"),
        *("<b>.vn", "'.vn", "x" * 64 + ".vn", "a." * 130 + "vn"),
    ],
)
def test_what_is_no_domain(written):
    assert domain(written) is None


@given(st.text())
def test_any_text_is_read_or_refused(written):
    name = domain(written)
    assert name is None or (name.isascii() and not set(name) & set("/:@ <>\"'\n"))
