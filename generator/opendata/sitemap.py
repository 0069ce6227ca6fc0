"""The site map: every page of the catalogue in both languages, each naming the other."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from generator import addresses
from generator.addresses import LANGS, Lang
from generator.catalogue import Catalogue

_SECTIONS = (
    "products",
    "districts",
    "groups",
    "producers",
    "decisions",
    "destinations",
    "routes",
    "about",
    "indicators",
    "embedding",
    "asking",
)
_IN_VIETNAMESE = ("huong-dan/", "huong-dan-kiosk/")
"""Markdown pages of content/vi that have no twin: for editors, for those who run kiosks."""

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)

Addresses = dict[Lang, str]
"""The addresses of one page by language, relative to the site's root."""


def page_addresses(catalogue: Catalogue) -> Iterator[Addresses]:
    """Yield the addresses of every page that a search engine should know.

    Those of the producers' sites are known to who makes them (generator/microsites).
    """
    yield {lang: addresses.home(lang) for lang in LANGS}
    for name in _SECTIONS:
        yield {lang: addresses.section(name, lang) for lang in LANGS}
    for address in _IN_VIETNAMESE:
        yield {"vi": address}
    for group in catalogue.groups:
        yield {lang: addresses.group(group.slug, lang) for lang in LANGS}
    for district in catalogue.districts:
        yield {lang: addresses.district(district.slug, lang) for lang in LANGS}
    for product in catalogue.products:
        yield {lang: addresses.product(product.slug, lang) for lang in LANGS}
    for decision in catalogue.decisions:
        yield {lang: addresses.decision(decision.slug, lang) for lang in LANGS}
    for destination in catalogue.destinations:
        yield {lang: addresses.destination(destination.slug, lang) for lang in LANGS}
    for route in catalogue.routes:
        yield {lang: addresses.route(route.slug, lang) for lang in LANGS}
    for collection in catalogue.collections:
        yield {lang: addresses.collection(collection.slug, lang) for lang in LANGS}


def sitemap_xml(pages: Iterable[Addresses], url: str) -> str:
    """Return `sitemap.xml`; `url` is the site's address with a closing slash."""
    return _HEAD + "".join(_entries(page, url) for page in pages) + "</urlset>\n"


def robots_txt(url: str) -> str:
    """Return `robots.txt`: all may be read, the site map is named."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n"


def _entries(page: Addresses, url: str) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href={quoteattr(url + address)}/>'
        for lang, address in page.items()
    )
    return "".join(
        f"<url><loc>{escape(url + address)}</loc>{links}</url>\n" for address in page.values()
    )
