"""The pages of a microsite: a view and a location become HTML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup

from generator import addresses, text
from generator.addresses import Lang
from generator.catalogue import ProducerView
from generator.hosting import policy
from generator.microsites.location import PARTS, Location, Part
from generator.microsites.views import HOME_PRODUCTS, SiteView
from generator.opendata import jsonld
from generator.pages.context import Draft, Page, Settings
from generator.pages.mending import Mend
from generator.words import Words


@dataclass(frozen=True)
class Files:
    """The addresses of a site's files, relative to the root; an empty one is not there.

    `script` is the star script; as a module, or plain for pages that are opened as files.
    """

    css: str
    script: str
    icon: str
    qr: str
    share_card: Mapping[Lang, str]
    is_module: bool = True
    touch_icon: str = ""
    manifest: str = ""


@dataclass(frozen=True)
class Frame:
    """What the pages of all sites are rendered with."""

    environment: Environment
    words: Mapping[Lang, Words]
    settings: Settings
    today: date


@dataclass(frozen=True)
class Site:
    """A producer's site: what it shows in each language, where it stands, its files.

    `map` is the small map of its place, already SVG; `mend` where it can be mended;
    `has_calendar` tells whether the catalogue has a calendar of what ends for it.
    """

    producer: ProducerView
    views: Mapping[Lang, SiteView]
    location: Location
    files: Files
    map: Markup | None = None
    mend: Mapping[Lang, Mend] = field(default_factory=dict)
    has_calendar: bool = False


@dataclass(frozen=True)
class NavItem:
    """A section in the navigation: a page, or a place on this page or on the home page."""

    name: str
    href: str
    is_current: bool


def site_pages(site: Site, frame: Frame) -> Iterator[Draft]:
    """Yield every page of a site in every language."""
    for lang, view in site.views.items():
        for part in PARTS:
            if part in view.parts:
                yield partial(_page, site, view, frame, part, lang)


def not_found(site: Site, frame: Frame) -> str:
    """Return the page for an address that does not exist, in both languages.

    It answers at any depth, so on a domain of its own its links begin at the root.
    """
    location = site.location
    root = "/" if location.has_domain else "./"
    view = site.views["vi"]
    values = _values(site, view, frame, "home", "vi") | {
        "root": root,
        "home": root + ("" if location.has_domain else location.index),
        "home_en": root + "en/" + ("" if location.has_domain else location.index),
        "name_en": site.views["en"].name,
        "t_en": frame.words["en"],
        "title": frame.words["vi"]("not_found_title"),
    }
    return frame.environment.get_template("microsite/404.html").render(values)


def _page(site: Site, view: SiteView, frame: Frame, part: Part, lang: Lang) -> Page:
    address = site.location.address(part, lang)
    values = _values(site, view, frame, part, lang)
    html = frame.environment.get_template(f"microsite/{part}.html").render(values)
    return Page(address, html)


def _values(site: Site, view: SiteView, frame: Frame, part: Part, lang: Lang) -> dict[str, object]:
    words, location = frame.words[lang], site.location
    here = location.address(part, lang)
    other: Lang = "en" if lang == "vi" else "vi"
    there: Part = part if part in site.views[other].parts else "home"
    title = view.name.text if part == "home" else f"{words(f'ms_{part}')} – {view.name.text}"
    return {
        "site": view,
        "part": part,
        "lang": lang,
        "t": words,
        "policy": policy.MICROSITE,
        "settings": frame.settings,
        "root": addresses.root_from(here),
        "files": site.files,
        "title": title,
        "description": _description(view),
        "canonical": location.canonical(part, lang),
        "alternates": {
            code: location.canonical(part, code)
            for code in frame.words
            if part in site.views[code].parts
        },
        "share_card": _share_card(site, frame, lang),
        "other_href": location.link(here, location.address(there, other)),
        "home": location.link(here, location.address("home", lang)),
        "nav": tuple(_nav(site, view, part, lang, words)),
        "pages": {name: location.link(here, location.address(name, lang)) for name in view.parts},
        "items": view.items if "products" not in view.parts else view.items[:HOME_PRODUCTS],
        "proof": {
            item.card.slug: location.catalogue_link(here, item.card.address) for item in view.items
        },
        "catalogue": location.catalogue_link(here, addresses.home(lang)) or "./",
        "catalogue_name": frame.settings.name,
        "about": location.catalogue_link(here, addresses.section("about", lang)),
        "is_alone": location.is_alone,
        "own_address": shown_address(location.canonical("home", "vi")),
        "map": site.map,
        "mend": None if location.is_alone else site.mend.get(lang),
        "site_root": location.catalogue_link(here, ""),
        "calendar": location.catalogue_link(
            here, addresses.calendar("producers", site.producer.slug)
        )
        if site.has_calendar
        else None,
        "today": text.format_date(frame.today, lang),
        "today_iso": frame.today.isoformat(),
        "jsonld": _jsonld(site, frame, lang) if part == "home" else None,
    }


def _nav(site: Site, view: SiteView, part: Part, lang: Lang, words: Words) -> Iterator[NavItem]:
    location = site.location
    here, home = location.address(part, lang), location.address("home", lang)
    for name in view.sections:
        if name not in view.has:
            continue
        label = words(f"ms_{name}")
        own = next((page for page in PARTS if page == name and page in view.parts), None)
        if own:
            target = location.link(here, location.address(own, lang))
            yield NavItem(label, target, own == part)
        else:
            link = "" if part == "home" else location.link(here, home)
            yield NavItem(label, f"{link}#{name}", is_current=False)


def _description(view: SiteView) -> str:
    """Return the description for search engines: never a star, since stars lapse."""
    said = (view.tagline or view.lead).text
    return " – ".join(part for part in (said, view.kind, view.place) if part)


def _share_card(site: Site, frame: Frame, lang: Lang) -> str | None:
    card = site.files.share_card.get(lang)
    if not card:
        return None
    return (site.location.url if site.location.is_alone else frame.settings.url) + card


def _jsonld(site: Site, frame: Frame, lang: Lang) -> Markup:
    """Return the JSON-LD of the producer; its `@id` is that of the catalogue everywhere."""
    location, view = site.location, site.views[lang]
    node = jsonld.organization_node(site.producer, frame.settings.url, lang)
    in_catalogue = node["url"]
    node["url"] = location.canonical("home", lang)
    if view.mark:
        base = location.url if location.is_alone else frame.settings.url
        node["logo"] = base + view.mark.src
    if node["url"] != in_catalogue:
        node["sameAs"] = [in_catalogue]
    if view.tagline:
        node["slogan"] = view.tagline.text
    return jsonld.script(node)


def shown_address(url: str) -> str:
    """Return an address as one reads it: in its own letters, without scheme and last slash."""
    parts = urlsplit(url)
    try:
        host = parts.netloc.encode("ascii").decode("idna")
    except UnicodeError:
        host = parts.netloc
    return (host + parts.path).rstrip("/")
