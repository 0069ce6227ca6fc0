"""The page of a product."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.catalogue import ProductView
from generator.nearby import Neighbourhood
from generator.opendata import jsonld
from generator.pages import at_kiosk, maps, markdown
from generator.pages.context import Context, Draft, Page
from generator.pages.finding import search_attributes
from generator.pages.mending import mend
from generator.pages.offers import contact_lines, offer_lines
from generator.pages.stars import history_items
from generator.pages.travel import destinations_near, holders, near_card, sellers_near
from generator.pages.views import (
    Card,
    Localised,
    commune_name,
    district_name,
    group_name,
    localised,
    source_lines,
)
from generator.pages.visit import visit_view
from generator.words import Words

NEARBY = 4
SAME_PRODUCER = 4
PLACES = 3

_FACTS = ("ingredients", "usage", "storage", "shelf_life", "season")


@dataclass(frozen=True)
class Fact:
    """One line of a list of facts."""

    label: str
    value: Localised


@dataclass(frozen=True)
class PaperLine:
    """A paper of the product, written out."""

    kind: str
    title: str
    until: str | None


@dataclass(frozen=True)
class VariantLine:
    """A pack of the product, written out."""

    name: Localised
    details: tuple[str, ...]


def pages(context: Context) -> Iterator[Draft]:
    """Yield the page of every product in every language."""
    neighbourhood = Neighbourhood(context.catalogue)
    for product in context.catalogue.products:
        for lang in LANGS:
            yield partial(_page, context, product, lang, neighbourhood)


def _page(context: Context, product: ProductView, lang: Lang, neighbourhood: Neighbourhood) -> Page:
    words, record = context.words[lang], product.record
    cards = context.cards[lang]
    own = cards[product.slug]
    story = localised(record, "story", lang)
    siblings = _siblings(context, product)
    near = [other for other in neighbourhood.near(product, NEARBY + 4) if other not in siblings]
    commune, district = product.commune, product.district
    holding = holders(context.catalogue, product, words)
    address = addresses.product(product.slug, lang)
    offers = offer_lines(record.buy, words)
    contacts = contact_lines(product.producer.record.contacts, words) if product.producer else ()
    return context.render(
        "product.html",
        address,
        lang,
        addresses.product(product.slug, "en" if lang == "vi" else "vi"),
        title=own.name,
        at_kiosk=at_kiosk.of_product(record.id, context),
        description=_description(own, words),
        share_card=context.pictures.share_cards.get(f"product/{product.slug}/{lang}"),
        card=own,
        product=product,
        pictures=context.pictures.of(product.slug),
        other_names=record.also_known_as,
        group=group_name(product.group, lang),
        group_address=addresses.group(product.group.slug, lang),
        commune=commune_name(product.commune, lang) if product.commune else None,
        district=district_name(product.district, lang) if product.district else None,
        district_address=addresses.district(product.district.slug, lang)
        if product.district
        else None,
        locator=maps.locator(context, product),
        story=markdown.to_html(story.text) if story else None,
        asking=addresses.root_from(address) + addresses.section("asking", lang),
        story_lang=story.lang if story else lang,
        facts=tuple(
            Fact(words(field), value)
            for field in _FACTS
            if (value := localised(record, field, lang)) is not None
        ),
        variants=tuple(variant_lines(product, words)),
        papers=tuple(paper_lines(product, words)),
        history=history_items(product, context.catalogue, words),
        offers=offers + contacts,
        warnings=tuple(words(f"warning_{warning}") for warning in record.warnings),
        holders=holding,
        sellers=sellers_near(
            context, neighbourhood, commune, district, words, (s.card.slug for s in holding)
        ),
        places=destinations_near(context, neighbourhood, commune, district, words, PLACES),
        visit=visit_view(product, context.catalogue, cards, words),
        missing=_missing(product, words, sold=bool(offers or contacts or holding)),
        siblings=_cards(siblings[:SAME_PRODUCER], cards),
        nearby=tuple(near_card(product, other, cards, words) for other in near[:NEARBY]),
        sources=source_lines(
            record.sources, (r.source for r in record.recognitions), context.catalogue, words
        ),
        short_url=context.settings.url + addresses.short(record.id),
        mend=mend(context, product.file, address, record.name, lang),
        search=search_attributes(product, own, lang),
        jsonld=jsonld.product_script(product, context.settings.url, lang, own.picture.src),
    )


def _siblings(context: Context, product: ProductView) -> list[ProductView]:
    if product.producer is None:
        return []
    return [p for p in context.catalogue.of_producer(product.producer.slug) if p is not product]


def _cards(products: list[ProductView], cards: Mapping[str, Card]) -> tuple[Card, ...]:
    return tuple(cards[product.slug] for product in products)


def _description(card: Card, words: Words) -> str:
    """Return the page's description for search engines: never a star, since stars lapse."""
    if card.summary:
        return card.summary.text
    parts = (card.name.text, card.producer, card.place)
    return " – ".join(part for part in parts if part)


def variant_lines(product: ProductView, words: Words) -> Iterator[VariantLine]:
    """Yield the packs of a product, written out."""
    for variant in product.record.variants:
        details = [variant.net] if variant.net else []
        if variant.price:
            price = text.format_price(variant.price, words.lang)
            if variant.price_date:
                day = text.format_date(variant.price_date, words.lang)
                details.append(words("price_at", price=price, date=day))
            else:
                details.append(words("price_undated", price=price))
        if variant.gtin:
            details.append(f"GTIN {variant.gtin}")
        name = localised(variant, "name", words.lang)
        if name:
            yield VariantLine(name, tuple(details))


def paper_lines(product: ProductView, words: Words) -> Iterator[PaperLine]:
    """Yield the papers of a product, written out."""
    for paper in product.record.documents:
        parts = (paper.title, paper.number, paper.issuer)
        day = text.format_date(paper.date, words.lang) if paper.date else None
        until = (
            words("paper_until", date=text.format_date(paper.valid_to, words.lang))
            if paper.valid_to
            else None
        )
        yield PaperLine(
            words(f"paper_{paper.kind}"), ", ".join(p for p in (*parts, day) if p), until
        )


def _missing(product: ProductView, words: Words, *, sold: bool) -> str | None:
    """Return the one quiet line that names what no source tells."""
    record = product.record
    known = {
        "missing_producer": product.producer,
        "missing_commune": product.commune,
        "missing_photo": record.photos,
        "missing_ingredients": record.ingredients or record.kind == "service",
        "missing_papers": record.documents,
        "missing_price": any(variant.price for variant in record.variants),
        "missing_buy": sold,
    }
    gaps = [words(key) for key, value in known.items() if not value]
    return words("missing", what=", ".join(gaps)) if gaps else None
