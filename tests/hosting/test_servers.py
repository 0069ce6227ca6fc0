"""Real servers with the configuration of ours, crawled from the home page on."""

import gzip
import http.client
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urljoin, urlsplit

import pytest
from servers import SERVERS, running
from small_project import small_project

from generator.build import build
from generator.hosting.headers import (
    COMPRESSED,
    EMBEDDED_SECURITY,
    FOR_EVER,
    SECURITY,
    Place,
    exceptions,
    place_of,
)

pytestmark = pytest.mark.server

TODAY = date(2026, 11, 23)
PLACES = {"root": place_of("https://sanvat.example/"), "folder": place_of("https://t.example/thu/")}


@dataclass
class Links(HTMLParser):
    """The addresses that a page names."""

    found: list[str] = field(default_factory=list)

    def __post_init__(self):
        super().__init__()

    def handle_starttag(self, tag, attrs):
        given = {name: value or "" for name, value in attrs}
        is_canonical = given.get("rel") in ("canonical", "alternate")
        self.found += [
            given[n] for n in ("href", "src", "action") if n in given and not is_canonical
        ]
        self.found += [part.split()[0] for part in given.get("srcset", "").split(",") if part]
        if given.get("http-equiv") == "refresh":
            self.found.append(given["content"].partition("url=")[2])


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        body = gzip.decompress(self.body) if self.headers.get("content-encoding") else self.body
        return body.decode()

    @property
    def kind(self) -> str:
        return self.headers.get("content-type", "").split(";")[0]


@dataclass(frozen=True)
class Host:
    place: Place
    port: int

    def get(self, path: str, headers: Mapping[str, str] = MappingProxyType({})) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={"Accept-Encoding": "gzip", **headers})
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        body = answer.read()
        connection.close()
        return Answer(answer.status, found, body)

    def at(self, address: str) -> str:
        return self.place.folder + address


@pytest.fixture(scope="module")
def sites(tmp_path_factory) -> dict[str, Path]:
    """Build the small site for each place."""
    built = {}
    for name, place in PLACES.items():
        project = small_project(tmp_path_factory.mktemp(name) / "project")
        settings = project.root / "mkdocs.yml"
        url = f"site_url: https://{place.host}{place.folder}"
        settings.write_text(re.sub(r"site_url: \S+", url, settings.read_text("utf-8")), "utf-8")
        project.product("tuong", "id: aaaa1\nname: Tương\naliases: [tuong-cu]\n")
        built[name] = project.root / "site"
        build(project.root, TODAY, built[name])
    return built


@pytest.fixture(scope="module", params=[(s, p) for s in SERVERS for p in PLACES], ids="-".join)
def host(request, sites, tmp_path_factory) -> Iterator[Host]:
    name, where = request.param
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    folder = tmp_path_factory.mktemp("server") / name
    folder.parent.chmod(0o755)
    shared = Path(tempfile.gettempdir())
    for parent in (sites[where], *sites[where].parents):
        if parent != shared and parent.is_relative_to(shared):
            parent.chmod(0o755)  # servers that change their user read it, too
    with running(name, PLACES[where], sites[where], folder) as port:
        yield Host(PLACES[where], port)


@pytest.fixture(scope="module")
def crawled(host) -> dict[str, Answer]:
    """Return the answers to every address that can be reached from the home page."""
    answers: dict[str, Answer] = {}
    waiting = [host.at("")]
    while waiting:
        path = waiting.pop()
        if path in answers:
            continue
        answers[path] = answer = host.get(path)
        if answer.kind == "text/html":
            links = Links()
            links.feed(answer.text)
            for link in links.found:
                whole = urlsplit(urljoin(f"http://host{path}", link))
                if whole.netloc == "host" and whole.scheme == "http":
                    waiting.append(whole.path)
    return answers


def test_every_address_answers(crawled, host):
    assert {path: a.status for path, a in crawled.items() if a.status != 200} == {}
    assert all(path.startswith(host.place.folder) for path in crawled)
    assert len(crawled) > 100


def test_every_answer_has_the_headers(crawled, host):
    framed = re.compile(host.place.embedded)
    assert any(framed.match(path) for path in crawled)
    for path, answer in crawled.items():
        sent = {name: answer.headers.get(name.lower()) for name in SECURITY}
        assert sent == (EMBEDDED_SECURITY if framed.match(path) else SECURITY), path
        assert "strict-transport-security" not in answer.headers


def test_text_comes_compressed_and_says_its_letters(crawled):
    for path, answer in crawled.items():
        if answer.kind in ("text/html", *COMPRESSED) and len(answer.text) > 1000:
            assert answer.headers.get("content-encoding") == "gzip", path
            assert "accept-encoding" in answer.headers["vary"].lower()
        if answer.kind == "text/html":
            assert answer.headers["content-type"].lower() == "text/html; charset=utf-8"


def test_kinds_of_files(crawled):
    endings = {Path(path).suffix: answer.kind for path, answer in crawled.items()}
    assert endings[".css"] == "text/css"
    assert endings[".js"] in ("text/javascript", "application/javascript")
    assert endings[".svg"] == "image/svg+xml"
    assert endings[".json"] == "application/json"


def test_what_is_named_by_its_content_is_kept_for_ever_and_nothing_else(crawled, host):
    immutable = re.compile(host.place.immutable)
    for path, answer in crawled.items():
        kept = answer.headers["cache-control"]
        assert (kept == FOR_EVER) is bool(immutable.match(path)), path
    assert any(immutable.match(path) for path in crawled)
    for name in ("pagefind/pagefind.js", "robots.txt"):
        assert "immutable" not in host.get(host.at(name)).headers["cache-control"]


@pytest.mark.parametrize("address", ["khong-co/", "san-pham/khong-co/", "assets/khong-co.css"])
def test_an_unknown_address_is_answered_by_the_sites_own_page(host, address):
    answer = host.get(host.at(address))
    assert answer.status == 404
    assert "Không tìm thấy" in answer.text or "404" in answer.text
    assert f'href="{host.place.folder}san-pham/"' in answer.text
    assert "immutable" not in answer.headers.get("cache-control", "")
    assert answer.headers["content-security-policy"] == SECURITY["Content-Security-Policy"]


def test_a_folder_without_its_slash_leads_on(host):
    answer = host.get(host.at("san-pham"))
    assert answer.status in (301, 302, 307, 308)
    assert urlsplit(answer.headers["location"]).path == host.at("san-pham/")


@pytest.mark.parametrize("address", ["p/aaaa1/", "san-pham/tuong-cu/", "en/products/tuong-cu/"])
def test_short_and_old_addresses_lead_to_the_product(host, address):
    links = Links()
    links.feed(host.get(host.at(address)).text)
    target = urljoin(host.at(address), links.found[-1])
    assert target.endswith("/tuong/")
    assert host.get(target).status == 200


def test_what_did_not_change_is_not_sent_again(host):
    first = host.get(host.at("san-pham/"))
    asked = {"If-Modified-Since": first.headers["last-modified"]}
    if "etag" in first.headers:
        asked["If-None-Match"] = first.headers["etag"]
    again = host.get(host.at("san-pham/"), asked)
    assert (again.status, again.body) == (304, b"")


def test_other_sites_may_read_the_open_data_and_nothing_else(host):
    data = host.get(host.at("du-lieu/products.json"))
    assert data.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in host.get(host.at("")).headers


def test_the_form_for_editors_has_headers_of_its_own(host):
    for address in ("admin/", "admin/config.json"):
        sent = host.get(host.at(address)).headers
        for name, value in (SECURITY | exceptions(host.place)["admin"]).items():
            assert sent[name.lower()] == value, address


def test_no_path_leads_out_of_the_site(host):
    for path in (
        "../mkdocs.yml",
        "..%2fmkdocs.yml",
        "%2e%2e/mkdocs.yml",
        "assets/../../mkdocs.yml",
    ):
        assert host.get(host.at(path)).status in (400, 403, 404), path
