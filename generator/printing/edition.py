"""One printing: the products in one language on one day, and what they are dressed in."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from generator import text
from generator.media.cover_design import HEM_ROWS
from generator.printing.items import Item
from generator.printing.pictures import Photo, Wardrobe
from generator.printing.typesetting import Sheet
from generator.words import Words


@dataclass(frozen=True)
class Edition:
    """What every kind of print is made from.

    `site` is the site's name, `url` its address with a closing slash.
    """

    items: tuple[Item, ...]
    words: Words
    site: str
    url: str
    today: date
    wardrobe: Wardrobe
    photos: Mapping[str, Photo]

    @property
    def day(self) -> str:
        """The day of printing, written out."""
        return text.format_date(self.today, self.words.lang)

    @property
    def sober(self) -> "Edition":
        """The edition without its spirits, for kinds that advertise."""
        return replace(self, items=tuple(item for item in self.items if not item.is_alcohol))


@dataclass(frozen=True)
class Cloth:
    """A piece of cloth that a template wants of every product: its motif, or its narrow border.

    `stitch` is the side of a stitch in millimetres.
    """

    columns: int
    rows: int
    stitch: float
    is_hem: bool = False


def hem_of(columns: int, stitch: float) -> Cloth:
    """Return the narrow border, so many stitches wide."""
    return Cloth(columns, HEM_ROWS, stitch, is_hem=True)


def product_sheet(
    edition: Edition,
    template: str,
    title: str,
    words: Iterable[str],
    cloths: Mapping[str, Cloth],
    **more: object,
) -> Sheet:
    """Return the sheet of a template that shows products one by one.

    `words` are the keys of the texts that the template sets, without their `print_`; `cloths`
    what is woven for each product, by the name under which the template asks for it; `more` is
    added to the data. Photos take the place of no cloth: a template has both.
    """
    drawings = {}
    entries = []
    for item in edition.items:
        entry = dict(vars(item))
        for name, cloth in cloths.items():
            file = f"{name}-{item.id}.svg"
            drawings[file] = _woven(edition.wardrobe, item.slug, cloth)
            entry[name] = {
                "file": file,
                "width": cloth.columns * cloth.stitch,
                "height": cloth.rows * cloth.stitch,
            }
        photo = edition.photos.get(item.slug)
        entry["photo"] = f"photo-{item.id}.jpg" if photo else None
        entry["credit"] = photo.credit if photo else None
        entry["palette"] = asdict(edition.wardrobe.palette(item.slug))
        entries.append(entry)
    data = {
        "lang": edition.words.lang,
        "title": title,
        "site": edition.site,
        "host": edition.url.removeprefix("https://").removeprefix("http://").rstrip("/"),
        "words": {key: edition.words(f"print_{key}") for key in words},
        "items": entries,
        **more,
    }
    return Sheet(template, data, drawings, _photo_files(edition))


def _photo_files(edition: Edition) -> dict[str, Path]:
    return {
        f"photo-{item.id}.jpg": edition.photos[item.slug].file
        for item in edition.items
        if item.slug in edition.photos
    }


def _woven(wardrobe: Wardrobe, slug: str, cloth: Cloth) -> str:
    if cloth.is_hem:
        return wardrobe.hem(slug, cloth.columns)
    return wardrobe.field(slug, cloth.columns, cloth.rows)
