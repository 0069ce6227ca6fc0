"""Setting a template with data as a PDF: the only module that knows Typst.

The same template and data make the same bytes: no system fonts, no clock, no network.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

import typst

from generator.media.cache import digest_of, key_of

TEMPLATES = "overrides/print"
FONTS = "overrides/fonts"


class TypesettingError(Exception):
    """A template cannot be set; the text says why."""


@dataclass(frozen=True)
class Sheet:
    """What a template sets: its name, the data, and the pictures that the data names.

    `data` is anything that JSON can hold, and plain dataclasses. `drawings` are SVG texts and
    `photos` files on this machine, both by the name under which the data speaks of them.
    """

    template: str
    data: Mapping[str, object]
    drawings: Mapping[str, str] = field(default_factory=dict)
    photos: Mapping[str, Path] = field(default_factory=dict)


def typeset(sheet: Sheet, root: Path) -> bytes:
    """Return the PDF of a sheet, made with the templates and fonts of the project at `root`.

    Raises TypesettingError when the template refuses the data, OSError when a photo cannot be
    read.
    """
    with tempfile.TemporaryDirectory(prefix="ocop-print-") as folder:
        room = Path(folder)
        for template in (root / TEMPLATES).glob("*.typ"):
            shutil.copyfile(template, room / template.name)
        (room / "data.json").write_text(
            json.dumps(sheet.data, ensure_ascii=False, default=vars), encoding="utf-8"
        )
        for name, svg in sheet.drawings.items():
            (room / name).write_text(svg, encoding="utf-8")
        for name, photo in sheet.photos.items():
            shutil.copyfile(photo, room / name)
        return _compile(room / f"{sheet.template}.typ", room, root / FONTS)


def key_of_sheet(sheet: Sheet, recipe: str) -> str:
    """Return a name for all that a sheet's PDF is made from; photos count by their paths.

    `recipe` is that of the project.
    """
    shown = [sheet.template, sheet.data, sheet.drawings, sorted(map(str, sheet.photos.values()))]
    return key_of("sheet", recipe, json.dumps(shown, ensure_ascii=False, default=vars))


def recipe(root: Path) -> str:
    """Return a name for the templates, the faces and the library with which sheets are set."""
    files = sorted([*(root / TEMPLATES).glob("*.typ"), *(root / FONTS).glob("*.ttf")])
    return key_of(metadata.version("typst"), *(digest_of(file.read_bytes()) for file in files))


def _compile(template: Path, room: Path, fonts: Path) -> bytes:
    faces = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    try:
        made = typst.compile(
            str(template),
            root=str(room),
            font_paths=faces,
            format="pdf",
            timestamp=0,  # templates set no date; were one to ask for it, it would be this
        )
    except RuntimeError as error:  # Typst's own error is one
        raise TypesettingError(str(error)) from error
    if not isinstance(made, bytes):
        raise TypesettingError(f"{template.stem}: no PDF was made")
    return made
