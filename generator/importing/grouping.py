"""The group of a new product: as the list says, or as all products of such a name have it."""

from collections import Counter
from collections.abc import Iterable

from generator.importing.rows import Facts
from generator.records.naming import name_key

_ENOUGH = 2
"""So many products must begin alike before their group counts for a new one."""


def group_of(
    facts: Facts, known: Iterable[tuple[str, str]], groups: Iterable[str], default: str | None
) -> tuple[str | None, bool]:
    """Return the group of a new product, and whether it was only concluded from its name.

    `known` are the names and groups of the products that there are: one that begins with the
    same words as all of at least two others belongs where they do (`Nước mắm …`).
    """
    if facts.group_printed in set(groups):
        return facts.group_printed, False
    if facts.group or default:
        return facts.group or default, False
    words = name_key(facts.name).split()
    pairs = [(name_key(name).split(), group) for name, group in known]
    for length in range(min(3, len(words)), 0, -1):
        alike = Counter(group for name, group in pairs if name[:length] == words[:length])
        if alike:
            if len(alike) == 1 and alike.total() >= _ENOUGH:
                return next(iter(alike)), True
            return None, False
    return None, False
