"""A star is true on the day it is read, however long ago the page was built."""

from contextlib import contextmanager

import pytest
from watching import PHONE, watch

pytestmark = pytest.mark.browser

CARD = ".card:has([href$='/{slug}/'])"
ROW = "[data-search-list] tr:has([href$='/{slug}/'])"
HIT = ".hit:has([href$='/{slug}/'])"

# The star of sap-het ends on 2027-01-15, of con-hieu-luc on 2027-08-06 (90 days before: 05-08),
# of khoang-ngay between 2027-03-01 and 2027-05-15, of chua-ro between 2026-11-01 and 2026-12-31.
LINES = {
    "sap-het": {
        "2026-11-23": (5, "Hạng 5 sao, sắp hết hiệu lực: đến hết ngày 14/01/2027"),
        "2027-01-14": (5, "Hạng 5 sao, sắp hết hiệu lực: đến hết ngày 14/01/2027"),
        "2027-01-15": (0, "Hạng 5 sao, hết hiệu lực ngày 15/01/2027"),
        "2035-01-01": (0, "Hạng 5 sao, hết hiệu lực ngày 15/01/2027"),
    },
    "con-hieu-luc": {
        "2027-05-07": (4, "Hạng 4 sao, còn hiệu lực đến hết ngày 05/08/2027"),
        "2027-05-08": (4, "Hạng 4 sao, sắp hết hiệu lực: đến hết ngày 05/08/2027"),
        "2027-08-05": (4, "Hạng 4 sao, sắp hết hiệu lực: đến hết ngày 05/08/2027"),
        "2027-08-06": (0, "Hạng 4 sao, hết hiệu lực ngày 06/08/2027"),
    },
    "khoang-ngay": {
        "2027-02-28": (4, "Hạng 4 sao, sắp hết hiệu lực: chắc chắn còn đến hết ngày 28/02/2027"),
        "2027-03-01": (
            0,
            "Hạng 4 sao, chưa rõ còn hiệu lực "
            "(nguồn cho khoảng hết hạn từ 01/03/2027 đến 15/05/2027)",
        ),
        "2027-05-14": (
            0,
            "Hạng 4 sao, chưa rõ còn hiệu lực "
            "(nguồn cho khoảng hết hạn từ 01/03/2027 đến 15/05/2027)",
        ),
        "2027-05-15": (0, "Hạng 4 sao, hết hiệu lực chậm nhất ngày 15/05/2027"),
    },
    "chua-ro": {
        "2026-12-30": (
            0,
            "Hạng 3 sao, chưa rõ còn hiệu lực "
            "(nguồn cho khoảng hết hạn từ 01/11/2026 đến 31/12/2026)",
        ),
        "2026-12-31": (0, "Hạng 3 sao, hết hiệu lực chậm nhất ngày 31/12/2026"),
    },
    "khong-in-sao": {
        "2027-08-06": (
            0,
            "Đã được công nhận OCOP, nguồn không nêu hạng; hết hiệu lực ngày 06/08/2027",
        ),
    },
}

ENGLISH = {
    "2026-11-23": (5, "5 stars, ending soon: until the end of 14 January 2027"),
    "2027-01-15": (0, "5 stars, expired on 15 January 2027"),
}


@contextmanager
def visit(browser, site, moment, **options):
    """Open a page for a visitor whose clock stands at `moment`, an ISO time with its zone."""
    context = browser.new_context(**{"viewport": PHONE} | options)
    context.clock.set_fixed_time(moment)
    page = context.new_page()
    wrong = watch(page, site)
    yield page
    context.close()
    assert wrong == []


def drawn(star) -> int:
    """Return how many golden stars are drawn in an element, 0 without a badge."""
    return star.locator("[data-badge] path").count()


DAYS = [(slug, day) for slug, days in LINES.items() for day in days]


@pytest.mark.parametrize(("slug", "day"), DAYS)
def test_the_page_of_a_product_is_true_on_the_day(browser, states, slug, day):
    stars, line = LINES[slug][day]
    with visit(browser, states, f"{day}T09:00:00+07:00") as page:
        page.goto(f"{states}san-pham/{slug}/")
        star = page.locator(".lead .star")
        assert star.locator("[data-line]").inner_text() == line
        assert drawn(star) == stars
        assert page.locator(".history [data-line]").first.inner_text() == line


@pytest.mark.parametrize("day", list(ENGLISH))
def test_the_english_page_is_true_on_the_day(browser, states, day):
    stars, line = ENGLISH[day]
    with visit(browser, states, f"{day}T09:00:00+07:00", locale="en-GB") as page:
        page.goto(f"{states}en/products/sap-het/")
        star = page.locator(".lead .star")
        assert star.locator("[data-line]").inner_text() == line
        assert drawn(star) == stars


@pytest.mark.parametrize(
    ("day", "stars", "label"),
    [("2027-01-14", 5, "Sắp hết hiệu lực"), ("2027-01-15", 0, "Hết hiệu lực")],
)
@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("huyen/nam-dan/", CARD),
        ("nhom/do-uong/", CARD),
        ("san-pham/", ROW),
        ("san-pham/?q=che+xanh", HIT),
    ],
)
def test_lists_and_results_are_true_on_the_day(browser, states, address, place, day, stars, label):
    with visit(browser, states, f"{day}T09:00:00+07:00") as page:
        page.goto(states + address)
        item = page.locator(place.format(slug="sap-het"))
        star = item.locator(".star")
        star.wait_for()
        assert star.locator("[data-line]").inner_text() == label
        assert drawn(star) == stars


def test_a_lapsed_star_leaves_the_choice_of_valid_ones(browser, states):
    choice = "[data-live]"
    with visit(browser, states, "2027-01-14T12:00:00+07:00") as page:
        page.goto(states)
        assert page.locator(f"{choice} {CARD.format(slug='sap-het')}").is_visible()
    with visit(browser, states, "2027-01-15T12:00:00+07:00") as page:
        page.goto(states)
        assert page.locator(f"{choice} {CARD.format(slug='sap-het')}").count() == 0
        assert page.locator(f"{choice} {CARD.format(slug='tra-lien-tu')}").is_visible()
    with visit(browser, states, "2030-01-01T12:00:00+07:00") as page:
        page.goto(states)
        assert page.locator(choice).count() == 0


def test_results_are_true_on_the_day_in_english(browser, states):
    with visit(browser, states, "2027-01-15T00:00:00+07:00", locale="en-GB") as page:
        page.goto(f"{states}en/products/?q=che+xanh")
        star = page.locator(HIT.format(slug="sap-het")).locator(".star")
        star.wait_for()
        assert star.locator("[data-line]").inner_text() == "Expired"
        assert drawn(star) == 0


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    ("moment", "stars"), [("2027-01-14T23:59:59+07:00", 5), ("2027-01-15T00:00:01+07:00", 0)]
)
def test_the_day_is_that_of_vietnam_wherever_one_reads(browser, states, zone, moment, stars):
    with visit(browser, states, moment, timezone_id=zone, locale="en-US") as page:
        page.goto(f"{states}en/products/sap-het/")
        assert drawn(page.locator(".lead .star")) == stars


def test_a_page_left_open_turns_when_it_is_looked_at_again(browser, states):
    with visit(browser, states, "2027-01-14T23:00:00+07:00") as page:
        page.goto(f"{states}san-pham/sap-het/")
        assert drawn(page.locator(".lead .star")) == 5
        page.clock.set_fixed_time("2027-01-15T07:00:00+07:00")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        assert drawn(page.locator(".lead .star")) == 0


@pytest.mark.parametrize(
    ("slug", "stars"),
    [
        ("het-hieu-luc", 0),
        ("thu-hoi", 0),
        ("chua-ro", 0),
        ("chua-xac-nhan", 0),
        ("tiem-nang", 0),
        ("khong-co", 0),
        ("khong-in-sao", 0),
        ("con-hieu-luc", 4),
    ],
)
def test_only_a_star_that_is_surely_valid_is_drawn(browser, states, slug, stars):
    with visit(browser, states, "2026-11-23T09:00:00+07:00") as page:
        page.goto(f"{states}san-pham/{slug}/")
        assert drawn(page.locator(".lead")) == stars
        page.goto(f"{states}san-pham/")
        assert drawn(page.locator(ROW.format(slug=slug))) == stars


def test_the_dated_line_is_there_without_javascript(browser, states):
    moment = "2027-01-15T09:00:00+07:00"
    with visit(browser, states, moment, java_script_enabled=False) as page:
        page.goto(f"{states}san-pham/sap-het/")
        line = page.locator(".lead [data-line]").inner_text()
        assert line == "Hạng 5 sao, sắp hết hiệu lực: đến hết ngày 14/01/2027"
