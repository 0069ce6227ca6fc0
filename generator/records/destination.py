"""A place to go to: `content/destinations/<slug>.yml`: a sight, a village, a beach, a shop."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import KnownDate, Record, Slug, SourceUse, Text
from generator.records.producer import Contact

DestinationKind = Literal[
    "relic",
    "worship",
    "sight",
    "national-park",
    "beach",
    "island",
    "village",
    "town",
    "museum",
    "information-centre",
    "shop",
    "market",
    "fair",
    "other",
]

SELLING_KINDS: frozenset[DestinationKind] = frozenset({"shop", "market", "fair"})
"""The kinds of destination that one goes to for buying."""


class GivenPosition(Record):
    """Where a place lies, as a source gives it."""

    model_config = ConfigDict(title="Tọa độ theo nguồn")

    lat: float = Field(ge=-90, le=90, title="Vĩ độ", description="Độ thập phân: 18.817.")
    lon: float = Field(ge=-180, le=180, title="Kinh độ", description="Độ thập phân: 105.7.")
    exact: bool = Field(
        default=False,
        title="Đúng chỗ",
        description="true khi là cổng hay cửa; false khi chỉ là một điểm chung của nơi ấy.",
    )
    about: Text | None = Field(
        default=None, title="Là điểm nào", description="Ví dụ: giữa vườn, không phải cổng."
    )
    source: Slug | None = Field(default=None, title="Nguồn")


class OpeningEn(Record):
    """The English texts of opening times."""

    model_config = ConfigDict(title="Giờ mở cửa, tiếng Anh")

    text: Text | None = Field(default=None, title="Giờ mở cửa (tiếng Anh)")


class Opening(Record):
    """When a place is open, and when that was said: a page shows both."""

    model_config = ConfigDict(title="Giờ mở cửa")

    text: Text = Field(title="Giờ mở cửa", description="Ví dụ: Hằng ngày, 7:00–18:00.")
    as_of: KnownDate | None = Field(
        default=None, title="Theo nguồn ngày", description="Ngày của nguồn; bỏ trống khi không rõ."
    )
    source: Slug = Field(title="Nguồn")
    en: OpeningEn | None = Field(default=None, title="Tiếng Anh")


class Held(Record):
    """A product, or the products of a producer, that can be found at a place."""

    model_config = ConfigDict(title="Một sản phẩm có ở đây")

    product: Slug | None = Field(
        default=None, title="Sản phẩm", description="Tên thư mục trong products/."
    )
    producer: Slug | None = Field(
        default=None, title="Chủ thể", description="Khi nơi này có hàng của cả chủ thể."
    )
    source: Slug | None = Field(default=None, title="Nguồn nói có ở đây")


class DestinationEn(Record):
    """The English texts of a destination."""

    model_config = ConfigDict(title="Điểm đến, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    summary: Text | None = Field(default=None, title="Giới thiệu ngắn (tiếng Anh)")
    see: Text | None = Field(default=None, title="Xem gì (tiếng Anh)")
    story: Text | None = Field(default=None, title="Câu chuyện (tiếng Anh)")
    season: Text | None = Field(default=None, title="Mùa (tiếng Anh)")
    sells: Text | None = Field(default=None, title="Bán gì (tiếng Anh)")
    note: Text | None = Field(default=None, title="Lưu ý (tiếng Anh)")


class Destination(Record):
    """A place to go to, as one record file holds it."""

    model_config = ConfigDict(title="Điểm đến")

    name: Text = Field(max_length=120, title="Tên")
    also_known_as: tuple[Text, ...] = Field(default=(), title="Tên khác")
    kind: DestinationKind = Field(
        title="Loại",
        description=(
            "relic di tích, worship đền chùa nhà thờ, sight cảnh, national-park vườn quốc gia, "
            "beach bãi biển, island đảo, village làng bản, town phố, museum bảo tàng, "
            "information-centre trung tâm thông tin, shop cửa hàng, market chợ, "
            "fair hội chợ, other khác."
        ),
    )
    memorial: bool = Field(
        default=False,
        title="Nơi tưởng niệm",
        description="true: trang không mời mua hàng.",
    )
    district: Slug | None = Field(
        default=None, title="Huyện cũ", description="Một trong các huyện cũ (đến 30/06/2025)."
    )
    commune: str | None = Field(
        default=None,
        pattern=r"^\d{5}$",
        title="Xã, phường hiện nay",
        description="Mã 5 chữ số từ 01/07/2025, để trong dấu nháy.",
    )
    place_then: Text | None = Field(
        default=None, title="Nơi ấy khi đó", description="Như nguồn in."
    )
    position: GivenPosition | None = Field(
        default=None, title="Tọa độ", description="Chỉ ghi khi một nguồn cho tọa độ."
    )
    address: Text | None = Field(
        default=None, title="Địa chỉ", description="Bắt buộc với cửa hàng: số nhà, đường."
    )
    seen: KnownDate | None = Field(
        default=None,
        title="Nguồn gần nhất",
        description="Ngày của nguồn gần nhất nói nơi này đang hoạt động.",
    )
    checked: KnownDate | None = Field(
        default=None,
        title="Ngày kiểm tra gần nhất",
        description="Ngày có người gọi hỏi hoặc tới tận nơi; chưa ai làm thì bỏ trống.",
    )
    summary: Text | None = Field(
        default=None, title="Giới thiệu ngắn", description="Một câu, ≤ 160 ký tự."
    )
    see: Text | None = Field(default=None, title="Xem gì", description="Markdown.")
    story: Text | None = Field(
        default=None, title="Câu chuyện", description="Markdown, 200–350 chữ; khi nơi ấy có chuyện."
    )
    season: Text | None = Field(default=None, title="Mùa, lễ hội")
    opening: Opening | None = Field(default=None, title="Giờ mở cửa")
    sells: Text | None = Field(
        default=None, title="Bán gì", description="Theo lời nguồn, khi không rõ sản phẩm nào."
    )
    holds: tuple[Held, ...] = Field(
        default=(), title="Sản phẩm có ở đây", description="Chỉ ghi khi nguồn nói đúng sản phẩm ấy."
    )
    url: Text | None = Field(default=None, title="Trang riêng", description="Đường dẫn https.")
    contacts: tuple[Contact, ...] = Field(default=(), title="Liên hệ")
    aliases: tuple[Slug, ...] = Field(
        default=(), title="Địa chỉ cũ", description="Tên tệp trước đây, để đường dẫn cũ còn dùng."
    )
    note: Text | None = Field(
        default=None, title="Lưu ý cho người đọc", description="Điều chưa rõ; hiện trên trang."
    )
    sources: tuple[SourceUse, ...] = Field(min_length=1, title="Nguồn")
    en: DestinationEn | None = Field(default=None, title="Tiếng Anh")
