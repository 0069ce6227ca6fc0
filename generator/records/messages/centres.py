"""OC99x: the kiosks of tourism centres."""

from generator.records.messages.message import Message, error, warning

CENTRES: dict[str, Message] = {
    "OC991": error(
        (
            "Màn hình này không biết mình đặt ở đâu.",
            "Thêm “destination” (tên tệp trong content/destinations), hoặc “district”, “commune”.",
        ),
        (
            "This kiosk does not know where it stands.",
            "Add “destination” (a file of content/destinations), or “district”, “commune”.",
        ),
    ),
    "OC992": warning(
        (
            "Không có sản phẩm nào gần màn hình này.",
            "Thêm huyện vào “districts”, xã vào “communes”, hoặc đặt “within_km”. "
            "Khi chưa có, màn hình nêu các sản phẩm gần nhất.",
        ),
        (
            "No product is near this kiosk.",
            "Add to “districts” or “communes”, or set “within_km”. "
            "Until then the kiosk shows the nearest ones.",
        ),
    ),
    "OC993": error(
        (
            "Có “within_km” nhưng không biết xã, phường của màn hình.",
            "Thêm “commune”, hoặc chọn một “destination” có “commune”.",
        ),
        (
            "There is “within_km”, but the commune of the kiosk is not known.",
            "Add “commune”, or choose a “destination” that has one.",
        ),
    ),
    "OC994": warning(
        (
            "Lời chào dài {length} ký tự, nên không quá {limit}.",
            "Rút còn một hai câu: người đi ngang đọc kịp.",
        ),
        (
            "The welcome has {length} characters; {limit} is the most.",
            "Shorten it: people read it in passing.",
        ),
    ),
}
