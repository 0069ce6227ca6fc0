"""A folder as one ZIP file, the same bytes from the same files on any day."""

import zipfile
from pathlib import Path

_TIME = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows
_MODE = 0o100644 << 16
_UNIX = 3


def write_zip(folder: Path, target: Path) -> None:
    """Write every file of `folder` into the ZIP file `target`, sorted by name."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, file in sorted(
            (file.relative_to(folder).as_posix(), file)
            for file in folder.rglob("*")
            if file.is_file()
        ):
            entry = zipfile.ZipInfo(name, _TIME)
            entry.external_attr, entry.create_system = _MODE, _UNIX
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, file.read_bytes())


def holds(file: Path, *names: str) -> bool:
    """Tell whether `file` is a ZIP file that holds one of `names`; an empty file holds all."""
    if file.stat().st_size == 0:
        return True
    try:
        with zipfile.ZipFile(file) as archive:
            return bool(set(names) & set(archive.namelist()))
    except (OSError, zipfile.BadZipFile):
        return False
