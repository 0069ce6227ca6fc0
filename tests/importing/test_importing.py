"""From a list to records: nothing is lost, nothing doubled, every row that is left says why."""

from collections import Counter
from pathlib import Path

import lists
import openpyxl
import pytest
from desk import Desk, notes, outcome, why

from generator.importing.review import review
from generator.importing.run import understand
from generator.importing.wording import steps
from generator.records.formatting import formatted
from generator.records.store import write_all

FOOD = {"group": "thuc-pham"}


def test_a_list_of_the_province(desk: Desk, tmp_path: Path) -> None:
    prepared = desk.bring_in(lists.province(tmp_path), **FOOD)
    assert outcome(prepared) == {
        8: ("update", "tuong-nam-anh"),
        9: ("create", "tra-hoa-sen"),
        11: ("create", "nuoc-mam-hai-giang"),
    }
    records = desk.records()
    tuong = records.products["tuong-nam-anh"].record
    assert (tuong.producer, tuong.commune) == ("htx-nam-anh", "17944")
    assert len(tuong.recognitions) == 1, "the recognition was there already"
    fish_sauce = records.products["nuoc-mam-hai-giang"]
    assert fish_sauce.district == "cua-lo", "as the heading says"
    (recognition,) = fish_sauce.record.recognitions
    assert (recognition.decision, recognition.stars) == ("qd-1978-2024", 4)
    maker = records.producers[fish_sauce.record.producer or ""].record
    assert (maker.name, maker.type) == ("Công ty TNHH Hải Giang", "doanh-nghiep")
    assert records.products["tra-hoa-sen"].record.producer == "htx-sen", "known by its name"


@pytest.mark.parametrize("make", [lists.old_excel, lists.vni, lists.two_heads])
def test_lists_of_old_fonts_and_shapes_find_the_same_product(
    desk: Desk, tmp_path: Path, make
) -> None:
    prepared = desk.bring_in(make(tmp_path), **FOOD)
    assert [step.act for step in prepared.plan.steps if step.slug == "tuong-nam-anh"] == ["update"]
    assert why(prepared) == {}
    text = (desk.root / "products/nam-dan/tuong-nam-anh/product.yml").read_text("utf-8")
    assert "name: Tương Nam Anh   # tên trên nhãn\n" in text
    assert "# chủ thể: xem tờ trình\n" in text


@pytest.mark.parametrize(
    "make",
    [
        lists.province,
        lists.two_heads,
        lists.hidden,
        lists.codes,
        lists.old_excel,
        lists.vni,
        lists.ticks,
        lists.merged_makers,
        lists.five_hundred,
    ],
)
def test_a_second_run_changes_nothing(desk: Desk, tmp_path: Path, make) -> None:
    file = make(tmp_path)
    options = {"issuer": "UBND huyện Nghi Lộc", **FOOD}
    first = desk.bring_in(file, **options)
    assert first.files
    again = desk.plan(file, **options)
    assert again.files == {}
    assert again.plan.count("create") == again.plan.count("update") == 0
    assert len(again.plan.steps) == len(first.plan.steps)


def test_what_is_written_is_sound_and_in_form(desk: Desk, tmp_path: Path) -> None:
    prepared = desk.bring_in(lists.five_hundred(tmp_path), **FOOD)
    desk.records()
    for file, raw in prepared.files.items():
        assert formatted(raw, file).raw == raw


def test_five_hundred_rows_are_all_accounted_for(desk: Desk, tmp_path: Path) -> None:
    before = len(desk.records().products)
    prepared = desk.bring_in(lists.five_hundred(tmp_path), **FOOD)
    acts = Counter(step.act for step in prepared.plan.steps)
    assert acts == {"create": 490, "leave": 10}
    assert set(map(tuple, why(prepared).values())) == {("doubled",)}
    records = desk.records()
    assert len(records.products) == before + 490
    assert len(records.producers) == 100 + 2
    ids = [entry.record.id for entry in records.products.values()]
    assert len(set(ids)) == len(ids)
    names = Counter((e.record.name, e.record.producer) for e in records.products.values())
    assert max(names.values()) == 1


def test_dates_that_excel_may_have_swapped_are_left(desk: Desk, tmp_path: Path) -> None:
    prepared = desk.plan(lists.swapped_dates(tmp_path), issuer="UBND huyện Nghi Lộc")
    assert why(prepared) == {2: ["swapped"]}
    assert outcome(prepared)[3] == ("create", "buoi-hong")


def test_cells_that_cannot_be_told_leave_their_row_or_only_themselves(
    desk: Desk, tmp_path: Path
) -> None:
    prepared = desk.bring_in(lists.codes(tmp_path), issuer="UBND huyện Nghi Lộc")
    assert why(prepared) == {6: ["stars"]}
    told = {step.facts.row: notes(step) for step in prepared.plan.steps}
    assert told[3] == ["rounded", "contacts"]
    assert told[4] == ["score", "gtin", "contacts"]
    assert told[5] == ["no_such_day"], "the number alone names a decision that is known"
    assert told[7] == ["short_year"]
    records = desk.records()
    orange = records.products["cam-xa-doai"].record
    assert str(orange.recognitions[0].score) == "65.5"
    assert [(v.name, v.gtin) for v in orange.variants] == [("Hộp 5 kg", "8938507123453")]
    decision = records.decisions["qd-55-2024"].record
    assert str(decision.date) == "2024-08-06", "6/8/2024 is the 6th of August"
    assert decision.issuer == "UBND huyện Nghi Lộc"
    assert records.products["buoi-hong"].record.variants == ()


def test_contacts_are_never_imported_but_listed_for_review(desk: Desk, tmp_path: Path) -> None:
    file = lists.merged_makers(tmp_path)
    prepared = desk.bring_in(file)
    for raw in prepared.files.values():
        assert b"0912" not in raw
        assert b"345 678" not in raw
    maker = desk.records().producers["htx-huong-son"].record
    assert maker.place_then == "xóm 5, xã Tri Lễ, huyện Quế Phong"
    assert maker.contacts == ()
    made = tmp_path / "review.xlsx"
    made.write_bytes(review(prepared.plan, understand(file).tables))
    sheet = openpyxl.load_workbook(made)["Liên hệ cần đồng ý"]
    assert [row[5] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["0912 345 678"] * 3


def test_formulas_and_attacks_stay_out(desk: Desk, tmp_path: Path) -> None:
    prepared = desk.plan(lists.formulas(tmp_path))
    assert why(prepared) == {
        2: ["formula"],
        3: ["formula"],
        4: ["formula"],
        5: ["error_value"],
        6: ["formula_text"],
    }
    assert prepared.files == {}


HEAD = ("TT", "Tên sản phẩm", "Chủ thể", "Huyện", "Hạng sao", "Số QĐ", "Nhóm")


def listed(folder: Path, *rows: tuple[object, ...]) -> Path:
    return lists.book(folder, [HEAD, *((n, *row) for n, row in enumerate(rows, start=1))])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("Tương Nam Ảnh", None, "Nam Đàn", 4, "1978", "Thực phẩm"), "product"),
        (
            ("Tương Nam Anh", "HTX Dịch vụ nông nghiêp Nan Anh", "Nam Đàn", 4, "1978", "Thực phẩm"),
            "producer",
        ),
        (("Trà liên tu", "HTX Khác", "Nam Đàn", 4, "1978", "Đồ uống"), "product"),
        (("Tương Nam Anh", None, "Nam Đàn", 3, "1978/QĐ-UBND", "Thực phẩm"), "stars_differ"),
        (("Tương Nam Anh", None, "Nam Đàn", 4, "99/QĐ-UBND", "Thực phẩm"), "no_decision"),
        (("Tương mới", None, "Nam Đàn", 4, "1978", None), "no_group"),
        (("…", None, "Nam Đàn", 4, "1978", "Thực phẩm"), "no_name"),
        (("x" * 130, None, "Nam Đàn", 4, "1978", "Thực phẩm"), "fault"),
    ],
)
def test_doubtful_rows_are_left_with_their_reason(
    desk: Desk, tmp_path: Path, row: tuple[object, ...], code: str
) -> None:
    prepared = desk.plan(listed(tmp_path, row))
    assert why(prepared) == {2: [code]}
    assert prepared.files == {}
    assert "".join(steps(prepared.plan)).strip()
    assert "".join(steps(prepared.plan, "en")).strip()


def test_one_faulty_row_does_not_keep_the_others_out(desk: Desk, tmp_path: Path) -> None:
    good = ("Cam Xã Đoài", "HTX Cam Xã Đoài", "Nghi Lộc", 4, "1978", "Thực phẩm")
    bad = ("y" * 130, "HTX Cam Xã Đoài", "Nghi Lộc", 4, "1978", "Thực phẩm")
    prepared = desk.bring_in(listed(tmp_path, bad, good))
    assert why(prepared) == {2: ["fault"]}
    orange = desk.records().products["cam-xa-doai"].record
    assert orange.producer == "htx-cam-xa-doai", "though the row that would have made it is left"


def test_what_differs_only_in_spelling_is_the_same(desk: Desk, tmp_path: Path) -> None:
    row = (
        "TUONG  NAM  ANH",
        "Hợp tác xã dịch vụ nông nghiệp Nam Anh",
        "H. Nam Đàn",
        "4*",
        1978,
        "x",
    )
    prepared = desk.bring_in(listed(tmp_path, row))
    assert outcome(prepared) == {2: ("update", "tuong-nam-anh")}
    assert desk.records().products["tuong-nam-anh"].record.name == "Tương Nam Anh"


def test_a_name_in_another_district_is_another_product(desk: Desk, tmp_path: Path) -> None:
    row = ("Tương Nam Anh", "HTX Đô Lương", "Đô Lương", 4, "1978", "Thực phẩm")
    prepared = desk.bring_in(listed(tmp_path, row))
    assert outcome(prepared) == {2: ("create", "tuong-nam-anh-htx-do-luong")}


def test_a_missing_star_is_filled_in_and_a_later_decision_added(desk: Desk, tmp_path: Path) -> None:
    desk.project.product(
        "giay-do",
        """
        id: g5h6k
        name: Giấy dó Nghi Phong
        recognitions:
          # theo báo
          - decision: qd-1978-2024
        """,
        "nghi-loc",
    )
    desk.project.write(
        "content/decisions/qd-20-2021.yml",
        """
        number: 20/QĐ-UBND
        date: 2021-01-20
        issuer: UBND tỉnh Nghệ An
        basis: press
        sources: [{source: bao}]
        """,
    )
    rows = [
        ("Giấy dó Nghi Phong", None, "Nghi Lộc", 4, "1978/QĐ-UBND", None),
        ("Giấy dó Nghi Phong", None, "Nghi Lộc", 3, "20/QĐ-UBND", None),
    ]
    prepared = desk.bring_in(listed(tmp_path, *rows))
    assert outcome(prepared) == {2: ("update", "giay-do"), 3: ("update", "giay-do")}
    history = desk.records().products["giay-do"].record.recognitions
    assert [(r.decision, r.stars) for r in history] == [("qd-20-2021", 3), ("qd-1978-2024", 4)]
    text = (desk.root / "products/nghi-loc/giay-do/product.yml").read_text("utf-8")
    assert "  # theo báo\n  - decision: qd-1978-2024\n    stars: 4\n" in text


def test_a_star_without_decision_stays_unconfirmed(desk: Desk, tmp_path: Path) -> None:
    rows = [("TT", "Tên sản phẩm", "Huyện", "Hạng sao", "Năm công nhận", "Nhóm")]
    rows.append((1, "Cam Xã Đoài", "Nghi Lộc", 3, 2023, "Thực phẩm"))  # type: ignore[arg-type]
    rows.append((2, "Tương Nam Anh", "Nam Đàn", 4, 2024, "Thực phẩm"))  # type: ignore[arg-type]
    prepared = desk.bring_in(lists.book(tmp_path, rows))
    assert outcome(prepared)[3] == ("same", "tuong-nam-anh")
    (recognition,) = desk.records().products["cam-xa-doai"].record.recognitions
    assert (recognition.decision, recognition.stars, recognition.period) == (None, 3, "2023")


def test_the_decision_of_the_whole_list(desk: Desk, tmp_path: Path) -> None:
    rows = [
        ("STT", "Sản phẩm", "Sao", "Huyện", "Nhóm"),
        (1, "Cam Xã Đoài", 4, "Nghi Lộc", "Thực phẩm"),
    ]
    prepared = desk.bring_in(lists.book(tmp_path, rows), decision="qd-1978-2024")
    assert outcome(prepared) == {2: ("create", "cam-xa-doai")}
    (recognition,) = desk.records().products["cam-xa-doai"].record.recognitions
    assert recognition.decision == "qd-1978-2024"


def test_when_the_disk_fails_nothing_is_changed(desk: Desk, tmp_path: Path, monkeypatch) -> None:
    prepared = desk.plan(lists.province(tmp_path), **FOOD)

    def contents() -> dict[str, bytes]:
        files = (f for f in desk.root.rglob("*.yml") if "overrides" not in f.parts)
        return {str(f): f.read_bytes() for f in files}

    before, folders = contents(), sorted(p for p in desk.root.glob("products/*/*"))
    from generator.records import store

    write, written = store.write_file, []

    def fill_up(file: Path, data: bytes) -> None:
        written.append(file)
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        write(file, data)

    monkeypatch.setattr(store, "write_file", fill_up)
    with pytest.raises(OSError, match="No space"):
        write_all(desk.root, prepared.files)
    assert contents() == before
    assert sorted(p for p in desk.root.glob("products/*/*")) == folders


FILES = Path(__file__).parent / "files"


@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_what_libreoffice_wrote(desk: Desk, kind: str) -> None:
    """One sheet, saved by LibreOffice 7.4: merged makers, formulas, a hidden row, a total."""
    prepared = desk.bring_in(FILES / f"libreoffice.{kind}", group="thuc-pham")
    made = outcome(prepared)
    hidden = {} if kind == "ods" else {7: ("create", "dong-an")}  # calamine cannot see it in .xls
    assert made == hidden | {
        4: ("update", "tuong-nam-anh"),
        5: ("create", "tuong-ot-sa-te"),
        6: ("create", "tuong-ban"),
        8: ("create", "tra-sen-uop-xoi"),
    }
    products = desk.records().products
    for slug in ("tuong-ot-sa-te", "tuong-ban"):
        assert products[slug].record.producer == products["tuong-nam-anh"].record.producer
        assert products[slug].record.recognitions[0].stars == 4
    makers = {entry.record.name for entry in desk.records().producers.values()}
    assert "Hộ kinh doanh Bà Hương" in makers
    assert not any("Nguyễn" in name for name in makers)


@pytest.mark.parametrize(
    ("printed", "name", "people"),
    [
        ("HTX Nam Anh\nĐại diện: Ông Nguyễn Văn A", "HTX Nam Anh", ["Đại diện: Ông Nguyễn Văn A"]),
        ("HTX Nam Anh, giám đốc bà Trần Thị B", "HTX Nam Anh", ["giám đốc bà Trần Thị B"]),
        ("HTX Nam Anh (Chủ nhiệm: Lê C)", "HTX Nam Anh", ["Chủ nhiệm: Lê C"]),
        ("HTX Nam Anh\nÔng Nguyễn Văn A\n0912345678", "HTX Nam Anh", ["Ông Nguyễn Văn A"]),
        ("Hộ kinh doanh Bà Hương", "Hộ kinh doanh Bà Hương", []),
        ("Hội Chủ tịch xã", "Hội Chủ tịch xã", []),
        ("Công ty TNHH Đại Diện Việt", "Công ty TNHH Đại Diện Việt", []),
    ],
)
def test_who_stands_for_a_producer_is_no_part_of_its_name(
    desk: Desk, tmp_path: Path, printed: str, name: str, people: list[str]
) -> None:
    file = listed(tmp_path, ("Cam", printed, "Nghi Lộc", 4, "1978/QĐ-UBND", "Thực phẩm"))
    prepared = desk.plan(file)
    facts = prepared.plan.steps[0].facts
    assert facts.producer == name
    assert [shown for kind, shown in facts.contacts if kind == "person"] == people
    for raw in prepared.files.values():
        assert "Nguyễn Văn A".encode() not in raw


def test_two_decisions_that_would_have_one_name_are_not_taken_for_one(
    desk: Desk, tmp_path: Path
) -> None:
    rows = [
        ("Cam", None, "Nghi Lộc", 3, "55/QĐ-UBND ngày 02/03/2025", "Thực phẩm"),
        ("Bưởi hồng", None, "Nghi Lộc", 3, "55/QĐ-UBND-NN ngày 02/03/2025", "Thực phẩm"),
        ("Chanh leo", None, "Quế Phong", 3, "55/QĐ-UBND ngày 10/05/2025", "Thực phẩm"),
        ("Mận tam hoa", None, "Kỳ Sơn", 3, "55/QĐ-UBND ngày 02/03/2025", "Thực phẩm"),
    ]
    prepared = desk.bring_in(listed(tmp_path, *rows), issuer="UBND tỉnh Nghệ An")
    assert why(prepared) == {3: ["decision_taken"], 4: ["decision_taken"]}
    records = desk.records()
    assert records.decisions["qd-55-2025"].record.number == "55/QĐ-UBND"
    assert records.products["man-tam-hoa"].record.recognitions[0].decision == "qd-55-2025"


@pytest.mark.parametrize("same", ["nt", "-nt-", "N.T", "như trên", "(nt)", "″", '"', "''", '- " -'])
def test_the_same_as_above(desk: Desk, tmp_path: Path, same: str) -> None:
    rows = [
        ("Cam", "HTX Cam", "Nghi Lộc", 4, "1978/QĐ-UBND", "Thực phẩm"),
        ("Bưởi hồng", same, same, same, same, same),
        ("Chanh leo", same, same, same, same, same),
    ]
    desk.bring_in(listed(tmp_path, *rows))
    records = desk.records()
    for slug in ("cam", "buoi-hong", "chanh-leo"):
        product = records.products[slug]
        assert product.district == "nghi-loc"
        assert records.producers[product.record.producer].record.name == "HTX Cam"
        given = [(r.decision, r.stars) for r in product.record.recognitions]
        assert given == [("qd-1978-2024", 4)]


def test_a_sheet_for_each_district(desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, product in (("H. Đô Lương", "Bánh đa vừng"), ("Tổng hợp", "Bánh mướt")):
        sheet = book.create_sheet(name)
        sheet.append(["TT", "Tên sản phẩm", "Hạng sao", "Nhóm"])
        sheet.append([1, product, 3, "Thực phẩm"])
    book.save(tmp_path / "huyen.xlsx")
    desk.bring_in(tmp_path / "huyen.xlsx")
    products = desk.records().products
    assert products["banh-da-vung"].district == "do-luong"
    assert products["banh-muot"].district == "nghe-an"
