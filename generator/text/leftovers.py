"""Leftovers of Telex and VNI typing: `nuowcs mams`, `d9a65u`, where nước mắm, đậu were meant.

A word is suspected when read as keystrokes it gives a Vietnamese syllable with marks, and as it
stands it is none. Names such as Detox, Spirulina, Michio give no syllable; short loan words that
would (gas, mix, beer) are listed. A suspicion is for a person to judge, never to be mended alone.
"""

import re

from generator.text.letters import nfc
from generator.text.syllable import is_syllable, split_tone

_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_WORD = re.compile(r"[^\W_]+")
_TELEX_TONES = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "3": "\u0309", "4": "\u0303", "1": "\u0301", "5": "\u0323"}
_VOWELS = frozenset("aăâeêioôơuưy")
_VNI_INSIDE = re.compile(r"[^\W\d]\d+[^\W\d]")
_LOAN_WORDS_LIST = """
    air as bar bars bas bee been beer bees bis bow box boxes bus bux car cars cow deer doors
    dos gas gees has her his how keen keeps lax lees lens los low lux mas max maxi mees mes mix
    moon moons mow nos now oat our pas peer per pos pox ram room rooms roos roots row sax see seen
    sees sex sir six soon spa tax tee teen teens tees ter ters test tex toon tor tour tow tree
    trees us var vees vs was wa wow
    """
_LOAN_WORDS = frozenset(_LOAN_WORDS_LIST.split())


def telex_leftovers(text: str) -> list[str]:
    """Return the words of `text` that look like Telex or VNI keystrokes, each once, in order."""
    words = dict.fromkeys(_WORD.findall(_ADDRESS.sub(" ", nfc(text))))
    typed_in_vni = any(_looks_like_vni(word) and _VNI_INSIDE.search(word) for word in words)
    return [
        word
        for word in words
        if _looks_like_telex(word) or (typed_in_vni and _looks_like_vni(word))
    ]


def _looks_like_telex(word: str) -> bool:
    small = word.lower()
    if len(word) < 3 or small in _LOAN_WORDS or any(c.isdigit() for c in word):
        return False
    letters, tones = split_tone(small)
    if is_syllable(letters):
        return False
    read, tone, strokes = _read_telex(letters)
    marked = not letters.isascii() or tones != ""
    if strokes == 0 or (strokes == 1 and not marked and word.isupper()):
        return False
    return is_syllable(read, tone or tones[-1:])


def _looks_like_vni(word: str) -> bool:
    small = word.lower()
    if len(word) < 3 or not any(c.isdigit() for c in word) or small[0].isdigit():
        return False
    letters, tones = split_tone(small)
    read = _read_vni(letters)
    return read is not None and is_syllable(read[0], read[1] or tones[-1:])


def _read_telex(letters: str) -> tuple[str, str, int]:
    """Read keystrokes as Telex does: the letters, the tone mark, how many keys were commands."""
    read, tone, strokes = "", "", 0
    for key in letters:
        last = read[-1:]
        if key in _TELEX_TONES and _VOWELS.intersection(read):
            if tone:
                return letters, "", 0
            tone = _TELEX_TONES[key]
        elif key == "d" and read == "d":
            read = "đ"
        elif key in "aeo" and key == last:
            read = read[:-1] + {"a": "â", "e": "ê", "o": "ô"}[key]
        elif key == "w":
            read = _with_horn(read, "uoa") or read + "ư"
        else:
            read += key
            continue
        strokes += 1
    return read.replace("ưo", "ươ"), tone, strokes


def _read_vni(letters: str) -> tuple[str, str] | None:
    """Read keystrokes as VNI does: the letters and the tone mark; None if a digit is misplaced."""
    read, tone = "", ""
    for key in letters:
        changed: str | None = read + key
        if key in _VNI_TONES:
            if tone or not _VOWELS.intersection(read):
                return None
            tone, changed = _VNI_TONES[key], read
        elif key == "6":
            changed = _replace_last(read, {"a": "â", "e": "ê", "o": "ô"})
        elif key == "7":
            changed = _with_horn(read, "uo")
        elif key == "8":
            changed = _replace_last(read, {"a": "ă"})
        elif key == "9":
            changed = "đ" + read[1:] if read.startswith("d") else None
        elif key == "0":
            return None
        if changed is None:
            return None
        read = changed
    return read.replace("ưo", "ươ"), tone


def _with_horn(read: str, vowels: str) -> str | None:
    """Put the horn (or the breve) on the vowel that a typist means, if `read` has one."""
    if "uo" in read:
        return read.replace("uo", "ươ")
    if "ua" in read and "a" in vowels and not read.startswith("qu"):
        return read.replace("ua", "ưa")
    return _replace_last(read, {v: {"u": "ư", "o": "ơ", "a": "ă"}[v] for v in vowels})


def _replace_last(read: str, new: dict[str, str]) -> str | None:
    for place in range(len(read) - 1, -1, -1):
        if read[place] in new:
            return read[:place] + new[read[place]] + read[place + 1 :]
    return None
