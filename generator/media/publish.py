"""The pictures of a site: every product's photos, or its cover, written into the site."""

import hashlib
import os
import shutil
from collections.abc import Mapping
from concurrent.futures import Executor
from pathlib import Path

from generator.catalogue import Catalogue, ProductView
from generator.media.cache import Cache
from generator.media.cover_design import HEIGHT, WIDTH, CoverText, Variant
from generator.media.covers import choose_all, cover_svg
from generator.media.photo_file import PhotoFault
from generator.media.photo_recipe import MIME
from generator.media.photos import PhotoSet, process
from generator.media.pictures import Picture, Pictures, Rendition
from generator.media.tints import tint
from generator.progress import Progress, silent
from generator.records.product import Photo

COVERS = "media/covers"
PHOTOS = "media/photos"

_SRC_WIDTH = 1280
"""The JPEG for browsers that know no better is the first at least this wide."""

_NOTE = "minh họa – chưa có ảnh / illustration"


def publish_pictures(
    catalogue: Catalogue,
    root: Path,
    site: Path,
    cache: Cache,
    executor: Executor | None = None,
    progress: Progress = silent,
) -> Pictures:
    """Write the pictures of all products into `site` and return their addresses.

    Photos come from `cache`, or are made now by `executor`. A photo that cannot be used is left
    out (`ocop check` names it); a product without any gets its woven cover.
    """
    files = {
        root / Path(product.file).parent / photo.file: photo
        for product in catalogue.products
        for photo in product.record.photos
    }
    made = process(files, cache, executor, progress=progress) if files else {}
    photos = {
        product.slug: tuple(_photos(product, root, site, made)) for product in catalogue.products
    }
    bare = [product for product in catalogue.products if not photos[product.slug]]
    return Pictures(photos | _covers(bare, site), _group_covers(catalogue, site))


def _photos(
    product: ProductView, root: Path, site: Path, made: Mapping[Path, PhotoSet | PhotoFault]
) -> list[Picture]:
    folder = root / Path(product.file).parent
    return [
        put_photo(photo, found, site)
        for photo in product.record.photos
        if isinstance(found := made[folder / photo.file], PhotoSet)
    ]


def put_photo(photo: Photo, made: PhotoSet, site: Path) -> Picture:
    """Put a photo's files into the site and return the picture that they make."""
    folder = f"{PHOTOS}/{made.key[:16]}"
    (site / folder).mkdir(parents=True, exist_ok=True)
    for rendition in made.renditions:
        place_file(rendition.path, site / folder / rendition.path.name)
    jpegs = made.of("jpeg")
    src = next((r for r in jpegs if r.width >= _SRC_WIDTH), jpegs[-1])
    return Picture(
        src=f"{folder}/{src.path.name}",
        width=made.width,
        height=made.height,
        alt=photo.caption,
        alt_en=photo.en.caption if photo.en else None,
        credit=photo.credit,
        renditions=tuple(
            Rendition(
                MIME[kind], tuple((f"{folder}/{r.path.name}", r.width) for r in made.of(kind))
            )
            for kind in MIME
            if made.of(kind)
        ),
        full=f"{folder}/{jpegs[-1].path.name}",
        tint=tint(made.colour),
    )


def place_file(source: Path, target: Path) -> None:
    """Link a file of the cache into the site, or copy it where links cannot be had."""
    if target.exists():
        return
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def cover_text(product: ProductView, note: str = "") -> CoverText:
    """Return what a product's cover says, and what its cloth is computed from."""
    district = product.district
    return CoverText(
        id=product.record.id,
        name=product.record.name,
        group=product.group.slug,
        district=district.slug if district else "",
        place=district.full_name if district else "",
        note=note,
    )


def _covers(products: list[ProductView], site: Path) -> dict[str, tuple[Picture, ...]]:
    """Weave the covers of products without photos, in the catalogue's order."""
    texts = [cover_text(product, _NOTE) for product in products]
    variants = choose_all(texts)
    return {
        product.slug: (_cover(product.slug, cover, variants[cover.id], site),)
        for product, cover in zip(products, texts, strict=True)
    }


def _group_covers(catalogue: Catalogue, site: Path) -> dict[str, Picture]:
    """Weave a cover without a note for every product group."""
    texts = [
        CoverText(id=group.slug, name=group.short_name, group=group.slug, district="")
        for group in catalogue.groups
    ]
    variants = choose_all(texts)
    return {
        cover.group: _cover(f"nhom/{cover.group}", cover, variants[cover.id], site)
        for cover in texts
    }


def _cover(name: str, cover: CoverText, variant: Variant, site: Path) -> Picture:
    drawn = cover_svg(cover, variant).encode()
    address = f"{COVERS}/{name}-{hashlib.sha256(drawn).hexdigest()[:8]}.svg"
    (site / address).parent.mkdir(parents=True, exist_ok=True)
    (site / address).write_bytes(drawn)
    return Picture(address, WIDTH, HEIGHT, alt="", alt_en="", is_cover=True)
