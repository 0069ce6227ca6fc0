"""The shelf card: A6 landscape, to stand beside the product; four fit an office printer's A4."""

from generator.printing.edition import Cloth, Edition, hem_of, product_sheet
from generator.printing.typesetting import Sheet

NAME = "shelf-card"

_FIELD = Cloth(columns=64, rows=130, stitch=46 / 64)
_HEM = hem_of(columns=112, stitch=81 / 112)
_WORDS = ("scan", "scan_star", "warning")


def sheet(edition: Edition, *, a4: bool = False) -> Sheet:
    """Return one card a page for every product of the edition, or with `a4` four on a sheet."""
    title = edition.words("print_title_shelf_card", site=edition.site)
    return product_sheet(edition, NAME, title, _WORDS, {"field": _FIELD, "hem": _HEM}, a4=a4)
