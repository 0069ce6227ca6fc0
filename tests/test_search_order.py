import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search_order import OrderError, decode, encode, in_order

VALUES = st.recursive(
    st.integers(0, 2**32 - 1) | st.text(), lambda inner: st.lists(inner, max_size=40), max_leaves=80
)


@given(VALUES)
def test_what_is_written_is_read_again(value):
    written = b"".join(encode(value))
    assert decode(written, 0) == (value, len(written))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (23, "17"),
        (24, "1818"),
        (1000, "1903e8"),
        (1000000, "1a000f4240"),
        ("ü", "62c3bc"),
        ([1, [2, 3]], "8201820203"),
    ],
)
def test_values_are_written_as_rfc_8949_shows_them(value, written):
    assert b"".join(encode(value)).hex() == written


@pytest.mark.parametrize("written", ["f6", "a10102", "9f01ff"])
def test_other_kinds_of_values_are_refused(written):
    with pytest.raises(OrderError):
        decode(bytes.fromhex(written), 0)


def bundle(filters, sortings=()):
    """Return an index with `filters`, (name, file, values), and `sortings` in the order given."""
    names = [[name, file] for name, file, _ in filters]
    table = ["1.5.2", [], [], names, list(sortings), []]
    entry = {"version": "1.5.2", "languages": {"vi": {"hash": "vi_1", "page_count": 3}}}
    files = {f"filter/{file}.pf_filter": packed([name, values]) for name, file, values in filters}
    files["pagefind-entry.json"] = json.dumps(entry).encode()
    return {"pagefind.js": b"//", "pagefind.vi_1.pf_meta": packed(table), **files}


def packed(value):
    return gzip.compress(b"pagefind_dcd" + b"".join(encode(value)))


def unpacked(content):
    return decode(gzip.decompress(content).removeprefix(b"pagefind_dcd"), 0)[0]


def test_filters_and_their_values_are_sorted_and_named_for_what_they_hold():
    group, stars = [["do-uong", [2]], ["thuc-pham", [0, 1]]], [["3", [0]], ["4", [1, 2]]]
    one = in_order(bundle([("stars", "vi_a", stars), ("group", "vi_b", group)]))
    two = in_order(bundle([("group", "vi_c", group[::-1]), ("stars", "vi_d", stars[::-1])]))
    assert one == two
    name = json.loads(one["pagefind-entry.json"])["languages"]["vi"]["hash"]
    table = unpacked(one[f"pagefind.{name}.pf_meta"])
    assert [label for label, _ in table[3]] == ["group", "stars"]
    assert [unpacked(one[f"filter/{file}.pf_filter"]) for _, file in table[3]] == [
        ["group", group],
        ["stars", stars],
    ]
    assert one["pagefind.js"] == b"//"
    assert len(one) == 5


def test_sortings_are_sorted():
    name, ends = ["name", [1, 0, 2]], ["ends", [2, 0, 1]]
    assert in_order(bundle([], [name, ends])) == in_order(bundle([], [ends, name]))


def test_a_file_of_another_make_is_refused():
    files = bundle([]) | {"pagefind.vi_1.pf_meta": gzip.compress(b"something else")}
    with pytest.raises(OrderError, match="pf_meta has no signature"):
        in_order(files)
