"""A source of facts: `content/sources/<slug>.yml`."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import KnownDate, Record, Text

SourceKind = Literal["press", "agency", "journal", "data", "producer", "law", "other"]


class Source(Record):
    """A publication or data set that records cite by its file name."""

    model_config = ConfigDict(title="Nguồn")

    title: Text = Field(title="Tên bài, tên tài liệu")
    publisher: Text = Field(title="Nơi đăng")
    date: KnownDate | None = Field(default=None, title="Ngày đăng")
    url: Text | None = Field(default=None, title="Đường dẫn")
    kind: SourceKind = Field(
        title="Loại nguồn",
        description=(
            "press báo, agency cơ quan, journal đặc san, data dữ liệu, "
            "producer chủ thể, law văn bản, other khác."
        ),
    )
    accessed: KnownDate | None = Field(default=None, title="Ngày xem")
    archived: bool = Field(
        default=False,
        title="Xem bản lưu",
        description="true khi chỉ xem bản lưu, không xem trang gốc.",
    )
    language: Literal["vi", "en", "fr", "zh"] = Field(default="vi", title="Ngôn ngữ")
    note: Text | None = Field(default=None, title="Ghi chú")
