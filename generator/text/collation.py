"""The Vietnamese alphabet: a sorting key with the order of Unicode CLDR (`vi.xml`).

`Intl.Collator("vi")` in the browser sorts by the same rule:
`&̀<<̉<<̃<<́<<̣ &a<ă<â &d<đ &e<ê &o<ô<ơ &u<ư`. First the letters (spaces, punctuation, digits,
a ă â b c d đ e ê …) of the whole text; where these are equal the tones, from its beginning
(ngang, huyền, hỏi, ngã, sắc, nặng); at last small letters before capitals.
"""

import unicodedata
from functools import lru_cache

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PUNCTUATION = "_-–—,;:!¡?¿.…·'‘’\"“”«»()[]{}§¶@*/\\&#%‰†‡•`´^°©®+±÷×<=>|¦~¢$£¥₫€"
_MARKS = "\u0300\u0309\u0303\u0301\u0323"
_QUALITIES = {
    ("a", "\u0306"): "ă",
    ("a", "\u0302"): "â",
    ("e", "\u0302"): "ê",
    ("o", "\u0302"): "ô",
    ("o", "\u031b"): "ơ",
    ("u", "\u031b"): "ư",
}

# Weights of the first level, one character each; unknown symbols and foreign letters follow
# the character of their class with themselves.
_LEVEL_END, _SPACE, _OTHER_SYMBOL, _FOREIGN_LETTER = "\0", "\1", "\x7f", "\xff"
_WEIGHTS = {
    symbol: chr(first + place)
    for first, symbols in ((2, _PUNCTUATION), (0x80, "0123456789"), (0x90, _ALPHABET))
    for place, symbol in enumerate(symbols)
}
_TONES = {mark: chr(1 + place) for place, mark in enumerate(_MARKS, start=1)}
_PLAIN_TONE, _OTHER_MARK = "\1", "\x7f"


@lru_cache(maxsize=65536)
def sort_key(text: str) -> str:
    """Return a key whose plain order is the Vietnamese alphabetical order of `text`.

    Cà, cả, cá come before cam and cắt; Quỳ Châu, Quỳ Hợp before Quỳnh Lưu; đ after d, ổi after o.
    Text in any normal form may go in. Keys are for comparing only; they hold control characters.
    """
    letters: list[str] = []
    tones: list[str] = []
    cases: list[str] = []
    for letter, marks in _letters_with_marks(text):
        small = letter.lower()
        rest = []
        for mark in marks:
            with_quality = _QUALITIES.get((small, mark))
            if with_quality:
                small = with_quality
            else:
                rest.append(_TONES.get(mark) or _OTHER_MARK + mark)
        letters.append(_weight(small))
        tones.append(_PLAIN_TONE + "".join(rest))
        cases.append("\1" if small == letter or letter.islower() else "\2")
    return _LEVEL_END.join(("".join(letters), "".join(tones), "".join(cases)))


def _letters_with_marks(text: str) -> list[tuple[str, list[str]]]:
    """Part `text` into letters (or signs), each with the combining marks that follow it."""
    parts: list[tuple[str, list[str]]] = []
    for c in unicodedata.normalize("NFKD", text):
        if unicodedata.combining(c):
            if parts:
                parts[-1][1].append(c)
        elif c.isspace() or unicodedata.category(c) not in ("Cf", "Cc"):
            parts.append((c, []))
    return parts


def _weight(small: str) -> str:
    known = _WEIGHTS.get(small)
    if known:
        return known
    if small.isspace():
        return _SPACE
    return (_FOREIGN_LETTER if small.isalnum() else _OTHER_SYMBOL) + small
