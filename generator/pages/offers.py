"""Where to buy and whom to call: offers and contacts, written out with safe links."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import phones, text
from generator.records.producer import Contact
from generator.records.product import Offer
from generator.words import Words

_NO_BREAK = str.maketrans(" ", "\N{NO-BREAK SPACE}")
_NEEDS_CONSENT = ("phone", "zalo", "email", "facebook")


@dataclass(frozen=True)
class OfferLine:
    """A place to buy or a contact; `href` is None where there is nothing to open."""

    kind: str
    label: str
    value: str
    href: str | None
    checked: str | None


def offer_lines(offers: Iterable[Offer], words: Words) -> tuple[OfferLine, ...]:
    """Return the places where a product is sold; a contact without consent is left out."""
    return tuple(
        _line(offer.kind, offer.name, offer.value, _checked(offer, words), words)
        for offer in offers
        if offer.kind not in _NEEDS_CONSENT or offer.consent
    )


def contact_lines(contacts: Iterable[Contact], words: Words) -> tuple[OfferLine, ...]:
    """Return a producer's contacts; one without recorded consent is left out."""
    return tuple(
        _line(contact.kind, contact.label, contact.value, _checked(contact, words), words)
        for contact in contacts
        if contact.kind == "website" or contact.consent
    )


def report_lines(report: Mapping[str, str], words: Words) -> tuple[OfferLine, ...]:
    """Return where the operator takes reports: what `extra.report` of mkdocs.yml names."""
    return tuple(_line(kind, None, value, None, words) for kind, value in report.items())


def _checked(item: Offer | Contact, words: Words) -> str | None:
    if item.checked is None:
        return None
    return words("checked", date=text.format_date(item.checked, words.lang))


def _line(kind: str, name: str | None, value: str, checked: str | None, words: Words) -> OfferLine:
    label = name or words(f"buy_{kind}")
    if kind in ("phone", "zalo"):
        number = phones.parse_phone(value)
        if isinstance(number, phones.PhoneProblem):
            return OfferLine(kind, label, value, None, checked)
        plain = "".join(char for char in number.national if char.isdigit())
        href = f"tel:{number.e164}" if kind == "phone" else f"https://zalo.me/{plain}"
        return OfferLine(kind, label, number.national.translate(_NO_BREAK), href, checked)
    if kind == "email":
        return OfferLine(kind, label, value, f"mailto:{value}", checked)
    if value.startswith("https://"):
        host = value.removeprefix("https://").split("/", 1)[0].removeprefix("www.")
        return OfferLine(kind, label, host, value, checked)
    return OfferLine(kind, label, value, None, checked)
