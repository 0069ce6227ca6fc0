"""A decision that recognised products: `content/decisions/<slug>.yml`."""

from pydantic import ConfigDict, Field

from generator.records.base import Basis, KnownDate, Record, SourceUse, Text


class DecisionTotals(Record):
    """How many products a decision recognised, as the sources count."""

    model_config = ConfigDict(title="Tổng số theo nguồn")

    products: int | None = Field(default=None, ge=0, title="Số sản phẩm")
    producers: int | None = Field(default=None, ge=0, title="Số chủ thể")
    five_star: int | None = Field(default=None, ge=0, title="5 sao")
    four_star: int | None = Field(default=None, ge=0, title="4 sao")
    three_star: int | None = Field(default=None, ge=0, title="3 sao")


class DecisionEn(Record):
    """The English texts of a decision."""

    model_config = ConfigDict(title="Quyết định, tiếng Anh")

    round: Text | None = Field(default=None, title="Đợt (tiếng Anh)")
    note: Text | None = Field(default=None, title="Ghi chú (tiếng Anh)")


class Decision(Record):
    """A decision, as one record file holds it.

    `number` may be absent: a decision whose number no source prints, but which a source
    dates, is a decision.
    """

    model_config = ConfigDict(title="Quyết định")

    number: Text | None = Field(
        default=None, title="Số quyết định", description="Như in: 348/QĐ-UBND."
    )
    date: KnownDate = Field(title="Ngày quyết định")
    issuer: Text = Field(
        title="Cơ quan ban hành", description="Như in; cơ quan có thể nay không còn."
    )
    round: Text | None = Field(default=None, title="Đợt", description="Ví dụ: đợt 2 năm 2024.")
    valid_months: int = Field(
        default=36, gt=0, le=120, title="Số tháng hiệu lực", description="36 (QĐ 148/QĐ-TTg)."
    )
    valid_from: KnownDate | None = Field(
        default=None, title="Có hiệu lực từ", description="Chỉ ghi khi khác ngày quyết định."
    )
    basis: Basis = Field(
        title="Căn cứ", description="decision đã xem văn bản, press theo báo, article theo đặc san."
    )
    totals: DecisionTotals | None = Field(default=None, title="Tổng số theo nguồn")
    note: Text | None = Field(default=None, title="Ghi chú", description="Hiện trên trang.")
    sources: tuple[SourceUse, ...] = Field(min_length=1, title="Nguồn")
    en: DecisionEn | None = Field(default=None, title="Tiếng Anh")
