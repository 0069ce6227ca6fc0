"""The map of the province and the pages of the former districts."""

from collections.abc import Iterable, Iterator
from functools import partial

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import ProductView
from generator.opendata import jsonld
from generator.opendata.calendar import has_events
from generator.pages import at_kiosk, maps
from generator.pages.context import Context, Draft, Page
from generator.pages.listings import cards_of, live_count
from generator.pages.travel import destination_card, seller
from generator.pages.views import commune_anchor, commune_name, district_name
from generator.records.place import District


def pages(context: Context) -> Iterator[Draft]:
    """Yield the map of the province and every former district's page."""
    for lang in LANGS:
        yield partial(_index, context, lang)
        for district in context.catalogue.districts:
            yield partial(_page, context, district, lang)


def district_rows(context: Context, lang: Lang) -> tuple[dict[str, object], ...]:
    """Return each former district with its address and its counts, in the alphabet."""
    rows = []
    for district in context.catalogue.districts:
        products = context.catalogue.of_district(district.slug)
        rows.append(
            {
                "slug": district.slug,
                "name": district_name(district, lang),
                "address": addresses.district(district.slug, lang),
                "count": len(products),
                "live": live_count(products),
            }
        )
    return tuple(rows)


def _index(context: Context, lang: Lang) -> Page:
    words = context.words[lang]
    unplaced = tuple(p for p in context.catalogue.products if p.district is None)
    return context.render(
        "districts.html",
        addresses.section("districts", lang),
        lang,
        addresses.section("districts", "en" if lang == "vi" else "vi"),
        title=words("districts_title", province=context.settings.province[lang]),
        description=words("districts_lead"),
        map=maps.province(context, addresses.section("districts", lang), lang),
        rows=district_rows(context, lang),
        unplaced=cards_of(context, unplaced, lang),
    )


def _page(context: Context, district: District, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    products = catalogue.of_district(district.slug)
    communes = catalogue.communes_of(district.slug)
    name = district_name(district, lang)
    address = addresses.district(district.slug, lang)
    full_name = name if lang == "en" else district.full_name
    places = catalogue.destinations_of(district.slug)
    selling = tuple(place for place in places if place.sells)
    return context.render(
        "district.html",
        address,
        lang,
        addresses.district(district.slug, "en" if lang == "vi" else "vi"),
        title=words("district_products", name=name),
        at_kiosk=at_kiosk.of_page(address, context),
        description=words("district_lead", full_name=full_name, communes=len(communes)),
        share_card=context.pictures.share_cards.get(f"district/{district.slug}/{lang}"),
        name=name,
        full_name=full_name,
        map=maps.district(context, district, lang),
        cards=cards_of(context, products, lang),
        live=live_count(products),
        keep=tuple(_kept_with(products, lang)),
        communes=tuple(
            {
                "name": commune_name(commune, lang),
                "anchor": commune_anchor(commune),
                "made_from": ", ".join(commune.made_from),
                "cards": cards_of(context, catalogue.of_commune(commune.code), lang),
                "sellers": tuple(seller(p, words) for p in selling if p.commune is commune),
            }
            for commune in communes
        ),
        places=tuple(destination_card(place, words) for place in places if not place.sells),
        sellers=tuple(seller(place, words) for place in selling),
        calendar=addresses.calendar("districts", district.slug)
        if has_events(products, catalogue.today)
        else None,
        jsonld=jsonld.district_script(district, context.settings.url, lang),
    )


def _kept_with(products: Iterable[ProductView], lang: Lang) -> Iterator[str]:
    """Yield the addresses that are saved with a district, for reading without a network."""
    for product in products:
        yield addresses.product(product.slug, lang)
        yield addresses.short(product.record.id)
