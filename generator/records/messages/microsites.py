"""OC97x: what the sites of producers and the campaigns are made from."""

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
}
