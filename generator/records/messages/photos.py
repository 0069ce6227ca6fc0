"""OC9xx: photos. {name} is the photo's file beside product.yml."""

from generator.records.messages.message import Message, error, warning

PHOTOS: dict[str, Message] = {
    "OC901": error(
        ("Ảnh “{name}” trống (0 byte).", "Chép lại ảnh từ máy hay từ Zalo rồi thay tệp này."),
        ("The photo “{name}” is empty (0 bytes).", "Copy it again from the phone and replace it."),
    ),
    "OC902": error(
        (
            "“{name}” không phải ảnh, tuy mang tên như ảnh.",
            "Mở tệp để xem; thay bằng ảnh thật (JPEG, PNG, WebP, AVIF, TIFF, HEIC) hoặc xóa.",
        ),
        (
            "“{name}” is no picture, though it is named like one.",
            "Open it and see; put a real photo (JPEG, PNG, WebP, AVIF, TIFF, HEIC), or delete it.",
        ),
    ),
    "OC903": error(
        (
            "“{name}” là tệp {kind}, không phải loại ảnh dùng được.",
            "Xuất ra JPEG từ ứng dụng đã tạo ra nó, hoặc chụp màn hình, rồi thay tệp này.",
        ),
        (
            "“{name}” is a {kind} file, not a kind of photo that can be used.",
            "Export it as JPEG from where it was made, or take a screenshot, and replace it.",
        ),
    ),
    "OC904": error(
        (
            "Ảnh “{name}” hỏng hoặc bị cắt ngang, không mở trọn được.",
            "Xin người gửi gửi lại (qua Zalo: chọn gửi dưới dạng tệp), rồi thay tệp này.",
        ),
        (
            "The photo “{name}” is broken or cut off.",
            "Ask for it again (on Zalo: send it as a file), and replace it.",
        ),
    ),
    "OC905": error(
        (
            "“{name}” là ảnh động ({frames} khung hình).",
            "Chọn một khung hình, lưu thành JPEG rồi thay tệp này.",
        ),
        (
            "“{name}” is animated ({frames} frames).",
            "Choose one frame, save it as JPEG and replace the file.",
        ),
    ),
    "OC906": error(
        ("Không đọc được ảnh “{name}”: {reason}.", "Kiểm tra quyền đọc của tệp rồi chạy lại."),
        (
            "The photo “{name}” cannot be read: {reason}.",
            "Check the file's permissions and run again.",
        ),
    ),
    "OC907": error(
        (
            "Ảnh “{name}” có hơn {limit} triệu điểm ảnh, quá lớn để mở.",
            "Thu nhỏ xuống dưới 50 triệu điểm ảnh bằng ứng dụng ảnh rồi thay tệp này.",
        ),
        (
            "The photo “{name}” has more than {limit} megapixels, too many to open.",
            "Shrink it below 50 megapixels in a photo app, and replace the file.",
        ),
    ),
    "OC908": error(
        (
            "Ảnh “{name}” nặng {megabytes} MB; trong git nhiều nhất {limit} MB.",
            "Chạy: {command}",
        ),
        (
            "The photo “{name}” weighs {megabytes} MB; in git at most {limit} MB.",
            "Run: {command}",
        ),
    ),
    "OC909": error(
        (
            "Ảnh “{name}” là một dải {width}×{height}, dài hơn {ratio} lần bề kia.",
            "Cắt lấy phần có sản phẩm rồi thay tệp này.",
        ),
        (
            "The photo “{name}” is a strip of {width}×{height}, more than {ratio} to 1.",
            "Crop it to the product, and replace the file.",
        ),
    ),
    "OC910": error(
        (
            "Ảnh “{name}” ghi màu theo cách không đọc được ({mode}).",
            "Mở bằng ứng dụng ảnh, lưu thành JPEG rồi thay tệp này.",
        ),
        (
            "The photo “{name}” keeps its colours in a way that cannot be read ({mode}).",
            "Open it in a photo app, save it as JPEG and replace the file.",
        ),
    ),
    "OC911": error(
        (
            "Chương trình đang xử lý ảnh “{name}” bị dừng giữa chừng, có lẽ vì hết bộ nhớ.",
            "Chạy lại với “--jobs 1”; nếu vẫn vậy, thu nhỏ ảnh bằng ứng dụng ảnh.",
        ),
        (
            "The process that worked on the photo “{name}” died, perhaps for lack of memory.",
            "Run again with “--jobs 1”; if that fails too, shrink the photo in a photo app.",
        ),
    ),
    "OC912": error(
        (
            "“{name}” nặng {megabytes} MB, quá lớn để mở như một ảnh.",
            "Thay bằng ảnh JPEG thường; video thì đăng nơi khác và dẫn liên kết.",
        ),
        (
            "“{name}” weighs {megabytes} MB, too much to be opened as a photo.",
            "Replace it with a usual JPEG; put videos elsewhere and link to them.",
        ),
    ),
    "OC921": warning(
        (
            "Ảnh “{name}” chỉ {width}×{height} điểm ảnh; nên từ {limit} trở lên ở bề rộng.",
            "Xin ảnh gốc (qua Zalo: chọn HD hoặc gửi dưới dạng tệp).",
        ),
        (
            "The photo “{name}” has just {width}×{height} pixels; {limit} in width is good.",
            "Ask for the original (on Zalo: HD, or send it as a file).",
        ),
    ),
    "OC922": warning(
        ("Ảnh “{name}” bị mờ, nhòe.", "Chụp lại: lau ống kính, chạm vào sản phẩm để lấy nét."),
        (
            "The photo “{name}” is blurred.",
            "Take it again: wipe the lens, touch the product to focus.",
        ),
    ),
    "OC923": warning(
        ("Ảnh “{name}” gần như đen.", "Chụp lại ngoài trời hoặc cạnh cửa sổ, hoặc chọn ảnh khác."),
        ("The photo “{name}” is nearly black.", "Take it again in daylight, or choose another."),
    ),
    "OC924": warning(
        ("Ảnh “{name}” giống hệt “{other}”.", "Giữ một ảnh, xóa tệp và mục còn lại."),
        (
            "The photo “{name}” is the same as “{other}”.",
            "Keep one; delete the other and its item.",
        ),
    ),
    "OC925": warning(
        (
            "Ảnh “{name}” chưa ghi {keys}.",
            "Hỏi người gửi: ai chụp (credit), được dùng thế nào (rights).",
        ),
        (
            "The photo “{name}” lacks {keys}.",
            "Ask who sent it: who took it (credit), how it may be used (rights).",
        ),
    ),
    "OC926": warning(
        (
            "Tệp ảnh “{name}” còn ghi nơi chụp (vị trí GPS); trang không hiện, nhưng ai có tệp "
            "cũng xem được.",
            "Chạy: {command}",
        ),
        (
            "The file “{name}” still says where it was taken (GPS); no page shows it, but whoever "
            "has the file can see it.",
            "Run: {command}",
        ),
    ),
    "OC927": warning(
        (
            "Chú thích của ảnh “{name}” còn là mẫu.",
            "Viết một câu: ảnh cho thấy gì, ở đâu; người không nhìn được ảnh sẽ nghe câu này.",
        ),
        (
            "The caption of the photo “{name}” is still the stub.",
            "Write what it shows, and where; who cannot see the photo hears this sentence.",
        ),
    ),
}

ADDING: dict[str, Message] = {
    "OC931": error(
        (
            "Không có sản phẩm “{value}”.{nearest}",
            "Sửa tên (tên thư mục của sản phẩm), hoặc tạo bằng “ocop new product”.",
        ),
        (
            "There is no product “{value}”.{nearest}",
            "Mend the name (of the product's folder), or make it with “ocop new product”.",
        ),
    ),
    "OC932": error(
        ("Không thêm ảnh được vì product.yml có lỗi.", "Chạy “ocop check”, sửa lỗi rồi thêm lại."),
        (
            "No photo can be added while product.yml is faulty.",
            "Run “ocop check”, mend the faults, then add it again.",
        ),
    ),
    "OC933": error(
        ("Ảnh “{name}” đã có sẵn: “{other}”.", "Bỏ ảnh này khỏi lệnh rồi chạy lại."),
        ("The photo “{name}” is there already: “{other}”.", "Leave it out and run again."),
    ),
    "OC934": error(
        (
            "“photos” viết trên một dòng trong ngoặc […], không chèn thêm được.",
            "Viết mỗi ảnh thành một mục bắt đầu bằng “- file:”, rồi thêm lại.",
        ),
        (
            "“photos” stands in brackets […]; nothing can be inserted there.",
            "Write every photo as an item that begins with “- file:”, then add it again.",
        ),
    ),
    "OC935": error(
        ("Không ghi được vào thư mục sản phẩm: {reason}.", "Kiểm tra đĩa và quyền ghi; chạy lại."),
        (
            "The product's folder cannot be written: {reason}.",
            "Check the disk and the permissions; run again.",
        ),
    ),
}
