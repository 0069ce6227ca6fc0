"""The service worker, `sw.js`: the files of `overrides/offline/` after what the build knows."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from generator.hosting.headers import NAMED_BY_CONTENT

NAME = "sw.js"
_OFF = "off.js"
_NAMES = "|".join(NAMED_BY_CONTENT)


def worker(source: Path, shell: Iterable[str], version: str) -> str:
    """Return the worker of a site.

    `source` is the folder of its files, `shell` the addresses that it keeps from the start,
    `version` a text that changes with the site: saved pages are then brought up to date.
    """
    files = sorted(file for file in source.glob("*.js") if file.name != _OFF)
    head = [
        f"const VERSION = {json.dumps(version)};",
        f"const SHELL = {json.dumps(sorted(shell))};",
        f"const FOR_EVER = new RegExp({json.dumps(f'^({_NAMES})/')});",
    ]
    return "\n".join([*head, "", *(file.read_text(encoding="utf-8") for file in files)])


def no_worker(source: Path) -> str:
    """Return the worker that removes itself, and what was kept before it."""
    return (source / _OFF).read_text(encoding="utf-8")


def version_of(files: Iterable[Path]) -> str:
    """Return a text that changes with the content of `files`."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
