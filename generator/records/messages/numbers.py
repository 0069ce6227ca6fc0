"""OC7xx: numbers, links and personal data."""

from generator.records.messages.message import Message, error, warning

NUMBERS: dict[str, Message] = {
    "OC701": error(
        ("“{value}” không phải mã GTIN đúng.", "Chép lại 8, 12, 13 hoặc 14 chữ số dưới mã vạch."),
        ("“{value}” is no valid GTIN.", "Copy the 8, 12, 13 or 14 digits under the barcode."),
    ),
    "OC702": error(
        ("Mã GTIN “{value}” đã dùng ở {other}.", "Mỗi quy cách một mã riêng; xem lại bao bì."),
        ("The GTIN “{value}” is already used by {other}.", "Each pack has its own; look again."),
    ),
    "OC703": error(
        (
            "“{value}” không phải số điện thoại Việt Nam: {reason}.",
            "Gọi thử hoặc hỏi lại, rồi sửa.",
        ),
        ("“{value}” is no Vietnamese phone number: {reason}.", "Ring it or ask, then mend it."),
    ),
    "OC704": warning(
        (
            "“{value}” có thể là số cố định cũ của Nghệ An (mã vùng 038, nay 0238).",
            "Gọi thử; nếu là số cố định thì viết 0238….",
        ),
        (
            "“{value}” may be an old landline of Nghệ An (area code 038, now 0238).",
            "Ring it; a landline is written 0238….",
        ),
    ),
    "OC705": warning(
        ("Giá tham khảo không có ngày.", "Thêm “price_date”: ngày hỏi giá hoặc ngày của nguồn."),
        ("The reference price has no date.", "Add “price_date”: the day it was asked or printed."),
    ),
    "OC706": error(
        ("“{value}” không phải đường dẫn https.", "Viết đủ, bắt đầu bằng https://."),
        ("“{value}” is no https link.", "Write it in full, from https:// on."),
    ),
    "OC707": error(
        ("Đường dẫn “{scheme}:” không an toàn.", "Xóa đường dẫn này."),
        ("A “{scheme}:” link is not safe.", "Delete the link."),
    ),
    "OC708": error(
        (
            "Đường dẫn “{value}” không có tên miền đúng.",
            "Chép lại từ thanh địa chỉ của trình duyệt.",
        ),
        ("The link “{value}” has no proper host.", "Copy it from the browser's address bar."),
    ),
    "OC709": error(
        (
            "“{kind}” là dữ liệu cá nhân mà chưa ghi sự đồng ý.",
            "Thêm “consent: {{who, when, scope}}” hoặc xóa mục này (Luật 91/2025/QH15).",
        ),
        (
            "“{kind}” is personal data without recorded consent.",
            "Add “consent: {{who, when, scope}}”, or delete the item (Law 91/2025/QH15).",
        ),
    ),
    "OC710": error(
        ("“{value}” không phải địa chỉ email.", "Viết dạng ten@example.vn."),
        ("“{value}” is no email address.", "Write it as name@example.vn."),
    ),
    "OC711": error(
        ("“{value}” không phải màu.", 'Viết "#rrggbb" trong dấu nháy, ví dụ "#7a4a1e".'),
        ("“{value}” is no colour.", 'Write "#rrggbb" in quotes: "#7a4a1e".'),
    ),
    "OC712": error(
        ("“{value}” không phải tên miền.", "Chỉ viết tên miền, ví dụ tuongnamdan.vn."),
        ("“{value}” is no domain name.", "Write just the name: example.vn."),
    ),
    "OC713": warning(
        ("Nguồn này có đường dẫn nhưng không có ngày xem.", "Thêm “accessed”: ngày bạn mở trang."),
        ("This source has a link but no day of access.", "Add “accessed”: the day it was read."),
    ),
    "OC714": warning(
        ("Đường dẫn “{value}” chưa phải https.", "Thử mở bằng https://; nếu được thì sửa lại."),
        ("The link “{value}” is not https.", "Try https://; if it opens, mend the link."),
    ),
}

PHONE_REASONS: dict[str, dict[str, str]] = {
    "vi": {
        "not_a_number": "không đủ hoặc thừa chữ số, hoặc đầu số không có",
        "not_vietnamese": "là số nước ngoài",
        "several": "có nhiều số trong một ô, hãy tách ra",
        "old_mobile": "là số di động 11 chữ số, đã đổi từ 2018",
    },
    "en": {
        "not_a_number": "digits are missing or too many, or the prefix does not exist",
        "not_vietnamese": "it is a foreign number",
        "several": "several numbers stand in one place; split them",
        "old_mobile": "it is an 11-digit mobile number, changed in 2018",
    },
}
"""Why a phone number is refused, by the name of the problem."""
