"""The command `ocop`: parses arguments, runs a command of `generator.commands`, nothing else.

Exit codes: 0 clean, 1 faults, 2 wrong use, 130 interrupted.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from generator import __version__, arguments
from generator.arguments import Parser
from generator.commands import COMMANDS
from generator.commands.command import FAULTS, INTERRUPTED, Command, refuse
from generator.project import find_root

_VIETNAM = timezone(timedelta(hours=7))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name) and return the exit code."""
    _speak_utf8()
    try:
        args = _parser().parse_args(argv)
        command: Command = args.command
        args.format = args.format or command.formats[0]
        root = find_root(_current_folder())
        if root is None:
            return refuse(
                "thư mục này không thuộc dự án nào (không thấy mkdocs.yml và products/)",
                "this folder is in no project (no mkdocs.yml and products/ found)",
            )
        if args.format not in command.formats:
            known = ", ".join(command.formats)
            return refuse(
                f"lệnh này không có dạng {args.format}; chọn một trong: {known}",
                f"this command has no format {args.format}; choose one of: {known}",
            )
        code = command.run(args, root) if command.run else FAULTS
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has gone: say no more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTS
    except KeyboardInterrupt:
        print("\nĐã dừng. / Stopped.", file=sys.stderr)
        return INTERRUPTED
    return code


def _parser() -> Parser:
    parser = Parser(
        prog="ocop",
        description="Danh mục sản phẩm OCOP: kiểm tra bản ghi, dựng trang, tạo bản ghi mới.",
        parents=[_common()],
    )
    parser.add_argument("--version", action="version", version=f"ocop {__version__}")
    parser.set_defaults(real_today=_today())
    commands = parser.add_subparsers(
        title="lệnh", metavar="LỆNH", required=True, parser_class=Parser
    )
    for command in COMMANDS:
        sub = commands.add_parser(
            command.name,
            help=command.help,
            description=f"{command.help[:1].upper()}{command.help[1:]}.",
            parents=[_common(command)],
        )
        command.add_to(sub, _common)
    return parser


def _common(command: Command | None = None) -> Parser:
    """Return the options of every command; they may stand before or after its name.

    Those before the name (`command` is None) have the defaults.
    """

    def default(value: object) -> object:
        return value if command is None else argparse.SUPPRESS

    formats = command.formats if command else _all_formats()
    common = Parser(with_help=False)
    common.add_argument(
        "--today",
        type=arguments.day,
        default=default(_today()),
        metavar="NGÀY",
        help="coi như hôm nay là ngày này",
    )
    common.add_argument("--format", choices=formats, default=default(None), help="dạng của báo cáo")
    common.add_argument(
        "--lang", choices=("vi", "en"), default=default("vi"), help="ngôn ngữ của báo cáo"
    )
    common.add_argument(
        "--quiet",
        action="store_true",
        default=default(value=False),
        help="không hiện tiến độ và tóm tắt",
    )
    return common


def _all_formats() -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for command in COMMANDS for form in command.formats))


def _today() -> date:
    """Return today's date in Vietnam, wherever the machine stands."""
    return datetime.now(_VIETNAM).date()


def _current_folder() -> Path:
    try:
        return Path.cwd()
    except OSError:  # the folder was removed under us
        return Path("/")


def _speak_utf8() -> None:
    """Write UTF-8 whatever the terminal's setting; what cannot be written is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
