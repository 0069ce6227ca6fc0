"""`ocop photo`: photos of products and producers."""

import argparse
import sys
from pathlib import Path

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, refuse, tell
from generator.media.photo_add import Kind, Words, add_photos
from generator.records import report

ADD: tuple[Argument, ...] = (
    (("files",), {"nargs": "+", "type": Path, "metavar": "TỆP", "help": "ảnh như người ta gửi"}),
    (("--product",), {"metavar": "TÊN", "help": "thư mục sản phẩm, ví dụ tuong-nam-anh"}),
    (("--producer",), {"metavar": "TÊN", "help": "tệp trong content/producers, bỏ .yml"}),
    (("--caption",), {"metavar": "CHỮ", "help": "ảnh cho thấy gì, ở đâu"}),
    (("--credit",), {"metavar": "CHỮ", "help": "ai chụp"}),
    (("--rights",), {"metavar": "CHỮ", "help": "ai cho dùng, dùng vào việc gì"}),
)


def add(args: argparse.Namespace, root: Path) -> int:
    """Add photos to a product or a producer, all of them or none."""
    if bool(args.product) == bool(args.producer):
        return refuse("cần đúng một trong hai: --product, --producer", "name one of the two")
    words = Words(args.caption, args.credit, args.rights)
    kind: Kind = "product" if args.product else "producer"
    added = add_photos(root, args.files, args.product or args.producer, words, kind)
    print(report.render(added.faults, args.format, args.lang), end="", file=sys.stderr)
    if added.folder is None:
        unchanged = "chưa thêm ảnh nào; không tệp nào bị đổi"
        return refuse(unchanged, "no photo was added", FAULTS)
    for addition in added.additions:
        print(added.folder / addition.name)
    tell(args, f"Xem lại / review: {added.record} (caption, credit, rights)")
    return CLEAN


COMMAND = Command(
    "photo",
    "thêm ảnh vào sản phẩm: gọn, sạch, ghi sẵn vào bản ghi",
    parts=(Command("add", "thêm ảnh vào một sản phẩm hay chủ thể", ADD, add),),
)
