"""The pages of routes: their stops in order, on a map and on one sheet of paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.going import RouteView, StopView
from generator.media.route_maps import Mark, places_map
from generator.nearby import distance_km
from generator.opendata import jsonld
from generator.pages import at_kiosk
from generator.pages.context import Context, Draft, Page
from generator.pages.mending import mend
from generator.pages.views import (
    Card,
    Localised,
    district_name,
    localised,
    name_of,
    place_line,
    source_lines,
)
from generator.words import Words


@dataclass(frozen=True)
class StopLine:
    """A stop as a route's page lists it; `leg` is the way from the stop before, as words."""

    number: int
    anchor: str
    name: Localised
    address: str | None
    place: str
    day: int | None
    do: Localised | None
    summary: Localised | None
    taste: tuple[Card, ...]
    leg: str | None


def pages(context: Context) -> Iterator[Draft]:
    """Yield the list of routes and every route's page."""
    for lang in LANGS:
        yield partial(_index, context, lang)
        for route in context.catalogue.routes:
            yield partial(_page, context, route, lang)


def route_row(route: RouteView, lang: Lang, words: Words) -> dict[str, object]:
    """Return a route as a list shows it."""
    return {
        "name": name_of(route.record, lang),
        "address": addresses.route(route.slug, lang),
        "summary": localised(route.record, "summary", lang),
        "duration": localised(route.record, "duration", lang),
        "composed": words(f"composed_{route.record.composed_by}"),
        "count": words("stop_count", count=len(route.stops)),
    }


def _index(context: Context, lang: Lang) -> Page:
    words = context.words[lang]
    routes = context.catalogue.routes
    return context.render(
        "routes.html",
        addresses.section("routes", lang),
        lang,
        addresses.section("routes", "en" if lang == "vi" else "vi"),
        title=words("routes_title"),
        description=words("routes_lead", count=len(routes)),
        rows=tuple(route_row(route, lang, words) for route in routes),
    )


def _page(context: Context, route: RouteView, lang: Lang) -> Page:
    words, record = context.words[lang], route.record
    name = name_of(record, lang)
    stops = stop_lines(context, route, lang)
    summary = localised(record, "summary", lang)
    return context.render(
        "route.html",
        addresses.route(route.slug, lang),
        lang,
        addresses.route(route.slug, "en" if lang == "vi" else "vi"),
        title=name,
        at_kiosk=at_kiosk.of_page(addresses.route(route.slug, lang), context),
        description=summary.text if summary else name.text,
        name=name,
        summary=summary,
        duration=localised(record, "duration", lang),
        note=localised(record, "note", lang),
        composed=words(f"composed_{record.composed_by}_long"),
        is_ours=record.composed_by == "editor",
        stops=stops,
        has_taste=any(stop.taste for stop in stops),
        map=_map(context, route, stops, words),
        sources=source_lines(record.sources, (), context.catalogue, words),
        mend=mend(
            *(context, route.file, addresses.route(route.slug, lang), record.name, lang),
        ),
        jsonld=jsonld.route_script(route, context.settings.url, lang),
    )


def stop_lines(context: Context, route: RouteView, lang: Lang) -> tuple[StopLine, ...]:
    """Return the stops of a route as pages list them."""
    words, cards = context.words[lang], context.cards[lang]
    lines: list[StopLine] = []
    before: StopView | None = None
    for number, stop in enumerate(route.stops, start=1):
        name, place = _stop_name(stop, lang), place_line(stop.commune, stop.district, lang)
        at = stop.destination.record if stop.destination else None
        lines.append(
            StopLine(
                number=number,
                anchor=f"chang-{number}",
                name=name,
                address=_stop_address(stop, lang),
                place=place if place != name.text else "",
                day=stop.record.day,
                do=localised(stop.record, "do", lang),
                summary=localised(at, "summary", lang) if at else None,
                taste=tuple(cards[product.slug] for product in stop.taste),
                leg=_leg(before, stop, words),
            )
        )
        before = stop
    return tuple(lines)


def _stop_name(stop: StopView, lang: Lang) -> Localised:
    own = localised(stop.record, "name", lang)
    if own:
        return own
    at = stop.destination or stop.product
    if at:
        return name_of(at.record, lang)
    return Localised(district_name(stop.district, lang) if stop.district else "", "vi")


def _stop_address(stop: StopView, lang: Lang) -> str | None:
    if stop.destination:
        return addresses.destination(stop.destination.slug, lang)
    if stop.product:
        return addresses.product(stop.product.slug, lang)
    return addresses.district(stop.district.slug, lang) if stop.district else None


def _leg(before: StopView | None, stop: StopView, words: Words) -> str | None:
    """Return how far a stop is from the one before, where both lie in known communes."""
    if before is None or before.commune is None or stop.commune is None:
        return None
    km = distance_km(before.commune, stop.commune)
    if km < 1:
        return None
    return words("leg_km", km=text.format_number(round(km), words.lang))


def _map(context: Context, route: RouteView, lines: tuple[StopLine, ...], words: Words) -> Markup:
    marks = [
        Mark(
            title=f"{line.number}. {line.name.text}",
            href=f"#{line.anchor}",
            at=(stop.commune.lon, stop.commune.lat) if stop.commune else None,
            district=stop.district.slug if stop.district else None,
        )
        for line, stop in zip(lines, route.stops, strict=True)
    ]
    label = words("route_map", name=lines[0].name.text if lines else "")
    svg = places_map(context.atlas, marks, label=label, joined=True)
    return Markup(svg)  # noqa: S704 the drawing escapes its texts
