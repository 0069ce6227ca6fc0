"""Texts of old fonts in a sheet: decoded cell by cell, once the sheet is known to hold some."""

from collections import Counter
from dataclasses import replace

from generator.importing.sheet import Cell, Sheet
from generator.text import LegacyEncoding, decode_tcvn3, decode_vni, legacy_encoding, nfc

_DECODERS = {LegacyEncoding.TCVN3: decode_tcvn3, LegacyEncoding.VNI: decode_vni}
_UNICODE_ONLY = frozenset("ăđơưĂĐƠƯĩũĨŨ")


def decoded(sheet: Sheet) -> Sheet:
    """Return the sheet with its texts in Unicode; `decoded` says what they were.

    One suspect may be chance; two, or one among few texts, are a font. Cells that hold letters
    which old fonts never use were typed in Unicode and stay; beside such cells, so do all that
    read well as they stand.
    """
    texts = [cell.value for row in sheet.rows for cell in row if isinstance(cell.value, str)]
    found = Counter(encoding for text in texts if (encoding := legacy_encoding(text)))
    if not found:
        return sheet
    ((encoding, count),) = found.most_common(1)
    if count < 2 and len(texts) > 10:
        return sheet
    mixed = any(_is_unicode(text) for text in texts)

    def decode(cell: Cell) -> Cell:
        text = cell.value
        if not isinstance(text, str) or text.isascii() or _is_unicode(text):
            return cell
        if mixed and legacy_encoding(text) != encoding:
            return cell
        return replace(cell, value=nfc(_DECODERS[encoding](text)))

    rows = tuple(tuple(decode(cell) for cell in row) for row in sheet.rows)
    name = sheet.name if legacy_encoding(sheet.name) is None else _DECODERS[encoding](sheet.name)
    return replace(sheet, name=name, rows=rows, decoded=str(encoding))


def _is_unicode(text: str) -> bool:
    return any(c in _UNICODE_ONLY or "\u1ea0" <= c <= "\u1ef9" for c in nfc(text))
