"""Files made from other files, kept by what they were made of: `.cache/photos`.

An entry is a folder named by its key. It is written under another name and then renamed, so that
whoever finds it finds it whole, and of two who make the same entry at once the second gives way.
Each entry lists its files with their sizes: one that lost a file, or whose file was
cut off by a power failure, counts as absent.
"""

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_LIST = "entry.json"
_DIGESTS = "digests.json"
_UNFINISHED = ".new-"
_SETTLED = 2_000_000_000
"""Nanoseconds after which a file's time of change tells its content apart (FAT counts in 2 s)."""
_DAY = 24 * 3600 * 1_000_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A whole entry: its folder, the size of each file in it, and what was noted with it."""

    folder: Path
    sizes: Mapping[str, int]
    notes: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Pruned:
    """What pruning removed."""

    entries: int
    bytes: int


class Cache:
    """A folder of entries, safe to use from several processes at once.

    `digest` knows the digests of files from earlier runs; `remember` writes down the new ones.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._digests = _read_json(folder / _DIGESTS)
        self._fresh: dict[str, object] = {}

    def digest(self, file: Path) -> str:
        """Return the digest of a file's bytes.

        A file whose size and time of change are as they were is not read again. Raises OSError.
        """
        status = file.stat()
        name, stamp = os.fspath(file.absolute()), [status.st_size, status.st_mtime_ns]
        known = self._digests.get(name)
        if isinstance(known, list) and known[:2] == stamp:
            return str(known[2])
        found = digest_of(file.read_bytes())
        if time.time_ns() - status.st_mtime_ns > _SETTLED:
            self._fresh[name] = [*stamp, found]
        return found

    def find(self, key: str) -> Entry | None:
        """Return the entry of `key` if it is there and whole, and note that it was used."""
        folder = self._folder_of(key)
        noted = _read_json(folder / _LIST)
        sizes = noted.get("sizes")
        if not isinstance(sizes, dict):
            return None
        try:
            whole = all((folder / name).stat().st_size == size for name, size in sizes.items())
        except OSError:
            return None
        with contextlib.suppress(OSError):  # a cache that may only be read
            os.utime(folder / _LIST)
        notes = noted.get("notes")
        return Entry(folder, sizes, notes) if whole and isinstance(notes, dict) else None

    def keep(self, key: str, files: Mapping[str, bytes], notes: Mapping[str, object]) -> Entry:
        """Write an entry and return it; one that another process finished first is used instead.

        `notes` is anything that JSON can hold. Raises OSError if the disk is full or closed.
        """
        folder = self._folder_of(key)
        folder.parent.mkdir(parents=True, exist_ok=True)
        sizes = {name: len(data) for name, data in files.items()}
        new = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self.folder))
        try:
            for name, data in files.items():
                (new / name).write_bytes(data)
            noted = json.dumps({"sizes": sizes, "notes": notes}, ensure_ascii=False)
            (new / _LIST).write_text(noted, encoding="utf-8")
            new.chmod(0o755)
            self._install(new, folder, key)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        return Entry(folder, sizes, notes)

    def remember(self) -> None:
        """Write down the digests found in this run, for the next one."""
        if not self._fresh:
            return
        known = {**_read_json(self.folder / _DIGESTS), **self._digests, **self._fresh}
        present = {file: noted for file, noted in known.items() if Path(file).exists()}
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=_UNFINISHED, dir=self.folder)
        with os.fdopen(handle, "w", encoding="utf-8") as target:
            json.dump(present, target)
        Path(name).replace(self.folder / _DIGESTS)
        self._digests, self._fresh = present, {}

    def prune(self, days: float) -> Pruned:
        """Remove the entries that nobody used for `days`, and what broken runs left behind."""
        entries = size = 0
        for folder in list(self._entries()):
            if _age(folder / _LIST) > days * _DAY:
                size += sum(file.stat().st_size for file in folder.iterdir())
                entries += 1
                self._remove(folder)
        for left in self.folder.glob(_UNFINISHED + "*"):
            if _age(left) > _DAY:
                shutil.rmtree(left, ignore_errors=True)
                left.unlink(missing_ok=True)
        return Pruned(entries, size)

    def _folder_of(self, key: str) -> Path:
        return self.folder / key[:2] / key

    def _entries(self) -> Iterator[Path]:
        for shelf in self.folder.glob("[0-9a-f][0-9a-f]"):
            yield from (entry for entry in shelf.iterdir() if entry.is_dir())

    def _install(self, new: Path, folder: Path, key: str) -> None:
        try:
            new.rename(folder)
        except OSError:  # it stands already: whole, or broken and to be replaced
            if self.find(key):
                return
            self._remove(folder)
            with contextlib.suppress(OSError):  # yet another process was quicker
                new.rename(folder)

    def _remove(self, folder: Path) -> None:
        """Take a folder away at once, then delete it, so that nobody finds half of it."""
        grave = Path(tempfile.mkdtemp(prefix=_UNFINISHED, dir=self.folder))
        with contextlib.suppress(OSError):
            folder.rename(grave / "gone")
        shutil.rmtree(grave, ignore_errors=True)


def digest_of(data: bytes) -> str:
    """Return the digest by which bytes are known: 40 hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


def key_of(*parts: str) -> str:
    """Return the key of an entry that is made of `parts`, such as digest and recipe."""
    return hashlib.blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()


def _read_json(file: Path) -> dict[str, object]:
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _age(file: Path) -> float:
    """Return the nanoseconds since a file was changed; without end for one that is not there."""
    try:
        return time.time_ns() - file.stat().st_mtime_ns
    except OSError:
        return float("inf")
