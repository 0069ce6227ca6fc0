"""The pages of destinations: sights, villages, beaches, shops; and the list of them."""

from collections.abc import Iterator
from functools import partial
from itertools import islice

from markupsafe import Markup

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.going import DestinationView
from generator.media import maps as drawing
from generator.media.route_maps import Mark, places_map
from generator.nearby import Neighbourhood
from generator.opendata import jsonld
from generator.pages import at_kiosk, markdown
from generator.pages.context import Context, Draft, Page
from generator.pages.mending import mend
from generator.pages.offers import contact_lines
from generator.pages.travel import (
    Near,
    destination_card,
    destinations_near,
    distance_words,
    map_link,
    sellers_near,
    standing,
)
from generator.pages.views import (
    commune_name,
    district_name,
    localised,
    name_of,
    place_line,
    source_lines,
)

NEAR_PRODUCTS = 8
NEAR_PLACES = 4


def pages(context: Context) -> Iterator[Draft]:
    """Yield the list of destinations and every destination's page."""
    neighbourhood = Neighbourhood(context.catalogue)
    for lang in LANGS:
        yield partial(_index, context, lang)
        for place in context.catalogue.destinations:
            yield partial(_page, context, place, lang, neighbourhood)


def _index(context: Context, lang: Lang) -> Page:
    words, catalogue = context.words[lang], context.catalogue
    address = addresses.section("destinations", lang)
    root = addresses.root_from(address)
    places = [place for place in catalogue.destinations if not place.sells]
    by_district = [
        {
            "name": district_name(district, lang),
            "address": addresses.district(district.slug, lang),
            "anchor": f"huyen-{district.slug}",
            "places": tuple(
                destination_card(place, words) for place in places if place.district is district
            ),
        }
        for district in catalogue.districts
    ]
    marks = [
        Mark(
            title=f"{name_of(place.record, lang).text}, "
            f"{place_line(place.commune, place.district, lang)}",
            href=root + addresses.destination(place.slug, lang),
            at=_point(place),
            district=place.district.slug if place.district else None,
        )
        for place in places
    ]
    label = words("destinations_map", province=context.settings.province[lang])
    return context.render(
        "destinations.html",
        address,
        lang,
        addresses.section("destinations", "en" if lang == "vi" else "vi"),
        title=words("destinations_title", province=context.settings.province[lang]),
        description=words("destinations_lead", count=len(places)),
        map=Markup(places_map(context.atlas, marks, label=label, joined=False)),  # noqa: S704
        districts=tuple(row for row in by_district if row["places"]),
        unplaced=tuple(destination_card(p, words) for p in places if p.district is None),
        shops=tuple(
            {"card": destination_card(place, words), "standing": standing(place, words)}
            for place in catalogue.destinations
            if place.sells
        ),
        route_count=len(catalogue.routes),
    )


def _point(place: DestinationView) -> tuple[float, float] | None:
    """Return where a place is drawn, as lon and lat: its own position, else its commune's."""
    given = place.record.position
    if given:
        return given.lon, given.lat
    return (place.commune.lon, place.commune.lat) if place.commune else None


def _page(
    context: Context, place: DestinationView, lang: Lang, neighbourhood: Neighbourhood
) -> Page:
    words, record, catalogue = context.words[lang], place.record, context.catalogue
    name, kind = name_of(record, lang), words(f"destination_{record.kind}")
    where = place_line(place.commune, place.district, lang)
    summary = localised(record, "summary", lang)
    see, story = localised(record, "see", lang), localised(record, "story", lang)
    held = _held(context, place, lang)
    offers_goods = not record.memorial
    return context.render(
        "destination.html",
        addresses.destination(place.slug, lang),
        lang,
        addresses.destination(place.slug, "en" if lang == "vi" else "vi"),
        title=name,
        at_kiosk=at_kiosk.of_page(addresses.destination(place.slug, lang), context),
        description=summary.text if summary else f"{name.text} – {kind}, {where}",
        place=place,
        name=name,
        kind=kind,
        summary=summary,
        see=markdown.to_html(see.text) if see else None,
        see_lang=see.lang if see else lang,
        story=markdown.to_html(story.text) if story else None,
        story_lang=story.lang if story else lang,
        season=localised(record, "season", lang),
        opening=localised(record.opening, "text", lang) if record.opening else None,
        opening_as_of=words("as_of", date=text.format_date(record.opening.as_of, lang))
        if record.opening and record.opening.as_of
        else None,
        sells=localised(record, "sells", lang),
        standing=standing(place, words) if place.sells or record.seen or record.checked else None,
        note=localised(record, "note", lang),
        commune=commune_name(place.commune, lang) if place.commune else None,
        district=district_name(place.district, lang) if place.district else None,
        district_address=addresses.district(place.district.slug, lang) if place.district else None,
        locator=_locator(context, place),
        position_about=record.position.about if record.position else None,
        map_link=map_link(place, lang, words),
        contacts=contact_lines(record.contacts, words),
        held=held if offers_goods else (),
        near_products=_near_products(context, place, lang, neighbourhood) if offers_goods else (),
        sellers=sellers_near(
            context, neighbourhood, place.commune, place.district, words, (place.slug,)
        )
        if offers_goods
        else (),
        near_places=destinations_near(
            context,
            neighbourhood,
            place.commune,
            place.district,
            words,
            NEAR_PLACES,
            skip=place.slug,
        ),
        routes=tuple(
            {
                "name": name_of(route.record, lang),
                "address": addresses.route(route.slug, lang),
            }
            for route in catalogue.routes_by(place.slug)
        ),
        sources=source_lines(record.sources, (), catalogue, words),
        mend=mend(
            *(context, place.file, addresses.destination(place.slug, lang), record.name, lang),
        ),
        jsonld=jsonld.destination_script(place, context.settings.url, lang),
    )


def _held(context: Context, place: DestinationView, lang: Lang) -> tuple[Near, ...]:
    """Return what a source says is found at a place."""
    cards, catalogue = context.cards[lang], context.catalogue
    slugs: dict[str, None] = {}
    for held in place.record.holds:
        if held.product:
            slugs[held.product] = None
        else:
            slugs |= dict.fromkeys(p.slug for p in catalogue.of_producer(held.producer or ""))
    return tuple(Near(cards[slug], None) for slug in slugs)


def _near_products(
    context: Context, place: DestinationView, lang: Lang, neighbourhood: Neighbourhood
) -> tuple[Near, ...]:
    """Return the products around a place, nearest first; then those of its district alone."""
    words, cards = context.words[lang], context.cards[lang]
    held = {item.product for item in place.record.holds}
    found: dict[str, Near] = {}
    if place.commune:
        around = neighbourhood.around(place.commune)
        others = (pair for pair in around if pair[0].slug not in held)
        for product, km in islice(others, NEAR_PRODUCTS):
            found[product.slug] = Near(cards[product.slug], distance_words(km, words))
    elif place.district:
        for product in context.catalogue.of_district(place.district.slug)[:NEAR_PRODUCTS]:
            if product.slug not in held:
                found[product.slug] = Near(cards[product.slug], None)
    return tuple(found.values())


def _locator(context: Context, place: DestinationView) -> Markup | None:
    if place.district is None:
        return None
    svg = drawing.locator(context.atlas, place.district.slug, _point(place))
    return Markup(svg)  # noqa: S704 the drawing has no texts
