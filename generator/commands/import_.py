"""`ocop import`: reads a list of products from a spreadsheet and writes records."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse, tell
from generator.importing import run as importing
from generator.importing import wording
from generator.importing.planning import Options
from generator.importing.review import review
from generator.importing.sheet import UnreadableError
from generator.importing.writing import Prepared
from generator.records.base import Basis
from generator.records.loader import Loaded, load
from generator.records.shape import nearest
from generator.records.store import write_all, write_file

ARGUMENTS: tuple[Argument, ...] = (
    (("file",), {"type": Path, "metavar": "TỆP", "help": ".xlsx, .xls, .ods hoặc .csv"}),
    (
        ("--source",),
        {"metavar": "TÊN", "help": "nguồn của bảng này: tệp trong content/sources, bỏ .yml"},
    ),
    (
        ("--decision",),
        {"metavar": "TÊN", "help": "quyết định của những dòng không ghi quyết định"},
    ),
    (("--issuer",), {"metavar": "CƠ QUAN", "help": "tạo quyết định mới, của cơ quan này"}),
    (
        ("--basis",),
        {"choices": get_args(Basis), "default": "press", "help": "căn cứ của quyết định mới"},
    ),
    (("--group",), {"metavar": "NHÓM", "help": "nhóm của sản phẩm mới không ghi nhóm"}),
    (("--dry-run",), {"action": "store_true", "help": "chỉ cho xem, không ghi gì"}),
    (("--review",), {"type": Path, "metavar": "TỆP.xlsx", "help": "ghi những dòng cần xem lại"}),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Show what was understood and what becomes of each row, then write all or nothing."""
    loaded = load(root)
    options = _options(args, loaded)
    if isinstance(options, int):
        return options
    try:
        understood = importing.understand(args.file)
    except UnreadableError as unreadable:
        return refuse(f"{args.file}: {unreadable.vietnamese}", f"{args.file}: {unreadable.english}")
    if not understood.tables:
        return refuse(
            f"{args.file}: không thấy bảng nào có cột “Tên sản phẩm” và một cột khác",
            f"{args.file}: no table with a column “Tên sản phẩm” and another one was found",
        )
    try:
        prepared = importing.plan(understood, loaded, root, args.today, options)
        _show(args, understood, prepared)
        if args.review:
            write_file(args.review, review(prepared.plan, understood.tables))
        if not args.dry_run:
            write_all(root, prepared.files)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được ({reason})", f"cannot write ({reason})", FAULTS)
    for file in prepared.files:
        print(file)
    skipped = sum(len(table.skipped) for table in understood.tables)
    tell(args, wording.summary(prepared.plan, skipped, args.lang))
    if args.dry_run:
        tell(args, "Chưa ghi gì (--dry-run).", "Nothing was written (--dry-run).")
    return CLEAN


def _show(args: argparse.Namespace, understood: importing.Understood, prepared: Prepared) -> None:
    """Tell what was understood, and row by row what becomes of it."""
    for sheet in understood.passed:
        hidden = sheet.is_hidden
        tell(
            args,
            f"Trang tính “{sheet.name}”: {'ẩn' if hidden else 'không thấy bảng'}, bỏ qua.",
            f"Sheet “{sheet.name}”: {'hidden' if hidden else 'no table found'}, passed over.",
        )
    for table in understood.tables:
        for line in wording.understood(table, understood.decoded(table), args.lang):
            tell(args, line)
        word = "dòng" if args.lang == "vi" else "row"
        for row in table.skipped:
            if row.reason in ("hidden", "nameless"):
                why = wording.skipped(row.reason, args.lang)
                tell(args, f"{table.sheet}, {word} {row.number}: {row.text}: {why}")
    for line in wording.steps(prepared.plan, args.lang):
        tell(args, line)


def _options(args: argparse.Namespace, loaded: Loaded) -> Options | int:
    """Return what the command line says for the whole list, or the exit code of a refusal."""
    records = loaded.records
    named: tuple[tuple[str, str | None, Mapping[str, object]], ...] = (
        ("--source", args.source, records.sources),
        ("--decision", args.decision, records.decisions),
        ("--group", args.group, records.groups),
    )
    for option, name, known in named:
        if name is not None and name not in known:
            close = nearest(name, known)
            return refuse(
                f"{option}: không có “{name}”" + (f"; gần nhất: {close}" if close else ""),
                f"{option}: there is no “{name}”",
            )
    source = args.source or _source_of(args.decision, loaded)
    if source is None:
        return refuse(
            "cần --source: bảng này từ đâu; chưa có thì tạo bằng “ocop new source”",
            "--source is needed: where the list comes from; make it with “ocop new source”",
        )
    return Options(source, args.decision, args.issuer, args.basis, args.group)


def _source_of(decision: str | None, loaded: Loaded) -> str | None:
    """Return the one source of a decision, if it has just one."""
    entry = loaded.records.decisions.get(decision or "")
    sources = {use.source for use in entry.record.sources} if entry else set()
    return sources.pop() if len(sources) == 1 else None


COMMAND = Command(
    "import", "đọc danh sách sản phẩm từ Excel, CSV; tạo và bổ sung bản ghi", ARGUMENTS, run
)
