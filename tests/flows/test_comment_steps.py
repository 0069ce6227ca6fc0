"""The steps of `binh-luan.yml` as they stand in it, against a host that is a folder."""

import json
import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.changes.model import Changes, Page, written

ROOT = Path(__file__).resolve().parents[2]
SHA = "a" * 40


def script(job: str, name: str) -> str:
    workflow = yaml.safe_load((ROOT / ".github/workflows/binh-luan.yml").read_text("utf-8"))
    steps = workflow["jobs"][job]["steps"]
    found = [step for step in steps if name in (step.get("name"), step.get("id"))]
    return found[0]["run"].replace("make .venv/site.done", "")


@pytest.fixture
def host(tmp_path: Path) -> Path:
    folder = tmp_path / "host"
    folder.mkdir()
    (folder / "pulls.json").write_text(json.dumps([{"number": 12, "head": {"sha": SHA}}]))
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return the working folder: the project's own code, as the workflow checks it out."""
    desk, tools = tmp_path / "desk", tmp_path / "bin"
    desk.mkdir()
    tools.mkdir()
    for name in (".github", "overrides", "content", "mkdocs.yml"):
        (desk / name).symlink_to(ROOT / name)
    (desk / "products").mkdir()
    (tools / "gh").symlink_to(ROOT / "tests/flows/fake_gh.py")
    (desk / ".venv/bin").mkdir(parents=True)
    ocop = desk / ".venv/bin/ocop"
    ocop.write_text(f'#!/bin/sh\nexec {sys.executable} -m generator.cli "$@"\n')
    ocop.chmod(0o755)
    return desk


def bundle(host: Path, files: dict[str, str | bytes]) -> None:
    with zipfile.ZipFile(host / "de-nghi.zip", "w") as packed:
        for name, data in files.items():
            packed.writestr(name, data)


def run(text: str, desk: Path, host: Path, **more: str) -> subprocess.CompletedProcess[str]:
    settings = {
        "FAKE_GITHUB": str(host),
        "GITHUB_REPOSITORY": "o/r",
        "GITHUB_OUTPUT": str(desk / "output"),
        "PATH": f"{desk.parent / 'bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RUN": "5",
        "RUN_PAGE": "https://git.example/o/r/actions/runs/5#artifacts",
        "NUMBER": "12",
        "ADDRESS": "",
    }
    return subprocess.run(
        ["bash", "-e", "-c", text],
        cwd=desk,
        env=os.environ | settings | more,
        capture_output=True,
        text=True,
    )


def comment(desk: Path, host: Path, **more: str) -> list[dict[str, Any]]:
    for name in ("de-nghi.zip", "de-nghi", "binh-luan.md"):
        subprocess.run(["rm", "-rf", str(desk / name)], check=True)
    for name in ("fetch", "Viết bình luận"):
        done = run(script("comment", name), desk, host, **more)
        assert done.returncode == 0, done.stderr
    return json.loads((host / "comments.json").read_text())


def changes(name: str) -> str:
    page = Page(kind="products", slug="mat-ong", name=name, how="new")
    return written(Changes(today=date(2026, 11, 23), pages=(page,)))


def test_the_proposal_is_found_by_its_commit(desk: Path, host: Path) -> None:
    found = run(script("find", "find"), desk, host, OWNER="ai-do", BRANCH="x;id", SHA=SHA)
    assert found.returncode == 0, found.stderr
    assert (desk / "output").read_text() == "number=12\n"
    run(script("find", "find"), desk, host, OWNER="ai-do", BRANCH="x", SHA="b" * 40)
    assert (desk / "output").read_text().endswith("number=\n"), "it has moved on"


def test_three_pushes_leave_one_comment(desk: Path, host: Path) -> None:
    bundle(host, {"changes.json": changes("Mật ong"), "anh/index.html": "<p>"})
    (first,) = comment(desk, host)
    assert "**Mật ong**" in first["body"]
    bundle(host, {"changes.json": changes("Mật ong @all <script>")})
    (second,) = comment(desk, host, ADDRESS="https://pr-12.thu.example/")
    assert second["id"] == first["id"]
    assert "@all" not in second["body"]
    assert "\\<script\\>" in second["body"]
    assert "https://pr-12.thu.example/san-pham/mat-ong/" in second["body"]
    (third,) = comment(desk, host)
    assert third["id"] == first["id"]


@pytest.mark.parametrize(
    "files",
    [
        None,
        {"changes.json": "{}"},
        {"changes.json": changes("x"), "../../x": "x"},
        {"changes.json": changes("x"), ".github/scripts/renew.py": "import os"},
    ],
)
def test_a_bundle_that_is_not_as_expected_is_told_and_not_shown(
    desk: Path, host: Path, files: dict[str, str] | None
) -> None:
    if files is not None:
        bundle(host, files)
    (only,) = comment(desk, host)
    assert only["body"].startswith("<!-- ocop:changes -->\n## Chưa kiểm tra được")
    assert "](https://git.example/o/r/actions/runs/5#artifacts)" in only["body"]
