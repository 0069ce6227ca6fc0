"""The one script of a kiosk: plain, since pages opened as files load no modules.

What the site's own modules know (the turn of a star, the folding of a query) is taken from
them, each as an object of what it exports, so that no rule stands twice.
"""

import re
from pathlib import Path

FOLDER = Path("overrides/kiosk/js")
BORROWED = {
    "star": "assets/js/star.js",
    "text": "assets/js/search/text.js",
    "qr": "kiosk/vendor/lean-qr-nano.mjs",
}
"""Modules below `overrides/` by the name that the kiosk's own files call them.

lean-qr (MIT, its licence beside it) draws the one code that the build cannot know: the counts.
"""

_EXPORTED_LIST = re.compile(r"\bexport\s*\{([^}]*)\};?\s*$")
_EXPORT = re.compile(
    r"^export (?=(?:async )?(?:function|const|class)\s+(?P<name>\w+))", re.MULTILINE
)


def as_object(module: str, name: str) -> str:
    """Return a module without imports as an object `name` of what it exports.

    Raises ValueError for a module that imports something, or exports in a form not known here.
    """
    exported = [found["name"] for found in _EXPORT.finditer(module)]
    plain = _EXPORT.sub("", module)
    listed = _EXPORTED_LIST.search(plain)
    if listed:
        pairs = (one.split(" as ") for one in listed[1].split(","))
        exported += [": ".join(reversed([part.strip() for part in pair])) for pair in pairs]
        plain = plain[: listed.start()]
    if not exported or re.search(r"^\s*(?:import|export)\b", plain, re.MULTILINE):
        raise ValueError("the script imports another module, or exports in another form")
    return f"const {name} = (() => {{\n{plain}\nreturn {{ {', '.join(exported)} }};\n}})();\n"


def script(root: Path) -> str:
    """Return the script of the project at `root`: the borrowed modules, then its own files."""
    parts = [
        as_object((root / "overrides" / file).read_text(encoding="utf-8"), name)
        for name, file in BORROWED.items()
    ]
    parts += [file.read_text(encoding="utf-8") for file in sorted((root / FOLDER).glob("*.js"))]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();\n"


def style(root: Path) -> str:
    """Return the style sheet: the maps' own, then the kiosk's, which sets their colours."""
    files = [
        root / "overrides/assets/css/maps.css",
        *sorted((root / "overrides/kiosk/css").glob("*.css")),
    ]
    return "".join(file.read_text(encoding="utf-8") for file in files)
