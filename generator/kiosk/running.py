"""What a kiosk's folder carries besides the kiosk: how to run it, and what it should hold.

The files for Debian and Windows stand in `overrides/kiosk/run/`; they come into the folder
`chay/`, explained on the page `/huong-dan-kiosk/`.
"""

import hashlib
from pathlib import Path

FOLDER = "chay"
SUMS = "SHA256SUMS"
"""The list by which an update makes sure that it copied everything, as `sha256sum` writes it."""

_SOURCE = Path("overrides/kiosk/run")
_CRLF = frozenset([".bat"])


def run_files(root: Path) -> dict[str, bytes]:
    """Return the files that start and update a kiosk, by name; `root` is the project."""
    source = root / _SOURCE
    found = sorted(file for file in source.rglob("*") if file.is_file())
    return {f"{FOLDER}/{file.relative_to(source).as_posix()}": _read(file) for file in found}


def sums(folder: Path) -> str:
    """Return the sums of all files below `folder`, one a line."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != SUMS)
    return "".join(f"{_sum(file)}  {file.relative_to(folder).as_posix()}\n" for file in files)


def _read(file: Path) -> bytes:
    content = file.read_bytes()
    return content.replace(b"\n", b"\r\n") if file.suffix in _CRLF else content


def _sum(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
