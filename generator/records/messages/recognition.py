"""OC6xx: stars, scores, decisions and their dates."""

from generator.records.messages.message import Message, error, warning

RECOGNITION: dict[str, Message] = {
    "OC601": error(
        ("Số sao là {value}.", "Chỉ hạng 3, 4, 5 sao được công nhận; chưa rõ thì xóa “stars”."),
        ("The stars are {value}.", "Only 3, 4 and 5 are recognised; if unknown, delete “stars”."),
    ),
    "OC602": error(
        (
            "{score} điểm không ứng với {stars} sao.",
            "3 sao: 50 đến dưới 70; 4 sao: 70 đến dưới 90; 5 sao: từ 90.",
        ),
        (
            "A score of {score} is not {stars} stars.",
            "3: 50 to under 70; 4: 70 to under 90; 5: from 90.",
        ),
    ),
    "OC603": error(
        ("“{key}” là {value}, sau hôm nay ({today}).", "Sửa ngày; việc chưa xảy ra thì chưa ghi."),
        (
            "“{key}” is {value}, after today ({today}).",
            "Mend the date; the future is not recorded.",
        ),
    ),
    "OC604": error(
        ("Lần công nhận này có trước lần ghi ở trên.", "Xếp lần cũ trước, lần mới sau."),
        ("This recognition is older than the one above it.", "Put the oldest first."),
    ),
    "OC605": error(
        (
            "Lần công nhận này không có quyết định cũng không có nguồn.",
            "Thêm “decision” hoặc “source”.",
        ),
        ("This recognition has neither a decision nor a source.", "Add “decision” or “source”."),
    ),
    "OC606": warning(
        (
            "{issuer} không phải nơi công nhận {stars} sao vào ngày {date}.",
            "Đối chiếu lại: {rule}. Nếu in đúng như vậy thì để nguyên.",
        ),
        (
            "{issuer} was not who recognised {stars} stars on {date}.",
            "Compare again: {rule}. If it is printed so, leave it.",
        ),
    ),
    "OC607": error(
        ("Ngày thu hồi {value} có trước ngày công nhận {start}.", "Sửa một trong hai ngày."),
        ("The revocation of {value} comes before the recognition of {start}.", "Mend one date."),
    ),
    "OC608": error(
        (
            "“{key}” là {value}, ngoài khoảng ngày của quyết định ({start}).",
            "Ngày ở đây chỉ làm rõ thêm ngày quyết định; sửa một trong hai.",
        ),
        (
            "“{key}” is {value}, outside the date of the decision ({start}).",
            "It may only narrow the decision's date; mend one of them.",
        ),
    ),
    "OC609": error(
        (
            "Quyết định “{value}” ghi hai lần cho sản phẩm này.",
            "Xóa một lần, hoặc sửa tên quyết định.",
        ),
        ("The decision “{value}” stands twice in this product.", "Delete or mend one of them."),
    ),
    "OC610": error(
        ("“{later}” ({late}) có trước “{earlier}” ({early}).", "Sửa một trong hai ngày."),
        ("“{later}” ({late}) comes before “{earlier}” ({early}).", "Mend one of the dates."),
    ),
    "OC611": error(
        ("“potential” là tiềm năng 5 sao, không đi cùng “stars: 5”.", "Bỏ một trong hai."),
        ("“potential” means not yet 5 stars; it contradicts “stars: 5”.", "Drop one of them."),
    ),
    "OC612": error(
        ("Tổng theo hạng ({sum}) lớn hơn tổng số sản phẩm ({total}).", "Đối chiếu lại với nguồn."),
        (
            "The stars add up to {sum}, more than all products ({total}).",
            "Compare with the source.",
        ),
    ),
}

ISSUERS: dict[str, dict[str, str]] = {
    "vi": {
        "province": "khi ấy UBND tỉnh công nhận hạng này",
        "district": "khi ấy UBND cấp huyện công nhận hạng này",
        "centre": "hạng 5 sao do trung ương công nhận",
    },
    "en": {
        "province": "then the province recognised this star",
        "district": "then the districts recognised this star",
        "centre": "five stars come from the central government",
    },
}
"""Who recognised a star at the time (QĐ 1048, 148 and 1489/QĐ-TTg)."""
