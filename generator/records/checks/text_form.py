"""The letters of texts: composed Unicode, no look-alikes, nothing invisible, no old encodings.

Looks at whole files, comments too, since what is invisible there deceives as well; and at what
escapes inside double quotes hide (a backslash, u, 200b).
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.records import yaml_reader
from generator.records.checks.walk import entries, leaves
from generator.records.faults import Fault
from generator.records.loader import Entry, Loaded
from generator.records.source import Source
from generator.records.yaml_reader import Path, RecordText, position_at
from generator.text import d_lookalikes, nfc, telex_leftovers
from generator.text.legacy import LegacyEncoding, legacy_encoding

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
_INVISIBLE = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_FOREIGN = "\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de-\u00df"
_FOREIGN += "\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff"
_LOOKALIKES = "\u00d0\u00f0\u0189\u0256"
_SUSPICIOUS = re.compile(f"[{_MARKS}{_INVISIBLE}{_SPACES}{_FOREIGN}{_LOOKALIKES}]")
_STRAY = re.compile(f"[{_MARKS}]")
_HIDDEN = re.compile(f"[{_INVISIBLE}]")
_SPACE = re.compile(f"[{_SPACES}]")
_WORD = re.compile(r"\S+")
_MENDED_D = str.maketrans("ðÐɖƉ", "đĐđĐ")
_QUOTED_ESCAPE = re.compile(r"\\[^\"\\/n\n]")

_PROSE_LIST = """
    name also_known_as summary story ingredients storage shelf_life usage season caption tagline
    note name_then producer_then place_then title description short_name full_name round reason
    publisher issuer period label scope type_printed see do sells duration activities food stay
    capacity booking about words way text before during after
    """
_PROSE = frozenset(_PROSE_LIST.split())
"""The keys that hold words, not codes and names of files."""


def check(loaded: Loaded, _today: date) -> Iterator[Fault]:
    """Check the letters of every file, and the typing of every Vietnamese text."""
    for text in loaded.texts:
        yield from _of_file(text)
    for entry in entries(loaded):
        yield from _typing(entry)


def _of_file(text: RecordText) -> Iterator[Fault]:
    content = text.text
    if not unicodedata.is_normalized("NFC", content) or _SUSPICIOUS.search(content):
        for match in _WORD.finditer(content):
            for code, offset, params in _slips(match[0]):
                yield text.fault(code, position_at(content, match.start() + offset), **params)
        for match in _SPACE.finditer(content):
            position = position_at(content, match.start())
            yield text.fault("OC307", position, character=_code_point(match[0]))
    if _QUOTED_ESCAPE.search(content):
        for path, value in _escaped(text):
            for word in value.split():
                for code, _, params in _slips(word):
                    yield text.fault(code, text.position(path), **params)


def _slips(word: str) -> Iterator[tuple[str, int, dict[str, str]]]:
    """Yield code, offset and params for everything wrong with the letters of one word."""
    if word.isascii() and word.isprintable():
        return
    visible = _HIDDEN.sub("", word)
    old = legacy_encoding(word)
    if old is LegacyEncoding.TCVN3:
        yield "OC305", 0, {"word": visible}
        return
    if old is LegacyEncoding.VNI and _SUSPICIOUS.search(word):
        yield "OC306", 0, {"word": visible}
    composed = nfc(word)
    if composed != word:
        yield "OC301", 0, {"word": visible, "mended": _HIDDEN.sub("", composed)}
    if stray := _STRAY.search(composed):
        yield "OC302", 0, {"word": visible, "character": _code_point(stray[0])}
    for lookalike in dict.fromkeys(d_lookalikes(word)):
        params = {"word": visible, "character": _code_point(lookalike)}
        yield "OC303", word.index(lookalike), {**params, "mended": visible.translate(_MENDED_D)}
    for hidden in _HIDDEN.finditer(word):
        name = unicodedata.name(hidden[0], "CONTROL")
        yield "OC304", hidden.start(), {"character": _code_point(hidden[0]), "name": name}


def _typing(entry: Entry[Any]) -> Iterator[Fault]:
    """Yield a warning for each word that looks like keystrokes of Telex or VNI."""
    record = entry.record
    if isinstance(record, Source) and record.language != "vi":
        return
    for path, value in leaves(record):
        if isinstance(value, str) and "en" not in path and _name(path) in _PROSE:
            for word in telex_leftovers(value):
                yield entry.fault("OC306", *path, snippet=word, word=word)


def _name(path: Path) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _escaped(text: RecordText) -> Iterator[tuple[Path, str]]:
    """Yield the texts that are written with escapes."""
    content = text.text
    data = yaml_reader.read(text.raw, text.file, yaml_reader.MAX_TABLE_BYTES).data
    for path, span in text.spans.items():
        if content[span.start] == '"' and "\\" in content[span.start : span.end]:
            value = _at(data, path)
            if isinstance(value, str):
                yield path, value


def _at(data: object, path: Path) -> object:
    for part in path:
        if isinstance(data, dict) or (isinstance(data, tuple) and isinstance(part, int)):
            try:
                data = data[part]  # type: ignore[index]
            except (KeyError, IndexError):
                return None
        else:
            return None
    return data


def _code_point(character: str) -> str:
    return f"U+{ord(character):04X}"
