"""`ocop recognise`, `ocop import` and `ocop export`, as one types them."""

from pathlib import Path

import openpyxl
import pytest
from small_project import Project

from generator.cli import main
from generator.records.loader import load

HEAD = ("TT", "Tên sản phẩm", "Chủ thể", "Huyện", "Hạng sao", "Số QĐ", "Điện thoại", "Nhóm")
OLD = "products/nam-dan/tuong-nam-anh/product.yml"


@pytest.fixture
def root(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    project.product(
        "tuong-nam-anh",
        """
        id: d4f5g
        # tên trên nhãn
        name: Tương Nam Anh
        recognitions:
          - {stars: 3, source: bao, period: 2019–2020}   # theo báo
        """,
    )
    monkeypatch.chdir(project.root)
    return project.root


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    rows = (
        HEAD,
        (
            1,
            "Trà liên tu",
            "HTX Nông nghiệp Sen Quê Bác",
            "Nam Đàn",
            4,
            "1978/QĐ-UBND",
            912345678,
            None,
        ),
        (2, "Cam Xã Đoài", "HTX Cam", "Nghi Lộc", "4 sao", "1978/QĐ-UBND", None, "Thực phẩm"),
        (3, "Bưởi", "HTX Cam", "Nghi Lộc", "2 sao", "1978/QĐ-UBND", None, "Thực phẩm"),
    )
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "ds.xlsx")
    return tmp_path / "ds.xlsx"


def test_one_decision_for_present_and_new_products(root: Path, capsys) -> None:
    command = ["recognise", "--decision", "qd-1978-2024", "--stars", "4", "--outcome", "upgrade"]
    new = ["--group", "thuc-pham", "--district", "nghi-loc", "--producer", "htx-sen"]
    assert main([*command, "tuong-nam-anh", "tra-lien-tu", "Cam Xã Đoài", *new]) == 0
    out, err = capsys.readouterr()
    assert OLD in out.splitlines()
    assert "products/nghi-loc/cam-xa-doai/product.yml" in out.splitlines()
    text = (root / OLD).read_text("utf-8")
    assert "# tên trên nhãn\nname: Tương Nam Anh\n" in text
    assert "# theo báo\n  - decision: qd-1978-2024\n    stars: 4\n    outcome: upgrade\n" in text
    products = load(root).records.products
    assert products["cam-xa-doai"].record.producer == "htx-sen"
    assert len(products["tra-lien-tu"].record.recognitions) == 1
    assert "outcome: upgrade" in (root / "products/nam-dan/tra-lien-tu/product.yml").read_text()
    assert main([*command, "tuong-nam-anh", "tra-lien-tu", "Cam Xã Đoài", *new]) == 0
    out, err = capsys.readouterr()
    assert out == "", "a second time changes nothing"
    assert "3 sản phẩm đã ghi từ trước" in err


def test_one_product_that_cannot_be_recorded_keeps_all_unchanged(root: Path, capsys) -> None:
    before = (root / OLD).read_text("utf-8")
    command = ["recognise", "--decision", "qd-1978-2024", "--stars", "3"]
    assert main([*command, "tuong-nam-anh", "tra-lien-tu"]) == 1
    assert "đã ghi 4 sao" in capsys.readouterr().err
    assert (root / OLD).read_text("utf-8") == before


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (["tuong-nam-am"], "gần nhất: tuong-nam-anh"),
        (["tuong-nam-anh", "--district", "nam-dam"], "gần nhất: nam-dan"),
        (["Cam Xã Đoài"], "chưa rõ nhóm"),
    ],
)
def test_names_that_do_not_exist(root: Path, capsys, more: list[str], words: str) -> None:
    assert main(["recognise", "--decision", "qd-1978-2024", "--stars", "4", *more]) in (1, 2)
    assert words in capsys.readouterr().err


def test_import_shows_what_it_understood_and_why_rows_stay_out(
    root: Path, sheet: Path, tmp_path: Path, capsys
) -> None:
    review = tmp_path / "xem-lai.xlsx"
    assert main(["import", str(sheet), "--source", "bao", "--review", str(review)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "content/producers/htx-cam.yml",
        "products/nghi-loc/cam-xa-doai/product.yml",
    ]
    assert "B  Tên sản phẩm → tên sản phẩm" in err
    assert "G  Điện thoại → điện thoại (của cá nhân, không nhập)" in err
    assert "dòng 4: để lại: Bưởi\n    không đọc được hạng sao “2 sao”" in err
    assert "3 dòng sản phẩm: tạo 1, bổ sung 0, đã có 1, để lại 1" in err
    book = openpyxl.load_workbook(review)
    left = list(book["Cần xem lại"].iter_rows(min_row=2, values_only=True))
    assert [(row[1], row[4]) for row in left] == [(2, "đã có"), (4, "để lại")]
    contacts = list(book["Liên hệ cần đồng ý"].iter_rows(min_row=2, values_only=True))
    assert [(row[2], row[5]) for row in contacts] == [("Trà liên tu", "0912 345 678")]
    assert main(["import", str(sheet), "--source", "bao"]) == 0
    assert capsys.readouterr().out == ""


def test_a_dry_run_writes_nothing(root: Path, sheet: Path, capsys) -> None:
    assert main(["import", str(sheet), "--source", "bao", "--dry-run", "--lang", "en"]) == 0
    out, err = capsys.readouterr()
    assert "products/nghi-loc/cam-xa-doai/product.yml" in out
    assert "Nothing was written" in err
    assert not (root / "products/nghi-loc").exists()


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        ([], "cần --source"),
        (["--source", "boa"], "gần nhất: bao"),
        (["--source", "bao", "--decision", "qd-1"], "không có “qd-1”"),
    ],
)
def test_import_asks_for_what_it_needs(root: Path, sheet: Path, capsys, argv, words: str) -> None:
    assert main(["import", str(sheet), *argv]) == 2
    assert words in capsys.readouterr().err


def test_files_that_hold_no_list(root: Path, tmp_path: Path, capsys) -> None:
    (tmp_path / "a.csv").write_text("Kính gửi\n", "utf-8")
    assert main(["import", str(tmp_path / "a.csv"), "--source", "bao"]) == 2
    assert "không thấy bảng nào" in capsys.readouterr().err
    assert main(["import", str(tmp_path / "b.csv"), "--source", "bao"]) == 2
    assert "b.csv" in capsys.readouterr().err


def test_export_and_import_change_nothing(root: Path, tmp_path: Path, capsys) -> None:
    file = tmp_path / "all.xlsx"
    assert main(["export", "--xlsx", str(file)]) == 0
    assert "2 sản phẩm" in capsys.readouterr().err
    assert main(["import", str(file), "--source", "bao"]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "tạo 0, bổ sung 0, đã có 2, để lại 0" in err
