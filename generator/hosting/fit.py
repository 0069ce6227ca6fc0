"""Whether a built site fits a host, before anything is uploaded."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from generator.hosting.targets import Target

Room = Literal[
    "pages", "photos", "covers", "cards", "codes", "search", "kiosk", "data", "assets", "other"
]

_ROOMS: dict[str, Room] = {
    "media/photos": "photos",
    "media/covers": "covers",
    "media/cards": "cards",
    "media/qr": "codes",
    "pagefind": "search",
    "kiosk": "kiosk",
    "du-lieu": "data",
    "assets": "assets",
}


@dataclass(frozen=True)
class Size:
    """How large a site is: bytes and files in all and by room, its largest file and folder."""

    bytes: int
    files: int
    by_room: dict[Room, tuple[int, int]]
    largest: tuple[str, int]
    fullest: tuple[str, int]


@dataclass(frozen=True)
class Measure:
    """One limit of a host beside what the site needs; `name` of the file or folder it is about."""

    kind: Literal["site_bytes", "files", "file_bytes", "folder_files"]
    needed: int
    allowed: int
    name: str = ""

    @property
    def fits(self) -> bool:
        """Whether the site keeps to the limit."""
        return self.needed <= self.allowed


def size_of(site: Path) -> Size:
    """Measure the built site in the folder `site`."""
    sizes = {
        file.relative_to(site).as_posix(): file.stat().st_size
        for file in site.rglob("*")
        if file.is_file()
    }
    folders = Counter(str(PurePosixPath(name).parent) for name in sizes)
    rooms: dict[Room, tuple[int, int]] = {}
    for name, size in sizes.items():
        count, total = rooms.get(_room(name), (0, 0))
        rooms[_room(name)] = count + 1, total + size
    return Size(
        bytes=sum(sizes.values()),
        files=len(sizes),
        by_room=dict(sorted(rooms.items(), key=lambda room: -room[1][1])),
        largest=max(sizes.items(), key=lambda item: item[1], default=("", 0)),
        fullest=max(folders.items(), key=lambda item: item[1], default=("", 0)),
    )


def measures(size: Size, target: Target) -> Iterator[Measure]:
    """Yield each limit that the host states, beside the site's own number."""
    if target.site_bytes is not None:
        yield Measure("site_bytes", size.bytes, target.site_bytes)
    if target.files is not None:
        yield Measure("files", size.files, target.files)
    if target.file_bytes is not None:
        name, needed = size.largest
        yield Measure("file_bytes", needed, target.file_bytes, name)
    if target.folder_files is not None:
        name, needed = size.fullest
        yield Measure("folder_files", needed, target.folder_files, name)


def _room(name: str) -> Room:
    for folder, room in _ROOMS.items():
        if name.startswith(f"{folder}/"):
            return room
    return "pages" if name.endswith(".html") else "other"
