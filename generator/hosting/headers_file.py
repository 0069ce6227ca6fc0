"""`_headers`: read by Cloudflare Pages and by Netlify, which compress by themselves."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.hosting import policy
from generator.hosting.headers import (
    CSP,
    EMBEDDED,
    FOR_EVER,
    HSTS,
    NAMED_BY_CONTENT,
    NO_FRAME,
    OPEN_DATA,
    SECURITY,
    Place,
    exceptions,
)

NAME = "_headers"


def headers_file(place: Place, closed: Iterable[str] = ("",)) -> str:
    """Return the file for the root of the site; `closed` are the paths that no frame may show.

    Rules that meet are joined by the host, so no header stands in two of them; what no rule
    names is asked for anew on each visit, as these hosts do by themselves. The policy for all
    paths is therefore silent on frames, which each folder but the embedded lists refuses itself.
    """
    everywhere = SECURITY | {CSP: policy.ANYWHERE}
    lines = [f"{place.folder}*", *(f"  {name}: {value}" for name, value in everywhere.items())]
    lines.append(f"  # {HSTS[0]}: {HSTS[1]}")
    own = {f"{folder}/*" for folder in exceptions(place)}
    for path in (path for path in closed if path not in own):
        lines += [f"{place.folder}{path}", f"  {NO_FRAME[0]}: {NO_FRAME[1]}"]
    for folder in NAMED_BY_CONTENT:
        lines += [f"{place.folder}{folder}/*", f"  Cache-Control: {FOR_EVER}"]
    lines += [f"{place.folder}{OPEN_DATA}/*", "  Access-Control-Allow-Origin: *"]
    for folder, headers in exceptions(place).items():
        lines.append(f"{place.folder}{folder}/*")
        # Cloudflare takes the site's value away first; Netlify lets the closest rule win.
        lines += [f"  ! {name}" for name in headers]
        lines += [f"  {name}: {value}" for name, value in headers.items()]
    return "\n".join(lines) + "\n"


def closed_paths(site: Path) -> Iterator[str]:
    """Yield the paths of the built `site` that hold pages and are no embedded lists."""
    yield ""
    yield from sorted(file.name for file in site.glob("*.html") if file.name != "index.html")
    for folder in sorted(found for found in site.iterdir() if found.is_dir()):
        if any(one.startswith(f"{folder.name}/") for one in EMBEDDED):
            yield f"{folder.name}/"
            inner = sorted(one.name for one in folder.iterdir() if one.is_dir())
            yield from (
                f"{folder.name}/{name}/*"
                for name in inner
                if f"{folder.name}/{name}" not in EMBEDDED
            )
        elif folder.name not in EMBEDDED and next(folder.rglob("*.html"), None):
            yield f"{folder.name}/*"
