"""Places and groups: the tables in `content/places/` and `content/groups.yml`."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import KnownDate, Record, Slug, Text


class NameEn(Record):
    """The English name of a group or a place."""

    model_config = ConfigDict(title="Tên tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    description: Text | None = Field(default=None, title="Mô tả (tiếng Anh)")


class Group(Record):
    """One of the six product groups (QĐ 919/QĐ-TTg of 2022, QĐ 148/QĐ-TTg of 2023)."""

    model_config = ConfigDict(title="Nhóm sản phẩm")

    slug: Slug = Field(title="Tên trong địa chỉ")
    number: int = Field(ge=1, title="Số thứ tự")
    name: Text = Field(title="Tên đầy đủ")
    short_name: Text = Field(title="Tên gọn")
    description: Text | None = Field(default=None, title="Mô tả")
    en: NameEn | None = Field(default=None, title="Tiếng Anh")


class District(Record):
    """A former district unit (until 30 June 2025)."""

    model_config = ConfigDict(title="Huyện, thành phố, thị xã cũ")

    slug: Slug = Field(title="Tên trong địa chỉ")
    code: str = Field(pattern=r"^\d{3}$", title="Mã GSO")
    name: Text = Field(title="Tên", description="Không có tiền tố: Nam Đàn.")
    full_name: Text = Field(title="Tên đầy đủ", description="Huyện Nam Đàn.")
    description: Text | None = Field(default=None, title="Mô tả")
    en: NameEn | None = Field(default=None, title="Tiếng Anh")


class Commune(Record):
    """A commune or ward since 1 July 2025 (NQ 1678/NQ-UBTVQH15)."""

    model_config = ConfigDict(title="Xã, phường hiện nay")

    code: str = Field(pattern=r"^\d{5}$", title="Mã")
    kind: Literal["xã", "phường"] = Field(title="Loại")
    name: Text = Field(title="Tên", description="Không có tiền tố: Đại Huệ.")
    district: Slug = Field(title="Huyện cũ")
    lat: float = Field(ge=-90, le=90, title="Vĩ độ một điểm bên trong")
    lon: float = Field(ge=-180, le=180, title="Kinh độ một điểm bên trong")
    area_km2: float | None = Field(default=None, gt=0, title="Diện tích, km²")
    made_from: tuple[Text, ...] = Field(
        default=(), title="Gộp từ", description="Các xã, phường, thị trấn trước 01/07/2025."
    )


class Retired(Record):
    """A product that left the catalogue: its id and its address are never given again."""

    model_config = ConfigDict(title="Sản phẩm đã gỡ")

    id: str = Field(pattern=r"^[a-z0-9]{5}$", title="Mã cố định")
    slug: Slug = Field(title="Tên thư mục khi còn trong danh mục")
    name: Text = Field(title="Tên sản phẩm")
    date: KnownDate | None = Field(default=None, title="Ngày gỡ")
    reason: Text | None = Field(
        default=None, title="Lý do", description="Ví dụ: gộp vào sản phẩm khác."
    )
