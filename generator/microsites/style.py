"""The one style sheet of a microsite: its colours and cloth, then the sheets of its layout."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.media.tints import stylesheet as tints_sheet
from generator.microsites import cloth as weaving
from generator.microsites.cloth import Cloth, Weave
from generator.microsites.theme import Theme, Tokens, threads_of

SHEETS = Path("overrides/assets-microsite")
"""The folder of the sheets, relative to the project's root."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")
_AROUND = re.compile(r"\s*([{};,])\s*|(:) ")
_TINT = re.compile(r"\.(tint-\d{3}) \{ (.*?); \}")


@dataclass(frozen=True)
class Sheet:
    """A finished style sheet and the name that its content gives it."""

    name: str
    css: str


def read_sheets(root: Path) -> Mapping[str, str]:
    """Return the sheets of the project at `root`, compact, by the names of their files."""
    files = sorted((root / SHEETS).glob("*.css"))
    return {file.stem: _compact(file.read_text(encoding="utf-8")) for file in files}


def style_sheet(
    sheets: Mapping[str, str], layout: str, theme: Theme, cloth: Cloth, tints: Iterable[str] = ()
) -> Sheet:
    """Return the style sheet of a site with this layout: `base.css`, then `<layout>.css`.

    `tints` are the classes of colours that stand in while its photos load.
    """
    css = _colours(theme, cloth) + sheets["base"] + sheets[layout] + _tints(frozenset(tints))
    digest = hashlib.sha256(css.encode()).hexdigest()[:10]
    return Sheet(f"{layout}-{digest}.css", css)


def _colours(theme: Theme, cloth: Cloth) -> str:
    """Return the custom properties of both schemes."""
    threads = threads_of(theme)
    light, dark = theme.light, theme.dark
    woven = _woven("cloth", weaving.field(cloth, threads)) + _woven(
        "selvedge", weaving.selvedge(cloth, threads)
    )
    day = _woven("hem", weaving.hem(cloth, light["brand"], threads.second))
    night = _woven("hem", weaving.hem(cloth, dark["link"], threads.second))
    return (
        f":root{{color-scheme:light dark;{_properties(light)}{woven}{day}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{_properties(dark)}{night}}}}}\n"
    )


def _properties(tokens: Tokens) -> str:
    return "".join(f"--{name}:{value};" for name, value in tokens.items())


def _woven(name: str, weave: Weave) -> str:
    """Return a repeat and its measures in stitches, without a unit."""
    uri = weave.data_uri
    return f'--{name}:url("{uri}");--{name}-w:{weave.width};--{name}-h:{weave.height};'


def _tints(wanted: frozenset[str]) -> str:
    rules = _TINT.findall(tints_sheet()) if wanted else []
    return "".join(f".{name}{{{rule}}}" for name, rule in rules if name in wanted)


def _compact(css: str) -> str:
    """Return a style sheet without comments and the spaces that only people need."""
    plain = _SPACE.sub("", _COMMENT.sub("", css)).strip()
    return _AROUND.sub(lambda found: found[1] or found[2], plain) + "\n"
