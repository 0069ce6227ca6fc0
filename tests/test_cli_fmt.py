"""`ocop fmt`, as one types it."""

from pathlib import Path

import pytest
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
