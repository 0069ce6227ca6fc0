"""A campaign: `content/campaigns/<slug>.yml`: a fair, gifts of a season, a harvest, a route."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import KnownDate, Record, Slug, SourceUse, Text
from generator.records.collection import Criterion
from generator.records.product import Warning_

CampaignKind = Literal["fair", "gifts", "season", "route"]
Motif = Literal["tram", "moc", "sao", "song", "don", "nguoc"]


class CampaignEn(Record):
    """The English texts of a campaign."""

    model_config = ConfigDict(title="Chiến dịch, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    summary: Text | None = Field(default=None, title="Giới thiệu ngắn (tiếng Anh)")
    occasion: Text | None = Field(default=None, title="Dịp (tiếng Anh)")
    before: Text | None = Field(default=None, title="Trước ngày bắt đầu (tiếng Anh)")
    during: Text | None = Field(default=None, title="Trong những ngày ấy (tiếng Anh)")
    after: Text | None = Field(default=None, title="Sau ngày kết thúc (tiếng Anh)")
    text: Text | None = Field(default=None, title="Bài viết (tiếng Anh)")


class Campaign(Record):
    """A campaign, as one record file holds it."""

    model_config = ConfigDict(title="Chiến dịch")

    name: Text = Field(max_length=60, title="Tên")
    kind: CampaignKind = Field(
        title="Loại", description="fair hội chợ, gifts quà biếu, season mùa vụ, route tuyến đi."
    )
    summary: Text | None = Field(
        default=None, title="Giới thiệu ngắn", description="Một câu, ≤ 160 ký tự."
    )
    starts: KnownDate = Field(title="Ngày đầu", description="Ngày cụ thể: 2026-12-15.")
    ends: KnownDate = Field(title="Ngày cuối", description="Ngày cuối cùng còn diễn ra.")
    dates_by: Literal["editor", "source"] = Field(
        title="Ai đặt ngày",
        description="editor: ban biên tập đặt, trang nói rõ; source: nguồn nêu (cần sources).",
    )
    occasion: Text | None = Field(
        default=None, title="Dịp", description="Tết Nguyên đán Đinh Mùi: 06/02/2027."
    )
    before: Text | None = Field(default=None, title="Lời trước ngày bắt đầu")
    during: Text | None = Field(default=None, title="Lời trong những ngày ấy")
    after: Text | None = Field(default=None, title="Lời sau ngày kết thúc")
    text: Text | None = Field(
        default=None, title="Bài viết", description="Markdown; chỉ viết điều có nguồn."
    )
    products: tuple[Slug, ...] = Field(
        default=(),
        title="Sản phẩm chọn tên",
        description="Tên thư mục; đứng trước, vẫn chịu các điều kiện trừ và còn sao bên dưới.",
    )
    any_of: tuple[Criterion, ...] = Field(
        default=(), title="Điều kiện", description="Sản phẩm hợp một điều kiện là vào chiến dịch."
    )
    without_warnings: tuple[Warning_, ...] = Field(
        default=(), title="Trừ sản phẩm có cảnh báo", description="alcohol, health_food."
    )
    only_live: bool = Field(
        default=False,
        title="Chỉ sản phẩm còn sao",
        description="true: chỉ sản phẩm chắc chắn còn sao; hết hạn thì tự rời trang.",
    )
    live_through: bool = Field(
        default=False,
        title="Còn sao đến ngày cuối",
        description="true: sao phải chắc chắn còn hiệu lực đến hết ngày cuối.",
    )
    destination: Slug | None = Field(
        default=None, title="Địa điểm", description="Tên tệp trong content/destinations."
    )
    route: Slug | None = Field(
        default=None, title="Tuyến", description="Tên tệp trong content/routes."
    )
    colours: tuple[str, ...] = Field(
        default=(), max_length=2, title="Màu", description='Màu chính, màu phụ: ["#92301f"].'
    )
    motif: Motif | None = Field(
        default=None,
        title="Hoa văn",
        description="tram quả trám, moc móc, sao sao tám cánh, song sóng nước, don rau dớn, "
        "nguoc ngược.",
    )
    aliases: tuple[Slug, ...] = Field(default=(), title="Địa chỉ cũ")
    sources: tuple[SourceUse, ...] = Field(default=(), title="Nguồn")
    en: CampaignEn | None = Field(default=None, title="Tiếng Anh")
