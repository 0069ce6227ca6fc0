"""Two states of the records compared: pages, stars, what is missing, who is to look."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath
from typing import Any, get_args

from generator import recognition, text
from generator.care.report import LACKS
from generator.changes.model import (
    Changes,
    Finding,
    Kind,
    Lacking,
    Page,
    Review,
    StarChange,
    Turn,
)
from generator.changes.owners import Rule, owners_of
from generator.pages.stars import star_line
from generator.records.base import SLUG, Record
from generator.records.checks.walk import key_of, leaves
from generator.records.decision import Decision
from generator.records.faults import Fault
from generator.records.loader import Entry, Records
from generator.records.messages import how, what
from generator.records.product import Product
from generator.words import Words

KINDS: tuple[Kind, ...] = get_args(Kind)
"""The kinds of records that have pages of their own."""

LACKING: Mapping[str, Callable[[Product], bool]] = {
    **LACKS,
    "producer": lambda product: not product.producer,
    "commune": lambda product: not product.commune,
    "english": lambda product: not (product.en and product.en.name),
    "english_story": lambda product: bool(product.story) and not (product.en and product.en.story),
}
"""What a product should have, and how one tells that it lacks it."""

_NAMES = {
    "producer": "producers",
    "decision": "decisions",
    "product": "products",
    "products": "products",
    "taste": "products",
    "destination": "destinations",
    "source": "sources",
    "route": "routes",
}
"""Keys that hold names of records, and the kind of these."""

_SLUG = re.compile(SLUG[:-1] + r"\Z")
_FINDINGS, _LATER = 200, 20
_LONGEST_NAME, _LONGEST_TEXT = 300, 600

Spot = tuple[str, str]
"""A record: its kind and its name."""


@dataclass(frozen=True)
class States:
    """What is compared: records before and after, and the files that are not the same."""

    base: Records
    head: Records
    files: frozenset[PurePosixPath]
    today: date
    words: Words


def compare(states: States, faults: Iterable[Fault], rules: tuple[Rule, ...]) -> Changes:
    """Return all that changes. `faults` are those of the new state, `rules` those of CODEOWNERS."""
    told = tuple(faults)
    own = tuple(page for kind in KINDS for page in _pages(states, kind))
    touched = {(page.kind, page.slug) for page in own} | set(_changed_sources(states))
    changed = [page for page in own if page.how != "follows"]
    pages = (*changed, *_followers(states, touched))
    records = {file for file in states.files if file.parts[0] in ("products", "content")}
    errors = sum(fault.is_error for fault in told)
    return Changes(
        today=states.today,
        pages=pages[:5000],
        stars=tuple(_stars(states))[:5000],
        lacking=tuple(_lacking(states, changed)),
        errors=errors,
        warnings=len(told) - errors,
        findings=tuple(_findings(told, states.files)),
        reviews=tuple(_reviews(states, rules)),
        form_only=_only_form(states, records, changed),
        others=tuple(sorted(map(_shown, _others(records))))[:5000],
        machinery=tuple(sorted(map(_shown, states.files - records)))[:5000],
    )


def _entries(records: Records, kind: Kind) -> dict[str, Entry[Any]]:
    """Return the records of a kind that can have a page: those whose names can be addresses."""
    found: Mapping[str, Entry[Any]] = getattr(records, kind)
    return {slug: entry for slug, entry in found.items() if _SLUG.fullmatch(entry.slug)}


def _pages(states: States, kind: Kind) -> Iterator[Page]:
    before, after = _entries(states.base, kind), _entries(states.head, kind)
    ids = {entry.record.id: slug for slug, entry in before.items() if kind == "products"}
    moved = set()
    for slug, entry in after.items():
        old = before.get(slug)
        name = _name(entry)
        was = ids.get(getattr(entry.record, "id", None))
        if old is None and was is not None and was not in after:
            moved.add(was)
            fields = _fields(before[was], entry, states.files)
            yield Page(
                kind=kind,
                slug=entry.slug,
                name=name,
                how="moved",
                fields=fields,
                was=before[was].slug,
            )
        elif old is None:
            yield Page(kind=kind, slug=entry.slug, name=name, how="new")
        else:
            fields = _fields(old, entry, states.files)
            if fields:
                yield Page(
                    kind=kind, slug=entry.slug, name=name, how=_turn(old, entry), fields=fields
                )
    for slug, old in before.items():
        if slug not in after and slug not in moved:
            yield Page(kind=kind, slug=old.slug, name=_name(old), how="removed")


def _turn(old: Entry[Any], new: Entry[Any]) -> Any:
    """Tell whether a page is hidden by the change, shown again, or only another one."""
    was, is_now = (getattr(entry.record, "hidden", None) for entry in (old, new))
    if is_now and not was:
        return "hidden"
    return "shown" if was and not is_now else "changed"


def _fields(old: Entry[Any], new: Entry[Any], files: frozenset[PurePosixPath]) -> tuple[str, ...]:
    """Return the keys whose values differ; `photos` too when a picture was put in its place."""
    keys = [
        key
        for key in type(new.record).model_fields
        if getattr(old.record, key) != getattr(new.record, key)
    ]
    if old.folder.parent != new.folder.parent and old.slug == new.slug:
        keys.append("district")
    pictures = (new.folder / name for name in new.beside if name != new.file.name)
    if "photos" not in keys and any(picture in files for picture in pictures):
        keys.append("photos")
    return tuple(keys)


def _changed_sources(states: States) -> Iterator[Spot]:
    before, after = states.base.sources, states.head.sources
    for slug in before.keys() | after.keys():
        old, new = before.get(slug), after.get(slug)
        if old is None or new is None or old.record != new.record:
            yield "sources", slug


def _followers(states: States, touched: set[Spot]) -> Iterator[Page]:
    """Yield the pages that show something of a touched record, untouched themselves."""
    shown: set[Spot] = set()
    for records in (states.base, states.head):
        for kind in KINDS:
            for slug, entry in _entries(records, kind).items():
                spot = (kind, slug)
                named = set(_named(entry.record))
                if named & touched:
                    shown.add(spot)
                if spot in touched:
                    shown |= named
    for kind in KINDS:
        for slug, entry in _entries(states.head, kind).items():
            if (kind, slug) in shown - touched and not getattr(entry.record, "hidden", None):
                yield Page(kind=kind, slug=entry.slug, name=_name(entry), how="follows")


def _named(record: Record) -> Iterator[Spot]:
    for path, value in leaves(record):
        kind = _NAMES.get(key_of(path))
        if kind and isinstance(value, str):
            yield kind, value


def _stars(states: States) -> Iterator[StarChange]:
    before, after = _entries(states.base, "products"), _entries(states.head, "products")
    ids = {entry.record.id: slug for slug, entry in before.items()}
    seen = set()
    for slug, entry in after.items():
        was = slug if slug in before else ids.get(entry.record.id, slug)
        seen.add(was)
        old = _course(before.get(was), states.base, states)
        new = _course(entry, states.head, states)
        if old != new and not (old is None and not entry.record.recognitions):
            yield StarChange(
                slug=entry.slug,
                name=_name(entry),
                before=old[0].line if old else None,
                after=new[0].line if new else None,
                later=new[1:_LATER] if new else (),
            )
    for slug, entry in before.items():
        if slug not in seen and entry.record.recognitions:
            old = _course(entry, states.base, states)
            line = old[0].line if old else None
            yield StarChange(slug=entry.slug, name=_name(entry), before=line, after=None)


def _course(
    entry: Entry[Product] | None, records: Records, states: States
) -> tuple[Turn, ...] | None:
    """Return how a product's star reads today, and from each later day on; None if not shown."""
    if entry is None or entry.record.hidden:
        return None
    decisions = {slug: decision.record for slug, decision in records.decisions.items()}
    history = recognition.history(entry.record.recognitions, decisions, states.today)
    turns = [Turn(day=states.today, line=_line(history, states.words))]
    for day, then in recognition.changes(history, states.today):
        line = _line(then, states.words)
        if line != turns[-1].line:
            turns.append(Turn(day=day, line=line))
    return tuple(turns)


def _line(statuses: Iterable[recognition.Status], words: Words) -> str:
    return star_line(recognition.current(tuple(statuses)), words)[:_LONGEST_NAME]


def _lacking(states: States, pages: Iterable[Page]) -> Iterator[Lacking]:
    for page in pages:
        entry = states.head.products.get(page.slug)
        if page.kind != "products" or entry is None or entry.record.hidden:
            continue
        keys = tuple(key for key, is_missing in LACKING.items() if is_missing(entry.record))
        if keys:
            yield Lacking(slug=page.slug, name=page.name, keys=keys)


def _findings(faults: tuple[Fault, ...], files: frozenset[PurePosixPath]) -> Iterator[Finding]:
    """Yield errors first, then warnings of files that this change touches."""
    mine = [fault for fault in faults if fault.is_error or fault.file in files]
    for fault in sorted(mine, key=lambda fault: not fault.is_error)[:_FINDINGS]:
        yield Finding(
            code=fault.code,
            error=fault.is_error,
            file=_shown(fault.file),
            line=fault.line,
            what=what(fault)[:_LONGEST_TEXT],
            how=how(fault)[:_LONGEST_TEXT],
        )


def _reviews(states: States, rules: tuple[Rule, ...]) -> Iterator[Review]:
    """Yield the former districts that change, in the alphabet, then everything else."""
    files: Counter[str | None] = Counter()
    owners: dict[str | None, dict[str, None]] = {}
    for file in sorted(states.files):
        district = _district(file, states.head)
        files[district] += 1
        owners.setdefault(district, {}).update(dict.fromkeys(owners_of(file, rules)))
    for district in sorted(files, key=lambda d: (d is None, text.sort_key(d or ""))):
        yield Review(district=district, files=files[district], owners=tuple(owners[district]))


def _district(file: PurePosixPath, records: Records) -> str | None:
    if file.parts[0] != "products" or len(file.parts) < 3:
        return None
    district = records.districts.get(file.parts[1])
    return district.full_name if district else None


def _only_form(states: States, files: set[PurePosixPath], pages: list[Page]) -> int:
    """Return how many records are written otherwise but say the same."""
    changed = {(page.kind, page.slug) for page in pages}
    return sum(
        entry.file in files and (kind, slug) not in changed and slug in getattr(states.base, kind)
        for kind in KINDS
        for slug, entry in getattr(states.head, kind).items()
    )


def _others(files: Iterable[PurePosixPath]) -> Iterator[PurePosixPath]:
    for file in files:
        if file.parts[0] == "content" and file.parts[1] not in KINDS:
            yield file


def _name(entry: Entry[Any]) -> str:
    record = entry.record
    name = getattr(record, "name", None) or entry.slug
    if isinstance(record, Decision):
        name = f"Quyết định {record.number}" if record.number else record.round or entry.slug
    return str(name)[:_LONGEST_NAME]


def _shown(file: PurePosixPath) -> str:
    """Return a file's name without signs that could not be seen."""
    return "".join(sign if sign.isprintable() else "?" for sign in str(file))[:_LONGEST_NAME]
