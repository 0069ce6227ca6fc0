"""Writing the open data into the site."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from generator.catalogue import Catalogue
from generator.opendata.calendar import calendars
from generator.opendata.indicators_json import indicators_json
from generator.opendata.products_json import products_json
from generator.opendata.sitemap import Addresses, page_addresses, robots_txt, sitemap_xml

FOLDER = "du-lieu"


class _Settings(Protocol):
    @property
    def url(self) -> str: ...


class _Context(Protocol):
    @property
    def catalogue(self) -> Catalogue: ...

    @property
    def settings(self) -> _Settings: ...


def publish_data(context: _Context, site: Path, more: Iterable[Addresses] = ()) -> None:
    """Write the data files, the calendars, the site map and robots.txt into the folder `site`.

    `more` are the addresses of pages that the site map should know beside the catalogue's own.
    """
    catalogue, url = context.catalogue, context.settings.url
    files = {
        f"{FOLDER}/products.json": products_json(catalogue, url),
        f"{FOLDER}/indicators.json": indicators_json(catalogue),
        **dict(calendars(catalogue, url, urlsplit(url).hostname or "localhost")),
        "sitemap.xml": sitemap_xml((*page_addresses(catalogue), *more), url),
        "robots.txt": robots_txt(url),
    }
    for name, content in files.items():
        file = site / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode())
