"""The kiosk of a tourism centre: `content/centres/<slug>.yml`: what is near, what it shows."""

from typing import Annotated

from pydantic import ConfigDict, Field

from generator.addresses import LANGS, Lang
from generator.records.base import Record, Slug, SourceUse, Text
from generator.records.destination import Held, Opening

CommuneCode = Annotated[str, Field(pattern=r"^\d{5}$")]
"""The code of a commune since 1 July 2025: five digits, in quotes."""


class Idle(Record):
    """How long a kiosk waits for a hand before it forgets its visitor."""

    model_config = ConfigDict(title="Khi không ai chạm")

    warn_after: int = Field(
        default=75,
        ge=20,
        le=600,
        title="Báo sau (giây)",
        description="Không ai chạm trong chừng ấy giây thì hỏi người xem còn ở đó không.",
    )
    reset_after: int = Field(
        default=20,
        ge=20,
        le=120,
        title="Xóa sau khi báo (giây)",
        description="Đếm ngược rồi về màn hình chờ; chạm là được thêm thời gian.",
    )


class CentreEn(Record):
    """The English texts of a centre's kiosk."""

    model_config = ConfigDict(title="Màn hình ở trung tâm, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    welcome: Text | None = Field(default=None, title="Lời chào (tiếng Anh)")


class Centre(Record):
    """The kiosk of one place, as one record file holds it."""

    model_config = ConfigDict(title="Màn hình ở trung tâm du lịch")

    name: Text | None = Field(
        default=None, max_length=120, title="Tên", description="Khi khác tên của điểm đến."
    )
    destination: Slug | None = Field(
        default=None,
        title="Đặt ở điểm đến",
        description="Tên tệp trong content/destinations; lấy xã và huyện từ đó.",
    )
    district: Slug | None = Field(
        default=None, title="Huyện cũ", description="Khi không có điểm đến."
    )
    commune: CommuneCode | None = Field(
        default=None, title="Xã, phường", description="Khi không có điểm đến, hoặc đặt ở xã khác."
    )
    districts: tuple[Slug, ...] = Field(
        default=(), title="Các huyện cũ coi là gần", description="Sản phẩm ở đó là “ở đây”."
    )
    communes: tuple[CommuneCode, ...] = Field(
        default=(), title="Các xã, phường coi là gần", description="Mã 5 chữ số, để trong dấu nháy."
    )
    within_km: int | None = Field(
        default=None,
        ge=1,
        le=300,
        title="Coi là gần trong (km)",
        description="Đường chim bay, từ xã của màn hình tới xã của sản phẩm.",
    )
    destinations: tuple[Slug, ...] = Field(
        default=(), title="Điểm đến nêu trước", description="Các điểm khác xếp theo gần xa."
    )
    routes: tuple[Slug, ...] = Field(
        default=(), title="Tuyến nêu trước", description="Các tuyến khác xếp theo gần xa."
    )
    holds: tuple[Held, ...] = Field(
        default=(),
        title="Bán tại quầy",
        description="Sản phẩm bán ngay chỗ đặt màn hình; chỉ ghi khi nguồn hay chính nơi đó nói.",
    )
    opening: Opening | None = Field(
        default=None, title="Giờ mở cửa", description="Khi khác điểm đến."
    )
    languages: tuple[Lang, ...] = Field(
        default=LANGS,
        min_length=1,
        title="Ngôn ngữ",
        description="Ngôn ngữ đầu là của màn hình chờ: [vi, en].",
    )
    welcome: Text | None = Field(
        default=None, title="Lời chào", description="Một hai câu, nên không quá 160 ký tự."
    )
    idle: Idle | None = Field(default=None, title="Khi không ai chạm")
    most: int = Field(
        default=150,
        ge=1,
        le=400,
        title="Nhiều nhất bao nhiêu sản phẩm",
        description="Lấy từ gần tới xa.",
    )
    staff_code: str = Field(
        default="2580",
        pattern=r"^\d{4,8}$",
        title="Mã góc nhân viên",
        description="4–8 chữ số trong dấu nháy; chỉ để khách khỏi vào nhầm, không phải mật khẩu.",
    )
    counts: bool = Field(
        default=True,
        title="Đếm lượt mở trang",
        description="Chỉ giữ trên máy ấy, không gửi đi đâu; false là tắt.",
    )
    note: Text | None = Field(
        default=None, title="Ghi chú", description="Cho người biên tập; không hiện trên màn hình."
    )
    sources: tuple[SourceUse, ...] = Field(default=(), title="Nguồn")
    en: CentreEn | None = Field(default=None, title="Tiếng Anh")
