"""Writing a folder as a whole: the old one stays until the new one is complete."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARKER = "du-lieu/products.json"
"""The file by which a built site is known, so that no other folder is ever replaced."""


class NotASiteError(Exception):
    """The folder to write to holds something that is not a built site."""


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Yield an empty folder that takes the place of `target` when the block ends well.

    When the block raises, `target` is left as it was. Raises NotASiteError, before anything is
    done, when `target` is a file or a folder with content that no build has written.
    """
    if target.exists() and not _is_ours(target):
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


def _is_ours(target: Path) -> bool:
    return target.is_dir() and ((target / MARKER).is_file() or not any(target.iterdir()))


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
