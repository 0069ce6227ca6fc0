"""Putting QR codes into the site: of products `media/qr/<id>.svg` and `.png`, and of pages.

The names are the products' ids, which never change, so that a link to a code lasts as long as
the code does; a page's code is named for its address.
"""

from collections.abc import Iterable, Mapping
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


def page_code_file(address: str) -> str:
    """Return where the code of the page at `address` lies: it shows that very address."""
    return f"{CODES}/{address.strip('/')}.svg"


def publish_codes(
    ids: Iterable[str], url: str, site: Path, cache: Cache, executor: Executor | None = None
) -> None:
    """Write the codes of the products with these ids; `url` is the site's with a closing slash.

    Codes that `cache` does not hold are drawn by `executor`.
    """
    links = {product_id: url + addresses.short(product_id) for product_id in ids}
    for product_id, folder in _drawn(links, cache, executor).items():
        for ending in ("svg", "png"):
            _put(folder / f"code.{ending}", site / code_file(product_id, ending))


def publish_page_codes(
    pages: Iterable[str], url: str, site: Path, cache: Cache, executor: Executor | None = None
) -> None:
    """Write the codes of pages that have no short address, as SVG; the rest as above."""
    links = {address: url + address for address in pages}
    for address, folder in _drawn(links, cache, executor).items():
        _put(folder / "code.svg", site / page_code_file(address))


def _put(made: Path, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    place_file(made, file)


def _drawn(links: Mapping[str, str], cache: Cache, executor: Executor | None) -> dict[str, Path]:
    """Return the folder of each link's files, by the link's name; what failed is left out."""
    keys = {
        name: key_of("qr", str(RECIPE), segno.__version__, link) for name, link in links.items()
    }
    found = {name: entry for name, key in keys.items() if (entry := cache.find(key))}
    missing = [name for name in links if name not in found]
    pieces = (
        (some, ([links[name] for name in some],))
        for at in range(0, len(missing), _AT_A_TIME)
        if (some := tuple(missing[at : at + _AT_A_TIME]))
    )
    for some, drawn in run(draw, pieces, executor or Inline()):
        if isinstance(drawn, WorkerLost):
            continue
        for name, (svg, png) in zip(some, drawn, strict=True):
            found[name] = cache.keep(keys[name], {"code.svg": svg, "code.png": png}, {})
    return {name: entry.folder for name, entry in found.items()}


def draw(links: Iterable[str]) -> list[tuple[bytes, bytes]]:
    """Return the code of each link as SVG and as PNG."""
    codes = [symbol(link) for link in links]
    return [(qr_svg(code).encode(), qr_png(code)) for code in codes]
