"""`ocop photo add`: takes photos as people send them and puts them beside a record.

Each becomes an upright sRGB JPEG of at most 2,560 pixels without metadata, under a plain name,
and is listed in the record of its product or producer. Either all of that happens or nothing.
"""

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Literal

from generator.media.cache import digest_of
from generator.media.photo_checks import faults_of_look
from generator.media.photo_file import PhotoError, PhotoFault, open_photo, read_photo
from generator.media.photo_look import fit, look_at
from generator.media.photo_pixels import decode, upright_size
from generator.media.photo_record import Item, RecordError, edit
from generator.media.photo_render import encode
from generator.records.faults import START, Fault
from generator.records.messages import fault
from generator.records.producer import Producer
from generator.records.product import Product
from generator.records.shape import nearest
from generator.records.store import write_file
from generator.records.yaml_reader import read
from generator.text import nfc, slug

LONGEST = 2560
"""Pixels of the longer side that a photo keeps in git: enough for full screen and for print."""

QUALITY = 88

_RECORD = "product.yml"

Kind = Literal["product", "producer"]


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of the photos that are added, for the record."""

    caption: str | None = None
    credit: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Addition:
    """One photo as it goes into the folder: where it came from, its name there, its bytes."""

    source: Path
    name: str
    data: bytes
    replaces: str | None = None


@dataclass(frozen=True)
class Added:
    """What was added (nothing, if a fault is an error) and what to know about it."""

    folder: PurePosixPath | None = None
    additions: tuple[Addition, ...] = ()
    faults: tuple[Fault, ...] = field(default=())
    record: PurePosixPath | None = None


def add_photos(
    root: Path, sources: Sequence[Path], name: str, words: Words = Words(), kind: Kind = "product"
) -> Added:
    """Add photos to the product whose folder, or the producer whose record, is called `name`.

    A photo that lies in that folder already is replaced by its mended self. Returns the faults,
    of the photos and of the record, instead of raising.
    """
    record = _record_of(root, name, kind)
    if isinstance(record, Fault):
        return Added(faults=(record,))
    folder = record.parent if kind == "product" else record.with_suffix("")
    here = PurePosixPath(folder.relative_to(root).as_posix())
    file = PurePosixPath(record.relative_to(root).as_posix())
    additions, faults = _prepare(sources, folder, name)
    if any(fault.is_error for fault in faults):
        return Added(faults=tuple(faults))
    try:
        _install(record, folder, additions, words)
    except RecordError as error:
        return Added(faults=(fault(error.code, file, START),))
    except OSError as error:
        reason = error.strerror or str(error)
        return Added(faults=(fault("OC935", file, START, reason=reason),))
    return Added(here, additions, tuple(faults), file)


def for_git(data: bytes) -> bytes:
    """Return a photo as git keeps it. Raises PhotoError."""
    image = open_photo(data)
    picture = decode(image, fit(upright_size(image), (LONGEST, LONGEST)))
    return encode(picture, "jpeg", QUALITY)


def _record_of(root: Path, name: str, kind: Kind) -> Path | Fault:
    if kind == "product":
        place, code = PurePosixPath("products"), "OC931"
        records = {record.parent.name: record for record in root.glob(f"products/*/*/{_RECORD}")}
    else:
        place, code = PurePosixPath("content/producers"), "OC501"
        records = {record.stem: record for record in root.glob("content/producers/*.yml")}
    if name in records:
        return records[name]
    return fault(code, place, START, value=name, nearest=nearest(name, records))


def _prepare(
    sources: Iterable[Path], folder: Path, product: str
) -> tuple[tuple[Addition, ...], list[Fault]]:
    """Mend all photos and name them; nothing is written yet."""
    additions: list[Addition] = []
    faults: list[Fault] = []
    taken = {file.name.lower() for file in folder.iterdir()} if folder.is_dir() else set()
    known = _digests(folder)
    for source in sources:
        try:
            raw = read_photo(source)
            data = for_git(raw)
            look = look_at(data)
        except PhotoError as error:
            faults.append(_fault(source, error.fault))
            continue
        own = source.name if source.resolve().parent == folder.resolve() else None
        same = {known.get(digest_of(raw)), known.get(digest_of(data))} - {None, own}
        if same:
            faults.append(_fault(source, PhotoFault("OC933", (("other", str(same.pop())),))))
            continue
        faults += [_fault(source, found) for found in faults_of_look(look)]
        name = _free_name(source, product, taken - {own.lower()} if own else taken)
        taken.add(name.lower())
        known |= {digest_of(data): name, digest_of(raw): name}
        additions.append(Addition(source, name, data, own))
    return tuple(additions), faults


def _digests(folder: Path) -> dict[str, str]:
    """Return the names of the files in a folder by what they hold; unreadable ones are absent."""
    found: dict[str, str] = {}
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        with contextlib.suppress(PhotoError):
            found[digest_of(read_photo(file))] = file.name
    return found


def _free_name(source: Path, product: str, taken: Iterable[str]) -> str:
    stem = slug(nfc(source.stem)) or product
    names = [f"{stem}.jpg", *(f"{stem}-{number}.jpg" for number in range(2, 1000))]
    return next(name for name in names if name not in set(taken))


def _fault(source: Path, found: PhotoFault) -> Fault:
    params = {"name": source.name, **dict(found.params)}
    return fault(found.code, PurePosixPath(source.as_posix()), START, **params)


def _install(record: Path, folder: Path, additions: Sequence[Addition], words: Words) -> None:
    """Write photos and record; if anything fails, put everything back as it was."""
    before = record.read_bytes()
    listed = {a.replaces: a.name for a in additions if a.replaces and _lists(before, a.replaces)}
    new = [
        Item(a.name, words.caption, words.credit, words.rights)
        for a in additions
        if a.replaces not in listed
    ]
    model = Product if record.name == _RECORD else Producer
    after = edit(before, new, listed, model)
    folder.mkdir(exist_ok=True)
    undo = _contents(folder, [name for a in additions for name in (a.name, a.replaces) if name])
    try:
        for addition in additions:
            write_file(folder / addition.name, addition.data)
            old = folder / (addition.replaces or addition.name)
            if old.exists() and not old.samefile(folder / addition.name):
                old.unlink()
        if after != before:
            write_file(record, after)
    except OSError:
        for name, data in undo.items():
            with contextlib.suppress(OSError):
                if data is None:
                    (folder / name).unlink(missing_ok=True)
                else:
                    write_file(folder / name, data)
        raise


def _lists(record: bytes, name: str) -> bool:
    data = read(record, PurePosixPath(_RECORD)).data
    photos = data.get("photos") if isinstance(data, dict) else None
    return any(
        isinstance(photo, dict) and photo.get("file") == name
        for photo in (photos if isinstance(photos, tuple) else ())
    )


def _contents(folder: Path, names: Iterable[str]) -> Mapping[str, bytes | None]:
    return {
        name: (folder / name).read_bytes() if (folder / name).exists() else None for name in names
    }
