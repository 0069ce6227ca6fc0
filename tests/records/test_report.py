"""The forms of the report: for people, for programs, for GitHub."""

import json
import re
from pathlib import PurePosixPath

import pytest
from faultless import DECISION, PRODUCT, Small

from generator.records.faults import Fault, in_order
from generator.records.messages import MESSAGES, fault, how, shown, what
from generator.records.report import render, summary

HERE = PurePosixPath("content/sources/a,b:c%\n.yml")


def test_text_tells_place_weight_code_what_and_how(small: Small) -> None:
    small.add(PRODUCT, "sumary: Tương.\n")
    assert render(small.faults()) == (
        f"{PRODUCT}:12:1: lỗi OC201: Không có khóa “sumary”. Có lẽ là “summary”.\n"
    )
    assert render(small.faults(), "text", "en") == (
        f"{PRODUCT}:12:1: error OC201: There is no key “sumary”. Perhaps “summary” is meant.\n"
    )


def test_json_is_a_list_whatever_the_number_of_faults(small: Small) -> None:
    assert json.loads(render((), "json")) == []
    small.edit(DECISION, "2024-02-19", "2024-02-30")
    (row,) = json.loads(render(small.faults(), "json", "en"))
    assert row == {
        "code": "OC211",
        "severity": "error",
        "file": DECISION,
        "line": 2,
        "column": 7,
        "what": "There is no day “2024-02-30”.",
        "how": "Look at the day and month again (year-month-day).",
    }


def test_github_annotations_are_escaped() -> None:
    made = fault("OC013", HERE, (3, 4), name="a,b:c%")
    assert render([made], "github", "en") == (
        "::warning file=content/sources/a%2Cb%3Ac%25%0A.yml,line=3,col=4,"
        "title=OC013%3A “a%2Cb%3Ac%25” does not belong here and is passed over."
        "::Move it elsewhere or delete it.\n"
    )


def test_a_hostile_name_cannot_move_the_cursor_or_break_the_line() -> None:
    made = fault("OC013", HERE, (1, 1), name=shown("\x1b[2J\n\u202e"))
    (line,) = render([made]).splitlines()
    assert "\x1b" not in line
    assert "\u202e" not in line


def test_long_values_are_cut() -> None:
    assert len(shown("x" * 5000)) <= 80


def test_faults_stand_in_order_of_place_and_none_twice() -> None:
    a, b = PurePosixPath("a.yml"), PurePosixPath("b.yml")
    made = [fault("OC004", b, (1, 1)), fault("OC004", a, (9, 1)), fault("OC004", a, (2, 7))]
    made += [fault("OC004", a, (2, 3)), fault("OC004", b, (1, 1))]
    placed = [(str(f.file), f.line, f.column) for f in in_order(made)]
    assert placed == [("a.yml", 2, 3), ("a.yml", 2, 7), ("a.yml", 9, 1), ("b.yml", 1, 1)]


def test_the_summary_counts_errors_and_warnings_apart() -> None:
    made = [fault("OC004", HERE, (1, 1)), fault("OC013", HERE, (1, 1), name="x")]
    assert summary(made, 1234) == "Đã kiểm tra 1.234 bản ghi: 1 lỗi, 1 cảnh báo."
    assert summary(made, 1234, "en") == "Checked 1,234 records; errors: 1, warnings: 1."


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_every_message_speaks_both_languages_with_the_same_values(code: str) -> None:
    message = MESSAGES[code]
    texts = (message.vi.what, message.vi.how, message.en.what, message.en.how)
    assert all(text.strip() for text in texts)
    assert not any(text.startswith(" ") for text in texts)
    values = [set(re.findall(r"(?<!{){(\w+)}", a + b)) for a, b in (texts[:2], texts[2:])]
    assert values[0] == values[1]


def test_a_message_needs_all_its_values() -> None:
    made = fault("OC104", HERE, (1, 1), key="name", first=2)
    assert "dòng 2" in what(made)
    assert how(made, "en") == "Keep just one of them."
    assert isinstance(made, Fault)
