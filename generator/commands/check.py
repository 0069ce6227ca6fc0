"""`ocop check`: all faults of all records and photos at once."""

import argparse
from collections.abc import Sized
from pathlib import Path

from generator.build import check_all
from generator.commands.command import Command, code_for, tell
from generator.commands.working import work
from generator.records import report
from generator.records.loader import Loaded


def run(args: argparse.Namespace, root: Path) -> int:
    """Print every fault, and beside them how many records were checked."""
    loaded, faults = check_all(root, args.today, work(args))
    print(report.render(faults, args.format, args.lang), end="")
    tell(args, report.summary(faults, _count(loaded), args.lang))
    return code_for(faults)


def _count(loaded: Loaded) -> int:
    records = loaded.records
    kinds: tuple[Sized, ...] = (
        records.products,
        records.producers,
        records.decisions,
        records.sources,
        records.destinations,
        records.routes,
        records.collections,
        records.campaigns,
        records.centres,
    )
    return sum(len(kind) for kind in kinds)


COMMAND = Command("check", "tìm mọi lỗi của mọi bản ghi", run=run)
