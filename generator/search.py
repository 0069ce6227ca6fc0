"""The Pagefind index of the built pages.

Only elements with `data-pagefind-body` are indexed, so only product pages are (their attributes
come from `search_entry`), one index for each language.
"""

import json
import shutil
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator import addresses
from generator.addresses import LANGS
from generator.search_order import ENTRY, OrderError, in_order
from generator.search_service import IndexService, ServiceError

BUNDLE = "pagefind"
"""The folder of the index, at the root of the site."""

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
    own. Pages are taken by their addresses: the same pages give the same bytes, on every disk.
    Raises SearchError when Pagefind fails, or when there is no page to index.
    """
    started = time.perf_counter()
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)
    entry: dict[str, Any] = {}
    for lang in LANGS:
        pages = sorted((site / addresses.section("products", lang)).glob("*/index.html"))
        if pages:
            files = _index(site, pages)
            _merge(entry, json.loads(files[ENTRY]))
            files[ENTRY] = json.dumps(entry, separators=(",", ":")).encode()
            _write(files, bundle)
    if not any(index["page_count"] for index in entry.get("languages", {}).values()):
        raise SearchError(f"{site} has no product page with an element to index")
    sizes = [file.stat().st_size for file in bundle.rglob("*") if file.is_file()]
    counts = {lang: index["page_count"] for lang, index in sorted(entry["languages"].items())}
    return IndexStats(
        MappingProxyType(counts), len(sizes), sum(sizes), time.perf_counter() - started
    )


def _index(site: Path, pages: Iterable[Path]) -> dict[str, bytes]:
    """Index the `pages` of `site`, all of one language; return the files of the index."""
    try:
        with IndexService() as index:
            for page in pages:
                address = page.parent.relative_to(site).as_posix()
                index.add(f"/{address}/", page.read_text(encoding="utf-8"))
            return in_order(index.files())
    except (ServiceError, OrderError, KeyError) as error:
        raise SearchError(f"Pagefind could not index {site}: {error}") from error


def _merge(entry: dict[str, Any], other: dict[str, Any]) -> None:
    """Add the languages of another run to an entry file."""
    languages = entry.get("languages", {}) | other["languages"]
    entry |= other
    entry["languages"] = languages


def _write(files: Mapping[str, bytes], bundle: Path) -> None:
    """Write the files that the search loads."""
    for path, content in files.items():
        if any(fnmatch(path, pattern) for pattern in _UNUSED):
            continue
        file = bundle / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
