"""Files of every kind and encoding give the same cells; what cannot be read says why."""

from pathlib import Path

import lists
import openpyxl
import pytest

from generator.importing import layout_ods, reading_xlsx
from generator.importing.reading import read_sheets
from generator.importing.reading_csv import text_of
from generator.importing.sheet import Sickness, UnreadableError


def texts(file: Path) -> list[str]:
    (sheet,) = read_sheets(file)
    return [str(cell.value) for row in sheet.rows for cell in row if cell.value is not None]


@pytest.mark.parametrize(
    ("encoding", "separator"),
    [
        ("utf-8", ","),
        ("utf-8-sig", ";"),
        ("utf-16", "\t"),
        ("utf-16-le", "\t"),
        ("cp1258", ";"),
        ("utf-8", "|"),
    ],
)
def test_csv_in_every_encoding(tmp_path: Path, encoding: str, separator: str) -> None:
    found = texts(lists.text_file(tmp_path, encoding, separator))
    assert found[:6] == list(lists.HEAD)
    assert "xã Nam Anh, huyện Nam Đàn" in found
    assert "Nước mắm Đức Thành" in found


def test_csv_and_xls_of_old_fonts_are_decoded(tmp_path: Path) -> None:
    assert "Nước mắm Đức Thành" in texts(lists.vni(tmp_path))
    (sheet,) = read_sheets(lists.old_excel(tmp_path))
    assert sheet.decoded == "TCVN3"
    assert sheet.name == "Danh sách"
    assert "nước mắm đức thành" in [str(row[1].value).lower() for row in sheet.rows]


def test_unicode_beside_an_old_font_stays(tmp_path: Path) -> None:
    old = lists.tcvn3("Nước mắm Cửa Hội")
    file = lists.book(tmp_path, [(old, "Trà"), (lists.tcvn3("Tương Nam Đàn"), "Rượu")])
    assert texts(file) == ["Nước mắm Cửa Hội", "Trà", "Tương Nam Đàn", "Rượu"]


def test_zeros_that_a_format_shows_are_there(tmp_path: Path) -> None:
    file = lists.book(tmp_path, [(912345678,)])
    book = openpyxl.load_workbook(file)
    book.active["A1"].number_format = "0000000000"
    book.save(file)
    assert texts(file) == ["0912345678"]


def test_formulas_without_a_value_and_errors_are_sick(tmp_path: Path) -> None:
    (sheet,) = read_sheets(lists.formulas(tmp_path))
    sick = [cell.sickness for row in sheet.rows for cell in row if cell.sickness]
    assert sick == [Sickness.FORMULA, Sickness.FORMULA, Sickness.FORMULA, Sickness.ERROR]


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("a.xlsx", b"PK\x03\x04 broken", "hỏng"),
        ("a.xlsx", b"", "hỏng"),
        ("a.xls", b"<html><table>", "không phải sổ tính"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken", "hỏng"),
        ("a.ods", b"broken", "hỏng"),
        ("a.csv", b"\0\1\2,\0", "không phải văn bản"),
        ("a.csv", "TT,Tên s?n ph?m,Ch? th?\n1,B?nh ?a,HTX".encode("cp1252"), "chữ Việt đã mất"),
        ("a.pdf", b"%PDF", "không đọc được đuôi"),
        ("a.xlsx", None, "No such file"),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, name: str, raw: bytes | None, words: str
) -> None:
    file = tmp_path / name
    if raw is not None:
        file.write_bytes(raw)
    with pytest.raises(UnreadableError) as unreadable:
        read_sheets(file)
    assert words in unreadable.value.vietnamese


def test_question_marks_in_addresses_and_sentences_are_no_lost_letters(tmp_path: Path) -> None:
    text = "Tên,Web\nCam,https://a.vn/x?id=1&b?c=2\nVì sao? Vậy à?Không rõ,http://b.vn/y?a?b?c\n"
    (tmp_path / "a.csv").write_text(text, "utf-8")
    assert read_sheets(tmp_path / "a.csv")


def test_a_renamed_workbook_is_read_for_what_it_is(tmp_path: Path) -> None:
    made = lists.book(tmp_path, [lists.HEAD])
    renamed = made.rename(tmp_path / "a.xls")
    assert texts(renamed) == list(lists.HEAD)
    old = lists.old_excel(tmp_path).rename(tmp_path / "b.xlsx")
    assert read_sheets(old)[0].name == "Danh sách"


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(reading_xlsx, "MAX_UNPACKED", 1000)
    with pytest.raises(UnreadableError):
        read_sheets(lists.book(tmp_path, [lists.HEAD]))


def test_text_of_nothing() -> None:
    assert text_of(b"") == ""


def test_an_opendocument_sheet_that_swells_is_refused(monkeypatch) -> None:
    monkeypatch.setattr(layout_ods, "MAX_UNPACKED", 1000)
    with pytest.raises(UnreadableError):
        read_sheets(Path(__file__).parent / "files/libreoffice.ods")
