"""OC4xx: what a record is called, and OC5xx: what it refers to."""

from generator.records.messages.message import Message, error, warning

IDENTITY: dict[str, Message] = {
    "OC401": error(
        (
            "Tên “{name}” không dùng được trong địa chỉ trang.",
            "Đổi thành “{suggestion}”: chữ thường không dấu, chữ số, dấu gạch nối, ≤ 60 ký tự.",
        ),
        (
            "The name “{name}” cannot stand in an address.",
            "Rename it “{suggestion}”: small letters without accents, digits, hyphens, ≤ 60.",
        ),
    ),
    "OC402": error(
        (
            "Thư mục “{name}” không phải huyện, thành phố, thị xã nào trong bảng.",
            "Chuyển sản phẩm vào thư mục của huyện cũ, hoặc vào nghe-an.{nearest}",
        ),
        (
            "The folder “{name}” is no former district of the table.",
            "Move the product into the folder of its former district, or to nghe-an.{nearest}",
        ),
    ),
    "OC403": error(
        ("Mã “{id}” đã dùng cho {other}.", "Sản phẩm mới hơn phải có mã mới (“ocop new” tự chọn)."),
        ("The id “{id}” belongs to {other}.", "Give the newer product a new id (“ocop new”)."),
    ),
    "OC404": error(
        (
            "“{value}” không đúng dạng mã cố định.",
            "Mã có đúng 5 chữ cái thường không dấu hoặc chữ số, ví dụ k7m2q.",
        ),
        ("“{value}” is no id.", "An id has exactly 5 small letters or digits: k7m2q."),
    ),
    "OC405": error(
        ("Địa chỉ “{slug}” đã dùng ở {other}.", "Đổi tên thư mục, ví dụ thêm tên nơi làm."),
        (
            "The address “{slug}” is taken by {other}.",
            "Rename the folder, say by adding the place.",
        ),
    ),
    "OC406": error(
        ("Địa chỉ cũ “{slug}” trùng với {other}.", "Xóa địa chỉ ấy khỏi “aliases”."),
        ("The former address “{slug}” is that of {other}.", "Remove it from “aliases”."),
    ),
    "OC407": error(
        (
            "Sản phẩm này trùng tên và chủ thể với {other}.",
            "Nếu là một thì gộp lại; nếu khác thì thêm vào tên điều phân biệt.",
        ),
        (
            "This product has the name and producer of {other}.",
            "Merge them if they are one; else add to the name what sets them apart.",
        ),
    ),
    "OC408": warning(
        (
            "Sản phẩm này giống {other}.",
            "Nếu là một thì gộp lại; nếu khác thì ghi rõ chủ thể ở cả hai.",
        ),
        (
            "This product looks like {other}.",
            "Merge them if they are one; else name the producer in both.",
        ),
    ),
    "OC409": error(
        (
            "Mã “{id}” từng thuộc “{other}”, đã gỡ khỏi danh mục.",
            "Chọn mã mới; mã cũ không dùng lại.",
        ),
        ("The id “{id}” was that of “{other}”, since removed.", "Choose a new one."),
    ),
    "OC410": error(
        ("“{value}” đã có ở dòng {first} của bảng này.", "Mỗi mục chỉ ghi một lần."),
        ("“{value}” already stands on line {first} of this table.", "Write each item once."),
    ),
    "OC411": warning(
        ("Chủ thể này giống {other}.", "Nếu là một thì gộp lại, giữ tên kia ở “also_known_as”."),
        ("This producer looks like {other}.", "Merge them if they are one (“also_known_as”)."),
    ),
    "OC412": warning(
        ("Quyết định này trùng số, năm và nơi ban hành với {other}.", "Nếu là một thì gộp lại."),
        ("This decision has the number, year and issuer of {other}.", "Merge them if one."),
    ),
}

REFERENCES: dict[str, Message] = {
    "OC501": error(
        ("Không có chủ thể “{value}” trong content/producers.{nearest}", "Sửa tên, hoặc tạo tệp."),
        (
            "There is no producer “{value}” in content/producers.{nearest}",
            "Mend it, or add the file.",
        ),
    ),
    "OC502": error(
        (
            "Không có quyết định “{value}” trong content/decisions.{nearest}",
            "Sửa tên, hoặc tạo tệp.",
        ),
        (
            "There is no decision “{value}” in content/decisions.{nearest}",
            "Mend it, or add the file.",
        ),
    ),
    "OC503": error(
        (
            "Không có xã, phường mang mã “{value}”.{nearest}",
            "Tra mã trong content/places/communes.yml.",
        ),
        ("No commune has the code “{value}”.{nearest}", "Look in content/places/communes.yml."),
    ),
    "OC504": error(
        (
            "Không có huyện cũ “{value}”.{nearest}",
            "Tra tên trong content/places/districts.yml.",
        ),
        (
            "There is no former district “{value}”.{nearest}",
            "Look in content/places/districts.yml.",
        ),
    ),
    "OC505": error(
        ("Không có nhóm “{value}”.{nearest}", "Chọn một nhóm trong content/groups.yml."),
        ("There is no group “{value}”.{nearest}", "Choose one of content/groups.yml."),
    ),
    "OC506": error(
        ("Không có nguồn “{value}” trong content/sources.{nearest}", "Sửa tên, hoặc tạo tệp."),
        ("There is no source “{value}” in content/sources.{nearest}", "Mend it, or add the file."),
    ),
    "OC507": error(
        (
            "Không có ảnh “{value}” trong {folder}.{nearest}",
            "Đặt ảnh vào thư mục, hoặc xóa mục này.",
        ),
        ("No photo “{value}” in {folder}.{nearest}", "Put it there, or delete this item."),
    ),
    "OC508": warning(
        (
            "Ảnh “{value}” nằm trong thư mục nhưng không có trong “photos”.",
            "Thêm vào bằng “ocop photo add”, hoặc xóa tệp.",
        ),
        (
            "The photo “{value}” is not listed under “photos”.",
            "List it with “ocop photo add”, or delete the file.",
        ),
    ),
    "OC509": error(
        (
            "{commune} thuộc huyện cũ {district}, không phải {folder}.",
            "Chuyển thư mục sản phẩm sang huyện đúng, hoặc sửa mã xã.",
        ),
        (
            "{commune} lies in the former district {district}, not {folder}.",
            "Move the folder to the right district, or mend the code.",
        ),
    ),
    "OC510": warning(
        ("Không bản ghi nào dùng tệp này.", "Dẫn tới nó từ một bản ghi, hoặc xóa tệp."),
        ("No record uses this file.", "Refer to it from a record, or delete it."),
    ),
    "OC511": error(
        ("“fields” nêu khóa “{value}” mà bản ghi không có.{nearest}", "Sửa hoặc xóa tên khóa ấy."),
        ("“fields” names “{value}”, no key of this record.{nearest}", "Mend or delete it."),
    ),
    "OC512": error(
        (
            "“{value}” không phải tên tệp ảnh dùng được.",
            "Đổi tên: chữ thường không dấu, chữ số, dấu gạch nối; đuôi {allowed}. "
            "Lệnh “ocop photo add” làm giúp việc này.",
        ),
        (
            "“{value}” is no usable name of a photo.",
            "Rename: small letters without accents, digits, hyphens; ending {allowed}. "
            "The command “ocop photo add” does it for you.",
        ),
    ),
    "OC514": error(
        (
            "Không có điểm đến “{value}” trong content/destinations.{nearest}",
            "Sửa tên, hoặc tạo tệp.",
        ),
        (
            "There is no destination “{value}” in content/destinations.{nearest}",
            "Mend it, or add the file.",
        ),
    ),
    "OC516": error(
        ("Không có tuyến “{value}” trong content/routes.{nearest}", "Sửa tên, hoặc tạo tệp."),
        ("There is no route “{value}” in content/routes.{nearest}", "Mend it, or add the file."),
    ),
    "OC515": error(
        ("Không có sản phẩm “{value}” trong products.{nearest}", "Sửa tên (tên thư mục)."),
        ("There is no product “{value}” in products.{nearest}", "Mend it (a folder's name)."),
    ),
    "OC513": error(
        ("Ảnh “{value}” ghi hai lần trong “photos”.", "Xóa một mục."),
        ("The photo “{value}” is listed twice.", "Delete one of the items."),
    ),
}
