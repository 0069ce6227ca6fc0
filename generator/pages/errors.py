"""The page for an address that does not exist."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from generator.pages import at_kiosk
from generator.pages.context import Context, Draft, Page, page_values


def pages(context: Context) -> Iterator[Draft]:
    """Yield `404.html`."""
    yield partial(_page, context)


def _page(context: Context) -> Page:
    """Render the page; it answers at any depth, so its links begin at the site's own path."""
    root = urlsplit(context.settings.url).path or "/"
    values = page_values(context, "404.html", "vi", None, root)
    html = context.environment.get_template("404.html").render(
        values
        | {
            "title": context.words["vi"]("not_found_title"),
            "en": context.words["en"],
            "at_kiosk": at_kiosk.of_no_page(context),
        }
    )
    return Page("404.html", html)
