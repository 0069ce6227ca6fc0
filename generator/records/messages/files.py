"""OC0xx: the file itself, and OC1xx: the YAML in it."""

from generator.records.messages.message import Message, error, warning

FILES: dict[str, Message] = {
    "OC001": error(
        ("Không đọc được tệp: {reason}.", "Kiểm tra quyền đọc của tệp rồi chạy lại."),
        ("The file cannot be read: {reason}.", "Check the file's permissions and run again."),
    ),
    "OC002": error(
        (
            "“{name}” phải là một tệp, nhưng ở đây là thư mục hoặc thứ khác.",
            "Xóa hoặc đổi tên thư mục này, rồi đặt tệp vào chỗ của nó.",
        ),
        (
            "“{name}” should be a file, but a folder or something else stands here.",
            "Remove or rename it, and put the file in its place.",
        ),
    ),
    "OC003": error(
        (
            "“{name}” là liên kết (symlink), không phải tệp hay thư mục thật.",
            "Thay liên kết bằng bản thật.",
        ),
        ("“{name}” is a symbolic link.", "Replace the link with the real file or folder."),
    ),
    "OC004": error(
        ("Tệp trống.", "Điền bản ghi (lệnh “ocop new” tạo sẵn mẫu) hoặc xóa tệp."),
        ("The file is empty.", "Fill in the record (“ocop new” writes a stub) or delete the file."),
    ),
    "OC005": error(
        (
            "Tệp không phải UTF-8 (có byte {byte}); có thể là bảng mã cũ.",
            "Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8.",
        ),
        (
            "The file is not UTF-8 (it holds the byte {byte}); it may be an older encoding.",
            "Open it in an editor and save it as UTF-8.",
        ),
    ),
    "OC006": error(
        ("Tệp ở mã UTF-16.", "Lưu lại với mã UTF-8 (trong Notepad: Save As, Encoding: UTF-8)."),
        ("The file is UTF-16.", "Save it as UTF-8 (in Notepad: Save As, Encoding: UTF-8)."),
    ),
    "OC007": error(
        (
            "Tệp bắt đầu bằng dấu BOM, một ký tự ẩn.",
            "Lưu lại với mã “UTF-8”, không chọn “UTF-8 with BOM”.",
        ),
        (
            "The file begins with a byte order mark, an invisible character.",
            "Save it as “UTF-8”, not as “UTF-8 with BOM”.",
        ),
    ),
    "OC008": error(
        (
            "Có ký tự điều khiển {character} không nhìn thấy được.",
            "Xóa ký tự ấy và gõ lại chỗ này.",
        ),
        (
            "There is an invisible control character {character}.",
            "Delete it and retype this place.",
        ),
    ),
    "OC009": error(
        (
            "Tệp quá lớn: {size} kB, nhiều nhất {limit} kB.",
            "Một bản ghi chỉ có chữ; để ảnh và tài liệu thành tệp riêng bên cạnh.",
        ),
        (
            "The file is too large: {size} kB, at most {limit} kB.",
            "A record holds only text; keep photos and papers in files of their own.",
        ),
    ),
    "OC010": error(
        ("Tệp “{name}” sẽ bị bỏ qua vì tên không đúng.", "Đổi tên thành “{expected}”."),
        ("The file “{name}” would be passed over for its name.", "Rename it to “{expected}”."),
    ),
    "OC011": error(
        (
            "Thư mục sản phẩm không có tệp product.yml.",
            "Tạo bằng “ocop new product”, hoặc xóa thư mục này.",
        ),
        (
            "The product folder has no product.yml.",
            "Write one with “ocop new product”, or delete the folder.",
        ),
    ),
    "OC012": error(
        ("Thiếu tệp này.", "Khôi phục tệp từ lịch sử git; các bản ghi khác dựa vào nó."),
        ("This file is missing.", "Restore it from git; other records rest on it."),
    ),
    "OC013": warning(
        ("“{name}” không thuộc chỗ này và bị bỏ qua.", "Chuyển đi nơi khác hoặc xóa."),
        ("“{name}” does not belong here and is passed over.", "Move it elsewhere or delete it."),
    ),
    "OC014": error(
        ("Không đọc được hình bản đồ ({problem}).", "Khôi phục tệp GeoJSON từ lịch sử git."),
        ("The map's shapes cannot be read ({problem}).", "Restore the GeoJSON from git."),
    ),
    "OC015": error(
        ("Bản đồ chưa có hình của huyện “{value}”.", "Thêm một Feature có “slug” ấy."),
        ("The map has no shape for the district “{value}”.", "Add a Feature with that “slug”."),
    ),
}

YAML: dict[str, Message] = {
    "OC101": error(
        ("Dòng thụt vào bằng phím Tab.", "Thay mỗi Tab bằng hai dấu cách."),
        ("The line is indented with a tab.", "Replace each tab with two spaces."),
    ),
    "OC102": error(
        (
            "Giá trị có dấu hai chấm mà không nằm trong dấu nháy.",
            'Đặt cả giá trị trong dấu nháy kép: "…: …".',
        ),
        (
            "The value holds a colon but is not in quotes.",
            'Put the whole value in double quotes: "…: …".',
        ),
    ),
    "OC103": error(
        (
            "Tệp bị cắt ngang: phần mở ở dòng {opened} chưa đóng lại.",
            "Thêm dấu đóng (\" ' ] }}) hoặc khôi phục phần cuối của tệp.",
        ),
        (
            "The file is cut off: what opens on line {opened} is never closed.",
            "Add the closing \" ' ] or }}, or restore the end of the file.",
        ),
    ),
    "OC104": error(
        ("Khóa “{key}” viết hai lần (lần đầu ở dòng {first}).", "Chỉ giữ lại một khóa."),
        ("The key “{key}” stands twice (first on line {first}).", "Keep just one of them."),
    ),
    "OC105": error(
        ("Dùng neo “&” hoặc tham chiếu “*” của YAML.", "Viết lại giá trị tại chỗ này."),
        ("An anchor “&” or alias “*” of YAML is used.", "Write the value out in this place."),
    ),
    "OC106": error(
        ("Khóa phải là chữ.", "Đặt một tên khóa trước dấu hai chấm."),
        ("A key must be text.", "Put the name of a key before the colon."),
    ),
    "OC107": error(
        ("Lồng nhau quá sâu (nhiều nhất {limit} tầng).", "Bớt các tầng danh sách và khóa."),
        ("Nested too deep (at most {limit} levels).", "Use fewer levels of lists and keys."),
    ),
    "OC108": error(
        ("Tệp có nhiều tài liệu YAML (dòng “---”).", "Mỗi tệp một bản ghi; tách thành nhiều tệp."),
        ("The file holds several YAML documents (“---”).", "One record a file: split it."),
    ),
    "OC109": error(
        ("YAML không đọc được ({problem}).", "So với một tệp đang đúng; xem lại dấu nháy và lề."),
        (
            "The YAML cannot be read ({problem}).",
            "Compare with a file that is right; look at the quotes and the indentation.",
        ),
    ),
    "OC110": error(
        ("Dùng thẻ “!” của YAML.", "Bỏ thẻ; nếu là chữ thì đặt cả giá trị trong dấu nháy kép."),
        ("A YAML tag “!” is used.", "Remove the tag; text goes into double quotes."),
    ),
    "OC111": error(
        ("Dòng này thiếu dấu hai chấm sau tên khóa.", "Viết “khóa: giá trị”, có dấu cách sau “:”."),
        ("The line has no colon after its key.", "Write “key: value”, with a space after “:”."),
    ),
    "OC112": error(
        (
            "Lề hoặc dấu gạch đầu dòng không khớp với các dòng trên.",
            "Canh các khóa cùng nhóm thẳng một cột, mỗi tầng thụt vào hai dấu cách.",
        ),
        (
            "The indentation or the dash does not match the lines above.",
            "Put the keys of one group in one column, two spaces for each level.",
        ),
    ),
    "OC113": error(
        (
            "Giá trị bắt đầu bằng ký tự đặc biệt “{character}”.",
            "Đặt cả giá trị trong dấu nháy kép.",
        ),
        ("The value begins with the special “{character}”.", "Put the whole value in quotes."),
    ),
    "OC114": error(
        (
            "Sau dấu nháy đóng còn chữ.",
            'Đặt cả giá trị trong một cặp dấu nháy; dấu nháy bên trong viết \\".',
        ),
        (
            "There is text after the closing quote.",
            'Put the whole value into one pair of quotes; write a quote inside as \\".',
        ),
    ),
    "OC115": error(
        ("Tệp phải là {expected}, ở đây là {found}.", "So với mẫu do “ocop new” tạo ra."),
        ("The file must be {expected}, here is {found}.", "Compare with what “ocop new” writes."),
    ),
}
