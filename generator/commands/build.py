"""`ocop build`: checks, then builds the whole site."""

import argparse
import sys
from pathlib import Path

from generator import site_report
from generator.build import CANNOT_BUILD, FaultyRecordsError, build
from generator.commands.command import CLEAN, FAULTS, Command, refuse, tell
from generator.commands.working import BUILD, work
from generator.records import report
from generator.text import format_date


def run(args: argparse.Namespace, root: Path) -> int:
    """Build the site and report what was made; an old site stays if it cannot be done."""
    out = args.out or root / "site"
    try:
        made = build(root, args.today, out, work(args), known_until=args.real_today)
    except FaultyRecordsError as faulty:
        print(report.render(faulty.faults, args.format, args.lang), end="", file=sys.stderr)
        return refuse(
            "bản ghi có lỗi; trang cũ còn nguyên", "faulty records; old site kept", FAULTS
        )
    except CANNOT_BUILD as refused:
        return refuse(f"{refused}; trang cũ còn nguyên", f"{refused}; the old site is kept", FAULTS)
    day = format_date(args.today, args.lang)
    tell(args, site_report.render(made, str(args.out or "site/"), day, args.lang))
    return CLEAN


COMMAND = Command("build", "kiểm tra rồi dựng cả trang", BUILD, run)
