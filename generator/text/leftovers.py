"""Leftovers of Telex and VNI typing: `nuowcs mams`, `d9a65u`, where nước mắm, đậu were meant.

A word is suspected when read as keystrokes it gives a Vietnamese syllable with marks, and as it
stands it is none. Names such as Detox, Spirulina, Michio give no syllable; loan words that would
(gas, mix, taro) are listed. In a text without any Vietnamese letter a word counts only when it, or
another, needs two commands. A suspicion is for a person to judge, never mended by a program.
"""

import re
from functools import lru_cache

from generator.text.letters import nfc
from generator.text.syllable import is_syllable, split_tone

_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_WORD = re.compile(r"[^\W_]+")
_TELEX_TONES = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_VNI_TONES = {"2": "\u0300", "3": "\u0309", "4": "\u0303", "1": "\u0301", "5": "\u0323"}
_VOWELS = frozenset("aăâeêioôơuưy")
_VNI_INSIDE = re.compile(r"[^\W\d]\d+[^\W\d]")
_LOAN_WORDS_LIST = """
    air bar bas bee beef been beer bees best bis boats born bow box bury bus busy bux caps car
    cari caro chair coast core cost cow cups cuts dans das dawn days deer des docs does door dos
    down dust gaps gas gist goes gongs hair has hats hens her here hero his hits host how its
    keen keeps kits laos last lax lees lens lisa list loom los lost lots low lunr lux maps mari
    mas mast mats max maxi mees meets mer mes mist mix moon moons more most mow must nest nets
    nor nori nos now nuts oats own pair pans pas past peer pens per pest pins poor pops pos post
    pots pox ref reset rest roast room rooms roos roots rosa rose row runs sans sari sax says
    see seen sees sets sex sir six sofa soon sown suns sơri taro tax taxi tee teen teens tees
    tens ter term test tex there these this those tins tons too toon tops tor tori tow town
    traps trays tree trees trust var vast vats vees vets visa voso war was wax wrong
    """
_LOAN_WORDS = frozenset(_LOAN_WORDS_LIST.split())


def telex_leftovers(text: str) -> list[str]:
    """Return the words of `text` that look like Telex or VNI keystrokes, each once, in order."""
    words = dict.fromkeys(_WORD.findall(_ADDRESS.sub(" ", nfc(text))))
    in_vni = any(_looks_like_vni(word) and _VNI_INSIDE.search(word) for word in words)
    in_telex = any(not word.isascii() or _looks_like_telex(word, 2) for word in words)
    return [
        word
        for word in words
        if (in_telex and _looks_like_telex(word)) or (in_vni and _looks_like_vni(word))
    ]


@lru_cache(maxsize=16384)
def _looks_like_telex(word: str, least: int = 1) -> bool:
    """Tell whether a word gives a syllable by at least so many Telex commands."""
    small = word.lower()
    if len(word) < 3 or small in _LOAN_WORDS or any(c.isdigit() for c in word):
        return False
    letters, tones = split_tone(small)
    if is_syllable(letters):
        return False
    read, tone, strokes = _read_telex(letters)
    marked = not letters.isascii() or tones != ""
    if strokes < least or (strokes == 1 and not marked and word.isupper()):
        return False
    return is_syllable(read, tone or tones[-1:])


@lru_cache(maxsize=16384)
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
