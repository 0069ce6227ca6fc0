"""The home page."""

from collections.abc import Iterator
from functools import partial

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.catalogue import Catalogue, ProductView
from generator.going import RouteView
from generator.opendata import jsonld
from generator.pages import maps, markdown
from generator.pages.campaigns import campaign_tiles
from generator.pages.collections import collection_tiles
from generator.pages.context import Context, Draft, Page
from generator.pages.decisions import decision_row
from generator.pages.districts import district_rows
from generator.pages.listings import group_tiles
from generator.pages.routes import route_row
from generator.pages.views import localised

LIVE = 8
HERO = 4
STORIES = 5
ROUTES = 3
DECISIONS = 4


def pages(context: Context) -> Iterator[Draft]:
    """Yield the home page in every language."""
    for lang in LANGS:
        yield partial(_page, context, lang)


def choice(products: list[ProductView], count: int) -> list[ProductView]:
    """Return up to `count` products, spread over groups and districts, the same every time.

    Taken in turns: first one of each (group, district), photos and stories before others. Alcohol
    is never promoted (Law 44/2019/QH14): it is found by those who look for it.
    """
    sober = (product for product in products if "alcohol" not in product.record.warnings)
    ranked = sorted(sober, key=_appeal)
    chosen: list[ProductView] = []
    seen: set[object] = set()
    for keys in (_group_and_district, _producer_or_self, _self):
        for product in ranked:
            if len(chosen) == count:
                return chosen
            if product not in chosen and keys(product) not in seen:
                chosen.append(product)
                seen.update((_group_and_district(product), _producer_or_self(product)))
    return chosen


def _appeal(product: ProductView) -> tuple[object, ...]:
    record, status = product.record, product.status
    stars = status.stars if status and status.stars else 0
    return (not record.photos, not record.story, -stars, product.sort_key)


def _group_and_district(product: ProductView) -> object:
    return (product.group.slug, product.district.slug if product.district else None)


def _producer_or_self(product: ProductView) -> object:
    return product.producer.slug if product.producer else product.slug


def _self(product: ProductView) -> object:
    return product


def _page(context: Context, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    cards = context.cards[lang]
    live = [product for product in catalogue.products if product.is_live]
    chosen = choice(live, LIVE + HERO)
    shown, hero = chosen[:LIVE], chosen[LIVE:] or chosen[:HERO]
    return context.render(
        "home.html",
        addresses.home(lang),
        lang,
        addresses.home("en" if lang == "vi" else "vi"),
        title=words("home_title", province=context.settings.province[lang]),
        description=context.settings.description if lang == "vi" else words("home_truth_lead"),
        is_home=True,
        text=context.home_text[lang],
        hero=tuple(cards[product.slug] for product in hero),
        live_total=len(live),
        live=tuple(cards[product.slug] for product in shown),
        stories=tuple(_tale(context, p, lang) for p in choice(_with_story(catalogue), STORIES)),
        collections=collection_tiles(context, lang),
        campaigns=campaign_tiles(context, lang),
        routes=tuple(route_row(route, lang, words) for route in _routes(catalogue)),
        map=maps.province(context, addresses.home(lang), lang),
        districts=district_rows(context, lang),
        groups=group_tiles(context, lang),
        decisions=tuple(
            decision_row(context, decision, lang) for decision in catalogue.decisions[:DECISIONS]
        ),
        states=tuple(
            {"state": state, "label": words(f"state_{state}"), "count": count}
            for state, count in sorted(catalogue.states.items(), key=lambda item: -item[1])
        ),
        total=text.format_number(len(catalogue.products), lang),
        jsonld=jsonld.site_script(context.settings.name, context.settings.url, lang),
    )


def _with_story(catalogue: Catalogue) -> list[ProductView]:
    return [product for product in catalogue.products if product.record.story]


def _tale(context: Context, product: ProductView, lang: Lang) -> dict[str, object]:
    """Return a product's card with the beginning of its story."""
    story = localised(product.record, "story", lang)
    return {
        "card": context.cards[lang][product.slug],
        "first": markdown.to_html(story.text.strip().split("\n\n", 1)[0]) if story else None,
        "lang": story.lang if story else lang,
    }


def _routes(catalogue: Catalogue) -> list[RouteView]:
    """Return some routes that a source tells, those with the most stops first."""
    told = [route for route in catalogue.routes if route.record.composed_by == "source"]
    return sorted(told, key=lambda route: -len(route.stops))[:ROUTES]
