"""What every page renderer is given: the catalogue, the words, the settings, the templates."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from jinja2 import Environment
from markupsafe import Markup

from generator import addresses, text
from generator.addresses import Lang
from generator.catalogue import Catalogue
from generator.hosting import policy
from generator.media.maps import Atlas
from generator.media.pictures import Pictures
from generator.pages.views import Card
from generator.printing.files import LabelFile
from generator.repository import Repository
from generator.words import Words

SECTIONS = (
    "products",
    "districts",
    "destinations",
    "routes",
    "groups",
    "producers",
    "decisions",
    "about",
)
"""The sections that every page links to, in the order of the menu."""


@dataclass(frozen=True)
class Settings:
    """What the operator set in mkdocs.yml.

    `url` is the site's address with a closing slash; `edit_url` is where a record's file can
    be edited, or None when the operator named no repository.
    """

    name: str
    url: str
    description: str
    province: Mapping[Lang, str]
    report: Mapping[str, str]
    edit_url: str | None = None
    share_cards: bool = True
    labels: bool = True
    offline: bool = True
    repository: Repository | None = None


@dataclass(frozen=True)
class Page:
    """A finished page: its address relative to the site's root, and its bytes as text."""

    address: str
    html: str


Draft = Callable[[], Page]
"""A page still to be rendered: whoever writes it calls it, in whichever process."""


@dataclass(frozen=True)
class Assets:
    """The addresses of the style sheet and of the folder that holds it, from the root."""

    css: str
    folder: str


@dataclass(frozen=True)
class Context:
    """Everything that a page renderer reads.

    `cards` holds every product's card by language and slug; `home_text` the home page's own
    text, already HTML; `labels` the PDFs of each producer, by slug; `form_bundle` the address of
    the script of the form.
    """

    catalogue: Catalogue
    words: Mapping[Lang, Words]
    settings: Settings
    environment: Environment
    assets: Assets
    pictures: Pictures
    atlas: Atlas
    locators: Mapping[tuple[str, str | None], Markup]
    cards: Mapping[Lang, Mapping[str, Card]]
    home_text: Mapping[Lang, Markup]
    labels: Mapping[str, tuple[LabelFile, ...]] = field(default_factory=dict)
    form_bundle: str = ""

    @property
    def today(self) -> date:
        """The day that the site is built for."""
        return self.catalogue.today

    def edit_url(self, file: str) -> str | None:
        """Return where the record in `file` can be edited, or None without a repository."""
        return self.settings.edit_url + file if self.settings.edit_url else None

    def render(
        self, template: str, address: str, lang: Lang, other: str | None, **values: object
    ) -> Page:
        """Render `template` as the page at `address`.

        `other` is the address of the same page in the other language, or None.
        """
        base = page_values(self, address, lang, other)
        html = self.environment.get_template(template).render(base | values)
        return Page(address, html)


def page_values(
    context: Context, address: str, lang: Lang, other: str | None, root: str | None = None
) -> dict[str, object]:
    """Return the values that `base.html` needs for the page at `address`.

    `root` is the way back to the site's root, when it is not the one of the address.
    """
    root = addresses.root_from(address) if root is None else root
    return {
        "lang": lang,
        "t": context.words[lang],
        "root": root,
        "address": address,
        "alternates": alternates(context, address, lang, other),
        "other_href": None if other is None else f"{root}{other}" or "./",
        "settings": context.settings,
        "assets": context.assets,
        "policy": policy,
        "province": context.settings.province[lang],
        "today": text.format_date(context.today, lang),
        "today_iso": context.today.isoformat(),
        "sections": {name: root + addresses.section(name, lang) for name in SECTIONS},
        "indicators": root + addresses.section("indicators", lang),
        "home": root + addresses.home(lang) or "./",
    }


def alternates(context: Context, address: str, lang: Lang, other: str | None) -> dict[str, str]:
    """Return the absolute address of the page in each language that it exists in."""
    found = {lang: context.settings.url + address}
    if other is not None:
        found["en" if lang == "vi" else "vi"] = context.settings.url + other
    return dict(sorted(found.items(), reverse=True))
