"""A small site with a product whose photo costs what photos cost."""

from datetime import date
from pathlib import Path

from photo_like import jpeg_bytes, photo_like
from small_project import small_project

from generator.build import build

PRODUCT = "chup-that"
_RECORD = """
    id: aaaa1
    name: Tương có ảnh
    summary: Tương ủ trong chum sành, phơi nắng ba tháng.
    photos: [{file: tuong.jpg, caption: Chum tương, credit: Lê Văn An, rights: "CC BY 4.0"}]
    """


def build_photographed(folder: Path, today: date) -> Path:
    """Build the site in the new `folder`; return the folder of its files."""
    folder.mkdir(parents=True, exist_ok=True)
    project = small_project(folder / "project")
    project.product(PRODUCT, _RECORD)
    picture = jpeg_bytes(photo_like(1, (3000, 2250)))
    (project.root / f"products/nam-dan/{PRODUCT}/tuong.jpg").write_bytes(picture)
    site = project.root / "site"
    build(project.root, today, site)
    return site
