"""Printing what was asked for: from names and a kind to the bytes of one PDF."""

from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from generator.addresses import Lang
from generator.catalogue import Catalogue
from generator.media.cache import Cache
from generator.media.geojson import read_province
from generator.media.maps import make_atlas
from generator.pages.context import Settings
from generator.pages.views import district_name, group_name, name_of
from generator.printing import fair_catalogue, hang_tag, shelf_card, stickers, table_stand
from generator.printing.edition import Edition
from generator.printing.fair_catalogue import Booklet
from generator.printing.items import ALCOHOL, fit_to_print, item
from generator.printing.pictures import photos, wardrobe
from generator.printing.selection import Selection, SelectionError, select
from generator.printing.typesetting import Sheet, typeset
from generator.progress import Progress, silent
from generator.words import Words

_PROMOTING = (table_stand.NAME, fair_catalogue.NAME)
"""Kinds that advertise: spirits stand in them only when the one who prints asks for it, since
law 44/2019/QH14 forbids advertising those of 15 % and more, and records do not say how many."""

_CARDS = MappingProxyType({shelf_card.NAME: shelf_card.sheet, table_stand.NAME: table_stand.sheet})
"""The kinds that lie on an A4 sheet side by side when asked to."""

KINDS = (*_CARDS, hang_tag.NAME, stickers.NAME, fair_catalogue.NAME)
"""The kinds of print, by the names that `--kind` takes."""


@dataclass(frozen=True)
class Order:
    """What is to be printed.

    `names` are those of products, producers, districts or groups, none for everything. `live`
    keeps products with a valid star, `alcohol` lets spirits into kinds that advertise, `a4` lays
    cards and stands on A4 sheets to be cut. `grid`,
    `copies` and `skip` are for stickers, `title`, `subtitle` and `parts` (`districts`, `groups`)
    for the fair catalogue.
    """

    kind: str
    names: tuple[str, ...] = ()
    lang: Lang = "vi"
    live: bool = False
    alcohol: bool = False
    a4: bool = False
    grid: str = next(iter(stickers.GRIDS))
    copies: int | None = None
    skip: int = 0
    title: str | None = None
    subtitle: str | None = None
    parts: str | None = None


@dataclass(frozen=True)
class Printed:
    """A finished PDF; how many products it shows, how many of them without a valid star.

    `left_out` names the spirits that a kind that advertises does not show.
    """

    pdf: bytes
    products: int
    starless: int
    left_out: tuple[str, ...]


@dataclass(frozen=True)
class Workshop:
    """What an order is printed with: the project and what was read of it."""

    root: Path
    catalogue: Catalogue
    words: Mapping[Lang, Words]
    settings: Settings
    cache: Cache
    executor: Executor
    progress: Progress = silent


def print_order(order: Order, shop: Workshop) -> Printed:
    """Return the PDF of an order, true on the catalogue's day.

    Raises SelectionError when nothing can be printed for what was asked, TypesettingError when
    a template fails, OSError when a file cannot be read.
    """
    chosen = select(order.names, shop.catalogue, live=order.live)
    left_out: tuple[str, ...] = ()
    if order.kind in _PROMOTING and not order.alcohol:
        sober = tuple(p for p in chosen.products if ALCOHOL not in p.record.warnings)
        left_out = tuple(p.record.name for p in chosen.products if p not in sober)
        chosen = replace(chosen, products=sober)
    if not chosen.products:
        raise SelectionError(
            "chỉ có rượu: luật 44/2019/QH14 hạn chế quảng cáo rượu, nên loại in này bỏ qua; "
            "thêm --alcohol nếu bạn chắc là được phép",
            "there are spirits alone: law 44/2019/QH14 limits their advertising, so this kind "
            "leaves them out; add --alcohol if you are sure it is allowed",
        )
    edition = _edition(order, chosen, shop)
    pdf = typeset(_sheet(order, chosen, edition, shop), shop.root)
    starless = sum(one.star is None for one in edition.items)
    return Printed(pdf, len(edition.items), starless, left_out)


def _edition(order: Order, chosen: Selection, shop: Workshop) -> Edition:
    words, settings = shop.words[order.lang], shop.settings
    products = chosen.products
    return Edition(
        items=tuple(item(product, words, settings.url) for product in products),
        words=words,
        site=settings.name,
        url=settings.url,
        today=shop.catalogue.today,
        wardrobe=wardrobe(shop.catalogue),
        photos=photos(products, shop.root, shop.cache, shop.executor, shop.progress),
    )


def _sheet(order: Order, chosen: Selection, edition: Edition, shop: Workshop) -> Sheet:
    if order.kind == stickers.NAME:
        return stickers.sheet(edition, order.grid, order.copies, order.skip)
    if order.kind == fair_catalogue.NAME:
        return fair_catalogue.sheet(edition, _booklet(order, chosen, edition, shop))
    if order.kind == hang_tag.NAME:
        return hang_tag.sheet(edition)
    return _CARDS[order.kind](edition, a4=order.a4)


def _booklet(order: Order, chosen: Selection, edition: Edition, shop: Workshop) -> Booklet:
    words = edition.words
    geometry = shop.root / "content/places/districts.geojson"
    parts = order.parts or ("groups" if chosen.kind in ("districts", "producers") else "districts")
    return Booklet(
        title=fit_to_print(order.title or _title(chosen, shop, order.lang)),
        subtitle=fit_to_print(order.subtitle or words("print_title_fair_catalogue")),
        parts=parts,
        atlas=make_atlas(read_province(geometry.read_bytes()), sea=words("map_sea")),
        counts=Counter(p.district.slug for p in chosen.products if p.district),
    )


def _title(chosen: Selection, shop: Workshop, lang: Lang) -> str:
    """Return what a booklet is called when nobody says: what its products are together."""
    first = chosen.products[0]
    if chosen.kind == "producers" and first.producer:
        return name_of(first.producer.record, lang).text
    if chosen.kind == "districts" and first.district:
        return shop.words[lang]("district_products", name=district_name(first.district, lang))
    if chosen.kind == "groups":
        return group_name(first.group, lang)
    return shop.settings.name
