"""`ocop export`: all products as a sheet that `ocop import` reads back."""

import argparse
from pathlib import Path

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse, tell
from generator.importing.exporting import exported
from generator.records.loader import load
from generator.records.store import write_file

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("--xlsx",),
        {"type": Path, "required": True, "metavar": "TỆP.xlsx", "help": "tệp Excel để ghi"},
    ),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Write the sheet."""
    records = load(root).records
    try:
        write_file(args.xlsx, exported(records))
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được ({reason})", f"cannot write ({reason})", FAULTS)
    print(args.xlsx)
    tell(args, f"{len(records.products)} sản phẩm.", f"{len(records.products)} products.")
    return CLEAN


COMMAND = Command("export", "ghi mọi sản phẩm ra một bảng Excel", ARGUMENTS, run)
