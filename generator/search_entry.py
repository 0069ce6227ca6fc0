"""What a product's page tells the search index.

What the index needs beyond the text that visitors read stands in `data-` attributes of the one
element that is indexed; Pagefind takes it for metadata, which never shows in an excerpt.

Pagefind folds the tones of letters but not đ, ranks without regard to the order of words, and
matches beginnings of words. Hence the keys:

- `key`, `place`, `maker` and `words` hold đ as d with the tones kept, and queries are rewritten
  the same way: "duong" and "đường" meet, and accents still tell words apart;
- `exact` holds every name of the product as one word without spaces, so that a whole name finds
  its product first, however common its syllables are; `spot` holds its places and makers so;
- what is abbreviated is also written out, and the other way round (`ABBREVIATIONS`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from generator import text

ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "htx": "hợp tác xã",
        "tht": "tổ hợp tác",
        "hkd": "hộ kinh doanh",
        "dn": "doanh nghiệp",
        "dntn": "doanh nghiệp tư nhân",
        "cty": "công ty",
        "tnhh": "trách nhiệm hữu hạn",
        "mtv": "một thành viên",
        "cp": "cổ phần",
        "sx": "sản xuất",
        "tm": "thương mại",
        "dv": "dịch vụ",
        "xnk": "xuất nhập khẩu",
        "tp": "thành phố",
        "tx": "thị xã",
        "tt": "thị trấn",
    }
)
"""Abbreviations of names of producers and places, and what they stand for."""

PRODUCER_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "doanh-nghiep": "doanh nghiệp",
        "hop-tac-xa": "hợp tác xã",
        "to-hop-tac": "tổ hợp tác",
        "ho-kinh-doanh": "hộ kinh doanh",
    }
)
"""The words that every producer of a type is found by."""

NO_END = "9999"
"""Sorts products whose validity has no known end behind all others."""

NO_DISTRICT = "kz"
"""Sorts products without a district behind all others."""

WHOLE_END = "0"
"""Closes a name in `exact`, so that "tuong" does not pass for the whole of "tuong nam dan"."""

SEPARATOR = " | "

_NAMES = 1 << 15
"""Names of places, makers and products whose keys are kept: the pages of both languages ask."""

_WORD = re.compile(r"[^\W_]+")
_KIND = re.compile(r"^(?:thành phố|thị xã|thị trấn|huyện|phường|xã)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Entry:
    """A product as the index knows it, in the language of its page; texts keep their accents.

    `names` begins with the name that a result shows; `turns` are the later changes of the star's
    state, (ISO day, state), oldest first; `image` is relative to the site's root; `ends` is the
    ISO day from which the star is no longer certainly valid; `prose` is the running text of the
    page; `decisions` are their numbers; filters are slugs.
    """

    names: tuple[str, ...]
    summary: str | None
    place: str
    producer: str | None
    image: str
    places: tuple[str, ...]
    makers: tuple[str, ...]
    prose: tuple[str, ...]
    decisions: tuple[str, ...]
    state: str
    turns: tuple[tuple[str, str], ...]
    stars: int | None
    ends: str | None
    group: str
    district: str | None
    district_name: str | None
    producer_type: str | None
    lang: str | None = None


def attributes(entry: Entry) -> Mapping[str, str]:
    """Return the attributes of the element that holds a product's page, for `xmlattr`.

    The element becomes the part that is indexed; anything inside that speaks of other products
    needs `data-pagefind-ignore`.
    """
    names = tuple(dict.fromkeys(entry.names))
    meta = {
        "title": names[0],
        "also": SEPARATOR.join(names[1:]),
        "key": _joined(plain(name) for name in names),
        "exact": _joined(whole(name) for name in names),
        "spot": _joined(whole(name) for name in (*_bare(entry.places), *entry.makers)),
        "place": _joined(with_abbreviations(place) for place in entry.places),
        "maker": _joined(with_abbreviations(name) for name in entry.makers),
        "decision": _joined(plain(number) for number in entry.decisions),
        "words": _d_words(entry.prose),
        "at": entry.place,
        "by": entry.producer,
        "summary": entry.summary,
        "image": entry.image,
        "lang": entry.lang,
    }
    filters = {
        "state": state_filter(entry.state, entry.turns),
        "stars": str(entry.stars or ""),
        "group": entry.group,
        "district": entry.district,
        "producer": entry.producer_type,
    }
    sorts = {
        "name": sort_text(names[0]),
        "ends": entry.ends or NO_END,
        "district": sort_text(entry.district_name) if entry.district_name else NO_DISTRICT,
    }
    result = {"data-pagefind-body": ""}
    for kind, values in (("meta", meta), ("filter", filters), ("sort", sorts)):
        present = {name: value for name, value in values.items() if value}
        captures = (f"{name}[data-{kind}-{name}]" for name in present)
        result[f"data-pagefind-{kind}"] = ", ".join(captures)
        result |= {f"data-{kind}-{name}": value for name, value in present.items()}
    return result


def plain(words: str) -> str:
    """Return words as the index and the queries write them: small letters, đ as d, tones kept.

    Signs become spaces: `Cu-đơ 100%` → `cu dơ 100`.
    """
    small = text.nfc(words).casefold().replace("đ", "d")
    return " ".join(_WORD.findall(small))


@lru_cache(maxsize=_NAMES)
def whole(name: str) -> str:
    """Return a whole name as one word without accents: `Tương Nam Đàn` → `tuongnamdan0`."""
    return "".join(_WORD.findall(text.fold(name))) + WHOLE_END


@lru_cache(maxsize=_NAMES)
def with_abbreviations(words: str) -> str:
    """Return `plain` words followed by their abbreviations written out, or the other way round."""
    line = plain(words)
    return " ".join((line, *_counterparts(line)))


def _counterparts(line: str) -> list[str]:
    """Return the long forms of the abbreviations in a plain line, and the short forms of others."""
    padded, found = f" {line} ", []
    for short, long in _PLAIN_ABBREVIATIONS:
        if f" {short} " in padded:
            found.append(long)
        elif f" {long} " in padded:
            found.append(short)
    return found


def state_filter(state: str, turns: Iterable[tuple[str, str]]) -> str:
    """Return the state of a star and what it turns into: `valid;2027-05-08=expiring;…`.

    The browser reads from it the state on the day of the visit, so that the filter stays true
    however old the site is.
    """
    return ";".join((state, *(f"{day}={later}" for day, later in turns)))


@lru_cache(maxsize=_NAMES)
def sort_text(words: str) -> str:
    """Return letters and digits whose plain order is the Vietnamese alphabetical order.

    Pagefind sorts by bytes, and the key of `text.sort_key` holds control characters: its letters
    are written in hexadecimal, its tones as a digit each, its capitals are left out.
    """
    letters, tones, _ = text.sort_key(words).split("\0")
    written = letters.encode("latin-1", "replace").hex()
    return f"k{written}00{''.join(str(min(ord(tone), 9)) for tone in tones)}"


def _joined(words: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(words))


def _bare(places: Iterable[str]) -> Iterator[str]:
    """Yield places without their kind: `xã Kim Liên, huyện Nam Đàn` → `Kim Liên`, `Nam Đàn`."""
    for place in places:
        for part in place.split(","):
            yield _KIND.sub("", part.strip())


def _d_words(prose: Iterable[str]) -> str:
    """Return what running text is found by besides: its words with đ, and abbreviations."""
    words = _WORD.findall(text.nfc(" ".join(prose)).casefold())
    plain_words = [word.replace("đ", "d") for word in words]
    with_d = (d for word, d in zip(words, plain_words, strict=True) if d is not word)
    return " ".join(dict.fromkeys((*with_d, *_counterparts(" ".join(plain_words)))))


_PLAIN_ABBREVIATIONS = tuple((short, plain(long)) for short, long in ABBREVIATIONS.items())
