"""The search, over every product, in the real index, in a real browser."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from serving import FOLDER, served
from watching import PHONE, watched

from generator import text
from generator.build import build
from generator.catalogue import Catalogue
from generator.recognition import State

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]

PAGES = {"vi": "san-pham/", "en": "en/products/"}
SHOWN = 10
TALL = {"width": 1280, "height": 30_000}  # all results are in view, so all of them load
LIVE = (State.VALID, State.EXPIRING)

ASK = """async ({queries, shown, sort}) => {
  const panel = document.querySelector("[data-search]");
  const config = JSON.parse(panel.querySelector("[data-search-config]").textContent);
  const scripts = document.querySelector("script[src$='search.js']").src.replace(/search.js$/, "");
  const { createInstance } = await import(`${scripts}search/pagefind.js`);
  window.index ??= createInstance({ site: {
    root: "/", bundle: new URL("/pagefind/", location).href, facets: config.facets,
    day: "2026-11-23", sort: () => null,
  } });
  const answers = [];
  for (const query of queries) {
    const { results, note } = await window.index.search(query, { filters: {} });
    const data = await Promise.all(results.slice(0, shown).map((result) => result.data()));
    const found = data.map(({ url, meta }) => [url.split("/").at(-2), meta.title]);
    answers.push({ query, found, count: results.length, note });
  }
  return answers;
}"""


def key(name: str) -> str:
    """Return a name as two names that fold alike share it, whatever their signs."""
    return text.slug(name, 200)


class Index:
    """The index of one language, asked in the page's own way."""

    def __init__(self, page: Page, address: str):
        self.page = page
        page.goto(address)

    def ask(self, *queries: str, shown: int = SHOWN) -> list[dict]:
        return self.page.evaluate(ASK, {"queries": queries, "shown": shown})

    def slugs(self, query: str, shown: int = 1000) -> list[str]:
        [answer] = self.ask(query, shown=shown)
        return [slug for slug, _ in answer["found"]]

    def names(self, query: str) -> list[str]:
        [answer] = self.ask(query)
        return [name for _, name in answer["found"]]


@pytest.fixture(scope="module", params=["vi", "en"])
def either_index(request, browser, site) -> Iterator[Index]:
    with watched(browser, site) as page:
        yield Index(page, site + PAGES[request.param])


@pytest.fixture(scope="module")
def index(browser, site) -> Iterator[Index]:
    with watched(browser, site) as page:
        yield Index(page, site + PAGES["vi"])


def test_every_product_is_found_first_by_its_name_without_accents(either_index, catalogue):
    names = [text.fold(product.record.name) for product in catalogue.products]
    wrong = []
    for answer, product in zip(either_index.ask(*names), catalogue.products, strict=True):
        alike = {p.slug for p in catalogue.products if shares_a_name(p, product.record.name)}
        first = [slug for slug, _ in answer["found"]][: len(alike)]
        if product.slug not in first or not set(first) <= alike:
            wrong.append(answer)
    assert not wrong


def test_every_product_is_found_first_by_its_name_with_accents(either_index, catalogue):
    names = [product.record.name for product in catalogue.products]
    wrong = []
    for answer, name in zip(either_index.ask(*names), names, strict=True):
        spelled_so = {p.slug for p in catalogue.products if name.casefold() in spellings(p)}
        if not answer["found"] or answer["found"][0][0] not in spelled_so:
            wrong.append(answer)
    assert not wrong


def test_every_other_name_finds_its_product(either_index, catalogue):
    others = [(p.slug, name) for p in catalogue.products for name in all_names(p)]
    answers = either_index.ask(*(text.fold(name) for _, name in others))
    wrong = [
        (slug, answer)
        for (slug, name), answer in zip(others, answers, strict=True)
        if slug not in [found for found, _ in answer["found"]]
        or not shares_a_name(catalogue.product_by_slug[answer["found"][0][0]], name)
    ]
    assert not wrong


def all_names(product):
    record = product.record
    then = (r.name_then for r in record.recognitions)
    english = record.en.name if record.en else None
    return [n for n in (record.name, english, *record.also_known_as, *then) if n]


def shares_a_name(product, name):
    return key(name) in {key(other) for other in all_names(product)}


def spellings(product):
    return {text.nfc(name).casefold() for name in all_names(product)}


def test_letters_without_a_stroke_find_the_stroked_ones(index):
    assert any(name.startswith("Đường") for name in index.names("duong")[:3])
    assert any(name.startswith("Đường") for name in index.names("Đường")[:3])


def test_a_place_typed_without_accents_comes_first(index, catalogue):
    found = index.slugs("do luong")
    expected = {
        p.slug
        for p in catalogue.products
        if "do luong" in text.fold(p.record.name) or (p.district and p.district.slug == "do-luong")
    }
    assert expected
    assert set(found[: len(expected)]) == expected


def test_former_districts_find_their_products(either_index, catalogue):
    for district in catalogue.districts:
        expected = {product.slug for product in catalogue.of_district(district.slug)}
        for query in (district.name, text.fold(district.name), district.full_name):
            assert expected <= set(either_index.slugs(query))


def test_communes_of_now_and_then_find_their_products(index, catalogue):
    for product in catalogue.products:
        if product.commune:
            for name in (product.commune.name, *product.commune.made_from):
                assert product.slug in index.slugs(name)
                assert product.slug in index.slugs(text.fold(name))


def test_places_as_printed_find_their_products(index, catalogue):
    for product in catalogue.products:
        if product.record.place_then:
            assert product.slug in index.slugs(product.record.place_then)


def test_producers_find_their_products_first(index, catalogue):
    for producer in catalogue.producers:
        expected = {product.slug for product in catalogue.of_producer(producer.slug)}
        if expected:
            found = index.slugs(text.fold(producer.record.name))
            assert expected <= set(found)
            assert catalogue.product_by_slug[found[0]].producer is not None


@pytest.mark.parametrize(
    ("short", "long", "kind"),
    [("HTX", "hợp tác xã", "hop-tac-xa"), ("tht", "tổ hợp tác", "to-hop-tac")],
)
def test_abbreviated_and_written_out_kinds_find_each_other(index, catalogue, short, long, kind):
    expected = {p.slug for p in catalogue.products if p.producer and p.producer.record.type == kind}
    assert expected
    for query in (short, long, text.fold(long)):
        assert expected <= set(index.slugs(query))


@pytest.mark.parametrize(
    ("short", "long"),
    [("tnhh", "trách nhiệm hữu hạn"), ("cp", "cổ phần"), ("tp vinh", "thành phố vinh")],
)
def test_other_abbreviations_find_what_is_written_so(index, catalogue, short, long):
    expected = {
        product.slug
        for product in catalogue.products
        if product.producer and f" {short} " in f" {text.fold(product.producer.record.name)} "
    }
    assert expected <= set(index.slugs(long)) & set(index.slugs(short))


@pytest.mark.parametrize(("query", "twin"), [("đậu", "dầu"), ("dầu", "đậu"), ("cẩm", "cam")])
def test_accents_rank_above_folded_twins(index, query, twin):
    names = [name.casefold().split() for name in index.names(query)]
    spelled_so = [i for i, name in enumerate(names) if query in name]
    twins = [i for i, name in enumerate(names) if twin in name and query not in name]
    assert spelled_so
    assert twins
    assert max(spelled_so) < min(twins)


@pytest.mark.parametrize("typed", ["nuowcs mams", "nu7o7c1 ma8m1"])
def test_words_typed_with_the_keyboard_off_are_read(index, typed):
    [answer] = index.ask(typed)
    assert answer["note"]["kind"] == "meant"
    assert answer["note"]["meant"] == "nuoc mam"
    assert all(name.startswith("Nước mắm") for _, name in answer["found"][:3])


def test_what_was_meant_is_said_and_marked(page, site):
    page.goto(f"{site}san-pham/?q=nuowcs+mams")
    expect(page.locator("[data-search-note]")).to_contain_text("“nuoc mam”")
    expect(page.locator(".hit").first.locator("mark").first).to_have_text("Nước")


def test_half_known_words_are_said_to_be_only_near(index):
    [answer] = index.ask("nước mắm kangaroo")
    assert answer["note"]["kind"] == "near"
    assert answer["found"]


def results(page: Page) -> list[str]:
    """Return the slugs that the page shows, scrolled until all of them are loaded."""
    expect(page.locator("pagefind-summary")).to_contain_text("sản phẩm")
    for _ in range(500):
        if not page.locator(".hit--waiting").count():
            break
        page.evaluate("document.querySelector('.hit--waiting')?.scrollIntoView()")
        page.wait_for_timeout(50)
    expect(page.locator(".hit--waiting")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    links = page.locator(".hit__link").evaluate_all("all => all.map((a) => a.pathname)")
    return [link.split("/")[-2] for link in links]


def box(page: Page, label: str) -> Locator:
    """Return the box of a filter's value; its name ends in a count."""
    return page.get_by_role("checkbox", name=re.compile(rf"^{label} \d+$"))


def expected(catalogue: Catalogue, keep) -> list[str]:
    return [product.slug for product in catalogue.products if keep(product)]


def test_the_first_view_loads_no_search(page, site):
    page.goto(site + PAGES["vi"])
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map((r) => r.name)")
    assert not [name for name in loaded if "pagefind" in name or "/search/" in name]
    page.focus("#search-here")
    expect(page.locator("pagefind-filter-pane label").first).to_be_visible()


OUT_OF_SIGHT_FIRST = """
const Real = IntersectionObserver;
window.IntersectionObserver = class extends Real {
  constructor(look, options) {
    const outside = ({ target }) => ({ target, isIntersecting: false });
    super((all, self) => look([outside(all[0]), ...all], self), options);
  }
};
"""
"""What a slow phone tells: a result was out of sight, and is in sight, at once."""


def test_what_comes_into_sight_in_one_go_is_loaded(browser, site):
    with watched(browser, site, viewport=PHONE) as page:
        page.add_init_script(OUT_OF_SIGHT_FIRST)
        page.goto(f"{site}san-pham/?huyen=nam-dan")
        assert len(results(page)) > 3


def test_an_address_opens_its_search(page, site, catalogue):
    page.goto(f"{site}san-pham/?trang-thai=valid&huyen=nam-dan")
    wanted = expected(
        catalogue,
        lambda p: p.state in LIVE and p.district and p.district.slug == "nam-dan",
    )
    assert wanted
    assert results(page) == wanted
    expect(page.locator("pagefind-summary")).to_have_text(f"{len(wanted)} sản phẩm")
    expect(box(page, "Còn hiệu lực")).to_be_checked()
    expect(page.locator("[data-search-list]")).to_be_hidden()


def test_values_of_one_filter_add_up_and_show_their_counts(page, site, catalogue):
    page.goto(f"{site}san-pham/?huyen=nam-dan,quy-chau")
    districts = ("nam-dan", "quy-chau")
    wanted = expected(catalogue, lambda p: p.district and p.district.slug in districts)
    assert results(page) == wanted
    for district in catalogue.districts:
        count = len(catalogue.of_district(district.slug))
        if count:
            label = page.locator("label", has_text=district.name).filter(
                has=page.locator(f"input[value='{district.name}']")
            )
            expect(label.locator(".pf-filter-checkbox-count")).to_have_text(str(count))


def test_filters_enter_the_address_and_the_history(page, site):
    page.goto(f"{site}san-pham/")
    page.get_by_role("button", name="Bộ lọc và sắp xếp").click()
    box(page, "4 sao").check()
    expect(page).to_have_url(f"{site}san-pham/?sao=4")
    page.locator("[data-search-sort]").select_option("ends")
    expect(page).to_have_url(f"{site}san-pham/?sao=4&sap-xep=het-han")
    assert "stars=4&sort=ends" in page.locator("a[hreflang=en]").get_attribute("href")
    page.go_back()
    expect(page).to_have_url(f"{site}san-pham/?sao=4")
    expect(page.locator("[data-search-sort]")).to_have_value("")
    page.go_back()
    expect(box(page, "4 sao")).not_to_be_checked()
    expect(page.locator("[data-search-list]")).to_be_visible()
    page.go_forward()
    expect(box(page, "4 sao")).to_be_checked()
    page.get_by_role("button", name="Xóa bộ lọc").click()
    expect(page).to_have_url(f"{site}san-pham/")
    expect(page.locator("[data-search-list]")).to_be_visible()


def test_sorting_follows_the_alphabet_and_the_end_of_validity(browser, site, catalogue):
    with watched(browser, site, viewport=TALL) as page:
        check_sorting(page, site, catalogue)


def check_sorting(page, site, catalogue):
    page.goto(f"{site}san-pham/?sap-xep=ten")
    assert results(page) == [product.slug for product in catalogue.products]
    page.goto(f"{site}san-pham/?sap-xep=het-han&trang-thai=valid")
    ends = [catalogue.product_by_slug[slug].status.ends.earliest for slug in results(page)]
    assert ends == sorted(ends)
    assert len(set(ends)) > 1
    page.goto(f"{site}san-pham/?sap-xep=huyen")
    districts = [catalogue.product_by_slug[slug].district for slug in results(page)]
    names = [district.name for district in districts if district]
    assert names == sorted(names, key=text.sort_key)
    assert all(district is None for district in districts[len(names) :])


def test_typing_shows_results_with_pictures_and_marks(page, site):
    page.goto(f"{site}san-pham/")
    page.fill("#search-here", "tuong nam anh")
    first = page.locator(".hit").first
    expect(first.locator(".hit__link")).to_have_text("Tương Nam Anh")
    assert first.locator("mark").all_inner_texts()[:3] == ["Tương", "Nam", "Anh"]
    assert first.locator("img").evaluate("async (img) => (await img.decode(), img.naturalWidth)")
    expect(page.locator("pagefind-summary")).to_contain_text("“tuong nam anh”")


def test_stars_and_filters_are_true_on_a_later_day(browser, site, catalogue):
    live = {p.slug: p for p in catalogue.products if p.state in LIVE}
    later = min(p.status.ends.latest for p in live.values())
    still = {slug for slug, p in live.items() if p.status.ends.earliest > later}
    assert still < set(live)
    with watched(browser, site, later, viewport=TALL) as page:
        page.goto(f"{site}san-pham/?trang-thai=valid")
        assert set(results(page)) == still
        assert page.locator(".hit [data-badge]").count() == len(
            [slug for slug in still if live[slug].is_live and live[slug].status.stars]
        )
        page.goto(f"{site}san-pham/?trang-thai=expired")
        gone = set(results(page))
        assert {slug for slug, p in live.items() if p.status.ends.latest <= later} <= gone
        assert page.locator(".hit [data-badge]").count() == 0


def test_the_head_of_every_page_leads_to_the_search(page, site):
    page.goto(f"{site}huyen/")  # the home page has a larger field of its own
    page.fill("header input[name=q]", "cam vinh")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}san-pham/?q=cam+vinh")
    expect(page.locator(".hit__link").first).to_have_text("Cam Vinh")


def test_it_is_worked_by_keys(page, site):
    page.goto(f"{site}san-pham/")
    page.focus("#search-here")
    page.keyboard.type("giò")
    expect(page.locator(".hit__link").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hit__link").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".hit__link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-here")).to_be_focused()
    box(page, "Thực phẩm").focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{site}san-pham/?q=gi%C3%B2&nhom=thuc-pham")


def test_it_says_how_many_there_are(page, site):
    page.add_init_script("""
      window.said = [];
      new MutationObserver((changes) => {
        const regions = changes.map((change) => change.target);
        said.push(...regions.filter((r) => r.role === "status").map((r) => r.textContent));
      }).observe(document, { subtree: true, childList: true });
    """)
    page.goto(f"{site}san-pham/?q=nuoc+mam&nhom=thuc-pham")
    count = len(results(page))
    page.wait_for_timeout(200)
    assert f"{count} sản phẩm cho “nuoc mam”" in page.evaluate("said")


def test_it_works_in_a_folder_of_the_host(browser, site, catalogue):
    with watched(browser, site + FOLDER) as page:
        page.goto(f"{site}{FOLDER}san-pham/?q=tuong+nam+anh")
        first = page.locator(".hit").first
        expect(first.locator(".hit__link")).to_have_attribute(
            "href", f"/{FOLDER}san-pham/tuong-nam-anh/"
        )
        expect(first.locator("[data-state]")).to_be_visible()


def test_what_is_typed_while_it_loads_is_searched(page, site):
    held = []
    page.route("**/pagefind-component-ui.js", lambda route: held.append(route))
    page.goto(f"{site}san-pham/")
    page.focus("#search-here")
    page.wait_for_timeout(200)
    page.fill("#search-here", "cam vinh")
    page.wait_for_timeout(400)
    held[0].continue_()
    expect(page.locator(".hit__link").first).to_have_text("Cam Vinh")
    expect(page).to_have_url(f"{site}san-pham/?q=cam+vinh")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_accessible_and_fits(browser, site, width, scheme):
    axe = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    size = {"width": width, "height": 800}
    with watched(browser, site, viewport=size, color_scheme=scheme) as page:
        page.goto(f"{site}san-pham/?q=tra&trang-thai=valid")
        results(page)
        page.locator("[data-search-filters]").evaluate("(it) => (it.open = true)")
        page.evaluate(axe)
        tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
        found = page.evaluate("(tags) => axe.run({ runOnly: tags })", tags)
        assert [(v["id"], [n["html"] for n in v["nodes"]]) for v in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_the_whole_list_is_there(browser, site, catalogue):
    with watched(browser, site, java_script_enabled=False) as page:
        page.goto(f"{site}san-pham/?q=tuong")
        assert page.locator("[data-search-list] tbody tr").count() == len(catalogue.products)
        expect(page.locator("[data-search-open]")).to_be_hidden()


def test_hostile_text_stays_text(browser, project, tmp_path: Path):
    name = 'Mật mía 5 < 6 & "><b onmouseover=alert(1)'
    project.product("xau", f"id: x9x9x\nname: {name!r}\nsummary: {name!r}\n")
    build(project.root, date(2026, 11, 23), tmp_path / "site")
    with served(tmp_path / "site") as site, watched(browser, site) as page:
        page.goto(f"{site}san-pham/?q=onmouseover+alert")
        expect(page.locator(".hit__link")).to_have_text(name)
        expect(page.locator(".hit__about")).to_have_text(name)
        assert page.locator(".hit [onmouseover]").count() == 0
