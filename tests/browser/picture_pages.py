"""Take pictures of the pages that a proposal changes, before and after, and lay them side by side.

picture_pages.py CHANGES.json SITE_BEFORE SITE_AFTER FOLDER

Into FOLDER go `<address>.truoc.jpg`, `<address>.sau.jpg` (see `changes.comment.picture_name`) and
`index.html`, which shows the pairs. A page that one of the sites does not have has one picture.
A red bar at the side of a pair shows where they differ.
"""

import html
import io
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

from find_chromium import QUIET, find
from PIL import Image
from playwright.sync_api import Page, sync_playwright
from serving import served
from watching import NOON

from generator.addresses import file_of
from generator.changes.comment import address_of, picture_name
from generator.changes.model import Changes, read
from generator.text import format_date

MOST_PAGES = 20
VIEW = {"width": 412, "height": 900}
TALLEST = 2600
"""CSS pixels of a page that a picture shows."""

MARK, BAR = (200, 30, 30), 9
"""The colour of the bar beside what differs, and its width in pixels of the picture."""

SIDES = {"truoc": "Trước", "sau": "Sau"}

_HEAD = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Trước và sau</title>
<meta name="viewport" content="width=device-width">
<style>
body { font: 1rem/1.6 system-ui, sans-serif; margin: 1rem; color-scheme: light dark }
section { margin-block: 2rem } div { display: flex; gap: 1rem; align-items: start }
figure { margin: 0; flex: 1; max-width: 412px } img { width: 100%; border: 1px solid #8888 }
</style></head><body>
"""


def main(argv: list[str]) -> int:
    """Take the pictures; exit 1 when there is no browser."""
    changes = read(Path(argv[0]).read_bytes())
    sites = dict(zip(SIDES, map(Path, argv[1:3]), strict=True))
    folder = Path(argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    chromium = find()
    if chromium is None:
        sys.stderr.write("Không có Chromium, không chụp ảnh.\n")
        return 1
    with ExitStack() as stack:
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=chromium, args=QUIET
        )
        context = browser.new_context(viewport=VIEW, locale="vi-VN", device_scale_factor=1.5)
        context.clock.set_fixed_time(f"{changes.today.isoformat()}{NOON}")
        page = context.new_page()
        taken: dict[tuple[str, str], bytes] = {}
        for side, site in sites.items():
            if site.is_dir():
                address = stack.enter_context(served(site))
                for name in _addresses(changes):
                    if (site / file_of(name)).is_file():
                        taken[name, side] = _take(page, address + name)
        browser.close()
    for name in _addresses(changes):
        pair = {side: taken[name, side] for side in SIDES if (name, side) in taken}
        for side, picture in _marked(pair).items():
            file = folder / picture_name(name, side)
            picture.save(file, quality=70, optimize=True)
    (folder / "index.html").write_text("".join(_index(changes, folder)), encoding="utf-8")
    sys.stdout.write(f"{len(list(folder.glob('*.jpg')))} ảnh\n")
    return 0


def _addresses(changes: Changes) -> list[str]:
    """Return the pages to be shown: Vietnamese, and English where only its texts changed."""
    own = [page for page in changes.pages if page.how != "follows"]
    return [address_of(page, "en" if page.fields == ("en",) else "vi") for page in own[:MOST_PAGES]]


def _take(page: Page, address: str) -> bytes:
    page.goto(address, wait_until="load")
    page.evaluate("for (const image of document.images) image.loading = 'eager'")
    page.evaluate("Promise.all([...document.images].map(i => i.decode().catch(() => null)))")
    height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
    return page.screenshot(
        full_page=True,
        animations="disabled",
        clip={"x": 0, "y": 0, "width": VIEW["width"], "height": height},
    )


def _marked(pair: Mapping[str, bytes]) -> dict[str, Image.Image]:
    """Return the pictures of a page; where both are there, a bar marks the rows that differ."""
    pictures = {side: Image.open(io.BytesIO(raw)).convert("RGB") for side, raw in pair.items()}
    if len(pictures) < len(SIDES):
        return pictures
    before, after = (_rows(picture) for picture in pictures.values())
    shorter = min(len(before), len(after))
    same = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    left = shorter - same
    below = next((n for n in range(left) if before[-1 - n] != after[-1 - n]), left)
    for picture in pictures.values():
        if same + below < picture.height:
            picture.paste(MARK, (0, same, BAR, picture.height - below))
    return pictures


def _rows(picture: Image.Image) -> list[bytes]:
    raw, width = picture.tobytes(), picture.width * 3
    return [raw[start : start + width] for start in range(0, len(raw), width)]


def _index(changes: Changes, folder: Path) -> Iterator[str]:
    yield _HEAD
    yield f"<h1>Trước và sau, ngày {format_date(changes.today, 'vi')}</h1>\n"
    titles = {address_of(page, lang): page.name for page in changes.pages for lang in ("vi", "en")}
    for address in _addresses(changes):
        yield f"<section><h2>{html.escape(titles[address])}</h2><p>/{address}</p><div>\n"
        found = {side: folder / picture_name(address, side) for side in SIDES}
        there = {side: file for side, file in found.items() if file.is_file()}
        for side, file in there.items():
            said = SIDES[side]
            if len({one.read_bytes() for one in there.values()}) < len(there):
                said += " (trông như nhau)"
            yield f'<figure><figcaption>{said}</figcaption><img src="{file.name}" alt="{said}">'
            yield "</figure>\n"
        yield "</div></section>\n"
    yield "</body></html>\n"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
