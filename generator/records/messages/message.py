"""The form of a message: its weight, and its words in both languages."""

from dataclasses import dataclass
from typing import Literal

from generator.records.faults import Severity

Language = Literal["vi", "en"]


@dataclass(frozen=True, slots=True)
class Words:
    """A message in one language: what is wrong, and how to mend it.

    Both are templates for `str.format`; the names in braces are the fault's `params`.
    """

    what: str
    how: str


@dataclass(frozen=True, slots=True)
class Message:
    """The message of one code."""

    severity: Severity
    vi: Words
    en: Words

    def words(self, lang: Language) -> Words:
        """Return the words in `lang`."""
        return self.vi if lang == "vi" else self.en


def error(vi: tuple[str, str], en: tuple[str, str]) -> Message:
    """Make the message of an error from (what, how) in each language."""
    return Message(Severity.ERROR, Words(*vi), Words(*en))


def warning(vi: tuple[str, str], en: tuple[str, str]) -> Message:
    """Make the message of a warning from (what, how) in each language."""
    return Message(Severity.WARNING, Words(*vi), Words(*en))
