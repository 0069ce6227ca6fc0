"""Setting a template with data as a PDF: the only module that knows Typst.

The same template and data make the same bytes: no system fonts, no clock, no network.
"""

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import typst

TEMPLATES = "overrides/print"
FONTS = "overrides/fonts"


class TypesettingError(Exception):
    """A template cannot be set; the text says why."""


@dataclass(frozen=True)
class Sheet:
    """What a template sets: its name, the data, and the pictures that the data names.

    `data` is anything that JSON can hold. `drawings` are SVG texts and `photos` files on this
    machine, both by the name under which the data speaks of them.
    """

    template: str
    data: Mapping[str, object]
    drawings: Mapping[str, str] = field(default_factory=dict)
    photos: Mapping[str, Path] = field(default_factory=dict)


def typeset(sheet: Sheet, root: Path, today: date) -> bytes:
    """Return the PDF of a sheet, made with the templates and fonts of the project at `root`.

    `today` stands in the file as the day of its making. Raises TypesettingError when the
    template refuses the data, OSError when a photo cannot be read.
    """
    with tempfile.TemporaryDirectory(prefix="ocop-print-") as folder:
        room = Path(folder)
        for template in (root / TEMPLATES).glob("*.typ"):
            shutil.copyfile(template, room / template.name)
        (room / "data.json").write_text(
            json.dumps(sheet.data, ensure_ascii=False), encoding="utf-8"
        )
        for name, svg in sheet.drawings.items():
            (room / name).write_text(svg, encoding="utf-8")
        for name, photo in sheet.photos.items():
            shutil.copyfile(photo, room / name)
        return _compile(room / f"{sheet.template}.typ", room, root / FONTS, today)


def _compile(template: Path, room: Path, fonts: Path, today: date) -> bytes:
    faces = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
    )
    try:
        made = typst.compile(
            str(template),
            root=str(room),
            font_paths=faces,
            format="pdf",
            timestamp=datetime(today.year, today.month, today.day, tzinfo=UTC),
        )
    except RuntimeError as error:  # Typst's own error is one
        raise TypesettingError(str(error)) from error
    if not isinstance(made, bytes):
        raise TypesettingError(f"{template.stem}: no PDF was made")
    return made
