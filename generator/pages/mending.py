"""The ways to mend a page: its record in the form and on the git host, and telling somebody.

Only what the operator has set leads anywhere; without a repository and a contact there remains
the page that explains how to report.
"""

from dataclasses import dataclass

from generator import addresses
from generator.addresses import Lang
from generator.form.collections import entry_of
from generator.pages.context import Context
from generator.pages.offers import OfferLine, report_lines


@dataclass(frozen=True)
class Mend:
    """Where a page can be mended; None and empty for what the operator has not.

    `form` is relative to the site's root, `source` and `report` are whole addresses; `ways` are
    the contacts that take reports.
    """

    form: str | None
    source: str | None
    report: str | None
    ways: tuple[OfferLine, ...]


def mend(context: Context, file: str, address: str, name: str, lang: Lang) -> Mend:
    """Return the ways to mend the page of `name` at `address`, made from the record `file`."""
    settings, words = context.settings, context.words[lang]
    entry = entry_of(file) if settings.repository else None
    title = words("report_subject", name=name)
    return Mend(
        form=addresses.FORM + entry if entry else None,
        source=context.edit_url(file),
        report=settings.repository.report(title, settings.url + address)
        if settings.repository
        else None,
        ways=report_lines(settings.report, words),
    )
