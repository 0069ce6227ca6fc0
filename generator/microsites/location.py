"""Where a microsite stands: inside the catalogue, on a domain of its own, or in any folder.

Addresses are relative to the root of the site that holds the pages and never begin with a slash;
links go from page to page, so that a copy works in any folder, and from a memory stick when they
name the file of a folder (`index`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from generator import addresses
from generator.addresses import Lang

Part = Literal["home", "products", "story", "contact"]
PARTS: tuple[Part, ...] = ("home", "products", "story", "contact")

_NAMES: Mapping[Part, Mapping[Lang, str]] = {
    "home": {"vi": "", "en": ""},
    "products": {"vi": "san-pham/", "en": "products/"},
    "story": {"vi": "cau-chuyen/", "en": "story/"},
    "contact": {"vi": "lien-he/", "en": "contact/"},
}


@dataclass(frozen=True)
class Location:
    """The addresses of a microsite.

    `url` is the absolute address, with a closing slash, of the site that holds its pages;
    `prefix` the folder of each language in it. `index` is the name that links to a folder end
    in. `catalogue` is the absolute address of the catalogue when that is another site.
    """

    url: str
    prefix: Mapping[Lang, str]
    index: str = ""
    catalogue: str | None = None

    @property
    def is_alone(self) -> bool:
        """Tell whether the site stands outside the catalogue."""
        return self.catalogue is not None

    @property
    def has_domain(self) -> bool:
        """Tell whether the pages lie at the root of an address of their own."""
        return self.is_alone

    def address(self, part: Part, lang: Lang) -> str:
        """Return the address of a page."""
        return self.prefix[lang] + _NAMES[part][lang]

    def canonical(self, part: Part, lang: Lang) -> str:
        """Return the absolute address of a page."""
        return self.url + self.address(part, lang)

    def link(self, here: str, target: str) -> str:
        """Return the link from the page at `here` to another page or file of the same site."""
        is_folder = target == "" or target.endswith("/")
        return addresses.root_from(here) + target + (self.index if is_folder else "")

    def catalogue_link(self, here: str, target: str) -> str:
        """Return the link from the page at `here` to a page of the catalogue."""
        if self.catalogue is not None:
            return self.catalogue + target
        return addresses.root_from(here) + target


def inside(url: str, slug: str) -> Location:
    """Return the place of a producer's site in the catalogue at `url`."""
    prefix: dict[Lang, str] = {
        "vi": addresses.producer(slug, "vi"),
        "en": addresses.producer(slug, "en"),
    }
    return Location(url, MappingProxyType(prefix))


def alone(catalogue: str, slug: str, domain: str | None) -> Location:
    """Return the place of a site of its own, on `domain` or wherever it is put.

    Without a domain its canonical addresses stay those that the catalogue gives the producer.
    """
    if domain is None:
        own = inside(catalogue, slug)
        return _Copy(own.url, _ROOT, "index.html", catalogue, own)
    return Location(f"https://{domain}/", _ROOT, "index.html", catalogue)


_ROOT: Mapping[Lang, str] = MappingProxyType({"vi": "", "en": "en/"})


@dataclass(frozen=True)
class _Copy(Location):
    """A copy without an address of its own: for search engines it is the `original`."""

    original: Location | None = None

    @property
    def has_domain(self) -> bool:
        return False

    def canonical(self, part: Part, lang: Lang) -> str:
        own = self.original
        return own.canonical(part, lang) if own else super().canonical(part, lang)
