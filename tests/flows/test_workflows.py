"""The workflows: what they may do, what they run, and that their forms fit the records."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(
    set((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) - {GITHUB / "ISSUE_TEMPLATE/config.yml"}
)


def read(file: Path) -> dict[Any, Any]:
    return yaml.safe_load(file.read_text("utf-8"))


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.fixture(params=WORKFLOWS, ids=lambda file: file.stem)
def file(request) -> Path:
    return request.param


def test_actions_are_pinned_by_commit_with_their_version_beside(file: Path) -> None:
    used = re.findall(r"uses: (.*)", file.read_text("utf-8"))
    assert used
    for action in used:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)


def test_one_action_has_one_commit_everywhere() -> None:
    pins = set(re.findall(r"uses: (\S+)@(\S+)", "".join(f.read_text("utf-8") for f in WORKFLOWS)))
    assert len({action for action, _ in pins}) == len(pins)


def test_nothing_is_allowed_that_is_not_asked_for(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 60
        writes = {right for right, how in job.get("permissions", {}).items() if how == "write"}
        if writes and file.stem != "quyet-dinh":  # which makes a branch of its own
            assert "contents" not in writes


def test_no_expression_is_pasted_into_a_script(file: Path) -> None:
    for step in steps(read(file)):
        assert "${{" not in step.get("run", ""), step
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
            assert "ref" not in step["with"]


def test_proposals_are_judged_without_any_right_or_secret() -> None:
    for name in ("de-nghi", "tests"):
        text = (GITHUB / f"workflows/{name}.yml").read_text("utf-8")
        assert "secrets." not in text
        assert "write" not in re.sub(r"#.*", "", text)
        assert "pull_request_target" not in text


def test_scripts_and_commands_that_are_run_exist() -> None:
    texts = [f.read_text("utf-8") for f in (*WORKFLOWS, ROOT / ".gitlab-ci.yml")]
    text = "\n".join([*texts, *(f.read_text("utf-8") for f in GITHUB.glob("scripts/*.sh"))])
    for script in re.findall(r"(?:\.github|\.ci|tests)/[\w/]+(?:\.sh|\.py|run)", text):
        assert (ROOT / script).is_file(), script
    known = {command.name for command in COMMANDS}
    used = set(re.findall(r'(?:bin/ocop|\{ocop\[@\]\}") ([a-z]+)', text))
    assert {"check", "changes", "build", "report", "fmt", "deploy"} <= used <= known


def test_shell_inside_workflows(file: Path, tmp_path: Path) -> None:
    shellcheck = Path(sys.executable).parent / "shellcheck"
    if not shellcheck.exists():
        pytest.skip("shellcheck is not installed")
    for number, step in enumerate(steps(read(file))):
        if "run" in step:
            script = tmp_path / f"{number}.sh"
            script.write_text(f"#!/usr/bin/env bash\nset -e\n{step['run']}\n", "utf-8")
            done = subprocess.run([shellcheck, script], capture_output=True, text=True)
            assert done.returncode == 0, done.stdout


def test_the_form_for_a_decision_offers_the_groups_of_the_records() -> None:
    form = read(GITHUB / "workflows/quyet-dinh.yml")[True]["workflow_dispatch"]["inputs"]
    groups = yaml.safe_load((ROOT / "content/groups.yml").read_text("utf-8"))
    assert form["group"]["options"] == [group["slug"] for group in groups]
    assert len(form) <= 10, "GitHub took no more for years"


def test_every_link_left_out_has_its_reason() -> None:
    text = (GITHUB / "lychee.toml").read_text("utf-8")
    excluded = tomllib.loads(text)["exclude"]
    assert len(re.findall(r"^  # .{10,}\n  '", text, re.MULTILINE)) == len(excluded)
    for pattern in excluded:
        re.compile(pattern)


def test_districts_have_a_line_for_their_reviewers() -> None:
    owners = (GITHUB / "CODEOWNERS").read_text("utf-8")
    districts = yaml.safe_load((ROOT / "content/places/districts.yml").read_text("utf-8"))
    for district in districts:
        assert re.search(rf"^(# )?/products/{district['slug']}/ +@\S+", owners, re.MULTILINE)


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.stem)
def test_forms_warn_that_everybody_reads_them(form: Path) -> None:
    body = read(form)["body"]
    assert "ai cũng đọc được" in body[0]["attributes"]["value"].lower()
    ids = [field["id"] for field in body[1:]]
    assert len(ids) == len(set(ids))
    assert re.search(rf"template={form.name}", form.read_text("utf-8"))


def test_the_ids_that_pages_fill_in() -> None:
    ids = {field.get("id") for field in read(GITHUB / "ISSUE_TEMPLATE/bao-sai.yml")["body"]}
    assert {"page", "noi-dung"} <= ids
