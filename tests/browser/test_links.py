"""Every address that the built site names in itself leads somewhere: to a file, to an element."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest

LINKINATOR = Path(__file__).resolve().parents[2] / "node_modules/.bin/linkinator"
PATIENTLY = ("--concurrency", "5", "--retry-errors", "--retry-errors-count", "3")
"""Its own server lets go of connections when a machine is busy."""

OUTSIDE = r"^https?://(?!localhost)"
"""Left to the weekly look at other people's pages: a test must not hang on them."""

SITE = "https://sanvat.example/"
ADDRESSES = {"href", "src", "action", "poster", "data"}
FRAMES = {"srcset", "imagesrcset"}
REFERENCES = {"for", "aria-labelledby", "aria-describedby", "aria-controls", "list"}
OUTWARD = ("https", "http", "mailto", "tel", "geo")  # http: some sources have no better address
SITE_MAP_PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass
class Linked(HTMLParser):
    """What a page offers to links, and where its own links lead."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    is_data: bool = False

    def __post_init__(self):
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        self.is_data = given.get("type") == "application/ld+json"
        if "id" in given:
            self.ids.append(given["id"])
        self.links += [given[name] for name in ADDRESSES & given.keys()]
        for name in FRAMES & given.keys():
            self.links += [part.split()[0] for part in given[name].split(",")]
        for name in REFERENCES & given.keys():
            self.references += given[name].split()
        self.references += re.findall(r"url\(#([^)]+)\)", " ".join(given.values()))
        if tag == "meta":
            self.links += re.findall(r"url=(\S+)", given.get("content", ""))
            if given.get("property") in ("og:url", "og:image"):
                self.links.append(given["content"])

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        self.is_data = False

    def handle_data(self, data):
        if self.is_data:
            self.data.append(data)


@dataclass(frozen=True)
class Site:
    """A built site: its files, and its pages as they are linked."""

    files: frozenset[str]
    pages: dict[str, Linked]


@pytest.fixture(scope="module")
def linked(real_site: Path) -> Site:
    files = [file for file in real_site.rglob("*") if file.is_file()]
    names = {file: file.relative_to(real_site).as_posix() for file in files}
    pages = {}
    for file, name in names.items():
        if name.endswith(".html"):
            pages[name] = page = Linked()
            page.feed(file.read_text("utf-8"))
            page.close()
    return Site(frozenset(names.values()), pages)


def fault(site: Site, name: str, link: str) -> str | None:
    """Return what is wrong with a link on the page `name`, None if it leads somewhere."""
    whole = urljoin(SITE + name, link)
    if not whole.startswith(SITE):
        return None if urlsplit(whole).scheme in OUTWARD else "other scheme"
    parts = urlsplit(whole)
    file = unquote(parts.path).removeprefix("/")
    if file == "" or file.endswith("/"):
        file += "index.html"
    if file not in site.files:
        return f"no file {file}"
    if parts.fragment and unquote(parts.fragment) not in site.pages[file].ids:
        return f"no element {parts.fragment} in {file}"
    return None


def is_hidden(folder: Path, name: str) -> bool:
    """Tell whether search engines are asked to leave a page alone, or to take another for it."""
    html = (folder / name).read_text("utf-8")
    other = re.search(r'<link rel="canonical" href="([^"]+)"', html)
    is_other = other is not None and other[1] != SITE + name.removesuffix("index.html")
    return '<meta name="robots" content="noindex' in html or is_other


def faults(site: Site, links: Iterator[tuple[str, str]]) -> list[tuple[str, str, str]]:
    return [(name, link, why) for name, link in set(links) if (why := fault(site, name, link))]


def test_every_link_leads_somewhere(linked):
    links = ((name, link) for name, page in linked.pages.items() for link in page.links)
    assert faults(linked, links) == []


def test_linkinator_finds_no_broken_link(real_site, tmp_path):
    """A checker that is not ours, which serves the site and asks for every address in it."""
    options = ["--check-fragments", "--check-css", *PATIENTLY, "--format", "json"]
    command = [LINKINATOR, "**/*.html", "--server-root", real_site, "--skip", OUTSIDE, *options]
    with (tmp_path / "found.json").open("w+") as out:  # it may end before a pipe is read
        subprocess.run(command, stdout=out, check=False)
        out.seek(0)
        found = json.load(out)
    assert [
        (link["url"], link.get("parent")) for link in found["links"] if link["state"] == "BROKEN"
    ] == []
    assert found["passed"]
    assert len(found["links"]) > 1000


def test_links_do_not_begin_at_the_host(linked):
    """A site must work in any folder of its host; only 404.html answers in all folders."""
    assert [
        (name, link)
        for name, page in linked.pages.items()
        for link in page.links
        if link.startswith("/") and name != "404.html"
    ] == []


def test_every_id_is_there_once_and_every_reference_has_its_element(linked):
    for name, page in linked.pages.items():
        assert len(page.ids) == len(set(page.ids)), name
        assert set(page.references) <= set(page.ids), name


def test_every_address_in_the_data_of_a_page_leads_somewhere(linked):
    links = []
    for name, page in linked.pages.items():
        for written in page.data:
            found = re.findall(r'"(https?://[^"]+)"', written)
            assert json.loads(written)
            links += [(name, url) for url in found if url.startswith(SITE) and "{" not in url]
    assert faults(linked, without_nodes(links)) == []
    assert len(links) > len(linked.pages)


def without_nodes(links):
    """JSON-LD names things by ids of its own, `…#product`: the page before it must be there."""
    return ((name, url.split("#")[0]) for name, url in links)


def test_every_address_in_a_style_sheet_leads_somewhere(linked, real_site):
    sheets = [name for name in linked.files if name.endswith(".css")]
    assert sheets
    for name in sheets:
        written = re.findall(r"url\(([^)]+)\)", (real_site / name).read_text("utf-8"))
        links = [link.strip("'\"") for link in written]
        own = [(name, link) for link in links if not link.startswith(("data:", "#"))]
        assert faults(linked, own) == []


def test_a_broken_link_would_be_found(linked):
    for link in ("huyen/vin/", "huyen/vinh/#xa-0", "media/x.svg", "javascript:alert(1)"):
        assert fault(linked, "index.html", link)


def test_every_address_in_the_open_data_leads_somewhere(linked, real_site):
    data = json.loads((real_site / "du-lieu/products.json").read_text("utf-8"))
    links = [("x", p[key]) for p in data["products"] for key in ("url", "url_en")]
    assert faults(linked, links) == []


def test_the_site_map_holds_every_page_once(linked, real_site):
    tree = ElementTree.parse(real_site / "sitemap.xml")  # noqa: S314 - built by ourselves
    listed = [element.text for element in tree.iter(SITE_MAP_PLACE)]
    wanted = {
        SITE + name.removesuffix("index.html")
        for name in linked.pages
        if not is_hidden(real_site, name)
    }
    assert len(listed) == len(set(listed))
    assert set(listed) == wanted


def test_every_page_is_reached_from_the_home_page(linked, real_site):
    """But those that are led to from outside: by a QR code, a poster, a message to a producer."""
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        for link in linked.pages[name].links:
            path = urlsplit(urljoin(SITE + name, link)).path.removeprefix("/")
            file = path + "index.html" if path == "" or path.endswith("/") else path
            if file in linked.pages:
                waiting.append(file)
    campaigns = {n for n in linked.pages if n.startswith(("chien-dich/", "en/campaigns/"))}
    outside = {name for name in linked.pages if is_hidden(real_site, name)} | campaigns
    assert set(linked.pages) - reached - outside == set()
