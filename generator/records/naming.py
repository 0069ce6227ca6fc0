"""Names of records as keys: two names with one key are spelled alike but for accents and signs."""

import re

from generator.text import fold

_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_KINDS_OF_PRODUCER = re.compile(
    r"\b(?:cong ty|cty|tnhh|co phan|cp|mtv|mot thanh vien|doanh nghiep tu nhan|dntn|hop tac xa|htx"
    r"|to hop tac|tht|ho kinh doanh|hkd|ho sxkd|co so san xuat|cssx|co so|trang trai|san xuat|sx"
    r"|va|dich vu|dv)\b"
)
_KINDS = (
    ("hop-tac-xa", r"\b(?:hop tac xa|htx|lien hiep htx)\b"),
    ("to-hop-tac", r"\b(?:to hop tac|tht|to lien ket)\b"),
    ("doanh-nghiep", r"\b(?:cong ty|cty|tnhh|co phan|doanh nghiep|dntn|tap doan)\b"),
    ("ho-kinh-doanh", r"\b(?:ho kinh doanh|hkd|ho san xuat|ho sxkd|ho gia dinh)\b|^ho "),
)


def name_key(name: str) -> str:
    """Return a name folded, without signs: `Tương “Sa Nam”` → `tuong sa nam`."""
    return _NOT_LETTERS.sub(" ", fold(name)).strip()


def producer_key(name: str) -> str:
    """Return what is left of a producer's name without the words for its kind."""
    return " ".join(_KINDS_OF_PRODUCER.sub(" ", name_key(name)).split())


def producer_kind(name: str) -> str:
    """Return the type of producer that a name tells: `HTX Sen Quê Bác` → `hop-tac-xa`."""
    key = name_key(name)
    return next((kind for kind, words in _KINDS if re.search(words, key)), "khac")
