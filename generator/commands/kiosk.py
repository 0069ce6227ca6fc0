"""`ocop kiosk`: the kiosk of a tourism centre as a folder or a ZIP file, for a stick."""

import argparse
import sys
from pathlib import Path

from generator.arguments import Argument
from generator.build import CANNOT_BUILD, FaultyRecordsError
from generator.build_kiosk import UnknownCentreError, build_kiosk
from generator.commands.command import CLEAN, FAULTS, Command, refuse, tell
from generator.commands.working import WORK, work
from generator.records import report
from generator.text import format_number

LARGEST = 60_000_000
"""Bytes that a kiosk should not exceed: it is copied by hand, to slow machines."""

KIOSK: tuple[Argument, ...] = (
    (("centre",), {"metavar": "TRUNG_TÂM", "help": "tệp trong content/centres, bỏ .yml"}),
    (
        ("--out",),
        {"required": True, "type": Path, "metavar": "NƠI", "help": "thư mục, hoặc tệp .zip"},
    ),
    *WORK,
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Write the kiosk; what stood there before stays if it cannot be done."""
    try:
        made = build_kiosk(
            root,
            args.today,
            args.out,
            work(args),
            centre=args.centre,
            known_until=args.real_today,
        )
    except FaultyRecordsError as faulty:
        print(report.render(faulty.faults, args.format, args.lang), end="", file=sys.stderr)
        return refuse("bản ghi có lỗi; chưa ghi gì", "faulty records; nothing written", FAULTS)
    except UnknownCentreError as unknown:
        meant = f"; gần nhất / nearest: {unknown.nearest}" if unknown.nearest else ""
        known = ", ".join(unknown.known) or "–"
        return refuse(
            f"không có màn hình “{args.centre}” trong content/centres{meant}; đang có: {known}",
            f"there is no kiosk “{args.centre}”; there are: {known}",
        )
    except CANNOT_BUILD as refused:
        return refuse(f"{refused}; chưa ghi gì", f"{refused}; nothing written", FAULTS)
    print(args.out)
    size = format_number(round(made.bytes / 1e6, 1), args.lang)
    tell(
        args,
        f"{made.name}: {made.products} sản phẩm, {made.files} tệp, {size} MB",
        f"{made.name}: {made.products} products, {made.files} files, {size} MB",
    )
    if made.bytes > LARGEST:
        most = format_number(round(LARGEST / 1e6), args.lang)
        tell(
            args,
            f"Lớn hơn {most} MB: giảm “most” trong bản ghi, hoặc bớt ảnh.",
            f"More than {most} MB: lower “most” in the record, or use fewer photos.",
        )
    return CLEAN


COMMAND = Command("kiosk", "ghi màn hình của một trung tâm ra thư mục hoặc tệp .zip", KIOSK, run)
