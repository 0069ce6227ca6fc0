"""The way back: all products as one sheet, which `ocop import` reads without changing anything.

One row for each recognition of a product; a product without any has one row.
"""

from collections.abc import Iterator

from generator.records.decision import Decision
from generator.records.loader import NO_DISTRICT, ProductEntry, Records
from generator.records.product import Recognition
from generator.text import format_date, sort_key
from generator.workbooks import Page, Value, workbook

HEAD = (
    "TT",
    "Mã",
    "Tên sản phẩm",
    "Chủ thể",
    "Địa chỉ",
    "Huyện cũ",
    "Xã, phường",
    "Nhóm",
    "Hạng sao",
    "Điểm",
    "Số QĐ",
    "Ngày QĐ",
    "Tệp quyết định",
    "Số giấy chứng nhận",
    "Hình thức",
    "Ghi chú",
)
_WIDTHS = (6, 8, 34, 34, 40, 14, 18, 18, 9, 8, 18, 16, 20, 18, 14, 30)
_OUTCOMES = {
    "first": "Lần đầu",
    "again": "Công nhận lại",
    "upgrade": "Nâng hạng",
    "downgrade": "Hạ hạng",
}


def exported(records: Records) -> bytes:
    """Return the workbook of all products that are shown."""
    ordered = sorted(
        (entry for entry in records.products.values() if not entry.record.hidden),
        key=lambda entry: (sort_key(entry.record.name), entry.slug),
    )
    rows = [row for entry in ordered for row in _rows(entry, records)]
    numbered = tuple((number, *row) for number, row in enumerate(rows, start=1))
    return workbook((Page("Sản phẩm", HEAD, numbered, _WIDTHS),))


def _rows(entry: ProductEntry, records: Records) -> Iterator[tuple[Value, ...]]:
    record = entry.record
    maker = records.producers.get(record.producer or "")
    commune = records.communes.get(record.commune or "")
    district = records.districts.get(entry.district) if entry.district != NO_DISTRICT else None
    group = records.groups.get(record.group)
    about: tuple[Value, ...] = (
        record.id,
        record.name,
        maker.record.name if maker and not maker.record.hidden else None,
        record.place_then,
        district.name if district else None,
        f"{commune.kind} {commune.name}" if commune else None,
        group.short_name if group else record.group,
    )
    for recognition in record.recognitions or (None,):
        yield (*about, *_recognition(recognition, records))


def _recognition(recognition: Recognition | None, records: Records) -> tuple[Value, ...]:
    if recognition is None:
        return (None,) * 8
    entry = records.decisions.get(recognition.decision or "")
    decision = entry.record if entry else None
    notes = ["Tiềm năng 5 sao"] if recognition.potential else []
    notes += [recognition.period] if recognition.period else []
    if recognition.revoked:
        notes.append(f"Thu hồi {format_date(recognition.revoked.date, 'vi')}")
    return (
        None if recognition.potential else recognition.stars,
        float(recognition.score) if recognition.score is not None else None,
        decision.number if decision else None,
        _date(decision) if decision else None,
        recognition.decision,
        recognition.certificate,
        _OUTCOMES.get(recognition.outcome or ""),
        "; ".join(notes) or None,
    )


def _date(decision: Decision) -> Value:
    if decision.date.is_exact:
        return decision.date.earliest
    return format_date(decision.date, "vi")
