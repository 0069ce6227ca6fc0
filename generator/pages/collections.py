"""The pages of collections: products that answer a question, asked anew with every build."""

from collections.abc import Iterator
from functools import partial

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.gathering import CollectionView
from generator.pages.context import Context, Draft, Page
from generator.pages.listings import cards_of, live_count
from generator.pages.mending import mend
from generator.pages.views import localised, name_of


def pages(context: Context) -> Iterator[Draft]:
    """Yield every collection's page."""
    for lang in LANGS:
        for collection in context.catalogue.collections:
            yield partial(_page, context, collection, lang)


def collection_tiles(context: Context, lang: Lang) -> tuple[dict[str, object], ...]:
    """Return each collection that has products, with the picture of its first one."""
    tiles: list[dict[str, object]] = []
    shown: set[str] = set()
    for collection in context.catalogue.collections:
        cards = cards_of(context, collection.products, lang)
        if not cards:
            continue
        face = next((card for card in cards if card.slug not in shown), cards[0])
        shown.add(face.slug)
        tiles.append(
            {
                "name": name_of(collection.record, lang),
                "summary": localised(collection.record, "summary", lang),
                "address": addresses.collection(collection.slug, lang),
                "count": len(cards),
                "picture": face.picture,
            }
        )
    return tuple(tiles)


def _page(context: Context, collection: CollectionView, lang: Lang) -> Page:
    words, record = context.words[lang], collection.record
    name, summary = name_of(record, lang), localised(record, "summary", lang)
    seasons = {
        product.slug: season
        for product in collection.products
        if (season := localised(product.record, "season", lang))
    }
    return context.render(
        "collection.html",
        addresses.collection(collection.slug, lang),
        lang,
        addresses.collection(collection.slug, "en" if lang == "vi" else "vi"),
        title=name,
        description=summary.text if summary else name.text,
        name=name,
        summary=summary,
        cards=cards_of(context, collection.products, lang),
        seasons=seasons,
        live=live_count(collection.products),
        how=words("collection_how"),
        mend=mend(
            context,
            f"content/collections/{collection.slug}.yml",
            addresses.collection(collection.slug, lang),
            record.name,
            lang,
        ),
    )
