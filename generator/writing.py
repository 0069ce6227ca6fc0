"""Rendering pages and writing them into the site, on every core where that is possible."""

import gc
import multiprocessing
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from pathlib import Path

from generator.addresses import file_of
from generator.pages.context import Draft

_FEW = 64
"""Pages that a process takes at a time; a build with fewer needs no second process."""

_inherited: tuple[Sequence[Draft], Path]
"""What a process that was split off renders, and where to; set in such processes alone."""


def write_pages(drafts: Sequence[Draft], site: Path, jobs: int) -> None:
    """Render every one of `drafts` and write it into `site`, in up to `jobs` processes.

    Which process renders which page changes nothing: no page knows of another. Raises what the
    rendering raises.
    """
    if jobs > 1 and len(drafts) > _FEW and _can_split():
        try:
            _write_together(drafts, site, jobs)
        except BrokenExecutor:  # a process was killed: its pages are missing
            pass
        else:
            return
    for draft in drafts:
        _write(draft, site)


def _can_split() -> bool:
    """Tell whether this process can be split safely: on Linux, when no other thread runs in it."""
    return sys.platform == "linux" and threading.active_count() == 1


def _write_together(drafts: Sequence[Draft], site: Path, jobs: int) -> None:
    """Write the pages in processes that share the memory of this one, templates and records too."""
    gc.freeze()  # else the first collection in each process would copy all of it
    try:
        fork = multiprocessing.get_context("fork")
        with ProcessPoolExecutor(jobs, fork, _inherit, (drafts, site)) as pool:
            for _ in pool.map(_write_some, range(0, len(drafts), _FEW)):
                pass
    finally:
        gc.unfreeze()


def _inherit(drafts: Sequence[Draft], site: Path) -> None:
    global _inherited  # the one way into a process that is split off
    _inherited = drafts, site


def _write_some(start: int) -> None:
    drafts, site = _inherited
    for draft in drafts[start : start + _FEW]:
        _write(draft, site)


def _write(draft: Draft, site: Path) -> None:
    page = draft()
    file = site / file_of(page.address)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(page.html.encode())
