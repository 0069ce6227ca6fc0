"""The style sheets and scripts: `overrides/assets/` under an address that changes with them.

All style sheets in `css/` become one file, in the order of their names; what stands in
`css/prose/` is added for the Markdown pages only. Everything lies in a folder named for the
content, so that a browser may keep it for ever.
"""

import hashlib
import re
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.pages.context import Assets
from generator.style_cut import cut

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


PROSE = ".prose"
"""The element around what editors write in Markdown, in `overrides/main.html`."""


def publish_assets(source: Path, site: Path) -> Assets:
    """Copy the assets of `source` into `site` and return their addresses."""
    css = _joined(source.glob("css/*.css"))
    digest = hashlib.sha256(css.encode())
    for file in sorted(file for file in source.rglob("*") if file.is_file()):
        digest.update(file.relative_to(source).as_posix().encode() + file.read_bytes())
    folder = f"assets/{digest.hexdigest()[:10]}/"
    shutil.copytree(source, site / folder, ignore=shutil.ignore_patterns("css", ".*"))
    (site / folder / "site.css").write_text(css, encoding="utf-8")
    return Assets(css=f"{folder}site.css", folder=folder)


def publish_prose(source: Path, theme_css: str, bodies: Sequence[str], site: Path) -> str:
    """Write the style sheet of the Markdown pages into `site` and return its address.

    `theme_css` is the theme's own style sheet, cut down to what the `bodies` of the pages use
    (no script adds anything to them) and put into a layer that our rules stand above.
    """
    own = _joined(source.glob("css/prose/*.css"))
    pages = tuple(f'<body><div class="md-typeset prose">{body}</div></body>' for body in bodies)
    theme = cut(theme_css, pages, PROSE, readers=own)
    css = f"@layer theme{{{theme}}}\n{own}" if theme else own
    folder = f"assets/{hashlib.sha256(css.encode()).hexdigest()[:10]}/"
    (site / folder).mkdir(parents=True)
    (site / folder / "prose.css").write_text(css, encoding="utf-8")
    return f"{folder}prose.css"


def _joined(files: Iterable[Path]) -> str:
    return "".join(_compact(file.read_text(encoding="utf-8")) for file in sorted(files))


def _compact(css: str) -> str:
    """Return a style sheet without comments, indents and line ends."""
    return _SPACE.sub("", _COMMENT.sub("", css)).strip() + "\n"
