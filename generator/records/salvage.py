"""What is sound in a faulty record, so that one run tells the faults of the rest too.

Values at fault are left out, as if they had not been written. What then seems to be missing is
not told: `is_told` knows which faults come from an absence.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError

from generator.records.base import Record
from generator.records.faults import Fault
from generator.records.yaml_reader import Path

R = TypeVar("R", bound=Record)

_ROUNDS = 4

_ABSENCES: Mapping[str, frozenset[str]] = {
    "OC508": frozenset({"photos"}),
    "OC605": frozenset({"recognitions"}),
    "OC705": frozenset({"variants"}),
    "OC709": frozenset({"buy", "contacts", "photos"}),
    "OC713": frozenset({"accessed", "archived"}),
    "OC801": frozenset({"warnings"}),
    "OC802": frozenset({"warnings"}),
    "OC807": frozenset({"sources"}),
    "OC810": frozenset({"warnings"}),
}
"""Faults that tell of something missing, and the keys where it should stand."""


def sound_part(model: type[R], data: object) -> tuple[R | None, frozenset[str]]:
    """Return the record without its faulty values, and the keys where some were left out.

    None when what is left is no record: a key that it needs is faulty or missing.
    """
    dropped: set[str] = set()
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(data, strict=True), frozenset(dropped)
        except ValidationError as invalid:
            for error in invalid.errors(include_url=False, include_input=False):
                path = _droppable(error["loc"], is_missing=error["type"] == "missing")
                if not path:
                    return None, frozenset(dropped)
                dropped.add(str(path[0]))
                data = _without(data, path)
    return None, frozenset(dropped)


def is_told(fault: Fault, dropped: Mapping[PurePosixPath, frozenset[str]]) -> bool:
    """Tell whether a fault stands although values of its file were left out."""
    keys = dropped.get(fault.file)
    return not keys or keys.isdisjoint(_ABSENCES.get(fault.code, frozenset()))


def _droppable(path: Path, *, is_missing: bool) -> Path:
    """Return the key to leave out for an error at `path`.

    Never an item of a list: those after it would seem to stand elsewhere.
    """
    if is_missing:
        path = path[:-1]
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return path


def _without(data: Any, path: Path) -> Any:
    """Return `data` without the key at `path`; as it is when there is no such key."""
    step, rest = path[0], path[1:]
    if isinstance(data, dict) and step in data:
        if not rest:
            return {key: value for key, value in data.items() if key != step}
        return {**data, step: _without(data[step], rest)}
    if isinstance(data, tuple) and isinstance(step, int) and step < len(data) and rest:
        return (*data[:step], _without(data[step], rest), *data[step + 1 :])
    return data
