"""Vietnamese phone numbers: read as people write them, kept as E.164, shown as in the country.

Rules: phonenumbers (libphonenumber); mobiles have 10 digits since 2018 (before: 11, 012x, 016x,
018x, 019x); the area code of Nghệ An became 0238 in 2017 (before: 038, now a mobile prefix).
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from generator.text import strip_invisible

_OLD_MOBILE = re.compile(r"(?:\+?84|0)1(?:2\d|6[2-9]|8[68]|99)\d{7}")
_OLD_NGHE_AN = re.compile(r"38[38]\d{6}")
_SEPARATORS = re.compile(r"\s*[/;,]\s*|\s+[-–]\s+|\s+(?:hoặc|và|or|and)\s+|\n+")
_WRITTEN = re.compile(r"[\d\s().+\-–]+")
_MIN_DIGITS = 8


class PhoneProblem(StrEnum):
    """Why a text is no phone number that can be shown."""

    NOT_A_NUMBER = "not_a_number"
    NOT_VIETNAMESE = "not_vietnamese"
    SEVERAL = "several"
    OLD_MOBILE = "old_mobile"


class PhoneDoubt(StrEnum):
    """What an editor should look at before a valid number is shown."""

    OLD_AREA_CODE = "old_area_code"


class PhoneKind(StrEnum):
    """What answers at the number: a link to Zalo makes sense for mobiles only."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Phone:
    """A valid Vietnamese number: `e164` for links (`+84…`), `national` to be read (`0912 345 678`).

    `doubt` is set when it may be something else than it seems.
    """

    e164: str
    national: str
    kind: PhoneKind
    doubt: PhoneDoubt | None = None


def parse_phone(text: str) -> Phone | PhoneProblem:
    """Read one Vietnamese phone number as people write it, or say what is wrong with it.

    Dots, spaces, hyphens and brackets may part the digits; +84, 0084 and 84 may stand for the
    first 0.
    """
    written = _clean(text)
    parts = [part for part in _SEPARATORS.split(written) if part]
    if len(parts) > 1 and sum(_digit_count(part) >= _MIN_DIGITS for part in parts) > 1:
        return PhoneProblem.SEVERAL
    if not _WRITTEN.fullmatch(written):
        return PhoneProblem.NOT_A_NUMBER
    compact = re.sub(r"[^\d+]", "", written)
    if _OLD_MOBILE.fullmatch(re.sub(r"^00", "+", compact)):
        return PhoneProblem.OLD_MOBILE
    number = _read(compact)
    if number is None:
        two = _digit_count(written) in range(18, 24)
        return PhoneProblem.SEVERAL if two else PhoneProblem.NOT_A_NUMBER
    if number.country_code != _VIETNAM:
        return PhoneProblem.NOT_VIETNAMESE
    if not phonenumbers.is_valid_number_for_region(number, "VN"):
        return PhoneProblem.NOT_A_NUMBER
    return Phone(
        e164=phonenumbers.format_number(number, PhoneNumberFormat.E164),
        national=phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
        kind=_KINDS.get(phonenumbers.number_type(number), PhoneKind.SERVICE),
        doubt=_doubt(str(number.national_number)),
    )


def _clean(text: str) -> str:
    return strip_invisible(unicodedata.normalize("NFKC", text)).strip()


def _digit_count(text: str) -> int:
    return sum(c.isdigit() for c in text)


def _read(compact: str) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(re.sub(r"^00", "+", compact), "VN")
    except NumberParseException:
        return None


def _doubt(national: str) -> PhoneDoubt | None:
    return PhoneDoubt.OLD_AREA_CODE if _OLD_NGHE_AN.match(national) else None


_VIETNAM = 84
_KINDS = {
    PhoneNumberType.MOBILE: PhoneKind.MOBILE,
    PhoneNumberType.FIXED_LINE: PhoneKind.LANDLINE,
}
