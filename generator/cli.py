"""The command `ocop`: parses arguments, calls, prints; nothing else.

Exit codes: 0 clean, 1 faults, 2 wrong use, 130 interrupted.
"""

import argparse
import io
import os
import sys
import time
from collections.abc import Callable, Iterable, Sequence, Sized
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from generator import __version__, arguments, mkdocs_plugin, site_report
from generator.arguments import Parser
from generator.build import (
    CANNOT_BUILD,
    FaultyRecordsError,
    Work,
    build,
    check_all,
    media_cache,
    watched,
)
from generator.media.photo_add import Words, add_photos
from generator.progress import ProgressLine
from generator.project import find_root
from generator.records import new, report, schema
from generator.records.faults import Fault
from generator.records.loader import Loaded, load
from generator.text import format_date, format_number

CLEAN, FAULTS, WRONG_USE, INTERRUPTED = 0, 1, 2, 130

_VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what it does (for the help), its arguments, and how it runs.

    `run` is absent where the command's arguments are commands that run by themselves.
    """

    name: str
    help: str
    add_arguments: Callable[[Parser], None]
    run: Callable[[argparse.Namespace, Path], int] | None = None


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (without the program's name) and return the exit code."""
    _speak_utf8()
    try:
        args = _parser().parse_args(argv)
        root = find_root(_current_folder())
        if root is None:
            return _refuse(
                "thư mục này không thuộc dự án nào (không thấy mkdocs.yml và products/)",
                "this folder is in no project (no mkdocs.yml and products/ found)",
            )
        code: int = args.run(args, root)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read our output has gone: say no more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTS
    except KeyboardInterrupt:
        print("\nĐã dừng. / Stopped.", file=sys.stderr)
        return INTERRUPTED
    return code


def _check(args: argparse.Namespace, root: Path) -> int:
    loaded, faults = check_all(root, args.today, _work(args))
    print(report.render(faults, args.format, args.lang), end="")
    _tell(args, report.summary(faults, _count(loaded), args.lang))
    return _code(faults)


def _schema(args: argparse.Namespace, root: Path) -> int:
    changed = schema.write(root)
    if args.mark:
        changed += schema.mark_records(root, load(root).texts)
    for file in changed:
        print(file)
    count = len(changed)
    _tell(args, f"Đã ghi {count} tệp." if args.lang == "vi" else f"Wrote {count} files.")
    return CLEAN


def _new(args: argparse.Namespace, root: Path) -> int:
    loaded = load(root)
    options = {name: getattr(args, name) for name in args.options}
    draft = args.draft(loaded, args.today, **options)
    if os.path.lexists(root / draft.file):
        return _refuse(f"{draft.file} đã có; không ghi đè", f"{draft.file} exists; it is kept")
    errors = [f for f in new.faults_of(draft, loaded, root, args.today) if f.is_error]
    if errors:
        print(report.render(errors, args.format, args.lang), end="", file=sys.stderr)
        return _refuse("chưa tạo tệp nào", "nothing was written")
    try:
        new.write(root, draft)
    except OSError as refused:
        reason = refused.strerror or refused
        return _refuse(f"không ghi được {draft.file} ({reason})", f"cannot write it ({reason})")
    print(draft.file)
    return CLEAN


def _schema_arguments(parser: Parser) -> None:
    parser.add_argument(
        "--mark", action="store_true", help="thêm dòng chỉ tới schema vào các bản ghi chưa có"
    )


def _new_arguments(parser: Parser) -> None:
    kinds = parser.add_subparsers(
        title="loại bản ghi", metavar="LOẠI", required=True, parser_class=Parser
    )
    for name, help_, draft, table in (
        ("product", "một sản phẩm", new.product, arguments.NEW_PRODUCT),
        ("producer", "một chủ thể", new.producer, arguments.NEW_PRODUCER),
        ("decision", "một quyết định", new.decision, arguments.NEW_DECISION),
        ("source", "một nguồn thông tin", new.source, arguments.NEW_SOURCE),
    ):
        sub = kinds.add_parser(name, help=help_, parents=[_common(defaults=False)])
        added = [sub.add_argument(*names, **settings) for names, settings in table]
        sub.set_defaults(draft=draft, options=[action.dest for action in added])


def _build(args: argparse.Namespace, root: Path) -> int:
    out = args.out or root / "site"
    try:
        made = build(root, args.today, out, _work(args), known_until=_today())
    except FaultyRecordsError as faulty:
        print(report.render(faulty.faults, args.format, args.lang), end="", file=sys.stderr)
        return _refuse_build("bản ghi có lỗi; trang cũ còn nguyên", "faulty records; old site kept")
    except CANNOT_BUILD as refused:
        return _refuse_build(f"{refused}; trang cũ còn nguyên", f"{refused}; the old site is kept")
    day = format_date(args.today, args.lang)
    _tell(args, site_report.render(made, str(args.out or "site/"), day, args.lang))
    return CLEAN


def _build_arguments(parser: Parser) -> None:
    parser.add_argument("--out", type=Path, metavar="THƯ_MỤC", help="nơi ghi trang (site)")
    parser.add_argument("--jobs", type=arguments.count, metavar="N", help="số tiến trình làm ảnh")
    parser.add_argument(
        "--scheduler", metavar="ĐỊA_CHỈ", help="bộ điều phối Dask làm ảnh, ví dụ tcp://máy:8786"
    )


def _serve(args: argparse.Namespace, root: Path) -> int:
    out = args.out or root / "site"

    def rebuild() -> None:
        _build(args, root)

    rebuild()
    if not out.is_dir():
        return FAULTS
    try:
        server = mkdocs_plugin.serve(rebuild, out, watched(root), args.host, args.port)
    except OSError as refused:
        reason = refused.strerror or refused
        return _refuse(f"không mở được cổng {args.port} ({reason})", f"port not free ({reason})")
    _tell(args, f"http://{args.host}:{args.port}/  (Ctrl+C: dừng / stop)")
    server.serve()
    return CLEAN


def _serve_arguments(parser: Parser) -> None:
    _build_arguments(parser)
    parser.add_argument("--host", default="127.0.0.1", metavar="MÁY", help="địa chỉ (127.0.0.1)")
    parser.add_argument("--port", type=arguments.count, default=8000, metavar="CỔNG", help="cổng")


def _photo_add(args: argparse.Namespace, root: Path) -> int:
    words = Words(args.caption, args.credit, args.rights)
    added = add_photos(root, args.files, args.product, words)
    print(report.render(added.faults, args.format, args.lang), end="", file=sys.stderr)
    if added.folder is None:
        _refuse("chưa thêm ảnh nào; không tệp nào bị đổi", "no photo was added")
        return FAULTS
    for addition in added.additions:
        print(added.folder / addition.name)
    record = added.folder / "product.yml"
    _tell(args, f"Xem lại / review: {record} (caption, credit, rights)")
    return CLEAN


def _cache_prune(args: argparse.Namespace, root: Path) -> int:
    pruned = media_cache(root).prune(args.days)
    megabytes = format_number(round(pruned.bytes / 1e6, 1), args.lang)
    removed = {"vi": "Đã xóa {} mục, {} MB.", "en": "Removed {} entries, {} MB."}[args.lang]
    _tell(args, removed.format(pruned.entries, megabytes))
    return CLEAN


def _photo_arguments(parser: Parser) -> None:
    _subcommand(parser, "add", "thêm ảnh vào một sản phẩm", arguments.PHOTO_ADD, _photo_add)


def _cache_arguments(parser: Parser) -> None:
    help_ = "xóa những gì lâu rồi không dùng"
    _subcommand(parser, "prune", help_, arguments.CACHE_PRUNE, _cache_prune)


def _subcommand(
    parser: Parser,
    name: str,
    help_: str,
    table: Iterable[arguments.Argument],
    run: Callable[[argparse.Namespace, Path], int],
) -> None:
    commands = parser.add_subparsers(
        title="việc", metavar="VIỆC", required=True, parser_class=Parser
    )
    sub = commands.add_parser(name, help=help_, parents=[_common(defaults=False)])
    for names, settings in table:
        sub.add_argument(*names, **settings)
    sub.set_defaults(run=run)


COMMANDS = (
    Command("build", "kiểm tra rồi dựng cả trang", _build_arguments, _build),
    Command("serve", "dựng, mở trên máy này, dựng lại khi có sửa", _serve_arguments, _serve),
    Command("check", "tìm mọi lỗi của mọi bản ghi", lambda _: None, _check),
    Command("schema", "ghi JSON Schema cho trình soạn thảo", _schema_arguments, _schema),
    Command("new", "tạo một bản ghi mới, có chú thích", _new_arguments, _new),
    Command("photo", "thêm ảnh vào sản phẩm: gọn, sạch, ghi sẵn vào bản ghi", _photo_arguments),
    Command("cache", "dọn thư mục .cache", _cache_arguments),
)


def _parser() -> Parser:
    parser = Parser(
        prog="ocop",
        description="Danh mục sản phẩm OCOP: kiểm tra bản ghi, dựng trang, tạo bản ghi mới.",
        parents=[_common(defaults=True)],
    )
    parser.add_argument("--version", action="version", version=f"ocop {__version__}")
    commands = parser.add_subparsers(
        title="lệnh", metavar="LỆNH", required=True, parser_class=Parser
    )
    for command in COMMANDS:
        sub = commands.add_parser(
            command.name,
            help=command.help,
            description=f"{command.help[:1].upper()}{command.help[1:]}.",
            parents=[_common(defaults=False)],
        )
        if command.run:
            sub.set_defaults(run=command.run)
        command.add_arguments(sub)
    return parser


def _common(*, defaults: bool) -> Parser:
    """Return the options of every command; they may stand before or after its name."""

    def default(value: object) -> object:
        return value if defaults else argparse.SUPPRESS

    common = Parser(with_help=False)
    common.add_argument(
        "--today",
        type=arguments.day,
        default=default(_today()),
        metavar="NGÀY",
        help="coi như hôm nay là ngày này",
    )
    common.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default=default("text"),
        help="dạng của báo cáo",
    )
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


def _today() -> date:
    """Return today's date in Vietnam, wherever the machine stands."""
    return datetime.now(_VIETNAM).date()


def _work(args: argparse.Namespace) -> Work:
    """Return who does the long work; its progress is shown on a terminal, quiet in a log."""
    jobs, scheduler = getattr(args, "jobs", None), getattr(args, "scheduler", None)
    if args.quiet or not sys.stderr.isatty():
        return Work(jobs, scheduler)

    def stage(name: str) -> None:
        print(f"… {site_report.stage_name(name, args.lang)}", file=sys.stderr)

    def line(vietnamese: str, english: str) -> ProgressLine:
        what = vietnamese if args.lang == "vi" else english
        return ProgressLine(sys.stderr, what, lang=args.lang, clock=time.monotonic)

    return Work(jobs, scheduler, stage, line("ảnh", "photos"), line("ảnh chia sẻ", "share cards"))


def _code(faults: Iterable[Fault]) -> int:
    return FAULTS if any(fault.is_error for fault in faults) else CLEAN


def _count(loaded: Loaded) -> int:
    records = loaded.records
    kinds: tuple[Sized, ...] = (
        records.products,
        records.producers,
        records.decisions,
        records.sources,
        records.destinations,
        records.routes,
        records.collections,
    )
    return sum(len(kind) for kind in kinds)


def _tell(args: argparse.Namespace, text: str) -> None:
    """Print what is no result: a summary, beside the report."""
    if not args.quiet:
        print(text, file=sys.stderr)


def _refuse(vietnamese: str, english: str) -> int:
    """Say why nothing was done, Vietnamese first, and return the exit code of wrong use."""
    print(f"Không thực hiện được: {vietnamese}.\nNot done: {english}.", file=sys.stderr)
    return WRONG_USE


def _refuse_build(vietnamese: str, english: str) -> int:
    """Say why no site was built, and return the exit code of faults."""
    _refuse(vietnamese, english)
    return FAULTS


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
