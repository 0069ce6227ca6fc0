"""Lists for the pages of other sites, in an `<iframe>`: a district, a group, a tourism centre.

They load nothing but their style, the script that checks the stars' dates and small pictures;
they keep nothing in the browser, and their links open in a window of their own.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import ProductView
from generator.centres import CentreView
from generator.pages.context import Context, Draft, Page, page_values
from generator.pages.listings import cards_of
from generator.pages.views import district_name, group_name, localised

_CENTRE = "kiosk-"
"""Before the name of a centre: Vinh and Cửa Lò are districts, too."""


@dataclass(frozen=True)
class EmbeddedList:
    """A list in one language.

    `name` is the last part of its address, `title` what it is called, `whole` the address of the
    page that shows all, relative to the root; `as_found` keeps the order of the products.
    """

    name: str
    title: str
    whole: str
    products: tuple[ProductView, ...]
    as_found: bool = False


def lists(context: Context, lang: Lang) -> dict[str, tuple[EmbeddedList, ...]]:
    """Return the lists of a language: `districts`, `groups`, `centres`; none of them is empty."""
    catalogue, words = context.catalogue, context.words[lang]
    districts = tuple(
        EmbeddedList(
            district.slug,
            words("embedded_district", name=district_name(district, lang)),
            addresses.district(district.slug, lang),
            catalogue.of_district(district.slug),
        )
        for district in catalogue.districts
    )
    groups = tuple(
        EmbeddedList(
            group.slug,
            group_name(group, lang),
            addresses.group(group.slug, lang),
            catalogue.of_group(group.slug),
        )
        for group in catalogue.groups
    )
    centres = tuple(_of_centre(centre, context, lang) for centre in catalogue.centres)
    found = {"districts": districts, "groups": groups, "centres": centres}
    return {kind: tuple(one for one in some if one.products) for kind, some in found.items()}


def _of_centre(centre: CentreView, context: Context, lang: Lang) -> EmbeddedList:
    place = centre.destination
    named = localised(centre.record, "name", lang) or (
        localised(place.record, "name", lang) if place else None
    )
    whole = addresses.section("products", lang)
    if centre.district:
        whole = addresses.district(centre.district.slug, lang)
    return EmbeddedList(
        _CENTRE + centre.slug,
        context.words[lang]("embedded_centre", name=named.text if named else centre.slug),
        whole,
        tuple(item.product for item in centre.near),
        as_found=True,
    )


def pages(context: Context) -> Iterator[Draft]:
    """Yield every list in every language."""
    for lang in LANGS:
        for some in lists(context, lang).values():
            for one in some:
                yield partial(_page, context, one, lang)


def _page(context: Context, one: EmbeddedList, lang: Lang) -> Page:
    address = addresses.embedded(one.name, lang)
    cards = (
        tuple(context.cards[lang][product.slug] for product in one.products)
        if one.as_found
        else cards_of(context, one.products, lang)
    )
    html = context.environment.get_template("embedded.html").render(
        page_values(context, address, lang, None)
        | {
            "title": one.title,
            "whole": one.whole,
            "cards": cards,
        }
    )
    return Page(address, html)
