"""What one kiosk shows: its start, its lists, the slides of its waiting screen, all as data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.catalogue import ProductView
from generator.centres import CentreProduct, CentreView
from generator.kiosk import finding, maps
from generator.kiosk.pictures import files, shown
from generator.kiosk.screens import Painter, Piece
from generator.pages.views import district_name, group_name, localised, name_of
from generator.records.centre import Idle
from generator.words import Words

SLIDES = 12
_WITHHELD = frozenset({"alcohol", "health_food"})
"""Warnings: what carries one may not be praised without its obligatory words."""

Data = dict[str, Any]


@dataclass
class Kiosk:
    """A kiosk's data for its script, and the files of the site that it needs."""

    data: Data
    files: set[str] = field(default_factory=set)


def name_in(centre: CentreView, lang: Lang) -> str:
    """Return what a centre is called: its own name, else that of its destination, or place."""
    own = localised(centre.record, "name", lang)
    if own:
        return own.text
    if centre.destination:
        return name_of(centre.destination.record, lang).text
    if centre.commune:
        return centre.commune.name
    return district_name(centre.district, lang) if centre.district else centre.slug


def catalogue_address(centre: CentreView, lang: Lang) -> str:
    """Return the address of the catalogue's own page of a centre, its district, or the start."""
    if centre.destination:
        return addresses.destination(centre.destination.slug, lang)
    if centre.district:
        return addresses.district(centre.district.slug, lang)
    return addresses.home(lang)


def kiosk(centre: CentreView, painter: Painter) -> Kiosk:
    """Return all that the kiosk of a centre shows, in every language of its record."""
    langs = centre.record.languages
    made = Kiosk({"centre": _about(centre, painter)})
    pieces = _pieces(centre, painter, langs)
    lists = _lists(centre, painter)
    made.data |= {
        "words": {lang: _words(painter.context.words[lang]) for lang in langs},
        "lists": {name: _list(name, items, painter, langs) for name, items in lists.items()},
        "cards": {lang: {name: p.card for name, p in pieces[lang].items()} for lang in langs},
        "screens": {lang: {name: p.screen for name, p in pieces[lang].items()} for lang in langs},
        "codes": {
            lang: {name: asdict(p.code) for name, p in pieces[lang].items()} for lang in langs
        },
        "km": dict(_distances(centre)),
        "sold": [f"product/{i.product.slug}" for i in centre.products if i.is_sold_here],
        "find": _find(centre),
        "slides": [_slide(item, painter, langs) for item in _waiting(centre)],
    }
    for lang in langs:
        screens = made.data["screens"][lang]
        screens["home"] = _home(centre, painter, lang, lists)
        screens["groups"] = painter.render(
            "groups.html",
            lang,
            {
                "groups": _groups(painter, lang, lists),
                "total": painter.context.words[lang]("product_count", count=len(centre.products)),
            },
        )
        screens["map"] = maps.screen(centre, painter, lang)
    first = pieces[langs[0]]
    made.files |= {address for piece in first.values() for address in files(piece.pictures)}
    covers = (painter.group_cover(group.slug) for group in painter.context.catalogue.groups)
    made.files |= set(files(covers))
    return made


def _about(centre: CentreView, painter: Painter) -> Data:
    record, context = centre.record, painter.context
    idle = record.idle or Idle()
    return {
        "slug": centre.slug,
        "name": {lang: name_in(centre, lang) for lang in LANGS},
        "site": context.settings.name,
        "languages": list(record.languages),
        "built": context.today.isoformat(),
        "day": {
            lang: context.words[lang]("footer_data", date=text.format_date(context.today, lang))
            for lang in LANGS
        },
        "warn_after": idle.warn_after,
        "reset_after": idle.reset_after,
        "staff_code": record.staff_code,
        "counts": record.counts,
    }


def _pieces(
    centre: CentreView, painter: Painter, langs: Iterable[Lang]
) -> dict[Lang, dict[str, Piece]]:
    found: dict[Lang, dict[str, Piece]] = {}
    for lang in langs:
        pieces = {
            f"product/{i.product.slug}": painter.product(i.product, lang) for i in centre.products
        }
        pieces |= {f"place/{place.slug}": painter.place(place, lang) for place, _ in centre.places}
        if centre.destination:
            own = centre.destination
            pieces[f"place/{own.slug}"] = painter.place(own, lang)
        pieces |= {f"route/{route.slug}": painter.route(route, lang) for route in centre.routes}
        found[lang] = pieces
    return found


def _lists(centre: CentreView, painter: Painter) -> dict[str, list[str]]:
    """Return what each list shows, by name: names of screens, nearest first."""
    catalogue, items = painter.context.catalogue, centre.products
    near = centre.near or items
    sold = [item for item in items if item.is_sold_here and item not in near]
    lists = {
        "here": _names((*sold, *near)),
        "all": _names(items),
        "routes": [f"route/{route.slug}" for route in centre.routes],
        "shops": [f"place/{place.slug}" for place, _ in centre.places if place.sells],
        "places": [f"place/{place.slug}" for place, _ in centre.places if not place.sells],
    }
    for group in catalogue.groups:
        lists[f"group/{group.slug}"] = _names(i for i in items if i.product.group is group)
    for district in catalogue.districts:
        lists[f"district/{district.slug}"] = _names(
            i for i in items if i.product.district is district
        )
    return {name: found for name, found in lists.items() if found}


def _names(items: Iterable[CentreProduct]) -> list[str]:
    return [f"product/{item.product.slug}" for item in items]


def _list(name: str, items: list[str], painter: Painter, langs: Iterable[Lang]) -> Data:
    return {"title": {lang: _title(name, painter, lang) for lang in langs}, "items": items}


def _title(name: str, painter: Painter, lang: Lang) -> str:
    catalogue, (kind, _, slug) = painter.context.catalogue, name.partition("/")
    if kind == "group":
        return group_name(next(g for g in catalogue.groups if g.slug == slug), lang)
    if kind == "district":
        return district_name(next(d for d in catalogue.districts if d.slug == slug), lang)
    return painter.context.words[lang](f"kiosk_list_{kind}")


def _home(centre: CentreView, painter: Painter, lang: Lang, lists: Mapping[str, list[str]]) -> str:
    words = painter.context.words[lang]
    return painter.render(
        "home.html",
        lang,
        {
            "name": name_in(centre, lang),
            "welcome": localised(centre.record, "welcome", lang),
            "is_near": bool(centre.near),
            "count": words("product_count", count=len(lists.get("here", ()))),
            "has": lists,
        },
    )


def _groups(painter: Painter, lang: Lang, lists: Mapping[str, list[str]]) -> list[Data]:
    words = painter.context.words[lang]
    return [
        {
            "go": f"group/{group.slug}",
            "name": group_name(group, lang, short=True),
            "picture": painter.group_cover(group.slug),
            "count": words("product_count", count=len(lists[f"group/{group.slug}"])),
        }
        for group in painter.context.catalogue.groups
        if f"group/{group.slug}" in lists
    ]


def _distances(centre: CentreView) -> Iterator[tuple[str, int]]:
    """Yield how far products and places are, in whole kilometres; 0 is the same commune."""
    for item in centre.products:
        if item.km is not None:
            yield f"product/{item.product.slug}", _whole(item.km)
    for place, km in centre.places:
        if km is not None:
            yield f"place/{place.slug}", _whole(km)


def _whole(km: float) -> int:
    return 0 if km < 0.5 else max(1, round(km))


def _find(centre: CentreView) -> list[finding.Entry]:
    found = [finding.product_entry(item.product) for item in centre.products]
    found += [finding.place_entry(place) for place, _ in centre.places]
    return found + [finding.route_entry(route) for route in centre.routes]


def _waiting(centre: CentreView) -> list[ProductView]:
    """Return the products of the waiting screen: near, with a line to say, without alcohol."""
    near = [item.product for item in centre.near or centre.products]
    fit = [p for p in near if p.record.summary and not _WITHHELD & set(p.record.warnings)]
    fit.sort(key=lambda product: not product.record.photos)
    return fit[:SLIDES]


def _slide(product: ProductView, painter: Painter, langs: Iterable[Lang]) -> Data:
    picture = shown(painter.context.pictures.first(product.slug))
    lines = {lang: localised(product.record, "summary", lang) for lang in langs}
    return {
        "go": f"product/{product.slug}",
        "picture": painter.root + picture.large,
        "cover": picture.is_cover,
        "name": {lang: _said(name_of(product.record, lang)) for lang in langs},
        "line": {lang: _said(line) for lang, line in lines.items() if line},
    }


def first_slide(data: Data) -> Data:
    """Return what the waiting screen says at first, each text with its language, or None.

    That is what the script shows once it has the same data.
    """
    centre = data["centre"]
    own, *others = centre["languages"]
    slide = next(iter(data["slides"]), None)
    line = slide["line"] if slide else {}
    translated = line.get(others[0]) if others else None
    return {
        "picture": slide and slide["picture"],
        "cover": slide and slide["cover"],
        "name": slide["name"][own] if slide else [centre["name"][own], own],
        "line": line.get(own),
        "other": translated if translated and translated[1] == others[0] else None,
        "touch": "\n".join(data["words"][lang]["kiosk_touch"] for lang in (own, *others)),
        "day": centre["day"][own],
    }


def _said(found: Any) -> list[str]:
    return [found.text, found.lang]


def _words(words: Words) -> dict[str, str]:
    """Return the words that the script fills in: those of kiosks, and of distances."""
    return {
        key: value
        for key, value in words.table.items()
        if key.startswith("kiosk_") or key in ("away_km", "away_same", "lang", "product_count")
    }
