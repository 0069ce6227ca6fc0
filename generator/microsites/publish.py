"""The sites of all producers, written into the catalogue at `/chu-the/<producer>/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import ProducerView
from generator.media import qr
from generator.microsites import cloth as weaving
from generator.microsites.cloth import cloth_for
from generator.microsites.location import PARTS, inside
from generator.microsites.pages import Files, Frame, Site, site_pages
from generator.microsites.style import style_sheet
from generator.microsites.theme import threads_of
from generator.microsites.views import SiteView, site_view
from generator.pages.context import Context, Draft, Page

SHEETS = "assets/microsites"
"""The folder of the style sheets in the catalogue; sites that look alike share one."""


@dataclass(frozen=True)
class Published:
    """The sites as they are to be written: their pages, and what the site map should know.

    `addresses` are those of one page by language.
    """

    drafts: tuple[Draft, ...]
    addresses: tuple[dict[Lang, str], ...]


def publish_sites(context: Context, root: Path, site: Path) -> Published:
    """Write the files of every producer's site into `site`, the folder of the catalogue.

    `root` is that of the project. Returns the pages, still to be rendered.
    """
    frame = Frame(context.environment, context.words, context.settings, context.today)
    drafts: list[Draft] = []
    known: list[dict[Lang, str]] = []
    for producer in context.catalogue.producers:
        made = _site(context, producer, root, site)
        drafts += site_pages(made, frame)
        drafts += _redirects(context, producer)
        known += _addresses(made)
    return Published(tuple(drafts), tuple(known))


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


def tints_of(view: SiteView) -> set[str]:
    """Return the classes of the colours that stand in for a site's photos while they load."""
    shown = [view.hero, *view.gallery, *(item.card.picture for item in view.items)]
    return {picture.tint for picture in shown if picture and picture.tint}


def _site(
    context: Context,
    producer: ProducerView,
    root: Path,
    site: Path,
) -> Site:
    views = views_of(context, producer)
    view, cloth = views["vi"], cloth_for(producer.slug)
    location = inside(context.settings.url, producer.slug)
    home = location.address("home", "vi")
    sheet = style_sheet(root, view.layout, view.theme, cloth, tints_of(view))
    _write(site / SHEETS / sheet.name, sheet.css)
    _write(site / home / "icon.svg", weaving.icon(cloth, threads_of(view.theme)))
    _write(site / home / "qr.svg", qr.qr_svg(qr.symbol(location.canonical("home", "vi"))))
    cards = {
        lang: card
        for lang in LANGS
        if (card := context.pictures.share_cards.get(f"producer/{producer.slug}/{lang}"))
    }
    place = (
        (producer.district.slug, producer.commune.code if producer.commune else None)
        if (producer.district)
        else None
    )
    return Site(
        producer,
        views,
        location,
        Files(
            css=f"{SHEETS}/{sheet.name}",
            script=f"{context.assets.folder}js/star.js",
            icon=f"{home}icon.svg",
            qr=f"{home}qr.svg",
            share_card=cards,
        ),
        map=context.locators.get(place) if place else None,
        edit_url=context.edit_url(producer.file),
    )


def _redirects(context: Context, producer: ProducerView) -> Iterator[Draft]:
    """Yield pages at the old addresses of a producer that lead to its site."""
    for alias in producer.record.aliases:
        for lang in LANGS:
            yield partial(_redirect, context, producer, alias, lang)


def _redirect(context: Context, producer: ProducerView, alias: str, lang: Lang) -> Page:
    here, there = addresses.producer(alias, lang), addresses.producer(producer.slug, lang)
    to_root = addresses.root_from(here)
    html = context.environment.get_template("redirect.html").render(
        t=context.words[lang],
        name=producer.record.name,
        target=to_root + there,
        canonical=context.settings.url + there,
        icon=f"{to_root}{context.assets.folder}img/mark.svg",
    )
    return Page(here, html)


def _addresses(site: Site) -> list[dict[Lang, str]]:
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


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
