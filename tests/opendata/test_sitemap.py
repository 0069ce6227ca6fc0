"""The site map, and how the data is written."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree

from generator.opendata import publish_data

NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}


def publish(catalogue: Any, site: Path) -> ElementTree.Element:
    settings = SimpleNamespace(url="https://vidu.example/")
    more = [{"vi": "chu-the/htx-sen/", "en": "en/producers/htx-sen/"}]
    publish_data(SimpleNamespace(catalogue=catalogue, settings=settings), site, more)
    return ElementTree.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file


def test_every_page_names_its_twin(make_catalogue: Any, tmp_path: Path) -> None:
    root = publish(make_catalogue(), tmp_path)
    pages = {
        entry.findtext("map:loc", namespaces=NAMES): {
            link.get("hreflang"): link.get("href") for link in entry.findall("xhtml:link", NAMES)
        }
        for entry in root
    }
    vi = "https://vidu.example/san-pham/tuong-nam-dan/"
    en = "https://vidu.example/en/products/tuong-nam-dan/"
    assert pages[vi] == pages[en] == {"vi": vi, "en": en}
    for address in ("", "en/", "huyen/nam-dan/", "chu-the/htx-sen/", "quyet-dinh/qd-1978-2024/"):
        assert f"https://vidu.example/{address}" in pages


def test_the_data_stands_where_readers_look_for_it(make_catalogue: Any, tmp_path: Path) -> None:
    publish(make_catalogue(), tmp_path)
    data = json.loads((tmp_path / "du-lieu/products.json").read_text(encoding="utf-8"))
    assert [product["id"] for product in data["products"]] == ["k7m2q"]
    robots = (tmp_path / "robots.txt").read_text(encoding="utf-8")
    assert "Sitemap: https://vidu.example/sitemap.xml" in robots
