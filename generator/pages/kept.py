"""What many pages show alike, rendered once: the card of a product stands on a dozen of them."""

from collections.abc import Callable
from typing import Any

from markupsafe import Markup


class Kept:
    """Calls a macro of the templates and keeps what it gave, for the same subject and options.

    In templates: `{{ kept(macro, subject, …) }}`. A subject is known by being the very same
    object, so it must be one that no page changes; the options are compared as values.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], tuple[object, Markup]] = {}

    def __call__(self, macro: Callable[..., Markup], subject: object, *options: Any) -> Markup:
        """Return `macro(subject, *options)`."""
        key = (macro.name, id(subject), *options)  # type: ignore[attr-defined]  # Jinja's Macro
        known = self._known.get(key)
        if known is None:
            # The subject is kept too: nothing else can get its identity.
            known = self._known[key] = (subject, macro(subject, *options))
        return known[1]
