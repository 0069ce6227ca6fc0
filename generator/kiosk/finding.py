"""The search of a kiosk: names, groups, places and makers without accents, in the page itself.

Pagefind needs a server; a kiosk opened from a stick has none.
"""

import re
from collections.abc import Iterable

from generator import text
from generator.addresses import LANGS
from generator.catalogue import ProductView
from generator.going import DestinationView, RouteView
from generator.pages.views import district_name, name_of

_WORD = re.compile(r"[^\W_]+")

Entry = tuple[str, str, str]
"""Where it leads, the words of its names, and its other words: folded, each word once."""


def product_entry(product: ProductView) -> Entry:
    """Return how a product is found."""
    record = product.record
    names = [record.name, *record.also_known_as, *(name_of(record, lang).text for lang in LANGS)]
    others = [product.group.name, product.group.short_name, record.place_then or ""]
    if product.district:
        others += [product.district.full_name, district_name(product.district, "en")]
    if product.commune:
        others.append(product.commune.name)
    if product.producer:
        others.append(product.producer.record.name)
    return f"product/{product.slug}", _words(names), _words(others)


def place_entry(place: DestinationView) -> Entry:
    """Return how a destination is found."""
    record = place.record
    names = [record.name, *record.also_known_as, *(name_of(record, lang).text for lang in LANGS)]
    others = [place.district.full_name] if place.district else []
    others += [place.commune.name] if place.commune else []
    return f"place/{place.slug}", _words(names), _words(others)


def route_entry(route: RouteView) -> Entry:
    """Return how a route is found."""
    names = [name_of(route.record, lang).text for lang in LANGS]
    return f"route/{route.slug}", _words(names), ""


def _words(texts: Iterable[str]) -> str:
    words = (word for one in texts for word in _WORD.findall(text.fold(one)))
    return " ".join(dict.fromkeys(words))
