"""Writing what reading without a network needs into the built site."""

import re
from pathlib import Path

from generator import addresses
from generator.offline import manifest, worker
from generator.pages.context import Context
from generator.staging import MARKER

_NEEDED = re.compile(r'\b(?:href|src)="(?:\.\./)+(assets/[^"]+)"')
"""The styles, scripts and pictures that a page one folder deep names."""


def publish_offline(context: Context, source: Path, site: Path) -> None:
    """Write the worker and the manifest into `site`, whose pages and data are there.

    `source` is the folder of the worker's files.
    """
    written = manifest.manifest(context.settings, context.assets.folder)
    (site / manifest.NAME).write_text(written, encoding="utf-8", newline="\n")
    if context.settings.offline:
        page = site / addresses.file_of(addresses.OFFLINE)
        shell = sorted(set(_NEEDED.findall(page.read_text(encoding="utf-8"))))
        known = [site / MARKER, page, *(site / name for name in shell)]
        version = worker.version_of(known)
        written = worker.worker(source, [addresses.OFFLINE, *shell], version)
    else:
        written = worker.no_worker(source)
    (site / worker.NAME).write_text(written, encoding="utf-8", newline="\n")
