"""Words of products: obligatory warnings, health claims, empty praise, length.

Advertising health food needs its warning (NĐ 15/2018 Art. 27), and a claim needs approval;
alcohol is limited by law 44/2019/QH14.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from generator.records.faults import Fault
from generator.records.loader import Loaded, ProductEntry
from generator.text import nfc, syllables

SUMMARY_LIMIT = 160
NAME_LIMIT = 80
STORY_LEAST, STORY_MOST = 100, 350
"""Syllables: a full story has 200 to 350, a short one 100 to 200."""
STORY_EN_LEAST, STORY_EN_MOST = 50, 250


def _words(*words: str) -> re.Pattern[str]:
    """Return a pattern that finds any of `words`, whole and in either case."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", re.IGNORECASE)


_HEALTH = _words(
    "tảo xoắn",
    "spirulina",
    "nattokina[sz]e?a?",
    "cà gai leo",
    "dây thìa canh",
    "giảo cổ lam",
    "linh chi",
    "chè vằng",
    "(?:tinh bột|tinh|viên|cao|nano) nghệ",
    "nghệ (?:viên|mật ong)",
    "curcumin",
    "lợi sữa",
    "thực phẩm chức năng",
    "thực phẩm bảo vệ sức kh(?:ỏe|oẻ)",
)
_HEALTH_NAME = _words("bột nghệ", "nghệ (?:đỏ|đen|vàng)")
"""A product of turmeric; in a story these words may be an ingredient of a dish."""
_ALCOHOL = _words("rượu", "vodka", "whisky", "brandy", "bia")
_CLAIMS = _words(
    "chữa bệnh",
    "chữa khỏi",
    "chữa trị",
    "trị bệnh",
    "đặc trị",
    "điều trị",
    "phòng bệnh",
    "ngừa bệnh",
    "ung thư",
    "tiểu đường",
    "huyết áp",
    "mỡ máu",
    "thần dược",
    "giải độc",
    "tăng cường sinh lý",
    "bồi bổ sức kh(?:ỏe|oẻ)",
    "lợi sữa",
    "cures?",
    "heals?",
    "detox",
)
_PRAISE = _words(
    "(?:ngon|tốt|đẹp|nổi tiếng|tuyệt|chất lượng|an toàn|thơm ngon) nhất",
    "số (?:một|1) (?:Việt Nam|thế giới|cả nước)",
    "tuyệt vời",
    "tuyệt hảo",
    "tuyệt đỉnh",
    "tuyệt phẩm",
    "hảo hạng",
    "thượng hạng",
    "hoàn hảo",
    "độc nhất vô nhị",
    "độc đáo",
    "có một không hai",
    "không đâu sánh bằng",
    "vang danh",
    "trứ danh",
    "nức tiếng",
    "đệ nhất",
    "đẳng cấp",
    "khó cưỡng",
    "the (?:best|finest|most delicious)",
    "world[- ]class",
    "unique",
    "unrivalled",
    "exquisite",
    "must[- ]try",
)
_NOT_ALCOHOL = _words("giấm rượu", "nho rượu")


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
    found = _HEALTH.search(text) or (not is_story and _HEALTH_NAME.search(text))
    return found[0] if found else ""


def alcohol_word(text: str) -> str:
    """Return the first word of alcohol in `text`, or an empty text."""
    found = _ALCOHOL.search(_NOT_ALCOHOL.sub(" ", text))
    return found[0] if found else ""


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


def _is_name(words: str) -> bool:
    """Tell whether a word inside is written large: part of a name, no praise of ours."""
    return any(word[:1].isupper() for word in words.split()[1:])


def _stories(entry: ProductEntry) -> Iterator[Fault]:
    record = entry.record
    texts = [
        (("summary",), record.summary),
        (("story",), record.story),
        (("en", "summary"), record.en and record.en.summary),
        (("en", "story"), record.en and record.en.story),
    ]
    for path, text in texts:
        for code, pattern in (("OC806", _PRAISE), ("OC809", _CLAIMS)):
            for word in dict.fromkeys(pattern.findall(nfc(text or ""))):
                if _is_name(word):
                    continue
                yield entry.fault(code, *path, snippet=word, word=word)
    uses = record.sources
    if record.story and not any(not use.fields or "story" in use.fields for use in uses):
        yield entry.fault("OC807", "story")
