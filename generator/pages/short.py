"""The short addresses of QR codes, and the old addresses of renamed products."""

from collections.abc import Iterator
from functools import partial

from generator import addresses
from generator.addresses import LANGS
from generator.hosting import policy
from generator.pages.context import Context, Draft, Page


def pages(context: Context) -> Iterator[Draft]:
    """Yield `/p/<id>/` of every product, and its aliases in every language.

    They lead on by a refresh of the page itself, so that any host of files can serve them.
    """
    for product in context.catalogue.products:
        name = product.record.name
        yield partial(
            redirect,
            context,
            addresses.short(product.record.id),
            addresses.product(product.slug, "vi"),
            name,
        )
        for alias in product.record.aliases:
            for lang in LANGS:
                here = addresses.product(alias, lang)
                yield partial(redirect, context, here, addresses.product(product.slug, lang), name)


def redirect(context: Context, address: str, target: str, name: str) -> Page:
    """Render the page at `address` that leads on to `target`, both relative to the root."""
    root = addresses.root_from(address)
    html = context.environment.get_template("redirect.html").render(
        t=context.words["vi"],
        policy=policy,
        name=name,
        target=root + target,
        canonical=context.settings.url + target,
        icon=f"{root}{context.assets.folder}img/mark.svg",
    )
    return Page(address, html)
