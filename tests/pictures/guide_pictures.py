"""Takes the pictures of the guide for editors from the real screens: `make pictures`.

It works in a copy of the records, with a repository named, so that nothing here changes but the
pictures in `content/vi/anh/`. The sheet needs LibreOffice; without it that picture stays.
"""

import html
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import pypdfium2
from find_chromium import QUIET, find
from form_desk import Desk, Form, desk, form
from openpyxl import load_workbook
from openpyxl.worksheet.properties import PageSetupProperties
from photo_like import photo_like
from PIL import Image
from playwright.sync_api import Browser, Locator, sync_playwright
from serving import served
from watching import TODAY

from generator.build import build

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "content/vi/anh"
WIDTH, WIDE, MOST = 960, 1280, 60_000
"""Pixels of a picture, and of a window with a long bar; bytes that a picture may take."""

DESK = {"viewport": {"width": WIDTH, "height": 720}}
TERMINAL = (
    "<style>body{margin:0;background:#1d1f21;color:#e8e6e3}"
    "pre{margin:24px;font:15px/1.6 monospace;white-space:pre-wrap}</style><pre>"
)


def keep(name: str, picture: bytes) -> None:
    """Write a screenshot as WebP, the best that is small enough."""
    with Image.open(io.BytesIO(picture)) as opened:
        image = opened.convert("RGB")
    if image.width > WIDTH:
        image.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
    for quality in range(90, 20, -10):
        out = io.BytesIO()
        image.save(out, "webp", quality=quality, method=6)
        if out.tell() <= MOST:
            break
    IMAGES.mkdir(exist_ok=True)
    (IMAGES / f"{name}.webp").write_bytes(out.getvalue())
    print(f"{name}.webp {image.width} × {image.height}, {out.tell() // 1000} kB")  # noqa: T201


def copied(folder: Path) -> Path:
    """Return a copy of the project whose records are in a repository."""
    root = folder / "project"
    root.mkdir()
    for name in ("products", "content"):
        shutil.copytree(ROOT / name, root / name)
    (root / "overrides").symlink_to(ROOT / "overrides")
    if (ROOT / ".cache").is_dir():
        shutil.copytree(ROOT / ".cache", root / ".cache")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace('host: ""', "host: github", 1).replace(
        'name: ""', "name: chu/kho", 1
    )
    settings = re.sub(r"(share_cards|labels): true", r"\1: false", settings)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    (root / ".gitignore").write_text(".cache/\n")
    return root


def ocop(root: Path, *words: str) -> str:
    """Run a command and return what it prints."""
    command = [sys.executable, "-m", "generator.cli", *words, "--today", TODAY.isoformat()]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "96"}
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def of_part(opened: Form, part: Locator, height: int = 560) -> bytes:
    """Return the window with `part` near its top."""
    part.evaluate("part => part.scrollIntoView({block: 'start'})")
    opened.page.mouse.wheel(0, -90)
    opened.page.wait_for_timeout(400)
    return opened.page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": height})


def take_pages(browser: Browser, site: str) -> None:
    """Take the pages that everybody sees."""
    page = browser.new_page(**DESK)
    page.goto(f"{site}san-pham/tra-lien-tu/")
    keep("xem", page.screenshot(clip={"x": 0, "y": 0, "width": WIDTH, "height": 600}))
    page.locator("p.mend").scroll_into_view_if_needed()
    box = page.locator("p.mend").bounding_box()
    left, top = box["x"] - 24, max(0, box["y"] - 120)
    keep("sua", page.screenshot(clip={"x": left, "y": top, "width": WIDTH - left, "height": 190}))
    page.close()


def take_form(opened: Form, photo: Path) -> None:
    """Take the form while a product is added."""
    page = opened.page
    opened.open("#/collections/products-nam-dan")
    page.get_by_text("Trà liên tu").first.wait_for()
    keep("bieu-mau", page.screenshot())
    opened.open("#/collections/products-nam-dan/new")
    page.get_by_label("Tên sản phẩm").fill("Sản phẩm ví dụ")
    opened.choose("Nhóm sản phẩm", "do uong")
    page.get_by_label("Chủ thể").first.fill("htx-sen-que-bac")
    keep("them", of_part(opened, page.get_by_label("Mã cố định")))
    opened.choose("Xã, phường hiện nay", "kim lien")
    page.get_by_label("Giới thiệu ngắn").first.fill("Một câu, không quá 160 ký tự.")
    page.get_by_label("Câu chuyện").first.fill("Một hình ảnh mở đầu…\n\nVùng đất, người làm, mùa.")
    keep("cau-chuyen", of_part(opened, page.get_by_label("Giới thiệu ngắn").first))
    opened.add("lần công nhận")
    page.get_by_label("Quyết định").last.fill("qd-1978-2024")
    opened.choose("Số sao", "4")
    page.get_by_label("Ngày công nhận").fill("6/8/2024")
    keep("cong-nhan", of_part(opened, page.get_by_label("Quyết định").last))
    keep("ngay", of_part(opened, page.get_by_label("Ngày công nhận"), 300))
    opened.add("nguồn và các trường dựa vào nó")
    page.get_by_label("Nguồn", exact=True).last.fill("bao-nghe-an-qd-1978-2024")
    opened.add("ảnh")
    page.get_by_role("button", name="Chọn ảnh", exact=True).last.click()
    dialog = page.get_by_role("dialog")
    dialog.locator("input[type=file]").set_input_files(photo)
    dialog.get_by_text(re.compile(r"\.jpg$")).wait_for()
    page.wait_for_timeout(500)
    keep("anh", page.screenshot())
    dialog.get_by_role("button", name="Dùng ảnh đã chọn").click()
    dialog.wait_for(state="detached")
    page.get_by_label("Chú thích", exact=True).last.fill("Ảnh cho thấy gì")
    opened.unfold("en")
    page.get_by_label("Tên (tiếng Anh)").last.fill("Example product")
    keep("tieng-anh", of_part(opened, page.get_by_label("Tên (tiếng Anh)").last, 420))
    opened.save()
    page.get_by_text("Mục đã được lưu").wait_for(state="detached")
    page.set_viewport_size({"width": WIDE, "height": 720})
    page.get_by_role("button", name="Trạng thái").click()
    page.wait_for_timeout(500)
    keep("luu", page.screenshot(clip={"x": 0, "y": 0, "width": WIDE, "height": 380}))
    page.set_viewport_size(DESK["viewport"])
    opened.open("#/collections/decisions/entries/qd-1978-2024")
    page.get_by_label("Số quyết định").wait_for()
    keep("quyet-dinh", of_part(opened, page.get_by_label("Số quyết định")))


def take_check(browser: Browser, made: Desk) -> None:
    """Take what the check says of a record with faults."""
    record = made.repository / "products/nam-dan/tra-lien-tu/product.yml"
    whole = record.read_text("utf-8")
    record.write_text(
        whole.replace("stars: 4", "stars: 6").replace("group: do-uong", "group: do-uog")
    )
    said = "$ ocop check\n" + ocop(made.repository, "check")
    record.write_text(whole, "utf-8")
    shown = "\n".join(line for line in said.splitlines() if "cảnh báo" not in line or "lỗi" in line)
    page = browser.new_page(viewport={"width": WIDTH, "height": 380})
    page.set_content(TERMINAL + html.escape(shown[:1600]))
    keep("kiem-tra", page.screenshot())
    page.close()


def take_sheet(made: Desk, folder: Path) -> None:
    """Take the list of all products as a spreadsheet shows it."""
    office = shutil.which("soffice")
    if not office:
        return
    sheet = folder / "tat-ca.xlsx"
    ocop(made.repository, "export", "--xlsx", str(sheet))
    book = load_workbook(sheet)
    page = book.worksheets[0]
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.save(sheet)
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(sheet)]
    subprocess.run(command, check=True, capture_output=True)
    with pypdfium2.PdfDocument(sheet.with_suffix(".pdf")) as document:
        image = document[0].render(scale=4).to_pil()
    out = io.BytesIO()
    wide, high = image.size
    image.crop((wide // 20, high // 14, wide * 11 // 20, high * 3 // 10)).save(out, "png")
    keep("bang-tinh", out.getvalue())


def main() -> None:
    """Take every picture."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        root = copied(folder)
        build(root, date.fromisoformat(TODAY.isoformat()), folder / "site")
        photo = folder / "Ảnh sản phẩm.jpg"
        photo_like(5, (1600, 1200)).save(photo)
        browser = playwright.chromium.launch(executable_path=find(), args=QUIET)
        with served(folder / "site") as site, desk(root) as made:
            take_pages(browser, site)
            with form(browser, site, made.server, **DESK) as opened:
                take_form(opened, photo)
            take_check(browser, made)
            take_sheet(made, folder)
        browser.close()


if __name__ == "__main__":
    main()
