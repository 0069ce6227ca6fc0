"""`ocop photo`: photos of products."""

import argparse
import sys
from pathlib import Path

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, refuse, tell
from generator.media.photo_add import Words, add_photos
from generator.records import report

ADD: tuple[Argument, ...] = (
    (("files",), {"nargs": "+", "type": Path, "metavar": "TỆP", "help": "ảnh như người ta gửi"}),
    (
        ("--product",),
        {"required": True, "metavar": "TÊN", "help": "thư mục sản phẩm, ví dụ tuong-nam-anh"},
    ),
    (("--caption",), {"metavar": "CHỮ", "help": "ảnh cho thấy gì, ở đâu"}),
    (("--credit",), {"metavar": "CHỮ", "help": "ai chụp"}),
    (("--rights",), {"metavar": "CHỮ", "help": "ai cho dùng, dùng vào việc gì"}),
)


def add(args: argparse.Namespace, root: Path) -> int:
    """Add photos to a product, all of them or none."""
    words = Words(args.caption, args.credit, args.rights)
    added = add_photos(root, args.files, args.product, words)
    print(report.render(added.faults, args.format, args.lang), end="", file=sys.stderr)
    if added.folder is None:
        unchanged = "chưa thêm ảnh nào; không tệp nào bị đổi"
        return refuse(unchanged, "no photo was added", FAULTS)
    for addition in added.additions:
        print(added.folder / addition.name)
    record = added.folder / "product.yml"
    tell(args, f"Xem lại / review: {record} (caption, credit, rights)")
    return CLEAN


COMMAND = Command(
    "photo",
    "thêm ảnh vào sản phẩm: gọn, sạch, ghi sẵn vào bản ghi",
    parts=(Command("add", "thêm ảnh vào một sản phẩm", ADD, add),),
)
