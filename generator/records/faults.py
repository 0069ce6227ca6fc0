"""A fault: what is wrong in a record, and where. Frozen data; `messages` puts it into words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath

Position = tuple[int, int]
"""Line and column, both counted from 1."""

START: Position = (1, 1)
"""The first letter of a file: where a fault of the file as a whole stands."""


class Severity(StrEnum):
    """How much a fault weighs: an error fails the check, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one file.

    `code` is stable (`OC501`) and names the message; `file` is relative to the project's root;
    `line` and `column` count from 1; `params` fill the message.
    """

    code: str
    file: PurePosixPath
    line: int
    column: int
    severity: Severity
    params: tuple[tuple[str, str | int], ...] = field(default=())

    @property
    def is_error(self) -> bool:
        """Tell whether the fault fails the check."""
        return self.severity is Severity.ERROR


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return `faults` without repeats, sorted by file, line, column and code."""
    return tuple(
        sorted(set(faults), key=lambda f: (str(f.file), f.line, f.column, f.code, f.params))
    )
