"""The QR codes of products and the labels of producers (`media/in/<producer>/`), in the site.

Labels are made once for what they show: a day that changes nothing on a label makes no new one.
"""

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from generator.addresses import Lang
from generator.catalogue import Catalogue, ProducerView
from generator.media.cache import Cache, Entry
from generator.media.publish import place_file
from generator.media.publish_qr import publish_codes, publish_page_codes
from generator.media.work import WorkerLost, run
from generator.pages.at_kiosk import coded_pages
from generator.pages.context import Settings
from generator.printing import hang_tag, shelf_card, stickers, table_stand
from generator.printing.edition import Edition
from generator.printing.files import LabelFile
from generator.printing.items import item
from generator.printing.pictures import Photo, Wardrobe, photos, wardrobe
from generator.printing.typesetting import Sheet, key_of_sheet, recipe, typeset
from generator.words import Words

LABELS = "media/in"

_KINDS: Mapping[str, tuple[str, Callable[[Edition], Sheet]]] = {
    shelf_card.NAME: ("the-ke.pdf", partial(shelf_card.sheet, a4=True)),
    stickers.NAME: ("tem-qr.pdf", stickers.sheet),
    hang_tag.NAME: ("the-treo.pdf", hang_tag.sheet),
    table_stand.NAME: ("bang-de-ban.pdf", partial(table_stand.sheet, a4=True)),
}
"""The kinds that a producer finds ready, and the names of their files."""


def publish_print(
    catalogue: Catalogue,
    words: Mapping[Lang, Words],
    settings: Settings,
    root: Path,
    site: Path,
    cache: Cache,
    executor: Executor,
) -> Mapping[str, tuple[LabelFile, ...]]:
    """Write the QR codes of products and pages and, if the operator wants them, all labels."""
    ids = [product.record.id for product in catalogue.products]
    publish_codes(ids, settings.url, site, cache, executor)
    publish_page_codes(coded_pages(catalogue), settings.url, site, cache, executor)
    if not settings.labels:
        return {}
    return publish_labels(catalogue, words["vi"], settings, root, site, cache, executor)


def publish_labels(
    catalogue: Catalogue,
    words: Words,
    settings: Settings,
    root: Path,
    site: Path,
    cache: Cache,
    executor: Executor,
) -> Mapping[str, tuple[LabelFile, ...]]:
    """Write the labels of all producers that have products, and return them by producer.

    `root` is the project; `executor` works on this machine, where the photos lie. Raises
    TypesettingError when a template fails.
    """
    made_with, cloths = recipe(root), wardrobe(catalogue)
    shots = photos(catalogue.products, root, cache, executor)
    sheets = {
        (producer.slug, kind): sheet
        for producer in catalogue.producers
        for kind, sheet in _sheets(producer, catalogue, words, settings, cloths, shots)
    }
    keys = {name: key_of_sheet(sheet, made_with) for name, sheet in sheets.items()}
    found = {key: entry for key in keys.values() if (entry := cache.find(key))}
    missing = ((name, (sheets[name], root)) for name, key in keys.items() if key not in found)
    for name, pdf in run(typeset, missing, executor):
        if not isinstance(pdf, WorkerLost):
            found[keys[name]] = cache.keep(keys[name], {"label.pdf": pdf}, {})
    labels: dict[str, tuple[LabelFile, ...]] = {}
    for (slug, kind), key in keys.items():
        if key in found:
            labels[slug] = (*labels.get(slug, ()), _put(slug, kind, found[key], site))
    return labels


def _sheets(
    producer: ProducerView,
    catalogue: Catalogue,
    words: Words,
    settings: Settings,
    cloths: Wardrobe,
    shots: Mapping[str, Photo],
) -> Iterator[tuple[str, Sheet]]:
    products = catalogue.of_producer(producer.slug)
    if not products:
        return
    edition = Edition(
        items=tuple(item(product, words, settings.url) for product in products),
        words=words,
        site=settings.name,
        url=settings.url,
        today=catalogue.today,
        wardrobe=cloths,
        photos=shots,
    )
    for kind, (_, sheet) in _KINDS.items():
        shown = edition.sober if kind == table_stand.NAME else edition
        if shown.items:
            yield kind, sheet(shown)


def _put(slug: str, kind: str, entry: Entry, site: Path) -> LabelFile:
    address = f"{LABELS}/{slug}/{_KINDS[kind][0]}"
    (site / address).parent.mkdir(parents=True, exist_ok=True)
    place_file(entry.folder / "label.pdf", site / address)
    return LabelFile(kind, address, entry.sizes["label.pdf"])
