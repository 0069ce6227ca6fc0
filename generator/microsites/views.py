"""What a microsite shows, as frozen data in one language; nothing in it knows where it stands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from markupsafe import Markup

from generator import text
from generator.addresses import Lang
from generator.catalogue import Catalogue, ProducerView, ProductView
from generator.media.pictures import Picture, Pictures
from generator.microsites.location import Part
from generator.microsites.names import SetName, set_name
from generator.microsites.theme import Theme, theme_for
from generator.pages.markdown import to_html
from generator.pages.offers import OfferLine, contact_lines, offer_lines
from generator.pages.travel import holder_line, holders
from generator.pages.views import (
    Card,
    Localised,
    SourceLine,
    commune_name,
    district_name,
    localised,
    main_group,
    name_of,
    producer_place,
    source_lines,
)
from generator.records.producer import Layout
from generator.words import Words

HOME_PRODUCTS = 6
"""Products on the home page; more of them get a page of their own."""
HOME_SYLLABLES = 420
"""Syllables of stories on the home page; more get a page of their own."""
HOME_CONTACTS = 4
"""Contacts and selling places on the home page; more get a page of their own."""
MOST_PHOTOS = 24

_OPENING = 90
"""Syllables after which the opening of a story may end, at the end of a paragraph."""
_NAMED = 3
_DOT = "\u00a0· "  # the dot ends a line, and begins none
"""Products that the sentence under the name tells of."""

SECTIONS: Mapping[Layout, tuple[str, ...]] = {
    "khung-cui": ("products", "story", "gallery", "place", "contact"),
    "phien-cho": ("products", "contact", "story", "gallery", "place"),
    "trang-sach": ("story", "products", "gallery", "place", "contact"),
}
"""The order of the sections in each layout."""


@dataclass(frozen=True)
class Item:
    """A product of the site: its card, its packs with prices, the warnings that it must carry."""

    card: Card
    packs: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Tale:
    """A story: of the maker (no `heading`) or of a product.

    Its HTML is made when a page asks for it: of thousands of sites, in the process that renders.
    """

    heading: Localised | None
    story: Localised

    @property
    def lang(self) -> Lang:
        """The language that it is told in."""
        return self.story.lang

    @property
    def html(self) -> Markup:
        """The whole story."""
        return to_html(self.story.text)

    @cached_property
    def opening(self) -> Markup:
        """Its beginning."""
        return to_html(self._begin)

    @property
    def is_whole(self) -> bool:
        """Tell whether the beginning is all."""
        return self._begin == self.story.text.strip()

    @cached_property
    def _begin(self) -> str:
        return _opening(self.story.text)


@dataclass(frozen=True)
class SiteView:
    """A producer's site in one language."""

    slug: str
    lang: Lang
    name: Localised
    set_name: SetName
    kind: str
    layout: Layout
    theme: Theme
    tagline: Localised | None
    lead: Localised
    place: str
    commune: str | None
    district: str | None
    place_then: str | None
    way: Localised | None
    mark: Picture | None
    hero: Picture | None
    gallery: tuple[Picture, ...]
    items: tuple[Item, ...]
    tales: tuple[Tale, ...]
    contacts: tuple[OfferLine, ...]
    shops: tuple[OfferLine, ...]
    other_names: tuple[str, ...]
    note: str | None
    sources: tuple[SourceLine, ...]
    parts: frozenset[Part]
    sections: tuple[str, ...]

    @property
    def has(self) -> frozenset[str]:
        """The sections that have something to show."""
        filled = {
            "products": self.items,
            "story": self.tales,
            "gallery": self.gallery,
            "place": self.place or self.place_then or self.way,
            "contact": self.contacts or self.shops,
        }
        return frozenset(name for name, content in filled.items() if content)

    @property
    def kicker(self) -> str:
        """The line above the name: the kind, unless the name begins with it, and the place."""
        kind = "" if self.set_name.form else self.kind
        return " · ".join(part for part in (kind, self.place) if part)

    @property
    def quick(self) -> tuple[OfferLine, ...]:
        """The contacts that a thumb should reach at once: one phone, one Zalo."""
        found: dict[str, OfferLine] = {}
        for line in self.contacts:
            if line.kind in ("phone", "zalo") and line.href:
                found.setdefault(line.kind, line)
        return tuple(found.values())


def site_view(
    catalogue: Catalogue,
    producer: ProducerView,
    cards: Mapping[str, Card],
    pictures: Pictures,
    words: Words,
) -> SiteView:
    """Return a producer's site in the language of `words`.

    `cards` are those of the catalogue, by the slugs of products.
    """
    lang, record = words.lang, producer.record
    products = in_order(catalogue.of_producer(producer.slug))
    items = tuple(item_of(product, cards[product.slug], words) for product in products)
    tales = tuple(_tales(producer, products, lang))
    own = pictures.by_producer.get(producer.slug, ())
    shown = [p for p in (pictures.of(product.slug) for product in products) if not p[0].is_cover]
    hero = own[0] if own else shown[0][0] if shown else None
    beyond = (*own[1:], *(picture for photos in shown for picture in photos[1:]))
    contacts = contact_lines(record.contacts, words)
    shops = tuple(_shops(catalogue, products, words))
    layout = record.layout or _layout(len(items), bool(tales))
    name = name_of(record, lang)
    sources = source_lines(record.sources, (), catalogue, words)
    return SiteView(
        slug=producer.slug,
        lang=lang,
        name=name,
        set_name=set_name(name.text, name.lang),
        kind=_kind(producer, words),
        layout=layout,
        theme=theme_for(record.colours, producer.slug, main_group(products)),
        tagline=localised(record, "tagline", lang),
        lead=_lead(items, words),
        place=producer_place(producer, lang),
        commune=commune_name(producer.commune, lang) if producer.commune else None,
        district=district_name(producer.district, lang) if producer.district else None,
        place_then=record.place_then,
        way=localised(record, "way", lang),
        mark=pictures.marks.get(producer.slug),
        hero=hero,
        gallery=beyond[:MOST_PHOTOS],
        items=items,
        tales=tales,
        contacts=contacts,
        shops=shops,
        other_names=record.also_known_as,
        note=record.note,
        sources=sources,
        parts=frozenset(_parts(len(items), tales, len(contacts) + len(shops))),
        sections=SECTIONS[layout],
    )


def in_order(products: Iterable[ProductView]) -> list[ProductView]:
    """Return products with a live star first, each part in the alphabet."""
    return sorted(products, key=lambda product: (not product.is_live, product.sort_key))


def _kind(producer: ProducerView, words: Words) -> str:
    record = producer.record
    if record.type_printed and words.lang == "vi":
        return record.type_printed
    return words(f"producer_type_{record.type}")


def _layout(products: int, has_story: bool) -> Layout:
    if products >= 5:
        return "phien-cho"
    return "trang-sach" if has_story else "khung-cui"


def _lead(items: tuple[Item, ...], words: Words) -> Localised:
    """Return the line that stands for a tagline: the one product's summary, or the names."""
    if not items:
        return Localised(words("ms_no_products"), words.lang)
    if len(items) == 1:
        return items[0].card.summary or items[0].card.name
    names = [item.card.name.text for item in items]
    shown, more = names[:_NAMED], len(names) - _NAMED
    if more <= 1:
        return Localised(_DOT.join(names), items[0].card.name.lang)
    listed = _DOT.join(shown)
    return Localised(words("ms_names_more", names=listed, count=more), items[0].card.name.lang)


def item_of(product: ProductView, card: Card, words: Words) -> Item:
    """Return a product as a site shows it, in the language of `words`."""
    record = product.record
    packs = []
    for variant in record.variants:
        name = localised(variant, "name", words.lang)
        parts = [name.text if name else "", variant.net if variant.net else ""]
        if variant.price and variant.price_date:
            day = text.format_date(variant.price_date, words.lang)
            price = text.format_price(variant.price, words.lang)
            parts.append(words("price_at", price=price, date=day))
        packs.append(" – ".join(dict.fromkeys(part for part in parts if part)))
    warnings = tuple(words(f"warning_{warning}") for warning in record.warnings)
    return Item(card, tuple(packs), warnings)


def _tales(producer: ProducerView, products: list[ProductView], lang: Lang) -> Iterator[Tale]:
    own = localised(producer.record, "story", lang)
    if own:
        yield Tale(None, own)
    for product in products:
        story = localised(product.record, "story", lang)
        if story:
            yield Tale(name_of(product.record, lang), story)


def _opening(story: str) -> str:
    """Return the first paragraphs of a story, enough to be worth reading."""
    taken: list[str] = []
    for paragraph in story.strip().split("\n\n"):
        taken.append(paragraph)
        if text.syllables(" ".join(taken)) >= _OPENING:
            break
    return "\n\n".join(taken)


def _shops(catalogue: Catalogue, products: list[ProductView], words: Words) -> Iterator[OfferLine]:
    """Yield every place that sells one of the products, once."""
    seen = set()
    for product in products:
        places = (holder_line(place) for place in holders(catalogue, product, words))
        for line in chain(offer_lines(product.record.buy, words), places):
            if (line.kind, line.value) not in seen:
                seen.add((line.kind, line.value))
                yield line


def _parts(products: int, tales: tuple[Tale, ...], contacts: int) -> Iterator[Part]:
    """Yield the pages that the site has."""
    yield "home"
    if products > HOME_PRODUCTS:
        yield "products"
    told = sum(text.syllables(tale.html.striptags()) for tale in tales)
    if told > HOME_SYLLABLES:
        yield "story"
    if contacts > HOME_CONTACTS:
        yield "contact"
