"""The list is found in a sheet, whatever stands around it; its columns are understood."""

from pathlib import Path

import lists
import pytest

from generator.importing.columns import Field, understand, understand_parts
from generator.importing.run import understand as open_file
from generator.importing.sheet import Cell
from generator.importing.tables import Table


def only_table(file: Path) -> Table:
    (table,) = open_file(file).tables
    return table


def fields(table: Table) -> dict[str, str]:
    return {c.title: str(c.field) for c in table.columns if c.field and c.is_read}


TITLES = {
    Field.ORDER: "TT|STT|Số TT|tt",
    Field.NAME: "Tên sản phẩm|TEN SAN PHAM|Tên SP|Sản phẩm|Sản phẩm OCOP|Tên sản phẩm/bộ sản phẩm",
    Field.PRODUCER: "Chủ thể|Tên chủ thể|Chủ thể (tên, địa chỉ)|Đơn vị sản xuất|Tên CSSX|CHU THE",
    Field.ADDRESS: "Địa chỉ|DIA CHI|Địa chỉ sản xuất|Nơi SX|Địa chỉ, điện thoại",
    Field.STARS: "Hạng sao|Số sao|Phân hạng|Xếp hạng|Kết quả phân hạng (sao)|Sao|Hạng",
    Field.DECISION: "Số QĐ|Số quyết định|QĐ công nhận|Quyết định số|SO QD",
    Field.DECISION_DATE: "Ngày QĐ|Ngày ký|Ngày ban hành|Ngày, tháng, năm QĐ|Năm công nhận",
    Field.SCORE: "Điểm|Tổng điểm|Điểm TB",
    Field.CERTIFICATE: "Số giấy chứng nhận|Số GCN",
    Field.GROUP: "Nhóm|Nhóm sản phẩm|Ngành hàng|Loại sản phẩm|Nhom nganh",
    Field.PHONE: "SĐT|Điện thoại|Số điện thoại liên hệ|Liên hệ",
    Field.PERSON: "Người đại diện|Họ và tên chủ hộ|Số CCCD",
    Field.GTIN: "Mã vạch|GTIN|Mã số mã vạch",
    Field.DISTRICT: "Huyện|Huyện, thành, thị|Địa phương",
    Field.COMMUNE: "Xã/phường|Xã",
    Field.VALID_TO: "Ngày hết hạn|Thời hạn GCN",
    None: "Nội dung|Kinh phí|",
}


@pytest.mark.parametrize(
    ("title", "field"),
    [(title, field) for field, titles in TITLES.items() for title in titles.split("|")],
)
def test_titles_are_understood_however_they_are_written(title: str, field: Field | None) -> None:
    assert understand(title) == field


@pytest.mark.parametrize(
    ("titles", "field"),
    [
        (("Quyết định", "Số"), Field.DECISION),
        (("Quyết định công nhận", "Ngày tháng"), Field.DECISION_DATE),
        (("Chủ thể", "Tên"), Field.PRODUCER),
        (("Chủ thể", "Địa chỉ"), Field.ADDRESS),
        (("Chủ thể", "Điện thoại"), Field.PHONE),
        (("Sản phẩm", "Tên"), Field.NAME),
        (("Kết quả", "Điểm"), Field.SCORE),
        (("TT", "TT"), Field.ORDER),
    ],
)
def test_titles_in_two_rows_are_read_together(titles: tuple[str, ...], field: Field) -> None:
    assert understand_parts(titles) == field


def test_titles_parts_totals_and_signatures_are_no_products(tmp_path: Path) -> None:
    table = only_table(lists.province(tmp_path))
    assert table.header == (6, 6)
    assert [row.number for row in table.rows] == [8, 9, 11]
    assert [row.heading for row in table.rows][-1] == "II. THỊ XÃ CỬA LÒ"
    assert {row.number: row.reason for row in table.skipped} == {
        1: "title",
        3: "title",
        4: "title",
        7: "heading",
        10: "heading",
        12: "total",
        14: "footnote",
        15: "footnote",
        16: "footnote",
    }


def test_two_rows_of_titles_and_a_row_of_numbers(tmp_path: Path) -> None:
    table = only_table(lists.two_heads(tmp_path))
    assert table.header == (1, 2)
    assert fields(table) == {
        "STT": "order",
        "Sản phẩm / Tên": "name",
        "Sản phẩm / Phân hạng": "stars",
        "Chủ thể sản xuất / Tên": "producer",
        "Chủ thể sản xuất / Địa chỉ": "address",
        "Chủ thể sản xuất / Điện thoại": "phone",
        "Quyết định / Số": "decision",
        "Quyết định / Ngày": "decision_date",
    }
    assert [row.reason for row in table.skipped] == ["numbering"]


def test_what_is_hidden_is_not_read_and_that_is_told(tmp_path: Path) -> None:
    understood = open_file(lists.hidden(tmp_path))
    assert [table.sheet for table in understood.tables] == ["Sheet", "Đồ uống"]
    assert [sheet.name for sheet in understood.passed] == ["2019", "Hướng dẫn"]
    first = understood.tables[0]
    assert Field.PRODUCER not in first.rows[0].cells
    assert [column.title for column in first.columns if column.is_hidden] == ["Chủ thể"]
    assert [(row.number, row.reason) for row in first.skipped] == [(3, "hidden")]


def test_ticks_in_a_column_for_each_star_and_a_head_on_every_page(tmp_path: Path) -> None:
    table = only_table(lists.ticks(tmp_path))
    assert table.header == (1, 2)
    assert [(row.number, row.ticked) for row in table.rows] == [(3, 3), (6, 4)]
    assert [(row.number, row.reason) for row in table.skipped] == [(4, "header"), (5, "header")]


def test_a_merged_maker_counts_for_all_its_rows(tmp_path: Path) -> None:
    table = only_table(lists.merged_makers(tmp_path))
    makers = {row.cells[Field.PRODUCER] for row in table.rows}
    assert len(makers) == 1
    assert isinstance(makers.pop(), Cell)


def test_a_sheet_without_a_list_has_no_table(tmp_path: Path) -> None:
    file = lists.book(tmp_path, [("Kính gửi", "Sở Nông nghiệp"), ("Tên sản phẩm",), ("Cam",)])
    assert open_file(file).tables == ()
