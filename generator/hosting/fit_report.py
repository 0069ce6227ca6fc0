"""Whether a site fits a host, in words."""

from generator.hosting.fit import Measure, Room, Size, measures
from generator.hosting.targets import Target
from generator.text import Lang, format_number

_ROOMS: dict[Room, dict[Lang, str]] = {
    "pages": {"vi": "trang HTML", "en": "HTML pages"},
    "photos": {"vi": "ảnh", "en": "photos"},
    "covers": {"vi": "bìa vẽ", "en": "woven covers"},
    "cards": {"vi": "ảnh chia sẻ", "en": "share cards"},
    "codes": {"vi": "mã QR", "en": "QR codes"},
    "search": {"vi": "mục lục tìm kiếm", "en": "search index"},
    "kiosk": {"vi": "kiosk", "en": "kiosks"},
    "data": {"vi": "dữ liệu mở", "en": "open data"},
    "assets": {"vi": "giao diện", "en": "styles and scripts"},
    "other": {"vi": "khác", "en": "other"},
}

_SAVINGS: dict[Room, dict[Lang, str]] = {
    "cards": {
        "vi": "bỏ được: share_cards: false trong mkdocs.yml",
        "en": "can go: share_cards: false in mkdocs.yml",
    },
    "photos": {
        "vi": "bớt được: ít ảnh hơn cho mỗi sản phẩm",
        "en": "can shrink: fewer photos a product",
    },
}

_WORDS: dict[Lang, dict[str, str]] = {
    "vi": {
        "fits": "Vừa: {title}.",
        "too_large": "KHÔNG vừa: {title}.",
        "size": "Cả trang: {megabytes} MB, {files} tệp.",
        "site_bytes": "cả trang",
        "files": "số tệp",
        "file_bytes": "tệp lớn nhất ({name})",
        "folder_files": "số tệp trong một thư mục ({name})",
        "files_count": "{count} tệp",
        "month": "Băng thông mỗi tháng: {amount}.",
        "headers": "Máy chủ này không nhận header của ta; chính sách an toàn nằm trong từng trang.",
        "source": "Giới hạn theo {source}; nơi cho thuê có thể đã đổi, hãy xem lại.",
    },
    "en": {
        "fits": "It fits {title}.",
        "too_large": "It does NOT fit {title}.",
        "size": "The whole site: {megabytes} MB, {files} files.",
        "site_bytes": "whole site",
        "files": "files",
        "file_bytes": "largest file ({name})",
        "folder_files": "files in one folder ({name})",
        "files_count": "{count} files",
        "month": "Traffic a month: {amount}.",
        "headers": "This host sends no headers of ours; each page says its policy itself.",
        "source": "Limits as stated at {source}; the host may have changed them, look again.",
    },
}


def render(size: Size, target: Target, lang: Lang = "vi") -> str:
    """Return what to tell an operator who wants to put a site of this size on the host."""
    words = _WORDS[lang]
    limits = list(measures(size, target))
    fits = all(measure.fits for measure in limits)
    lines = [words["fits" if fits else "too_large"].format(title=target.title)]
    lines += [_limit(measure, lang) for measure in limits]
    if target.month_bytes:
        lines.append(words["month"].format(amount=_bytes(target.month_bytes, lang)))
    megabytes, files = _megabytes(size.bytes, lang), format_number(size.files, lang)
    lines.append(words["size"].format(megabytes=megabytes, files=files))
    width = max(len(names[lang]) for names in _ROOMS.values())
    for room, (count, total) in size.by_room.items():
        amount = f"{_megabytes(total, lang):>8} MB {format_number(count, lang):>7}"
        saving = _SAVINGS.get(room, {}).get(lang, "")
        lines.append(f"  {_ROOMS[room][lang]:<{width}} {amount}   {saving}".rstrip())
    if not target.headers:
        lines.append(words["headers"])
    if target.source:
        lines.append(words["source"].format(source=target.source))
    return "\n".join(lines)


def _limit(measure: Measure, lang: Lang) -> str:
    words = _WORDS[lang]
    what = words[measure.kind].format(name=measure.name)
    if measure.kind in ("site_bytes", "file_bytes"):
        needed, allowed = _bytes(measure.needed, lang), _bytes(measure.allowed, lang)
    else:
        needed, allowed = (
            words["files_count"].format(count=format_number(number, lang))
            for number in (measure.needed, measure.allowed)
        )
    sign = "≤" if measure.fits else ">"
    return f"  {'✓' if measure.fits else '✗'} {what}: {needed} {sign} {allowed}"


def _bytes(number: int, lang: Lang) -> str:
    return f"{_megabytes(number, lang)} MB"


def _megabytes(number: int, lang: Lang) -> str:
    return format_number(round(number / 1e6, 1), lang)
