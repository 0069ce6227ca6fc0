"""Text typed for old fonts: TCVN3 (`.VnTime`) and VNI-Windows, opened as if it were Latin-1.

`N­íc m¾m §øc Thµnh` is TCVN3 for Nước mắm Đức Thành, `nöôùc maém` is VNI for nước mắm. A word
is suspected when it is no Vietnamese syllable as it stands and becomes one when read that way.
The ư of TCVN3 is the soft hyphen: look for it before invisible characters are removed.
"""

import re
from enum import StrEnum

from generator.text.letters import nfc
from generator.text.syllable import is_syllable, split_tone


class LegacyEncoding(StrEnum):
    """An encoding of Vietnamese from before Unicode."""

    TCVN3 = "TCVN3"
    VNI = "VNI"


_TCVN3_CODES = "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ"
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3 = dict(zip(_TCVN3_CODES, _TCVN3_LETTERS, strict=True))

_VNI_ALONE = {
    "ñ": "đ",
    "ö": "ư",
    "ô": "ơ",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
    "í": "í",
    "ì": "ì",
}
_VNI_TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
_VNI_ON_A = {"ê": "ă", "é": "ắ", "è": "ằ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ"}
_VNI_CIRCUMFLEX = {
    "â": "",
    "á": "\u0301",
    "à": "\u0300",
    "å": "\u0309",
    "ã": "\u0303",
    "ä": "\u0323",
}

_WORD = re.compile(r"\S+")
_EDGES = " \t\n.,;:!?\"'()[]{}<>/*_-–—…“”‘’0123456789"
_UNITS = frozenset({"µm"})


def legacy_encoding(text: str) -> LegacyEncoding | None:
    """Return the old encoding that `text` seems to be in, or None. A suspicion, not a proof."""
    if text.isascii():
        return None
    words = [word.strip(_EDGES) for word in _WORD.findall(text)]
    suspects = [word for word in words if not word.isascii() and not _is_vietnamese(word)]
    if any(_becomes_vietnamese(word, decode_tcvn3(word)) for word in suspects):
        return LegacyEncoding.TCVN3
    if any(_becomes_vietnamese(word, decode_vni(word)) for word in suspects):
        return LegacyEncoding.VNI
    return None


def decode_tcvn3(text: str) -> str:
    """Read `text` as TCVN3: the letters of the 74-entry table; all else stays as it is."""
    return "".join(_TCVN3.get(c, c) for c in text)


def decode_vni(text: str) -> str:
    """Read `text` as VNI-Windows, which writes a vowel and its marks as two characters."""
    read: list[str] = []
    for c in text:
        small = c.lower()
        vowel = read[-1] if read else ""
        if small in _VNI_TONES and vowel.lower() in tuple("aeiouyơư"):
            read[-1] = nfc(vowel + _VNI_TONES[small])
        elif small in _VNI_ON_A and vowel in ("a", "A"):
            read[-1] = _like(vowel, _VNI_ON_A[small])
        elif small in _VNI_CIRCUMFLEX and vowel.lower() in tuple("aeo"):
            read[-1] = nfc(vowel + "\u0302" + _VNI_CIRCUMFLEX[small])
        else:
            read.append(_like(c, _VNI_ALONE.get(small, small)))
    return "".join(read)


def _like(shown: str, small: str) -> str:
    return small.upper() if shown.isupper() else small


def _is_vietnamese(word: str) -> bool:
    letters, tones = split_tone(word.lower())
    return len(tones) <= 1 and is_syllable(letters, tones)


def _becomes_vietnamese(word: str, read: str) -> bool:
    return (
        len(word) > 1
        and read != word
        and word not in _UNITS
        and any(c.isascii() and c.isalpha() for c in word)
        and _is_vietnamese(read)
    )
