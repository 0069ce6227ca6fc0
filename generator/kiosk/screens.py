"""The screens of a kiosk as pieces of HTML: drawn once a language, put together in the browser."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from generator import addresses, text
from generator.addresses import Lang
from generator.catalogue import ProductView
from generator.going import DestinationView, RouteView, StopView
from generator.kiosk.handoff import Codes, HandOff
from generator.kiosk.pictures import Shown, gallery, shown
from generator.media.route_maps import Mark, places_map
from generator.pages import markdown
from generator.pages.context import Context
from generator.pages.offers import OfferLine, contact_lines, offer_lines
from generator.pages.product import PaperLine, paper_lines, variant_lines
from generator.pages.routes import stop_lines
from generator.pages.travel import standing
from generator.pages.views import (
    commune_name,
    district_name,
    group_name,
    localised,
    name_of,
    place_line,
)

_FACTS = ("ingredients", "usage", "storage", "shelf_life", "season")
_LINK = re.compile(r"</?a\b[^>]*>")


@dataclass(frozen=True)
class Piece:
    """A screen: the card that leads to it, the screen itself, its code, its pictures."""

    card: str
    screen: str
    code: HandOff
    pictures: tuple[Shown, ...] = ()


@dataclass(frozen=True, eq=False)
class Painter:
    """Draws the screens that all kiosks share; `root` is the way from a kiosk to the pictures."""

    context: Context
    root: str
    codes: Codes

    @cache  # noqa: B019 - a painter lives as long as one build
    def product(self, product: ProductView, lang: Lang) -> Piece:
        """Return the screen of a product."""
        context, words = self.context, self.context.words[lang]
        record, card = product.record, context.cards[lang][product.slug]
        pictures = gallery(context.pictures.of(product.slug))
        story = localised(record, "story", lang)
        producer = product.producer
        offers = offer_lines(record.buy, words)
        offers += contact_lines(producer.record.contacts, words) if producer else ()
        values = {
            "card": card,
            "pictures": pictures,
            "product": product,
            "other_names": record.also_known_as,
            "group": group_name(product.group, lang),
            "where": self._where(product, lang),
            "story": without_links(story.text) if story else None,
            "story_lang": story.lang if story else lang,
            "facts": [
                (words(field), value)
                for field in _FACTS
                if (value := localised(record, field, lang)) is not None
            ],
            "variants": tuple(variant_lines(product, words)),
            "papers": tuple(_in_force(paper_lines(product, words))),
            "offers": tuple(_without_address(offer) for offer in offers),
            "sellers": [
                (place, name_of(place.record, lang), standing(place, words))
                for place in context.catalogue.holders_of(product)
            ],
            "warnings": [words(f"warning_{warning}") for warning in record.warnings],
        }
        code = self.codes.hand_off(context.settings.url + addresses.short(record.id))
        return self._piece("product", lang, values, code, pictures)

    @cache  # noqa: B019
    def place(self, place: DestinationView, lang: Lang) -> Piece:
        """Return the screen of a destination: a sight, a village, a shop."""
        context, words, record = self.context, self.context.words[lang], place.record
        see, opening = localised(record, "see", lang), record.opening
        held = () if record.memorial else self._held(place)
        values = {
            "place": place,
            "name": name_of(record, lang),
            "kind": words(f"destination_{record.kind}"),
            "where": place_line(place.commune, place.district, lang),
            "summary": localised(record, "summary", lang),
            "see": without_links(see.text) if see else None,
            "see_lang": see.lang if see else lang,
            "season": localised(record, "season", lang),
            "opening": localised(opening, "text", lang) if opening else None,
            "opening_as_of": words("as_of", date=text.format_date(opening.as_of, lang))
            if opening and opening.as_of
            else None,
            "sells": localised(record, "sells", lang),
            "standing": standing(place, words) if place.sells or record.seen else None,
            "note": localised(record, "note", lang),
            "held": [(f"product/{p.slug}", name_of(p.record, lang)) for p in held],
            "routes": [
                (f"route/{route.slug}", name_of(route.record, lang))
                for route in context.catalogue.routes_by(place.slug)
            ],
        }
        code = self.codes.hand_off(context.settings.url + addresses.destination(place.slug, lang))
        return self._piece("place", lang, values, code)

    @cache  # noqa: B019
    def route(self, route: RouteView, lang: Lang) -> Piece:
        """Return the screen of a route."""
        context, words, record = self.context, self.context.words[lang], route.record
        lines = stop_lines(context, route, lang)
        targets = [_target(stop) for stop in route.stops]
        marks = [
            Mark(
                title=f"{line.number}. {line.name.text}",
                href=f"#{target}",
                at=(stop.commune.lon, stop.commune.lat) if stop.commune else None,
                district=stop.district.slug if stop.district else None,
            )
            for line, stop, target in zip(lines, route.stops, targets, strict=True)
        ]
        svg = places_map(
            context.atlas, marks, label=words("route_map", name=lines[0].name.text), joined=True
        )
        values = {
            "route": route,
            "name": name_of(record, lang),
            "summary": localised(record, "summary", lang),
            "duration": localised(record, "duration", lang),
            "composed": words(f"composed_{record.composed_by}"),
            "count": words("stop_count", count=len(route.stops)),
            "note": localised(record, "note", lang),
            "stops": tuple(zip(lines, targets, strict=True)),
            "map": Markup(svg),  # noqa: S704 the drawing escapes its texts
        }
        code = self.codes.hand_off(context.settings.url + addresses.route(route.slug, lang))
        return self._piece("route", lang, values, code)

    def group_cover(self, slug: str) -> Shown:
        """Return the picture of a product group."""
        return shown(self.context.pictures.by_group[slug])

    def render(self, template: str, lang: Lang, values: Mapping[str, object]) -> str:
        """Return a piece of HTML from `overrides/kiosk/<template>`, on one line."""
        shared = {"lang": lang, "t": self.context.words[lang], "root": self.root}
        drawn = self.context.environment.get_template(f"kiosk/{template}").render(
            shared | dict(values)
        )
        return re.sub(r">\s*\n\s*<", "><", drawn).strip()

    def _piece(
        self,
        kind: str,
        lang: Lang,
        values: Mapping[str, object],
        code: HandOff,
        pictures: tuple[Shown, ...] = (),
    ) -> Piece:
        card = self.render(f"card_{kind}.html", lang, values)
        return Piece(card, self.render(f"{kind}.html", lang, values), code, pictures)

    def _held(self, place: DestinationView) -> tuple[ProductView, ...]:
        catalogue = self.context.catalogue
        found = [p for p in catalogue.products if place in catalogue.holders_of(p)]
        return tuple(found)

    @staticmethod
    def _where(product: ProductView, lang: Lang) -> str:
        names = [commune_name(product.commune, lang)] if product.commune else []
        names += [district_name(product.district, lang)] if product.district else []
        return ", ".join(names)


def without_links(source: str) -> Markup:
    """Return the HTML of a record's Markdown with its links as plain words."""
    return Markup(_LINK.sub("", markdown.to_html(source)))  # noqa: S704 tags are only taken away


def _without_address(offer: OfferLine) -> tuple[str, str, str | None]:
    return offer.label, offer.value, offer.checked


def _in_force(papers: Iterator[PaperLine]) -> Iterator[PaperLine]:
    """Leave out papers with a last day: a kiosk may stand for months without an update."""
    return (paper for paper in papers if paper.until is None)


def _target(stop: StopView) -> str:
    if stop.destination:
        return f"place/{stop.destination.slug}"
    if stop.product:
        return f"product/{stop.product.slug}"
    return f"district/{stop.district.slug}" if stop.district else "home"
