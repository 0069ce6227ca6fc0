"""GS1 Digital Link: `/01/<GTIN>/`, the address that a product's bar code stands for.

A code on a pack may go on to name its lot (`/01/<GTIN>/10/<lot>`): lots have no pages of their
own, so the page for unknown addresses leads back to the GTIN (`overrides/assets/js/lot.js`).
"""

from collections.abc import Iterator
from functools import partial

from generator import addresses
from generator.pages.context import Context, Draft
from generator.pages.short import redirect


def pages(context: Context) -> Iterator[Draft]:
    """Yield `/01/<GTIN-14>/` of every variant that has a GTIN."""
    for product in context.catalogue.products:
        target = addresses.product(product.slug, "vi")
        for variant in product.record.variants:
            if variant.gtin:
                address = addresses.digital_link(variant.gtin)
                yield partial(redirect, context, address, target, product.record.name)
