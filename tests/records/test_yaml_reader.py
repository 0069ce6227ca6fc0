"""What the reader makes of bytes: plain data, and where every value stands."""

from pathlib import PurePosixPath

import pytest
import yaml

from generator.records import yaml_reader
from generator.records.yaml_reader import NOTHING, read

FILE = PurePosixPath("content/sources/x.yml")


def data_of(text: str) -> object:
    reading = read(text.encode(), FILE)
    assert reading.faults == ()
    return reading.data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("yes", "yes"),
        ("True", "True"),
        ("45000", 45000),
        ("-3", -3),
        ("082", "082"),
        ("0", 0),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e5", "1e5"),
        ("12:30:45", "12:30:45"),
        ("82.5", 82.5),
        (".5", ".5"),
        ("2024-08-06", "2024-08-06"),
        ("2024", 2024),
        ('"17944"', "17944"),
        ("'true'", "true"),
        ("9" * 5000, "9" * 5000),
        ("٣", "٣"),
        ("", None),
        ("~", None),
        (".nan", ".nan"),
        ("=", "="),
        ("<<", "<<"),
    ],
)
def test_only_plain_numbers_and_true_false_are_no_text(written: str, value: object) -> None:
    assert data_of(f"khóa: {written}\n") == {"khóa": value}


def test_lists_become_tuples_and_blocks_keep_their_lines() -> None:
    text = "a:\n  - x\n  - [1, {b: c}]\ns: |\n  một\n  hai\nf: >-\n  ba\n  bốn\n"
    assert data_of(text) == {"a": ("x", (1, {"b": "c"})), "s": "một\nhai\n", "f": "ba bốn"}


def test_windows_line_ends_are_read_and_counted() -> None:
    reading = read(b"a: 1\r\nb:\r\n  - x\r\n", FILE)
    assert reading.data == {"a": 1, "b": ("x",)}
    assert reading.text.position(("b", 0)) == (3, 5)


def test_positions_of_keys_values_and_of_what_is_not_there() -> None:
    text = read("# đầu\na: x\nb:\n  - c: 'Tương ngon'\n    d: 2\n".encode(), FILE).text
    assert text.position(("a",)) == (2, 4)
    assert text.key_position(("a",)) == (2, 1)
    assert text.position(("b", 0, "c")) == (4, 8)
    assert text.position(("b", 0, "nothing", "here")) == (4, 5)
    assert text.position_of(("b", 0, "c"), "ngon") == (4, 15)
    assert text.position_of(("b", 0, "c"), "không có") == (4, 8)


def test_a_byte_order_mark_is_told_and_the_rest_still_read() -> None:
    reading = read(b"\xef\xbb\xbfa: 1\n", FILE)
    assert [fault.code for fault in reading.faults] == ["OC007"]
    assert reading.data == {"a": 1}


def test_a_key_twice_keeps_the_first_and_tells_its_line() -> None:
    reading = read(b"a: 1\nb: 2\na: 3\n", FILE)
    assert reading.data == {"a": 1, "b": 2}
    (fault,) = reading.faults
    assert (fault.line, dict(fault.params)) == (3, {"key": "a", "first": 1})


def test_a_billion_laughs_are_refused_without_being_built() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    reading = read("\n".join(lines).encode(), FILE)
    assert reading.data is NOTHING
    assert {fault.code for fault in reading.faults} == {"OC105"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_bottomless_nesting_is_refused(opening: str) -> None:
    reading = read((opening * 50_000).encode(), FILE)
    assert reading.data is NOTHING
    assert "OC107" in {fault.code for fault in reading.faults}


SICK = [
    "a: b: c\n",
    "a:\n\tb: 1\n",
    'a: "x\n',
    "a: [1\n",
    "a\nb: 1\n",
    "a: @x\n",
    "a: 1\n- b\n",
    'a: "b" c\n',
    "a: 1\n b: 2\n",
]


@pytest.mark.parametrize("text", SICK)
def test_both_parsers_of_yaml_lead_to_the_same_fault(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (with_library,) = read(text.encode(), FILE).faults
    monkeypatch.setattr(yaml_reader, "_PARSER", yaml.SafeLoader)
    (without,) = read(text.encode(), FILE).faults
    assert (without.code, without.line) == (with_library.code, with_library.line)
