"""What pages say of destinations: their card, how far they are, where things are sold."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from generator import addresses, text
from generator.addresses import Lang
from generator.catalogue import Catalogue, ProductView
from generator.going import DestinationView
from generator.nearby import Neighbourhood, distance_km
from generator.pages.context import Context
from generator.pages.offers import OfferLine
from generator.pages.views import Card, Localised, commune_name, localised, name_of, place_line
from generator.records.place import Commune, District
from generator.words import Words

SELLERS_NEAR = 4
_NEAR_KM = 30
"""How far from a commune a selling place of another district still counts as near."""
_SAME_PLACE_KM = 0.5


@dataclass(frozen=True)
class DestinationCard:
    """A destination as a list shows it; `address` is relative to the site's root."""

    slug: str
    name: Localised
    address: str
    kind: str
    place: str
    summary: Localised | None
    away: str | None = None


@dataclass(frozen=True)
class Seller:
    """A place where things are sold, with what is known of it still being there."""

    card: DestinationCard
    where: Localised | None
    sells: Localised | None
    standing: str


@dataclass(frozen=True)
class Near:
    """A product's card with its distance, in words."""

    card: Card
    away: str | None


def distance_words(km: float, words: Words) -> str:
    """Return a distance as the crow flies, in words: between points of two communes."""
    if km < _SAME_PLACE_KM:
        return words("away_same")
    return words("away_km", km=text.format_number(max(1, round(km)), words.lang))


def near_card(
    here: ProductView, there: ProductView, cards: Mapping[str, Card], words: Words
) -> Near:
    """Return a product near another with its distance, when both communes are known."""
    away = None
    if here.commune and there.commune:
        away = distance_words(distance_km(here.commune, there.commune), words)
    return Near(cards[there.slug], away)


def destination_card(
    place: DestinationView, words: Words, km: float | None = None
) -> DestinationCard:
    """Return a destination's card, with its distance when one is given."""
    return DestinationCard(
        slug=place.slug,
        name=name_of(place.record, words.lang),
        address=addresses.destination(place.slug, words.lang),
        kind=words(f"destination_{place.record.kind}"),
        place=place_line(place.commune, place.district, words.lang),
        summary=localised(place.record, "summary", words.lang),
        away=None if km is None else distance_words(km, words),
    )


def seller(place: DestinationView, words: Words, km: float | None = None) -> Seller:
    """Return a selling place as pages list it."""
    record = place.record
    return Seller(
        card=destination_card(place, words, km),
        where=Localised(record.address, "vi") if record.address else None,
        sells=localised(record, "sells", words.lang),
        standing=standing(place, words),
    )


def standing(place: DestinationView, words: Words) -> str:
    """Return when somebody last made sure of a place, or what its newest source dates from."""
    record = place.record
    if record.checked:
        return words("checked", date=text.format_date(record.checked, words.lang))
    if record.seen:
        return words("seen_unchecked", date=text.format_date(record.seen, words.lang))
    return words("unchecked")


def holders(catalogue: Catalogue, product: ProductView, words: Words) -> tuple[Seller, ...]:
    """Return the places where a source says that the product is sold."""
    places = catalogue.holders_of(product)
    return tuple(seller(place, words) for place in places if not _is_the_service(place, product))


def holder_line(place: Seller) -> OfferLine:
    """Return a selling place as a line among the places to buy, without a link."""
    where = place.where.text if place.where else place.card.place
    return OfferLine("shop", place.card.name.text, where, None, place.standing)


def _is_the_service(place: DestinationView, product: ProductView) -> bool:
    """Tell whether the place is where the service is, not where it is sold."""
    return product.record.kind == "service" and not place.sells


def sellers_near(
    context: Context,
    neighbourhood: Neighbourhood,
    commune: Commune | None,
    district: District | None,
    words: Words,
    skip: Iterable[str] = (),
) -> tuple[Seller, ...]:
    """Return selling places of the former district and around the commune, nearest first."""
    left_out = frozenset(skip)
    found: dict[str, Seller] = {}
    if commune:
        for place, km in neighbourhood.destinations(commune):
            if place.sells and place.slug not in left_out and _is_near(place, district, km):
                found[place.slug] = seller(place, words, km)
    if district:
        for place in context.catalogue.destinations_of(district.slug):
            if place.sells and place.slug not in left_out and place.slug not in found:
                found[place.slug] = seller(place, words)
    return tuple(found.values())[:SELLERS_NEAR]


def _is_near(place: DestinationView, district: District | None, km: float) -> bool:
    return km <= _NEAR_KM or (district is not None and place.district is district)


def destinations_near(
    context: Context,
    neighbourhood: Neighbourhood,
    commune: Commune | None,
    district: District | None,
    words: Words,
    count: int,
    skip: str = "",
) -> tuple[DestinationCard, ...]:
    """Return up to `count` destinations nearby, without those that one goes to for buying."""
    if commune:
        pairs = neighbourhood.destinations(commune)
        cards = [
            destination_card(place, words, km)
            for place, km in pairs
            if place.slug != skip and not place.sells
        ]
        return tuple(cards[:count])
    if district is None:
        return ()
    places = context.catalogue.destinations_of(district.slug)
    return tuple(
        destination_card(place, words) for place in places if place.slug != skip and not place.sells
    )[:count]


@dataclass(frozen=True)
class MapLink:
    """A link that opens the visitor's own map application, and what its point is."""

    href: str
    point: str
    about: str


def map_link(place: DestinationView, lang: Lang, words: Words) -> MapLink | None:
    """Return the `geo:` link of a place, or None when no coordinates are known.

    An exact position is opened as it is; else the application is asked to look for the name
    around the point of the commune.
    """
    record, commune = place.record, place.commune
    given = record.position
    if given and given.exact:
        point = f"{given.lat},{given.lon}"
        label = quote(record.name)
        return MapLink(f"geo:{point}?q={point}({label})", point, words("map_point_exact"))
    if commune is None:
        return None
    point = f"{commune.lat},{commune.lon}"
    wanted = quote(", ".join(part for part in (record.name, commune.name) if part))
    about = words("map_point_commune", commune=commune_name(commune, lang))
    return MapLink(f"geo:{point}?q={wanted}", point, about)
