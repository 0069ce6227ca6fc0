"""Names of websites: `senquebac.vn`, also with Vietnamese letters, in the form that hosts take."""

import re

_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_TOP = re.compile(r"[a-z]{2,24}|xn--[a-z0-9-]{2,59}")
_LONGEST = 253


def domain(written: str) -> str | None:
    """Return a domain in small ASCII letters, or None when `written` is no domain.

    A Vietnamese name becomes its ASCII form (RFC 3492). No scheme, path, port or number of a
    machine is taken; there must be a dot.
    """
    try:
        name = written.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = name.split(".")
    if len(name) > _LONGEST or len(labels) < 2 or not _TOP.fullmatch(labels[-1]):
        return None
    return name if all(_LABEL.fullmatch(label) for label in labels) else None
