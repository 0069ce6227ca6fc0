"""`ocop report`: what expires, what is missing, by district and by producer."""

import argparse
from pathlib import Path

from generator import arguments
from generator.arguments import Argument
from generator.care.report import STEPS, care
from generator.care.sheet import as_workbook
from generator.care.text import as_markdown, as_text
from generator.catalogue import join
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse
from generator.records.loader import load
from generator.records.shape import nearest
from generator.records.store import write_file

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("--within",),
        {
            "type": arguments.count,
            "default": STEPS[-1],
            "metavar": "NGÀY",
            "help": "nhìn trước bao nhiêu ngày: 30, 90, 180 (180)",
        },
    ),
    (("--district",), {"metavar": "HUYỆN", "help": "chỉ huyện cũ này, ví dụ nam-dan"}),
    (("--producer",), {"metavar": "TÊN", "help": "chỉ chủ thể này, tên tệp"}),
    (
        ("--out",),
        {"type": Path, "metavar": "TỆP", "help": "ghi vào tệp; cần cho --format xlsx"},
    ),
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Print the report, or write it into a file."""
    catalogue = join(load(root).records, args.today)
    known = {
        "--district": (args.district, {district.slug for district in catalogue.districts}),
        "--producer": (args.producer, {producer.slug for producer in catalogue.producers}),
    }
    for option, (name, names) in known.items():
        if name is not None and name not in names:
            close = nearest(name, names)
            near = f"; gần nhất: {close}" if close else ""
            return refuse(f"{option}: không có “{name}”{near}", f"{option}: there is no “{name}”")
    if args.format == "xlsx" and args.out is None:
        return refuse("--format xlsx cần --out TỆP.xlsx", "--format xlsx needs --out FILE.xlsx")
    report = care(catalogue, args.within, args.district, args.producer)
    if args.format == "xlsx":
        made = as_workbook(report, args.lang)
    else:
        render = as_markdown if args.format == "markdown" else as_text
        text = render(report, args.lang)
        if args.out is None:
            print(text, end="")
            return CLEAN
        made = text.encode()
    try:
        write_file(args.out, made)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được ({reason})", f"cannot write ({reason})", FAULTS)
    print(args.out)
    return CLEAN


COMMAND = Command(
    "report",
    "việc cần chăm sóc: sao sắp hết hạn, giấy tờ, câu chuyện, ảnh còn thiếu",
    ARGUMENTS,
    run,
    formats=("text", "markdown", "xlsx"),
)
