"""OC3xx: the letters of a text, and OC8xx: its words."""

from generator.records.messages.message import Message, error, warning

TEXT: dict[str, Message] = {
    "OC301": error(
        (
            "“{word}” viết bằng chữ tổ hợp (chưa phải Unicode dựng sẵn, NFC).",
            "Gõ lại hoặc dán “{mended}”.",
        ),
        ("“{word}” is not composed Unicode (NFC).", "Retype it, or paste “{mended}”."),
    ),
    "OC302": error(
        ("“{word}” có dấu thừa {character}.", "Xóa chữ này và gõ lại."),
        ("“{word}” has a stray combining mark {character}.", "Delete the word and retype it."),
    ),
    "OC303": error(
        (
            "“{word}” có ký tự {character} trông giống đ/Đ nhưng không phải.",
            "Gõ lại thành “{mended}”.",
        ),
        ("“{word}” holds {character}, which only looks like đ/Đ.", "Retype it: “{mended}”."),
    ),
    "OC304": error(
        ("Có ký tự ẩn {character} ({name}).", "Xóa ký tự ấy; gõ lại chữ ở hai bên."),
        ("There is an invisible character {character} ({name}).", "Delete it, retype around it."),
    ),
    "OC305": error(
        (
            "“{word}” có vẻ là chữ phông cũ TCVN3 (.VnTime) chưa chuyển mã.",
            "Chuyển đoạn này sang Unicode rồi dán lại.",
        ),
        (
            "“{word}” looks like text of an old TCVN3 font (.VnTime).",
            "Convert this passage to Unicode and paste it again.",
        ),
    ),
    "OC306": warning(
        ("“{word}” có vẻ còn sót kiểu gõ Telex hoặc VNI.", "Nếu đúng vậy, gõ lại có dấu."),
        ("“{word}” looks like a leftover of Telex or VNI typing.", "If so, retype it."),
    ),
    "OC307": warning(
        ("Có dấu cách lạ {character}.", "Thay bằng dấu cách thường."),
        ("There is an unusual space {character}.", "Replace it with an ordinary space."),
    ),
}

WORDING: dict[str, Message] = {
    "OC801": error(
        (
            "“{word}” thuộc nhóm thực phẩm cho sức khỏe, nhưng bản ghi chưa có cảnh báo.",
            "Thêm “warnings: [health_food]”; trang sẽ tự in lời cảnh báo.",
        ),
        (
            "“{word}” is a health food, but the record has no warning for it.",
            "Add “warnings: [health_food]”; the page then prints the obligatory words.",
        ),
    ),
    "OC802": error(
        (
            "“{word}” là đồ uống có cồn, nhưng bản ghi chưa có cảnh báo.",
            "Thêm “warnings: [alcohol]”; trang sẽ tự in lời cảnh báo.",
        ),
        (
            "“{word}” is alcohol, but the record has no warning for it.",
            "Add “warnings: [alcohol]”; the page then prints the obligatory words.",
        ),
    ),
    "OC803": warning(
        ("“{key}” dài {length} ký tự, nên không quá {limit}.", "Rút còn một câu ngắn."),
        ("“{key}” has {length} characters; {limit} is the most.", "Shorten it to one sentence."),
    ),
    "OC804": warning(
        (
            "Câu chuyện có {length} chữ; nên từ {least} đến {most}.",
            "Viết thêm từ các nguồn, hoặc bỏ bớt; chuyện ngắn cũng cần ít nhất {least} chữ.",
        ),
        (
            "The story has {length} words (syllables); {least} to {most} read well.",
            "Tell more from the sources, or cut; even a short one needs {least}.",
        ),
    ),
    "OC805": warning(
        (
            "Tên dài {length} ký tự, nên không quá {limit}.",
            "Chuyển phần giải thích sang “summary”.",
        ),
        ("The name has {length} characters; {limit} is the most.", "Move the rest to “summary”."),
    ),
    "OC806": warning(
        ("“{word}” là lời khen sáo.", "Thay bằng một chi tiết có thật, nhìn hay nếm được."),
        ("“{word}” is an empty superlative.", "Say a true detail that can be seen or tasted."),
    ),
    "OC807": warning(
        (
            "Câu chuyện không dựa vào nguồn nào.",
            "Thêm “story” vào “fields” của một nguồn trong “sources”.",
        ),
        ("The story rests on no source.", "Add “story” to the “fields” of one of the “sources”."),
    ),
    "OC808": error(
        ("Trong chữ có thẻ HTML “{word}”.", "Bỏ thẻ; dùng Markdown (*nghiêng*, **đậm**)."),
        ("The text holds the HTML “{word}”.", "Remove it; use Markdown (*italic*, **bold**)."),
    ),
    "OC809": warning(
        (
            "“{word}” nghe như công dụng chữa bệnh, điều phải được phép mới được nói.",
            "Bỏ lời này, trừ khi có giấy xác nhận nội dung quảng cáo.",
        ),
        (
            "“{word}” reads like a health claim, which needs approval.",
            "Leave it out, unless the claim is approved.",
        ),
    ),
    "OC810": warning(
        (
            "Câu chuyện nhắc tới “{word}” mà bản ghi chưa có cảnh báo “{warning}”.",
            "Nếu sản phẩm có thành phần này, thêm “warnings: [{warning}]”.",
        ),
        (
            "The story mentions “{word}”, but the record has no warning “{warning}”.",
            "If the product contains it, add “warnings: [{warning}]”.",
        ),
    ),
}
