"""One comment, one issue: renewed, never repeated."""

import itertools
import re
from typing import Any

import pytest
import renew

BOT = {"login": "github-actions[bot]", "type": "Bot"}
BODY = "<!-- ocop:changes -->\n## Thay đổi\n"


class Host:
    """A git host in memory: comments, notes and issues of one repository."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self.numbers = itertools.count(1)
        self.calls: list[str] = []

    def add(self, body: str, user: dict[str, str] = BOT) -> int:
        number = next(self.numbers)
        who = {"id": 7 if user is BOT else 8}
        row = {"id": number, "number": number, "iid": number, "user": user, "author": who}
        self.rows.append({**row, "body": body, "description": body})
        return number

    def call(self, method: str, path: str, sent: Any) -> Any:
        self.calls.append(method)
        if path == "user":
            return {"id": 7}
        if method == "GET":
            return list(self.rows)
        if method == "POST":
            return self.add(sent.get("body") or sent["description"])
        number = int(re.search(r"(\d+)$", path)[1])
        if method == "DELETE" or "state" in sent or "state_event" in sent:
            self.rows = [row for row in self.rows if row["id"] != number]
            return None
        row = next(row for row in self.rows if row["id"] == number)
        row["body"] = row["description"] = sent.get("body") or sent["description"]
        return None

    @property
    def bodies(self) -> list[str]:
        return [row["body"] for row in self.rows]


@pytest.fixture
def host() -> Host:
    return Host()


WAYS = {
    "comment": lambda host, body: renew.renew_comment(host.call, "o/r", 5, body),
    "note": lambda host, body: renew.renew_note(host.call, "9", 5, body),
    "issue": lambda host, body: renew.renew_issue(host.call, "o/r", "T", "cham-soc", body),
    "gitlab": lambda host, body: renew.renew_gitlab_issue(host.call, "9", "T", "cham-soc", body),
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_it_is_made_once_then_renewed_then_left_alone(host: Host, way) -> None:
    host.add("Cảm ơn!", {"login": "ai-do", "type": "User"})
    assert way(host, BODY).what == "create"
    assert way(host, BODY).what == "keep"
    assert way(host, BODY + "Thêm.").what == "update"
    assert host.bodies == ["Cảm ơn!", BODY + "Thêm."]


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_somebody_else_with_the_marker_is_not_taken_for_ours(host: Host, way) -> None:
    host.add(BODY + "giả", {"login": "ke-gia", "type": "User"})
    assert way(host, BODY).what == "create"
    assert host.bodies == [BODY + "giả", BODY]


def test_a_user_named_like_the_bot_is_no_bot() -> None:
    assert not renew.is_bot({"user": {"login": "github-actions[bot]", "type": "User"}})
    assert not renew.is_bot({"user": None})


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_repeats_are_taken_away(host: Host, way) -> None:
    host.add(BODY.replace("\n", "\r\n"))
    host.add(BODY)
    way(host, BODY)
    assert len(host.rows) == 1


@pytest.mark.parametrize("way", [WAYS["issue"], WAYS["gitlab"]])
def test_an_issue_with_nothing_to_say_is_closed(host: Host, way) -> None:
    way(host, BODY)
    assert way(host, "<!-- ocop:changes -->\n").what == "close"
    assert host.rows == []
    way(host, "<!-- ocop:changes -->\n")
    assert host.rows == []


def test_other_markers_are_other_comments(host: Host) -> None:
    host.add("<!-- ocop:care -->\nKhác")
    renew.renew_comment(host.call, "o/r", 5, BODY)
    assert len(host.rows) == 2


def test_a_body_needs_its_marker_and_is_cut_when_too_long() -> None:
    with pytest.raises(ValueError, match="dòng đầu"):
        renew.body_of("## Không dấu")
    long = renew.body_of(BODY + "dòng\n" * 20_000)
    assert len(long) < 65_536


def test_the_pull_request_is_the_one_whose_newest_commit_was_checked() -> None:
    asked = []

    def call(method: str, path: str, sent: Any) -> Any:
        asked.append(path)
        return [{"number": 3, "head": {"sha": "a" * 40}}, {"number": 4, "head": {"sha": "b" * 40}}]

    assert renew.number_of(call, "o/r", "ai", "a&b=c", "b" * 40) == 4
    assert renew.number_of(call, "o/r", "ai", "x", "c" * 40) is None
    assert "head=ai%3Aa%26b%3Dc" in asked[0]
