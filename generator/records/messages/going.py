"""OC95x: places to go to, routes that link them, collections."""

from generator.records.messages.message import Message, error, warning

GOING: dict[str, Message] = {
    "OC951": error(
        (
            "Tọa độ {lat}, {lon} nằm ngoài tỉnh, cách ranh giới khoảng {km} km.",
            "Xem lại: lat là vĩ độ, lon là kinh độ; có thể hai số đổi chỗ cho nhau.",
        ),
        (
            "The position {lat}, {lon} lies outside the province, some {km} km from its border.",
            "Look again: lat is the latitude, lon the longitude; they may be swapped.",
        ),
    ),
    "OC952": error(
        (
            "Cửa hàng này không có địa chỉ.",
            "Thêm “address”: số nhà, đường, phường. Chưa biết thì chưa đăng như một cửa hàng.",
        ),
        (
            "This shop has no address.",
            "Add “address”: number, street, ward. While it is not known, do not list it as a shop.",
        ),
    ),
    "OC953": error(
        (
            "Một chặng cần đúng một trong ba khóa: destination, product, district.",
            "Giữ một khóa, xóa các khóa kia.",
        ),
        (
            "A stop needs exactly one of the keys destination, product, district.",
            "Keep one of them.",
        ),
    ),
    "OC954": warning(
        (
            "Tọa độ cách {commune} khoảng {km} km theo đường chim bay.",
            "Xem lại tọa độ hoặc mã xã.",
        ),
        (
            "The position lies some {km} km from {commune} as the crow flies.",
            "Look again at the position or the code of the commune.",
        ),
    ),
    "OC955": error(
        (
            "Chặng này ở ngày {day}, trước chặng liền trên (ngày {before}).",
            "Xếp các chặng theo thứ tự đi.",
        ),
        (
            "This stop is on day {day}, before the one above it (day {before}).",
            "Put the stops in the order of the journey.",
        ),
    ),
    "OC956": error(
        (
            "Một mục của “holds” cần đúng một trong hai khóa: product, producer.",
            "Giữ một khóa, xóa khóa kia.",
        ),
        ("An item of “holds” needs exactly one of product and producer.", "Keep one of them."),
    ),
    "OC957": error(
        (
            "Điều kiện này không hỏi gì, nên mọi sản phẩm đều hợp.",
            "Thêm groups, kinds, districts, has hoặc words.",
        ),
        (
            "This criterion asks nothing, so that every product would fit.",
            "Add groups, kinds, districts, has or words.",
        ),
    ),
    "OC958": error(
        ("Tuyến cần ít nhất hai chặng.", "Thêm một mục vào “stops”."),
        ("A route needs at least two stops.", "Add an item to “stops”."),
    ),
    "OC959": warning(
        (
            "Nơi bán này không có ngày nào: không rõ còn hoạt động không.",
            "Thêm “seen” (ngày của nguồn) hoặc “checked” (ngày gọi hỏi, tới xem).",
        ),
        (
            "This selling place has no date: whether it still works is unknown.",
            "Add “seen” (the day of the source) or “checked” (the day someone asked or went).",
        ),
    ),
}
