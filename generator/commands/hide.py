"""`ocop hide`: takes products or producers off all pages at once, or brings them back."""

import argparse
from pathlib import Path

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse, tell
from generator.records import taking_off
from generator.records.editing import EditError
from generator.records.loader import load
from generator.records.shape import nearest

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("names",),
        {"nargs": "+", "metavar": "TÊN", "help": "thư mục sản phẩm hoặc tệp chủ thể, bỏ .yml"},
    ),
    (("--reason",), {"metavar": "CHỮ", "help": "lý do, chỉ để người biên tập biết"}),
    (("--undo",), {"action": "store_true", "help": "cho hiện lại"}),
)

_ADVICE = (
    "Trang cũ mất khi dựng lại. Lịch sử git vẫn giữ chữ và ảnh đã ghi: nếu phải xóa hẳn dữ liệu "
    "cá nhân, xem “Gỡ” trong hướng dẫn.",
    "The pages go with the next build. Git's history keeps what was recorded: to erase personal "
    "data for good, see “Gỡ” in the guide for editors.",
)


def run(args: argparse.Namespace, root: Path) -> int:
    """Hide or show what is named; a product and a producer of one name go together."""
    records = load(root).records
    chosen: tuple[taking_off.Target, ...] = ()
    for name in args.names:
        found = taking_off.targets(records, name)
        if not found:
            close = nearest(name, taking_off.names(records))
            near = f"; gần nhất: {close}" if close else ""
            return refuse(
                f"không có sản phẩm hay chủ thể “{name}”{near}",
                f"there is no product or producer “{name}”",
            )
        chosen += found
    try:
        if args.undo:
            taking_off.show(root, chosen)
        else:
            taking_off.hide(root, chosen, args.today, args.reason)
    except EditError:
        return refuse("bản ghi có lỗi; chạy ocop check", "a faulty record; run ocop check", FAULTS)
    except OSError as refused:
        reason = reason_of(refused)
        return refuse(f"không ghi được ({reason})", f"cannot write ({reason})", FAULTS)
    for target in chosen:
        if target.is_hidden == args.undo:
            print(target.file)
    if not args.undo:
        tell(args, *_ADVICE)
    return CLEAN


COMMAND = Command(
    "hide", "gỡ sản phẩm, chủ thể khỏi mọi trang, hoặc cho hiện lại (--undo)", ARGUMENTS, run
)
