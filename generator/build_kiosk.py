"""The pipeline of a kiosk for a stick: records → catalogue → one folder or ZIP file."""

import json
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import mkdocs_plugin
from generator.build import FaultyRecordsError, Work, check_all, make_context, media_cache
from generator.catalogue import Catalogue, join
from generator.centres import CentreView
from generator.hosting import policy
from generator.kiosk.handoff import Codes
from generator.kiosk.pack import Pack, pack, read_sources, write_files
from generator.kiosk.running import SUMS, run_files, sums
from generator.kiosk.screens import Painter
from generator.kiosk.views import name_in
from generator.media.publish import place_file, publish_pictures
from generator.media.work import executor_for
from generator.records.shape import nearest
from generator.staging import staged_output
from generator.words import read_words

MARKER = "kiosk.json"
"""The file by which the folder of a kiosk is known."""


class UnknownCentreError(Exception):
    """No centre has that name; `nearest` is the one it resembles, or empty; `known` are all."""

    def __init__(self, name: str, known: list[str]) -> None:
        super().__init__(name)
        self.nearest = nearest(name, known)
        self.known = known


@dataclass(frozen=True)
class Made:
    """What was written: the centre's name, its products, files and bytes."""

    name: str
    products: int
    files: int
    bytes: int


def build_kiosk(
    root: Path,
    today: date,
    target: Path,
    work: Work,
    *,
    centre: str,
    known_until: date | None = None,
) -> Made:
    """Write the kiosk of `centre` to `target`: a folder, or a `.zip` file.

    It works opened as a file, without a server and without a network.

    Raises FaultyRecordsError, UnknownCentreError, or one of `generator.build.CANNOT_BUILD`;
    what stood at `target` is then left as it was.
    """
    loaded, faults = check_all(root, max(today, known_until or today), work)
    if any(fault.is_error for fault in faults):
        raise FaultyRecordsError(faults)
    catalogue = join(loaded.records, today)
    view = _chosen(catalogue, centre)
    with staged_output(target, MARKER) as out, tempfile.TemporaryDirectory(prefix="ocop-") as name:
        media = Path(name)
        made = _pack(root, catalogue, view, media, work)
        write_files(out, [*made.files.items(), *run_files(root).items()])
        for picture in made.pictures:
            (out / picture).parent.mkdir(parents=True, exist_ok=True)
            place_file(media / picture, out / picture)
        marker = {"centre": view.slug, "name": name_in(view, "vi"), "built": today.isoformat()}
        written = json.dumps(marker, ensure_ascii=False, indent=1) + "\n"
        (out / MARKER).write_text(written, encoding="utf-8", newline="\n")
        (out / SUMS).write_text(sums(out), encoding="utf-8", newline="\n")
        sizes = [file.stat().st_size for file in out.rglob("*") if file.is_file()]
    return Made(name_in(view, "vi"), len(view.products), len(sizes), sum(sizes))


def _chosen(catalogue: Catalogue, name: str) -> CentreView:
    for view in catalogue.centres:
        if view.slug == name:
            return view
    raise UnknownCentreError(name, [view.slug for view in catalogue.centres])


def _pack(root: Path, catalogue: Catalogue, view: CentreView, media: Path, work: Work) -> Pack:
    """Return the files of the kiosk; its pictures lie in `media`."""
    engine, cache = mkdocs_plugin.Engine(root), media_cache(root)
    words = read_words(root / "overrides" / "words")
    with executor_for(work.scheduler, work.jobs) as executor:
        pictures = publish_pictures(catalogue, root, media, cache, executor, work.photos)
    context = make_context(root, media, catalogue, engine, pictures, words)
    painter = Painter(context, "", Codes(cache))
    return pack(view, painter, read_sources(root), policy.KIOSK_FILES)
