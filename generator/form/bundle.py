"""Decap CMS itself: one file of its npm package, pinned and kept in the project.

So the site is built without Node, and the form asks no other host for a script. Another version
is fetched by `overrides/form/renew.py`, which writes the file and what is known of it.
"""

import gzip
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

PIN, PACKED, LICENCE = "decap-cms.json", "decap-cms.js.gz", "decap-cms.LICENSE.txt"


class BundleError(ValueError):
    """The file of the form is not the one that was pinned."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The npm package, its version, and the SHA-256 of the script in it."""

    package: str
    version: str
    sha256: str

    @property
    def folder(self) -> str:
        """The folder of the script in the site: another version has another address."""
        return f"assets/{self.package}-{self.version}/"


def pinned(source: Path) -> Pin:
    """Return what is pinned in the folder `source`."""
    known = json.loads((source / PIN).read_text(encoding="utf-8"))
    return Pin(known["package"], known["version"], known["sha256"])


def unpacked(source: Path) -> bytes:
    """Return the script, as its package holds it. Raises BundleError when it is another one."""
    script = gzip.decompress((source / PACKED).read_bytes())
    if hashlib.sha256(script).hexdigest() != pinned(source).sha256:
        raise BundleError(f"{source / PACKED}: không đúng tệp đã ghim. It is not the pinned file.")
    return script
