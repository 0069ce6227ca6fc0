"""`ocop labels`: labels, cards, stickers and the catalogue of a fair, as PDF."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from generator import arguments, mkdocs_plugin
from generator.arguments import Argument
from generator.build import check_all, media_cache
from generator.catalogue import join
from generator.commands.command import CLEAN, FAULTS, Command, code_for, reason_of, refuse, tell
from generator.commands.working import WORK, work
from generator.media.work import executor_for
from generator.printing import stickers
from generator.printing.labels import KINDS, Order, Printed, Workshop, print_order
from generator.printing.selection import SelectionError
from generator.printing.typesetting import TypesettingError
from generator.records import report
from generator.text import format_date
from generator.words import read_words

LABELS: tuple[Argument, ...] = (
    (
        ("names",),
        {
            "nargs": "*",
            "metavar": "TÊN",
            "help": "sản phẩm, chủ thể, huyện cũ hay nhóm; bỏ trống là tất cả",
        },
    ),
    (
        ("--kind",),
        {
            "choices": KINDS,
            "default": KINDS[0],
            "help": "shelf-card thẻ kệ A6, hang-tag thẻ treo 50 × 90 mm, table-stand bảng để bàn "
            "A5, stickers tem QR trên giấy A4, fair-catalogue tập giới thiệu A5",
        },
    ),
    (("--out",), {"required": True, "type": Path, "metavar": "TỆP.pdf", "help": "nơi ghi"}),
    (("--live",), {"action": "store_true", "help": "chỉ sản phẩm có sao còn hiệu lực"}),
    (("--alcohol",), {"action": "store_true", "help": "in cả rượu trên bảng và tập giới thiệu"}),
    (("--a4",), {"action": "store_true", "help": "thẻ kệ, bảng: xếp trên giấy A4, in rồi cắt"}),
    (
        ("--grid",),
        {
            "choices": tuple(stickers.GRIDS),
            "default": next(iter(stickers.GRIDS)),
            "help": "tem: số nhãn trên một tờ, hoặc cat để tự cắt",
        },
    ),
    (("--copies",), {"type": arguments.count, "metavar": "N", "help": "tem: số tem mỗi sản phẩm"}),
    (
        ("--skip",),
        {"type": arguments.count, "default": 0, "metavar": "N", "help": "tem: bỏ N nhãn đã dùng"},
    ),
    (("--title",), {"metavar": "CHỮ", "help": "tập giới thiệu: tên"}),
    (("--subtitle",), {"metavar": "CHỮ", "help": "tập giới thiệu: dòng dưới tên"}),
    (
        ("--parts",),
        {"choices": ("districts", "groups"), "help": "tập giới thiệu: chia theo huyện hay nhóm"},
    ),
    *WORK,
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Print what was asked for into one file; an old file stays if it cannot be done."""
    doer = work(args)
    loaded, faults = check_all(root, max(args.today, args.real_today), doer)
    if code_for(faults) != CLEAN:
        print(report.render(faults, args.format, args.lang), end="", file=sys.stderr)
        return refuse("bản ghi có lỗi; chưa in gì", "faulty records; nothing printed", FAULTS)
    try:
        with executor_for(doer.scheduler, doer.jobs) as executor:
            shop = Workshop(
                root=root,
                catalogue=join(loaded.records, args.today),
                words=read_words(root / "overrides" / "words"),
                settings=mkdocs_plugin.Engine(root).settings,
                cache=media_cache(root),
                executor=executor,
                progress=doer.photos,
            )
            made = print_order(_order(args), shop)
        _write(args.out, made.pdf)
    except SelectionError as nothing:
        return refuse(nothing.vietnamese, nothing.english)
    except (TypesettingError, mkdocs_plugin.EngineError) as failed:
        return refuse(f"không dàn trang được: {failed}", f"cannot be set: {failed}", FAULTS)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được {args.out} ({reason})", f"cannot write it ({reason})")
    print(args.out)
    _tell(args, made)
    return CLEAN


def _order(args: argparse.Namespace) -> Order:
    return Order(
        kind=args.kind,
        names=tuple(args.names),
        lang=args.lang,
        live=args.live,
        alcohol=args.alcohol,
        a4=args.a4,
        grid=args.grid,
        copies=args.copies,
        skip=args.skip,
        title=args.title,
        subtitle=args.subtitle,
        parts=args.parts,
    )


def _tell(args: argparse.Namespace, made: Printed) -> None:
    day = format_date(args.today, args.lang)
    tell(
        args,
        f"{made.products} sản phẩm; {made.starless} in không có sao, vì không chắc còn hiệu lực "
        f"ngày {day}.",
        f"{made.products} products; {made.starless} printed without stars, since these are not "
        f"valid for certain on {day}.",
    )
    if made.left_out:
        names = ", ".join(made.left_out)
        tell(args, f"Không in rượu (xem --alcohol): {names}.", f"Spirits left out: {names}.")


def _write(file: Path, data: bytes) -> None:
    """Write a file as a whole: whoever opens it finds the old one or the new one."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}-", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(data)
        Path(name).chmod(0o644)
        Path(name).replace(file)
    finally:
        Path(name).unlink(missing_ok=True)


COMMAND = Command(
    "labels",
    "in thẻ kệ, thẻ treo, tem QR, bảng để bàn, tập giới thiệu (PDF)",
    LABELS,
    run,
)
