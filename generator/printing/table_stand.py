"""The table stand: A5 upright, to read while one waits; two fit an office printer's A4."""

from generator.printing.edition import Cloth, Edition, hem_of, product_sheet
from generator.printing.typesetting import Sheet

NAME = "table-stand"

_FIELD = Cloth(columns=128, rows=124, stitch=132 / 128)
_HEM = hem_of(columns=160, stitch=132 / 160)
_WORDS = ("scan", "scan_star", "scan_how", "warning")


def sheet(edition: Edition, *, a4: bool = False) -> Sheet:
    """Return one stand a page for every product of the edition, or with `a4` two on a sheet."""
    title = edition.words("print_title_table_stand", site=edition.site)
    return product_sheet(edition, NAME, title, _WORDS, {"field": _FIELD, "hem": _HEM}, a4=a4)
