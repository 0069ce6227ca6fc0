"""Words of products: obligatory warnings, health claims, empty praise, length.

Advertising health food needs its warning (NĐ 15/2018 Art. 27), and a claim needs approval;
alcohol is limited by law 44/2019/QH14.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any

from generator.records.base import Record
from generator.records.checks import words
from generator.records.checks.walk import leaves
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded, ProductEntry
from generator.records.yaml_reader import Path
from generator.text import nfc, syllables

SUMMARY_LIMIT = 160
NAME_LIMIT = 80
STORY_LEAST, STORY_MOST = 100, 350
"""Syllables: a full story has 200 to 350, a short one 100 to 200."""
STORY_EN_LEAST, STORY_EN_MOST = 50, 250
_STORY_LIMITS = {False: (STORY_LEAST, STORY_MOST), True: (STORY_EN_LEAST, STORY_EN_MOST)}
"""The limits of a story, by whether it is the English one."""
_TOLD = frozenset(
    {"summary", "story", "see", "sells", "do", "tagline", "usage", "season", "duration"}
    | {"activities", "food", "stay"}
)
"""The keys whose texts speak to the reader in our words."""


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the texts of every product, producer, destination, route and collection."""
    records = loaded.records
    for product in records.products.values():
        yield from _warnings(product)
    told: tuple[Mapping[str, Entry[Any]], ...] = (
        records.products,
        records.producers,
        records.destinations,
        records.routes,
        records.collections,
    )
    for entry in chain.from_iterable(kind.values() for kind in told):
        yield from _lengths(entry)
        yield from _praise_and_claims(entry)
        yield from _story_without_source(entry)


def warnings_for(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the `warnings` that a product with these texts (name, summary) must carry."""
    whole = nfc("\n".join(texts))
    found = (("health_food", health_word(whole)), ("alcohol", alcohol_word(whole)))
    return tuple(name for name, word in found if word)


def health_word(text: str, *, is_story: bool = False) -> str:
    """Return the first word of health food in `text`, or an empty text."""
    return words.HEALTH.first(text) or ("" if is_story else words.HEALTH_IN_NAME.first(text))


def alcohol_word(text: str) -> str:
    """Return the first word of alcohol in `text`, or an empty text."""
    for harmless in words.NOT_ALCOHOL.all(text):
        text = text.replace(harmless, "")
    return words.ALCOHOL.first(text)


def empty_words(text: str) -> Iterator[tuple[str, str]]:
    """Yield code and words for each empty praise and each health claim of a text."""
    for code, phrases in (("OC806", words.PRAISE), ("OC809", words.CLAIMS)):
        for phrase in phrases.all(nfc(text)):
            if not _is_name(phrase):
                yield code, phrase


def _warnings(entry: ProductEntry) -> Iterator[Fault]:
    """Yield what the name, the summary and the story say without the warning it needs.

    Alcohol in a story is only a warning: a dish may be cooked or eaten with it.
    """
    record = entry.record
    story = nfc(record.story or "")
    for key in ("name", "summary", "story"):
        text = nfc(getattr(record, key) or "")
        word = health_word(text, is_story=key == "story")
        if word and "health_food" not in record.warnings:
            yield entry.fault("OC801", key, snippet=word, word=word)
            break
    if "alcohol" in record.warnings:
        return
    for key in ("name", "summary"):
        if word := alcohol_word(nfc(getattr(record, key) or "")):
            yield entry.fault("OC802", key, snippet=word, word=word)
            return
    if word := alcohol_word(story):
        yield entry.fault("OC810", "story", snippet=word, word=word, warning="alcohol")


def _lengths(entry: Entry[Any]) -> Iterator[Fault]:
    record = entry.record
    if len(record.name) > NAME_LIMIT:
        yield entry.fault("OC805", "name", length=len(record.name), limit=NAME_LIMIT)
    for path, text in _texts(record, frozenset({"summary", "story"})):
        if path[-1] == "summary" and len(text) > SUMMARY_LIMIT:
            length = len(text)
            yield entry.fault("OC803", *path, key="summary", length=length, limit=SUMMARY_LIMIT)
        elif path[-1] == "story":
            least, most = _STORY_LIMITS[path[0] == "en"]
            if not least <= (length := syllables(text)) <= most:
                yield entry.fault("OC804", *path, length=length, least=least, most=most)


def _is_name(phrase: str) -> bool:
    """Tell whether a word inside is written large: part of a name, no praise of ours."""
    return any(word[:1].isupper() for word in phrase.split()[1:])


def _praise_and_claims(entry: Entry[Any]) -> Iterator[Fault]:
    for path, text in _texts(entry.record, _TOLD):
        for code, word in empty_words(text):
            yield entry.fault(code, *path, snippet=word, word=word)


def _story_without_source(entry: Entry[Any]) -> Iterator[Fault]:
    record = entry.record
    uses = getattr(record, "sources", ())
    is_told = getattr(record, "story", None)
    if is_told and not any(not use.fields or "story" in use.fields for use in uses):
        yield entry.fault("OC807", "story")


def _texts(record: Record, keys: frozenset[str]) -> Iterator[tuple[Path, str]]:
    """Yield every text of `record` under one of `keys`, its translations too."""
    for path, value in leaves(record):
        if path[-1] in keys and isinstance(value, str):
            yield path, value
