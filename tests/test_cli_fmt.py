"""`ocop fmt`, as one types it."""

import subprocess
from pathlib import Path

import pytest
import yaml
from small_project import Project

from generator.cli import main

RECORD = "products/nam-dan/tra-lien-tu/product.yml"


@pytest.fixture
def root(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project.root)
    assert main(["fmt", "--quiet"]) == 0
    return project.root


def test_check_lists_what_is_not_in_form_and_changes_nothing(root: Path, capsys) -> None:
    capsys.readouterr()
    assert main(["fmt", "--check"]) == 0
    assert capsys.readouterr().out == ""
    record = root / RECORD
    swapped = record.read_text("utf-8").replace("id: k7m2q\n", "") + "id: k7m2q\n"
    record.write_text(swapped, "utf-8")
    assert main(["fmt", "--check"]) == 1
    out, err = capsys.readouterr()
    assert out == f"{RECORD}\n"
    assert "ocop fmt" in err
    assert record.read_text("utf-8") == swapped


def test_named_files_are_formatted_from_where_one_stands(root: Path, capsys, monkeypatch) -> None:
    record = root / RECORD
    in_form = record.read_text("utf-8")
    record.write_text(in_form.replace("id: k7m2q\n", "") + "id: k7m2q\n", "utf-8")
    record.chmod(0o640)
    monkeypatch.chdir(record.parent)
    assert main(["fmt", "product.yml"]) == 0
    assert capsys.readouterr().out.endswith(f"{RECORD}\n")
    assert record.read_text("utf-8") == in_form
    assert record.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in record.parent.iterdir()) == ["product.yml"]


def test_a_file_that_does_not_parse_is_named_with_its_line_and_the_rest_is_formatted(
    root: Path, capsys
) -> None:
    (root / RECORD).write_text("id: a\n\tname: b\n", "utf-8")
    source = root / "content/sources/bao.yml"
    source.write_text(source.read_text("utf-8") + "note:  Thử\n", "utf-8")
    assert main(["fmt"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[-1] == "content/sources/bao.yml"
    assert f"{RECORD}:2:1: lỗi OC101" in err
    assert (root / RECORD).read_text("utf-8") == "id: a\n\tname: b\n"
    assert source.read_text("utf-8").endswith("note: Thử\n")


def test_a_file_outside_the_project_is_refused(root: Path, capsys) -> None:
    assert main(["fmt", "../other.yml"]) == 2
    assert "không nằm trong dự án" in capsys.readouterr().err


def git(root: Path, *words: str) -> None:
    named = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", *named, *words], cwd=root, check=True, capture_output=True)


COMMENTED = """
id: k7m2q   # printed in codes
name: Trà liên tu
group: do-uong
# asked the cooperative on 2026-11-20
producer: htx-sen
recognitions:
  # seen on the paper itself
  - decision: qd-1978-2024
    stars: 4
sources:
  - source: bao  # page 3
# story: |
#   …
"""
PLAIN = """
id: k7m2q
name: Trà liên tu Kim Liên
group: do-uong
producer: htx-sen
summary: Trà từ nhị hoa sen.
recognitions:
  - decision: qd-1978-2024
    stars: 5
  - stars: 4
    source: bao
sources:
  - source: bao
"""


def test_comments_that_the_form_dropped_come_back_from_an_older_commit(root: Path) -> None:
    record = root / RECORD
    record.write_text(COMMENTED.lstrip(), "utf-8")
    assert main(["fmt", "--quiet"]) == 0
    git(root, "init", "--quiet")
    git(root, "add", "products")
    git(root, "commit", "--quiet", "-m", "x")
    record.write_text(PLAIN.lstrip(), "utf-8")
    assert main(["fmt", "--quiet", "--base", "HEAD"]) == 0
    mended = record.read_text("utf-8")
    for comment in ("printed in codes", "asked the cooperative", "seen on the paper", "page 3"):
        assert comment in mended
    assert "# story: |" in mended
    assert "Kim Liên" in mended
    assert "stars: 5" in mended
    assert yaml.safe_load(mended) == yaml.safe_load(PLAIN)
    assert main(["fmt", "--check", "--base", "HEAD"]) == 0
    lines = mended.splitlines()
    above = lines[lines.index("producer: htx-sen") - 1]
    assert "asked the cooperative" in above


def test_an_unknown_commit_is_named(root: Path, capsys) -> None:
    git(root, "init", "--quiet")
    assert main(["fmt", "--base=--output=x"]) == 2
    assert main(["fmt", "--base", "khong-co"]) == 2
    assert "khong-co" in capsys.readouterr().err
