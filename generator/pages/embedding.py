"""The page with the snippets by which other sites embed our lists."""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.pages.context import Context, Draft, Page
from generator.pages.embedded import EmbeddedList, lists

_STYLE = "width:100%;height:30rem;max-height:85vh;border:0"


def pages(context: Context) -> Iterator[Draft]:
    """Yield the page in every language."""
    for lang in LANGS:
        yield partial(_page, context, lang)


def snippet(one: EmbeddedList, url: str, lang: Lang) -> str:
    """Return the HTML that another site copies; `url` is ours, with a closing slash."""
    address = url + addresses.embedded(one.name, lang)
    return (
        f'<iframe src="{escape(address)}" title="{escape(one.title)}" loading="lazy"'
        f' style="{_STYLE}"></iframe>'
    )


def _page(context: Context, lang: Lang) -> Page:
    words, url = context.words[lang], context.settings.url
    found = lists(context, lang)
    first = next((one for some in found.values() for one in some), None)
    return context.render(
        "embedding.html",
        addresses.section("embedding", lang),
        lang,
        addresses.section("embedding", "en" if lang == "vi" else "vi"),
        title=words("embedding_title"),
        description=words("embedding_lead"),
        first=addresses.embedded(first.name, lang) if first else None,
        kinds=tuple(
            (
                kind,
                words(f"embedding_{kind}"),
                tuple(
                    {
                        "name": one.name,
                        "title": one.title,
                        "address": addresses.embedded(one.name, lang),
                        "snippet": snippet(one, url, lang),
                    }
                    for one in some
                ),
            )
            for kind, some in found.items()
            if some
        ),
    )
