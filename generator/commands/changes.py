"""`ocop changes`: what a branch changes against another state, for those who review it."""

import argparse
import re
from pathlib import Path

from generator.arguments import Argument
from generator.build import check_all
from generator.changes import trees
from generator.changes.comment import Links, as_markdown
from generator.changes.compare import States, compare
from generator.changes.model import MAX_BYTES, Changes, UnreadableError, read, written
from generator.changes.owners import read_rules
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse
from generator.commands.working import WORK, work
from generator.records.loader import load
from generator.records.store import write_file
from generator.words import read_words

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("--base",),
        {"metavar": "GỐC", "help": "so với gì: nhánh, lần ghi của git, hoặc thư mục (origin/main)"},
    ),
    (
        ("--read",),
        {"type": Path, "metavar": "TỆP", "help": "chỉ viết lại từ tệp JSON đã có, không so gì"},
    ),
    (("--out",), {"type": Path, "metavar": "TỆP", "help": "ghi vào tệp thay vì in ra"}),
    (("--preview",), {"metavar": "ĐỊA_CHỈ", "help": "địa chỉ trang xem thử, để dẫn tới"}),
    (("--run",), {"metavar": "ĐỊA_CHỈ", "help": "nơi tải trang đã dựng, để dẫn tới"}),
    (
        ("--pictures",),
        {
            "nargs": 2,
            "metavar": ("THƯ_MỤC", "ĐỊA_CHỈ"),
            "help": "thư mục ảnh trước–sau, và địa chỉ của nó trên mạng",
        },
    ),
    *WORK,
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Compare, or read what was compared before; print or write it."""
    if args.base and args.read:
        return refuse("chọn --base hoặc --read, không cả hai", "choose --base or --read, not both")
    folder, pictures = args.pictures or ("", "")
    for address in filter(None, (args.preview, args.run, pictures)):
        if not re.fullmatch(r"https?://[^\s\"'<>()\[\]|`\\]+", address):
            return refuse(f"“{address}” không phải địa chỉ https", f"“{address}” is no address")
    try:
        changes = _read(args.read) if args.read else _compare(args, root)
        pictured = frozenset(file.name for file in Path(folder).iterdir()) if folder else None
    except trees.RevisionError as unknown:
        base = args.base or "origin/main"
        return refuse(f"git không biết “{base}” ({unknown})", f"git does not know “{base}”")
    except UnreadableError as wrong:
        return refuse(f"{args.read}: không đúng dạng ({wrong})", f"{args.read}: {wrong}", FAULTS)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không đọc được ({reason})", f"cannot read ({reason})", FAULTS)
    links = Links(args.preview or "", args.run or "", pictures, pictured or frozenset())
    text = written(changes) if args.format == "json" else as_markdown(changes, links, args.lang)
    if args.out is None:
        print(text, end="")
        return CLEAN
    try:
        write_file(args.out, text.encode())
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được ({reason})", f"cannot write ({reason})", FAULTS)
    print(args.out)
    return CLEAN


def _compare(args: argparse.Namespace, root: Path) -> Changes:
    with trees.laid_out(root, args.base or "origin/main") as base:
        loaded, faults = check_all(root, args.today, work(args))
        states = States(
            base=load(base.root).records,
            head=loaded.records,
            files=trees.different(base.root, root),
            today=args.today,
            words=read_words(root / "overrides" / "words")[args.lang],
        )
        changes = compare(states, faults, read_rules(base.root))
        return changes.model_copy(update={"base": base.commit, "head": trees.commit_of(root)})


def _read(file: Path) -> Changes:
    with file.open("rb") as opened:
        return read(opened.read(MAX_BYTES + 1))


COMMAND = Command(
    "changes",
    "cho biết một nhánh thay đổi trang nào, sao nào, còn thiếu gì, ai xem",
    ARGUMENTS,
    run,
    formats=("markdown", "json"),
)
