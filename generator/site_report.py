"""What a build made, in words: products by state, pages, files, megabytes, seconds by stage."""

from generator.build import Report
from generator.recognition import State
from generator.text import Lang, format_number

_STATES: dict[State, dict[Lang, str]] = {
    State.VALID: {"vi": "còn hiệu lực", "en": "valid"},
    State.EXPIRING: {"vi": "sắp hết hiệu lực", "en": "expiring"},
    State.EXPIRED: {"vi": "hết hiệu lực", "en": "expired"},
    State.REVOKED: {"vi": "đã thu hồi", "en": "revoked"},
    State.SUPERSEDED: {"vi": "đã thay bằng lần sau", "en": "superseded"},
    State.UNCERTAIN: {"vi": "chưa rõ còn hiệu lực", "en": "uncertain"},
    State.UNCONFIRMED: {"vi": "chưa xác nhận", "en": "unconfirmed"},
    State.POTENTIAL: {"vi": "tiềm năng 5 sao", "en": "potential five stars"},
    State.NONE: {"vi": "chưa có thông tin", "en": "no recognition"},
}

_STAGES: dict[str, dict[Lang, str]] = {
    "records": {"vi": "đọc và kiểm tra bản ghi", "en": "records read and checked"},
    "media": {"vi": "ảnh và bìa", "en": "photos and covers"},
    "print": {"vi": "mã QR và nhãn in", "en": "QR codes and labels"},
    "pages": {"vi": "trang", "en": "pages"},
    "data": {"vi": "dữ liệu mở", "en": "open data"},
    "search": {"vi": "mục lục tìm kiếm", "en": "search index"},
    "kiosks": {"vi": "màn hình trung tâm", "en": "kiosks"},
}

_WORDS: dict[Lang, dict[str, str]] = {
    "vi": {
        "products": "{count} sản phẩm, tính đến {today}:",
        "made": "{pages} trang, {files} tệp, {megabytes} MB trong {out}",
        "seconds": "{total} giây:",
        "warnings": "{count} cảnh báo; xem bằng: ocop check",
        "look": "Xem thử: ocop serve, hoặc đưa cả thư mục lên bất kỳ máy chủ tệp nào.",
    },
    "en": {
        "products": "{count} products, as of {today}:",
        "made": "{pages} pages, {files} files, {megabytes} MB in {out}",
        "seconds": "{total} seconds:",
        "warnings": "{count} warnings; see them with: ocop check",
        "look": "Look at it: ocop serve, or put the folder on any host that serves files.",
    },
}


def stage_name(stage: str, lang: Lang) -> str:
    """Return what a stage of the build does, as progress shows it."""
    return _STAGES[stage][lang]


def render(report: Report, out: str, today: str, lang: Lang = "vi") -> str:
    """Return the report of a build into the folder `out` for the day `today`."""
    words = _WORDS[lang]
    lines = [words["products"].format(count=sum(report.states.values()), today=today)]
    width = max((len(name[lang]) for name in _STATES.values()), default=0)
    lines += [
        f"  {_STATES[state][lang]:<{width}}  {report.states[state]:>5}"
        for state in State
        if report.states.get(state)
    ]
    lines.append(
        words["made"].format(
            pages=format_number(report.pages, lang),
            files=format_number(report.files, lang),
            megabytes=format_number(round(report.bytes / 1e6, 1), lang),
            out=out,
        )
    )
    total = format_number(round(sum(report.seconds.values()), 1), lang)
    stages = ", ".join(
        f"{stage_name(stage, lang)} {format_number(round(seconds, 1), lang)}"
        for stage, seconds in report.seconds.items()
    )
    lines.append(f"{words['seconds'].format(total=total)} {stages}")
    if report.warnings:
        lines.append(words["warnings"].format(count=len(report.warnings)))
    lines.append(words["look"])
    return "\n".join(lines)
