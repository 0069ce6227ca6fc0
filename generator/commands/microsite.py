"""`ocop microsite`: the site of a producer on its own, as a folder or a ZIP file."""

import argparse
import sys
from pathlib import Path

from generator.arguments import Argument
from generator.build import CANNOT_BUILD, FaultyRecordsError
from generator.build_microsites import Made, UnknownProducerError, build_microsites
from generator.commands.command import CLEAN, FAULTS, Command, refuse, tell
from generator.commands.working import WORK, work
from generator.domains import domain as read_domain
from generator.records import report
from generator.text import format_number

MICROSITE: tuple[Argument, ...] = (
    (
        ("producer",),
        {"nargs": "?", "metavar": "CHỦ_THỂ", "help": "tệp trong content/producers, bỏ .yml"},
    ),
    (("--all",), {"action": "store_true", "help": "trang của mọi chủ thể"}),
    (("--domain",), {"metavar": "TÊN_MIỀN", "help": "tên miền riêng, ví dụ senquebac.vn"}),
    (
        ("--out",),
        {"required": True, "type": Path, "metavar": "NƠI", "help": "thư mục, hoặc tệp .zip"},
    ),
    *WORK,
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Write the site or sites; what stood there before stays if it cannot be done."""
    wrong = _wrong_use(args)
    if wrong:
        return refuse(*wrong)
    domain = read_domain(args.domain) if args.domain else None
    try:
        made = build_microsites(
            root,
            args.today,
            args.out,
            work(args),
            producer=args.producer,
            domain=domain,
            known_until=args.real_today,
        )
    except FaultyRecordsError as faulty:
        print(report.render(faulty.faults, args.format, args.lang), end="", file=sys.stderr)
        return refuse("bản ghi có lỗi; chưa ghi gì", "faulty records; nothing written", FAULTS)
    except UnknownProducerError as unknown:
        meant = f"; gần nhất / nearest: {unknown.nearest}" if unknown.nearest else ""
        return refuse(
            f"không có chủ thể “{args.producer}” trong content/producers{meant}",
            f"there is no producer “{args.producer}”",
        )
    except CANNOT_BUILD as refused:
        return refuse(f"{refused}; chưa ghi gì", f"{refused}; nothing written", FAULTS)
    print(args.out)
    _tell(args, made)
    return CLEAN


def _wrong_use(args: argparse.Namespace) -> tuple[str, str] | None:
    """Return what is wrong with the arguments, in both languages."""
    if bool(args.producer) == args.all:
        return "cần đúng một trong hai: tên chủ thể, hoặc --all", "name one producer, or give --all"
    if args.all and args.domain:
        return (
            "--domain chỉ dùng với một chủ thể; với --all, ghi “domain” vào bản ghi",
            "--domain goes with one producer; with --all write “domain” into the records",
        )
    if args.domain and read_domain(args.domain) is None:
        return (
            f"“{args.domain}” không phải tên miền; chỉ viết tên, ví dụ senquebac.vn",
            f"“{args.domain}” is no domain; write the name alone, such as senquebac.vn",
        )
    return None


def _tell(args: argparse.Namespace, made: Made) -> None:
    kilobytes = format_number(round(made.bytes / 1000), args.lang)
    at = f", https://{made.domain}/" if made.domain else ""
    tell(
        args,
        f"{made.sites} trang riêng, {made.pages} trang, {made.files} tệp, {kilobytes} kB{at}",
        f"{made.sites} sites, {made.pages} pages, {made.files} files, {kilobytes} kB{at}",
    )


COMMAND = Command(
    "microsite", "ghi trang riêng của chủ thể ra thư mục hoặc tệp .zip", MICROSITE, run
)
