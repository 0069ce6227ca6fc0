"""OC2xx: the shape of a record: its keys and the types of its values."""

from generator.records.messages.message import Message, error

SHAPE: dict[str, Message] = {
    "OC201": error(
        ("Không có khóa “{key}”.", "{nearest}"),
        ("There is no key “{key}”.", "{nearest}"),
    ),
    "OC202": error(
        ("Thiếu khóa “{key}”.", "Thêm “{key}: …” vào đây."),
        ("The key “{key}” is missing.", "Add “{key}: …” here."),
    ),
    "OC203": error(
        (
            "“{key}” phải là {expected}, ở đây là {found}.",
            "Sửa giá trị, hoặc xóa khóa nếu chưa biết.",
        ),
        ("“{key}” must be {expected}, here is {found}.", "Mend the value, or delete the key."),
    ),
    "OC204": error(
        ("“{key}” không nhận giá trị “{value}”.", "Chọn một trong: {allowed}."),
        ("“{key}” does not take “{value}”.", "Choose one of: {allowed}."),
    ),
    "OC205": error(
        ("“{key}” để trống.", "Điền giá trị, hoặc xóa khóa nếu chưa biết."),
        ("“{key}” is empty.", "Fill it in, or delete the key if nothing is known."),
    ),
    "OC206": error(
        ("“{key}” dài quá {limit} ký tự.", "Rút ngắn lại."),
        ("“{key}” is longer than {limit} characters.", "Shorten it."),
    ),
    "OC207": error(
        ("“{value}” không đúng dạng của “{key}”.", "Xem ví dụ trong hướng dẫn; dạng: {pattern}."),
        ("“{value}” does not have the form of “{key}”.", "The form is: {pattern}."),
    ),
    "OC208": error(
        ("“{key}” là {value}, ngoài khoảng cho phép.", "Số phải {bound}."),
        ("“{key}” is {value}, out of range.", "The number must be {bound}."),
    ),
    "OC209": error(
        ("“{key}” cần ít nhất một mục.", "Thêm một mục: “- …”."),
        ("“{key}” needs at least one item.", "Add an item: “- …”."),
    ),
    "OC210": error(
        (
            "“{value}” không phải ngày viết theo quy ước.",
            "Viết 2024-08-06, 2024-08, 2024, hoặc {{from: 2024-01-01, to: 2024-02-23}}.",
        ),
        (
            "“{value}” is no date as records write it.",
            "Write 2024-08-06, 2024-08, 2024, or {{from: 2024-01-01, to: 2024-02-23}}.",
        ),
    ),
    "OC211": error(
        ("Không có ngày “{value}” trong lịch.", "Xem lại ngày và tháng (viết năm-tháng-ngày)."),
        ("There is no day “{value}”.", "Look at the day and month again (year-month-day)."),
    ),
    "OC212": error(
        (
            "Khoảng ngày cần đúng hai khóa “from” và “to”.",
            "Viết {{from: 2024-01-01, to: 2024-02-23}}.",
        ),
        (
            "An interval needs exactly the keys “from” and “to”.",
            "Write {{from: 2024-01-01, to: 2024-02-23}}.",
        ),
    ),
    "OC213": error(
        ("Khoảng ngày kết thúc trước khi bắt đầu.", "Đổi chỗ “from” và “to”, hoặc sửa năm."),
        ("The interval ends before it begins.", "Swap “from” and “to”, or mend the year."),
    ),
    "OC214": error(
        ("Năm của “{value}” nằm ngoài khoảng 1900–2200.", "Sửa năm."),
        ("The year of “{value}” is not between 1900 and 2200.", "Mend the year."),
    ),
    "OC215": error(
        (
            "“{value}” không phải tên tệp hợp lệ ở “{key}”.",
            "Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối: “{suggestion}”.",
        ),
        (
            "“{value}” is no file name, as “{key}” needs.",
            "Use small letters without accents, digits and single hyphens: “{suggestion}”.",
        ),
    ),
    "OC216": error(
        ("“{value}” không phải mã xã, phường.", 'Mã có 5 chữ số trong dấu nháy, ví dụ "17944".'),
        ("“{value}” is no commune code.", 'It has 5 digits, in quotes: "17944".'),
    ),
    "OC217": error(
        (
            "“{key}” là chữ nhưng {value} được hiểu là số hoặc true/false.",
            'Thêm dấu nháy: "{value}".',
        ),
        ("“{key}” is text, but {value} is read as a number or true/false.", 'Quote it: "{value}".'),
    ),
    "OC218": error(
        (
            "“{value}” là chữ, nhưng “{key}” cần {expected}.",
            "Bỏ dấu nháy, đơn vị, dấu chấm ngăn cách.",
        ),
        ("“{value}” is text, but “{key}” needs {expected}.", "Drop quotes, units and separators."),
    ),
    "OC299": error(
        ("Giá trị của “{key}” không dùng được ({problem}).", "So với mẫu do “ocop new” tạo ra."),
        (
            "The value of “{key}” cannot be used ({problem}).",
            "Compare with what “ocop new” writes.",
        ),
    ),
}

VOCABULARY: dict[str, dict[str, str]] = {
    "vi": {
        "text": "chữ",
        "whole": "số nguyên",
        "number": "số",
        "flag": "true hoặc false",
        "list": "danh sách (các dòng “- …”)",
        "mapping": "nhóm khóa (các dòng “khóa: giá trị”)",
        "date": "ngày",
        "nothing": "để trống",
        "no_nearest": "Xóa khóa này, hoặc xem các khóa có thể dùng trong hướng dẫn.",
        "nearest": "Có lẽ là “{nearest}”.",
        "at_least": "từ {bound} trở lên",
        "at_most": "từ {bound} trở xuống",
        "more_than": "lớn hơn {bound}",
        "less_than": "nhỏ hơn {bound}",
    },
    "en": {
        "text": "text",
        "whole": "a whole number",
        "number": "a number",
        "flag": "true or false",
        "list": "a list (lines “- …”)",
        "mapping": "a group of keys (lines “key: value”)",
        "date": "a date",
        "nothing": "nothing",
        "no_nearest": "Delete the key, or look up the keys in the guide.",
        "nearest": "Perhaps “{nearest}” is meant.",
        "at_least": "{bound} or more",
        "at_most": "{bound} or less",
        "more_than": "more than {bound}",
        "less_than": "less than {bound}",
    },
}
"""Words that stand for params: types, bounds, the nearest key."""
