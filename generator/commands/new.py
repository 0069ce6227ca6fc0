"""`ocop new`: a commented record, valid from the start."""

import argparse
import os
import sys
from pathlib import Path
from typing import get_args

from generator.arguments import Argument, partial_date
from generator.commands.command import CLEAN, Command, reason_of, refuse
from generator.records import new, report
from generator.records.base import Basis
from generator.records.loader import NO_DISTRICT, load
from generator.records.producer import ProducerType
from generator.records.product import Kind
from generator.records.source import SourceKind

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

PRODUCT: tuple[Argument, ...] = (
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
PRODUCER: tuple[Argument, ...] = (
    (("name",), {"metavar": "TÊN", "help": "tên chủ thể"}),
    (("--type",), {"dest": "kind", "required": True, "choices": get_args(ProducerType)}),
    _SOURCE,
    (("--district",), _DISTRICT),
    _SLUG,
    _COMMUNE,
    _PLACE_THEN,
)
DECISION: tuple[Argument, ...] = (
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
SOURCE: tuple[Argument, ...] = (
    (("title",), {"metavar": "TÊN", "help": "tên bài, tên tài liệu"}),
    (("--publisher",), {"required": True, "metavar": "NƠI", "help": "nơi đăng"}),
    (("--kind",), {"required": True, "choices": get_args(SourceKind)}),
    (("--url",), {"metavar": "ĐƯỜNG DẪN"}),
    (("--date",), {"dest": "day", "help": "ngày đăng", **_DAY}),
    _SLUG,
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Write the record that the arguments describe, unless it would be faulty."""
    loaded = load(root)
    options = {name: getattr(args, name) for name in args.options}
    draft = args.draft(loaded, args.today, **options)
    if os.path.lexists(root / draft.file):
        return refuse(f"{draft.file} đã có; không ghi đè", f"{draft.file} exists; it is kept")
    errors = [f for f in new.faults_of(draft, loaded, root, args.today) if f.is_error]
    if errors:
        print(report.render(errors, args.format, args.lang), end="", file=sys.stderr)
        return refuse("chưa tạo tệp nào", "nothing was written")
    try:
        new.write(root, draft)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được {draft.file} ({reason})", f"cannot write it ({reason})")
    print(draft.file)
    return CLEAN


def _kind(name: str, help_: str, draft: object, table: tuple[Argument, ...]) -> Command:
    options = [settings.get("dest", _dest(names)) for names, settings in table]
    return Command(name, help_, table, run, settings=(("draft", draft), ("options", options)))


def _dest(names: tuple[str, ...]) -> str:
    return names[0].lstrip("-").replace("-", "_")


COMMAND = Command(
    "new",
    "tạo một bản ghi mới, có chú thích",
    parts=(
        _kind("product", "một sản phẩm", new.product, PRODUCT),
        _kind("producer", "một chủ thể", new.producer, PRODUCER),
        _kind("decision", "một quyết định", new.decision, DECISION),
        _kind("source", "một nguồn thông tin", new.source, SOURCE),
    ),
)
