"""Photos for the web: every photo becomes a set of renditions, from the cache or made now."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from generator.media.cache import Cache, Entry, key_of
from generator.media.photo_file import PhotoError, PhotoFault, check_file, read_photo
from generator.media.photo_look import Look
from generator.media.photo_recipe import EXTENSION, RECIPE, Format, Recipe, fingerprint
from generator.media.photo_render import Rendered, look_or_fault, render
from generator.media.work import Arguments, Inline, WorkerLost, run
from generator.progress import Progress, silent

R = TypeVar("R")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rendition:
    """One file made of a photo: where it lies in the cache, its pixels and its bytes."""

    path: Path
    width: int
    height: int
    format: Format
    size: int


@dataclass(frozen=True, slots=True)
class PhotoSet:
    """All renditions of a photo, smallest first.

    `width` and `height` are those of the largest rendition, `colour` (#rrggbb) what to show
    while it loads, `key` a name for photo and recipe together.
    """

    renditions: tuple[Rendition, ...]
    width: int
    height: int
    colour: str
    key: str

    def of(self, kind: Format) -> tuple[Rendition, ...]:
        """Return the renditions of one format, smallest first."""
        return tuple(rendition for rendition in self.renditions if rendition.format == kind)


def process(
    photos: Iterable[Path],
    cache: Cache,
    executor: Executor | None = None,
    *,
    recipe: Recipe = RECIPE,
    progress: Progress = silent,
) -> Mapping[Path, PhotoSet | PhotoFault]:
    """Make all renditions of all photos that the cache does not hold.

    A photo that cannot be used gets a fault and hinders no other. Raises OtherVersionsError if a
    worker has other code or libraries than this process.
    """
    version = fingerprint(recipe)
    work = _Work(render, (recipe, version), version, _photo_set, _noted_renditions)
    return _made(photos, cache, executor, work, progress)


def looks(
    photos: Iterable[Path],
    cache: Cache,
    executor: Executor | None = None,
    *,
    progress: Progress = silent,
) -> Mapping[Path, Look | PhotoFault]:
    """Look at all photos, as the checks need it, without making renditions."""
    version = fingerprint()
    work = _Work(look_or_fault, (version,), f"look {version}", _look, _noted_look)
    return _made(photos, cache, executor, work, progress)


@dataclass(frozen=True, slots=True)
class _Work(Generic[R, T]):
    """One kind of work on photos: `function(data, *arguments)`, and how its result is kept."""

    function: Callable[..., R | PhotoFault]
    arguments: Arguments
    version: str
    from_entry: Callable[[Entry, str], T]
    to_entry: Callable[[R], tuple[dict[str, bytes], dict[str, object]]]


def _made(
    photos: Iterable[Path],
    cache: Cache,
    executor: Executor | None,
    work: _Work[R, T],
    progress: Progress,
) -> Mapping[Path, T | PhotoFault]:
    found: dict[Path, T | PhotoFault] = {}
    missing: dict[str, list[Path]] = {}
    photos = list(dict.fromkeys(photos))
    for photo in photos:
        digest = _digest(photo, cache)
        if isinstance(digest, PhotoFault):
            found[photo] = digest
            continue
        key = key_of(digest, work.version)
        entry = cache.find(key)
        if entry:
            found[photo] = _noted_fault(entry) or work.from_entry(entry, key)
        else:
            missing.setdefault(key, []).append(photo)
    progress(len(found), len(photos))
    pieces = _pieces(missing, found, work)
    for key, made in run(work.function, pieces, executor or Inline()):
        result: T | PhotoFault
        if isinstance(made, WorkerLost):
            result = PhotoFault("OC911")
        elif isinstance(made, PhotoFault):
            cache.keep(key, {}, {"fault": [made.code, made.params]})
            result = made
        else:
            result = work.from_entry(cache.keep(key, *work.to_entry(made)), key)
        found.update(dict.fromkeys(missing[key], result))
        progress(len(found), len(photos))
    cache.remember()
    return {photo: found[photo] for photo in photos}


def _pieces(
    missing: Mapping[str, list[Path]], found: dict[Path, T | PhotoFault], work: _Work[R, T]
) -> Iterator[tuple[str, Arguments]]:
    """Read each missing photo only when a worker can take it; one that is gone gets its fault."""
    for key, photos in missing.items():
        try:
            data = read_photo(photos[0])
        except PhotoError as error:
            found.update(dict.fromkeys(photos, error.fault))
            continue
        yield key, (data, *work.arguments)


def _digest(photo: Path, cache: Cache) -> str | PhotoFault:
    try:
        check_file(photo)
        return cache.digest(photo)
    except PhotoError as error:
        return error.fault
    except OSError as error:
        return PhotoFault("OC906", (("reason", error.strerror or str(error)),))


def _noted_fault(entry: Entry) -> PhotoFault | None:
    noted: Any = entry.notes.get("fault")
    if noted is None:
        return None
    code, params = noted
    return PhotoFault(code, tuple((name, value) for name, value in params))


def _noted_renditions(made: Rendered) -> tuple[dict[str, bytes], dict[str, object]]:
    files = {f"{file.width}.{EXTENSION[file.format]}": file.data for file in made.files}
    shapes = [[file.width, file.height, file.format] for file in made.files]
    return files, {"shapes": shapes, "colour": made.colour}


def _photo_set(entry: Entry, key: str) -> PhotoSet:
    notes: Any = entry.notes
    renditions = tuple(
        Rendition(entry.folder / name, width, height, kind, entry.sizes[name])
        for width, height, kind in notes["shapes"]
        for name in [f"{width}.{EXTENSION[kind]}"]
    )
    return PhotoSet(renditions, renditions[-1].width, renditions[-1].height, notes["colour"], key)


def _noted_look(seen: Look) -> tuple[dict[str, bytes], dict[str, object]]:
    return {}, asdict(seen)


def _look(entry: Entry, key: str) -> Look:
    notes: Any = entry.notes
    return Look(**notes)
