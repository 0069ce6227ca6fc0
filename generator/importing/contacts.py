"""Phones and addresses of people in cells: read for the review sheet, never imported.

A list does not hold consent; only who has it may put a contact into a record.
"""

import re

from generator.importing.cells import lines, text
from generator.importing.sheet import Cell
from generator.phones import Phone, parse_phone

_PARTS = re.compile(r"\s*(?:[/;,\n]|\s[-–]\s|\bhoặc\b|\bvà\b)\s*")
_PHONE_IN_TEXT = re.compile(
    r"[,;.(\s]*(?:(?:số\s+)?(?:điện thoại|đt|sđt|tel|di động|hotline|zalo)\s*[:.]?\s*)?"
    r"(?<!\d)(?:\+?84|0)[\s.]?\d(?:[\s.\-]?\d){7,9}(?!\d)[)]?",
    re.IGNORECASE,
)

_OFFICE = (
    r"(?:người\s+)?đại\s+diện(?:\s+(?:theo\s+)?pháp\s+luật)?|(?:phó\s+)?giám\s+đốc|gđ|chủ\s+nhiệm|"
    r"chủ\s+(?:hộ|cơ\s+sở|tịch(?:\s+hđqt)?)|(?:tổ|nhóm)\s+trưởng|trưởng\s+(?:nhóm|ban)|"
    r"người\s+liên\s+hệ|liên\s+hệ|họ\s+(?:và\s+)?tên"
)
_PERSON_IN_LINE = re.compile(
    rf"[\s,;.(–-]*(?<!\w)(?:{_OFFICE})(?!\w)\s*(?::|[-–]|là\b|(?=(?:ông|bà|anh|chị)\b)).*",
    re.IGNORECASE,
)
_TITLED = re.compile(r"(?:ông|bà|anh|chị)\s*[:.]?\s+\w", re.IGNORECASE)


def phones(cell: Cell) -> tuple[str, ...]:
    """Return the phone numbers of a cell, each as it is read in the country, or as it stands.

    A number that a sheet took for a quantity lost its first 0: 912345678 is 0912 345 678.
    """
    found: list[str] = []
    for line in lines(cell):
        for part in filter(None, _PARTS.split(line)):
            found.append(_phone(part))
    return tuple(dict.fromkeys(found))


def without_phones(shown: str) -> tuple[str, tuple[str, ...]]:
    """Return a text without the phone numbers in it, and these."""
    found = tuple(
        _phone(re.sub(r"^[^\d+]*|[)\s]*$", "", m[0])) for m in _PHONE_IN_TEXT.finditer(shown)
    )
    return (_PHONE_IN_TEXT.sub("", shown).strip(" ,;.(") if found else shown), found


def without_people(cell: Cell) -> tuple[str, tuple[str, ...]]:
    """Return the text of a producer's cell without who stands for it, and these people.

    “HTX Nam Anh / Đại diện: ông Nguyễn Văn A” is HTX Nam Anh. A household that is named for a
    person keeps its name.
    """
    kept: list[str] = []
    people: list[str] = []
    for number, line in enumerate(lines(cell)):
        found = _PERSON_IN_LINE.search(line)
        if number and _TITLED.match(line):
            people.append(line)
        elif found:
            kept.append(line[: found.start()])
            people.append(found[0].strip(" ,;.(–-)"))
        else:
            kept.append(line)
    return " ".join(filter(None, kept)), tuple(people)


def _phone(written: str) -> str:
    digits = re.sub(r"[\s.\-()]", "", written)
    if re.fullmatch(r"[1-9]\d{8}", digits) or re.fullmatch(r"2\d{9}", digits):
        written = f"0{digits}"
    phone = parse_phone(written)
    return phone.national if isinstance(phone, Phone) else f"{written} (?)"


def other(cell: Cell) -> tuple[str, ...]:
    """Return e-mails, pages or names as they stand."""
    return tuple(filter(None, (text(cell),)))
