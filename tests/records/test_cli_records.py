"""The command line of the records room: what it prints, and its exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from faultless import DECISION, PRODUCT, Small

from generator import cli
from generator.commands import check
from generator.project import find_root

NEW = ["new", "product", "Nhút Thanh Chương", "--group", "thuc-pham", "--source", "bao-nghe-an"]


@pytest.fixture
def ocop(small: Small, monkeypatch: pytest.MonkeyPatch):
    """Return a function that runs the command in the small project: exit code."""
    monkeypatch.chdir(small.root / "content")

    def run(*argv: str) -> int:
        try:
            return cli.main([*argv])
        except SystemExit as stopped:
            return int(stopped.code or 0)

    return run


def test_clean_records_give_zero_and_a_summary(ocop, capsys) -> None:
    assert ocop("check", "--today", "2026-11-23") == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "Đã kiểm tra 4 bản ghi: 0 lỗi, 0 cảnh báo.\n"


def test_faults_give_one_and_warnings_do_not(small: Small, ocop, capsys) -> None:
    small.add(PRODUCT, "summary: Tương tuyệt vời.\n")
    assert ocop("check", "--quiet") == 0
    assert "cảnh báo OC806" in capsys.readouterr().out
    small.add(PRODUCT, "sumary: Tương.\n")
    assert ocop("check", "--quiet") == 1
    out, err = capsys.readouterr()
    assert "lỗi OC201" in out
    assert err == ""


def test_options_stand_before_or_after_the_command(small: Small, ocop, capsys) -> None:
    small.add(PRODUCT, "sumary: Tương.\n")
    assert ocop("--lang", "en", "--format", "json", "check", "--quiet") == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert row["what"] == "There is no key “sumary”."
    assert ocop("check", "--lang", "en", "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=products/nam-dan/")


def test_today_decides_what_is_in_the_future(ocop, capsys) -> None:
    assert ocop("check", "--today", "2024-02-18") == 1
    assert f"{DECISION}:2:7: lỗi OC603" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        ([], "thiếu: LỆNH"),
        (["chek"], "không nhận 'chek'"),
        (["check", "--nhanh"], "không hiểu: --nhanh"),
        (["check", "--today", "23/11/2026"], "23/11/2026"),
        (["check", "--today", "2026-02-30"], "2026-02-30"),
        (["check", "--format", "xml"], "không nhận 'xml'"),
        (["check", "--lang"], "--lang cần một giá trị"),
        (["new", "product"], "thiếu: TÊN, --group, --source"),
        (["new", "decision", "--date", "2024-13", "--issuer", "x", "--source", "x"], "2024-13"),
    ],
)
def test_wrong_use_is_told_in_vietnamese_first_and_gives_two(
    ocop, capsys, argv: list[str], told: str
) -> None:
    assert ocop(*argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err.splitlines()[0]
    assert err.splitlines()[0].startswith("Sai cách dùng: ")
    assert err.splitlines()[1].startswith("Wrong use: ")


def test_help_is_in_vietnamese(ocop, capsys) -> None:
    for argv in (["--help"], ["check", "--help"], ["new", "product", "--help"]):
        assert ocop(*argv) == 0
        out = capsys.readouterr().out
        assert out.startswith("cách dùng: ocop")
        assert "options:" not in out
        assert out.count("cách dùng: ") == 1


def test_outside_a_project_nothing_is_done(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    monkeypatch.chdir(outside)
    assert find_root(outside) is None
    assert cli.main(["check"]) == 2
    assert "không thuộc dự án nào" in capsys.readouterr().err


def test_new_writes_once_and_then_refuses(small: Small, ocop, capsys) -> None:
    assert ocop(*NEW, "--district", "nam-dan") == 0
    name = "products/nam-dan/nhut-thanh-chuong/product.yml"
    assert capsys.readouterr().out == f"{name}\n"
    before = (small.root / name).read_bytes()
    assert ocop(*NEW, "--district", "nam-dan") == 2
    assert "đã có" in capsys.readouterr().err
    assert (small.root / name).read_bytes() == before
    assert ocop("check") == 0


def test_new_refuses_what_the_check_would_refuse(small: Small, ocop, capsys) -> None:
    before = sorted(small.root.rglob("*"))
    assert ocop(*NEW, "--producer", "khong-co", "--lang", "en") == 2
    err = capsys.readouterr().err
    assert "error OC501" in err
    assert "nothing was written" in err
    assert sorted(small.root.rglob("*")) == before


def test_new_of_each_kind_leaves_a_project_without_errors(ocop) -> None:
    source = ["--source", "bao-nghe-an"]
    assert ocop("new", "producer", "HTX Nhút", "--type", "hop-tac-xa", *source) == 0
    issuer = ["--issuer", "UBND tỉnh Nghệ An"]
    decision = ["new", "decision", "303/QĐ-UBND", "--date", "2020-02-01..2020-02-09"]
    assert ocop(*decision, *issuer, *source) == 0
    title = ["new", "source", "Một bài báo", "--publisher", "Báo", "--kind", "press"]
    assert ocop(*title, "--date", "2024-08") == 0
    assert ocop(*NEW, "--decision", "qd-303-2020", "--stars", "4", "--producer", "htx-nhut") == 0
    assert ocop("check") == 0


def test_schema_writes_and_marks(small: Small, ocop, capsys) -> None:
    assert ocop("schema", "--mark") == 0
    assert PRODUCT in capsys.readouterr().out
    assert (small.root / "content/schema/product.json").is_file()
    assert ocop("schema", "--mark") == 0
    assert capsys.readouterr().out == ""


def start(small: Small, *argv: str, **settings: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator.cli", *argv],
        cwd=small.root,
        env={**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        stderr=subprocess.PIPE,
        **settings,  # type: ignore[call-overload]
    )


def test_a_closed_pipe_ends_quietly(small: Small) -> None:
    for number in range(600):
        small.write(f"content/sources/Nguồn {number}.yml", "title: x\n")
    read_end, write_end = os.pipe()
    os.close(read_end)
    process = start(small, "check", stdout=write_end)
    os.close(write_end)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


def test_interrupting_ends_quietly(ocop, capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(check, "check_all", interrupted)
    assert ocop("check") == 130
    assert capsys.readouterr().err == "\nĐã dừng. / Stopped.\n"


def test_a_terminal_without_utf8_gets_the_report_all_the_same(small: Small) -> None:
    small.add(PRODUCT, "sumary: Tương.\n")
    env = {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
        "PATH": os.environ["PATH"],
    }
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", "check"],
        cwd=small.root,
        env={**env, "PYTHONPATH": str(Path(cli.__file__).parents[1])},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert "lỗi OC201" in done.stdout.decode()
