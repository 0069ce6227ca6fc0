"""Keep one comment, or one issue, renewed and not repeated: found again by its hidden marker.

    renew.py number  --owner O --branch B --sha S            the pull request of a commit
    renew.py comment --number N --body FILE                  the comment on a pull request
    renew.py issue   --title T --label L --body FILE         an issue; an empty body closes it
    renew.py note, gitlab-issue                              the same on GitLab

The first line of a body is its marker. GitHub: the command `gh`, GH_TOKEN, GITHUB_REPOSITORY.
GitLab: OCOP_NOTE_TOKEN, CI_API_V4_URL, CI_PROJECT_ID.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MARKER = re.compile(r"<!-- ocop:[a-z-]+ -->")
MOST = 65_000
"""Signs that a body may have; GitHub takes 65,536."""

Call = Callable[[str, str, Mapping[str, Any] | None], Any]
"""Ask the host: a method, a path and what is sent, to what it answers (lists whole)."""


@dataclass(frozen=True)
class Step:
    """What is to be done: `create`, `update` or `keep` one, and `remove` repeats of it."""

    what: str
    id: int | None = None
    remove: tuple[int, ...] = ()


def decide(
    existing: Iterable[Mapping[str, Any]], body: str, is_ours: Callable[[Any], bool]
) -> Step:
    """Decide between a new comment and the one that stands, the oldest of our own.

    A comment of somebody else that holds the marker is not touched.
    """
    marker = body.split("\n", 1)[0].strip()
    ours = [
        one
        for one in existing
        if is_ours(one) and str(one.get("body") or "").lstrip().startswith(marker)
    ]
    if not ours:
        return Step("create")
    first, *repeats = sorted(ours, key=lambda one: int(one["id"]))
    same = str(first["body"]).replace("\r\n", "\n").strip() == body.strip()
    number = int(first["id"])
    return Step("keep" if same else "update", number, tuple(int(one["id"]) for one in repeats))


def is_bot(one: Mapping[str, Any]) -> bool:
    """Tell whether the workflows of the repository wrote it."""
    user = one.get("user") or {}
    return user.get("login") == "github-actions[bot]" and user.get("type") == "Bot"


def body_of(text: str) -> str:
    """Return a body that the host takes. Raises ValueError when it has no marker."""
    if not MARKER.fullmatch(text.split("\n", 1)[0].strip()):
        raise ValueError("dòng đầu phải là <!-- ocop:tên -->")
    return text if len(text) <= MOST else text[:MOST].rsplit("\n", 1)[0] + "\n\n…\n"


def renew_comment(call: Call, repository: str, number: int, body: str) -> Step:
    """Write the one comment on a pull request of GitHub."""
    comments = call("GET", f"repos/{repository}/issues/{number}/comments?per_page=100", None)
    step = decide(comments, body, is_bot)
    if step.what == "create":
        call("POST", f"repos/{repository}/issues/{number}/comments", {"body": body})
    elif step.what == "update":
        call("PATCH", f"repos/{repository}/issues/comments/{step.id}", {"body": body})
    for repeat in step.remove:
        call("DELETE", f"repos/{repository}/issues/comments/{repeat}", None)
    return step


def renew_issue(call: Call, repository: str, title: str, label: str, body: str) -> Step:
    """Write the one open issue with this marker and label; close it when there is no more to say.

    `body` with nothing behind its marker means that.
    """
    quoted = urllib.parse.quote(label)
    path = f"repos/{repository}/issues?state=open&labels={quoted}&per_page=100"
    found = [one for one in call("GET", path, None) if "pull_request" not in one]
    step = decide(({**one, "id": one["number"]} for one in found), body, is_bot)
    if _is_done(body):
        numbers = (step.id, *step.remove) if step.id else ()
        for number in numbers:
            call("PATCH", f"repos/{repository}/issues/{number}", {"state": "closed"})
        return Step("close" if numbers else "keep", step.id, step.remove)
    sent = {"title": title, "body": body}
    if step.what == "create":
        call("POST", f"repos/{repository}/issues", {**sent, "labels": [label]})
    elif step.what == "update":
        call("PATCH", f"repos/{repository}/issues/{step.id}", sent)
    for repeat in step.remove:
        call("PATCH", f"repos/{repository}/issues/{repeat}", {"state": "closed"})
    return step


def renew_note(call: Call, project: str, number: int, body: str) -> Step:
    """Write the one note on a merge request of GitLab."""
    me = call("GET", "user", None)["id"]
    notes = f"projects/{urllib.parse.quote(project, safe='')}/merge_requests/{number}/notes"
    existing = call("GET", f"{notes}?per_page=100&sort=asc&order_by=created_at", None)
    step = decide(existing, body, lambda one: (one.get("author") or {}).get("id") == me)
    if step.what == "create":
        call("POST", notes, {"body": body})
    elif step.what == "update":
        call("PUT", f"{notes}/{step.id}", {"body": body})
    for repeat in step.remove:
        call("DELETE", f"{notes}/{repeat}", None)
    return step


def renew_gitlab_issue(call: Call, project: str, title: str, label: str, body: str) -> Step:
    """Write the one open issue with this marker and label on GitLab; see `renew_issue`."""
    me = call("GET", "user", None)["id"]
    issues = f"projects/{urllib.parse.quote(project, safe='')}/issues"
    query = urllib.parse.urlencode({"state": "opened", "labels": label, "per_page": 100})
    found = call("GET", f"{issues}?{query}", None)
    same_form = ({**one, "id": one["iid"], "body": one.get("description")} for one in found)
    step = decide(same_form, body, lambda one: (one.get("author") or {}).get("id") == me)
    done = _is_done(body)
    if step.what == "create" and not done:
        call("POST", issues, {"title": title, "description": body, "labels": label})
    elif step.id and not done and step.what == "update":
        call("PUT", f"{issues}/{step.id}", {"title": title, "description": body})
    for number in (*((step.id,) if step.id and done else ()), *step.remove):
        call("PUT", f"{issues}/{number}", {"state_event": "close"})
    return Step("close" if done and step.id else step.what, step.id, step.remove)


def _is_done(body: str) -> bool:
    """Tell whether nothing stands behind the marker."""
    return not MARKER.sub("", body, count=1).strip()


def number_of(call: Call, repository: str, owner: str, branch: str, sha: str) -> int | None:
    """Return the open pull request whose newest commit is `sha`; None when it has moved on."""
    head = urllib.parse.quote(f"{owner}:{branch}", safe="")
    found = call("GET", f"repos/{repository}/pulls?state=open&head={head}&per_page=100", None)
    numbers = [int(one["number"]) for one in found if one["head"]["sha"] == sha]
    return numbers[0] if len(numbers) == 1 else None


def github(method: str, path: str, sent: Mapping[str, Any] | None) -> Any:
    """Ask GitHub through its own command."""
    command = ["gh", "api", "--method", method, path]
    if method == "GET":
        command += ["--paginate", "--slurp"]
    if sent is not None:
        command += ["--input", "-"]
    done = subprocess.run(
        command,
        input=json.dumps(sent) if sent else None,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    answer = json.loads(done.stdout) if done.stdout.strip() else None
    if method == "GET":  # pages, each a list
        return [one for page in answer for one in page]
    return answer


def gitlab(method: str, path: str, sent: Mapping[str, Any] | None) -> Any:
    """Ask GitLab; of a list, its first hundred."""
    request = urllib.request.Request(  # noqa: S310 - the address is the host's own
        f"{os.environ['CI_API_V4_URL']}/{path}",
        method=method,
        data=json.dumps(sent).encode() if sent is not None else None,
        headers={
            "PRIVATE-TOKEN": os.environ["OCOP_NOTE_TOKEN"],
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
        raw = answer.read()
    return json.loads(raw) if raw else None


def main(argv: list[str]) -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(prog="renew.py")
    parser.add_argument("what", choices=("number", "comment", "issue", "note", "gitlab-issue"))
    for name in ("owner", "branch", "sha", "title", "label"):
        parser.add_argument(f"--{name}", default="")
    parser.add_argument("--number", type=int, default=0)
    parser.add_argument("--body", type=Path)
    args = parser.parse_args(argv)
    repository = os.environ.get("GITHUB_REPOSITORY", "")
    if args.what == "number":
        number = number_of(github, repository, args.owner, args.branch, args.sha)
        sys.stdout.write(f"{number or ''}\n")
        return 0
    body = body_of(args.body.read_text(encoding="utf-8"))
    if args.what == "comment":
        step = renew_comment(github, repository, args.number, body)
    elif args.what == "issue":
        step = renew_issue(github, repository, args.title, args.label, body)
    elif args.what == "gitlab-issue":
        project = os.environ["CI_PROJECT_ID"]
        step = renew_gitlab_issue(gitlab, project, args.title, args.label, body)
    else:
        step = renew_note(gitlab, os.environ["CI_PROJECT_ID"], args.number, body)
    sys.stdout.write(f"{step.what}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
