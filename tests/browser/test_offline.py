"""Reading without a network: the network really goes, while the browser and its clock go on."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Error, Page, expect
from serving import FOLDER
from small_project import small_project
from unsteady import UnsteadyHost, unsteady
from watching import NOON, PHONE, TODAY, watch

from generator.build import build

pytestmark = pytest.mark.browser

PRODUCT, DISTRICT = "san-pham/tra-lien-tu/", "huyen/nam-dan/"
LAPSED = date(2027, 8, 6)
SAVE = "Lưu huyện này để đọc khi mất mạng"
KEPT = """async (address) => {
  const room = (name) => caches.keys().then((all) => all.find((one) => one.endsWith(name)));
  const holds = async (name, key) => name && (await (await caches.open(name)).match(key));
  const seen = document.querySelector("main img")?.currentSrc;
  if (!(await holds(await room(" pages"), address))) return false;
  return !seen || (await holds(await room(" pictures"), seen)) !== undefined;
}"""
"""Whether a page and its first picture are kept."""


class Host(UnsteadyHost):
    """A host in whose folder the site lies."""

    def replace(self, other: Path) -> None:
        """Put another build of the site in the place of this one."""
        shutil.rmtree(self.folder)
        shutil.copytree(other, self.folder)


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> dict[str, Path]:
    """Build a small site, and the one that takes its place later."""
    project = small_project(tmp_path_factory.mktemp("offline") / "project")
    sites = {"old": project.root / "old", "new": project.root / "new"}
    build(project.root, TODAY, sites["old"])
    record = project.root / "products/nam-dan/tra-lien-tu/product.yml"
    record.write_text(record.read_text("utf-8").replace("name: Trà liên tu", "name: Trà nhị sen"))
    project.product("tuong", "id: aaaa1\nname: Tương\n")
    build(project.root, TODAY + timedelta(days=1), sites["new"])
    return sites


@pytest.fixture
def host(built, tmp_path) -> Iterator[Host]:
    site = tmp_path / "site"
    shutil.copytree(built["old"], site)
    with unsteady(site) as server:
        yield Host(server, site, FOLDER)


@pytest.fixture
def context(browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(locale="vi-VN", viewport=PHONE)
    yield opened
    opened.close()


def wait_for(page: Page, question: str, about: object = None) -> None:
    """Wait until the answer of an asynchronous function in the page is yes."""
    for _ in range(200):
        if page.evaluate(question, about):
            return
        page.wait_for_timeout(50)
    raise AssertionError(question)


def visit(page: Page, address: str, day: date = TODAY) -> Page:
    """Open a page and wait until it is kept."""
    page.clock.set_fixed_time(f"{day.isoformat()}{NOON}")
    page.goto(address)
    page.evaluate("() => navigator.serviceWorker.ready")
    wait_for(page, KEPT, address)
    return page


def saved(page: Page, host: Host) -> Page:
    """Save the district."""
    visit(page, host.address + DISTRICT)
    page.get_by_role("button", name=SAVE).click()
    expect(page.locator(".keep [role=status]")).to_contain_text("Đã lưu 3 trang")
    return page


def title(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_a_visited_page_is_read_without_a_network(context, host):
    page = context.new_page()
    visit(page, host.address + PRODUCT)
    with host.gone():
        wrong = watch(page, host.address)
        page.reload()
        assert title(page) == "Trà liên tu"
        assert "đã lưu trên máy bạn" in page.locator(".kept").inner_text()
        assert page.locator(".lead img").evaluate("(image) => image.naturalWidth") > 0
        paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert paper == "rgb(251, 247, 240)"
        assert [one for one in wrong if "sw.js" not in one] == []
    page.reload()
    assert page.locator(".kept").count() == 0


def test_a_lapsed_star_is_never_shown_as_live_from_what_was_kept(context, host):
    page = context.new_page()
    visit(page, host.address + PRODUCT)
    assert page.locator(".badge").count() > 0
    with host.gone():
        page.clock.set_fixed_time(f"{(LAPSED - timedelta(days=1)).isoformat()}{NOON}")
        page.reload()
        assert page.locator(".badge").count() > 0
        page.clock.set_fixed_time(f"{LAPSED.isoformat()}{NOON}")
        page.reload()
        assert page.locator(".badge").count() == 0
        assert "hết hiệu lực ngày 06/08/2027" in page.locator(".lead .star").inner_text()


def test_a_page_whose_date_check_is_lost_is_not_shown_at_all(context, host):
    page = context.new_page()
    visit(page, host.address + PRODUCT)
    page.evaluate(
        """async () => {
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const { url } of await cache.keys()) {
              if (url.endsWith("/star.js")) await cache.delete(url);
            }
          }
        }"""
    )
    with host.gone():
        with suppress(Error):  # the page that stands in for it is not whole, either
            page.reload()
        assert page.locator(".badge").count() == 0


def test_a_page_that_was_not_visited_is_not_there_and_kept_ones_are_named(context, host):
    page = context.new_page()
    visit(page, host.address + PRODUCT)
    with host.gone():
        page.goto(host.address + "gioi-thieu/")
        assert page.url == host.address + "khong-mang/"
        assert title(page) == "Không có mạng"
        link = page.locator("[data-kept-list] a")
        link.wait_for()
        assert [one.strip() for one in link.all_inner_texts()] == ["Trà liên tu – Sản vật Nghệ An"]
        link.click()
        assert title(page) == "Trà liên tu"


def test_a_district_is_saved_with_its_products_and_their_qr_addresses(context, host):
    page = saved(context.new_page(), host)
    assert page.locator(".kept").count() == 0
    with host.gone():
        page.goto(f"{host.address}p/k7m2q/")
        page.wait_for_url(f"{host.address}{PRODUCT}")
        assert title(page) == "Trà liên tu"
        assert page.locator(".lead img").evaluate("(image) => image.naturalWidth") > 0
        page.goto(host.address + DISTRICT)
        page.locator(".card__link").click()
        assert title(page) == "Trà liên tu"


def test_what_is_saved_is_remembered_and_can_be_removed(context, host):
    page = saved(context.new_page(), host)
    page.reload()
    expect(page.locator(".keep [role=status]")).to_contain_text("Đã lưu 3 trang")
    page.get_by_role("button", name="Xóa bản đã lưu").click()
    expect(page.get_by_role("button", name=SAVE)).to_be_focused()
    expect(page.get_by_role("button", name="Xóa bản đã lưu")).to_have_count(0)
    with host.gone():
        page.goto(host.address + PRODUCT)
        assert title(page) == "Không có mạng"


def test_saving_that_fails_half_way_leaves_what_was_there(context, host):
    page = saved(context.new_page(), host)
    host.server.breaks_at = "/p/k7m2q/"
    page.get_by_role("button", name="Lưu lại bản mới").click()
    expect(page.locator(".keep [role=status]")).to_contain_text("Chưa lưu được")
    names = page.evaluate("() => caches.keys()")
    assert len([name for name in names if " set " in name]) == 1
    with host.gone():
        page.goto(f"{host.address}p/k7m2q/")
        page.wait_for_url(f"{host.address}{PRODUCT}")


def renewed(page: Page) -> None:
    """Come back when the new site is there: the browser finds the new worker."""
    page.evaluate(
        """async () => {
          window.here = await navigator.serviceWorker.ready;
          window.old = here.active;
          await here.update();
        }"""
    )
    wait_for(page, "() => here.active !== old && here.active.state === 'activated'")
    page.reload()


def test_a_new_site_replaces_what_was_saved_as_a_whole(context, host, built):
    page = saved(context.new_page(), host)
    host.replace(built["new"])
    renewed(page)
    wait_for(
        page,
        """async () => {
          const [name, ...more] = (await caches.keys()).filter((name) => name.includes(" set "));
          const keys = await (await caches.open(name)).keys();
          return !more.length && keys.some(({ url }) => url.endsWith("/san-pham/tuong/"));
        }""",
    )
    with host.gone():
        page.goto(host.address + "san-pham/tuong/")
        assert title(page) == "Tương"
        page.goto(host.address + PRODUCT)
        assert title(page) == "Trà nhị sen"


def test_a_new_site_that_comes_half_way_changes_nothing(context, host, built):
    page = saved(context.new_page(), host)
    host.replace(built["new"])
    host.server.breaks_at = "san-pham/tuong/"
    renewed(page)
    page.wait_for_timeout(1000)
    with host.gone():
        page.goto(host.address + PRODUCT)
        assert title(page) == "Trà liên tu"


def test_what_was_visited_fills_no_phone(context, host):
    """The oldest of too many pages and pictures go."""
    page = visit(context.new_page(), host.address + DISTRICT)
    page.evaluate(
        """async () => {
          const rooms = (await caches.keys()).filter((name) => / (pages|pictures)$/.test(name));
          for (const name of rooms) {
            const room = await caches.open(name);
            for (const key of await room.keys()) await room.delete(key);
            for (let i = 0; i < 300; i++) await room.put(`/old/${i}/`, new Response(""));
          }
        }"""
    )
    visit(page, host.address + PRODUCT)
    wait_for(
        page,
        """async () => {
          const count = {};
          for (const name of await caches.keys()) {
            count[name.split(" ").at(-1)] = (await (await caches.open(name)).keys()).length;
          }
          return count.pages === 80 && count.pictures === 240;
        }""",
    )
    with host.gone():
        page.reload()
        assert title(page) == "Trà liên tu"


def test_a_site_without_offline_reading_clears_what_was_kept(context, host):
    page = visit(context.new_page(), host.address + PRODUCT)
    off = Path(__file__).resolve().parents[2] / "overrides/offline/off.js"
    shutil.copy(off, host.folder / "sw.js")
    page.evaluate("async () => (await navigator.serviceWorker.ready).update()")
    wait_for(page, "async () => (await caches.keys()).length === 0")


def test_without_a_network_a_phone_can_open_the_site_as_an_app(context, host):
    page = visit(context.new_page(), host.address)
    session = context.new_cdp_session(page)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    against = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in against if one["errorId"] != "in-incognito"] == []
