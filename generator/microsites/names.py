"""The names of producers as a site sets them: the legal form small, the proper name large."""

import re
from dataclasses import dataclass
from typing import Literal

Size = Literal["large", "medium", "small"]

_FORM = re.compile(
    r"(?:công ty|doanh nghiệp tư nhân|hợp tác xã|htx|tổ hợp tác|hộ kinh doanh|hộ sản xuất"
    r"|cơ sở sản xuất|cơ sở|trang trại|tổng đội)"
    r"(?: (?:tnhh|cổ phần|cp|mtv|một thành viên|xnk))*(?:, kinh doanh)?",
    re.IGNORECASE,
)
_LARGE, _MEDIUM = 22, 44


@dataclass(frozen=True)
class SetName:
    """A name in two parts, `form` possibly empty, and how large the second may be set."""

    form: str
    proper: str
    size: Size


def set_name(name: str, lang: str) -> SetName:
    """Return how the name of a producer is set; only Vietnamese names begin with their form."""
    form, proper = "", name
    found = _FORM.match(name) if lang == "vi" else None
    if found and name[found.end() : found.end() + 1] == " ":
        rest = name[found.end() :].strip()
        if rest[:1].isalpha():
            form, proper = found[0], rest[:1].upper() + rest[1:]
    size: Size = (
        "large" if len(proper) <= _LARGE else "medium" if len(proper) <= _MEDIUM else "small"
    )
    return SetName(form, proper, size)
