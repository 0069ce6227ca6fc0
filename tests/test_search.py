import gzip
import json

import pytest

from generator.search import SearchError, build_index

PAGE = """<!doctype html><html lang="{lang}"><body><header>Đầu trang</header>
<article data-pagefind-body data-pagefind-filter="group[data-group], lang[data-l]"
data-pagefind-sort="name[data-name], group[data-group], lang[data-l]"
data-group="{group}" data-l="{lang}" data-name="{name}"><h1>{name}</h1></article>
<aside>Sản phẩm khác</aside></body></html>"""


def write(site, address, name, lang, group="thuc-pham"):
    file = site / address / "index.html"
    file.parent.mkdir(parents=True)
    file.write_text(PAGE.format(lang=lang, name=name, group=group), encoding="utf-8")


@pytest.fixture
def site(tmp_path):
    site = tmp_path / "site"
    for i in range(12):
        write(site, f"san-pham/tuong-{i}", f"Tương số {i}", "vi")
        write(site, f"en/products/tuong-{i}", f"Soy sauce {i}", "en")
    write(site, "huyen/nam-dan", "Huyện Nam Đàn", "vi")
    return site


def fragments(site):
    prefix = b"pagefind_dcd"
    for file in sorted((site / "pagefind" / "fragment").iterdir()):
        yield json.loads(gzip.decompress(file.read_bytes()).removeprefix(prefix))


def test_product_pages_are_indexed_in_an_index_of_their_language(site):
    stats = build_index(site)
    assert stats.pages == {"en": 12, "vi": 12}
    assert stats.files > 24
    assert stats.bytes > 0
    entry = json.loads((site / "pagefind" / "pagefind-entry.json").read_text(encoding="utf-8"))
    assert entry["languages"].keys() == {"en", "vi"}
    addresses = {fragment["url"] for fragment in fragments(site)}
    assert "/san-pham/tuong-3/" in addresses
    assert "/en/products/tuong-3/" in addresses
    assert len(addresses) == 24


def test_only_the_marked_part_of_a_page_is_indexed(site):
    build_index(site)
    text = " ".join(fragment["content"] for fragment in fragments(site))
    assert "Tương số 3" in text
    assert "Đầu trang" not in text
    assert "Sản phẩm khác" not in text


def test_the_same_pages_give_the_same_bytes_in_whatever_order_they_were_written(tmp_path):
    def index(name, numbers):
        site = tmp_path / name
        for number in numbers:
            page = f"san-pham/tuong-{number}"
            write(site, page, f"Tương số {number}", "vi", group=f"nhom-{number % 9}")
        build_index(site)
        folder = site / "pagefind"
        found = (file for file in folder.rglob("*") if file.is_file())
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found}

    first = index("one", range(40))
    assert index("two", reversed(range(40))) == first
    assert index("three", sorted(range(40), key=lambda number: number % 7)) == first


def test_an_index_of_before_leaves_nothing_behind(site):
    stale = site / "pagefind" / "fragment" / "old.pf_fragment"
    stale.parent.mkdir(parents=True)
    stale.touch()
    build_index(site)
    assert not stale.exists()


def test_only_what_the_search_loads_is_published(site):
    build_index(site)
    names = {file.name for file in (site / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-component-ui.js"} <= names
    assert not {"pagefind-ui.js", "pagefind-modular-ui.js", "pagefind-component-ui.css"} & names


def test_a_site_without_products_is_named(tmp_path):
    with pytest.raises(SearchError, match="no product page"):
        build_index(tmp_path)


def test_settings_of_the_surroundings_are_not_read(site, monkeypatch):
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    assert build_index(site).pages == {"en": 12, "vi": 12}


def test_a_failure_of_pagefind_is_reported(site, monkeypatch):
    monkeypatch.setattr("generator.search_service.get_executable", lambda: "/bin/false")
    with pytest.raises(SearchError, match="exit code 1"):
        build_index(site)


def test_a_missing_pagefind_is_reported(site, monkeypatch):
    monkeypatch.setattr("generator.search_service.get_executable", lambda: None)
    with pytest.raises(SearchError, match="no program `pagefind`"):
        build_index(site)
