"""The search: what a product's page tells the index, and the Pagefind index itself.

Pagefind reads the built pages (a whole folder at once; one call for each record would take
0.1 s). Only elements with `data-pagefind-body` are indexed, so only product pages are: one index
for each language. What the index needs beyond the text that visitors read stands in `data-`
attributes of that one element; it is indexed as metadata, which never shows in an excerpt.

Pagefind folds the tones of letters but not đ, ranks without regard to the order of words, and
matches beginnings of words. Hence the keys:

- `key`, `place`, `maker` and `words` hold đ as d with the tones kept, and queries are rewritten
  the same way: "duong" and "đường" meet, and accents still tell words apart;
- `exact` holds every name of the product as one word without spaces, so that a whole name finds
  its product first, however common its syllables are;
- what is abbreviated is also written out, and the other way round (`ABBREVIATIONS`).
"""

import asyncio
import json
import re
import shutil
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from pagefind.index import IndexConfig, PagefindIndex

from generator import text

BUNDLE = "pagefind"
"""The folder of the index, at the root of the site."""

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

EXACT_END = "0"
"""Closes a name in `exact`, so that "tuong" does not pass for the whole of "tuong nam dan"."""

_UNUSED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-highlight.js", "*-component-ui.css")
_WORD = re.compile(r"[^\W_]+")
_SORT_LENGTH = 32


@dataclass(frozen=True)
class Found:
    """A product as a search result shows it, in the language of its page.

    `turns` are the later changes of the star's line: (ISO day, state, line), oldest first.
    `image` is relative to the site's root.
    """

    name: str
    summary: str | None
    place: str
    producer: str | None
    image: str
    state: str
    stars: int | None
    badge: int | None
    line: str
    turns: tuple[tuple[str, str, str], ...] = ()
    lang: str | None = None


@dataclass(frozen=True)
class Keys:
    """What a product is found by beyond the text of its page, as it is written, with accents.

    `names` are all its names, in any language; `ends` is the ISO day from which the star is no
    longer certainly valid; the filters are slugs.
    """

    names: tuple[str, ...]
    places: tuple[str, ...]
    maker: tuple[str, ...]
    prose: tuple[str, ...]
    group: str
    district: str | None
    district_name: str | None
    producer_type: str | None
    ends: str | None


def attributes(found: Found, keys: Keys) -> Mapping[str, str]:
    """Return the attributes of the element that holds a product's page, for `xmlattr`.

    The element becomes the part that is indexed; anything inside that speaks of other products
    needs `data-pagefind-ignore`.
    """
    names = tuple(dict.fromkeys((found.name, *keys.names)))
    meta = {
        "title": found.name,
        "also": " | ".join(names[1:]),
        "key": _joined(plain(name) for name in names),
        "exact": _joined(exact(name) for name in names),
        "place": _joined(with_abbreviations(place) for place in keys.places),
        "maker": _joined(with_abbreviations(name) for name in keys.maker),
        "words": _d_words(keys.prose),
        "at": found.place,
        "by": found.producer or "",
        "summary": found.summary or "",
        "image": found.image,
        "star": _star(found),
        "lang": found.lang or "",
    }
    filters = {
        "state": state_filter(found.state, found.turns),
        "stars": str(found.stars or ""),
        "group": keys.group,
        "district": keys.district or "",
        "producer": keys.producer_type or "",
    }
    sorts = {
        "name": sort_text(found.name),
        "ends": keys.ends or NO_END,
        "district": sort_text(keys.district_name or "zzz"),
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


def exact(name: str) -> str:
    """Return a whole name as one word without accents: `Tương Nam Đàn` → `tuongnamdan0`."""
    return "".join(_WORD.findall(text.fold(name))) + EXACT_END


def with_abbreviations(words: str) -> str:
    """Return `plain` words followed by their abbreviations written out, or the other way round."""
    line = plain(words)
    padded, extra = f" {line} ", []
    for short, long in ABBREVIATIONS.items():
        whole = plain(long)
        if f" {short} " in padded:
            extra.append(whole)
        elif f" {whole} " in padded:
            extra.append(short)
    return " ".join((line, *extra))


def state_filter(state: str, turns: Iterable[tuple[str, str, str]]) -> str:
    """Return the state of a star and what it turns into: `valid;2027-05-08=expiring;…`.

    The browser reads from it the state on the day of the visit, so that the filter stays true
    however old the site is.
    """
    return ";".join((state, *(f"{day}={later}" for day, later, _ in turns)))


def sort_text(words: str) -> str:
    """Return letters and digits whose plain order is the Vietnamese alphabetical order.

    Pagefind sorts by bytes; the key of `text.sort_key` holds control characters.
    """
    key = text.sort_key(words[:_SORT_LENGTH])
    return "k" + key.encode("latin-1", "replace").hex()


def _star(found: Found) -> str:
    star = {"state": found.state, "badge": found.badge, "line": found.line, "turns": found.turns}
    return json.dumps(star, ensure_ascii=False, separators=(",", ":"))


def _joined(words: Iterable[str]) -> str:
    return " | ".join(dict.fromkeys(words))


def _d_words(prose: Iterable[str]) -> str:
    """Return, each once and in order, the words with đ and the abbreviations in running text."""
    words = _WORD.findall(text.nfc(" ".join(prose)).casefold())
    with_d = (word.replace("đ", "d") for word in words if "đ" in word)
    long = (plain(ABBREVIATIONS[word]) for word in words if word in ABBREVIATIONS)
    return " ".join(dict.fromkeys((*with_d, *long)))


@dataclass(frozen=True)
class IndexStats:
    """What was indexed: pages of each language, files and bytes written, seconds it took."""

    pages: Mapping[str, int]
    files: int
    bytes: int
    seconds: float


class SearchError(Exception):
    """The index could not be made; the message says why."""


def build_index(site: Path) -> IndexStats:
    """Index the built `site` into its folder `pagefind/`.

    Raises SearchError when Pagefind fails, or when no page has an element to index.
    """
    started = time.perf_counter()
    bundle = site / BUNDLE
    shutil.rmtree(bundle, ignore_errors=True)
    try:
        asyncio.run(_index(site, bundle))
    except (OSError, RuntimeError, AssertionError, KeyError) as error:
        raise SearchError(f"Pagefind could not index {site}: {error}") from error
    for pattern in _UNUSED:
        for file in bundle.glob(pattern):
            file.unlink()
    entry = json.loads((bundle / "pagefind-entry.json").read_text(encoding="utf-8"))
    pages = {lang: index["page_count"] for lang, index in sorted(entry["languages"].items())}
    if not any(pages.values()):
        raise SearchError(f"no page of {site} has an element with data-pagefind-body")
    sizes = [file.stat().st_size for file in bundle.rglob("*") if file.is_file()]
    return IndexStats(
        MappingProxyType(pages), len(sizes), sum(sizes), time.perf_counter() - started
    )


async def _index(site: Path, bundle: Path) -> None:
    config = IndexConfig(output_path=str(bundle))
    async with PagefindIndex(config=config) as index:
        await index.add_directory(str(site))
