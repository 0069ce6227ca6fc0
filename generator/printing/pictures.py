"""The pictures of print: a product's photo, and its cloth woven to any size, without words."""

from collections.abc import Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import Catalogue, ProductView
from generator.media.cache import Cache
from generator.media.cover_design import HEM_ROWS, CoverText, Variant, field, hem, palette_of
from generator.media.covers import choose, choose_all, cloth_svg
from generator.media.palettes import Palette
from generator.media.photos import PhotoSet, process
from generator.media.publish import cover_text
from generator.progress import Progress, silent


@dataclass(frozen=True)
class Photo:
    """A product's first photo, ready for print, and who took it."""

    file: Path
    credit: str | None


@dataclass(frozen=True)
class Wardrobe:
    """The cloth of every product, the same as on the site."""

    cloths: Mapping[str, tuple[CoverText, Variant]]

    def palette(self, slug: str) -> Palette:
        """Return the colours of a product's cloth."""
        return palette_of(*self.cloths[slug])

    def field(self, slug: str, columns: int, rows: int) -> str:
        """Return the motif woven over so many stitches, as SVG."""
        ground, cloth = field(*self.cloths[slug], columns, rows)
        return cloth_svg(ground, cloth, columns, rows)

    def hem(self, slug: str, columns: int) -> str:
        """Return the narrow border, `HEM_ROWS` stitches high, as SVG."""
        ground, cloth = hem(*self.cloths[slug], columns)
        return cloth_svg(ground, cloth, columns, HEM_ROWS)


def wardrobe(catalogue: Catalogue) -> Wardrobe:
    """Choose the cloth of every product as the site does, where a photo may hide it."""
    texts = {product.slug: cover_text(product) for product in catalogue.products}
    bare = [texts[product.slug] for product in catalogue.products if not product.record.photos]
    variants = choose_all(bare)
    return Wardrobe(
        {
            slug: (cover, variants[cover.id] if cover.id in variants else choose(cover))
            for slug, cover in texts.items()
        }
    )


def photos(
    products: Iterable[ProductView],
    root: Path,
    cache: Cache,
    executor: Executor,
    progress: Progress = silent,
) -> Mapping[str, Photo]:
    """Return the first usable photo of each product that has one, by slug.

    Photos come from `cache` or are made now; one that cannot be used is left out.
    """
    wanted = {
        root / Path(product.file).parent / photo.file: (product.slug, photo.credit)
        for product in products
        for photo in product.record.photos
    }
    made = process(wanted, cache, executor, progress=progress) if wanted else {}
    found: dict[str, Photo] = {}
    for file, (slug, credit) in wanted.items():
        renditions = made[file]
        if slug not in found and isinstance(renditions, PhotoSet):
            found[slug] = Photo(renditions.of("jpeg")[-1].path, credit)
    return found
