"""Calendars of what ends (RFC 5545): a feed for a former district, and one for a producer.

All-day events on the first day that a star can no longer be claimed, or the last day of a paper,
with reminders 90 and 30 days before. The same records on the same day make the same bytes.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from generator import addresses
from generator.addresses import Lang
from generator.care.words import paper_name, when
from generator.catalogue import Catalogue, ProductView
from generator.expiry import Ending, endings

REMINDERS = (90, 30)
"""Days before an ending: to gather papers, to hand them in."""

_LINE = 75
"""Bytes that a line may hold (RFC 5545, 3.1)."""

_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//San vat Nghe An//ocop//VI",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
)


def calendars(catalogue: Catalogue, url: str, host: str) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of every feed; one without events is not there.

    `url` is the site's address with a closing slash, `host` its name, for the events' own names.
    """
    for district in catalogue.districts:
        name = f"OCOP {district.full_name}"
        text = calendar(catalogue.of_district(district.slug), name, catalogue.today, url, host)
        if text:
            yield addresses.calendar("districts", district.slug), text
    for producer in catalogue.producers:
        name = f"OCOP {producer.record.name}"
        text = calendar(catalogue.of_producer(producer.slug), name, catalogue.today, url, host)
        if text:
            yield addresses.calendar("producers", producer.slug), text


def has_events(products: Iterable[ProductView], today: date) -> bool:
    """Tell whether a feed of these products would have an event, and so exists."""
    return any(ending.days >= 0 for ending in endings(products, today))


def calendar(
    products: Iterable[ProductView], name: str, today: date, url: str, host: str
) -> str | None:
    """Return the calendar called `name` of what ends from `today` on, or None without events."""
    events = [ending for ending in endings(products, today) if ending.days >= 0]
    if not events:
        return None
    lines = [*_HEAD, f"NAME:{escaped(name)}", f"X-WR-CALNAME:{escaped(name)}"]
    for ending in events:
        lines += _event(ending, today, url, host)
    lines.append("END:VCALENDAR")
    return "".join(folded(line) for line in lines)


def _event(ending: Ending, today: date, url: str, host: str, lang: Lang = "vi") -> Iterator[str]:
    product, status = ending.product, ending.product.status
    page = url + addresses.product(product.slug, lang)
    stars = f" {status.stars} sao" if status and status.stars else ""
    what = {
        "star": f"Hết hiệu lực{stars}",
        "unsure": f"Chắc chắn hết hiệu lực{stars}",
        "paper": f"Hết hạn {paper_name(ending, lang)}",
    }[ending.kind]
    decision = status.decision.number if status and status.decision else None
    said = [f"{what}: {when(ending, lang)}.", *([f"Theo {decision}."] if decision else []), page]
    yield "BEGIN:VEVENT"
    yield f"UID:{product.record.id}-{ending.kind}-{ending.code}.{host}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{ending.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{ending.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(f'{what}: {product.record.name}')}"
    yield f"DESCRIPTION:{escaped(chr(10).join(said))}"
    yield f"URL:{page}"
    yield "TRANSP:TRANSPARENT"
    for days in REMINDERS:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:-P{days}D"
        yield f"DESCRIPTION:{escaped(f'{what} sau {days} ngày: {product.record.name}')}"
        yield "END:VALARM"
    yield "END:VEVENT"


def escaped(text: str) -> str:
    """Return a text as the value of a property; what would end a line is gone or escaped."""
    clean = "".join(c for c in text if c == "\n" or c.isprintable())
    for sign in ("\\", ";", ","):
        clean = clean.replace(sign, f"\\{sign}")
    return clean.replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line with its end, parted so that no part is longer than 75 bytes of UTF-8."""
    parts, part, size = [], "", 0
    for c in line:
        width = len(c.encode())
        if size + width > _LINE:
            parts.append(part)
            part, size = " ", 1
        part, size = part + c, size + width
    return "\r\n".join([*parts, part]) + "\r\n"
