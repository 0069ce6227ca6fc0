"""Open an archive that somebody else's code made: only names, kinds and sizes that are expected.

    unpack.py proposal|site ARCHIVE.zip FOLDER

Nothing is written when anything in it is not as it should be. Exit code 1, and why.
"""

import re
import stat
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

MB = 1_000_000
_PICTURE = r"anh/[a-z0-9][a-z0-9_-]{0,150}\.(truoc|sau)\.jpg"
_PART = r"(?!functions/|_worker)(?:\.well-known/|[\w%+@~-][\w.%+@~ -]*/)*"
_FILE = r"(?:\.nojekyll|\.htaccess|[\w%+@~-][\w.%+@~ -]*)"
JPEG = b"\xff\xd8\xff"


class RefusedError(Exception):
    """Something in the archive is not as it should be."""


@dataclass(frozen=True)
class Kind:
    """What an archive may hold: names, bytes of a file and of all files, and how many."""

    names: re.Pattern[str]
    file_bytes: int
    all_bytes: int
    files: int


KINDS: Mapping[str, Kind] = {
    "proposal": Kind(re.compile(rf"changes\.json|anh/index\.html|{_PICTURE}"), 4 * MB, 60 * MB, 60),
    "site": Kind(re.compile(_PART + _FILE), 100 * MB, 1000 * MB, 60_000),
}
"""`proposal`: the list of changes and pictures. `site`: files for a host, none that it runs."""


def unpack(archive: Path, folder: Path, kind: Kind) -> int:
    """Write the files of `archive` into `folder`, and return how many. Raises RefusedError."""
    try:
        with zipfile.ZipFile(archive) as packed:
            members = [member for member in packed.infolist() if not member.is_dir()]
            _look(members, kind)
            for member in members:
                _write(packed, member, folder, kind)
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as broken:
        raise RefusedError(f"không phải tệp zip đọc được: {broken}") from broken
    return len(members)


def _look(members: list[zipfile.ZipInfo], kind: Kind) -> None:
    if len(members) > kind.files:
        raise RefusedError(f"{len(members)} tệp, nhiều hơn {kind.files}")
    names = [member.filename for member in members]
    if len({name.casefold() for name in names}) < len(names):
        raise RefusedError("có tệp trùng tên")
    for member in members:
        name = member.filename
        mode = member.external_attr >> 16
        if not kind.names.fullmatch(name) or ".." in name.split("/"):
            raise RefusedError(f"tên không được nhận: {name!r}")
        if mode and not stat.S_ISREG(mode) and stat.S_IFMT(mode):
            raise RefusedError(f"không phải tệp thường: {name!r}")
        if member.flag_bits & 0x1:
            raise RefusedError(f"có mật khẩu: {name!r}")
        if member.file_size > kind.file_bytes:
            raise RefusedError(f"quá lớn: {name!r}")
    if sum(member.file_size for member in members) > kind.all_bytes:
        raise RefusedError("tất cả cộng lại quá lớn")


def _write(packed: zipfile.ZipFile, member: zipfile.ZipInfo, folder: Path, kind: Kind) -> None:
    with packed.open(member) as opened:
        data = opened.read(kind.file_bytes + 1)  # a header may lie about the size
    if len(data) != member.file_size:
        raise RefusedError(f"cỡ không như đã ghi: {member.filename!r}")
    is_picture = member.filename.startswith("anh/") and member.filename.endswith(".jpg")
    if is_picture and not data.startswith(JPEG):
        raise RefusedError(f"không phải ảnh: {member.filename!r}")
    target = folder / member.filename
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def main(argv: list[str]) -> int:
    """Unpack what the command line names."""
    kind, archive, folder = argv
    try:
        count = unpack(Path(archive), Path(folder), KINDS[kind])
    except RefusedError as refused:
        sys.stderr.write(f"Không mở gói: {refused}\n")
        return 1
    sys.stdout.write(f"{count} tệp\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
