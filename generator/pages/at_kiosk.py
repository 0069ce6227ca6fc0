"""How a page looks in the kiosk of a tourism centre (`?kiosk`): its code, and where it may lead.

The mode itself runs in the browser: overrides/assets/at-kiosk/.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import addresses
from generator.addresses import LANGS
from generator.catalogue import Catalogue
from generator.media.publish_qr import code_file, page_code_file
from generator.pages.context import Context

_KINDS = ("products", "districts", "groups", "destinations", "routes")


@dataclass(frozen=True)
class AtKiosk:
    """What a page shows more in a kiosk.

    `code` is the file of its QR code, `words` the address that the code holds, as one types it;
    `pages` the beginnings of the addresses that may be gone to, `centres` the kiosks that the
    site has, both with spaces between.
    """

    code: str | None
    words: str
    pages: str
    centres: str


PAGES = " ".join(addresses.section(kind, lang) for lang in LANGS for kind in _KINDS)
"""The beginnings of the addresses of all pages that have this mode."""


def of_product(product_id: str, context: Context) -> AtKiosk:
    """Return the mode of a product's page."""
    return _mode(code_file(product_id, "svg"), addresses.short(product_id), context)


def of_page(address: str, context: Context) -> AtKiosk:
    """Return the mode of any other page, at `address`."""
    return _mode(page_code_file(address), address, context)


def of_no_page(context: Context) -> AtKiosk:
    """Return the mode of the page for an address that does not exist: without a code."""
    return _mode(None, "", context)


def _mode(code: str | None, address: str, context: Context) -> AtKiosk:
    url = context.settings.url + address
    centres = " ".join(centre.slug for centre in context.catalogue.centres)
    return AtKiosk(code, url.removeprefix("https://").removeprefix("http://"), PAGES, centres)


def coded_pages(catalogue: Catalogue) -> Iterator[str]:
    """Yield the addresses of all pages that show a code of their own address."""
    for lang in LANGS:
        for district in catalogue.districts:
            yield addresses.district(district.slug, lang)
        for group in catalogue.groups:
            yield addresses.group(group.slug, lang)
        for destination in catalogue.destinations:
            yield addresses.destination(destination.slug, lang)
        for route in catalogue.routes:
            yield addresses.route(route.slug, lang)
