"""The two packaged typefaces (OFL, in `overrides/fonts/`) and the measuring of text.

Pictures are drawn with them, and SVG text, which the reader's own fonts will set, is measured by
them: `ROOM` is what the widest of the usual system fonts takes beyond them.
"""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_FOLDER = Path(__file__).resolve().parents[2] / "overrides" / "fonts"
_MEASURED_AT = 100  # pixels; widths scale from there

ROOM = 1.14  # DejaVu Serif Bold, the widest fallback met, is 14 % wider than Newsreader

_LIKE = str.maketrans({"‐": "-", "‑": "-", "‒": "–", "―": "—", "\u202f": " ", "′": "’", "″": "”"})
_DASH = re.compile(r" ([-–—/&+]) ")  # stays with the word before it
_BOUND = "\N{NO-BREAK SPACE}"
_MARKS = re.compile("[\u0300-\u036f]")


class Face(StrEnum):
    """A packaged typeface, named by its file."""

    SERIF = "newsreader-semibold.ttf"
    SANS = "be-vietnam-pro-medium.ttf"


@lru_cache(maxsize=64)
def font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    """Return the face at `size` pixels, ready to draw with Pillow."""
    return ImageFont.truetype(_FOLDER / face, size)


def width(text: str, size: float, face: Face = Face.SERIF) -> float:
    """Return how wide `text` is at `size`, in the unit of `size`."""
    return _measured(text, face) * size / _MEASURED_AT


@lru_cache(maxsize=16384)
def _measured(text: str, face: Face) -> float:
    return font(face, _MEASURED_AT).getlength(text)


def printable(text: str) -> str:
    """Return `text` with what the packaged faces cannot draw replaced by its nearest letter.

    What has no near letter is left out, so that no empty box is ever drawn.
    """
    near = unicodedata.normalize("NFC", text).translate(_LIKE)
    return "".join(c if _drawn(c) else _plain(c) for c in near)


def break_lines(text: str, size: float, room: float, face: Face = Face.SERIF) -> tuple[str, ...]:
    """Break `text` between words into the fewest lines of at most `room`, evenly filled.

    A single word wider than `room` keeps a line of its own; a dash ends a line, never begins one.
    """
    words = _words(text)
    if not words:
        return ()
    best = _greedy(words, size, room, face)
    low, high = 0.0, room
    for _ in range(7):  # the narrowest column that needs no more lines: the most even break
        middle = (low + high) / 2
        tried = _greedy(words, size, middle, face)
        if len(tried) <= len(best) and max(width(line, size, face) for line in tried) <= room:
            best, high = tried, middle
        else:
            low = middle
    return tuple(line.replace(_BOUND, " ") for line in best)


def count_lines(text: str, size: float, room: float, face: Face = Face.SERIF) -> int | None:
    """Return how many lines `break_lines` needs, None when a word is wider than `room`."""
    lines = _greedy(_words(text), size, room, face)
    return len(lines) if all(width(line, size, face) <= room for line in lines) else None


def _words(text: str) -> list[str]:
    spaced = " ".join(text.split())
    return _DASH.sub(_BOUND + r"\1 ", spaced).split(" ") if spaced else []


def _greedy(words: list[str], size: float, room: float, face: Face) -> list[str]:
    lines = words[:1]
    for word in words[1:]:
        longer = f"{lines[-1]} {word}"
        if width(longer, size, face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


@lru_cache(maxsize=4096)
def _drawn(character: str) -> bool:
    if character == " ":
        return True
    if unicodedata.category(character).startswith("C"):  # controls; Pillow fails on some
        return False
    faces = (font(face, _MEASURED_AT) for face in Face)
    return all(bytes(f.getmask(character)) != bytes(f.getmask("\uffff")) for f in faces)


def _plain(character: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", character))
    return bare if bare != character and all(_drawn(c) for c in bare) else ""
