"""Vietnamese text: normal form, folding, slugs, the alphabet, formats, faults of typing.

Pure functions without state. Text goes in and comes out as NFC unless a function says otherwise.
"""

from generator.text.collation import sort_key
from generator.text.formats import (
    NBSP,
    Lang,
    format_date,
    format_date_in_words,
    format_number,
    format_price,
)
from generator.text.leftovers import telex_leftovers
from generator.text.legacy import LegacyEncoding, decode_tcvn3, decode_vni, legacy_encoding
from generator.text.letters import (
    d_lookalikes,
    fold,
    invisible_characters,
    nfc,
    slug,
    stray_marks,
    strip_invisible,
    syllables,
    truncate,
    without_direction,
)

__all__ = [
    "NBSP",
    "Lang",
    "LegacyEncoding",
    "d_lookalikes",
    "decode_tcvn3",
    "decode_vni",
    "fold",
    "format_date",
    "format_date_in_words",
    "format_number",
    "format_price",
    "invisible_characters",
    "legacy_encoding",
    "nfc",
    "slug",
    "sort_key",
    "stray_marks",
    "strip_invisible",
    "syllables",
    "telex_leftovers",
    "truncate",
    "without_direction",
]
