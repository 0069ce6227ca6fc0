"""The messages of all faults: a code, its weight, and words in Vietnamese and English.

Codes are stable: editors look them up, scripts rely on them. A code that is no longer raised is
not given to another fault.
"""

from pathlib import PurePosixPath

from generator.records.faults import Fault, Position
from generator.records.messages.centres import CENTRES
from generator.records.messages.files import FILES, YAML
from generator.records.messages.going import GOING
from generator.records.messages.identity import IDENTITY, REFERENCES
from generator.records.messages.message import Language, Message, Words
from generator.records.messages.microsites import MICROSITES
from generator.records.messages.numbers import NUMBERS, PHONE_REASONS
from generator.records.messages.photos import ADDING, PHOTOS
from generator.records.messages.recognition import ISSUERS, RECOGNITION
from generator.records.messages.shape import SHAPE, VOCABULARY
from generator.records.messages.text import TEXT, WORDING
from generator.records.messages.writing import WRITING

__all__ = ["MESSAGES", "Language", "Message", "Words", "fault", "how", "shown", "what"]

MESSAGES: dict[str, Message] = {
    **FILES,
    **YAML,
    **SHAPE,
    **TEXT,
    **IDENTITY,
    **REFERENCES,
    **RECOGNITION,
    **NUMBERS,
    **WORDING,
    **PHOTOS,
    **ADDING,
    **WRITING,
    **GOING,
    **MICROSITES,
    **CENTRES,
}
"""Every message by its code."""

_LONGEST = 80


def fault(code: str, file: PurePosixPath, position: Position, **params: str | int) -> Fault:
    """Return the fault `code` of `file` at `position`, its weight taken from the message.

    Raises KeyError when no message has that code.
    """
    line, column = position
    severity = MESSAGES[code].severity
    return Fault(code, file, line, column, severity, tuple(sorted(params.items())))


def what(fault: Fault, lang: Language = "vi") -> str:
    """Say what is wrong, in `lang`."""
    return MESSAGES[fault.code].words(lang).what.format(**_params(fault, lang))


def how(fault: Fault, lang: Language = "vi") -> str:
    """Say how to mend it, in `lang`."""
    return MESSAGES[fault.code].words(lang).how.format(**_params(fault, lang))


def shown(value: object) -> str:
    """Return `value` fit to stand in a message: one line, not long, nothing invisible."""
    text = str(value)
    if len(text) > _LONGEST:
        text = text[: _LONGEST - 1] + "…"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def _params(fault: Fault, lang: Language) -> dict[str, str]:
    """Return the params as words of `lang`."""
    params = {name: shown(value) for name, value in fault.params}
    words = VOCABULARY[lang]
    if fault.code == "OC201":
        nearest = params.get("nearest")
        params["nearest"] = (
            words["nearest"].format(nearest=nearest) if nearest else words["no_nearest"]
        )
    elif nearest := params.get("nearest"):
        params["nearest"] = " " + words["nearest"].format(nearest=nearest)
    for name in ("expected", "found"):
        if name in params:
            params[name] = words.get(params[name], params[name])
    if "relation" in params:
        params["bound"] = words[params["relation"]].format(bound=params["bound"])
    if fault.code == "OC606":
        params["rule"] = ISSUERS[lang][params["rule"]]
    if fault.code == "OC703":
        params["reason"] = PHONE_REASONS[lang].get(params["reason"], params["reason"])
    return params
