"""What is printed of a product: its words, its star on the day, its code, in one language.

All text is made fit for print here: Unicode NFC, letters that the packaged faces can draw, and
places to break in what has no spaces.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from generator import addresses, text
from generator.catalogue import ProductView
from generator.media.fonts import printable
from generator.media.qr import symbol
from generator.pages.markdown import to_text
from generator.pages.views import (
    Localised,
    district_name,
    group_name,
    localised,
    name_of,
    place_line,
)
from generator.words import Words

ALCOHOL = "alcohol"

_LONGEST_WORD = 18  # letters; no Vietnamese syllable has more than 7
_BREAK = "\N{ZERO WIDTH SPACE}"
_SENTENCE = re.compile(r"(?<=[.!?…])\s+(?=\S)")


@dataclass(frozen=True)
class Star:
    """A star that is valid on the day of printing, and the words that say until when."""

    stars: int
    label: str
    until: str


@dataclass(frozen=True)
class Code:
    """A QR code: modules a side, and the outlines of the dark ones, to fill by even-odd."""

    size: int
    rings: list[list[tuple[int, int]]]


@dataclass(frozen=True)
class Item:
    """A product as every kind of print may show it; what is not known is None or empty.

    `story` holds paragraphs of sentences. `star` is None unless it is valid on the day.
    `address` is the short one, without https://, that `code` leads to.
    """

    id: str
    slug: str
    name: Localised
    group: str
    district: str
    place: str
    producer: str | None
    summary: Localised | None
    story: tuple[tuple[str, ...], ...]
    story_lang: str
    star: Star | None
    warnings: tuple[str, ...]
    is_alcohol: bool
    address: str
    code: Code


def item(product: ProductView, words: Words, url: str) -> Item:
    """Return what is printed of a product in the language of `words`.

    `url` is the site's address with a closing slash.
    """
    lang, record = words.lang, product.record
    story = localised(record, "story", lang)
    summary = localised(record, "summary", lang)
    name = name_of(record, lang)
    link = url + addresses.short(record.id)
    return Item(
        id=record.id,
        slug=product.slug,
        name=Localised(fit_to_print(name.text) or product.slug, name.lang),
        group=group_name(product.group, lang, short=True),
        district=district_name(product.district, lang) if product.district else "",
        place=place_line(product.commune, product.district, lang),
        producer=fit_to_print(product.producer.record.name) if product.producer else None,
        summary=Localised(fit_to_print(summary.text), summary.lang) if summary else None,
        story=sentences(to_text(story.text)) if story else (),
        story_lang=story.lang if story else lang,
        star=live_star(product, words),
        warnings=tuple(words(f"warning_{warning}") for warning in record.warnings),
        is_alcohol=ALCOHOL in record.warnings,
        address=bare(link),
        code=code(link),
    )


def live_star(product: ProductView, words: Words) -> Star | None:
    """Return a product's star if it is valid for certain on the day, else None."""
    status = product.status
    if not status or not status.has_badge or not status.live_until or not status.stars:
        return None
    last = text.format_date(status.live_until - timedelta(days=1), words.lang)
    is_exact = status.ends is not None and status.ends.is_exact
    return Star(
        stars=status.stars,
        label=words("star_heading", stars=status.stars),
        until=words("print_until" if is_exact else "print_until_interval", last=last),
    )


def code(link: str) -> Code:
    """Return the QR code that leads to `link`."""
    made = symbol(link)
    return Code(made.size, made.rings())


def bare(link: str) -> str:
    """Return an address as one reads it aloud: without its scheme and closing slash."""
    return link.removeprefix("https://").removeprefix("http://").rstrip("/")


def sentences(paragraphs: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return paragraphs as sentences, so that a text can be cut where one ends."""
    return tuple(
        tuple(_SENTENCE.split(fit_to_print(paragraph)))
        for paragraph in paragraphs
        if paragraph.strip()
    )


def fit_to_print(words: str) -> str:
    """Return a text that the packaged faces can draw, with a place to break in endless words."""
    return " ".join(_breakable(word) for word in printable(" ".join(words.split())).split())


def _breakable(word: str) -> str:
    step = _LONGEST_WORD
    if len(word) <= step:
        return word
    return _BREAK.join(word[at : at + step] for at in range(0, len(word), step))
