"""`make lighthouse`: what Lighthouse says of our pages, beside a stock site of Material.

Mobile and throttled, the median of five runs a page. Exits with 1 when a page of ours misses
what is wanted: all of Lighthouse's hundreds but for performance, which is allowed a point.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from find_chromium import find
from kinds import measured_pages
from material_site import build_material_site
from photographed import PRODUCT, build_photographed
from serving import served
from watching import TODAY
from weighing import CompressingHandler

from generator.build import build

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).parent / "lighthouse/run.mjs"
STOCK = {"home": "", "product": "san-pham/tra-lien-tu/", "district": "huyen/nam-dan/"}
WANTED = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
MOST = {"lcp": 1500, "cls": 0, "tbt": 50}
"""Milliseconds, but for the layout shift."""


def main() -> int:
    """Build the sites, measure their pages, print the table; return 0 when all is as wanted."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("kinds", nargs="*", help="kinds of pages of ours; without any: all")
    arguments.add_argument("--times", type=int, default=5, help="runs a page")
    chosen = arguments.parse_args()
    say("| page | performance | accessibility | practices | SEO | LCP | CLS | TBT | kB |")
    say("|---|---:|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(ROOT, TODAY, folder / "ours")
        pages = measured_pages(folder / "ours")
        wanted = {k: a for k, a in pages.items() if k in chosen.kinds or not chosen.kinds}
        missed = _table(folder / "ours", wanted, chosen.times)
        if not chosen.kinds:
            site = build_photographed(folder / "photographed", TODAY)
            photo = {"product with a photo": f"san-pham/{PRODUCT}/"}
            missed += _table(site, photo, chosen.times)
            stock = build_material_site(ROOT, folder / "ours", folder / "stock")
            _table(stock, {f"stock: {k}": a for k, a in STOCK.items()}, chosen.times)
    say("\n".join(["", *missed]))
    return 1 if missed else 0


def _table(site: Path, pages: dict[str, str], times: int) -> list[str]:
    """Print a line for each page; return what they miss."""
    missed = []
    with served(site, CompressingHandler) as address:
        command = ["node", SCRIPT, str(times), *(address + page for page in pages.values())]
        environment = os.environ | {"CHROME_PATH": find() or ""}
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as run:
            for kind, line in zip(pages, run.stdout or (), strict=False):
                found = json.loads(line)
                say(f"| {kind} | {_row(found)} |")
                missed += [f"{kind}: {why}" for why in _misses(found)]
        if run.returncode:
            raise SystemExit(run.returncode)
    return missed


def _row(found: dict) -> str:
    timings = found["timings"]
    return " | ".join(
        (
            *(str(found["scores"][name]) for name in WANTED),
            f"{timings['lcp'] / 1000:.2f} s",
            f"{timings['cls']:.3f}",
            f"{timings['tbt']:.0f} ms",
            f"{timings['weight'] / 1000:.1f}",
        )
    )


def _misses(found: dict) -> Iterator[str]:
    for name, least in WANTED.items():
        if found["scores"][name] < least:
            yield f"{name} {found['scores'][name]} < {least}"
    for name, most in MOST.items():
        if round(found["timings"][name], 3) > most:
            yield f"{name} {found['timings'][name]:.3f} > {most}"
    yield from found["lost"]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
