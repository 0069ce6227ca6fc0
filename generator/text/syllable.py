"""What can be a Vietnamese syllable: an onset, a rime, a tone.

Used to tell a slip of typing (`nuowcs`) from a foreign word (`Detox`): what a wrong reading
gives is hardly ever a syllable.
"""

import re
import unicodedata
from functools import lru_cache

TONES = {"\u0300": "huyền", "\u0309": "hỏi", "\u0303": "ngã", "\u0301": "sắc", "\u0323": "nặng"}
"""The combining mark of each tone and the tone's name; ngang has no mark."""

_ONSETS_LIST = "ngh nh ng gh gi kh ch ph qu th tr b c d đ g h k l m n p r s t v x"
_RIMES_LIST = """
    a ac ach ai am an ang anh ao ap at au ay
    ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
    y ych yn ynh yt yu yêm yên yêng yêt yêu
    o oc oi om on ong op ot ooc oong
    oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uơ
    uy uya uych uyn uynh uyp uyt uyu uyên uyêt uôc uôi uôm uôn uông uôt
    ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """
_ONSETS = _ONSETS_LIST.split()
_RIMES = frozenset(_RIMES_LIST.split())
_FRONT = re.compile("[eêiy]")
_STOPPED = re.compile("(?:c|ch|p|t)$")


def split_tone(text: str) -> tuple[str, str]:
    """Part `text` into the letters without tones (NFC) and the tone marks that stood there."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if c not in TONES)
    return unicodedata.normalize("NFC", bare), "".join(c for c in decomposed if c in TONES)


@lru_cache(maxsize=65536)
def is_syllable(letters: str, tone: str | None = None) -> bool:
    """Tell whether `letters` (small, toneless, NFC) form a Vietnamese syllable.

    With `tone` (a combining mark, or "" for ngang) the tone must fit too: after a stop
    (c, ch, p, t) only sắc and nặng occur. With None any tone will do.
    """
    stopped = _STOPPED.search(letters) is not None
    if stopped and tone is not None and tone not in ("\u0301", "\u0323"):
        return False
    if letters in _RIMES:
        return True
    for onset in _ONSETS:
        if letters.startswith(onset) and _fits(onset, letters[len(onset) :]):
            return True
    return False


def _fits(onset: str, rime: str) -> bool:
    if onset == "gi" and rime == "":
        return True
    if rime not in _RIMES:
        return False
    front = _FRONT.match(rime) is not None
    if onset in ("k", "gh", "ngh"):
        return front
    if onset in ("c", "ng"):
        return not front
    if onset == "g":
        return not front or rime.startswith("i")
    if onset == "qu":
        return rime[0] not in "ouư"
    return True
