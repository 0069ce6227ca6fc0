"""The pages that list products: all products, groups, producers."""

from collections.abc import Iterator
from functools import partial

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.catalogue import ProductView
from generator.pages import at_kiosk
from generator.pages.context import Context, Draft, Page
from generator.pages.finding import search_config
from generator.pages.views import (
    Card,
    group_name,
    name_of,
    producer_place,
)


def pages(context: Context) -> Iterator[Draft]:
    """Yield the list of all products, the lists of groups and producers, and each group."""
    for lang in LANGS:
        yield partial(_all_products, context, lang)
        yield partial(_groups, context, lang)
        yield partial(_producers, context, lang)
        for group in context.catalogue.groups:
            yield partial(_group, context, group.slug, lang)


def cards_of(context: Context, products: tuple[ProductView, ...], lang: Lang) -> tuple[Card, ...]:
    """Return the cards of `products`: those with a live star first, each part in the alphabet."""
    ordered = sorted(products, key=lambda product: (not product.is_live, product.sort_key))
    return tuple(context.cards[lang][product.slug] for product in ordered)


def live_count(products: tuple[ProductView, ...]) -> int:
    """Return how many of the products may show a badge."""
    return sum(product.is_live for product in products)


def _all_products(context: Context, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    cards = context.cards[lang].values()
    ordered = sorted(cards, key=lambda c: text.sort_key(c.name.text)) if lang == "en" else cards
    return context.render(
        "products.html",
        addresses.section("products", lang),
        lang,
        addresses.section("products", "en" if lang == "vi" else "vi"),
        title=words("all_products_title", province=context.settings.province[lang]),
        description=words(
            "all_products_lead",
            count=len(catalogue.products),
            date=text.format_date(context.today, lang),
        ),
        cards=tuple(ordered),
        search_config=search_config(catalogue, words),
    )


def _groups(context: Context, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    return context.render(
        "groups.html",
        addresses.section("groups", lang),
        lang,
        addresses.section("groups", "en" if lang == "vi" else "vi"),
        title=words("groups_title"),
        description=words("groups_lead"),
        groups=group_tiles(context, lang),
        catalogue=catalogue,
    )


def group_tiles(context: Context, lang: Lang) -> tuple[dict[str, object], ...]:
    """Return each group with its name, address, counts and cover."""
    tiles = []
    for group in context.catalogue.groups:
        products = context.catalogue.of_group(group.slug)
        tiles.append(
            {
                "name": group_name(group, lang, short=True),
                "full_name": group_name(group, lang),
                "address": addresses.group(group.slug, lang),
                "count": len(products),
                "live": live_count(products),
                "picture": context.pictures.by_group[group.slug],
            }
        )
    return tuple(tiles)


def _group(context: Context, slug: str, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    group = next(group for group in catalogue.groups if group.slug == slug)
    products = catalogue.of_group(slug)
    name = group_name(group, lang)
    return context.render(
        "group.html",
        addresses.group(slug, lang),
        lang,
        addresses.group(slug, "en" if lang == "vi" else "vi"),
        title=name,
        at_kiosk=at_kiosk.of_page(addresses.group(slug, lang), context),
        description=f"{name}: {words('product_count', count=len(products))}",
        cards=cards_of(context, products, lang),
        live=live_count(products),
    )


def _producers(context: Context, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    rows = tuple(
        {
            "name": name_of(producer.record, lang),
            "address": addresses.producer(producer.slug, lang),
            "type": words(f"producer_type_{producer.record.type}"),
            "place": producer_place(producer, lang),
            "count": len(catalogue.of_producer(producer.slug)),
        }
        for producer in catalogue.producers
    )
    return context.render(
        "producers.html",
        addresses.section("producers", lang),
        lang,
        addresses.section("producers", "en" if lang == "vi" else "vi"),
        title=words("producers_title"),
        description=words("producers_lead", count=len(rows)),
        rows=rows,
    )
