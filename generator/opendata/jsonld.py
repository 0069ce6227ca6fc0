"""JSON-LD with the words of schema.org: products, makers, places, the way to a page.

`hasCertification` is there only while the star is valid for certain, with the day it ends, so
that a reader of an old copy can tell. Prices and ratings are not given: nothing is sold here.
"""

import json
import re
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator import addresses
from generator.addresses import Lang
from generator.catalogue import ProducerView, ProductView
from generator.going import DestinationView, RouteView, StopView
from generator.recognition import Status
from generator.records.place import Commune, District

Json = dict[str, Any]

_CONTEXT = "https://schema.org"
_PROVENANCE = "https://ref.gs1.org/voc/provenanceStatement"
_COUNTRY = "VN"
_PLACES = {
    "relic": "LandmarksOrHistoricalBuildings",
    "worship": "PlaceOfWorship",
    "beach": "Beach",
    "museum": "Museum",
    "information-centre": "TouristInformationCenter",
    "shop": "Store",
    "market": "ShoppingCenter",
    "village": "TouristDestination",
}
"""The classes of schema.org for kinds of destination; all others are attractions."""
_UNSAFE = re.compile("[<>&\u2028\u2029]")


def script(*nodes: Json) -> Markup:
    """Return the `<script>` element that carries `nodes`; no text in them can break out of it."""
    data: Json = {"@context": _CONTEXT}
    data |= nodes[0] if len(nodes) == 1 else {"@graph": list(nodes)}
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    harmless = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", written)
    # Nothing is left in the text that HTML would read.
    return Markup(f'<script type="application/ld+json">{harmless}</script>')  # noqa: S704


def product_script(product: ProductView, url: str, lang: Lang, image: str) -> Markup:
    """Return the JSON-LD of a product's page.

    `url` is the site's address with a closing slash, `image` a picture's, relative to it.
    """
    here = addresses.product(product.slug, lang)
    above = (
        (_text(product.district, "name", lang), addresses.district(product.district.slug, lang))
        if product.district
        else (_text(product.group, "name", lang), addresses.group(product.group.slug, lang))
    )
    name = _text(product.record, "name", lang)
    return script(product_node(product, url, lang, image), breadcrumbs((above, (name, here)), url))


def district_script(district: District, url: str, lang: Lang) -> Markup:
    """Return the JSON-LD of a former district's page."""
    return script(place_node(None, district, url, lang))


def destination_script(place: DestinationView, url: str, lang: Lang) -> Markup:
    """Return the JSON-LD of a destination's page."""
    node = destination_node(place, url, lang)
    here = (node["name"], addresses.destination(place.slug, lang))
    if place.district is None:
        return script(node)
    above = (
        _text(place.district, "name", lang),
        addresses.district(place.district.slug, lang),
    )
    return script(node, breadcrumbs((above, here), url))


def route_script(route: RouteView, url: str, lang: Lang) -> Markup:
    """Return the JSON-LD of a route's page: a trip, its stops in order."""
    record, here = route.record, url + addresses.route(route.slug, lang)
    stops = [
        {"@type": "ListItem", "position": number, "item": _stop_node(stop, url, lang)}
        for number, stop in enumerate(route.stops, start=1)
    ]
    return script(
        _known(
            {
                "@type": "TouristTrip",
                "@id": f"{here}#route",
                "name": _text(record, "name", lang),
                "description": _text(record, "summary", lang),
                "url": here,
                "itinerary": {
                    "@type": "ItemList",
                    "numberOfItems": len(stops),
                    "itemListElement": stops,
                },
            }
        )
    )


def site_script(name: str, url: str, lang: Lang) -> Markup:
    """Return the JSON-LD of the home page: the site and how to search it."""
    target = f"{url}{addresses.section('products', lang)}?q={{search_term_string}}"
    return script(
        {
            "@type": "WebSite",
            "name": name,
            "url": url + addresses.home(lang),
            "inLanguage": lang,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": target},
                "query-input": "required name=search_term_string",
            },
        }
    )


def product_node(product: ProductView, url: str, lang: Lang, image: str) -> Json:
    """Return a product as `Product`, or as `Service` when it is community tourism."""
    record = product.record
    here = url + addresses.product(product.slug, lang)
    is_service = record.kind == "service"
    maker = organization_node(product.producer, url, lang) if product.producer else None
    place = place_node(product.commune, product.district, url, lang)
    gtins = [variant.gtin for variant in record.variants if variant.gtin]
    certified = product.status is not None and product.status.is_live
    return _known(
        {
            "@type": "Service" if is_service else "Product",
            "@id": f"{here}#product",
            "name": _text(record, "name", lang),
            "alternateName": list(record.also_known_as),
            "description": _text(record, "summary", lang),
            "url": here,
            "image": url + image,
            "category": _text(product.group, "name", lang),
            "identifier": None if is_service else record.id,
            "gtin": gtins[0] if len(gtins) == 1 and not is_service else None,
            "provider" if is_service else "manufacturer": maker,
            "areaServed": place if is_service else None,
            "countryOfOrigin": None if is_service else {"@type": "Country", "name": _COUNTRY},
            "additionalProperty": {
                "@type": "PropertyValue",
                "propertyID": _PROVENANCE,
                "value": place["name"],
            }
            if place and not is_service
            else None,
            "hasCertification": certification_node(product.status, url, lang)
            if certified and product.status
            else None,
        }
    )


def certification_node(status: Status, url: str, lang: Lang) -> Json:
    """Return a recognition that is valid for certain as `Certification`.

    `validFrom` is the first day that the sources allow, `expires` the first on which the star
    may no longer be valid.
    """
    recognition, decision, stars = status.recognition, status.decision, status.stars
    unit = "stars" if lang == "en" else "sao"
    return _known(
        {
            "@type": "Certification",
            "name": f"OCOP {stars} {unit}" if stars else "OCOP",
            "certificationStatus": f"{_CONTEXT}/CertificationActive",
            "certificationIdentification": recognition.certificate,
            "certificationRating": {
                "@type": "Rating",
                "ratingValue": stars,
                "bestRating": 5,
                "worstRating": 1,
            }
            if stars
            else None,
            "issuedBy": {"@type": "Organization", "name": decision.issuer} if decision else None,
            "validFrom": status.starts.earliest.isoformat() if status.starts else None,
            "expires": status.live_until.isoformat() if status.live_until else None,
            "url": url + addresses.decision(recognition.decision, lang)
            if recognition.decision
            else None,
        }
    )


def destination_node(place: DestinationView, url: str, lang: Lang) -> Json:
    """Return a destination as the kind of place that it is; a point only if a source gives it."""
    record, here = place.record, url + addresses.destination(place.slug, lang)
    given = record.position
    within = place_node(place.commune, place.district, url, lang)
    return _known(
        {
            "@type": _PLACES.get(record.kind, "TouristAttraction"),
            "@id": f"{here}#place",
            "name": _text(record, "name", lang),
            "alternateName": list(record.also_known_as),
            "description": _text(record, "summary", lang),
            "url": here,
            "sameAs": record.url,
            "address": {
                "@type": "PostalAddress",
                "streetAddress": record.address,
                "addressCountry": _COUNTRY,
            }
            if record.address
            else None,
            "geo": {"@type": "GeoCoordinates", "latitude": given.lat, "longitude": given.lon}
            if given and given.exact
            else None,
            "containedInPlace": within,
        }
    )


def _stop_node(stop: StopView, url: str, lang: Lang) -> Json:
    if stop.destination:
        node = destination_node(stop.destination, url, lang)
        return {key: node[key] for key in ("@type", "@id", "name", "url")}
    if stop.product:
        name = _text(stop.record, "name", lang) or _text(stop.product.record, "name", lang)
        address = addresses.product(stop.product.slug, lang)
        return {"@type": "Place", "name": name, "url": url + address}
    whole = place_node(None, stop.district, url, lang)
    if not stop.record.name:
        return whole
    name = _text(stop.record, "name", lang)
    return _known({"@type": "Place", "name": name, "containedInPlace": whole})


def organization_node(producer: ProducerView, url: str, lang: Lang) -> Json:
    """Return a producer as `Organization`; no contact, only the place that sources name."""
    record, here = producer.record, url + addresses.producer(producer.slug, lang)
    locality = place_node(producer.commune, producer.district, url, lang)
    return _known(
        {
            "@type": "Organization",
            "@id": f"{here}#producer",
            "name": _text(record, "name", lang),
            "alternateName": list(record.also_known_as),
            "url": here,
            "address": {
                "@type": "PostalAddress",
                "addressLocality": locality["name"],
                "addressCountry": _COUNTRY,
            }
            if locality
            else None,
        }
    )


def place_node(commune: Commune | None, district: District | None, url: str, lang: Lang) -> Json:
    """Return a present commune, or else a former district, as `Place`; empty when neither is known.

    A commune's point lies inside it, and names the former district that it was part of.
    """
    whole: Json = {}
    if district:
        whole = {
            "@type": "Place",
            "name": _text(district, "name" if lang == "en" else "full_name", lang),
            "url": url + addresses.district(district.slug, lang),
        }
    if commune is None:
        return whole
    name = commune.name if lang == "en" else f"{commune.kind.capitalize()} {commune.name}"
    return _known(
        {
            "@type": "Place",
            "name": f"{name}, {_text(district, 'name', lang)}" if district else name,
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": commune.lat,
                "longitude": commune.lon,
            },
            "containedInPlace": whole,
        }
    )


def breadcrumbs(steps: Iterable[tuple[str, str]], url: str) -> Json:
    """Return the way to a page, from names and addresses, as `BreadcrumbList`."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url + address}
            for position, (name, address) in enumerate(steps, start=1)
        ],
    }


def _text(record: object, field: str, lang: Lang) -> str:
    """Return a record's text in `lang`, else in Vietnamese; empty when it has none."""
    english = getattr(getattr(record, "en", None), field, None) if lang == "en" else None
    return english or getattr(record, field) or ""


def _known(node: Json) -> Json:
    """Leave out what is empty."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {})}
