"""`_headers`: read by Cloudflare Pages and by Netlify, which compress by themselves."""

from generator.hosting.headers import (
    FOR_EVER,
    HSTS,
    NAMED_BY_CONTENT,
    OPEN_DATA,
    SECURITY,
    Place,
)

NAME = "_headers"


def headers_file(place: Place) -> str:
    """Return the file for the root of the site.

    Rules that meet are joined by the host, so no header stands in two of them; what no rule
    names is asked for anew on each visit, as these hosts do by themselves.
    """
    lines = [f"{place.folder}*", *(f"  {name}: {value}" for name, value in SECURITY.items())]
    lines.append(f"  # {HSTS[0]}: {HSTS[1]}")
    for folder in NAMED_BY_CONTENT:
        lines += [f"{place.folder}{folder}/*", f"  Cache-Control: {FOR_EVER}"]
    lines += [f"{place.folder}{OPEN_DATA}/*", "  Access-Control-Allow-Origin: *"]
    return "\n".join(lines) + "\n"
