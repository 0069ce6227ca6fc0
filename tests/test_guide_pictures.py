"""The pictures of the guide: each is used, small, described, and reserved its place."""

import re
from pathlib import Path

from PIL import Image

FOLDER = Path(__file__).resolve().parents[1] / "content" / "vi"
GUIDE = (FOLDER / "huong-dan.md").read_text("utf-8")
PAGES = "".join(page.read_text("utf-8") for page in FOLDER.glob("*.md"))
PICTURE = re.compile(
    r"!\[([^\]]*)\]\((anh/[\w-]+\.webp)\)\{ loading=lazy width=(\d+) height=(\d+) }"
)


def test_every_picture_of_the_guide_is_described_and_small() -> None:
    used = PICTURE.findall(GUIDE)
    assert GUIDE.count("![") == len(used) >= 10
    for alt, name, width, height in used:
        assert len(alt) > 20, name
        assert (FOLDER / name).stat().st_size <= 60_000, name
        with Image.open(FOLDER / name) as picture:
            assert picture.size == (int(width), int(height)), name


def test_no_picture_lies_there_unused() -> None:
    assert [
        file.name for file in (FOLDER / "anh").iterdir() if f"anh/{file.name}" not in PAGES
    ] == []
