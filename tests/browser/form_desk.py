"""An editor's desk: a repository of records, `decap-server` before it, the form in a browser."""

import os
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, Route

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "node_modules/decap-server/dist/index.js"
ASKED = "http://localhost:8081/"
"""Where the form looks for the server."""

_HEADERS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "content-type"}


@dataclass(frozen=True)
class Desk:
    """The folder of the repository and the address of the server before it."""

    repository: Path
    server: str

    def git(self, *words: str) -> str:
        """Run git in the repository and return what it prints."""
        done = subprocess.run(
            ["git", *words], cwd=self.repository, check=True, capture_output=True, text=True
        )
        return done.stdout


@dataclass
class Form:
    """The form in a browser, and the addresses that it asked for."""

    page: Page
    address: str
    asked: list[str] = field(default_factory=list)

    def open(self, where: str) -> None:
        """Open a part of the form, as if its address were typed."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.address}admin/{where}")
        if self.page.locator(".form-start").count():
            self.page.locator(".form-start").wait_for(state="detached")

    def choose(self, label: str, words: str) -> None:
        """Choose in a drop-down by typing."""
        self.page.get_by_label(label, exact=False).first.fill(words)
        self.page.get_by_role("option").first.click()

    def add(self, what: str) -> None:
        """Add an item to a list."""
        self.page.get_by_role("button", name=f"Thêm {what}", exact=True).click()

    def upload(self, file: Path) -> None:
        """Upload a picture and choose it for the last empty field for one."""
        self.page.get_by_role("button", name="Chọn ảnh", exact=True).last.click()
        dialog = self.page.get_by_role("dialog")
        dialog.locator("input[type=file]").set_input_files(file)
        dialog.get_by_role("button", name="Dùng ảnh đã chọn").click()
        dialog.wait_for(state="detached")

    def save(self) -> None:
        """Save, which makes a draft on a branch of its own."""
        self.page.get_by_role("button", name="Lưu", exact=True).click()
        self.page.get_by_text("Thay đổi đã được lưu").wait_for()

    def publish(self) -> None:
        """Say that the draft is ready, and publish it."""
        self.page.get_by_role("button", name="Trạng thái").click()
        self.page.get_by_role("menuitem", name="Sẵn sàng").click()
        self.page.get_by_role("button", name="Trạng thái: Sẵn sàng").wait_for()
        self.page.get_by_role("button", name="Công bố", exact=True).click()
        self.page.get_by_role("menuitem", name="Công bố ngay").click()
        self.page.get_by_role("button", name="Đã công bố").wait_for()

    def remove(self, field: str, item: int) -> None:
        """Take an item, counted from 0, out of the list `field` of the record."""
        bars = self._part(self.page.locator(f"label[for^={field}-field]").first)
        bars.locator("[class*=StyledListItemTopBar]").nth(item).locator("> button").last.click()

    def unfold(self, field: str) -> None:
        """Open the part `field` of the record."""
        part = self._part(self.page.locator(f"label[for^={field}-field]").last)
        part.get_by_role("button", name="Expand").first.click()

    def _part(self, label: Locator) -> Locator:
        return label.locator("xpath=ancestor::div[contains(@class, 'ControlContainer')][1]")


@contextmanager
def desk(repository: Path) -> Iterator[Desk]:
    """Put the project in `repository` under git and start the server before it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    made = Desk(repository, f"http://localhost:{port}/")
    made.git("init", "--quiet", "--initial-branch", "main")
    made.git("config", "user.name", "Biên tập")
    made.git("config", "user.email", "bien-tap@example.org")
    made.git("add", "--all")
    made.git("commit", "--quiet", "--message", "Bản ghi")
    settings = {"PORT": str(port), "MODE": "git", "GIT_REPO_DIRECTORY": str(repository)}
    server = subprocess.Popen(
        ["node", SERVER], env={**os.environ, **settings}, stdout=subprocess.DEVNULL
    )
    try:
        _wait_for(made.server)
        yield made
    finally:
        server.terminate()
        server.wait()


@contextmanager
def form(browser: Browser, address: str, server: str | None, **options: object) -> Iterator[Form]:
    """Open a browser on the site at `address` that finds `server` where the form looks for one.

    With None it finds nobody there.
    """
    context = browser.new_context(
        **{"locale": "vi-VN", "viewport": {"width": 1280, "height": 900}} | options
    )
    page = context.new_page()
    opened = Form(page, address)

    def forward(route: Route) -> None:
        if server is None:
            route.abort()
            return
        answer = route.fetch(url=route.request.url.replace(ASKED, server))
        route.fulfill(response=answer)

    page.on("request", lambda request: opened.asked.append(request.url))
    context.route(f"{ASKED}**", forward)
    yield opened
    context.unroute_all(behavior="ignoreErrors")  # what is still on its way
    context.close()


def _wait_for(server: str) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(server, timeout=1)  # noqa: S310
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("decap-server does not answer")
