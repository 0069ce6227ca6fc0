"""Putting the QR codes of products into the site: `media/qr/<id>.svg` and `.png`.

Their names are the products' ids, which never change, so that a link to a code lasts as long as
the code does.
"""

from collections.abc import Iterable
from concurrent.futures import Executor
from pathlib import Path

import segno

from generator import addresses
from generator.media.cache import Cache, key_of
from generator.media.publish import place_file
from generator.media.qr import RECIPE, qr_png, qr_svg, symbol
from generator.media.work import Inline, WorkerLost, run

CODES = "media/qr"

_AT_A_TIME = 32
"""Codes that a process draws at a time."""


def code_file(product_id: str, ending: str) -> str:
    """Return where the code of a product lies, relative to the site; `svg` or `png`."""
    return f"{CODES}/{product_id}.{ending}"


def publish_codes(
    ids: Iterable[str], url: str, site: Path, cache: Cache, executor: Executor | None = None
) -> None:
    """Write the codes of the products with these ids; `url` is the site's with a closing slash.

    Codes that `cache` does not hold are drawn by `executor`.
    """
    (site / CODES).mkdir(parents=True, exist_ok=True)
    links = {product_id: url + addresses.short(product_id) for product_id in ids}
    keys = {
        product_id: key_of("qr", str(RECIPE), segno.__version__, link)
        for product_id, link in links.items()
    }
    found = {product_id: entry for product_id, key in keys.items() if (entry := cache.find(key))}
    missing = [product_id for product_id in links if product_id not in found]
    pieces = (
        (some, ([links[product_id] for product_id in some],))
        for at in range(0, len(missing), _AT_A_TIME)
        if (some := tuple(missing[at : at + _AT_A_TIME]))
    )
    for some, drawn in run(draw, pieces, executor or Inline()):
        if isinstance(drawn, WorkerLost):
            continue
        for product_id, (svg, png) in zip(some, drawn, strict=True):
            files = {"code.svg": svg, "code.png": png}
            found[product_id] = cache.keep(keys[product_id], files, {})
    for product_id, entry in found.items():
        for ending in ("svg", "png"):
            place_file(entry.folder / f"code.{ending}", site / code_file(product_id, ending))


def draw(links: Iterable[str]) -> list[tuple[bytes, bytes]]:
    """Return the code of each link as SVG and as PNG."""
    codes = [symbol(link) for link in links]
    return [(qr_svg(code).encode(), qr_png(code)) for code in codes]
