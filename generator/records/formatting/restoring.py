"""Comments brought back: the form writes records without them, an older version still has them.

The older record is changed to say what the newer one says, so that every comment stays beside
the key that it stood by; a comment goes only with its key.
"""

import difflib
import io
import json
from pathlib import PurePosixPath
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from generator.records.formatting.style import plain_yaml
from generator.records.yaml_reader import read


def with_comments(new: bytes, old: bytes, file: PurePosixPath) -> bytes:
    """Return the record `new` with the comments of `old`, an older version of the same file.

    `new` comes back as it is where that would change what it says, or where either has faults.
    """
    wanted, before = read(new, file), read(old, file)
    if wanted.faults or before.faults or not isinstance(before.data, dict):
        return new
    yaml = plain_yaml()
    try:
        merged = _merged(yaml.load(before.text.text), yaml.load(wanted.text.text))
        raw = _dumped(yaml, merged)
    except (YAMLError, ValueError, IndexError, AttributeError, KeyError):
        return new
    said = read(raw, file)
    return new if said.faults or said.data != wanted.data else raw


def _merged(old: Any, new: Any) -> Any:
    """Return `old`, changed in place to mean `new`; or `new` where they have nothing in common."""
    if isinstance(old, CommentedMap) and isinstance(new, CommentedMap):
        return _merged_map(old, new)
    if isinstance(old, CommentedSeq) and isinstance(new, CommentedSeq):
        return _merged_list(old, new)
    return old if _key(old) == _key(new) else new


def _merged_map(old: CommentedMap, new: CommentedMap) -> CommentedMap:
    for key in [key for key in old if key not in new]:
        del old[key]
    for key, value in new.items():
        merged = _merged(old[key], value) if key in old else value
        if key not in old or merged is not old[key]:
            old[key] = merged
    return old


def _merged_list(old: CommentedSeq, new: CommentedSeq) -> CommentedSeq:
    """Keep the items that both have; what stands in the place of another is merged with it."""
    keys = [_key(item) for item in old], [_key(item) for item in new]
    steps = difflib.SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    for kind, start, end, first, last in reversed(steps):
        if kind == "equal":
            continue
        shared = min(end - start, last - first)
        for place in range(end - 1, start + shared - 1, -1):
            del old[place]
        for offset in range(shared):
            merged = _merged(old[start + offset], new[first + offset])
            if merged is not old[start + offset]:
                old[start + offset] = merged
        for offset in range(shared, last - first):
            old.insert(start + offset, new[first + offset])
    return old


def _key(value: Any) -> str:
    """Return a text that is the same for what means the same."""
    return json.dumps(value, default=str, sort_keys=True)


def _dumped(yaml: YAML, data: Any) -> bytes:
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue().encode()
