"""New records: valid from the start, with an id that nothing has or ever had."""

import os
import re
import secrets
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.dates import PartialDate
from generator.records import proposal, stubs
from generator.records.checks.wording import warnings_for
from generator.records.faults import Fault
from generator.records.layout import Value
from generator.records.loader import NO_DISTRICT, PRODUCT_FILE, Loaded
from generator.text import nfc, slug

_LETTERS = "bcdfghjkmnpqrstvwxz"
_DIGITS = "23456789"
_ID_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that is not yet written: where it will stand, and its text."""

    file: PurePosixPath
    text: str


def fresh_id(loaded: Loaded, choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return an id that no product has and no removed product had.

    Without vowels, so that it is no word; without 0, 1, l, o and i, which are mistaken for each
    other; a letter first and a digit last, so that YAML takes it for neither number nor constant.
    """
    taken = {entry.record.id for entry in loaded.records.products.values()}
    taken |= set(loaded.records.retired)
    while True:
        middle = [choose(_LETTERS + _DIGITS) for _ in range(_ID_LENGTH - 2)]
        made = "".join([choose(_LETTERS), *middle, choose(_DIGITS)])
        if made not in taken:
            return made


def product(
    loaded: Loaded,
    _today: date,
    *,
    name: str,
    group: str,
    source: str,
    district: str = NO_DISTRICT,
    slug_: str | None = None,
    kind: str = "goods",
    producer: str | None = None,
    commune: str | None = None,
    place_then: str | None = None,
    decision: str | None = None,
    stars: int | None = None,
    recognitions: Sequence[Mapping[str, Value]] = (),
    product_id: str | None = None,
) -> Draft:
    """Draft a product with a fresh id; `slug_` is by default made from the name.

    `decision` and `stars` are its one recognition, `recognitions` all of several; `product_id` is
    an id that was made before.
    """
    name = _clean(name)
    parts = (_part(district), _part(slug_ or slug(name)))
    file = PurePosixPath("products", *parts, PRODUCT_FILE)
    text = stubs.product(
        file,
        product_id or fresh_id(loaded),
        name,
        group=group,
        source=source,
        kind=kind,
        producer=producer,
        commune=commune,
        place_then=place_then and _clean(place_then),
        recognitions=recognitions or _one(decision, stars, source),
        warnings=warnings_for([name]),
    )
    return Draft(file, text)


def producer(
    _loaded: Loaded,
    _today: date,
    *,
    name: str,
    kind: str,
    source: str,
    slug_: str | None = None,
    district: str | None = None,
    commune: str | None = None,
    place_then: str | None = None,
) -> Draft:
    """Draft a producer; `kind` is its `type`."""
    name = _clean(name)
    file = _content("producers", slug_ or slug(name))
    text = stubs.producer(
        file,
        name,
        kind=kind,
        source=source,
        district=district,
        commune=commune,
        place_then=place_then and _clean(place_then),
    )
    return Draft(file, text)


def decision(
    _loaded: Loaded,
    _today: date,
    *,
    number: str | None,
    day: PartialDate,
    issuer: str,
    source: str,
    basis: str = "press",
    round_: str | None = None,
    slug_: str | None = None,
) -> Draft:
    """Draft a decision; its slug is made from its number and year: `qd-303-2020`."""
    number = number and _clean(number)
    digits = re.match(r"\d+", number or "")
    year = day.latest.year
    made = f"qd-{digits[0]}-{year}" if digits else slug(f"{issuer} {round_ or year}")
    file = _content("decisions", slug_ or made)
    text = stubs.decision(
        file,
        number,
        day=day,
        issuer=_clean(issuer),
        basis=basis,
        source=source,
        round_=round_ and _clean(round_),
    )
    return Draft(file, text)


def source(
    _loaded: Loaded,
    today: date,
    *,
    title: str,
    publisher: str,
    kind: str,
    url: str | None = None,
    day: PartialDate | None = None,
    slug_: str | None = None,
) -> Draft:
    """Draft a source that was read `today`; `day` is when it was published."""
    title = _clean(title)
    file = _content("sources", slug_ or slug(title))
    text = stubs.source(
        file,
        title,
        publisher=_clean(publisher),
        kind=kind,
        accessed=today,
        url=url,
        day=day,
    )
    return Draft(file, text)


def faults_of(draft: Draft, loaded: Loaded, root: Path, today: date) -> tuple[Fault, ...]:
    """Return what `check` would say of the draft if it stood among the records."""
    proposed = {draft.file: draft.text.encode(errors="surrogatepass")}
    return proposal.faults_of(proposed, loaded, root, today)


def write(root: Path, draft: Draft) -> Path:
    """Write the draft below `root`, whole or not at all. Raises FileExistsError, OSError."""
    path = root / draft.file
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(draft.text.encode())
            opened.flush()
            os.fsync(opened.fileno())
        Path(temporary).chmod(0o644)
        _place(Path(temporary), path)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return path


def _place(temporary: Path, path: Path) -> None:
    """Give the finished file its name, unless something has that name already."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise FileExistsError(str(path)) from None
        temporary.rename(path)


def _one(decision: str | None, stars: int | None, source: str) -> tuple[Mapping[str, Value], ...]:
    fields: dict[str, Value] = {}
    if decision:
        fields["decision"] = decision
    if stars:
        fields["stars"] = stars
    return ({**fields, "source": source},) if fields else ()


def _content(folder: str, name: str) -> PurePosixPath:
    return PurePosixPath("content", folder, f"{_part(name)}.yml")


def _part(name: str) -> str:
    """Return `name` as one part of a path, whatever was typed; the check then judges it."""
    return re.sub(r"[/\\\x00]", "_", name) or "_"


def _clean(text: str) -> str:
    """Return `text` composed (NFC), on one line, without doubled spaces."""
    return " ".join(nfc(text).split())
