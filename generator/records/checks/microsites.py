"""What a producer's own site needs of its record: colours, domain, tagline, mark."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from generator import colours
from generator.domains import domain
from generator.records.checks.wording import empty_words
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded
from generator.records.messages import shown
from generator.records.producer import Producer
from generator.records.shape import nearest

TAGLINE_LIMIT = 80
"""Characters that stand on two lines of a phone."""

MARK_ENDINGS = ("png", "jpg", "jpeg", "webp")

_MARK = re.compile(rf"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:{'|'.join(MARK_ENDINGS)})")
_PAPER = "#ffffff"


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check what the sites of producers are made from."""
    first: dict[str, str] = {}
    for entry in loaded.records.producers.values():
        yield from colour_faults(entry, entry.record.colours)
        yield from _domain(entry, first)
        yield from _tagline(entry)
        yield from _mark(entry)


def colour_faults(entry: Entry[Any], given: Sequence[str]) -> Iterator[Fault]:
    """Yield what is wrong with the `colours` of a record: no colour, or hard to read."""
    for number, colour in enumerate(given):
        if not colours.is_colour(colour):
            yield entry.fault("OC711", "colours", number, value=shown(colour))
        elif number == 0 and (found := colours.contrast(colour, _PAPER)) < colours.AA_TEXT:
            mended = colours.mended(colour, _PAPER)
            params = {"value": colour, "mended": mended, "least": str(colours.AA_TEXT)}
            yield entry.fault("OC972", "colours", number, contrast=f"{found:.1f}", **params)


def _domain(entry: Entry[Producer], first: dict[str, str]) -> Iterator[Fault]:
    written = entry.record.domain
    if written is None:
        return
    name = domain(written)
    if name is None:
        yield entry.fault("OC712", "domain", value=shown(written))
        return
    other = first.setdefault(name, str(entry.file))
    if other != str(entry.file):
        yield entry.fault("OC974", "domain", value=shown(written), other=other)


def _tagline(entry: Entry[Producer]) -> Iterator[Fault]:
    record = entry.record
    for path, text in (
        (("tagline",), record.tagline),
        (("en", "tagline"), record.en and record.en.tagline),
    ):
        if text and len(text) > TAGLINE_LIMIT:
            yield entry.fault("OC975", *path, length=len(text), limit=TAGLINE_LIMIT)
        for code, word in empty_words(text or ""):
            yield entry.fault(code, *path, snippet=word, word=word)


def _mark(entry: Entry[Producer]) -> Iterator[Fault]:
    mark = entry.record.mark
    if mark is None:
        return
    if not _MARK.fullmatch(mark):
        allowed = ", ".join(f".{ending}" for ending in MARK_ENDINGS)
        yield entry.fault("OC976", "mark", value=shown(mark), allowed=allowed)
    elif mark not in entry.beside:
        pictures = [n for n in entry.beside if PurePosixPath(n).suffix[1:] in MARK_ENDINGS]
        folder = f"{entry.folder}/"
        close = nearest(mark, pictures)
        yield entry.fault("OC507", "mark", value=mark, folder=folder, nearest=close)
