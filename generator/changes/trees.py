"""The files of two states of a project: a folder, or a revision of git laid out in one."""

import filecmp
import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_MADE = frozenset({".git", ".venv", ".cache", "site", "node_modules"})
"""What stands in a project's folder but is no part of it."""


class RevisionError(Exception):
    """A revision that git does not know, or a folder that is no git repository."""


@dataclass(frozen=True)
class Tree:
    """A state of the project: its folder, and the commit that it is, when it is one."""

    root: Path
    commit: str = ""


@contextmanager
def laid_out(root: Path, base: str) -> Iterator[Tree]:
    """Yield the state `base`: a folder as it stands, or a revision, in a folder for the while.

    Of a revision, the state is taken where the present one branched off from it, so that what
    others did since does not seem to be undone. Nothing of the repository is changed. Raises
    RevisionError.
    """
    folder = Path(base)
    if folder.is_dir() and (folder / "products").is_dir():
        yield Tree(folder.resolve(), commit_of(folder))
        return
    named = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    try:
        commit = _git(root, "merge-base", named, "HEAD")
    except RevisionError:  # histories that share nothing, or a shallow clone
        commit = named
    with tempfile.TemporaryDirectory(prefix="ocop-") as name:
        _unpack(_run(root, "archive", "--format=tar", commit), Path(name))
        yield Tree(Path(name), commit)


def commit_of(root: Path) -> str:
    """Return the commit that a folder stands at; nothing where there is no git."""
    try:
        return _git(root, "rev-parse", "HEAD")
    except RevisionError:
        return ""


def different(base: Path, head: Path) -> frozenset[PurePosixPath]:
    """Return the files, relative to both folders, that are not the same in both."""
    before, after = _files(base), _files(head)
    return frozenset(
        name
        for name in before | after
        if name not in before or name not in after or not _same(base / name, head / name)
    )


def _same(one: Path, other: Path) -> bool:
    if one.is_symlink() or other.is_symlink():
        both = one.is_symlink() and other.is_symlink()
        return both and one.readlink() == other.readlink()
    return filecmp.cmp(one, other, shallow=False)


def _files(root: Path) -> frozenset[PurePosixPath]:
    """Return what belongs to the project: what git knows or would add, else every file."""
    try:
        listed = _run(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    except RevisionError:
        return frozenset(_walked(root, root))
    names = (name for name in listed.decode("utf-8", "surrogateescape").split("\0") if name)
    return frozenset(
        PurePosixPath(name)
        for name in names
        if (root / name).is_symlink() or (root / name).is_file()
    )


def _walked(folder: Path, root: Path) -> Iterator[PurePosixPath]:
    for entry in folder.iterdir():
        if entry.name == "__pycache__" or (folder == root and entry.name in _MADE):
            continue
        if entry.is_symlink() or entry.is_file():
            yield PurePosixPath(entry.relative_to(root).as_posix())
        else:
            yield from _walked(entry, root)


def _unpack(archive: bytes, folder: Path) -> None:
    """Unpack what git packed; a link out of the folder stays out."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as packed:
        for member in packed:
            try:
                packed.extract(member, folder, filter="data")
            except tarfile.FilterError:
                continue


def _git(root: Path, *command: str) -> str:
    return _run(root, *command).decode("utf-8", "replace").strip()


def _run(root: Path, *command: str) -> bytes:
    git = ["git", "-C", str(root), *command]
    try:
        done = subprocess.run(git, capture_output=True, check=True)  # noqa: S603 - no shell
    except OSError as missing:
        raise RevisionError("git") from missing
    except subprocess.CalledProcessError as failed:
        told = failed.stderr.decode("utf-8", "replace").strip()
        raise RevisionError(told or " ".join(command)) from failed
    return done.stdout
