"""Letters and marks: normal form, the key for search without accents, slugs, counting."""

import re
import unicodedata
from functools import lru_cache

SLUG_LENGTH = 60

_D_LOOKALIKES = "ðÐɖƉ"
_FOLDED_D = str.maketrans(dict.fromkeys("đðɖ", "d"))
_SPACES = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_LINK_TARGET = re.compile(r"\]\([^)\s]*(?:\s[^)]*)?\)")
_SYLLABLE = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_MARKED = re.compile(r".?[\u0300-\u036f]+", re.DOTALL)
_TRAILING = " ,;:–—-"
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def nfc(text: str) -> str:
    """Return `text` in the composed normal form, the only one that is stored."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return the key under which `text` is found when it is typed without accents.

    Small letters without any mark, đ as d, runs of spaces as one: `Nước mắm  Đức` → `nuoc mam duc`.
    One key stands for many words (dau: đậu, dầu, dâu, dấu).
    """
    small = strip_invisible(unicodedata.normalize("NFC", text)).casefold()
    small = unicodedata.normalize("NFKD", small).casefold()  # 𝕊 is small only when it is S
    bare = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    return _SPACES.sub(" ", bare.translate(_FOLDED_D)).strip()


def slug(text: str, length: int = SLUG_LENGTH) -> str:
    """Return `text` as a name for files and addresses: ASCII, lower case, single hyphens.

    At most `length` characters, cut before a hyphen where there is one. Empty when `text`
    has no Latin letter and no digit.
    """
    whole = _NOT_SLUG.sub("-", fold(text)).strip("-")
    if len(whole) <= length:
        return whole
    head = whole[: length + 1]
    return (head.rpartition("-")[0] or head[:length]).strip("-")


def syllables(text: str) -> int:
    """Count the syllables (chữ) of Vietnamese text or Markdown; a number counts as one.

    Vietnamese writes a space after every syllable. Addresses of links do not count.
    """
    return len(_SYLLABLE.findall(_LINK_TARGET.sub("]", nfc(text))))


def truncate(text: str, length: int) -> str:
    """Shorten `text` to at most `length` characters, between two words, ending in `…`.

    Runs of spaces and line ends become one space. A text that fits comes back whole.
    """
    line = _SPACES.sub(" ", text).strip()
    if len(line) <= length:
        return line
    head = line[:length]
    return (head.rpartition(" ")[0] or head[: length - 1]).rstrip(_TRAILING) + "…"


def strip_invisible(text: str) -> str:
    """Remove what cannot be seen: zero-width characters, BOM, direction marks, soft hyphens.

    Controls go too, line ends and tabs stay, special spaces become plain ones. Text in a legacy
    encoding must be recognised before: the soft hyphen is the ư of TCVN3.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if unicodedata.category(c) == "Zs" else c for c in text if not _is_invisible(c)
    )


def without_direction(text: str) -> str:
    """Remove the marks that set the direction of writing: they would turn what follows, too."""
    return _DIRECTION.sub("", text)


def invisible_characters(text: str) -> list[str]:
    """Name the invisible characters of `text`, each once, in order: `U+200B ZERO WIDTH SPACE`."""
    found = dict.fromkeys(c for c in text if _is_invisible(c))
    return [f"U+{ord(c):04X} {unicodedata.name(c, 'CONTROL')}" for c in found]


def stray_marks(text: str) -> list[str]:
    """Return the letters of `text` that keep a combining mark even after NFC.

    No Vietnamese letter does: such a mark is a slip of typing, e.g. a tone given twice.
    """
    return [m[0] for m in _MARKED.finditer(nfc(text))]


def d_lookalikes(text: str) -> list[str]:
    """Return the characters of `text` that look like đ or Đ but are other letters (ð, ɖ)."""
    return [c for c in text if c in _D_LOOKALIKES]


def _is_invisible(c: str) -> bool:
    category = unicodedata.category(c)
    return category == "Cf" or (category == "Cc" and c not in "\n\t")
