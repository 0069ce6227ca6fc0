"""Every kind of page is whole, in both languages, on a phone and a desk, by day and by night."""

from itertools import product

import pytest
from kinds import PAGES
from watching import DESK, PHONE, watch

pytestmark = pytest.mark.browser

FIND_FAULTS = """async () => {
  for (const image of document.images) image.loading = "eager";
  await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
  const faults = [...document.images].filter((image) => !image.naturalWidth).map((i) => i.src);
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) {
    const wide = [...document.querySelectorAll("body *")]
      .filter((e) => e.getBoundingClientRect().right > width + 1)
      .map((e) => `${e.tagName}.${e.getAttribute("class")}`);
    faults.push(`wider than the window: ${wide.slice(0, 5)}`);
  }
  const h1 = document.querySelectorAll("h1");
  if (h1.length !== 1) faults.push(`${h1.length} h1`);
  for (const heading of h1) {
    const { top, height } = heading.getBoundingClientRect();
    if (!heading.checkVisibility() || !height) faults.push("the h1 is not to be seen");
    if (!heading.innerText.trim()) faults.push("the h1 is empty");
  }
  return faults;
}"""


@pytest.mark.parametrize(("name", "address"), PAGES)
def test_the_page_is_whole(request, open_page, name, address):
    site = request.getfixturevalue(name)
    page = open_page()
    wrong = watch(page, site)
    answer = page.goto(site + address)
    is_missing = answer.status == 404
    for size, scheme in product((PHONE, DESK), ("light", "dark")):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(FIND_FAULTS) == [], (size, scheme)
    if is_missing:  # said so in the console, too
        wrong = [one for one in wrong if "404" not in one]
    assert wrong == []
    assert is_missing is (address == "x/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_the_colours_of_the_scheme(open_page, site, scheme):
    page = open_page(viewport=PHONE)
    page.emulate_media(color_scheme=scheme)
    page.goto(site)
    paper, ink = page.evaluate(
        "() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]; }"
    )
    lights = [sum(map(int, colour[4:-1].split(","))) for colour in (paper, ink)]
    assert (lights[0] > lights[1]) is (scheme == "light")


def test_a_short_address_opens_the_product(open_page, states):
    page = open_page(viewport=PHONE)
    wrong = watch(page, states)
    page.goto(f"{states}p/aaaa1/")
    page.wait_for_url(f"{states}san-pham/con-hieu-luc/")
    assert page.locator("h1").inner_text() == "Tương bần còn hiệu lực"
    # The page that leads on is left before its icon has come.
    assert [one for one in wrong if "ERR_ABORTED" not in one] == []
