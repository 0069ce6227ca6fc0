"""Writing a folder or a file as a whole: the old one stays until the new one is complete."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator import archive

MARKER = "du-lieu/products.json"
"""The file by which a built site is known, so that no other folder is ever replaced."""


class NotASiteError(Exception):
    """What stands where something is to be written was not written by us."""


@contextmanager
def staged(target: Path, marker: str = MARKER) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `target` when the block ends well.

    When the block raises, `target` is left as it was. Raises NotASiteError, before anything is
    done, when `target` is a file or a folder with content but without the file `marker`.
    """
    if target.exists() and not _is_ours(target, marker):
        raise NotASiteError(
            f"{target} không phải thư mục trang đã dựng, nên không bị ghi đè; hãy chọn thư mục khác"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{target.name}-new-", dir=target.parent))
    new.chmod(0o755)
    try:
        yield new
        _replace(target, new)
    finally:
        shutil.rmtree(new, ignore_errors=True)


@contextmanager
def staged_file(target: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield the path of a new file that takes the place of `target` when the block ends well.

    Raises NotASiteError, before anything is done, when something stands there that `is_ours`
    does not know.
    """
    if target.exists() and not (target.is_file() and is_ours(target)):
        raise NotASiteError(
            f"{target} không phải tệp do lệnh này ghi, nên không bị ghi đè; hãy chọn tên khác"
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-new-", dir=target.parent)
    os.close(handle)
    new = Path(name)
    try:
        yield new
        new.chmod(0o644)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def staged_output(target: Path, marker: str) -> Iterator[Path]:
    """Yield the folder to write into; it becomes `target`, a folder or a .zip, at a good end.

    Raises NotASiteError as `staged` and `staged_file` do, by the file `marker`.
    """
    if target.suffix.lower() != ".zip":
        with staged(target, marker) as folder:
            yield folder
        return
    with (
        staged_file(target, lambda file: archive.holds(file, marker)) as file,
        tempfile.TemporaryDirectory(prefix="ocop-") as folder_name,
    ):
        yield Path(folder_name)
        archive.write_zip(Path(folder_name), file)


def _is_ours(target: Path, marker: str) -> bool:
    return target.is_dir() and ((target / marker).is_file() or not any(target.iterdir()))


def _replace(target: Path, new: Path) -> None:
    if not target.exists():
        new.rename(target)
        return
    old = Path(tempfile.mkdtemp(prefix=f".{target.name}-old-", dir=target.parent))
    target.rename(old / "site")
    try:
        new.rename(target)
    except OSError:
        (old / "site").rename(target)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
