"""Writing records: each file whole or not at all, and many files all or none."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

_READABLE = 0o644


def write_file(file: Path, data: bytes) -> None:
    """Write a file so that it is never seen half written; it keeps its permissions."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".new-", dir=file.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        if file.exists():
            shutil.copymode(file, new)
        else:
            new.chmod(_READABLE)
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)


def write_all(root: Path, files: Mapping[PurePosixPath, bytes]) -> None:
    """Write files below `root`, all of them or none: what was written is put back on OSError."""
    before: dict[Path, bytes | None] = {}
    made: list[Path] = []
    try:
        for name, data in files.items():
            path = root / name
            made += [folder for folder in path.parents if not folder.exists()]
            before[path] = path.read_bytes() if path.exists() else None
            write_file(path, data)
    except OSError:
        for path, data_before in before.items():
            with contextlib.suppress(OSError):
                if data_before is None:
                    path.unlink(missing_ok=True)
                else:
                    write_file(path, data_before)
        for folder in sorted(set(made), reverse=True):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise
