"""A Hugo site that makes the same renditions of the same photos: one page a photo.

Hugo runs its pages on all cores. Its own defaults stand (the box filter, WebP method 2), but for
the effort of AVIF, which is set to ours; both are quicker than what they are compared with.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from generator.media.photo_recipe import EXTENSION, Recipe

_PAGE = """\
{{ $photo := .Resources.GetMatch "photo.jpg" }}
{{ range site.Params.renditions }}
<img src="{{ ($photo.Resize .).RelPermalink }}" alt="">
{{ end }}
"""


def write_site(
    folder: Path, photos: Sequence[Path], formats: Sequence[str], recipe: Recipe
) -> list[str | Path]:
    """Write the site and return the command that builds it."""
    wanted = [
        f"{step.width}x {EXTENSION[kind]} q{step.quality(kind)}"
        for step in recipe.steps
        for kind in formats
    ]
    settings = {
        "baseURL": "https://example.org/",
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "404", "section", "home"],
        "params": {"renditions": wanted},
        "imaging": {"avif": {"encoderSpeed": recipe.avif_speed}},
        "timeout": "600s",
    }
    (folder / "layouts").mkdir(parents=True)
    (folder / "hugo.json").write_text(json.dumps(settings))
    (folder / "layouts" / "page.html").write_text(_PAGE)
    for photo in photos:
        page = folder / "content" / photo.stem
        page.mkdir(parents=True)
        (page / "index.md").write_text(f"---\ntitle: {photo.stem}\n---\n")
        (page / "photo.jpg").hardlink_to(photo)
    return [Path(sys.executable).parent / "hugo", "--quiet"]


def bytes_made(folder: Path) -> int:
    """Return the bytes of all renditions, without the photos themselves."""
    made = (file for file in (folder / "public").rglob("photo_hu*") if file.is_file())
    return sum(file.stat().st_size for file in made)
