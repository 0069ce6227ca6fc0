"""Puts an index of Pagefind into one order, so that the same pages give the same bytes.

Pagefind 1.5 writes the filters and the sortings of an index, and the values of a filter, in an
order that changes from run to run, and names its files for what they hold. All are sorted here,
and the files renamed.
The files are gzip of a signature and of CBOR (RFC 8949), of which only the kinds that Pagefind
uses are read: whole numbers, texts, lists.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

ENTRY = "pagefind-entry.json"
"""The file that names the index of every language."""

_SORTED = (".pf_meta", ".pf_filter", ENTRY)
_SIGNATURE = b"pagefind_dcd"
_FILTERS, _SORTS = 3, 4
"""Places in the table of an index: the filters, (name, file) pairs; the sortings, (name, pages)."""

_HASH = 10
_NUMBER, _TEXT, _LIST = 0, 3, 4


class OrderError(ValueError):
    """A file is not as this version of Pagefind writes it."""


def in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files of a bundle with the filters and sortings of every index sorted.

    Their names, and those in `pagefind-entry.json`, depend on nothing but what the index holds.
    Raises OrderError.
    """
    ordered = {path: content for path, content in files.items() if not path.endswith(_SORTED)}
    entry = json.loads(files[ENTRY])
    for language, index in entry["languages"].items():
        table = _read(files, f"pagefind.{index['hash']}.pf_meta")
        filters = []
        for label, name in table[_FILTERS]:
            found = _read(files, f"filter/{name}.pf_filter")
            name, content = _named(language, [label, sorted(found[1])])
            filters.append([label, name])
            ordered[f"filter/{name}.pf_filter"] = content
        table[_FILTERS], table[_SORTS] = sorted(filters), sorted(table[_SORTS])
        index["hash"], content = _named(language, table)
        ordered[f"pagefind.{index['hash']}.pf_meta"] = content
    ordered[ENTRY] = json.dumps(entry, separators=(",", ":")).encode()
    return ordered


def _read(files: Mapping[str, bytes], path: str) -> list[Any]:
    content = gzip.decompress(files[path])
    if not content.startswith(_SIGNATURE):
        raise OrderError(f"{path} has no signature")
    value, end = decode(content, len(_SIGNATURE))
    if end != len(content) or not isinstance(value, list):
        raise OrderError(f"{path} is not one list")
    return value


def _named(language: str, value: list[Any]) -> tuple[str, bytes]:
    """Return a name for `value`, and the bytes of its file."""
    content = b"".join((_SIGNATURE, *encode(value)))
    digest = hashlib.sha256(content).hexdigest()[:_HASH]
    return f"{language}_{digest}", gzip.compress(content, mtime=0)


def decode(content: bytes, at: int) -> tuple[Any, int]:
    """Return the value that stands at `at`, and where the next one begins. Raises OrderError."""
    kind, size = content[at] >> 5, content[at] & 31
    at += 1
    if size in (24, 25, 26, 27):
        width = 1 << (size - 24)
        size = int.from_bytes(content[at : at + width])
        at += width
    elif size > 27:
        raise OrderError(f"byte {at - 1}: a length of no known kind")
    if kind == _NUMBER:
        return size, at
    if kind == _TEXT:
        return content[at : at + size].decode(), at + size
    if kind == _LIST:
        items = []
        for _ in range(size):
            item, at = decode(content, at)
            items.append(item)
        return items, at
    raise OrderError(f"byte {at - 1}: a value of kind {kind}")


def encode(value: Any) -> Iterable[bytes]:
    """Yield the bytes of a whole number, a text, or a list of such."""
    if isinstance(value, int):
        yield _head(_NUMBER, value)
    elif isinstance(value, str):
        written = value.encode()
        yield _head(_TEXT, len(written))
        yield written
    else:
        yield _head(_LIST, len(value))
        for item in value:
            yield from encode(item)


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes((kind << 5 | size,))
    power = next(power for power in range(4) if size < 1 << (8 << power))
    return bytes((kind << 5 | 24 + power,)) + size.to_bytes(1 << power)
