"""The pages of what was taken off: they say so, without a name, and no search finds them."""

from collections.abc import Iterator
from functools import partial

from generator import addresses, text
from generator.addresses import LANGS, Lang
from generator.hiding import HiddenView
from generator.pages.context import Context, Draft, Page
from generator.pages.short import redirect

_ADDRESSES = {"product": addresses.product, "producer": addresses.producer}


def pages(context: Context) -> Iterator[Draft]:
    """Yield the pages of hidden records, and what leads to them: aliases, QR codes, bar codes."""
    for hidden in context.catalogue.hidden:
        address = _ADDRESSES[hidden.kind]
        for lang in LANGS:
            for slug in (hidden.slug, *hidden.aliases):
                yield partial(_page, context, hidden, slug, lang)
        codes = [addresses.digital_link(gtin) for gtin in hidden.gtins]
        if hidden.id:
            codes.append(addresses.short(hidden.id))
        title = context.words["vi"]("hidden_title")
        for code in codes:
            yield partial(redirect, context, code, address(hidden.slug, "vi"), title)


def _page(context: Context, hidden: HiddenView, slug: str, lang: Lang) -> Page:
    words, address = context.words[lang], _ADDRESSES[hidden.kind]
    day = text.format_date_in_words(hidden.since, lang)
    return context.render(
        "hidden.html",
        address(slug, lang),
        lang,
        address(slug, "en" if lang == "vi" else "vi"),
        title=words("hidden_title"),
        gone=words(f"hidden_{hidden.kind}"),
        since=words("hidden_since", day=day),
    )
