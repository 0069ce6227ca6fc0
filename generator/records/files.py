"""Folders and files as records lie in them: what is out of place becomes a fault.

Files whose names begin with a dot, and README files, are nobody's business here.
"""

import os
import re
import stat
from pathlib import Path, PurePosixPath

from generator.records.base import SLUG
from generator.records.faults import START, Fault
from generator.records.messages import fault, shown
from generator.text import slug
from generator.text.letters import SLUG_LENGTH

_SLUG = re.compile(SLUG)
_RECORD = ".yml"
_ALMOST_RECORD = frozenset({".yaml", ".yml"})


def folders(root: Path, parent: PurePosixPath, faults: list[Fault]) -> list[PurePosixPath]:
    """Return the folders inside `parent`, sorted; anything else there is a fault."""
    found: list[PurePosixPath] = []
    for entry in _entries(root, parent, faults):
        here = parent / entry.name
        faults.extend(faults_of_name(entry.name, here))
        if entry.is_symlink():
            faults.append(fault("OC003", here, START, name=shown(entry.name)))
        elif _is_dir(entry):
            found.append(here)
        else:
            faults.append(fault("OC013", here, START, name=shown(entry.name)))
    return found


def records(
    root: Path, parent: PurePosixPath, faults: list[Fault], *, with_folders: bool = False
) -> list[PurePosixPath]:
    """Return the record files (`*.yml`) inside `parent`, sorted; other things are faults.

    `with_folders` lets each record have a folder of its own name beside it.
    """
    found: list[PurePosixPath] = []
    entries = _entries(root, parent, faults)
    stems = {entry.name.removesuffix(_RECORD) for entry in entries if entry.name.endswith(_RECORD)}
    for entry in entries:
        here = parent / entry.name
        if here.suffix == _RECORD:
            faults.extend(faults_of_name(here.stem, here))
            found.append(here)
        elif here.suffix.lower() in _ALMOST_RECORD:
            expected = here.with_suffix(_RECORD).name
            faults.append(
                fault("OC010", here, START, name=shown(entry.name), expected=shown(expected))
            )
        elif not (with_folders and entry.name in stems and _is_dir(entry)):
            faults.append(fault("OC013", here, START, name=shown(entry.name)))
    return found


def names_in(root: Path, folder: PurePosixPath, faults: list[Fault]) -> frozenset[str]:
    """Return the names of what lies in `folder`; nothing when there is no such folder."""
    return frozenset(entry.name for entry in _entries(root, folder, faults))


def product_folder(
    root: Path, folder: PurePosixPath, record: str, faults: list[Fault]
) -> frozenset[str]:
    """Return the names inside a product's folder; a missing or misnamed `record` is a fault."""
    before = len(faults)
    entries = _entries(root, folder, faults)
    if len(faults) > before:
        return frozenset()
    names = frozenset(entry.name for entry in entries)
    stem, ending = record.rsplit(".", 1)
    if record in names:
        return names
    for name in sorted(names):
        if name.lower() in (f"{stem}.{ending}", f"{stem}.yaml"):
            here = folder / name
            faults.append(fault("OC010", here, START, name=shown(name), expected=record))
            return frozenset()
    faults.append(fault("OC011", folder / record, START))
    return frozenset()


def read(root: Path, file: PurePosixPath, faults: list[Fault], max_bytes: int) -> bytes | None:
    """Return the bytes of `file` (at most one more than `max_bytes`), or None with a fault."""
    path = root / file
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            faults.append(fault("OC003", file, START, name=shown(file.name)))
            return None
        if not stat.S_ISREG(mode):
            faults.append(fault("OC002", file, START, name=shown(file.name)))
            return None
        with path.open("rb") as opened:
            return opened.read(max_bytes + 1)
    except (OSError, ValueError) as unreadable:
        faults.append(fault("OC001", file, START, reason=_reason(unreadable)))
        return None


def _entries(root: Path, folder: PurePosixPath, faults: list[Fault]) -> list[os.DirEntry[str]]:
    """Return what lies in `folder`, sorted by name; nothing when there is no such folder."""
    try:
        with os.scandir(root / folder) as scan:
            entries = sorted(scan, key=lambda entry: entry.name)
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        faults.append(fault("OC013", folder, START, name=shown(folder.name)))
        return []
    except (OSError, ValueError) as unreadable:
        faults.append(fault("OC001", folder, START, reason=_reason(unreadable)))
        return []
    return [entry for entry in entries if not _is_nobodys(entry.name)]


def faults_of_name(name: str, here: PurePosixPath) -> tuple[Fault, ...]:
    """Return the fault of a folder's or record's `name` that cannot stand in an address."""
    if _SLUG.fullmatch(name) and len(name) <= SLUG_LENGTH:
        return ()
    suggestion = slug(name) or "…"
    return (fault("OC401", here, START, name=shown(name), suggestion=suggestion),)


def _is_dir(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_nobodys(name: str) -> bool:
    return name.startswith(".") or name in ("README.md", "Thumbs.db", "desktop.ini")


def _reason(unreadable: Exception) -> str:
    text = getattr(unreadable, "strerror", None) or str(unreadable)
    return str(text)
