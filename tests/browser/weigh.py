"""Print what pages weigh on a phone's first visit, beside a stock site of Material for MkDocs.

Both sites hold the same products and are served the same way, one run after the other. Last comes
what a thousand visits cost on each host.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from costs import Prices, lines
from find_chromium import QUIET, find
from kinds import real_pages
from material_site import build_material_site
from playwright.sync_api import Browser, sync_playwright
from serving import served
from watching import TODAY
from weighing import PHONE_OPTIONS, CompressingHandler, Weight, visit

from generator.build import build

ROOT = Path(__file__).resolve().parents[2]

STOCK = {"home": "", "product": "san-pham/tra-lien-tu/", "district": "huyen/nam-dan/"}
WALK = ("", "san-pham/", "san-pham/tra-lien-tu/", "huyen/nam-dan/", "san-pham/tuong-nam-anh/")
SETTLING = 1500
"""Milliseconds in which the worker for offline reading takes what it keeps of a page."""
STOCK_WALK = ("", "san-pham/tra-lien-tu/", "huyen/nam-dan/", "san-pham/tuong-nam-anh/")


def main() -> None:
    """Build both sites, visit their pages, print the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--gb-price", type=float, help="what a host asks for a GB that leaves it"
    )
    arguments.add_argument("--request-price", type=float, help="what it asks for 1,000 requests")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        build(ROOT, TODAY, ours)
        stock = build_material_site(ROOT, ours, stock)
        browser = playwright.chromium.launch(executable_path=find(), args=QUIET)
        say("| page | HTML | CSS | JavaScript | together | pictures | requests |")
        say("|---|---:|---:|---:|---:|---:|---:|")
        _table(browser, "", ours, real_pages("vi").items())
        _table(browser, "stock: ", stock, STOCK.items())
        say(
            "\n| a visit | pages | requests | kB | GB for 1,000 visits |\n|---|---:|---:|---:|---:|"
        )
        size, requests = _walk(browser, "ours", ours, WALK)
        _walk(browser, "stock", stock, STOCK_WALK)
        say("")
        for line in lines(size, requests, Prices(chosen.gb_price, chosen.request_price)):
            say(line)
        browser.close()


def _table(browser: Browser, name: str, site: Path, pages: Iterable[tuple[str, str]]) -> None:
    with served(site, CompressingHandler) as address:
        for kind, page in pages:
            [weight] = visit(browser, [address + page])
            say(f"| {name}{kind} | {_row(weight)} | {len(weight.addresses)} |")


def _row(weight: Weight) -> str:
    kinds = (weight.bytes[kind] for kind in ("Document", "Stylesheet", "Script"))
    return " | ".join(_kb(size) for size in (*kinds, weight.text, sum(weight.pictures_each)))


def _walk(browser: Browser, name: str, site: Path, pages: tuple[str, ...]) -> tuple[int, int]:
    """Print what a server sends for a visit of these pages; return its bytes and answers."""
    CompressingHandler.sent.clear()
    context = browser.new_context(locale="vi-VN", **PHONE_OPTIONS)
    page = context.new_page()
    with served(site, CompressingHandler) as address:
        for one in pages:
            page.goto(address + one, wait_until="networkidle")
            page.wait_for_timeout(SETTLING)
        context.close()
    sizes = [size for size in CompressingHandler.sent if size]
    total = sum(sizes)
    say(f"| {name} | {len(pages)} | {len(sizes)} | {_kb(total)} | {total / 1e6:.2f} |")
    return total, len(sizes)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _kb(size: int) -> str:
    return f"{size / 1000:.1f}"


if __name__ == "__main__":
    main()
