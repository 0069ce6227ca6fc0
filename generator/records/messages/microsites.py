"""OC97x: what the sites of producers are made from, and OC98x: campaigns."""

from generator.records.messages.message import Message, error, warning

MICROSITES: dict[str, Message] = {
    "OC972": warning(
        (
            "Màu “{value}” trên nền trắng chỉ có độ tương phản {contrast} (cần {least}): "
            "chữ màu này khó đọc.",
            "Không bắt buộc sửa: trang tự dùng “{mended}” cho chữ. Muốn khác thì chọn màu đậm hơn.",
        ),
        (
            "The colour “{value}” has a contrast of only {contrast} on white ({least} is needed): "
            "letters in it are hard to read.",
            "Nothing must be done: the site takes “{mended}” for letters. A darker one is surer.",
        ),
    ),
    "OC974": error(
        ("Tên miền “{value}” đã thuộc {other}.", "Mỗi chủ thể một tên miền: giữ ở một bản ghi."),
        ("The domain “{value}” belongs to {other}.", "Keep it in one record."),
    ),
    "OC975": warning(
        ("Khẩu hiệu dài {length} ký tự, nên không quá {limit}.", "Rút còn một câu ngắn."),
        ("The tagline has {length} characters; {limit} is the most.", "Shorten it."),
    ),
    "OC976": error(
        (
            "“{value}” không phải tên tệp logo dùng được.",
            "Đổi tên: chữ thường không dấu, chữ số, dấu gạch nối; đuôi {allowed}.",
        ),
        (
            "“{value}” is no usable name of a mark.",
            "Rename: small letters without accents, digits, hyphens; ending {allowed}.",
        ),
    ),
    "OC981": error(
        ("“{value}” chưa phải một ngày cụ thể.", "Viết đủ năm-tháng-ngày: 2026-12-15."),
        ("“{value}” is no single day.", "Write year, month and day: 2026-12-15."),
    ),
    "OC982": error(
        ("Chiến dịch kết thúc ({ends}) trước khi bắt đầu ({starts}).", "Xem lại hai ngày."),
        ("The campaign ends ({ends}) before it begins ({starts}).", "Look again at both days."),
    ),
    "OC983": error(
        (
            "Chiến dịch không chọn sản phẩm nào.",
            "Thêm “products” (tên thư mục) hoặc “any_of” (điều kiện).",
        ),
        ("The campaign chooses no products.", "Add “products” (by name) or “any_of” (a question)."),
    ),
    "OC984": error(
        (
            "Ngày được ghi là theo nguồn, nhưng bản ghi không nêu nguồn.",
            "Thêm “sources”, hoặc viết “dates_by: editor”.",
        ),
        (
            "The dates are said to come from a source, but none is named.",
            "Add “sources”, or write “dates_by: editor”.",
        ),
    ),
}
