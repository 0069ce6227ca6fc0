"""`ocop recognise`: one decision, many products, present and new, in one step."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse, tell
from generator.importing import wording
from generator.importing.places import Place
from generator.importing.planning import Options
from generator.importing.rows import Facts
from generator.importing.writing import prepare
from generator.records.base import SLUG
from generator.records.loader import Loaded, load
from generator.records.product import Outcome
from generator.records.shape import nearest
from generator.records.store import write_all

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("products",),
        {
            "nargs": "+",
            "metavar": "SẢN_PHẨM",
            "help": "tên thư mục của sản phẩm đã có, hoặc tên in của sản phẩm mới, trong nháy",
        },
    ),
    (
        ("--decision",),
        {"required": True, "metavar": "TÊN", "help": "tệp trong content/decisions, bỏ .yml"},
    ),
    (("--stars",), {"type": int, "choices": (3, 4, 5), "help": "số sao"}),
    (("--outcome",), {"choices": get_args(Outcome), "help": "lần đầu, lại, nâng, hạ"}),
    (
        ("--source",),
        {"metavar": "TÊN", "help": "nguồn; mặc định là nguồn của quyết định, khi chỉ có một"},
    ),
    (("--group",), {"metavar": "NHÓM", "help": "nhóm của sản phẩm mới"}),
    (("--district",), {"metavar": "HUYỆN", "help": "huyện cũ của sản phẩm mới"}),
    (("--producer",), {"metavar": "TÊN", "help": "chủ thể của sản phẩm mới, tên tệp"}),
    (("--dry-run",), {"action": "store_true", "help": "chỉ cho xem, không ghi gì"}),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Record the decision at every product, or at none."""
    loaded = load(root)
    wrong = _unknown(args, loaded)
    if wrong:
        return refuse(*wrong)
    source = args.source or _source_of(args.decision, loaded)
    if source is None:
        return refuse(
            "cần --source: quyết định này có nhiều nguồn",
            "--source is needed: the decision has several",
        )
    rows = tuple(_facts(args, loaded))
    try:
        prepared = prepare(rows, loaded, root, args.today, Options(source, group=args.group))
        for line in wording.steps(prepared.plan, args.lang):
            tell(args, line)
        if prepared.plan.count("leave"):
            unchanged = "có sản phẩm không ghi được (xem trên); không tệp nào bị đổi"
            return refuse(unchanged, "some product cannot be recorded; nothing was changed", FAULTS)
        if not args.dry_run:
            write_all(root, prepared.files)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được ({reason})", f"cannot write ({reason})", FAULTS)
    for file in prepared.files:
        print(file)
    same = prepared.plan.count("same")
    tell(
        args,
        f"{len(prepared.files)} bản ghi; {same} sản phẩm đã ghi từ trước.",
        f"{len(prepared.files)} records; {same} products had it already.",
    )
    return CLEAN


def _facts(args: argparse.Namespace, loaded: Loaded) -> Iterator[Facts]:
    """Yield what is said of each product, as a row of a list would."""
    said = dict.fromkeys(args.products)
    for number, name in enumerate(said, start=1):
        entry = loaded.records.products.get(name)
        yield Facts(
            sheet="ocop recognise",
            row=number,
            name=entry.record.name if entry else " ".join(name.split()),
            id=entry.record.id if entry else None,
            producer_slug=None if entry else args.producer,
            place=Place() if entry else Place(district=args.district),
            stars=args.stars,
            outcome=args.outcome,
            decision_slug=args.decision,
        )


def _unknown(args: argparse.Namespace, loaded: Loaded) -> tuple[str, str] | None:
    """Return what is said of the first name that does not exist, in both languages."""
    records = loaded.records
    slugs = [name for name in args.products if re.fullmatch(SLUG, name) and "-" in name]
    named = (
        *(("SẢN_PHẨM", name, records.products) for name in slugs),
        ("--decision", args.decision, records.decisions),
        ("--source", args.source, records.sources),
        ("--group", args.group, records.groups),
        ("--district", args.district, records.districts),
        ("--producer", args.producer, records.producers),
    )
    for option, name, known in named:
        if name is not None and name not in known:
            close = nearest(name, known)
            near = f"; gần nhất: {close}" if close else ""
            return f"{option}: không có “{name}”{near}", f"{option}: there is no “{name}”"
    return None


def _source_of(decision: str, loaded: Loaded) -> str | None:
    sources = {use.source for use in loaded.records.decisions[decision].record.sources}
    return sources.pop() if len(sources) == 1 else None


COMMAND = Command(
    "recognise",
    "ghi một quyết định cho nhiều sản phẩm cùng lúc, đã có và mới",
    ARGUMENTS,
    run,
)
