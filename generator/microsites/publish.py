"""The sites of all producers, written into the catalogue at `/chu-the/<producer>/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import ProducerView
from generator.media import maps as drawing
from generator.media import qr
from generator.microsites import cloth as weaving
from generator.microsites.cloth import cloth_for
from generator.microsites.location import PARTS, inside
from generator.microsites.pages import Files, Frame, Site, site_pages
from generator.microsites.style import read_sheets, style_sheet
from generator.microsites.theme import threads_of
from generator.microsites.views import SiteView, site_view
from generator.opendata.calendar import has_events
from generator.pages.context import Context, Draft, Page
from generator.pages.mending import mend
from generator.pages.short import redirect

SHEETS = "assets/microsites"
"""The folder of the style sheets in the catalogue; sites that look alike share one."""


@dataclass(frozen=True)
class Published:
    """The sites as they are to be written: their pages, and what the site map should know.

    `addresses` are those of one page by language; `files` are what the pages need besides.
    """

    drafts: tuple[Draft, ...]
    addresses: tuple[dict[Lang, str], ...]
    files: tuple[Draft, ...] = ()


def publish_sites(context: Context, root: Path, site: Path) -> Published:
    """Write the style sheets of every producer's site into `site`, the folder of the catalogue.

    `root` is that of the project. Returns the pages and other files, still to be rendered.
    """
    frame = Frame(context.environment, context.words, context.settings, context.today)
    sheets = read_sheets(root)
    drafts: list[Draft] = []
    known: list[dict[Lang, str]] = []
    files: list[Draft] = []
    for producer in context.catalogue.producers:
        made = _site(context, producer, sheets, site)
        drafts += site_pages(made, frame)
        drafts += _redirects(context, producer)
        known += known_addresses(made)
        files += (partial(_icon, made), partial(_code, made))
    return Published(tuple(drafts), tuple(known), tuple(files))


def views_of(context: Context, producer: ProducerView) -> dict[Lang, SiteView]:
    """Return what a producer's site shows, by language."""
    return {
        lang: site_view(
            context.catalogue,
            producer,
            context.cards[lang],
            context.pictures,
            context.words[lang],
        )
        for lang in LANGS
    }


def share_cards_of(context: Context, producer: ProducerView) -> dict[Lang, str]:
    """Return the addresses of a producer's share cards by language, if there are any."""
    cards = context.pictures.share_cards
    names: dict[Lang, str] = {lang: f"producer/{producer.slug}/{lang}" for lang in LANGS}
    return {lang: cards[name] for lang, name in names.items() if name in cards}


def place_map(context: Context, producer: ProducerView) -> Markup | None:
    """Return the small map that lights a producer's former district, if one is known."""
    if producer.district is None:
        return None
    commune = producer.commune
    known = context.locators.get((producer.district.slug, commune.code if commune else None))
    if known is not None:
        return known
    at = (commune.lon, commune.lat) if commune else None
    svg = drawing.locator(context.atlas, producer.district.slug, at)
    return Markup(svg)  # noqa: S704 the drawing has no texts


def tints_of(view: SiteView) -> set[str]:
    """Return the classes of the colours that stand in for a site's photos while they load."""
    shown = [view.hero, *view.gallery, *(item.card.picture for item in view.items)]
    return {picture.tint for picture in shown if picture and picture.tint}


def _site(context: Context, producer: ProducerView, sheets: Mapping[str, str], site: Path) -> Site:
    """Describe a producer's site and write its style sheet into `site`."""
    views = views_of(context, producer)
    view, cloth = views["vi"], cloth_for(producer.slug)
    location = inside(context.settings.url, producer.slug)
    home = location.address("home", "vi")
    sheet = style_sheet(sheets, view.layout, view.theme, cloth, tints_of(view))
    files = Files(
        css=f"{SHEETS}/{sheet.name}",
        script=f"{context.assets.folder}js/star.js",
        icon=f"{home}icon.svg",
        qr=f"{home}qr.svg",
        share_card=share_cards_of(context, producer),
    )
    write_text(site / files.css, sheet.css)
    ways = {
        lang: mend(
            context,
            producer.file,
            addresses.producer(producer.slug, lang),
            producer.record.name,
            lang,
        )
        for lang in LANGS
    }
    products = context.catalogue.of_producer(producer.slug)
    return Site(
        producer,
        views,
        location,
        files,
        map=place_map(context, producer),
        mend=ways,
        has_calendar=has_events(products, context.today),
    )


def _icon(made: Site) -> Page:
    """Weave the icon of a site."""
    producer, theme = made.producer, made.views["vi"].theme
    return Page(made.files.icon, weaving.icon(cloth_for(producer.slug), threads_of(theme)))


def _code(made: Site) -> Page:
    """Draw the QR code that leads to a site."""
    return Page(made.files.qr, qr.qr_svg(qr.symbol(made.location.canonical("home", "vi"))))


def _redirects(context: Context, producer: ProducerView) -> Iterator[Draft]:
    """Yield pages at the old addresses of a producer that lead to its site."""
    for alias in producer.record.aliases:
        for lang in LANGS:
            here, there = addresses.producer(alias, lang), addresses.producer(producer.slug, lang)
            yield partial(redirect, context, here, there, producer.record.name)


def known_addresses(site: Site) -> list[dict[Lang, str]]:
    """Return the addresses of a site's pages, each with its languages, for a site map."""
    found = []
    for part in PARTS:
        of_part = {
            lang: site.location.address(part, lang)
            for lang, view in site.views.items()
            if part in view.parts
        }
        if of_part:
            found.append(of_part)
    return found


def write_text(file: Path, content: str) -> None:
    """Write a text file, and the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8", newline="\n")
