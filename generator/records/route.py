"""A route: `content/routes/<slug>.yml`: a tour that links destinations, villages and products."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import Record, Slug, SourceUse, Text

Composer = Literal["source", "editor"]


class StopEn(Record):
    """The English texts of a stop."""

    model_config = ConfigDict(title="Chặng, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    do: Text | None = Field(default=None, title="Làm gì (tiếng Anh)")


class Stop(Record):
    """One stop of a route: at a destination, at a product's place, or in a former district."""

    model_config = ConfigDict(title="Một chặng")

    destination: Slug | None = Field(
        default=None, title="Điểm đến", description="Tên tệp trong content/destinations."
    )
    product: Slug | None = Field(
        default=None, title="Sản phẩm", description="Nơi làm một sản phẩm; tên thư mục."
    )
    district: Slug | None = Field(
        default=None, title="Huyện cũ", description="Khi nguồn chỉ nêu huyện."
    )
    name: Text | None = Field(
        default=None, title="Tên chặng", description="Khi khác tên của nơi dừng."
    )
    day: int | None = Field(default=None, ge=1, le=30, title="Ngày thứ")
    do: Text | None = Field(
        default=None, title="Làm gì", description="Xem gì, nếm gì ở chặng này, theo nguồn."
    )
    taste: tuple[Slug, ...] = Field(
        default=(),
        title="Nếm và mua",
        description="Sản phẩm gợi ý ở chặng này, do người biên tập chọn trong danh mục.",
    )
    en: StopEn | None = Field(default=None, title="Tiếng Anh")


class RouteEn(Record):
    """The English texts of a route."""

    model_config = ConfigDict(title="Tuyến, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    summary: Text | None = Field(default=None, title="Giới thiệu ngắn (tiếng Anh)")
    duration: Text | None = Field(default=None, title="Thời gian (tiếng Anh)")
    note: Text | None = Field(default=None, title="Lưu ý (tiếng Anh)")


class Route(Record):
    """A route, as one record file holds it."""

    model_config = ConfigDict(title="Tuyến")

    name: Text = Field(max_length=120, title="Tên tuyến")
    summary: Text | None = Field(
        default=None, title="Giới thiệu ngắn", description="Một câu, ≤ 160 ký tự."
    )
    composed_by: Composer = Field(
        title="Ai xếp tuyến",
        description="source: nguồn mô tả tuyến này; editor: người biên tập xếp, trang ghi rõ.",
    )
    duration: Text | None = Field(
        default=None, title="Thời gian", description="Như nguồn nói: 2 ngày 1 đêm."
    )
    stops: tuple[Stop, ...] = Field(min_length=1, title="Các chặng", description="Theo thứ tự đi.")
    aliases: tuple[Slug, ...] = Field(
        default=(), title="Địa chỉ cũ", description="Tên tệp trước đây, để đường dẫn cũ còn dùng."
    )
    note: Text | None = Field(
        default=None, title="Lưu ý cho người đọc", description="Điều chưa rõ; hiện trên trang."
    )
    sources: tuple[SourceUse, ...] = Field(min_length=1, title="Nguồn")
    en: RouteEn | None = Field(default=None, title="Tiếng Anh")
