"""The page of indicators: how many producers and products have what a buyer asks for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.indicators import Share, indicators
from generator.pages.context import Context, Draft, Page
from generator.words import Words

DATA = "du-lieu/indicators.json"


@dataclass(frozen=True)
class Cell:
    """A share, written out; `percent` is None where there is nothing to count."""

    percent: float | None
    line: str
    unknown: str | None


@dataclass(frozen=True)
class Row:
    """An indicator as the page shows it."""

    name: str
    definition: str
    certified: Cell
    all: Cell
    target: str | None


def pages(context: Context) -> Iterator[Draft]:
    """Yield the page in every language."""
    for lang in LANGS:
        yield partial(_page, context, lang)


def _page(context: Context, lang: Lang) -> Page:
    words = context.words[lang]
    tables = []
    for about in ("producers", "products"):
        rows = [
            Row(
                name=words(f"indicators_{about}_{one.id}"),
                definition=words(f"indicators_{about}_{one.id}_how"),
                certified=_cell(one.certified, words),
                all=_cell(one.all, words),
                target=words("indicators_target", percent=one.target) if one.target else None,
            )
            for one in indicators(context.catalogue)
            if one.about == about
        ]
        tables.append((about, words(f"indicators_{about}"), rows))
    return context.render(
        "indicators.html",
        addresses.section("indicators", lang),
        lang,
        addresses.section("indicators", "en" if lang == "vi" else "vi"),
        title=words("indicators_title"),
        description=words("indicators_lead", date=text.format_date(context.today, lang)),
        tables=tables,
        data=DATA,
    )


def _cell(share: Share, words: Words) -> Cell:
    if share.percent is None:
        return Cell(None, words("indicators_nothing"), None)
    if share.unknown == share.of:  # not 0 %: nobody has looked yet
        return Cell(None, words("indicators_all_unknown", count=share.of), None)
    percent = text.format_number(share.percent, words.lang).removesuffix(".0").removesuffix(",0")
    line = words("indicators_share", percent=percent, count=share.count, of=share.of)
    unknown = words("indicators_unknown", count=share.unknown) if share.unknown else None
    return Cell(share.percent, line, unknown)
