"""The maps of the pages: which links, names and counts stand on them."""

from collections.abc import Mapping

from markupsafe import Markup

from generator import addresses
from generator.addresses import Lang
from generator.catalogue import Catalogue, ProductView
from generator.media import district_maps
from generator.media import maps as drawing
from generator.media.district_maps import CommunePoint
from generator.pages.context import Context
from generator.pages.views import commune_anchor, commune_name, district_name
from generator.records.place import District

Place = tuple[str, str | None]
"""A former district's slug and a present commune's code, if one is known."""


def province(context: Context, address: str, lang: Lang) -> Markup:
    """Return the map of the province, linked from the page at `address`."""
    words, catalogue = context.words[lang], context.catalogue
    root = addresses.root_from(address)
    counts: dict[str, dict[str, int]] = {}
    links, titles = {}, {}
    for place in catalogue.districts:
        products = catalogue.of_district(place.slug)
        states: dict[str, int] = {}
        for product in products:
            states[product.state] = states.get(product.state, 0) + 1
        counts[place.slug] = states
        links[place.slug] = root + addresses.district(place.slug, lang)
        name, live = district_name(place, lang), sum(product.is_live for product in products)
        titles[place.slug] = (
            f"{name}: {words('product_count', count=len(products))}, "
            f"{words('live_count', count=live)}"
        )
    svg = drawing.province_map(
        context.atlas,
        links=links,
        titles=titles,
        counts=counts,
        label=words("map_label", province=context.settings.province[lang]),
    )
    return Markup(svg)  # noqa: S704 the drawing escapes its texts


def locators(atlas: drawing.Atlas, catalogue: Catalogue) -> Mapping[Place, Markup]:
    """Return the small map of every former district, and of every commune with products in it.

    They are drawn once: thousands of product pages share them.
    """
    places: dict[Place, Markup] = {}
    for place in catalogue.districts:
        places[place.slug, None] = Markup(drawing.locator(atlas, place.slug))  # noqa: S704 no texts
    for product in catalogue.products:
        commune, home = product.commune, product.district
        if commune and home and (home.slug, commune.code) not in places:
            svg = drawing.locator(atlas, home.slug, (commune.lon, commune.lat))
            places[home.slug, commune.code] = Markup(svg)  # noqa: S704 the drawing has no texts
    return places


def locator(context: Context, product: ProductView) -> Markup | None:
    """Return the small map that lights a product's former district, if one is known."""
    if product.district is None:
        return None
    code = product.commune.code if product.commune else None
    return context.locators[product.district.slug, code]


def district(context: Context, place: District, lang: Lang) -> Markup | None:
    """Return the map of a former district with its communes; None when it has no shape."""
    words, catalogue = context.words[lang], context.catalogue
    if place.slug not in {shape.slug for shape in context.atlas.province.districts}:
        return None
    root = addresses.root_from(addresses.district(place.slug, lang))
    points = []
    for commune in catalogue.communes_of(place.slug):
        count = len(catalogue.of_commune(commune.code))
        points.append(
            CommunePoint(
                code=commune.code,
                name=commune.name,
                lon=commune.lon,
                lat=commune.lat,
                title=f"{commune_name(commune, lang)}: {words('product_count', count=count)}",
                href=f"#{commune_anchor(commune)}",
                is_on=count > 0,
            )
        )
    svg = district_maps.district_map(
        context.atlas.province,
        place.slug,
        points,
        label=words("map_district_label", district=district_name(place, lang)),
        neighbours={
            other.slug: root + addresses.district(other.slug, lang)
            for other in catalogue.districts
            if other is not place
        },
        sea=words("map_sea"),
    )
    return Markup(svg)  # noqa: S704 the drawing escapes its texts
