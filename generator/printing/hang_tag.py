"""The hang tag: 50 by 90 mm, front and back, for a print shop: bleed, crop marks, trim box."""

from generator.printing.edition import Cloth, Edition, hem_of, product_sheet
from generator.printing.typesetting import Sheet

NAME = "hang-tag"

_STITCH = 0.7
_FIELD = Cloth(columns=80, rows=42, stitch=_STITCH)
_HEM = hem_of(columns=80, stitch=_STITCH)
_WORDS = ("scan", "scan_star", "warning")


def sheet(edition: Edition) -> Sheet:
    """Return two pages, front and back, for every product of the edition."""
    title = edition.words("print_title_hang_tag", site=edition.site)
    return product_sheet(edition, NAME, title, _WORDS, {"field": _FIELD, "hem": _HEM})
