"""The command line's grammar in Vietnamese: argparse with its words translated.

Wrong use is told in Vietnamese first, English beside it, and ends with exit code 2.
"""

import argparse
import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn, get_args

from generator.dates import PartialDate
from generator.records.base import Basis
from generator.records.loader import NO_DISTRICT
from generator.records.producer import ProducerType
from generator.records.product import Kind
from generator.records.source import SourceKind

_TRANSLATIONS = (
    (r"the following arguments are required: (.*)", r"thiếu: \1"),
    (r"unrecognized arguments: (.*)", r"không hiểu: \1"),
    (
        r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)",
        r"\1 không nhận \2; chọn một trong: \3",
    ),
    (r"argument (\S+): expected one argument", r"\1 cần một giá trị"),
    (r"argument (\S+): ignored explicit argument (.*)", r"\1 không nhận giá trị \2"),
    (r"argument (\S+): invalid \w+ value: (.*)", r"\1 không nhận \2"),
    (r"argument (\S+): (.*)", r"\1: \2"),
    (r"ambiguous option: (.*) could match (.*)", r"\1 chưa rõ; có thể là \2"),
)


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Vietnamese."""

    def __init__(self, *, with_help: bool = True, **settings: object) -> None:
        super().__init__(
            **{  # type: ignore[arg-type]
                "formatter_class": _Formatter,
                "add_help": False,
                "allow_abbrev": False,
                **settings,
            }
        )
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        if with_help:
            self.add_argument("-h", "--help", action="help", help="hiện phần trợ giúp này")

    def error(self, message: str) -> NoReturn:
        """Say what was wrong in both languages, how to get help, and exit with 2."""
        help_ = f"Xem / see: {self.prog} --help"
        self.exit(2, f"Sai cách dùng: {translated(message)}.\nWrong use: {message}.\n{help_}\n")


class _Formatter(argparse.HelpFormatter):
    """The help's layout, with the Vietnamese word for usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


def translated(message: str) -> str:
    """Return argparse's message in Vietnamese, or as it is when it is not known."""
    for pattern, vietnamese in _TRANSLATIONS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match:
            return match.expand(vietnamese)
    return message


def count(written: str) -> int:
    """Read a whole number from 1 up. Raises argparse.ArgumentTypeError."""
    if not re.fullmatch(r"[1-9][0-9]{0,5}", written):
        raise argparse.ArgumentTypeError(f"“{written}” cần là số nguyên từ 1 trở lên")
    return int(written)


def day(written: str) -> date:
    """Read a day given on the command line. Raises argparse.ArgumentTypeError."""
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        try:
            return date.fromisoformat(written)
        except ValueError:
            pass
    raise argparse.ArgumentTypeError(f"“{written}” ≠ 2026-11-23 (năm-tháng-ngày, year-month-day)")


def partial_date(written: str) -> PartialDate:
    """Read a date as far as it is known: `2024-08-06`, `2024-08`, `2024`, `FROM..TO`.

    Raises argparse.ArgumentTypeError.
    """
    start, parted, end = written.partition("..")
    try:
        return PartialDate.parse({"from": start, "to": end} if parted else written)
    except ValueError as wrong:
        known = "2024-08-06, 2024-08, 2024, 2024-01-01..2024-02-23"
        raise argparse.ArgumentTypeError(f"“{written}” ≠ {known}") from wrong


Argument = tuple[tuple[str, ...], dict[str, Any]]

_SOURCE: Argument = (
    ("--source",),
    {"required": True, "metavar": "TÊN", "help": "tệp trong content/sources, bỏ .yml"},
)
_SLUG: Argument = (
    ("--slug",),
    {"dest": "slug_", "metavar": "TÊN", "help": "tên tệp hay thư mục, mặc định theo tên"},
)
_DISTRICT = {"metavar": "HUYỆN", "help": "huyện cũ, ví dụ nam-dan"}
_COMMUNE: Argument = (("--commune",), {"metavar": "MÃ", "help": "mã xã, phường, ví dụ 17944"})
_PLACE_THEN: Argument = (("--place-then",), {"metavar": "CHỮ", "help": "nơi như nguồn in"})
_DAY = {"type": partial_date, "metavar": "NGÀY"}

NEW_PRODUCT: tuple[Argument, ...] = (
    (("name",), {"metavar": "TÊN", "help": "tên sản phẩm"}),
    (("--group",), {"required": True, "metavar": "NHÓM", "help": "ví dụ thuc-pham"}),
    _SOURCE,
    (("--district",), {"default": NO_DISTRICT, **_DISTRICT}),
    _SLUG,
    (("--kind",), {"choices": get_args(Kind), "default": "goods", "help": "hàng hóa, dịch vụ"}),
    (("--producer",), {"metavar": "TÊN", "help": "tệp trong content/producers, bỏ .yml"}),
    _COMMUNE,
    _PLACE_THEN,
    (("--decision",), {"metavar": "TÊN", "help": "tệp trong content/decisions, bỏ .yml"}),
    (("--stars",), {"type": int, "choices": (3, 4, 5), "help": "số sao"}),
)
NEW_PRODUCER: tuple[Argument, ...] = (
    (("name",), {"metavar": "TÊN", "help": "tên chủ thể"}),
    (("--type",), {"dest": "kind", "required": True, "choices": get_args(ProducerType)}),
    _SOURCE,
    (("--district",), _DISTRICT),
    _SLUG,
    _COMMUNE,
    _PLACE_THEN,
)
NEW_DECISION: tuple[Argument, ...] = (
    (("number",), {"nargs": "?", "metavar": "SỐ", "help": "như in, ví dụ 348/QĐ-UBND"}),
    (
        ("--date",),
        {"dest": "day", "required": True, "help": "2024-08-06, 2024-08, từ..đến", **_DAY},
    ),
    (("--issuer",), {"required": True, "metavar": "CƠ QUAN", "help": "cơ quan ban hành, như in"}),
    _SOURCE,
    (("--basis",), {"choices": get_args(Basis), "default": "press", "help": "đã xem gì"}),
    (("--round",), {"dest": "round_", "metavar": "ĐỢT", "help": "ví dụ: đợt 2 năm 2024"}),
    _SLUG,
)
NEW_SOURCE: tuple[Argument, ...] = (
    (("title",), {"metavar": "TÊN", "help": "tên bài, tên tài liệu"}),
    (("--publisher",), {"required": True, "metavar": "NƠI", "help": "nơi đăng"}),
    (("--kind",), {"required": True, "choices": get_args(SourceKind)}),
    (("--url",), {"metavar": "ĐƯỜNG DẪN"}),
    (("--date",), {"dest": "day", "help": "ngày đăng", **_DAY}),
    _SLUG,
)
"""What `ocop new` takes for each kind of record; the names are those of `generator.records.new`."""

PHOTO_ADD: tuple[Argument, ...] = (
    (("files",), {"nargs": "+", "type": Path, "metavar": "TỆP", "help": "ảnh như người ta gửi"}),
    (
        ("--product",),
        {"required": True, "metavar": "TÊN", "help": "thư mục sản phẩm, ví dụ tuong-nam-anh"},
    ),
    (("--caption",), {"metavar": "CHỮ", "help": "ảnh cho thấy gì, ở đâu"}),
    (("--credit",), {"metavar": "CHỮ", "help": "ai chụp"}),
    (("--rights",), {"metavar": "CHỮ", "help": "ai cho dùng, dùng vào việc gì"}),
)
"""What `ocop photo add` takes."""

CACHE_PRUNE: tuple[Argument, ...] = (
    (
        ("--days",),
        {"type": count, "default": 14, "metavar": "N", "help": "không dùng từ N ngày (14)"},
    ),
)
"""What `ocop cache prune` takes."""
