"""Words of products: obligatory warnings, health claims, empty praise, length.

Advertising health food needs its warning (NĐ 15/2018 Art. 27), and a claim needs approval;
alcohol is limited by law 44/2019/QH14.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from generator.records.checks import words
from generator.records.faults import Fault
from generator.records.loader import Loaded, ProductEntry
from generator.text import nfc, syllables

SUMMARY_LIMIT = 160
NAME_LIMIT = 80
STORY_LEAST, STORY_MOST = 100, 350
"""Syllables: a full story has 200 to 350, a short one 100 to 200."""
STORY_EN_LEAST, STORY_EN_MOST = 50, 250


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the texts of every product."""
    for entry in loaded.records.products.values():
        yield from _warnings(entry)
        yield from _lengths(entry)
        yield from _stories(entry)


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


def _lengths(entry: ProductEntry) -> Iterator[Fault]:
    record = entry.record
    if len(record.name) > NAME_LIMIT:
        yield entry.fault("OC805", "name", length=len(record.name), limit=NAME_LIMIT)
    for path, text in (
        (("summary",), record.summary),
        (("en", "summary"), record.en and record.en.summary),
    ):
        if text and len(text) > SUMMARY_LIMIT:
            length = len(text)
            yield entry.fault("OC803", *path, key="summary", length=length, limit=SUMMARY_LIMIT)
    if record.story:
        yield from _length(entry, ("story",), record.story, STORY_LEAST, STORY_MOST)
    if record.en and record.en.story:
        yield from _length(entry, ("en", "story"), record.en.story, STORY_EN_LEAST, STORY_EN_MOST)


def _length(
    entry: ProductEntry, path: tuple[str, ...], story: str, least: int, most: int
) -> Iterator[Fault]:
    length = syllables(story)
    if not least <= length <= most:
        yield entry.fault("OC804", *path, length=length, least=least, most=most)


def _is_name(phrase: str) -> bool:
    """Tell whether a word inside is written large: part of a name, no praise of ours."""
    return any(word[:1].isupper() for word in phrase.split()[1:])


def _stories(entry: ProductEntry) -> Iterator[Fault]:
    record = entry.record
    texts = [
        (("summary",), record.summary),
        (("story",), record.story),
        (("en", "summary"), record.en and record.en.summary),
        (("en", "story"), record.en and record.en.story),
    ]
    for path, text in texts:
        for code, word in empty_words(text or ""):
            yield entry.fault(code, *path, snippet=word, word=word)
    uses = record.sources
    if record.story and not any(not use.fields or "story" in use.fields for use in uses):
        yield entry.fault("OC807", "story")
