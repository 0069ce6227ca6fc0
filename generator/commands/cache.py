"""`ocop cache`: keeps the folder `.cache` small."""

import argparse
from pathlib import Path

from generator import arguments
from generator.arguments import Argument
from generator.build import media_cache
from generator.commands.command import CLEAN, Command, tell
from generator.text import format_number

PRUNE: tuple[Argument, ...] = (
    (
        ("--days",),
        {"type": arguments.count, "default": 14, "metavar": "N", "help": "không dùng từ N ngày"},
    ),
)


def prune(args: argparse.Namespace, root: Path) -> int:
    """Remove what was not used for some days."""
    pruned = media_cache(root).prune(args.days)
    megabytes = format_number(round(pruned.bytes / 1e6, 1), args.lang)
    tell(
        args,
        f"Đã xóa {pruned.entries} mục, {megabytes} MB.",
        f"Removed {pruned.entries} entries, {megabytes} MB.",
    )
    return CLEAN


COMMAND = Command(
    "cache",
    "dọn thư mục .cache",
    parts=(Command("prune", "xóa những gì lâu rồi không dùng", PRUNE, prune),),
)
