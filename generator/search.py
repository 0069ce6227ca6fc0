"""The Pagefind index of the built pages.

Only elements with `data-pagefind-body` are indexed, so only product pages are (their attributes
come from `search_entry`), one index for each language. Pagefind is given whole folders: a call
for each record would take 0.1 s.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator import addresses
from generator.addresses import LANGS

BUNDLE = "pagefind"
"""The folder of the index, at the root of the site."""

_ENTRY = "pagefind-entry.json"
_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js", "*-component-ui.css")


@dataclass(frozen=True)
class IndexStats:
    """What was indexed: pages of each language, files and bytes written, seconds it took."""

    pages: Mapping[str, int]
    files: int
    bytes: int
    seconds: float


class SearchError(Exception):
    """The index could not be made; the message says why."""


def build_index(site: Path) -> IndexStats:
    """Index the product pages of the built `site` into its folder `pagefind/`.

    Pagefind keeps a page in memory until its index is written, so each language is a run of its
    own. Raises SearchError when Pagefind fails, or when there is no page to index.
    """
    started = time.perf_counter()
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)
    bundle.mkdir()
    entry: dict[str, Any] = {}
    for lang in LANGS:
        folder = addresses.section("products", lang)
        if (site / folder).is_dir():
            _merge(entry, _run_pagefind(site, f"{folder}*/index.{{html}}", bundle))
    if not any(index["page_count"] for index in entry.get("languages", {}).values()):
        raise SearchError(f"{site} has no product page with an element to index")
    (bundle / _ENTRY).write_text(json.dumps(entry, separators=(",", ":")), encoding="utf-8")
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()
    sizes = [file.stat().st_size for file in bundle.rglob("*") if file.is_file()]
    pages = {lang: index["page_count"] for lang, index in sorted(entry["languages"].items())}
    return IndexStats(
        MappingProxyType(pages), len(sizes), sum(sizes), time.perf_counter() - started
    )


def _run_pagefind(site: Path, glob: str, bundle: Path) -> dict[str, Any]:
    """Index the pages of `site` that match `glob` into `bundle`; return Pagefind's entry file."""
    command = [sys.executable, "-m", "pagefind", "--silent", "--site", str(site.resolve())]
    command += ["--output-path", str(bundle.resolve()), "--glob", glob]
    environment = {key: value for key, value in os.environ.items() if key[:9] != "PAGEFIND_"}
    done = subprocess.run(  # noqa: S603 - a program of ours, on a folder of ours
        command, cwd=bundle, env=environment, capture_output=True, text=True, check=False
    )
    entry = bundle / _ENTRY
    if done.returncode or not entry.is_file():
        message = (done.stderr or done.stdout).strip() or f"exit code {done.returncode}"
        raise SearchError(f"Pagefind could not index {site}: {message}")
    found: dict[str, Any] = json.loads(entry.read_text(encoding="utf-8"))
    return found


def _merge(entry: dict[str, Any], other: dict[str, Any]) -> None:
    """Add the languages of another run to an entry file."""
    languages = entry.get("languages", {}) | other["languages"]
    entry |= other
    entry["languages"] = languages
