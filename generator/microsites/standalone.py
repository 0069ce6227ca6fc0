"""A producer's site on its own: a folder that works anywhere and holds nothing of anybody else."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.addresses import LANGS, file_of
from generator.catalogue import ProducerView
from generator.media import qr
from generator.media.pictures import Picture
from generator.media.publish import place_file
from generator.microsites import cloth as weaving
from generator.microsites import icons
from generator.microsites.cloth import cloth_for
from generator.microsites.hosting import hosting_files
from generator.microsites.location import alone
from generator.microsites.pages import Files, Frame, Site, not_found, site_pages
from generator.microsites.publish import (
    known_addresses,
    place_map,
    share_cards_of,
    tints_of,
    views_of,
    write_text,
)
from generator.microsites.scripts import as_classic
from generator.microsites.style import read_sheets, style_sheet
from generator.microsites.theme import threads_of
from generator.microsites.views import SiteView
from generator.pages.context import Context

MARKER = "microsite.json"
"""The file by which a site of its own is known."""

GUIDE = "HUONG-DAN.txt"

_SCRIPT = Path("overrides/assets/js/star.js")
_ICONS = {"icon-180.png": 180, "icon-192.png": 192, "icon-512.png": 512}
_MANIFEST = "site.webmanifest"
_LASTING = ("media/photos/", "media/marks/", "media/cards/")
"""Folders in which another content has another name."""


@dataclass(frozen=True)
class Sources:
    """What sites are made from beside records: the sheets by name, the star script, `media`.

    `media` is the folder that pictures were published into, addresses relative to it.
    """

    sheets: Mapping[str, str]
    script: str
    media: Path


def read_sources(root: Path, media: Path) -> Sources:
    """Read what sites are made from in the project at `root`."""
    script = as_classic((root / _SCRIPT).read_text(encoding="utf-8"))
    return Sources(read_sheets(root), script, media)


def write_site(
    context: Context, producer: ProducerView, domain: str | None, sources: Sources, out: Path
) -> int:
    """Write a producer's site into the empty folder `out`; return the number of its pages.

    `domain` (in ASCII) makes the addresses its own; without one they stay the catalogue's.
    """
    views = views_of(context, producer)
    view, cloth = views["vi"], cloth_for(producer.slug)
    location = alone(context.settings.url, producer.slug, domain)
    sheet = style_sheet(sources.sheets, view.layout, view.theme, cloth, tints_of(view))
    digest = hashlib.sha256(sources.script.encode()).hexdigest()[:10]
    files = Files(
        css=f"style-{sheet.name}",
        script=f"star-{digest}.js",
        icon="icon.svg",
        qr="qr.svg",
        share_card=share_cards_of(context, producer),
        is_module=False,
        touch_icon="icon-180.png",
        manifest=_MANIFEST,
    )
    site = Site(producer, views, location, files, place_map(context, producer))
    frame = Frame(context.environment, context.words, context.settings, context.today)
    count = 0
    for draft in site_pages(site, frame):
        page = draft()
        write_text(out / file_of(page.address), page.html)
        count += 1
    write_text(out / "404.html", not_found(site, frame))
    write_text(out / files.css, sheet.css)
    write_text(out / files.script, sources.script)
    write_text(out / files.icon, weaving.icon(cloth, threads_of(view.theme)))
    write_text(out / files.qr, qr.qr_svg(qr.symbol(location.canonical("home", "vi"))))
    for name, content in _icons(view, sources.media).items():
        (out / name).write_bytes(content)
    for address in sorted(_media(views.values()) | set(files.share_card.values())):
        (out / address).parent.mkdir(parents=True, exist_ok=True)
        place_file(sources.media / address, out / address)
    texts = hosting_files(domain, known_addresses(site), (files.css, files.script, *_LASTING))
    texts[_MANIFEST] = _manifest(view)
    texts[MARKER] = _marker(context, producer, domain)
    texts[GUIDE] = context.environment.get_template("microsite/huong-dan.txt").render(
        name=producer.record.name, domain=domain or "", catalogue=context.settings.name
    )
    for name, text in texts.items():
        write_text(out / name, text)
    return count + 1


def _icons(view: SiteView, media: Path) -> dict[str, bytes]:
    if view.mark:
        mark = media / view.mark.src
        return {name: icons.mark_icon(mark, size) for name, size in _ICONS.items()}
    cloth, threads = cloth_for(view.slug), threads_of(view.theme)
    return {name: icons.woven_icon(cloth, threads, size) for name, size in _ICONS.items()}


def _media(views: Iterable[SiteView]) -> set[str]:
    """Return the addresses of all files of the pictures that a site shows."""
    return {address for view in views for picture in _shown(view) for address in _files(picture)}


def _shown(view: SiteView) -> Iterator[Picture]:
    yield from view.gallery
    yield from (item.card.picture for item in view.items)
    yield from (picture for picture in (view.hero, view.mark) if picture)


def _files(picture: Picture) -> Iterator[str]:
    yield picture.src
    if picture.full:
        yield picture.full
    for rendition in picture.renditions:
        yield from (address for address, _ in rendition.files)


def _manifest(view: SiteView) -> str:
    icons_ = [
        {"src": name, "sizes": f"{size}x{size}", "type": "image/png"}
        for name, size in _ICONS.items()
        if size != 180
    ]
    return _json(
        {
            "name": view.name.text,
            "short_name": view.set_name.proper,
            "lang": "vi",
            "start_url": "index.html",
            "display": "browser",
            "background_color": view.theme.light["paper"],
            "theme_color": view.theme.light["brand"],
            "icons": icons_,
        }
    )


def _marker(context: Context, producer: ProducerView, domain: str | None) -> str:
    return _json(
        {
            "producer": producer.slug,
            "name": producer.record.name,
            "domain": domain,
            "catalogue": context.settings.url,
            "generated_for": context.today.isoformat(),
            "languages": list(LANGS),
        }
    )


def _json(data: dict[str, object]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
