"""The way back: a sheet that is safe to open and that imports without changing anything."""

from pathlib import Path

import openpyxl
import pytest
from desk import TODAY, Desk

from generator.importing import run
from generator.importing.exporting import HEAD, exported
from generator.importing.planning import Options
from generator.records.loader import load
from generator.workbooks import Page, defused, workbook

ROOT = Path(__file__).resolve().parents[2]


def test_a_round_trip_of_all_real_products_changes_nothing(tmp_path: Path) -> None:
    loaded = load(ROOT)
    file = tmp_path / "all.xlsx"
    file.write_bytes(exported(loaded.records))
    options = Options(source="dac-san-2022", issuer="UBND tỉnh Nghệ An")
    prepared = run.plan(run.understand(file), loaded, ROOT, TODAY, options)
    assert prepared.files == {}
    assert [s for s in prepared.plan.steps if s.act != "same" or s.reasons or s.notes] == []
    shown = {slug for slug, entry in loaded.records.products.items() if not entry.record.hidden}
    assert {step.slug for step in prepared.plan.steps} == shown


def test_every_recognition_has_a_row(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    file.write_bytes(exported(load(desk.root).records))
    rows = list(openpyxl.load_workbook(file).active.iter_rows(values_only=True))
    assert rows[0] == HEAD
    tea = next(row for row in rows if row[2] == "Trà liên tu")
    assert tea[3:5] == ("HTX Nông nghiệp Sen Quê Bác", None)
    assert tea[5:9] == ("Nam Đàn", "xã Vạn An", "Thực phẩm", 4)


def test_a_change_in_the_sheet_comes_back(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    file.write_bytes(exported(load(desk.root).records))
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows(min_row=2):
        if row[2].value == "Nước mắm Hà Anh":
            row[3].value, row[8].value, row[10].value = "HTX Hà Anh", 4, "1978/QĐ-UBND"
    book.save(file)
    prepared = desk.bring_in(file)
    assert [step.slug for step in prepared.plan.steps if step.act == "update"] == [
        "nuoc-mam-ha-anh"
    ]
    record = desk.records().products["nuoc-mam-ha-anh"].record
    assert record.producer == "htx-ha-anh"
    assert record.recognitions[0].decision == "qd-1978-2024"


def test_another_name_beside_an_id_is_left(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    file.write_bytes(exported(load(desk.root).records))
    book = openpyxl.load_workbook(file)
    for row in book.active.iter_rows(min_row=2):
        if row[2].value == "Nước mắm Hà Anh":
            row[2].value = "Nước mắm khác hẳn"
    book.save(file)
    (left,) = [step for step in desk.plan(file).plan.steps if step.act == "leave"]
    assert [reason.code for reason in left.reasons] == ["id_name"]


@pytest.mark.parametrize("text", ["=1+1", "+84912", "-5", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])
def test_no_text_is_ever_a_formula(tmp_path: Path, text: str) -> None:
    assert defused(text).startswith("'")
    file = tmp_path / "a.xlsx"
    file.write_bytes(workbook([Page("A", ("x",), ((text,),))]))
    cell = openpyxl.load_workbook(file)["A"]["A2"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")


def test_characters_that_a_workbook_cannot_hold_are_dropped() -> None:
    assert workbook([Page("A", ("x",), (("a\x00b\x0bc",),))])
