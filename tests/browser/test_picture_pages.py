"""Pictures of changed pages, before and after, as a proposal's comment shows them."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from generator.changes.comment import picture_name
from generator.changes.model import Changes, Page, written

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).with_name("picture_pages.py")


def test_pairs_of_pictures_side_by_side(states_site: Path, tmp_path: Path) -> None:
    slug = next((states_site / "san-pham").glob("*/index.html")).parent.name
    pages = (
        Page(kind="products", slug=slug, name="Tên <b>", how="changed", fields=("story",)),
        Page(kind="products", slug="khong-dung", name="Không dựng", how="new"),
        Page(kind="products", slug="khong-chup", name="Đổi theo", how="follows"),
    )
    changes = tmp_path / "changes.json"
    changes.write_text(written(Changes(today=date(2026, 11, 23), pages=pages)), "utf-8")
    out = tmp_path / "anh"
    command = [sys.executable, SCRIPT, changes, states_site, states_site, out]
    subprocess.run(command, check=True, capture_output=True)
    names = {picture_name(f"san-pham/{slug}/", side) for side in ("truoc", "sau")}
    assert {file.name for file in out.iterdir()} == {*names, "index.html"}
    for name in names:
        with Image.open(out / name) as picture:
            assert picture.format == "JPEG"
            assert picture.width == 618
            assert picture.height > 900
    index = (out / "index.html").read_text("utf-8")
    assert "Tên &lt;b&gt;" in index
    assert index.count("trông như nhau") == 4, "in alt and caption of both"
