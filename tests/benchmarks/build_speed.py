"""`make bench`: how the build grows with the catalogue, beside Hugo on the same pages.

Builds made-up catalogues of several sizes, each in a process of its own, and prints seconds and
peak memory of every stage, what each size costs more than the one before, and what a page costs.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import psutil
from hugo_site import write_hugo_project
from metering import Metered, run
from pipeline import STAGE
from synthetic import ROOT, write_project

SIZES = (100, 1_000, 10_000)
MILLION = 1024 * 1024


@dataclass(frozen=True)
class Result:
    """One size, built by us and by Hugo."""

    products: int
    ours: Metered
    report: dict
    hugo: Metered | None
    hugo_pages: int


def main() -> None:
    """Measure the sizes that were asked for and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sizes", type=int, nargs="*", default=SIZES, help="products")
    arguments.add_argument("--no-hugo", action="store_true", help="leave Hugo out")
    chosen = arguments.parse_args()
    results = []
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="ocop-bench-") as folder:
            results.append(measure(Path(folder), size, with_hugo=not chosen.no_hugo))
        sys.stderr.write(f"{size} products: {results[-1].ours.seconds:.1f} s\n")
    sys.stdout.write("".join(f"{line}\n" for line in report_lines(results)))


def measure(folder: Path, products: int, *, with_hugo: bool) -> Result:
    """Write a catalogue of `products` below `folder`, build it, and let Hugo build it too."""
    project = folder / "project"
    write_project(project, products)
    script = Path(__file__).with_name("pipeline.py")
    ours = run([sys.executable, script, project, folder / "site"], ROOT, STAGE)
    report = json.loads(ours.output.splitlines()[-1])
    hugo, pages = None, 0
    if with_hugo:
        write_hugo_project(project, folder / "hugo")
        program = Path(sys.executable).with_name("hugo")
        out = folder / "hugo-site"
        hugo = run([program, "--quiet", "--source", folder / "hugo", "--destination", out], folder)
        pages = sum(1 for _ in out.rglob("index.html"))
    return Result(products, ours, report, hugo, pages)


def report_lines(results: Sequence[Result]) -> Iterator[str]:
    """Yield the lines of the report."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    yield f"{psutil.cpu_count()} cores, load {load:.1f}; seconds of wall clock (of all cores' work)"
    yield ""
    stages = list(results[0].report["seconds"])
    rows = [("", *(f"{result.products} products" for result in results))]
    for stage in stages:
        cells = (
            f"{_seconds(result.report['seconds'][stage], result.ours.cpu.get(stage))}"
            f" {_megabytes(result.ours.peaks.get(stage))}"
            for result in results
        )
        rows.append((stage, *cells))
    rows.append(("the whole build", *(_whole(result.ours) for result in results)))
    rows.append(("ms a page of a language", *(f"{page_cost(result):.2f}" for result in results)))
    rows.append(("pages (files)", *(_pages(result.report) for result in results)))
    rows.append(("growth of products", *_growth([result.products for result in results])))
    rows.append(("growth of seconds", *_growth([result.ours.seconds for result in results])))
    rows.append(("growth of memory", *_growth([result.ours.peak for result in results])))
    if results[0].hugo:
        rows.append(("Hugo", *(_whole(result.hugo) for result in results if result.hugo)))
        rows.append(("Hugo's pages", *(str(result.hugo_pages) for result in results)))
        without = [
            sum(s for name, s in result.report["seconds"].items() if name != "search")
            for result in results
        ]
        times = (
            f"{seconds / result.hugo.seconds:.1f}"
            for seconds, result in zip(without, results, strict=True)
            if result.hugo
        )
        rows.append(("we, without search, take times Hugo", *times))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for name, *cells in rows:
        padded = (cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))
        yield "  ".join((name.ljust(widths[0]), *padded)).rstrip()


def page_cost(result: Result) -> float:
    """Return the milliseconds of the whole build for one product page of one language."""
    return result.ours.seconds * 1000 / (2 * result.products)


def _whole(metered: Metered) -> str:
    total = sum(metered.cpu.values())
    return f"{_seconds(metered.seconds, total)} {_megabytes(metered.peak)}"


def _seconds(wall: float, cpu: float | None) -> str:
    return f"{wall:.2f} s ({cpu or 0:.2f})"


def _megabytes(peak: int | None) -> str:
    return f"{peak / MILLION:5.0f} MB" if peak else "     – MB"


def _pages(report: dict) -> str:
    return f"{report['pages']} ({report['files']})"


def _growth(values: Sequence[float]) -> Iterator[str]:
    yield ""
    for before, after in pairwise(values):
        yield f"× {after / before:.1f}"


if __name__ == "__main__":
    main()
