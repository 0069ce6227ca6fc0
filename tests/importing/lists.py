"""Makes lists as they really look: one function a sickness, each returns the file."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import xlwt
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.text.legacy import _TCVN3_CODES, _TCVN3_LETTERS

HEAD = ("TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Số QĐ")
QD = "1978/QĐ-UBND ngày 06/08/2024"


def book(folder: Path, rows: Sequence[Sequence[object]], name: str = "list.xlsx") -> Path:
    """Write rows into the one sheet of a workbook."""
    file = folder / name
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    workbook.save(file)
    return file


def province(folder: Path) -> Path:
    """Title rows, merged cells, parts by district, totals, notes and signatures below."""
    workbook = Workbook()
    sheet = _first(workbook)
    sheet["A1"] = "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN"
    sheet.merge_cells("A1:C1")
    sheet["D1"] = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet.merge_cells("D1:F1")
    sheet["A3"] = "DANH SÁCH SẢN PHẨM OCOP ĐẠT 4 SAO NĂM 2024"
    sheet.merge_cells("A3:F3")
    sheet["A4"] = "(Kèm theo Quyết định số 1978/QĐ-UBND ngày 06/08/2024)"
    sheet.merge_cells("A4:F4")
    for column, title in enumerate(HEAD, start=1):
        sheet.cell(6, column, title)
    sheet["A7"] = "I. HUYỆN NAM ĐÀN (02 sản phẩm)"
    sheet.merge_cells("A7:F7")
    sheet.append([1, "Tương Nam Anh", "HTX Nam Anh", "Xã Nam Anh", "4 sao", QD])
    sheet.append([2, "Trà hoa sen", "HTX Nông nghiệp Sen Quê Bác", "Xã Kim Liên", "4 sao", QD])
    sheet.append([None, "II. THỊ XÃ CỬA LÒ"])
    sheet.append([3, "Nước mắm Hải Giang", "Công ty TNHH Hải Giang", "Phường Nghi Hải", "****", QD])
    sheet.append(["Tổng cộng", 3, None, None, None, None])
    sheet.append([])
    sheet.append(["Ghi chú: (*) sản phẩm đánh giá lại"])
    sheet.append([None, None, None, None, "TM. ỦY BAN NHÂN DÂN"])
    sheet.append([None, None, None, None, "Nguyễn Văn A"])
    return _saved(workbook, folder)


def two_heads(folder: Path) -> Path:
    """Two rows of titles with merged cells, a row that numbers the columns, people's data."""
    workbook = Workbook()
    sheet = _first(workbook)
    sheet.append(["STT", "Sản phẩm", None, "Chủ thể sản xuất", None, None, "Quyết định", None])
    sheet.append([None, "Tên", "Phân hạng", "Tên", "Địa chỉ", "Điện thoại", "Số", "Ngày"])
    for area in ("A1:A2", "B1:C1", "D1:F1", "G1:H1"):
        sheet.merge_cells(area)
    sheet.append(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"])
    day = date(2024, 8, 6)
    sheet.append(
        [1, "Tương Nam Anh", 4, "HTX Nam Anh", "Nam Anh, Nam Đàn", 912345678, "1978/QĐ-UBND", day]
    )
    sheet.append(
        [
            2,
            "Trà liên tu",
            4.0,
            "HTX Nông nghiệp Sen Quê Bác",
            "Kim Liên, Nam Đàn",
            "0912.345.679 - 0238 3842 123",
            1978,
            "06/08/2024",
        ]
    )
    return _saved(workbook, folder)


def hidden(folder: Path) -> Path:
    """A hidden column, a hidden row, a hidden sheet, a second sheet with another list."""
    workbook = Workbook()
    sheet = _first(workbook)
    sheet.append(["TT", "Chủ thể", "Tên sản phẩm", "Hạng sao", "Huyện", "Nhóm"])
    sheet.append([1, "Tên cũ", "Cam Xã Đoài", 3, "Nghi Lộc", "Thực phẩm"])
    sheet.append([2, "Tên cũ", "Bưởi hồng", 3, "Nghi Lộc", "Thực phẩm"])
    sheet.column_dimensions["B"].hidden = True
    sheet.row_dimensions[3].hidden = True
    old = workbook.create_sheet("2019")
    old.append(["TT", "Tên sản phẩm", "Hạng sao"])
    old.append([1, "Sản phẩm cũ", 3])
    old.sheet_state = "hidden"
    other = workbook.create_sheet("Đồ uống")
    other.append(["TT", "Tên sản phẩm", "Hạng sao", "Huyện", "Nhóm sản phẩm"])
    other.append([1, "Trà gừng", 3, "Kỳ Sơn", "Đồ uống"])
    workbook.create_sheet("Hướng dẫn").append(["Gửi về trước ngày 30"])
    return _saved(workbook, folder)


def swapped_dates(folder: Path) -> Path:
    """Excel in English took 08/06/2024 for a date of August and left 19/02/2024 as text."""
    rows = [
        ("TT", "Tên sản phẩm", "Hạng sao", "Số QĐ", "Ngày QĐ", "Huyện", "Nhóm"),
        (1, "Cam Xã Đoài", 3, "55/QĐ-UBND", date(2024, 8, 6), "Nghi Lộc", "Thực phẩm"),
        (2, "Bưởi hồng", 3, "56/QĐ-UBND", "19/02/2024", "Nghi Lộc", "Thực phẩm"),
    ]
    return book(folder, rows)


def codes(folder: Path) -> Path:
    """Numbers as text, rounded bar codes, phones that lost their 0, dates of all kinds."""
    head = (
        "TT",
        "Tên SP",
        "Huyện",
        "Sao",
        "Điểm",
        "Số QĐ",
        "Ngày ký",
        "SĐT",
        "GTIN",
        "Quy cách",
        "Nhóm",
    )
    rows = [
        head,
        (
            "1",
            "Cam Xã Đoài",
            "Nghi Lộc",
            "3",
            "65,5",
            "55/QĐ-UBND",
            "6/8/2024",
            912345678,
            8938507123453,
            "Hộp 5 kg",
            "Thực phẩm",
        ),
        (
            "2",
            "Bưởi hồng",
            "Nghi Lộc",
            "3*",
            66,
            "55/QĐ-UBND",
            45510,
            "912345679/0912345680",
            "8.93851E+12",
            "Túi",
            "Thực phẩm",
        ),
        (
            "3",
            "Chanh leo",
            "Quế Phong",
            "Ba sao",
            "101",
            "55/QĐ-UBND",
            "2024-08-06",
            "123",
            "8938507123450",
            None,
            "Thực phẩm",
        ),
        (
            "4",
            "Mận tam hoa",
            "Kỳ Sơn",
            "3 sao",
            None,
            "55/QĐ-UBND",
            "31/02/2024",
            None,
            None,
            None,
            "Thực phẩm",
        ),
        (
            "5",
            "Gà đen",
            "Kỳ Sơn",
            "2 sao",
            None,
            "55/QĐ-UBND",
            "06/08/2024",
            None,
            None,
            None,
            "Thực phẩm",
        ),
        ("6", "Gừng", "Kỳ Sơn", "3", None, "55/QĐ-UBND", "6/8/24", None, None, None, "Thực phẩm"),
    ]
    return book(folder, rows)


def old_excel(folder: Path) -> Path:
    """A true .xls typed in .VnTime, with a merged title and a date."""
    workbook = xlwt.Workbook()
    sheet = workbook.add_sheet("Danh s\u00b8ch")
    sheet.write_merge(0, 0, 0, 6, tcvn3("Danh sách sản phẩm năm 2024"))
    titles = ("TT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Xếp hạng", "Số quyết định", "Ngày")
    for column, title in enumerate(titles):
        sheet.write(2, column, tcvn3(title))
    day = xlwt.easyxf(num_format_str="dd/mm/yyyy")
    rows = (
        (1, "Tương Nam Anh", "HTX Nam Anh", "xã Nam Anh, huyện Nam Đàn", 4),
        (2, "Nước mắm Đức Thành", "Tổ hợp tác Đức Thành", "phường Nghi Hải, thị xã Cửa Lò", 4),
    )
    for number, row in enumerate(rows, start=3):
        for column, value in enumerate(row):
            sheet.write(number, column, tcvn3(value) if isinstance(value, str) else value)
        sheet.write(number, 5, tcvn3("1978/QĐ-UBND"))
        sheet.write(number, 6, date(2024, 8, 6), day)
    file = folder / "ds.xls"
    workbook.save(str(file))
    return file


def text_file(folder: Path, encoding: str, separator: str = ",") -> Path:
    """A .csv with a quoted comma, in some encoding."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator)
    writer.writerow(HEAD)
    writer.writerow([1, "Tương Nam Anh", "HTX Nam Anh", "xã Nam Anh, huyện Nam Đàn", "4 sao", QD])
    writer.writerow([2, "Nước mắm Đức Thành", "", "thị xã Cửa Lò", "4 sao", QD])
    text = out.getvalue()
    raw = _cp1258(text) if encoding == "cp1258" else text.encode(encoding)
    file = folder / f"ds-{encoding}.csv"
    file.write_bytes(raw)
    return file


def vni(folder: Path) -> Path:
    """A .csv typed in a VNI font."""
    lines = [
        "TT,Teân saûn phaåm,Chuû theå,Ñòa chæ,Haïng sao,Soá QÑ",
        '1,Töông Nam Anh,HTX Nam Anh,"xaõ Nam Anh, huyeän Nam Ñaøn",4,1978/QÑ-UBND',
        "2,Nöôùc maém Ñöùc Thaønh,,thò xaõ Cöûa Loø,4,1978/QÑ-UBND",
    ]
    file = folder / "vni.csv"
    file.write_bytes("\r\n".join(lines).encode("latin-1"))
    return file


def ticks(folder: Path) -> Path:
    """A column for each number of stars, ticked; titles without accents, repeated on page 2."""
    head = ("STT", "TEN SAN PHAM", "CHU THE", "DIA CHI", "HANG DAT DUOC", None, None, "Nhom nganh")
    below = (None, None, None, None, "3 sao", "4 sao", "5 sao", None)
    rows = [
        head,
        below,
        (1, "Cam Xã Đoài", "HTX Cam", "H. Nghi Lộc", "x", None, None, "Thực phẩm"),
        head,
        below,
        (2, "Bưởi hồng", "HTX Bưởi", "H. Nghi Lộc", None, "X", None, "Thực phẩm"),
    ]
    return book(folder, rows)


def merged_makers(folder: Path) -> Path:
    """A maker's cells merged over all its products."""
    workbook = Workbook()
    sheet = _first(workbook)
    sheet.append(["TT", "Chủ thể (tên, địa chỉ)", "Sản phẩm", "Hạng sao", "Ngành hàng"])
    maker = "HTX Hương Sơn, xóm 5, xã Tri Lễ, huyện Quế Phong (ĐT: 0912 345 678)"
    sheet.append([1, maker, "Bánh gừng", 3, "Thực phẩm"])
    sheet.append([None, None, "Bánh dứa", 3, "Thực phẩm"])
    sheet.append([None, None, "Bánh mật", 4, "Thực phẩm"])
    sheet.merge_cells("A2:A4")
    sheet.merge_cells("B2:B4")
    return _saved(workbook, folder)


def formulas(folder: Path) -> Path:
    """Formulas that were never computed, an attack, an error value."""
    rows = [
        ("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Huyện", "Nhóm"),
        (1, "=A2&B9", None, 3, "Nghi Lộc", "Thực phẩm"),
        (2, "Cam Xã Đoài", None, "=3+0", "Nghi Lộc", "Thực phẩm"),
        (3, "Bưởi hồng", "=cmd|' /C calc'!A0", 3, "Nghi Lộc", "Thực phẩm"),
        (4, "Chanh leo", "#REF!", 3, "Quế Phong", "Thực phẩm"),
        (5, '\'=HYPERLINK("http://x")', None, 3, "Quế Phong", "Thực phẩm"),
    ]
    return book(folder, rows)


def five_hundred(folder: Path) -> Path:
    """500 products of 100 makers in 20 districts; every 50th row repeats the one before it."""
    rows: list[Sequence[object]] = [("Danh sách 500 sản phẩm",), (*HEAD, "Nhóm")]
    districts = ("Nam Đàn", "Nghi Lộc", "Kỳ Sơn", "Quế Phong", "Đô Lương")
    things = (
        "Bánh",
        "Mật ong",
        "Gạo",
        "Măng",
        "Trà",
        "Giò",
        "Tinh dầu",
        "Rổ mây",
        "Miến",
        "Hạt điều",
    )
    first = (
        "Hoa Sen|Núi Đá|Sông Lam|Biển Bạc|Rừng Xanh|Đồi Chè|Làng Cổ|Suối Mây|Ruộng Mật|Vườn Hồng"
    )
    second = "Tâm|Phúc|Quỳnh|Vượng|Điền|Cường|Lệ|Khoa|Ngọc|Út"
    names = [f"{one} {other}" for one in first.split("|") for other in second.split("|")]
    row: tuple[object, ...] = ()
    for number in range(500):
        maker, thing = number // 5, things[number % 5 + 5 * (number // 5 % 2)]
        family = names[maker]
        if number % 50 == 49:
            rows.append((number + 1, *row[1:]))
            continue
        place = f"xóm {maker % 9 + 1}, huyện {districts[maker % 5]}"
        row = (
            number + 1,
            f"{thing} {family}",
            f"Hộ kinh doanh {family}",
            place,
            "4 sao",
            QD,
            "Thực phẩm",
        )
        rows.append(row)
    return book(folder, rows, "500.xlsx")


def tcvn3(text: str) -> str:
    """Type a text as .VnTime would: capitals with marks become small letters."""
    table = dict(zip(_TCVN3_LETTERS, _TCVN3_CODES, strict=True))
    return "".join(table.get(c) or table.get(c.lower(), c) for c in text)


def _cp1258(text: str) -> bytes:
    """Encode as Vietnamese Windows does: the tone behind its vowel."""
    import unicodedata

    raw = bytearray()
    for c in text:
        try:
            raw += c.encode("cp1258")
        except UnicodeEncodeError:
            vowel, tone = unicodedata.normalize("NFD", c)[:-1], unicodedata.normalize("NFD", c)[-1]
            if tone not in "\u0300\u0301\u0303\u0309\u0323":  # the tone stands before the quality
                *rest, tone = sorted(unicodedata.normalize("NFD", c)[1:], key=_is_tone)
                vowel = unicodedata.normalize("NFD", c)[0] + "".join(rest)
            raw += unicodedata.normalize("NFC", vowel).encode("cp1258") + tone.encode("cp1258")
    return bytes(raw)


def _is_tone(mark: str) -> bool:
    return mark in "\u0300\u0301\u0303\u0309\u0323"


def _first(workbook: Workbook) -> Worksheet:
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    return sheet


def _saved(workbook: Workbook, folder: Path) -> Path:
    file = folder / "list.xlsx"
    workbook.save(file)
    return file
