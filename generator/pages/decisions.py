"""The pages of the decisions that recognised products."""

from collections.abc import Iterator
from functools import partial

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.catalogue import DecisionView
from generator.pages.context import Context, Draft, Page
from generator.pages.mending import mend
from generator.pages.stars import decision_name, recognition_view
from generator.pages.views import localised, name_of, source_lines


def pages(context: Context) -> Iterator[Draft]:
    """Yield the list of decisions and every decision's page."""
    for lang in LANGS:
        yield partial(_index, context, lang)
        for decision in context.catalogue.decisions:
            yield partial(_page, context, decision, lang)


def decision_row(context: Context, decision: DecisionView, lang: Lang) -> dict[str, object]:
    """Return a decision as a list shows it."""
    words, record = context.words[lang], decision.record
    return {
        "name": decision_name(decision, words),
        "address": addresses.decision(decision.slug, lang),
        "date": text.format_date(record.date, lang),
        "issuer": record.issuer,
        "round": localised(record, "round", lang) if record.number else None,
        "count": len({p.slug for p, _ in context.catalogue.of_decision(decision.slug)}),
    }


def _index(context: Context, lang: Lang) -> Page:
    words = context.words[lang]
    return context.render(
        "decisions.html",
        addresses.section("decisions", lang),
        lang,
        addresses.section("decisions", "en" if lang == "vi" else "vi"),
        title=words("decisions_title"),
        description=words("decisions_lead"),
        rows=tuple(decision_row(context, d, lang) for d in context.catalogue.decisions),
    )


def _page(context: Context, decision: DecisionView, lang: Lang) -> Page:
    words, record = context.words[lang], decision.record
    name = decision_name(decision, words)
    recognised = sorted(
        context.catalogue.of_decision(decision.slug), key=lambda pair: pair[0].sort_key
    )
    starts = record.valid_from or record.date
    totals = record.totals
    missing = None
    if totals and totals.products and totals.products > len(recognised):
        missing = words("decision_missing", total=totals.products, found=len(recognised))
    return context.render(
        "decision.html",
        addresses.decision(decision.slug, lang),
        lang,
        addresses.decision(decision.slug, "en" if lang == "vi" else "vi"),
        title=name,
        description=f"{name}, {record.issuer}, {text.format_date(record.date, lang)}",
        name=name,
        record=record,
        date=text.format_date(record.date, lang),
        ends=text.format_date(starts.plus_months(record.valid_months), lang),
        round=localised(record, "round", lang),
        note=localised(record, "note", lang),
        basis=words(f"basis_{record.basis}"),
        totals=_totals(decision, context, lang),
        missing=missing,
        rows=tuple(
            {
                "name": name_of(product.record, lang),
                "name_then": product.history[place].recognition.name_then,
                "address": addresses.product(product.slug, lang),
                "place": context.cards[lang][product.slug].place,
                "star": recognition_view(product, place, words),
            }
            for product, place in recognised
        ),
        sources=source_lines(record.sources, (), context.catalogue, words),
        mend=mend(
            *(context, decision.file, addresses.decision(decision.slug, lang), str(name), lang),
        ),
    )


def _totals(decision: DecisionView, context: Context, lang: Lang) -> str | None:
    words, totals = context.words[lang], decision.record.totals
    if totals is None:
        return None
    parts = []
    if totals.products:
        parts.append(words("decision_total_products", count=totals.products))
    for stars, count in ((5, totals.five_star), (4, totals.four_star), (3, totals.three_star)):
        if count:
            parts.append(words("decision_total_stars", count=count, stars=stars))
    return "; ".join(parts) or None
