"""The review sheet: rows that were left, what to look at, and contacts that need consent."""

from collections.abc import Iterator

from generator.importing.plan import Plan
from generator.importing.tables import Table
from generator.importing.wording import act, reason, skipped
from generator.workbooks import Page, Value, workbook

_CONTACTS = {"phone": "điện thoại", "email": "email", "website": "trang web", "person": "người"}


def review(plan: Plan, tables: tuple[Table, ...]) -> bytes:
    """Return a workbook for the person who goes on where the import stopped."""
    left = tuple(_left(plan))
    contacts = tuple(_contacts(plan))
    others = tuple(
        (table.sheet, row.number, row.text, skipped(row.reason))
        for table in tables
        for row in table.skipped
    )
    return workbook(
        (
            Page(
                "Cần xem lại",
                (
                    "Trang tính",
                    "Dòng",
                    "Sản phẩm",
                    "Chủ thể",
                    "Kết quả",
                    "Vì sao, làm gì",
                    "Bản ghi",
                ),
                left,
                (16, 7, 34, 34, 12, 70, 30),
            ),
            Page(
                "Liên hệ cần đồng ý",
                ("Trang tính", "Dòng", "Sản phẩm", "Chủ thể", "Loại", "Liên hệ"),
                contacts,
                (16, 7, 34, 34, 12, 30),
            ),
            Page(
                "Dòng bỏ qua",
                ("Trang tính", "Dòng", "Nội dung", "Vì sao"),
                others,
                (16, 7, 80, 30),
            ),
        )
    )


def _left(plan: Plan) -> Iterator[tuple[Value, ...]]:
    for step in plan.steps:
        facts = step.facts
        told = [reason(one) for one in (*step.reasons, *step.notes)]
        if told:
            yield (
                facts.sheet,
                facts.row,
                facts.name,
                facts.producer,
                act(step.act),
                "\n".join(told),
                step.slug,
            )


def _contacts(plan: Plan) -> Iterator[tuple[Value, ...]]:
    for step in plan.steps:
        facts = step.facts
        for kind, shown in facts.contacts:
            yield facts.sheet, facts.row, facts.name, facts.producer, _CONTACTS[kind], shown
