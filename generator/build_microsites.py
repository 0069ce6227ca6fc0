"""The pipeline of sites of their own: records → catalogue → one folder or ZIP file."""

import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import mkdocs_plugin
from generator.build import FaultyRecordsError, Work, check_all, make_context, media_cache
from generator.catalogue import Catalogue, ProducerView, join
from generator.domains import domain as read_domain
from generator.media.publish import publish_pictures
from generator.media.publish_cards import publish_cards
from generator.media.publish_producers import with_producers
from generator.media.work import executor_for
from generator.microsites.standalone import MARKER, read_sources, write_site
from generator.pages.context import Context
from generator.pages.sharing import share_cards
from generator.records.shape import nearest
from generator.staging import staged_output
from generator.words import read_words

ALL_MARKER = "microsites.txt"
"""The file by which a folder of many sites is known; it lists them."""


class UnknownProducerError(Exception):
    """No producer has that name; `nearest` is the one it resembles, or empty."""

    def __init__(self, name: str, nearest_: str) -> None:
        super().__init__(name)
        self.nearest = nearest_


@dataclass(frozen=True)
class Made:
    """What was written: sites, pages, files and bytes; the domain of a single site."""

    sites: int
    pages: int
    files: int
    bytes: int
    domain: str | None = None


def build_microsites(
    root: Path,
    today: date,
    target: Path,
    work: Work,
    *,
    producer: str | None = None,
    domain: str | None = None,
    known_until: date | None = None,
) -> Made:
    """Write the site of `producer`, or of all producers, to `target`: a folder or a `.zip` file.

    `domain` is the site's own, in ASCII; without one that of the record is taken, if it names
    one. Many sites stand in folders named for their producers.

    Raises FaultyRecordsError, UnknownProducerError, or one of `generator.build.CANNOT_BUILD`;
    what stood at `target` is then left as it was.
    """
    loaded, faults = check_all(root, max(today, known_until or today), work)
    if any(fault.is_error for fault in faults):
        raise FaultyRecordsError(faults)
    catalogue = join(loaded.records, today)
    chosen = _chosen(catalogue, producer)
    marker = MARKER if producer else ALL_MARKER
    with staged_output(target, marker) as out, tempfile.TemporaryDirectory(prefix="ocop-") as media:
        context = _context(root, catalogue, chosen, Path(media), work)
        sources = read_sources(root, Path(media))
        pages = 0
        for view in chosen:
            own = domain or read_domain(view.record.domain or "")
            folder = out if producer else out / view.slug
            pages += write_site(context, view, own, sources, folder)
        if not producer:
            names = "".join(f"{view.slug}\n" for view in chosen)
            (out / ALL_MARKER).write_text(names, encoding="utf-8")
        sizes = [file.stat().st_size for file in out.rglob("*") if file.is_file()]
    named = domain or (read_domain(chosen[0].record.domain or "") if producer else None)
    return Made(len(chosen), pages, len(sizes), sum(sizes), named)


def _chosen(catalogue: Catalogue, name: str | None) -> tuple[ProducerView, ...]:
    if name is None:
        return catalogue.producers
    for producer in catalogue.producers:
        if producer.slug == name or name in producer.record.aliases:
            return (producer,)
    raise UnknownProducerError(name, nearest(name, [p.slug for p in catalogue.producers]))


def _context(
    root: Path,
    catalogue: Catalogue,
    chosen: tuple[ProducerView, ...],
    media: Path,
    work: Work,
) -> Context:
    """Return the context of the chosen producers' products alone, pictures in `media`.

    The covers of all products are woven, so that each has the cloth that it has in the catalogue.
    """
    engine = mkdocs_plugin.Engine(root)
    words = read_words(root / "overrides" / "words")
    own = {producer.slug for producer in chosen}
    products = tuple(p for p in catalogue.products if p.producer and p.producer.slug in own)
    slugs = {product.slug for product in products}
    woven = tuple(p for p in catalogue.products if p.slug in slugs or not p.record.photos)
    of_them = replace(catalogue, products=products, producers=chosen)
    cache = media_cache(root)
    with executor_for(work.scheduler, work.jobs) as executor:
        pictures = with_producers(
            publish_pictures(
                replace(catalogue, products=woven), root, media, cache, executor, work.photos
            ),
            *(chosen, root, media, cache, executor, work.photos),
        )
        if engine.settings.share_cards:
            named = (
                (name, card)
                for name, card in share_cards(of_them, pictures, words, media, engine.settings.name)
                if name.startswith("producer/")
            )
            drawn = publish_cards(named, media, cache, executor, work.cards)
            pictures = replace(pictures, share_cards=drawn)
    return make_context(root, media, of_them, engine, pictures, words)
