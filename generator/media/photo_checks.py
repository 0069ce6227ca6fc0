"""The checks of photos: whether each can be used, and whether it does its product justice."""

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from generator.media.cache import Cache
from generator.media.photo_file import HEAVIEST, PhotoFault
from generator.media.photo_look import Look
from generator.media.photo_record import CAPTION_STUB
from generator.media.photos import looks
from generator.progress import Progress, silent
from generator.records.checks.walk import with_photos
from generator.records.faults import Fault, in_order
from generator.records.loader import Entry, Loaded
from generator.records.producer import Producer
from generator.records.product import Photo, Product

NARROWEST = 800
"""Pixels in width under which a photo looks coarse on a phone."""

BLURRED = 2.5
"""Sharpness under which a photo is blurred: as after a blur of 2 pixels at 800 pixels in width."""

_UNREAD = frozenset({"OC002", "OC003", "OC906", "OC912"})

DARK = (16, 48)
"""Mean and 99th percentile of brightness under which a photo is nearly black."""


def check_photos(
    loaded: Loaded,
    root: Path,
    cache: Cache,
    executor: Executor | None = None,
    progress: Progress = silent,
) -> tuple[Fault, ...]:
    """Return the faults of all photos that records name and that lie beside them, sorted.

    What is missing, or named so that it cannot be used, is a matter of the records' own checks.
    """
    marks = [root / file for entry in loaded.records.producers.values() for file in mark_of(entry)]
    seen = looks([*photo_files(loaded, root), *marks], cache, executor, progress=progress)
    return in_order(
        fault for entry in with_photos(loaded) for fault in _record(entry, root, seen, cache)
    )


def mark_of(entry: Entry[Producer]) -> Iterator[Path]:
    """Yield the file of a producer's mark if it is there, relative to the project's root."""
    mark = entry.record.mark
    if mark and mark in entry.beside:
        yield Path(entry.folder / mark)


def photos_of(entry: Entry[Product] | Entry[Producer]) -> Iterator[tuple[int, Photo, Path]]:
    """Yield each photo of a record that is there: its place in the record, itself, its file.

    The file is relative to the project's root. A photo listed twice is yielded once.
    """
    met: set[str] = set()
    for number, photo in enumerate(entry.record.photos):
        if photo.file in entry.beside and photo.file not in met:
            met.add(photo.file)
            yield number, photo, Path(entry.folder / photo.file)


def _record(
    entry: Entry[Product] | Entry[Producer],
    root: Path,
    seen: Mapping[Path, Look | PhotoFault],
    cache: Cache,
) -> Iterator[Fault]:
    first_with: dict[str, str] = {}
    kind = "product" if isinstance(entry.record, Product) else "producer"
    if isinstance(entry.record, Producer):
        for file in mark_of(entry):
            if isinstance(look := seen[root / file], PhotoFault):
                of_mark: dict[str, Any] = {"name": file.name, **dict(look.params)}
                yield entry.fault(look.code, "mark", **of_mark)
    for number, photo, file in photos_of(entry):
        command = f"ocop photo add {file.as_posix()} --{kind} {entry.slug}"
        found = [*_file(root / file, seen[root / file], command), *_words(photo)]
        if not isinstance(seen[root / file], PhotoFault):
            other = first_with.setdefault(cache.digest(root / file), photo.file)
            if other != photo.file:
                found.append(PhotoFault("OC924", (("other", other),)))
        for fault in found:
            params: dict[str, Any] = {"name": photo.file, **dict(fault.params)}
            yield entry.fault(fault.code, "photos", number, "file", **params)


def _file(file: Path, look: Look | PhotoFault, command: str) -> Iterator[PhotoFault]:
    if isinstance(look, PhotoFault):
        yield look
        if look.code in _UNREAD:
            return
    size = file.stat().st_size
    if size > HEAVIEST:
        megabytes, limit = f"{size / 1e6:.1f}", HEAVIEST // 1_000_000
        params = (("command", command), ("limit", limit), ("megabytes", megabytes))
        yield PhotoFault("OC908", params)
    if isinstance(look, Look):
        yield from faults_of_look(look, command)


def faults_of_look(look: Look, command: str = "") -> Iterator[PhotoFault]:
    """Yield what is wrong with the look of a photo; `command` mends what a command can."""
    dark = look.brightness < DARK[0] and look.lightest < DARK[1]
    if look.width < NARROWEST:
        params = (("height", look.height), ("limit", NARROWEST), ("width", look.width))
        yield PhotoFault("OC921", params)
    if dark:
        yield PhotoFault("OC923")
    elif look.sharpness < BLURRED:
        yield PhotoFault("OC922")
    if look.has_position:
        yield PhotoFault("OC926", (("command", command),))


def _words(photo: Photo) -> Iterator[PhotoFault]:
    lacking = [key for key in ("credit", "rights") if getattr(photo, key) is None]
    if lacking:
        yield PhotoFault("OC925", (("keys", ", ".join(lacking)),))
    if photo.caption == CAPTION_STUB:
        yield PhotoFault("OC927")


def photo_files(loaded: Loaded, root: Path) -> list[Path]:
    """Return the files of all photos of all records, for rendering or for pruning."""
    return [root / file for entry in with_photos(loaded) for _, _, file in photos_of(entry)]
