"""A kiosk as files: its page, its data, one style, one script; the same in the site and alone."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.centres import CentreView
from generator.kiosk import scripts
from generator.kiosk.screens import Painter
from generator.kiosk.views import catalogue_address, first_slide, kiosk, name_in

PAGE = "index.html"
_LARGE = ("codes", "screens")
_FIRST = "overrides/kiosk/first.js"
_ICON_NAME = "icon.svg"
_ICON = "overrides/assets/img/mark.svg"


@dataclass(frozen=True)
class Sources:
    """What all kiosks of a build share: scripts, style and icon."""

    first: str
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
    return Sources(
        (root / _FIRST).read_text(encoding="utf-8"),
        scripts.script(root),
        scripts.style(root),
        (root / _ICON).read_bytes(),
    )


def pack(
    centre: CentreView, painter: Painter, sources: Sources, policy: str, worker: str | None = None
) -> Pack:
    """Return the files of the kiosk of a centre.

    `policy` is its Content-Security-Policy, `worker` the address of the worker that keeps it.
    """
    made = kiosk(centre, painter)
    version = digest(
        _assignment(made.data).encode(), sources.script.encode(), sources.style.encode()
    )
    made.data["centre"]["version"] = version
    files = _named("kiosk.css", sources.style) | _named("first.js", sources.first)
    style, first = files
    parts = _data_files(made.data) | _named("kiosk.js", sources.script)
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
        files={"css": style, "first": first, "parts": list(parts), "icon": _ICON_NAME},
        policy=policy,
        worker=worker,
    )
    files |= parts | {PAGE: page.encode(), _ICON_NAME: sources.icon}
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


def _data_files(data: Mapping[str, object]) -> dict[str, bytes]:
    """Return the scripts that hold the data by their names: the largest parts have their own.

    So that an old machine never reads for long without heeding a touch.
    """
    files: dict[str, bytes] = {}
    for key in _LARGE:
        files |= _named(f"{key}.js", _assignment({key: data[key]}))
    rest = {key: part for key, part in data.items() if key not in _LARGE}
    return files | _named("data.js", _assignment(rest))


def _named(name: str, content: str) -> dict[str, bytes]:
    """Return a file under a name that changes with its content."""
    stem, _, kind = name.partition(".")
    body = content.encode()
    return {f"{stem}-{digest(body)}.{kind}": body}


def _assignment(data: object) -> str:
    """Return a script that hands its page the data: a page opened as a file can read no JSON.

    They are read from a text: browsers do so faster than they read a script as long.
    """
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    quoted = written.replace("\\", "\\\\").replace("'", "\\'")
    return f"window.KIOSK={{...window.KIOSK,...JSON.parse('{quoted}')}};\n"
