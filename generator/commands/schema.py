"""`ocop schema`: writes the JSON Schemas that let an editor complete and check records."""

import argparse
from pathlib import Path

from generator.arguments import Argument
from generator.commands.command import CLEAN, Command, tell
from generator.records import schema
from generator.records.loader import load

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("--mark",),
        {"action": "store_true", "help": "thêm dòng chỉ tới schema vào các bản ghi chưa có"},
    ),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Write the schemas, print the files that changed."""
    changed = schema.write(root)
    if args.mark:
        changed += schema.mark_records(root, load(root).texts)
    for file in changed:
        print(file)
    tell(args, f"Đã ghi {len(changed)} tệp.", f"Wrote {len(changed)} files.")
    return CLEAN


COMMAND = Command("schema", "ghi JSON Schema cho trình soạn thảo", ARGUMENTS, run)
