"""`/.well-known/security.txt` (RFC 9116): whom to tell of a hole."""

from collections.abc import Mapping
from datetime import date, timedelta
from urllib.parse import quote

from generator.phones import PhoneProblem, parse_phone

NAME = ".well-known/security.txt"
_VALID = timedelta(days=360)  # the RFC wants less than a year


def security_txt(report: Mapping[str, str], url: str, today: date) -> str | None:
    """Return the file, or None when the operator named nobody: a contact is obligatory.

    `report` is `extra.report` of mkdocs.yml: email, zalo, phone.
    """
    contacts = [address for kind, value in report.items() if (address := _uri(kind, value))]
    if not contacts:
        return None
    lines = [f"Contact: {contact}" for contact in contacts]
    lines.append(f"Expires: {(today + _VALID).isoformat()}T00:00:00Z")
    lines.append("Preferred-Languages: vi, en")
    lines.append(f"Canonical: {url}{NAME}")
    return "\n".join(lines) + "\n"


def _uri(kind: str, value: str) -> str | None:
    if kind == "email":
        return f"mailto:{quote(value, safe='@+.-_')}"
    if kind in ("phone", "zalo"):
        number = parse_phone(value)
        if isinstance(number, PhoneProblem):
            return None
        plain = "".join(char for char in number.national if char.isdigit())
        return f"tel:{number.e164}" if kind == "phone" else f"https://zalo.me/{plain}"
    return None
