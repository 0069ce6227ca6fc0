"""Where every page stands: the addresses that the contract fixes, relative to the site's root.

An address never begins with a slash, so that the site works in any folder of a host;
the home page in Vietnamese is the empty text.
"""

from typing import Literal

Lang = Literal["vi", "en"]
LANGS: tuple[Lang, ...] = ("vi", "en")

_SECTIONS: dict[str, dict[Lang, str]] = {
    "products": {"vi": "san-pham/", "en": "en/products/"},
    "districts": {"vi": "huyen/", "en": "en/districts/"},
    "groups": {"vi": "nhom/", "en": "en/groups/"},
    "producers": {"vi": "chu-the/", "en": "en/producers/"},
    "decisions": {"vi": "quyet-dinh/", "en": "en/decisions/"},
    "destinations": {"vi": "diem-den/", "en": "en/destinations/"},
    "routes": {"vi": "tuyen/", "en": "en/routes/"},
    "collections": {"vi": "bo-suu-tap/", "en": "en/collections/"},
    "campaigns": {"vi": "chien-dich/", "en": "en/campaigns/"},
    "about": {"vi": "gioi-thieu/", "en": "en/about/"},
    "indicators": {"vi": "chi-so/", "en": "en/indicators/"},
    "embedded": {"vi": "nhung/", "en": "en/embed/"},
    "embedding": {"vi": "nhung-vao-trang/", "en": "en/embedding/"},
    "asking": {"vi": "hoi-chuyen/", "en": "en/ask-a-producer/"},
}


OFFLINE = "khong-mang/"
"""The page that stands in, without a network, for one that is not kept; in both languages."""


FORM = "admin/"
"""The form for editors, in Vietnamese alone."""

GUIDE = "huong-dan/"
"""The guide for editors, in Vietnamese alone."""


def home(lang: Lang) -> str:
    """Return the address of the home page."""
    return "" if lang == "vi" else "en/"


def section(name: str, lang: Lang) -> str:
    """Return the address of the list page of a section, for example `products`."""
    return _SECTIONS[name][lang]


def product(slug: str, lang: Lang) -> str:
    """Return the address of a product's page."""
    return f"{section('products', lang)}{slug}/"


def district(slug: str, lang: Lang) -> str:
    """Return the address of a former district's page."""
    return f"{section('districts', lang)}{slug}/"


def group(slug: str, lang: Lang) -> str:
    """Return the address of a product group's page."""
    return f"{section('groups', lang)}{slug}/"


def producer(slug: str, lang: Lang) -> str:
    """Return the address of a producer's page."""
    return f"{section('producers', lang)}{slug}/"


def desk(slug: str) -> str:
    """Return the address of the page for a producer itself."""
    return f"{producer(slug, 'vi')}cua-toi/"


def decision(slug: str, lang: Lang) -> str:
    """Return the address of a decision's page."""
    return f"{section('decisions', lang)}{slug}/"


def destination(slug: str, lang: Lang) -> str:
    """Return the address of the page of a sight, a village, a shop."""
    return f"{section('destinations', lang)}{slug}/"


def route(slug: str, lang: Lang) -> str:
    """Return the address of a route's page."""
    return f"{section('routes', lang)}{slug}/"


def collection(slug: str, lang: Lang) -> str:
    """Return the address of a collection's page."""
    return f"{section('collections', lang)}{slug}/"


def campaign(slug: str, lang: Lang) -> str:
    """Return the address of a campaign's page."""
    return f"{section('campaigns', lang)}{slug}/"


def kiosk(centre: str) -> str:
    """Return the address of the kiosk of a tourism centre."""
    return f"kiosk/{centre}/"


def embedded(name: str, lang: Lang) -> str:
    """Return the address of a list that other sites embed."""
    return f"{section('embedded', lang)}{name}/"


def short(product_id: str) -> str:
    """Return the permanent short address that QR codes carry."""
    return f"p/{product_id}/"


def digital_link(gtin: str) -> str:
    """Return the GS1 Digital Link of a GTIN of 8, 12, 13 or 14 digits."""
    return f"01/{gtin.zfill(14)}/"


def calendar(kind: Literal["districts", "producers"], slug: str) -> str:
    """Return the address of the calendar of what ends in a district, or for a producer."""
    folder = {"districts": "huyen", "producers": "chu-the"}[kind]
    return f"du-lieu/lich/{folder}/{slug}.ics"


def root_from(address: str) -> str:
    """Return the way from a page back to the site's root: `../../`, or `./` for the root."""
    return "../" * address.count("/") or "./"


def file_of(address: str) -> str:
    """Return the file that answers an address: a folder is answered by its index.html."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address
