"""What is to be printed: names given on the command line become products."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import addresses
from generator.catalogue import Catalogue, ProductView
from generator.records.shape import nearest
from generator.text import slug

_PREFIXES = {
    addresses.section(name, lang): name
    for name in ("products", "producers", "districts", "groups")
    for lang in addresses.LANGS
}


class SelectionError(Exception):
    """Nothing can be printed for what was asked; texts in both languages say why."""

    def __init__(self, vietnamese: str, english: str) -> None:
        super().__init__(vietnamese)
        self.vietnamese, self.english = vietnamese, english


@dataclass(frozen=True)
class Selection:
    """Products in the order of the catalogue, and what they are together.

    `kind` is products, producers, districts or groups when one name chose them, `slug` that
    name; else both are empty.
    """

    products: tuple[ProductView, ...]
    kind: str = ""
    slug: str = ""


def select(names: Iterable[str], catalogue: Catalogue, *, live: bool = False) -> Selection:
    """Return the products that `names` name; without any name, all of them.

    A name is that of a product, a producer, a former district or a group, as in its address
    (`nhut-thanh-chuong`), as written ("Nhút Thanh Chương"), or with its address before it
    (`chu-the/gio-me-chau-huong`) where two share it; a product's id does as well. `live` keeps
    the products whose star is valid. Raises SelectionError for a name that names nothing, and
    when no product is left.
    """
    found = [_named(name, catalogue) for name in names]
    chosen = {product.slug for _, _, products in found for product in products}
    kept = tuple(
        product
        for product in catalogue.products
        if (product.slug in chosen or not found) and (product.is_live or not live)
    )
    if not kept:
        asked = " (--live)" if live else ""
        raise SelectionError(
            f"không có sản phẩm nào để in{asked}", f"there is no product to print{asked}"
        )
    if len(found) == 1:
        return Selection(kept, found[0][0], found[0][1])
    return Selection(kept)


def _named(name: str, catalogue: Catalogue) -> tuple[str, str, tuple[ProductView, ...]]:
    section, wanted = _parted(name)
    for kind, own, products in _all_names(catalogue):
        if own == wanted and section in (kind, ""):
            return kind, _slug_of(kind, products, own), products
    known = [own for kind, own, _ in _all_names(catalogue) if section in (kind, "")]
    near = nearest(wanted, known)
    raise SelectionError(
        f"không có sản phẩm, chủ thể, huyện hay nhóm nào tên “{name}”"
        + (f" (gần nhất: “{near}”)" if near else ""),
        f"no product, producer, district or group is called “{name}”"
        + (f" (the nearest is “{near}”)" if near else ""),
    )


def _parted(name: str) -> tuple[str, str]:
    """Return the section that an address begins with, if any, and the bare name."""
    for prefix, section in _PREFIXES.items():
        if name.startswith(prefix):
            return section, slug(name.removeprefix(prefix))
    return "", slug(name)


def _all_names(catalogue: Catalogue) -> Iterator[tuple[str, str, tuple[ProductView, ...]]]:
    """Yield every name that can be asked for, products first: its kind and its products."""
    for product in catalogue.products:
        for name in (product.slug, product.record.id, slug(product.record.name)):
            yield "products", name, (product,)
        for name in product.record.aliases:
            yield "products", name, (product,)
    for producer in catalogue.producers:
        own = catalogue.of_producer(producer.slug)
        for name in (producer.slug, slug(producer.record.name), *producer.record.aliases):
            yield "producers", name, own
    for district in catalogue.districts:
        for name in (district.slug, slug(district.full_name)):
            yield "districts", name, catalogue.of_district(district.slug)
    for group in catalogue.groups:
        yield "groups", group.slug, catalogue.of_group(group.slug)


def _slug_of(kind: str, products: tuple[ProductView, ...], name: str) -> str:
    if not products:
        return name
    first = products[0]
    if kind == "products":
        return first.slug
    if kind == "producers" and first.producer:
        return first.producer.slug
    if kind == "districts" and first.district:
        return first.district.slug
    return first.group.slug if kind == "groups" else name
