"""The form "Ghi một quyết định": one decision, present and new products, one proposal."""

import sys
from pathlib import Path

import pytest
import record_decision
from small_project import Project

from generator.cli import main
from generator.records.loader import load

FORM = {
    "NUMBER": "99/QĐ-UBND",
    "DATE": "2026-10-05",
    "ISSUER": "UBND tỉnh Nghệ An",
    "SOURCE": "https://nghean.gov.vn/qd-99",
    "SOURCE_TITLE": "Quyết định 99/QĐ-UBND | UBND tỉnh Nghệ An",
    "STARS": "4",
    "OUTCOME": "không rõ",
    "PRODUCTS": "tuong-nam-anh; Cam -- {Xã} Đoài $(id);",
    "GROUP": "thuc-pham",
    "DISTRICT": "nghi-loc",
}


@pytest.fixture
def root(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    project.write(
        "products/nam-dan/tuong-nam-anh/product.yml",
        """
        id: t4f5g
        name: Tương
        group: thuc-pham
        recognitions:
          - decision: qd-1978-2024
            stars: 3
        sources:
          - source: bao
        """,
    )
    monkeypatch.chdir(project.root)
    generator = Path(__file__).resolve().parents[2]
    monkeypatch.setenv("PYTHONPATH", str(generator))
    monkeypatch.setenv("OCOP", f"{sys.executable} -m generator.cli")
    return project.root


def fill(monkeypatch: pytest.MonkeyPatch, **changed: str) -> int:
    for key, value in (FORM | changed).items():
        monkeypatch.setenv(key, value)
    return record_decision.main()


def test_a_new_decision_with_a_new_source(root: Path, monkeypatch, capsys) -> None:
    assert fill(monkeypatch) == 0
    records = load(root).records
    (slug,) = set(records.decisions) - {"qd-1978-2024"}
    assert records.decisions[slug].record.number == "99/QĐ-UBND"
    new = [e for e in records.products.values() if e.record.name == "Cam -- {Xã} Đoài $(id)"]
    assert [e.district for e in new] == ["nghi-loc"]
    given = records.products["tuong-nam-anh"].record.recognitions
    assert [r.decision for r in given] == ["qd-1978-2024", slug]
    assert main(["check", "--quiet"]) == 0


def test_a_decision_that_is_there_by_its_number(root: Path, monkeypatch) -> None:
    products = "Cam Xã Đoài"
    done = fill(monkeypatch, NUMBER="1978/QĐ-UBND", SOURCE="bao", PRODUCTS=products, DISTRICT="")
    assert done == 0
    records = load(root).records
    assert set(records.decisions) == {"qd-1978-2024"}
    assert set(records.sources) == {"bao"}


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"DATE": ""}, "cần ngày"),
        ({"PRODUCTS": " ; "}, "chưa ghi sản phẩm"),
        ({"SOURCE": "khong-co"}, "không có nguồn"),
        ({"SOURCE": "--help"}, "không có nguồn"),
        ({"SOURCE_TITLE": "Không có nơi đăng"}, "tên và nơi đăng"),
        ({"SOURCE": "https://baonghean.vn/print/10277800.html"}, "nguồn này đã có: ghi bao"),
    ],
)
def test_what_the_form_leaves_open(root: Path, monkeypatch, capsys, changed, words: str) -> None:
    assert fill(monkeypatch, **changed) == 2
    assert words in capsys.readouterr().err


def test_a_product_that_does_not_exist_stops_the_proposal(root: Path, monkeypatch) -> None:
    assert fill(monkeypatch, PRODUCTS="tuong-nam-am") != 0
