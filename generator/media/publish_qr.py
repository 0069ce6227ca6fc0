"""Putting the QR codes of products into the site: `media/qr/<id>.svg` and `.png`.

Their names are the products' ids, which never change, so that a link to a code lasts as long as
the code does.
"""

from collections.abc import Iterable
from pathlib import Path

import segno

from generator import addresses
from generator.media.cache import Cache, key_of
from generator.media.publish import place_file
from generator.media.qr import RECIPE, qr_png, qr_svg, symbol

CODES = "media/qr"


def code_file(product_id: str, ending: str) -> str:
    """Return where the code of a product lies, relative to the site; `svg` or `png`."""
    return f"{CODES}/{product_id}.{ending}"


def publish_codes(ids: Iterable[str], url: str, site: Path, cache: Cache) -> None:
    """Write the codes of the products with these ids; `url` is the site's with a closing slash."""
    (site / CODES).mkdir(parents=True, exist_ok=True)
    for product_id in ids:
        content = url + addresses.short(product_id)
        key = key_of("qr", str(RECIPE), segno.__version__, content)
        entry = cache.find(key)
        if entry is None:
            code = symbol(content)
            files = {"code.svg": qr_svg(code).encode(), "code.png": qr_png(code)}
            entry = cache.keep(key, files, {})
        for ending in ("svg", "png"):
            place_file(entry.folder / f"code.{ending}", site / code_file(product_id, ending))
