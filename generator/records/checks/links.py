"""Links: https, with a host; never one that runs a script."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from generator.records.checks.walk import with_contacts
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded
from generator.records.messages import shown
from generator.records.yaml_reader import Path

_LINKS = frozenset({"website", "facebook", "marketplace"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_INERT = re.compile(r"[\s\x00-\x20]+")
_HOST = re.compile(r"(?:[\w](?:[\w-]{0,61}[\w])?\.)+[^\W\d_][\w-]{1,23}\.?")
_DANGEROUS = frozenset({"javascript", "data", "vbscript", "file", "blob", "about"})


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the links of products, producers, destinations and sources."""
    for product in loaded.records.products.values():
        record = product.record
        if record.traceability_url:
            yield from _link(product, ("traceability_url",), record.traceability_url)
        for number, offer in enumerate(record.buy):
            if _is_link(offer.kind, offer.value):
                yield from _link(product, ("buy", number, "value"), offer.value)
    for entry in with_contacts(loaded):
        for number, contact in enumerate(entry.record.contacts):
            if _is_link(contact.kind, contact.value):
                yield from _link(entry, ("contacts", number, "value"), contact.value)
    for place in loaded.records.destinations.values():
        if place.record.url:
            yield from _link(place, ("url",), place.record.url)
    for source in loaded.records.sources.values():
        yield from _source(source)


def _source(entry: Entry[Any]) -> Iterator[Fault]:
    """Check the link of a source: an old page may still be http, which its citer cannot mend."""
    url = entry.record.url
    if url is None:
        return
    problem = problem_of(url)
    if problem and problem[0] == "OC706" and url.lower().startswith("http://"):
        problem = problem_of(f"https{url[4:]}") or ("OC714", problem[1])
    if problem:
        code, params = problem
        yield entry.fault(code, "url", **params)
    if entry.record.accessed is None and not entry.record.archived:
        yield entry.fault("OC713", "url")


def _link(entry: Entry[Any], path: Path, url: str) -> Iterator[Fault]:
    problem = problem_of(url)
    if problem:
        code, params = problem
        yield entry.fault(code, *path, **params)


def problem_of(url: str) -> tuple[str, dict[str, str]] | None:
    """Return the code and params of what is wrong with a link, or None."""
    bare = _INERT.sub("", url)
    scheme = _SCHEME.match(bare)
    if scheme and scheme[1].lower() in _DANGEROUS:
        return "OC707", {"scheme": scheme[1].lower()}
    if bare != url or not bare.lower().startswith("https://"):
        return "OC706", {"value": shown(url)}
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "OC708", {"value": shown(url)}
    if not _HOST.fullmatch(host) or "@" in parts.netloc:
        return "OC708", {"value": shown(url)}
    return None


def _is_link(kind: str, value: str) -> bool:
    return kind in _LINKS or (kind == "zalo" and ":" in value)
