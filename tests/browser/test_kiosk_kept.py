"""A kiosk without a network: opened as a file from a stick, and kept by its worker."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from unsteady import UnsteadyHost, unsteady
from watching import NOON, TODAY, watch

from generator.build import Work
from generator.build_kiosk import build_kiosk

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
WIDE = {"width": 1280, "height": 800}
NEW_DAY = "Dữ liệu ngày 31/12/2026"


@pytest.fixture(scope="module")
def stick(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("stick") / "màn hình"
    build_kiosk(ROOT, TODAY, folder, Work(), centre="pu-mat")
    return folder


def test_it_opens_from_a_stick_and_asks_nobody_for_anything(browser, stick):
    context = browser.new_context(locale="vi-VN", viewport=WIDE)
    context.clock.install(time=f"{TODAY.isoformat()}{NOON}")
    page = context.new_page()
    wrong = watch(page, stick.as_uri())
    page.goto((stick / "index.html").as_uri())
    page.locator("#start").click()
    assert page.locator(".tile").first.inner_text().strip()
    page.locator(".way--search").click()
    for letter in "mat ong":
        page.locator(f'[data-key="{letter}"]').last.click()
    assert "Mật ong" in page.locator(".tile__name").first.inner_text()
    page.locator(".tile").first.click()
    assert page.locator(".thing__pic img").evaluate("(image) => image.naturalWidth") > 0
    assert page.locator(".code__qr svg").count() == 1
    page.go_back()
    expect(page.locator("main")).to_have_attribute("data-screen", "search")
    assert page.url == (stick / "index.html").as_uri()
    assert wrong == []
    context.close()


def test_the_policy_of_a_kiosk_lets_no_other_script_run(browser, stick):
    context = browser.new_context(locale="vi-VN", viewport=WIDE)
    page = context.new_page()
    page.goto((stick / "index.html").as_uri())
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.hurt = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.hurt = true'>");
        }"""
    )
    page.wait_for_timeout(100)
    assert page.evaluate("window.hurt") is None
    context.close()


class Host(UnsteadyHost):
    """A host of the kiosk, which can be renewed and lose its network."""

    def renew(self) -> None:
        """Put a newer kiosk in the place of this one: its data have another day and name."""
        (old,) = self.folder.glob("data-*.js")
        old.rename(self.folder / "data-new.js")
        for name in ("data-new.js", "index.html", "sw.js"):
            file = self.folder / name
            said = re.sub(r"Dữ liệu ngày [\d/]+", NEW_DAY, file.read_text("utf-8"))
            file.write_text(said.replace(old.name, "data-new.js"), "utf-8")
        worker = (self.folder / "sw.js").read_text("utf-8")
        files = json.loads(re.search(r"^const FILES = (.*);$", worker, re.MULTILINE)[1])
        files = [[name, "new" if name in ("./", "data-new.js") else was] for name, was in files]
        lines = ['const VERSION = "new";', f"const FILES = {json.dumps(files)};"]
        (self.folder / "sw.js").write_text("\n".join([*lines, *worker.splitlines()[2:]]), "utf-8")


@pytest.fixture
def host(real_site, tmp_path) -> Iterator[Host]:
    folder = tmp_path / "kiosk/kim-lien"
    shutil.copytree(real_site / "kiosk/kim-lien", folder)
    (tmp_path / "media").symlink_to(real_site / "media")
    with unsteady(tmp_path) as server:
        yield Host(server, folder, "kiosk/kim-lien/")


@pytest.fixture
def page(browser, host) -> Iterator[Page]:
    """Open the kiosk and wait until it is kept."""
    context = browser.new_context(locale="vi-VN", viewport=WIDE)
    context.clock.install(time=f"{TODAY.isoformat()}{NOON}")
    page = context.new_page()
    page.goto(host.address)
    page.evaluate("() => navigator.serviceWorker.ready.then(() => {})")
    yield page
    context.close()


UPDATE = """async () => {
  const here = await navigator.serviceWorker.ready;
  await here.update();
  const next = here.installing ?? here.waiting;
  const over = () => next.state === "installed" || next.state === "redundant";
  while (!over()) await new Promise((resolve) => next.addEventListener("statechange", resolve));
  return next.state;
}"""


def day(page: Page) -> str:
    """Return the day of the data, once they are there."""
    page.locator("#pause").wait_for()
    return page.locator("#wait-day").inner_text()


def test_it_is_whole_without_a_network(page, host):
    with host.gone():
        page.reload()
        assert day(page)
        page.goto(host.address + "index.html")
        page.locator("#start").click()
        page.locator(".tile").first.click()
        assert page.locator(".thing__pic img").evaluate("(image) => image.naturalWidth") > 0


def test_a_newer_kiosk_is_taken_only_when_nobody_is_here(page, host):
    page.locator("#start").click()
    host.renew()
    assert page.evaluate(UPDATE) == "installed"
    page.locator(".way--search").click()
    page.clock.run_for(60_000)
    expect(page.locator("main")).to_have_attribute("data-screen", "search")
    page.clock.run_for(40_000)
    expect(page.locator("#wait-day")).to_have_text(NEW_DAY)
    with host.gone():
        page.reload()
        assert day(page) == NEW_DAY


def test_a_newer_kiosk_that_comes_half_way_changes_nothing(page, host):
    old = day(page)
    host.renew()
    host.server.breaks_at = "data-new"
    assert page.evaluate(UPDATE) == "redundant"
    with host.gone():
        page.reload()
        assert day(page) == old
        page.locator("#start").click()
        assert page.locator(".tile").count() > 0
