"""A kiosk as files: its page, its data, one style, one script; the same in the site and alone."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.centres import CentreView
from generator.kiosk import scripts
from generator.kiosk.screens import Painter
from generator.kiosk.views import catalogue_address, first_slide, kiosk, name_in

PAGE = "index.html"
_ICON = "overrides/assets/img/mark.svg"


@dataclass(frozen=True)
class Sources:
    """What all kiosks of a build share: script, style and icon, by the names of their files."""

    script: str
    style: str
    icon: bytes


@dataclass(frozen=True)
class Pack:
    """The files of one kiosk by name, and the pictures that it takes from the site's root."""

    files: dict[str, bytes]
    pictures: tuple[str, ...]


def read_sources(root: Path) -> Sources:
    """Read what kiosks are made from in the project at `root`."""
    return Sources(scripts.script(root), scripts.style(root), (root / _ICON).read_bytes())


def pack(
    centre: CentreView, painter: Painter, sources: Sources, policy: str, worker: str | None = None
) -> Pack:
    """Return the files of the kiosk of a centre.

    `policy` is its Content-Security-Policy, `worker` the address of the worker that keeps it.
    """
    made = kiosk(centre, painter)
    data = _assignment(made.data)
    version = digest(data.encode(), sources.script.encode(), sources.style.encode())
    made.data["centre"]["version"] = version
    data = _assignment(made.data)
    names = {
        "css": f"kiosk-{digest(sources.style.encode())}.css",
        "js": f"kiosk-{digest(sources.script.encode())}.js",
        "data": f"data-{digest(data.encode())}.js",
        "icon": "icon.svg",
    }
    lang = centre.record.languages[0]
    context = painter.context
    page = context.environment.get_template("kiosk/index.html").render(
        lang=lang,
        t=context.words[lang],
        en=context.words["en"],
        name=name_in(centre, lang),
        canonical=context.settings.url + catalogue_address(centre, lang),
        first=first_slide(made.data),
        settings=context.settings,
        files=names,
        policy=policy,
        worker=worker,
    )
    files = {
        PAGE: page.encode(),
        names["css"]: sources.style.encode(),
        names["js"]: sources.script.encode(),
        names["data"]: data.encode(),
        names["icon"]: sources.icon,
    }
    return Pack(files, tuple(sorted(made.files)))


def digest(*contents: bytes) -> str:
    """Return a name that changes with the contents."""
    whole = hashlib.sha256()
    for content in contents:
        whole.update(content)
    return whole.hexdigest()[:10]


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files below `folder`."""
    for name, content in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _assignment(data: object) -> str:
    """Return a script that hands its page the data: a page opened as a file can read no JSON.

    They are read from a text: browsers do so faster than they read a script as long.
    """
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    quoted = written.replace("\\", "\\\\").replace("'", "\\'")
    return f"window.KIOSK=JSON.parse('{quoted}');\n"
