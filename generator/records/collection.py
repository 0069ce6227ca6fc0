"""A collection: `content/collections/<slug>.yml`: a question to the records, not a list."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import Record, Slug, Text
from generator.records.product import Kind, Warning_

SearchedField = Literal["name", "summary", "story", "usage", "season"]
KnownField = Literal["story", "season", "usage", "photos", "visit", "commune", "producer"]


class Criterion(Record):
    """What a product must be to belong: every line of a criterion has to hold."""

    model_config = ConfigDict(title="Một điều kiện")

    groups: tuple[Slug, ...] = Field(
        default=(), title="Thuộc một trong các nhóm", description="Tên trong content/groups.yml."
    )
    kinds: tuple[Kind, ...] = Field(default=(), title="Thuộc một trong các loại")
    districts: tuple[Slug, ...] = Field(default=(), title="Ở một trong các huyện cũ")
    has: tuple[KnownField, ...] = Field(
        default=(), title="Đã có thông tin", description="Ví dụ: season (mùa), story (câu chuyện)."
    )
    words: tuple[Text, ...] = Field(
        default=(),
        title="Có một trong các từ",
        description="Đúng từng chữ và dấu; hoa thường như nhau.",
    )
    words_in: tuple[SearchedField, ...] = Field(
        default=("name",), min_length=1, title="Tìm từ ở đâu", description="Mặc định: trong tên."
    )


class CollectionEn(Record):
    """The English texts of a collection."""

    model_config = ConfigDict(title="Bộ sưu tập, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    summary: Text | None = Field(default=None, title="Giới thiệu ngắn (tiếng Anh)")


class Collection(Record):
    """A collection, as one record file holds it."""

    model_config = ConfigDict(title="Bộ sưu tập")

    name: Text = Field(max_length=60, title="Tên")
    summary: Text | None = Field(
        default=None, title="Giới thiệu ngắn", description="Một câu, ≤ 160 ký tự."
    )
    order: int = Field(default=100, title="Thứ tự", description="Số nhỏ đứng trước trên trang chủ.")
    any_of: tuple[Criterion, ...] = Field(
        min_length=1, title="Điều kiện", description="Sản phẩm hợp một điều kiện là vào bộ."
    )
    without_warnings: tuple[Warning_, ...] = Field(
        default=(), title="Trừ sản phẩm có cảnh báo", description="alcohol, health_food."
    )
    only_live: bool = Field(
        default=False,
        title="Chỉ sản phẩm còn sao",
        description="true: chỉ sản phẩm có hạng sao chắc chắn còn hiệu lực.",
    )
    en: CollectionEn | None = Field(default=None, title="Tiếng Anh")
