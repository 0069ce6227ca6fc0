"""`ocop fmt`: brings records to one form, whoever wrote them."""

import argparse
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.arguments import Argument
from generator.commands.command import CLEAN, FAULTS, Command, reason_of, refuse, tell
from generator.records import report, schema
from generator.records.faults import Fault
from generator.records.formatting import formatted
from generator.records.formatting.restoring import with_comments
from generator.records.store import write_file

ARGUMENTS: tuple[Argument, ...] = (
    (
        ("files",),
        {"nargs": "*", "type": Path, "metavar": "TỆP", "help": "bản ghi; mặc định là tất cả"},
    ),
    (
        ("--check",),
        {"action": "store_true", "help": "chỉ liệt kê tệp chưa đúng dạng, không sửa"},
    ),
    (
        ("--base",),
        {
            "metavar": "COMMIT",
            "help": "trả lại chú thích mà biểu mẫu bỏ mất, lấy từ bản ở COMMIT của git",
        },
    ),
)


class NoCommitError(ValueError):
    """Git knows no commit of that name."""


def run(args: argparse.Namespace, root: Path) -> int:
    """Format the files, print those that changed (or would), tell of those that cannot be."""
    try:
        files = _chosen(args.files, root) if args.files else tuple(_all(root))
    except ValueError as outside:
        return refuse(f"“{outside}” không nằm trong dự án", f"“{outside}” is not in the project")
    changed: list[PurePosixPath] = []
    faults: list[Fault] = []
    for file in files:
        try:
            raw = (root / file).read_bytes()
            older = _older(root, args.base, file) if args.base else None
            done = formatted(with_comments(raw, older, file) if older else raw, file)
            if done.raw is not None and done.raw != raw:
                changed.append(file)
                if not args.check:
                    write_file(root / file, done.raw)
        except NoCommitError as unknown:
            return refuse(f"git không có bản “{unknown}”", f"git knows no commit “{unknown}”")
        except OSError as refused:
            reason = reason_of(refused)
            return refuse(f"{file}: {reason}", f"{file}: {reason}", FAULTS)
        faults += done.faults
    for file in changed:
        print(file)
    print(report.render(faults, args.format, args.lang), end="", file=sys.stderr)
    _summarize(args, len(files), len(changed))
    return FAULTS if faults or (args.check and changed) else CLEAN


def _older(root: Path, base: str, file: PurePosixPath) -> bytes | None:
    """Return the file as it was in the commit `base`, None where it was not there.

    Raises ValueError when git knows no such commit.
    """
    git = ["git", "-C", str(root)]
    known = [*git, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}"]
    commit = subprocess.run(known, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
    if not commit:
        raise NoCommitError(base)
    show = [*git, "show", f"{commit}:./{file}"]
    found = subprocess.run(show, capture_output=True, check=False)  # noqa: S603
    return found.stdout if found.returncode == 0 else None


def _all(root: Path) -> Iterable[PurePosixPath]:
    """Return every record of the project, sorted."""
    for folder in ("products", "content"):
        for path in sorted((root / folder).rglob("*.yml")):
            file = PurePosixPath(path.relative_to(root).as_posix())
            if schema.model_for(file) and path.is_file() and not path.is_symlink():
                yield file


def _chosen(paths: Iterable[Path], root: Path) -> tuple[PurePosixPath, ...]:
    """Return the named files relative to `root`. Raises ValueError for one outside of it."""
    found = []
    for path in paths:
        whole = path.absolute().resolve()
        if not whole.is_relative_to(root.resolve()):
            raise ValueError(str(path))
        file = PurePosixPath(whole.relative_to(root.resolve()).as_posix())
        if schema.model_for(file):
            found.append(file)
    return tuple(found)


def _summarize(args: argparse.Namespace, count: int, changed: int) -> None:
    if args.check:
        tell(
            args,
            f"{changed} trong {count} bản ghi chưa đúng dạng; sửa bằng: ocop fmt.",
            f"{changed} of {count} records are not in form; mend them with: ocop fmt.",
        )
    else:
        tell(args, f"Đã xếp lại {changed} trong {count} bản ghi.", f"Changed {changed} of {count}.")


COMMAND = Command("fmt", "đưa các bản ghi về cùng một dạng, giữ mọi chú thích", ARGUMENTS, run)
