"""The kiosks of all centres in the site, each with the worker that keeps it without a network."""

import hashlib
import json
from pathlib import Path

from generator.addresses import file_of, kiosk, root_from
from generator.hosting import policy
from generator.kiosk.handoff import Codes
from generator.kiosk.pack import PAGE, Pack, digest, pack, read_sources, write_files
from generator.kiosk.screens import Painter
from generator.media.cache import Cache
from generator.pages.context import Context

WORKER = "sw.js"
_WORKER_SOURCE = Path("overrides/kiosk/sw.js")


def publish_kiosks(context: Context, root: Path, site: Path, cache: Cache) -> int:
    """Write the kiosk of every centre into `site`, whose pictures are there; return how many.

    `root` is the folder of the project; codes come from `cache`, or are drawn now.
    """
    centres = context.catalogue.centres
    if not centres:
        return 0
    sources = read_sources(root)
    worker = (root / _WORKER_SOURCE).read_text(encoding="utf-8")
    painter = Painter(context, root_from(kiosk("x")), Codes(cache))
    for centre in centres:
        address = kiosk(centre.slug)
        made = pack(centre, painter, sources, policy.KIOSK, WORKER)
        folder = site / Path(file_of(address)).parent
        files = {**made.files, WORKER: _worker(worker, made, painter.root, site).encode()}
        write_files(folder, files.items())
    return len(centres)


def _worker(source: str, made: Pack, root: str, site: Path) -> str:
    """Return the worker after what it keeps: each address with a digest of its content."""
    files = [["./" if name == PAGE else name, digest(body)] for name, body in made.files.items()]
    for name in made.pictures:
        with (site / name).open("rb") as picture:
            content = hashlib.file_digest(picture, "sha256").hexdigest()[:10]
        files.append([root + name, content])
    written = json.dumps(files, separators=(",", ":"))
    version = digest(written.encode())
    return f"const VERSION = {json.dumps(version)};\nconst FILES = {written};\n\n{source}"
