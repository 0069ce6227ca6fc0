"""What a column means, by its title: in full or shortened, with accents or without."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from generator.text import fold


class Field(StrEnum):
    """What a column holds. The values are for reports and tests."""

    ORDER = "order"
    ID = "id"
    NAME = "name"
    PRODUCER = "producer"
    PRODUCER_TYPE = "producer_type"
    ADDRESS = "address"
    COMMUNE = "commune"
    DISTRICT = "district"
    GROUP = "group"
    STARS = "stars"
    SCORE = "score"
    OUTCOME = "outcome"
    DECISION = "decision"
    DECISION_SLUG = "decision_slug"
    DECISION_DATE = "decision_date"
    CERTIFICATE = "certificate"
    GTIN = "gtin"
    NET = "net"
    PRICE = "price"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"
    PERSON = "person"
    VALID_TO = "valid_to"
    NOTE = "note"


CONTACTS = (Field.PHONE, Field.EMAIL, Field.WEBSITE, Field.PERSON)
"""Data of people: told in the review sheet, imported never (consent is not in a list)."""

TITLES: Mapping[Field, str] = {
    Field.ORDER: "số thứ tự",
    Field.ID: "mã",
    Field.NAME: "tên sản phẩm",
    Field.PRODUCER: "chủ thể",
    Field.PRODUCER_TYPE: "loại chủ thể",
    Field.ADDRESS: "địa chỉ",
    Field.COMMUNE: "xã, phường",
    Field.DISTRICT: "huyện",
    Field.GROUP: "nhóm",
    Field.STARS: "hạng sao",
    Field.SCORE: "điểm",
    Field.OUTCOME: "hình thức công nhận",
    Field.DECISION: "quyết định",
    Field.DECISION_SLUG: "tệp quyết định",
    Field.DECISION_DATE: "ngày quyết định",
    Field.CERTIFICATE: "số giấy chứng nhận",
    Field.GTIN: "mã vạch",
    Field.NET: "quy cách",
    Field.PRICE: "giá",
    Field.PHONE: "điện thoại",
    Field.EMAIL: "email",
    Field.WEBSITE: "trang web",
    Field.PERSON: "người đại diện",
    Field.VALID_TO: "hết hiệu lực",
    Field.NOTE: "ghi chú",
}
"""How reports name what a column holds."""

_WORDS: tuple[tuple[Field, str], ...] = (
    (Field.ADDRESS, r"dia chi\b.*\b(?:dien thoai|sdt|dt|lien he)\b.*"),
    (Field.ORDER, r"(?:so )?(?:s ?)?tt|stt|so thu tu|thu tu|no"),
    (Field.ID, r"ma(?: co dinh| san pham| sp)?|id"),
    (Field.DECISION_SLUG, r"tep quyet dinh"),
    (Field.VALID_TO, r".*\b(?:het han|het hieu luc|thoi han|han su dung giay|hieu luc den)\b.*"),
    (Field.CERTIFICATE, r".*\b(?:giay chung nhan|gcn|giay cn|chung nhan so)\b.*"),
    (
        Field.DECISION_DATE,
        r"(?:thoi gian|thoi diem)(?: duoc)?(?: cong nhan| cap| danh gia)?"
        r"|ngay(?: thang(?: nam)?)?(?: ky| ban hanh| cap| cong nhan| qd| quyet dinh| ra qd)*"
        r"|nam(?: duoc)? (?:cong nhan|cap|danh gia|dat)(?: ocop)?"
        r"|(?:quyet dinh|qd)(?: cong nhan)? ngay(?: .*)?",
    ),
    (
        Field.DECISION,
        r"(?:so )?(?:van ban |so )?(?:qd|quyet dinh)\b.*|so vb|van ban cong nhan"
        r"|.*\bso (?:qd|quyet dinh)\b.*",
    ),
    (
        Field.OUTCOME,
        r"hinh thuc.*|loai cong nhan|cong nhan (?:moi|lai).*|(?:lan )?danh gia(?: lai)?",
    ),
    (Field.SCORE, r"(?:tong )?(?:so )?diem\b.*|ket qua cham(?: diem)?"),
    (
        Field.STARS,
        r".*\bsao\b.*|(?:ket qua )?(?:phan|xep|thu) hang\b.*|(?:hang|cap do)(?: dat(?: duoc)?)?"
        r"|ket qua(?: danh gia)?",
    ),
    (Field.GTIN, r".*\b(?:gtin|ma vach|barcode|ean)\b.*"),
    (Field.NET, r"quy cach.*|khoi luong.*|dung tich.*|trong luong.*|dong goi.*"),
    (Field.PRICE, r"(?:don )?gia\b.*"),
    (Field.EMAIL, r"e ?mail|thu dien tu|hop thu"),
    (
        Field.PHONE,
        r".*\b(?:dien thoai|sdt|so dt|dt|di dong|zalo|hotline|phone)\b.*|lien he|thong tin lien he",
    ),
    (Field.WEBSITE, r"web(?:site)?|trang (?:web|thong tin).*|facebook|fanpage|link.*"),
    (
        Field.PERSON,
        r"(?:ho (?:va )?ten )?(?:nguoi )?(?:dai dien|dung dau)\b.*|giam doc.*|chu ho|chu co so"
        r"|ho (?:va )?ten.*|nguoi lien he|can bo.*|cccd.*|cmnd.*|so cccd.*",
    ),
    (Field.PRODUCER_TYPE, r"loai (?:hinh )?(?:chu the|to chuc|hinh|hinh kinh te).*"),
    (
        Field.PRODUCER,
        r"(?:ten )?(?:chu the|co so|cssx|don vi|doanh nghiep|dn|htx|to chuc|nha san xuat|nha sx)"
        r"(?! tinh| hanh chinh)\b.*|(?:ten )?(?:chu )?co so san xuat.*",
    ),
    (
        Field.NAME,
        r"(?:ten )?(?:cac )?(?:bo )?(?:san pham|sp)(?: .*)?|ten(?: goi)?(?: san pham| sp)?"
        r"|ten(?: hang| mat hang)|mat hang|ten thuong mai",
    ),
    (Field.COMMUNE, r"(?:ten )?(?:xa|phuong)\b.*"),
    (
        Field.DISTRICT,
        r"(?:ten )?(?:huyen|thanh pho|thi xa|tp|dia phuong|dia ban|don vi hanh chinh)\b.*",
    ),
    (Field.ADDRESS, r"(?:dia chi|dia diem|noi (?:san xuat|sx)|tru so|dc)\b.*|vung san xuat.*"),
    (Field.GROUP, r"(?:ten )?(?:nhom|nganh|phan nhom|bo san pham|loai san pham|linh vuc)\b.*"),
    (Field.NOTE, r"ghi chu.*|luu y.*|note"),
)
_PATTERNS = tuple((field, re.compile(pattern)) for field, pattern in _WORDS)
_NOISE = re.compile(r"[^a-z0-9 ]+")


def understand(title: str) -> Field | None:
    """Return what a column with this title holds, or None."""
    key = title_key(title)
    if not key or len(key) > 80:
        return None
    if re.fullmatch(r"(?:ten )?(?:nhom|nganh|phan nhom|loai) (?:san pham|sp|hang)\b.*", key):
        return Field.GROUP
    return next((field for field, pattern in _PATTERNS if pattern.fullmatch(key)), None)


def understand_parts(titles: Sequence[str]) -> Field | None:
    """Return what a column holds whose title stands in several rows, the lowest last.

    The lowest row says most; where it says little alone ("Số", "Ngày") the rows above help.
    """
    parts = [part for part in dict.fromkeys(titles) if title_key(part)]
    for count in range(1, len(parts) + 1):
        joined = " ".join(parts[-count:])
        lowest = title_key(parts[-1])
        if count == 1 and lowest in _LITTLE and len(parts) > 1:
            continue
        field = _LITTLE_BELOW.get((understand(parts[0]), lowest)) or understand(joined)
        if field:
            return field
    return understand(parts[0]) if parts else None


def title_key(title: str) -> str:
    """Return a title folded, without brackets' content, signs and doubled spaces."""
    bare = re.sub(r"\([^)]*\)", " ", title) or title
    return " ".join(_NOISE.sub(" ", fold(bare)).split())


_LITTLE = frozenset({"so", "ngay", "ngay thang", "ten", "ma", "loai", "hang", "nam"})
_LITTLE_BELOW: Mapping[tuple[Field | None, str], Field] = {
    (Field.DECISION, "so"): Field.DECISION,
    (Field.DECISION, "ngay"): Field.DECISION_DATE,
    (Field.DECISION, "ngay thang"): Field.DECISION_DATE,
    (Field.DECISION, "nam"): Field.DECISION_DATE,
    (Field.CERTIFICATE, "so"): Field.CERTIFICATE,
    (Field.PRODUCER, "ten"): Field.PRODUCER,
    (Field.PRODUCER, "loai"): Field.PRODUCER_TYPE,
    (Field.NAME, "ten"): Field.NAME,
    (Field.NAME, "hang"): Field.STARS,
}
