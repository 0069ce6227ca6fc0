"""A product: `products/<district>/<slug>/product.yml` and the photos beside it."""

from typing import Literal

from pydantic import ConfigDict, Field

from generator.records.base import Consent, Hidden, KnownDate, Record, Score, Slug, SourceUse, Text

Kind = Literal["goods", "service"]
Outcome = Literal["first", "again", "upgrade", "downgrade"]
Warning_ = Literal["health_food", "alcohol"]


class Revocation(Record):
    """The withdrawal of a recognition before its end."""

    model_config = ConfigDict(title="Thu hồi")

    date: KnownDate = Field(title="Ngày thu hồi")
    source: Slug = Field(title="Nguồn", description="Tên tệp trong content/sources.")
    issuer: Text | None = Field(default=None, title="Cơ quan thu hồi")
    reason: Text | None = Field(default=None, title="Lý do")


class Recognition(Record):
    """A star, as one decision gave it or as a source states it.

    With `decision` it can be dated and may become a badge. Without, it is only a statement
    of `source` and is shown as unconfirmed.
    """

    model_config = ConfigDict(title="Một lần công nhận")

    decision: Slug | None = Field(
        default=None, title="Quyết định", description="Tên tệp trong content/decisions."
    )
    stars: Literal[3, 4, 5] | None = Field(
        default=None, title="Số sao", description="3, 4 hoặc 5; bỏ trống khi nguồn không nêu."
    )
    potential: bool = Field(
        default=False,
        title="Tiềm năng 5 sao",
        description="Đúng khi được đề nghị trung ương xét 5 sao mà chưa có kết quả.",
    )
    score: Score | None = Field(default=None, title="Điểm", description="Điểm đánh giá, 0 đến 100.")
    certificate: Text | None = Field(
        default=None, title="Số giấy chứng nhận", description="Chép nguyên như in trên giấy."
    )
    outcome: Outcome | None = Field(
        default=None,
        title="Hình thức",
        description="first lần đầu, again công nhận lại, upgrade nâng hạng, downgrade hạ hạng.",
    )
    date: KnownDate | None = Field(
        default=None,
        title="Ngày công nhận",
        description="Chỉ ghi khi nguồn nêu ngày riêng cho sản phẩm này, hẹp hơn ngày quyết định.",
    )
    valid_from: KnownDate | None = Field(
        default=None,
        title="Có hiệu lực từ",
        description="Chỉ ghi khi khác ngày quyết định (nguồn nói rõ).",
    )
    period: Text | None = Field(
        default=None, title="Giai đoạn", description="Như nguồn in, ví dụ 2019–2020."
    )
    name_then: Text | None = Field(
        default=None, title="Tên khi đó", description="Tên sản phẩm như in trong lần công nhận này."
    )
    producer_then: Text | None = Field(default=None, title="Chủ thể khi đó")
    source: Slug | None = Field(
        default=None, title="Nguồn", description="Nguồn nêu hạng sao của chính sản phẩm này."
    )
    revoked: Revocation | None = Field(default=None, title="Thu hồi")
    note: Text | None = Field(
        default=None, title="Ghi chú", description="Điều các nguồn nói khác nhau; hiện trên trang."
    )


class VariantEn(Record):
    """The English texts of a variant."""

    model_config = ConfigDict(title="Quy cách, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")


class Variant(Record):
    """A pack of the product, with its own code and reference price."""

    model_config = ConfigDict(title="Một quy cách")

    name: Text = Field(title="Tên quy cách", description="Ví dụ: Chai 500 ml.")
    gtin: Text | None = Field(
        default=None, title="Mã GTIN", description="8, 12, 13 hoặc 14 chữ số, để trong dấu nháy."
    )
    net: Text | None = Field(default=None, title="Khối lượng tịnh", description="Ví dụ: 500 ml.")
    price: int | None = Field(
        default=None, gt=0, title="Giá tham khảo", description="Đồng, số nguyên: 45000."
    )
    price_date: KnownDate | None = Field(default=None, title="Ngày của giá")
    source: Slug | None = Field(default=None, title="Nguồn")
    en: VariantEn | None = Field(default=None, title="Tiếng Anh")


class Document(Record):
    """A paper of the product: food safety, a standard, a test, a trademark."""

    model_config = ConfigDict(title="Một giấy tờ")

    kind: Literal["food_safety", "standard", "test", "trademark", "origin", "other"] = Field(
        title="Loại giấy tờ"
    )
    title: Text | None = Field(default=None, title="Tên giấy tờ")
    number: Text | None = Field(default=None, title="Số")
    issuer: Text | None = Field(default=None, title="Nơi cấp")
    date: KnownDate | None = Field(default=None, title="Ngày cấp")
    valid_to: KnownDate | None = Field(default=None, title="Hết hạn")
    source: Slug | None = Field(default=None, title="Nguồn")


class PhotoEn(Record):
    """The English texts of a photo."""

    model_config = ConfigDict(title="Ảnh, tiếng Anh")

    caption: Text | None = Field(default=None, title="Chú thích (tiếng Anh)")


class Photo(Record):
    """A photo that lies beside the record."""

    model_config = ConfigDict(title="Một ảnh")

    file: Text = Field(
        title="Tệp ảnh", description="Tên tệp cạnh product.yml, ví dụ chai-tuong.jpg."
    )
    caption: Text = Field(title="Chú thích", description="Ảnh cho thấy gì; đọc thay cho ảnh.")
    credit: Text | None = Field(default=None, title="Người chụp")
    rights: Text | None = Field(default=None, title="Quyền sử dụng")
    people: bool = Field(default=False, title="Có người nhận ra được")
    consent: Consent | None = Field(default=None, title="Đồng ý của người trong ảnh")
    en: PhotoEn | None = Field(default=None, title="Tiếng Anh")


class Offer(Record):
    """A place or address where the product is sold: a link, a shop, a contact."""

    model_config = ConfigDict(title="Một nơi mua")

    kind: Literal["shop", "phone", "zalo", "website", "facebook", "marketplace"] = Field(
        title="Loại"
    )
    name: Text | None = Field(default=None, title="Tên nơi bán")
    value: Text = Field(title="Địa chỉ", description="Số điện thoại, đường dẫn https hoặc địa chỉ.")
    checked: KnownDate | None = Field(default=None, title="Ngày kiểm tra gần nhất")
    source: Slug | None = Field(default=None, title="Nguồn")
    consent: Consent | None = Field(
        default=None,
        title="Sự đồng ý",
        description="Bắt buộc với số điện thoại và Zalo: ai đồng ý, khi nào, phạm vi nào.",
    )


class VisitEn(Record):
    """The English texts of a visit."""

    model_config = ConfigDict(title="Đến chơi, tiếng Anh")

    activities: Text | None = Field(default=None, title="Khách làm gì (tiếng Anh)")
    food: Text | None = Field(default=None, title="Ăn gì (tiếng Anh)")
    stay: Text | None = Field(default=None, title="Ngủ lại (tiếng Anh)")
    season: Text | None = Field(default=None, title="Mùa nên đến (tiếng Anh)")
    capacity: Text | None = Field(default=None, title="Sức chứa (tiếng Anh)")
    booking: Text | None = Field(default=None, title="Đặt chỗ (tiếng Anh)")


class Visit(Record):
    """What a guest of community tourism finds; a figure carries the year of its source."""

    model_config = ConfigDict(title="Đến chơi (du lịch cộng đồng)")

    activities: Text | None = Field(default=None, title="Khách làm gì")
    food: Text | None = Field(default=None, title="Ăn gì")
    stay: Text | None = Field(default=None, title="Ngủ lại")
    season: Text | None = Field(default=None, title="Mùa nên đến")
    capacity: Text | None = Field(default=None, title="Sức chứa")
    booking: Text | None = Field(default=None, title="Đặt chỗ")
    products: tuple[Slug, ...] = Field(
        default=(),
        title="Nghề và món của bản",
        description="Tên thư mục của sản phẩm trong danh mục.",
    )
    en: VisitEn | None = Field(default=None, title="Tiếng Anh")


class ProductEn(Record):
    """The English texts of a product."""

    model_config = ConfigDict(title="Sản phẩm, tiếng Anh")

    name: Text | None = Field(default=None, title="Tên (tiếng Anh)")
    summary: Text | None = Field(default=None, title="Giới thiệu ngắn (tiếng Anh)")
    story: Text | None = Field(default=None, title="Câu chuyện (tiếng Anh)")
    ingredients: Text | None = Field(default=None, title="Thành phần (tiếng Anh)")
    storage: Text | None = Field(default=None, title="Bảo quản (tiếng Anh)")
    shelf_life: Text | None = Field(default=None, title="Hạn dùng (tiếng Anh)")
    usage: Text | None = Field(default=None, title="Cách dùng (tiếng Anh)")
    season: Text | None = Field(default=None, title="Mùa (tiếng Anh)")


class Product(Record):
    """A product of the catalogue, as one record file holds it."""

    model_config = ConfigDict(title="Sản phẩm")

    id: str = Field(
        pattern=r"^[a-z0-9]{5}$",
        title="Mã cố định",
        description="5 chữ cái thường hoặc chữ số; in trong mã QR, không bao giờ đổi hay dùng lại.",
    )
    hidden: Hidden | None = Field(
        default=None,
        title="Gỡ khỏi trang",
        description="Có mục này thì mọi trang của sản phẩm báo không còn hiển thị; mã vẫn giữ.",
    )
    name: Text = Field(max_length=120, title="Tên sản phẩm")
    also_known_as: tuple[Text, ...] = Field(
        default=(), title="Tên khác", description="Cách gọi hay cách viết khác có trong các nguồn."
    )
    kind: Kind = Field(
        default="goods", title="Loại", description="goods hàng hóa, service dịch vụ du lịch."
    )
    group: Slug = Field(
        title="Nhóm sản phẩm", description="Một trong sáu nhóm ở content/groups.yml."
    )
    group_basis: Literal["decision", "editor"] = Field(
        default="editor",
        title="Căn cứ xếp nhóm",
        description="decision hoặc editor (biên tập xếp).",
    )
    producer: Slug | None = Field(
        default=None, title="Chủ thể", description="Tên tệp trong content/producers."
    )
    commune: str | None = Field(
        default=None,
        pattern=r"^\d{5}$",
        title="Xã, phường hiện nay",
        description="Mã 5 chữ số từ 01/07/2025, để trong dấu nháy.",
    )
    place_then: Text | None = Field(
        default=None,
        title="Nơi sản xuất khi đó",
        description="Như in trên giấy chứng nhận hay báo.",
    )
    summary: Text | None = Field(
        default=None, title="Giới thiệu ngắn", description="Một câu, ≤ 160 ký tự."
    )
    story: Text | None = Field(
        default=None,
        title="Câu chuyện",
        description="Markdown, 200–350 chữ: vùng đất, con người, cách làm, mùa, cách dùng.",
    )
    ingredients: Text | None = Field(default=None, title="Thành phần", description="Chép từ nhãn.")
    storage: Text | None = Field(default=None, title="Bảo quản")
    shelf_life: Text | None = Field(default=None, title="Hạn dùng")
    usage: Text | None = Field(default=None, title="Cách dùng")
    season: Text | None = Field(default=None, title="Mùa")
    visit: Visit | None = Field(
        default=None, title="Đến chơi", description="Chỉ cho kind: service (du lịch)."
    )
    recognitions: tuple[Recognition, ...] = Field(
        default=(), title="Các lần công nhận", description="Cũ trước, mới sau; không xóa lần cũ."
    )
    variants: tuple[Variant, ...] = Field(default=(), title="Quy cách")
    documents: tuple[Document, ...] = Field(default=(), title="Giấy tờ")
    photos: tuple[Photo, ...] = Field(default=(), title="Ảnh")
    buy: tuple[Offer, ...] = Field(default=(), title="Nơi mua")
    warnings: tuple[Warning_, ...] = Field(
        default=(), title="Cảnh báo", description="health_food, alcohol: lời bắt buộc tự thêm."
    )
    traceability_url: Text | None = Field(default=None, title="Trang truy xuất nguồn gốc")
    ocop_code: Text | None = Field(default=None, title="Mã OCOP quốc gia")
    logo_on_pack: bool | None = Field(default=None, title="Bao bì có logo OCOP")
    aliases: tuple[Slug, ...] = Field(
        default=(),
        title="Địa chỉ cũ",
        description="Tên thư mục trước đây, để đường dẫn cũ còn dùng.",
    )
    note: Text | None = Field(
        default=None, title="Lưu ý cho người đọc", description="Điều chưa rõ; hiện trên trang."
    )
    sources: tuple[SourceUse, ...] = Field(min_length=1, title="Nguồn")
    en: ProductEn | None = Field(default=None, title="Tiếng Anh")
