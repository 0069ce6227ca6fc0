"""The photos and marks of producers, written into a site."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from PIL import Image

from generator.catalogue import ProducerView
from generator.media.cache import Cache
from generator.media.marks import process_marks
from generator.media.photos import PhotoSet, process
from generator.media.pictures import Picture, Pictures
from generator.media.publish import place_file, put_photo
from generator.progress import Progress, silent

MARKS = "media/marks"


def folder_of(producer: ProducerView) -> Path:
    """Return the folder of a producer's pictures, relative to the project's root."""
    return Path(producer.file).with_suffix("")


def with_producers(
    pictures: Pictures,
    producers: Sequence[ProducerView],
    root: Path,
    site: Path,
    cache: Cache,
    executor: Executor | None = None,
    progress: Progress = silent,
) -> Pictures:
    """Write the photos and marks of `producers` into `site`; return `pictures` with them.

    What cannot be used is left out (`ocop check` names it).
    """
    listed = {
        producer.slug: [(photo, root / folder_of(producer) / photo.file) for photo in photos]
        for producer in producers
        if (photos := producer.record.photos)
    }
    wanted = [file for files in listed.values() for _, file in files]
    made = process(wanted, cache, executor, progress=progress) if wanted else {}
    own = {
        slug: tuple(
            put_photo(photo, found, site)
            for photo, file in files
            if isinstance(found := made[file], PhotoSet)
        )
        for slug, files in listed.items()
    }
    marks = {
        producer.slug: root / folder_of(producer) / producer.record.mark
        for producer in producers
        if producer.record.mark
    }
    finished = {slug: _mark(file, site) for slug, file in process_marks(marks, cache).items()}
    return replace(pictures, by_producer=own, marks=finished)


def _mark(file: Path, site: Path) -> Picture:
    address = f"{MARKS}/{file.parent.name[:16]}.png"
    (site / MARKS).mkdir(parents=True, exist_ok=True)
    place_file(file, site / address)
    with Image.open(file) as image:
        width, height = image.size
    return Picture(address, width, height, alt="", alt_en="")
