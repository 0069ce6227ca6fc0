"""Who does the long work of a command, and how its progress is shown."""

import argparse
import sys
import time
from pathlib import Path

from generator import arguments, site_report
from generator.arguments import Argument
from generator.build import Work
from generator.progress import ProgressLine

WORK: tuple[Argument, ...] = (
    (("--jobs",), {"type": arguments.count, "metavar": "N", "help": "số tiến trình làm ảnh"}),
    (
        ("--scheduler",),
        {"metavar": "ĐỊA_CHỈ", "help": "bộ điều phối Dask làm ảnh, ví dụ tcp://máy:8786"},
    ),
)
"""What commands take that do long work."""

BUILD: tuple[Argument, ...] = (
    (("--out",), {"type": Path, "metavar": "THƯ_MỤC", "help": "nơi ghi trang (site)"}),
    *WORK,
)
"""What commands take that build the site."""


def work(args: argparse.Namespace) -> Work:
    """Return who does the long work; its progress is shown on a terminal, quiet in a log."""
    jobs, scheduler = getattr(args, "jobs", None), getattr(args, "scheduler", None)
    if args.quiet or not sys.stderr.isatty():
        return Work(jobs, scheduler)

    def stage(name: str) -> None:
        print(f"… {site_report.stage_name(name, args.lang)}", file=sys.stderr)

    def line(vietnamese: str, english: str) -> ProgressLine:
        what = vietnamese if args.lang == "vi" else english
        return ProgressLine(sys.stderr, what, lang=args.lang, clock=time.monotonic)

    return Work(jobs, scheduler, stage, line("ảnh", "photos"), line("ảnh chia sẻ", "share cards"))
