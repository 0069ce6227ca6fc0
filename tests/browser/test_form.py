"""The form for editors in a browser, before a real repository: what it writes passes the check."""

import io
import json
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from form_desk import ASKED, Desk, desk, form
from photo_like import photo_like
from PIL import Image
from playwright.sync_api import expect
from serving import FOLDER
from small_project import small_project

from generator.form.collections import entry_of

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
RECORD = "products/nam-dan/keo-lac-thu/product.yml"


@pytest.fixture
def editor(tmp_path, browser, site):
    """Yield the form and the desk behind it: the real site's form, a small project's records."""
    project = small_project(tmp_path / "project")
    (project.root / ".gitignore").write_text(".cache/\n")
    with desk(project.root) as made, form(browser, site, made.server) as opened:
        yield opened, made


def ocop(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator.cli", *words]
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )


def phone_photo(file: Path, seed: int) -> Path:
    """Write a photo as a phone does: with a position, lying on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x010F] = "Điện thoại"
    exif.get_ifd(0x8825)[1] = "N"
    photo_like(seed, (1600, 1200)).save(file, exif=exif, quality=85)
    return file


def record(made: Desk, file: str = RECORD) -> str:
    return made.git("show", f"main:{file}")


def test_what_the_form_writes_passes_the_check(editor, tmp_path):
    opened, made = editor
    page = opened.page
    page.on("dialog", lambda dialog: dialog.accept())

    # A new product, with two photos and a star.
    opened.open("#/collections/products-nam-dan/new")
    page.get_by_label("Tên sản phẩm").fill("Kẹo lạc thử ")
    opened.choose("Nhóm sản phẩm", "thuc")
    opened.choose("Xã, phường hiện nay", "kim lien")
    page.get_by_label("Chủ thể").first.fill("htx-sen")
    page.get_by_label("Mùa").first.fill("Tết")
    page.get_by_label("Mùa").first.fill("")
    opened.add("lần công nhận")
    page.get_by_label("Quyết định").last.fill("qd-1978-2024")
    opened.choose("Số sao", "4")
    page.get_by_label("Ngày công nhận").fill("6/8/2024")
    page.get_by_label("Giai đoạn").fill("2024")
    for number in (1, 2):
        opened.add("ảnh")
        opened.upload(phone_photo(tmp_path / f"Ảnh kẹo đỏ {number}.jpg", number))
        page.get_by_label("Chú thích", exact=True).last.fill(f"Kẹo lạc, ảnh {number}")
        page.get_by_label("Người chụp").last.fill("Lê Văn An")
        page.get_by_label("Quyền sử dụng").last.fill("CC BY 4.0")
    opened.add("nguồn và các trường dựa vào nó")
    page.get_by_label("Nguồn", exact=True).last.fill("bao")
    opened.save()
    assert made.git("branch", "--list", "cms/*").strip(), "a draft waits on a branch of its own"
    assert RECORD not in made.git("ls-tree", "-r", "--name-only", "main")
    opened.publish()

    written = record(made)
    assert re.search(r"^id: [a-z0-9]{5}$", written, re.MULTILINE)
    assert "name: Kẹo lạc thử\n" in written
    assert 'commune: "17971"' in written, "a code stays a text"
    assert "date: 2024-08-06\n" in written, "a date stays a date"
    assert 'period: "2024"' in written
    assert "season" not in written, "what was emptied is not written"
    for number in (1, 2):
        photo = subprocess.run(
            ["git", "show", f"main:products/nam-dan/keo-lac-thu/anh-keo-do-{number}.jpg"],
            cwd=made.repository,
            capture_output=True,
            check=True,
        ).stdout
        with Image.open(io.BytesIO(photo)) as sent:
            assert sent.size == (1200, 1600), "upright"
            assert not sent.getexif(), "without the place and the camera"

    # One field edited, a photo taken out, a translation, on another day: right after publishing
    # the form reads the record anew, and what is typed meanwhile is lost.
    opened.open("#/collections/products-nam-dan/entries/keo-lac-thu/product")
    expect(page.get_by_label("Tên sản phẩm")).to_have_value("Kẹo lạc thử")
    page.get_by_label("Giới thiệu ngắn").first.fill("Kẹo lạc nấu với mật mía.")
    opened.unfold("photos")
    opened.remove("photos", 1)
    opened.unfold("en")
    page.get_by_label("Tên (tiếng Anh)").last.fill("Peanut candy")
    opened.save()
    opened.publish()
    changed = record(made)
    assert changed.count("- file:") == 1
    assert "summary: Kẹo lạc nấu với mật mía.\n" in changed
    assert "en:\n  name: Peanut candy\n" in changed
    assert re.findall("id: .*", changed) == re.findall("id: .*", written), "the id stays"

    # The form, the formatter and the check agree.
    made.git("checkout", "--quiet", "--force", "main")
    done = ocop(made.repository, "fmt", "--base", "HEAD~1")
    assert done.returncode == 0, done.stdout + done.stderr
    done = ocop(made.repository, "check", "--today", "2026-11-23")
    assert done.returncode == 0, done.stdout

    hosts = {urlsplit(url).netloc for url in opened.asked if url.startswith("http")}
    assert hosts == {urlsplit(opened.address).netloc, urlsplit(ASKED).netloc}


def test_without_a_git_host_the_form_says_so_kindly(browser, site):
    with form(browser, site, None) as opened:
        page = opened.page
        page.goto(f"{site}admin/")
        page.get_by_text("Biểu mẫu chưa nối với kho mã nào").wait_for()
        assert page.locator("meta[name=robots]").get_attribute("content") == "noindex, nofollow"
        assert "decap-cms" not in " ".join(opened.asked)


def test_a_git_host_alone_is_asked_before_one_signs_in(browser, site):
    """With a repository on GitHub: its token is asked for, and no other host is told anything."""
    with form(browser, site, None) as opened:
        answer = opened.page.request.get(f"{site}admin/config.json").json()
        backend = {"name": "github", "repo": "chu/kho", "branch": "main"}
        told = answer | {"repository": "https://github.com/chu/kho", "token": True}
        told["cms"] = answer["cms"] | {"backend": backend}
        body = json.dumps(told)
        opened.page.route("**/config.json", lambda route: route.fulfill(body=body))
        opened.page.goto(f"{site}admin/")
        opened.page.get_by_label("Mã truy cập").wait_for()
        assert "decap-cms" not in " ".join(opened.asked), "nothing heavy before it is wanted"
        hosts = {urlsplit(url).netloc for url in opened.asked if url.startswith("http")}
        assert hosts <= {urlsplit(site).netloc, urlsplit(ASKED).netloc}


RECORDS = {
    "san-pham/con-hieu-luc/": "products/nam-dan/con-hieu-luc/product.yml",
    "en/products/con-hieu-luc/": "products/nam-dan/con-hieu-luc/product.yml",
    "chu-the/htx-day-du/": "content/producers/htx-day-du.yml",
    "chu-the/htx-day-du/cua-toi/": "content/producers/htx-day-du.yml",
    "quyet-dinh/qd-1978-2024/": "content/decisions/qd-1978-2024.yml",
}


@pytest.mark.parametrize("address", RECORDS)
def test_a_page_leads_to_its_record_and_to_a_report_that_is_filled_in(states_site, address):
    html = (states_site / address / "index.html").read_text("utf-8")
    links = [unescape(link) for link in re.findall(r'href="([^"]+)"', html)]
    file = RECORDS[address]
    assert f"https://github.com/chu/kho/edit/main/{file}" in links
    [entry] = {link.partition("admin/")[2] for link in links if "/admin/#" in link}
    assert entry == entry_of(file)
    reports = [link for link in links if "/issues/new" in link]
    page = parse_qs(urlsplit(reports[0]).query)["page"]
    assert page == [f"https://sanvat.example/{FOLDER}{address}"]
    assert "https://zalo.me/0912345678" in links
    assert "mailto:" not in html, "what is not set is not shown"


def test_a_page_in_markdown_leads_to_its_file(states_site):
    for address, file in (("gioi-thieu", "vi/gioi-thieu.md"), ("en/about", "en/about.md")):
        html = (states_site / address / "index.html").read_text("utf-8")
        assert f'href="https://github.com/chu/kho/edit/main/content/{file}"' in html
