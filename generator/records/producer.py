"""A producer: `content/producers/<slug>.yml`; photos and mark lie in the folder `<slug>/` there."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import Consent, Hidden, KnownDate, Record, Slug, SourceUse, Text
from generator.records.product import Photo

ProducerType = Literal["doanh-nghiep", "hop-tac-xa", "to-hop-tac", "ho-kinh-doanh", "khac"]

Layout = Literal["khung-cui", "phien-cho", "trang-sach"]
"""How a producer's own site is laid out: a loom, a market stall, a book."""


class Contact(Record):
    """A way to reach the producer, shown only with recorded consent."""

    model_config = ConfigDict(title="Một cách liên hệ")

    kind: Literal["phone", "zalo", "email", "website", "facebook", "address"] = Field(title="Loại")
    value: Text = Field(title="Liên hệ")
    label: Text | None = Field(default=None, title="Nhãn")
    checked: KnownDate | None = Field(default=None, title="Ngày kiểm tra gần nhất")
    consent: Consent | None = Field(
        default=None, title="Sự đồng ý", description="Ai đồng ý, khi nào, phạm vi nào."
    )


class ProducerEn(Record):
    """The English texts of a producer."""

    model_config = ConfigDict(title="Chủ thể, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    tagline: Text | None = Field(default=None, title="Khẩu hiệu (tiếng Anh)")
    story: Text | None = Field(default=None, title="Câu chuyện (tiếng Anh)")
    way: Text | None = Field(default=None, title="Đường đến (tiếng Anh)")


class Producer(Record):
    """Who makes a product, as one record file holds it."""

    model_config = ConfigDict(title="Chủ thể")

    hidden: Hidden | None = Field(
        default=None,
        title="Gỡ khỏi trang",
        description="Có mục này thì trang của chủ thể báo không còn hiển thị; "
        "sản phẩm không nêu tên chủ thể.",
    )
    name: Text = Field(max_length=120, title="Tên chủ thể")
    also_known_as: tuple[Text, ...] = Field(default=(), title="Tên khác")
    type: ProducerType = Field(title="Loại chủ thể")
    type_printed: Text | None = Field(
        default=None,
        title="Loại như in",
        description="Khi nguồn in khác: Trang trại, Cơ sở sản xuất.",
    )
    district: Slug | None = Field(
        default=None,
        title="Huyện cũ",
        description="Một trong 21 đơn vị cấp huyện trước 01/07/2025.",
    )
    commune: str | None = Field(default=None, pattern=r"^\d{5}$", title="Xã, phường hiện nay")
    place_then: Text | None = Field(
        default=None, title="Địa chỉ khi đó", description="Như nguồn in."
    )
    tagline: Text | None = Field(
        default=None,
        max_length=120,
        title="Khẩu hiệu",
        description="Một câu ngắn, nên không quá 80 ký tự; đứng dưới tên ở trang riêng.",
    )
    story: Text | None = Field(
        default=None,
        title="Câu chuyện người làm",
        description="Markdown: người làm là ai, bắt đầu thế nào. Chỉ viết điều có nguồn.",
    )
    layout: Layout | None = Field(
        default=None,
        title="Kiểu trang riêng",
        description="khung-cui (dải thổ cẩm), phien-cho (bày hàng), trang-sach (kể chuyện); "
        "bỏ trống thì tự chọn theo nội dung.",
    )
    colours: tuple[str, ...] = Field(
        default=(),
        max_length=2,
        title="Màu",
        description='Màu chính, màu phụ: ["#8f2d1f", "#e3a735"]. Chữ tự đổi cho dễ đọc.',
    )
    mark: Text | None = Field(
        default=None,
        title="Logo",
        description="Tên tệp PNG, JPG hoặc WebP trong thư mục ảnh của chủ thể.",
    )
    photos: tuple[Photo, ...] = Field(
        default=(),
        title="Ảnh",
        description="Ảnh đặt trong content/producers/<tên tệp này>/; ảnh đầu tiên là ảnh lớn.",
    )
    domain: Text | None = Field(
        default=None,
        title="Tên miền riêng",
        description="Ví dụ: senquebac.vn (không có https://, không có dấu /).",
    )
    way: Text | None = Field(
        default=None,
        title="Đường đến",
        description="Đi thế nào, mở cửa lúc nào; chỉ ghi khi chủ thể hoặc nguồn nói.",
    )
    contacts: tuple[Contact, ...] = Field(default=(), title="Liên hệ")
    aliases: tuple[Slug, ...] = Field(default=(), title="Địa chỉ cũ")
    note: Text | None = Field(default=None, title="Lưu ý cho người đọc")
    sources: tuple[SourceUse, ...] = Field(min_length=1, title="Nguồn")
    en: ProducerEn | None = Field(default=None, title="Tiếng Anh")
