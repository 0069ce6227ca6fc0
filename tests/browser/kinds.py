"""One page of every kind, in both languages, on the real site and on the site of all states."""

from pathlib import Path

import pytest

from generator import addresses
from generator.addresses import LANGS, Lang

SECTIONS = (
    "products",
    "districts",
    "destinations",
    "routes",
    "groups",
    "producers",
    "decisions",
    "about",
    "asking",
    "indicators",
    "embedding",
)


def real_pages(lang: Lang) -> dict[str, str]:
    """Return the addresses of the real site by the kind of page."""
    return {
        "home": addresses.home(lang),
        **{section: addresses.section(section, lang) for section in SECTIONS},
        "product": addresses.product("tra-lien-tu", lang),
        "service": addresses.product("du-lich-nha-tho-da-bao-nham", lang),
        "district": addresses.district("nam-dan", lang),
        "town": addresses.district("vinh", lang),
        "group": addresses.group("thuc-pham", lang),
        "empty group": addresses.group("sinh-vat-canh", lang),
        "producer": addresses.producer("htx-sen-que-bac", lang),
        "decision": addresses.decision("qd-348-2024", lang),
        "village": addresses.product("du-lich-cong-dong-ban-hoa-tien", lang),
        "sight": addresses.destination("kim-lien", lang),
        "memorial": addresses.destination("truong-bon", lang),
        "shop": addresses.destination("cua-hang-70-nguyen-thi-minh-khai", lang),
        "route": addresses.route("que-phong-hai-ngay", lang),
        "collection": addresses.collection("theo-mua", lang),
        "story": addresses.producer("htx-sen-que-bac", lang)
        + ("cau-chuyen/" if lang == "vi" else "story/"),
        "campaigns": addresses.section("campaigns", lang),
        "campaign": addresses.campaign("qua-tet-2027", lang),
    }


def measured_pages(site: Path) -> dict[str, str]:
    """Return the addresses of the kinds of pages that are measured, so far as `site` has them."""
    pages = {
        kind: real_pages("vi")[kind]
        for kind in (
            *("home", "products", "product", "district", "route", "producer"),
            *("story", "campaign"),
        )
    }
    if kiosks := sorted(site.glob("kiosk/*/index.html")):
        pages["kiosk"] = f"{kiosks[0].parent.relative_to(site).as_posix()}/"
    return pages


STATES = {
    "valid": "con-hieu-luc",
    "expiring": "sap-het",
    "expired": "het-hieu-luc",
    "revoked": "thu-hoi",
    "uncertain": "chua-ro",
    "interval": "khoang-ngay",
    "unconfirmed": "chua-xac-nhan",
    "potential": "tiem-nang",
    "none": "khong-co",
    "no stars": "khong-in-sao",
    "long name": "ten-dai",
    "hostile": "doc-hai",
    "alcohol": "ruou-nep",
    "health food": "vien-bo",
    "service": "ban-nua",
    "photos": "co-anh",
}
"""The products of the small site by what is particular about them."""


def states_pages(lang: Lang) -> dict[str, str]:
    """Return the addresses of the small site by what is particular about the page."""
    return {
        **{name: addresses.product(slug, lang) for name, slug in STATES.items()},
        "home": addresses.home(lang),
        "products": addresses.section("products", lang),
        "districts": addresses.section("districts", lang),
        "district": addresses.district("nam-dan", lang),
        "producer": addresses.producer("htx-day-du", lang),
        "hostile producer": addresses.producer("doc-hai", lang),
        "decision": addresses.decision("qd-1978-2024", lang),
    }


PAGES = [
    pytest.param(site, address, id=f"{site}-{kind}-{lang}".replace(" ", "-"))
    for lang in LANGS
    for site, pages in (("site", real_pages(lang)), ("states", states_pages(lang)))
    for kind, address in pages.items()
] + [
    pytest.param("site", "404.html", id="site-404"),
    pytest.param("states", "x/", id="states-404"),
    pytest.param("site", "huong-dan/", id="site-guide"),
    pytest.param("site", addresses.OFFLINE, id="site-offline"),
    pytest.param("site", addresses.desk("htx-sen-que-bac"), id="site-desk"),
    pytest.param("states", addresses.desk("htx-day-du"), id="states-desk"),
    pytest.param("states", addresses.desk("doc-hai"), id="states-hostile-desk"),
    pytest.param("site", addresses.embedded("nam-dan", "vi"), id="site-embedded-vi"),
    pytest.param("site", addresses.embedded("kiosk-cua-lo", "en"), id="site-embedded-en"),
]
"""Parameters of a test for every page: the fixture that holds its site, and its address."""
