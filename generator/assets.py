"""The style sheets and scripts: `overrides/assets/` under an address that changes with them.

All style sheets in `css/` become one file, in the order of their names; what stands in
`css/prose/` is added for the Markdown pages only. Everything lies in a folder named for the
content, so that a browser may keep it for ever.
"""

import hashlib
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.pages.context import Assets

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


def publish_assets(source: Path, theme_css: str, site: Path) -> Assets:
    """Copy the assets of `source` into `site` and return their addresses.

    `theme_css` is the theme's own style sheet; it is put into a layer that ours overrides, and
    is loaded by the Markdown pages alone.
    """
    css = _joined(source.glob("css/*.css"))
    layer = f"@layer theme{{{theme_css}}}\n" if theme_css else ""
    prose = layer + _joined(source.glob("css/prose/*.css"))
    digest = hashlib.sha256(css.encode() + prose.encode())
    files = sorted(file for file in source.rglob("*") if file.is_file())
    for file in files:
        digest.update(file.relative_to(source).as_posix().encode() + file.read_bytes())
    folder = f"assets/{digest.hexdigest()[:10]}/"
    target = site / folder
    shutil.copytree(source, target, ignore=shutil.ignore_patterns("css", ".*"))
    (target / "site.css").write_text(css, encoding="utf-8")
    (target / "prose.css").write_text(prose, encoding="utf-8")
    return Assets(css=f"{folder}site.css", prose_css=f"{folder}prose.css", folder=folder)


def _joined(files: Iterable[Path]) -> str:
    return "".join(_compact(file.read_text(encoding="utf-8")) for file in sorted(files))


def _compact(css: str) -> str:
    """Return a style sheet without comments, indents and line ends."""
    return _SPACE.sub("", _COMMENT.sub("", css)).strip() + "\n"
