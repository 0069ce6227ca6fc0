"""What is taken off: no page, list, file or picture shows it, its addresses stay taken."""

import json
from datetime import date
from pathlib import Path

import pytest
from small_project import Project

from generator.build import build
from generator.catalogue import join
from generator.cli import main
from generator.records.loader import load

TODAY = date(2026, 11, 23)
PRODUCT = "products/nam-dan/tuong-ba-hien/product.yml"
PRODUCER = "content/producers/ho-ba-hien.yml"


@pytest.fixture
def project(project: Project) -> Project:
    project.write(
        PRODUCER,
        """
        name: Hộ kinh doanh Trần Thị Hiển
        type: ho-kinh-doanh
        aliases: [ho-hien]
        sources: [{source: bao}]
        """,
    )
    project.product(
        "tuong-ba-hien",
        """
        id: h7n2q
        name: Tương bà Hiển  # như in
        # chủ thể đổi tên năm 2023
        producer: ho-ba-hien
        recognitions: [{decision: qd-1978-2024, stars: 4}]
        variants: [{name: Chai, gtin: "8938507123453"}]
        aliases: [tuong-hien]
        """,
    )
    project.write(
        "content/destinations/cho-sen.yml",
        """
        name: Chợ Sen
        kind: shop
        address: 12 đường Sen, xã Kim Liên
        seen: 2026-11
        summary: Chợ ở Kim Liên.
        district: nam-dan
        holds:
          - {product: tuong-ba-hien, source: bao}
          - {product: tra-lien-tu, source: bao}
        sources: [{source: bao}]
        """,
    )
    return project


def test_nothing_of_a_hidden_product_is_shown(
    project: Project, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.chdir(project.root)
    command = ["hide", "tuong-ba-hien", "ho-ba-hien", "--reason", "Chủ thể chuyển nghề"]
    assert main([*command, "--today", "2026-11-23"]) == 0
    site = tmp_path / "site"
    build(project.root, TODAY, site)
    for file in site.rglob("*"):
        if file.suffix in (".html", ".json", ".xml", ".txt", ".csv", ".ics", ".svg"):
            text = file.read_text("utf-8")
            for trace in ("bà Hiển", "Thị Hiển", "chuyển nghề"):
                assert trace not in text, file
            own = str(file.relative_to(site)).split("/")
            if "huong-dan" in own:
                continue  # its example of hiding names a real product
            if not {"tuong-ba-hien", "tuong-hien", "ho-ba-hien", "ho-hien", "h7n2q"} & {*own}:
                assert "ba-hien" not in text or "01" in own, file
    data = json.loads((site / "du-lieu/products.json").read_text("utf-8"))
    assert [product["slug"] for product in data["products"]] == ["tra-lien-tu"]
    names = [str(file.relative_to(site)) for file in site.rglob("*hien*") if file.is_file()]
    assert all(name.endswith("/index.html") for name in names)


def test_its_addresses_say_so_in_both_languages(project: Project, tmp_path: Path) -> None:
    for file in (PRODUCT, PRODUCER):
        record = project.root / file
        record.write_text(record.read_text("utf-8") + "hidden: {since: 2026-11-20}\n", "utf-8")
    site = tmp_path / "site"
    build(project.root, date(2025, 1, 1), site, known_until=TODAY)
    for address in (
        "san-pham/tuong-ba-hien",
        "san-pham/tuong-hien",
        "chu-the/ho-ba-hien",
        "chu-the/ho-hien",
    ):
        page = (site / address / "index.html").read_text("utf-8")
        assert "Trang này không còn hiển thị" in page
        assert "Gỡ từ ngày 20/11/2026." in page
        assert '<meta name="robots" content="noindex">' in page
        assert "data-pagefind-body" not in page
        assert "canonical" not in page
    english = (site / "en/products/tuong-ba-hien/index.html").read_text("utf-8")
    assert "no longer shown" in english
    assert "on 20 November 2026" in english
    for code in ("p/h7n2q", "01/08938507123453"):
        page = (site / code / "index.html").read_text("utf-8")
        assert "san-pham/tuong-ba-hien/" in page


def test_what_points_to_it_goes_on_without_it(project: Project) -> None:
    record = project.root / PRODUCER
    record.write_text(record.read_text("utf-8") + "hidden: {since: 2026-11-20}\n", "utf-8")
    catalogue = join(load(project.root).records, TODAY)
    assert catalogue.product_by_slug["tuong-ba-hien"].producer is None
    record = project.root / PRODUCT
    record.write_text(record.read_text("utf-8") + "hidden: {since: 2026-11-20}\n", "utf-8")
    catalogue = join(load(project.root).records, TODAY)
    (market,) = catalogue.destinations
    assert [held.product for held in market.record.holds] == ["tra-lien-tu"]
    assert {view.slug for view in catalogue.hidden} == {"tuong-ba-hien", "ho-ba-hien"}


def test_hiding_and_showing_again_leave_every_other_byte(
    project: Project, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(project.root)
    before = (project.root / PRODUCT).read_text("utf-8")
    assert main(["hide", "tuong-ba-hien", "--today", "2026-11-23"]) == 0
    out, err = capsys.readouterr()
    assert out == f"{PRODUCT}\n"
    assert "Lịch sử git vẫn giữ" in err
    hidden = (project.root / PRODUCT).read_text("utf-8")
    assert "id: h7n2q\nhidden:\n  since: 2026-11-23\nname: Tương" in hidden
    assert main(["hide", "tuong-ba-hien"]) == 0
    assert (project.root / PRODUCT).read_text("utf-8") == hidden, "a second time changes nothing"
    assert main(["hide", "tuong-ba-hien", "--undo"]) == 0
    assert (project.root / PRODUCT).read_text("utf-8") == before


def test_the_id_stays_taken_and_the_day_is_not_in_the_future(project: Project, monkeypatch) -> None:
    monkeypatch.chdir(project.root)
    record = project.root / PRODUCT
    record.write_text(record.read_text("utf-8") + "hidden: {since: 2026-11-20}\n", "utf-8")
    assert main(["check", "--quiet", "--today", "2026-11-23"]) == 0
    assert main(["check", "--quiet", "--today", "2026-11-19"]) == 1
    project.product("tuong-moi", "id: h7n2q\nname: Tương mới\n")
    assert main(["check", "--quiet", "--today", "2026-11-23"]) == 1


def test_an_unknown_name_changes_nothing(project: Project, monkeypatch, capsys) -> None:
    monkeypatch.chdir(project.root)
    assert main(["hide", "tuong-ba-hien", "tuong-ba-hiên"]) == 2
    assert "gần nhất: tuong-ba-hien" in capsys.readouterr().err
    assert "hidden" not in (project.root / PRODUCT).read_text("utf-8")
