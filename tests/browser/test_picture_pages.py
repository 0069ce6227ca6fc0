"""Pictures of changed pages, before and after, as a proposal's comment shows them."""

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import picture_pages
import pytest
from PIL import Image

from generator.changes.comment import picture_name
from generator.changes.model import Changes, Page, written

pytestmark = pytest.mark.browser

SCRIPT = Path(__file__).with_name("picture_pages.py")


def drawn(height: int, *bands: tuple[int, int]) -> bytes:
    """Return a white picture with black bands."""
    picture = Image.new("RGB", (40, height), "white")
    for top, bottom in bands:
        picture.paste("black", (10, top, 30, bottom))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def reds(picture: Image.Image) -> list[int]:
    return [y for y in range(picture.height) if picture.getpixel((0, y)) == picture_pages.MARK]


def test_a_bar_marks_where_two_pictures_differ() -> None:
    before = drawn(100, (10, 20), (60, 70))
    longer = drawn(120, (10, 20), (40, 45), (80, 90))
    pair = picture_pages._marked({"truoc": before, "sau": longer})
    assert reds(pair["sau"])[0] == 40
    assert reds(pair["sau"])[-1] < 80, "what only moved down is no difference"
    same = picture_pages._marked({"truoc": before, "sau": before})
    assert reds(same["truoc"]) == reds(same["sau"]) == []
    assert reds(picture_pages._marked({"sau": before})["sau"]) == []


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
