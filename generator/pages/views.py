"""Small views that many pages share: texts with their language, cards, places, sources."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import addresses, text
from generator.addresses import Lang
from generator.catalogue import Catalogue, ProducerView, ProductView
from generator.media.pictures import Picture, Pictures
from generator.pages.stars import StarView, star_view
from generator.records.base import SourceUse
from generator.records.place import Commune, District, Group
from generator.records.source import Source
from generator.words import Words

_VIETNAMESE = frozenset("đ\u0306\u0309\u031b\u0323")
"""Letters and marks (breve, hook, horn, dot below) that English, French and Chinese lack."""


@dataclass(frozen=True)
class Localised:
    """A text and the language that it is written in."""

    text: str
    lang: Lang

    def __str__(self) -> str:
        """Return the text alone."""
        return self.text


def localised(record: object, field: str, lang: Lang) -> Localised | None:
    """Return a record's text in `lang`, else in Vietnamese, else None."""
    if lang == "en":
        translated = getattr(getattr(record, "en", None), field, None)
        if translated:
            return Localised(translated, "en")
    original = getattr(record, field)
    return Localised(original, "vi") if original else None


def name_of(record: object, lang: Lang) -> Localised:
    """Return a record's name in `lang`, else in Vietnamese."""
    return localised(record, "name", lang) or Localised("", "vi")


def group_name(group: Group, lang: Lang, *, short: bool = False) -> str:
    """Return the name of a product group."""
    if lang == "en" and group.en and group.en.name:
        return group.en.name
    return group.short_name if short else group.name


def district_name(district: District, lang: Lang) -> str:
    """Return the name of a former district without its kind, as one says it."""
    return district.en.name if lang == "en" and district.en and district.en.name else district.name


def commune_name(commune: Commune, lang: Lang) -> str:
    """Return a commune's name with its kind: "Xã Kim Liên", "Kim Liên commune"."""
    if lang == "en":
        return f"{commune.name} {'ward' if commune.kind == 'phường' else 'commune'}"
    return f"{commune.kind.capitalize()} {commune.name}"


def commune_anchor(commune: Commune) -> str:
    """Return the id of a commune's place on its district's page."""
    return f"xa-{commune.code}"


def place_line(commune: Commune | None, district: District | None, lang: Lang) -> str:
    """Return a short place: "Kim Liên, Nam Đàn", or as much of it as is known."""
    names = [commune.name] if commune else []
    if district and district.name not in names:
        names.append(district_name(district, lang))
    return ", ".join(names)


@dataclass(frozen=True)
class Card:
    """A product as a list shows it; `address` is relative to the site's root."""

    slug: str
    name: Localised
    address: str
    picture: Picture
    star: StarView
    place: str
    producer: str | None
    producer_address: str | None
    group: str
    summary: Localised | None


def card(product: ProductView, pictures: Pictures, words: Words) -> Card:
    """Return a product's card in the language of `words`."""
    lang, producer = words.lang, product.producer
    return Card(
        slug=product.slug,
        name=name_of(product.record, lang),
        address=addresses.product(product.slug, lang),
        picture=pictures.first(product.slug),
        star=star_view(product, words),
        place=place_line(product.commune, product.district, lang),
        producer=producer.record.name if producer else None,
        producer_address=addresses.producer(producer.slug, lang) if producer else None,
        group=group_name(product.group, lang, short=True),
        summary=localised(product.record, "summary", lang),
    )


def cards(catalogue: Catalogue, pictures: Pictures, words: Words) -> Mapping[str, Card]:
    """Return the card of every product by slug, in the catalogue's order."""
    return {product.slug: card(product, pictures, words) for product in catalogue.products}


@dataclass(frozen=True)
class SourceLine:
    """A source as a page lists it; `lang` is the language of its title."""

    title: str
    publisher: str
    date: str | None
    url: str | None
    lang: str
    seen: str | None
    note: str | None


def source_lines(
    uses: Iterable[SourceUse], extra: Iterable[str | None], catalogue: Catalogue, words: Words
) -> tuple[SourceLine, ...]:
    """Return the sources of a record, each once: those of `uses`, then those named in `extra`."""
    notes: dict[str, str | None] = {}
    for use in uses:
        notes[use.source] = notes.get(use.source) or use.note
    for slug in extra:
        if slug:
            notes.setdefault(slug, None)
    return tuple(
        _source_line(catalogue, slug, note, words)
        for slug, note in notes.items()
        if slug in catalogue.sources
    )


def _source_line(catalogue: Catalogue, slug: str, note: str | None, words: Words) -> SourceLine:
    record = catalogue.sources[slug].record
    seen = None
    if record.accessed:
        key = "source_archived" if record.archived else "source_seen"
        seen = words(key, date=text.format_date(record.accessed, words.lang))
    return SourceLine(
        title=record.title,
        publisher=record.publisher,
        date=text.format_date(record.date, words.lang) if record.date else None,
        url=record.url,
        lang=_title_language(record),
        seen=seen,
        note=note,
    )


def _title_language(source: Source) -> str:
    """Return the language of a source's title: some versions are cited by a Vietnamese one."""
    letters = unicodedata.normalize("NFD", source.title.casefold())
    return "vi" if _VIETNAMESE & set(letters) else source.language


def main_group(products: Iterable[ProductView]) -> str:
    """Return the group that most of the products belong to; empty when there are none."""
    groups = [product.group.slug for product in products]
    return max(sorted(set(groups)), key=groups.count) if groups else ""


def producer_place(producer: ProducerView, lang: Lang) -> str:
    """Return where a producer sits, as short as a card needs it."""
    return place_line(producer.commune, producer.district, lang)
