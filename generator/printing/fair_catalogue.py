"""The catalogue of a fair: an A5 booklet with contents, map, two products a page, and index.

Its pages are a multiple of four, so that any office printer's booklet setting folds it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass

from generator import text
from generator.media.cover_design import HEM_ROWS, CoverText, field, hem, palette_of
from generator.media.covers import choose, cloth_svg
from generator.media.maps import Atlas
from generator.printing.edition import Cloth, Edition, hem_of, product_sheet
from generator.printing.items import Item, code
from generator.printing.province import province_svg
from generator.printing.typesetting import Sheet

NAME = "fair-catalogue"

_FIELD = Cloth(columns=64, rows=90, stitch=42 / 64)
_HEM = hem_of(columns=176, stitch=128 / 176)
_COVER = (128, 188)  # stitches of the cloth of the cover
_WORDS = (
    "scan",
    "warning",
    "contents",
    "map",
    "map_note",
    "index",
    "notes",
    "about",
    "about_stars",
    "about_sources",
    "look_up",
    "licence",
)


@dataclass(frozen=True)
class Booklet:
    """What a booklet is told beside its products.

    `parts` are the kind of its sections, `districts` or `groups`; `counts` its products by
    former district, for the map.
    """

    title: str
    subtitle: str
    parts: str
    atlas: Atlas
    counts: Mapping[str, int]


def sheet(edition: Edition, booklet: Booklet) -> Sheet:
    """Return the booklet of all products of the edition."""
    words, items = edition.words, edition.items
    of_part: Callable[[Item], str] = (
        (lambda item: item.district or words("no_district"))
        if booklet.parts == "districts"
        else (lambda item: item.group)
    )
    cover = CoverText(booklet.title, booklet.title, "thuc-pham", "")
    variant = choose(cover)
    made = product_sheet(
        edition,
        NAME,
        booklet.title,
        _WORDS,
        {"field": _FIELD, "hem": _HEM},
        subtitle=booklet.subtitle,
        parts=_grouped(items, of_part, last=words("no_district")),
        makers=_grouped(
            items,
            lambda item: item.producer or words("print_no_producer"),
            last=words("print_no_producer"),
        ),
        count=words("product_count", count=len(items)),
        colours=asdict(palette_of(cover, variant)),
        site_code=asdict(code(edition.url)),
        day=words("footer_data", date=edition.day),
        printed=words("print_printed", date=edition.day),
    )
    columns, rows = _COVER
    drawings = {
        "cover-field.svg": cloth_svg(*field(cover, variant, columns, rows), columns, rows),
        "cover-hem.svg": cloth_svg(*hem(cover, variant, columns), columns, HEM_ROWS),
        "map.svg": province_svg(booklet.atlas, booklet.counts, words("print_map")),
    }
    return Sheet(made.template, made.data, {**made.drawings, **drawings}, made.photos)


def _grouped(
    items: Sequence[Item], name_of: Callable[[Item], str], last: str
) -> list[dict[str, object]]:
    """Return the places of items by a name of theirs, in the alphabet; `last` stands last."""
    found: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        found.setdefault(name_of(item), []).append(place)
    names = sorted(found, key=lambda name: (name == last, text.sort_key(name)))
    return [{"name": name, "items": found[name]} for name in names]
