"""An import in words: what was understood of the list, what becomes of each row, and why."""

from collections.abc import Iterable, Iterator, Mapping

from generator.importing.columns import CONTACTS, TITLES, Field
from generator.importing.plan import (
    Act,
    NewDecision,
    NewProducer,
    NewProduct,
    Plan,
    Reason,
    Step,
)
from generator.importing.tables import Column, Table
from generator.records.messages import Language

_NOT_IMPORTED = frozenset(
    {Field.ORDER, Field.PRICE, Field.VALID_TO, Field.NOTE, Field.PRODUCER_TYPE, *CONTACTS}
)

_REASONS: Mapping[str, tuple[str, str]] = {
    "formula": (
        "ô {field} là công thức chưa tính; mở bằng Excel, lưu lại rồi nhập",
        "the cell {field} is a formula without a value; open in Excel, save, import again",
    ),
    "formula_text": (
        "“{shown}” không phải tên sản phẩm (bắt đầu bằng = + - @)",
        "“{shown}” is no name of a product (it begins with = + - @)",
    ),
    "error_value": ("ô {field} báo lỗi {shown}", "the cell {field} holds the error {shown}"),
    "stars": ("không đọc được hạng sao “{shown}”", "the stars “{shown}” cannot be told"),
    "potential": (
        "“{shown}”: tiềm năng 5 sao thì ghi tay (potential: true)",
        "“{shown}”: potential five stars are recorded by hand (potential: true)",
    ),
    "date": ("không đọc được ngày “{shown}”", "the date “{shown}” cannot be told"),
    "short_year": (
        "ngày “{shown}” thiếu hai chữ số của năm; ghi đủ, ví dụ 19/02/2024",
        "the date “{shown}” lacks two digits of its year",
    ),
    "no_such_day": ("không có ngày “{shown}”", "there is no day “{shown}”"),
    "swapped": (
        "ngày {shown} có thể bị Excel đảo ngày với tháng; ghi cột ngày thành chữ, dd/mm/yyyy",
        "Excel may have swapped day and month of {shown}; write the column as text, dd/mm/yyyy",
    ),
    "score": ("không đọc được điểm “{shown}”", "the score “{shown}” cannot be told"),
    "rounded": (
        "mã vạch {shown} đã bị Excel làm tròn; định dạng cột thành chữ, gõ lại đủ số",
        "Excel has rounded the bar code {shown}; make the column text and type it again",
    ),
    "gtin": (
        "“{shown}” không phải mã vạch đúng; không nhập mã này",
        "“{shown}” is no sound bar code; it is not imported",
    ),
    "no_name": ("không có tên sản phẩm", "there is no name of a product"),
    "no_group": (
        "chưa rõ nhóm sản phẩm; thêm cột Nhóm, hoặc nhập riêng với --group",
        "its group is not clear; add a column Nhóm, or import it with --group",
    ),
    "no_decision": (
        "danh mục chưa có quyết định {shown}; tạo bằng “ocop new decision”, hoặc nhập với --issuer",
        "the catalogue has no decision {shown}; make it with “ocop new decision”, or use --issuer",
    ),
    "decision_slug": ("không có tệp quyết định “{slug}”", "there is no decision “{slug}”"),
    "decisions": (
        "{shown} có thể là một trong: {like}; ghi thêm ngày, hoặc nhập với --decision",
        "{shown} may be one of: {like}; add its date, or use --decision",
    ),
    "decision_taken": (
        "{shown}: tên {slug} đã thuộc quyết định khác ({theirs}); tạo quyết định này bằng “ocop "
        "new decision … --slug TÊN-KHÁC” rồi nhập lại",
        "{shown}: the name {slug} belongs to another decision ({theirs}); make this one with “ocop "
        "new decision … --slug OTHER”, then import again",
    ),
    "date_alone": (
        "chỉ có ngày {date}, không có số, và danh mục không có quyết định ngày ấy",
        "there is only the date {date}, and no decision of that day is known",
    ),
    "producer": (
        "chủ thể “{shown}” giống {like} mà chưa chắc; là một thì sửa tên cho đúng (hoặc thêm vào "
        "also_known_as), là khác thì tạo trước bằng “ocop new producer”",
        "the producer “{shown}” is like {like}, which is not sure; correct the name, or make "
        "another one with “ocop new producer” first",
    ),
    "product": (
        "“{shown}” giống {like} mà chưa chắc là một; là một thì sửa tên, thêm chủ thể cho đúng, "
        "là khác thì tạo trước bằng “ocop new product”",
        "“{shown}” is like {like}, which is not sure; correct name and producer, or make another "
        "one with “ocop new product” first",
    ),
    "id_name": (
        "mã {id} là của {slug}, nhưng tên khác; sửa tên trong bản ghi chứ không trong bảng",
        "the id {id} is that of {slug}, but the name differs; mend names in records",
    ),
    "maker_differs": (
        "{slug} đã có chủ thể khác với “{shown}”",
        "{slug} has another producer than “{shown}”",
    ),
    "stars_differ": (
        "{slug} đã ghi {theirs} cho lần công nhận này",
        "{slug} has {theirs} for this recognition already",
    ),
    "doubled": ("lặp lại dòng {row}", "repeats row {row}"),
    "not_editable": (
        "bản ghi {file} có lỗi hoặc viết dạng không chèn được; chạy ocop check, ocop fmt",
        "the record {file} is faulty or cannot be edited; run ocop check, ocop fmt",
    ),
    "fault": ("bản ghi sẽ có lỗi {number}: {vi}", "the record would have the fault {number}: {en}"),
    "sharper_date": (
        "bảng ghi ngày {date}; nếu đã đối chiếu văn bản thì sửa date của {slug}",
        "the list gives the day {date}; mend the date of {slug} once it is verified",
    ),
    "group_guessed": (
        "xếp vào nhóm {group} theo các sản phẩm cùng tên gọi; xem lại",
        "put into the group {group} as products of like names are; look again",
    ),
    "no_district": (
        "không rõ huyện cũ nên để ở nghe-an",
        "its former district is not clear, so it stands in nghe-an",
    ),
    "gtin_taken": (
        "mã vạch {gtin} đã là của {slug}; không nhập mã này",
        "the bar code {gtin} is that of {slug}; it is not imported",
    ),
    "contacts": (
        "{count} liên hệ không nhập (cần sự đồng ý); xem tệp --review",
        "{count} contacts are not imported (consent is needed); see the --review file",
    ),
    "capitals": ("tên viết hoa toàn bộ; xem lại", "the name is all in capitals; look again"),
    # rows that are no products
    "title": ("tiêu đề của bảng", "title of the list"),
    "numbering": ("dòng đánh số cột", "numbers of the columns"),
    "header": ("đầu bảng lặp lại", "head of the table again"),
    "total": ("dòng cộng", "total"),
    "footnote": ("ghi chú cuối bảng", "note below the table"),
    "heading": ("dòng chia phần", "heading"),
    "hidden": ("dòng ẩn; bỏ ẩn nếu muốn nhập", "hidden row; show it to import it"),
    "nameless": ("không có tên sản phẩm", "no name of a product"),
}

_ACTS: Mapping[Act, tuple[str, str]] = {
    "create": ("tạo", "create"),
    "update": ("bổ sung", "update"),
    "same": ("đã có", "no change"),
    "leave": ("để lại", "leave"),
}
_STATUS = {
    "hidden": ("cột ẩn, không đọc", "hidden, not read"),
    "again": ("lặp lại, không đọc", "said again, not read"),
    "unknown": ("không hiểu, không đọc", "not understood, not read"),
    "contact": ("của cá nhân, không nhập", "of people, not imported"),
    "passed": ("không nhập", "not imported"),
}


def reason(one: Reason, lang: Language = "vi") -> str:
    """Return a reason in words."""
    params = dict(one.params)
    if "field" in params:
        params["field"] = f"“{TITLES[Field(params['field'])]}”"
    return _REASONS[one.code][lang == "en"].format(**params)


def skipped(code: str, lang: Language = "vi") -> str:
    """Return why a row is no product."""
    return _REASONS[code][lang == "en"]


def act(one: Act, lang: Language = "vi") -> str:
    """Return how a row ends, in a word or two."""
    return _ACTS[one][lang == "en"]


def understood(table: Table, decoded: str | None, lang: Language = "vi") -> Iterator[str]:
    """Yield what was understood of a table: where it is, its columns, its fonts."""
    first, last = table.header
    rows = f"{first}–{last}" if first != last else str(first)
    if lang == "vi":
        yield f"Trang tính “{table.sheet}”: đầu bảng ở dòng {rows}, {len(table.rows)} sản phẩm."
    else:
        yield f"Sheet “{table.sheet}”: head of the table in row {rows}, {len(table.rows)} products."
    if decoded:
        font = f"{decoded} → Unicode"
        yield f"  Chữ {font}." if lang == "vi" else f"  Letters {font}."
    for column in table.columns:
        yield f"  {_letter(column.index)}  {column.title} → {_meaning(column, lang)}"


def steps(plan: Plan, lang: Language = "vi") -> Iterator[str]:
    """Yield a line for every row that changes something or is left, with why."""
    for step in plan.steps:
        if step.act != "same" or step.notes:
            yield step_line(step, lang)


def step_line(step: Step, lang: Language = "vi") -> str:
    """Return what becomes of a row in one line."""
    facts = step.facts
    word = "dòng" if lang == "vi" else "row"
    target = f" → {step.slug}" if step.slug else ""
    gist = f"{facts.sheet}, {word} {facts.row}: {act(step.act, lang)}: {facts.name}{target}"
    details = [*_made(step, lang), *(reason(r, lang) for r in (*step.reasons, *step.notes))]
    return gist + "".join(f"\n    {detail}" for detail in details)


def summary(plan: Plan, skipped_rows: int, lang: Language = "vi") -> str:
    """Return the counts of a plan in one line; they add up to the rows of the list."""
    counts = {one: plan.count(one) for one in _ACTS}
    if lang == "vi":
        return (
            f"{len(plan.steps)} dòng sản phẩm: tạo {counts['create']}, bổ sung {counts['update']}, "
            f"đã có {counts['same']}, để lại {counts['leave']}; {skipped_rows} dòng khác bỏ qua."
        )
    return (
        f"{len(plan.steps)} rows of products: create {counts['create']}, update "
        f"{counts['update']}, no change {counts['same']}, left {counts['leave']}; "
        f"{skipped_rows} other rows passed over."
    )


def _made(step: Step, lang: Language) -> Iterator[str]:
    """Yield what a row makes."""
    new = "mới" if lang == "vi" else "new"
    for made in step.makes:
        if isinstance(made, NewProducer):
            yield f"+ {'chủ thể' if lang == 'vi' else 'producer'} {new}: {made.name} ({made.slug})"
        elif isinstance(made, NewDecision):
            what = "quyết định" if lang == "vi" else "decision"
            yield f"+ {what} {new}: {made.number}, {made.date} ({made.slug})"
        else:
            keys = () if isinstance(made, NewProduct) else _pairs(made.keys)
            yield from keys
            for recognised in made.recognitions:
                shown = ", ".join(_pairs(recognised.fields))
                yield f"+ {'công nhận' if lang == 'vi' else 'recognition'}: {shown}"
            for variant in made.variants:
                yield f"+ {'quy cách' if lang == 'vi' else 'pack'}: {', '.join(_pairs(variant))}"


def _pairs(fields: Mapping[str, object]) -> Iterable[str]:
    return [f"{name}: {value}" for name, value in fields.items() if name != "source"]


def _meaning(column: Column, lang: Language) -> str:
    """Return what a column was understood as."""
    english = lang == "en"
    if column.is_hidden:
        return _STATUS["hidden"][english]
    if column.field is None:
        return _STATUS["unknown"][english]
    name = str(column.field) if english else TITLES[column.field]
    if column.stars:
        name += f" ({column.stars})"
    if not column.is_read:
        return f"{name} ({_STATUS['again'][english]})"
    if column.field in CONTACTS:
        return f"{name} ({_STATUS['contact'][english]})"
    return f"{name} ({_STATUS['passed'][english]})" if column.field in _NOT_IMPORTED else name


def _letter(index: int) -> str:
    """Return the name of a column as a sheet shows it: A, B, …, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
