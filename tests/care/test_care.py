"""What wants care: what ends soon, what is missing, for whom; in every form."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from small_project import Project

from generator.care.report import Care, care
from generator.care.text import as_markdown, as_text
from generator.catalogue import Catalogue, join
from generator.cli import main
from generator.records.loader import load

TODAY = date(2027, 6, 1)
"""66 days before the stars of the decision lapse."""


@pytest.fixture
def project(project: Project) -> Project:
    project.product(
        "tuong",
        """
        id: t4f5g
        name: Tương [Sa Nam](http://x) @admin
        story: Câu chuyện.
        documents:
          - {kind: food_safety, number: 12/2025, valid_to: 2027-05-01}
          - {kind: test, valid_to: 2029-01-01}
        recognitions: [{decision: qd-1978-2024, stars: 3}]
        """,
    )
    project.product("buoi", "id: b4f5g\nname: Bưởi\n", "do-luong")
    return project


@pytest.fixture
def catalogue(project: Project) -> Catalogue:
    return join(load(project.root).records, TODAY)


def names(report: Care) -> list[str]:
    return [ending.product.slug for ending in report.soon]


def test_stars_that_lapse_within_so_many_days(catalogue: Catalogue) -> None:
    assert names(care(catalogue, 90)) == ["tra-lien-tu", "tuong"]
    assert names(care(catalogue, 66)) == ["tra-lien-tu", "tuong"]
    assert names(care(catalogue, 65)) == []
    assert [ending.days for ending in care(catalogue).soon] == [66, 66]


def test_papers_that_are_over_are_told_and_those_with_time_left_are_not(
    catalogue: Catalogue,
) -> None:
    (paper,) = care(catalogue).papers
    assert (paper.product.slug, paper.days) == ("tuong", -31)


def test_what_is_missing_certified_products_first(catalogue: Catalogue) -> None:
    found = {lack.product.slug: lack.names for lack in care(catalogue).lacks}
    assert found == {
        "tra-lien-tu": ("papers", "story", "photos"),
        "tuong": ("photos",),
        "buoi": ("papers", "story", "photos"),
    }
    assert list(found)[-1] == "buoi"


def test_counts_by_district_and_by_producer(catalogue: Catalogue) -> None:
    report = care(catalogue)
    rows = {row.slug: row for row in report.districts}
    assert (rows["nam-dan"].products, rows["nam-dan"].live, rows["nam-dan"].ending) == (2, 2, 2)
    assert rows["nam-dan"].lacks == {"papers": 1, "story": 1, "photos": 2}
    assert rows["do-luong"].live == 0
    makers = {row.slug: row.products for row in report.producers}
    assert makers == {"htx-sen": 1, "": 2}


def test_one_district_or_one_producer(catalogue: Catalogue) -> None:
    assert care(catalogue, district="do-luong").products == 1
    only = care(catalogue, producer="htx-sen")
    assert names(only) == ["tra-lien-tu"]
    assert [row.slug for row in only.producers] == ["htx-sen"]


def test_text_says_it_in_both_languages(catalogue: Catalogue) -> None:
    vietnamese, english = as_text(care(catalogue)), as_text(care(catalogue), "en")
    assert "Trà liên tu: 4 sao, hết hiệu lực ngày 06/08/2027 (còn 66 ngày)" in vietnamese
    assert "An toàn thực phẩm 12/2025, hạn đến 01/05/2027 (đã hết hạn)" in vietnamese
    assert "Trà liên tu: 4 stars, no longer valid from 6 August 2027 (66 days left)" in english


def test_nothing_in_a_record_becomes_markup(catalogue: Catalogue) -> None:
    markdown = as_markdown(care(catalogue))
    assert "| 06/08/2027 | 66 |" in markdown
    assert "](http" not in markdown
    assert "@admin" not in markdown
    assert "Tương \\[Sa Nam\\]" in markdown


def test_the_command_prints_or_writes_it(project: Project, monkeypatch, capsys, tmp_path) -> None:
    monkeypatch.chdir(project.root)
    today = ["--today", TODAY.isoformat()]
    assert main(["report", *today, "--within", "90"]) == 0
    assert "trong 90 ngày tới: 2" in capsys.readouterr().out
    assert main(["report", *today, "--format", "markdown", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("## What wants care, as of 1 June 2027")
    file = tmp_path / "care.xlsx"
    assert main(["report", *today, "--format", "xlsx"]) == 2
    assert main(["report", *today, "--format", "xlsx", "--out", str(file)]) == 0
    book = openpyxl.load_workbook(file)
    assert book.sheetnames[0] == "Sắp hết"
    (_, first, _) = book["Sắp hết"].iter_rows(values_only=True)
    assert first[:4] == ("Trà liên tu", 4, first[2], 66)
    assert main(["report", "--district", "nam-dam"]) == 2
    assert "gần nhất: nam-dan" in capsys.readouterr().err


def test_a_format_that_a_command_does_not_have_is_refused(project: Project, monkeypatch) -> None:
    monkeypatch.chdir(project.root)
    assert main(["--format", "markdown", "check"]) == 2
    assert main(["--format", "github", "report"]) == 2


def test_the_real_records(tmp_path: Path) -> None:
    root = Path(__file__).resolve().parents[2]
    catalogue = join(load(root).records, date(2026, 11, 23))
    report = care(catalogue)
    assert report.products == len(catalogue.products)
    assert sum(row.products for row in report.districts) == report.products
    assert sum(row.products for row in report.producers) == report.products
    assert len(as_markdown(report)) < 60_000, "an issue holds 65,536 characters"
