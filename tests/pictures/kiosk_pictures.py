"""Take the pictures of the guide for kiosks from a real kiosk: `make pictures`."""

import io
import sys
import tempfile
from datetime import date
from pathlib import Path

from find_chromium import QUIET, find
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from generator.build import Work
from generator.build_kiosk import build_kiosk

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "content/vi/anh"
CENTRE, CODE = "kim-lien", "1957"
DAY = date(2026, 11, 23)
SCREEN, SHOWN = {"width": 1920, "height": 1080}, (1200, 675)
MOST = 60_000
"""Bytes of one picture."""


def main() -> None:
    """Build the kiosk, walk through it, write the pictures."""
    OUT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        target = Path(folder, "kiosk")
        build_kiosk(ROOT, DAY, target, Work(), centre=CENTRE)
        browser = playwright.chromium.launch(executable_path=find(), args=QUIET)
        context = browser.new_context(
            locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport=SCREEN, has_touch=True
        )
        page = context.new_page()
        page.clock.install(time=f"{DAY.isoformat()}T09:00:00+07:00")
        page.goto((target / "index.html").as_uri())
        take(page, "kiosk-cho")
        page.locator("#start").click()
        take(page, "kiosk-dau")
        page.locator(".tile").first.click()
        take(page, "kiosk-san-pham")
        for _ in range(5):
            page.locator("#day").click()
        for digit in CODE:
            page.locator(f"[data-staff='pad {digit}']").click()
        take(page, "kiosk-nhan-vien")
        browser.close()


def take(page: Page, name: str) -> None:
    """Write what the screen shows as a picture that is small enough."""
    page.wait_for_load_state("networkidle")
    seen = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    small = seen.resize(SHOWN, Image.Resampling.LANCZOS)
    for quality in (80, 70, 60, 50):
        file = io.BytesIO()
        small.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= MOST:
            break
    (OUT / f"{name}.webp").write_bytes(file.getvalue())
    sys.stdout.write(f"{name}: {file.tell()} bytes\n")


if __name__ == "__main__":
    main()
