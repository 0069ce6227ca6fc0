"""Who is to look at a file: the rules of CODEOWNERS, the last one that fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pathspec import GitIgnoreSpec

_PLACES = (".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS")
"""Where hosts look for the file, in their order."""

OWNER = r"@?[\w.+@/-]{1,100}"
"""A person, a team or an address of mail."""


@dataclass(frozen=True)
class Rule:
    """The files that a pattern names, and their owners; no owner takes earlier ones away."""

    files: GitIgnoreSpec
    owners: tuple[str, ...]


def read_rules(root: Path) -> tuple[Rule, ...]:
    """Return the rules of the project at `root`, in the file's order; none without the file."""
    for place in _PLACES:
        if (root / place).is_file():
            return rules((root / place).read_text(encoding="utf-8"))
    return ()


def rules(text: str) -> tuple[Rule, ...]:
    """Return the rules of a CODEOWNERS file."""
    return tuple(_rules(text))


def owners_of(file: PurePosixPath, known: tuple[Rule, ...]) -> tuple[str, ...]:
    """Return the owners of a file: those of the last rule that names it."""
    for rule in reversed(known):
        if rule.files.match_file(str(file)):
            return rule.owners
    return ()


def _rules(text: str) -> Iterator[Rule]:
    for line in text.splitlines():
        words = line.split("#", 1)[0].split()
        if words and not words[0].startswith(("[", "^")):  # sections of GitLab
            owners = tuple(word for word in words[1:] if re.fullmatch(OWNER, word))
            yield Rule(GitIgnoreSpec.from_lines([words[0]]), owners)
