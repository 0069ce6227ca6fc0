"""The text of new records: what is known filled in, the rest as comments to be uncommented."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.dates import PartialDate
from generator.records.layout import INDENT, Value, lines_of, scalar, written_date
from generator.records.schema import line_for

_COMMENT_COLUMN = 32


def product(
    file: PurePosixPath,
    product_id: str,
    name: str,
    *,
    group: str,
    source: str,
    kind: str = "goods",
    producer: str | None = None,
    commune: str | None = None,
    place_then: str | None = None,
    recognitions: Sequence[Mapping[str, Value]] = (),
    warnings: tuple[str, ...] = (),
) -> str:
    """Return the text of a new product."""
    lines = [
        line_for(file) or "",
        _line("id", product_id, note="in trong mã QR: không bao giờ đổi hay dùng lại"),
        _line("name", name),
        _line("kind", kind, note="goods hàng hóa, service dịch vụ du lịch cộng đồng"),
        _line("group", group, note="một trong sáu nhóm ở content/groups.yml"),
        _line("producer", producer, "ten-chu-the", "tên tệp trong content/producers"),
        _code("commune", commune, "17944", "mã xã, phường từ 01/07/2025, có dấu nháy"),
        _line("place_then", place_then, "xã Nam Anh, huyện Nam Đàn", "như in trên giấy"),
        _line("summary", None, "Một câu, nhiều nhất 160 ký tự."),
        "# story: |                     # Markdown, 200–350 chữ; chỉ viết điều nguồn nói",
        "#   Vùng đất, con người, cách làm, mùa, cách dùng.",
        *_recognitions(recognitions, source),
        "# variants:                    # mỗi quy cách một mã GTIN; giá kèm ngày của giá",
        "#   - name: Chai 500 ml",
        "#     price: 45000",
        "#     price_date: 2026-01-15",
        "# photos:                      # ảnh đặt cạnh tệp này",
        "#   - file: chai-tuong.jpg",
        "#     caption: Ảnh cho thấy gì",
        "#     credit: Người chụp",
        "#     rights: Được phép dùng thế nào",
        "# buy:                         # chỉ đường dẫn https; số điện thoại cần consent",
        "#   - kind: website",
        "#     value: https://example.vn/",
    ]
    if warnings:
        note = "lời cảnh báo bắt buộc tự in trên trang"
        lines.append(_raw("warnings", f"[{', '.join(warnings)}]", note))
    else:
        lines.append(_line("warnings", None, "[health_food]", "hoặc [alcohol]", is_code=True))
    lines += [*_sources(source, "name, producer"), "# en:", "#   name: …", "#   summary: …"]
    return "\n".join(lines) + "\n"


def producer(
    file: PurePosixPath,
    name: str,
    *,
    kind: str,
    source: str,
    district: str | None = None,
    commune: str | None = None,
    place_then: str | None = None,
) -> str:
    """Return the text of a new producer; `kind` is its `type`."""
    lines = [
        line_for(file) or "",
        _line("name", name),
        "# also_known_as:               # cách gọi khác có trong các nguồn",
        "#   - Tên khác",
        _line("type", kind, note="doanh-nghiep, hop-tac-xa, to-hop-tac, ho-kinh-doanh, khac"),
        _line("district", district, "nam-dan", "huyện cũ, tên trong content/places/districts.yml"),
        _code("commune", commune, "17944", "mã xã, phường từ 01/07/2025, có dấu nháy"),
        _line("place_then", place_then, "xã Nam Anh, huyện Nam Đàn", "như nguồn in"),
        "# tagline: Một câu ngắn cho trang riêng",
        "# contacts:                    # phone, zalo, email, facebook chỉ khi có consent",
        "#   - kind: website",
        "#     value: https://example.vn/",
        *_sources(source, "name, type"),
        "# en:",
        "#   name: …",
    ]
    return "\n".join(lines) + "\n"


def decision(
    file: PurePosixPath,
    number: str | None,
    *,
    day: PartialDate,
    issuer: str,
    basis: str,
    source: str,
    round_: str | None = None,
) -> str:
    """Return the text of a new decision; `day` is its date as far as it is known."""
    lines = [
        line_for(file) or "",
        _line("number", number, "348/QĐ-UBND", "như in; bỏ trống khi không nguồn nào in số"),
        _raw("date", written_date(day), "2024-08-06, 2024-08, 2024 hoặc {from: …, to: …}"),
        _line("issuer", issuer, note="như in trên giấy"),
        _line("round", round_, "đợt 2 năm 2024"),
        _raw("valid_months", "36", "QĐ 148/QĐ-TTg"),
        _line("valid_from", None, "2024-07-01", "chỉ khi khác ngày quyết định", is_code=True),
        _line("basis", basis, note="decision đã xem văn bản, press theo báo, article đặc san"),
        "# totals:                      # số sản phẩm như nguồn đếm",
        "#   products: 48",
        *_sources(source, "number, date"),
    ]
    return "\n".join(lines) + "\n"


def source(
    file: PurePosixPath,
    title: str,
    *,
    publisher: str,
    kind: str,
    accessed: date,
    url: str | None = None,
    day: PartialDate | None = None,
) -> str:
    """Return the text of a new source; `day` is when it was published, if that is known."""
    published = (
        _raw("date", written_date(day))
        if day
        else _line("date", None, "2024-08-06", "ngày đăng", is_code=True)
    )
    lines = [
        line_for(file) or "",
        _line("title", title),
        _line("publisher", publisher),
        published,
        _raw("url", json.dumps(url, ensure_ascii=False) if url else None, example="https://…"),
        _line("kind", kind, note="press, agency, journal, data, producer, law, other"),
        _raw("accessed", accessed.isoformat(), "ngày xem"),
    ]
    return "\n".join(lines) + "\n"


def _recognitions(recognitions: Sequence[Mapping[str, Value]], source: str) -> list[str]:
    if not recognitions:
        return [
            "# recognitions:                # cũ trước, mới sau; không xóa lần cũ",
            "#   - decision: ten-quyet-dinh # tên tệp trong content/decisions",
            "#     stars: 4                 # 3, 4 hoặc 5; bỏ trống khi nguồn không nêu",
            f"#     source: {scalar(source)}",
        ]
    lines = ["recognitions:                  # cũ trước, mới sau; không xóa lần cũ"]
    for fields in recognitions:
        first, *rest = lines_of(fields, 2 * len(INDENT))
        lines += [f"{INDENT}- {first}", *(f"{2 * INDENT}{line}" for line in rest)]
    return lines


def _sources(source: str, fields: str) -> list[str]:
    return ["sources:", f"  - source: {scalar(source)}", f"    # fields: [{fields}]"]


def _line(
    key: str, value: str | None, example: str = "…", note: str = "", *, is_code: bool = False
) -> str:
    """Return `key: value`, or without a value the example as a comment."""
    written = None if value is None else scalar(value)
    return _raw(key, written, note, example if is_code else scalar(example))


def _code(key: str, value: str | None, example: str, note: str) -> str:
    """Return a key whose value is always quoted."""
    written = None if value is None else json.dumps(value)
    return _raw(key, written, note, json.dumps(example))


def _raw(key: str, written: str | None, note: str = "", example: str = "…") -> str:
    line = f"# {key}: {example}" if written is None else f"{key}: {written}"
    return f"{line.ljust(_COMMENT_COLUMN - 1)} # {note}" if note else line
