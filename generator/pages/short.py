"""The short addresses of QR codes, and the old addresses of what was renamed."""

from collections.abc import Callable, Iterator
from functools import partial

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import ProductView
from generator.going import DestinationView, RouteView
from generator.hosting import policy
from generator.pages.context import Context, Draft, Page


def pages(context: Context) -> Iterator[Draft]:
    """Yield `/p/<id>/` of every product, and all former addresses in every language.

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
        yield from _former(context, product, addresses.product)
    for place in context.catalogue.destinations:
        yield from _former(context, place, addresses.destination)
    for route in context.catalogue.routes:
        yield from _former(context, route, addresses.route)


def _former(
    context: Context,
    view: ProductView | DestinationView | RouteView,
    address: Callable[[str, Lang], str],
) -> Iterator[Draft]:
    """Yield the former addresses of what `view` shows; `address` is that of its kind of page."""
    for alias in view.record.aliases:
        for lang in LANGS:
            here, target = address(alias, lang), address(view.slug, lang)
            yield partial(redirect, context, here, target, view.record.name)


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
