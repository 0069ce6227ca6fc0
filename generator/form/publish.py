"""Putting the form into the site: Decap CMS under an address of its own, and what it is told."""

import json
from pathlib import Path

from generator.form.bundle import LICENCE, pinned, unpacked
from generator.form.config import config
from generator.pages.context import Context
from generator.records.loader import Records

SCRIPT = "decap-cms.js"


def publish_form(context: Context, records: Records, source: Path, site: Path) -> None:
    """Write what the page of the form loads into `site`; `source` holds the pinned file.

    Raises BundleError when that file is not the pinned one.
    """
    folder = site / pinned(source).folder
    folder.mkdir(parents=True)
    (folder / SCRIPT).write_bytes(unpacked(source))
    (folder / LICENCE).write_bytes((source / LICENCE).read_bytes())
    told = json.dumps(config(context, records), ensure_ascii=False, separators=(",", ":"))
    admin = site / "admin"
    admin.mkdir(exist_ok=True)
    (admin / "config.json").write_text(told + "\n", encoding="utf-8", newline="\n")
