"""The Content-Security-Policy: what a page may load and run; all else is refused by the browser.

A page says it itself, in a `meta` element, for the hosts that send no headers; a host that sends
headers says it too, and both hold. Everything comes from the site's own address. No style stands
in a page, and one script alone, which is named by its hash; blocks of data (`application/ld+json`,
`application/json`) are not run and need no leave.
"""

import base64
import hashlib

KIOSK_ENTRY = (
    r"if(/[?&]kiosk(?=[=&]|$)/.test(location.search)){"
    "const d=document,p=d.currentScript.dataset.parts,"
    "a=(n,v)=>d.head.append(Object.assign(d.createElement(n),v));"
    'c=d.documentElement.classList;c.add("at-kiosk");'
    'for(const t of["click","auxclick","submit","keydown"])'
    'addEventListener(t,e=>c.contains("at-kiosk--ready")||e.preventDefault(),{capture:!0});'
    'a("link",{rel:"stylesheet",href:p+"mode.css"});'
    'a("script",{type:"module",src:p+"mode.js"})}'
)
"""The one script that stands in pages: asked for `?kiosk`, it brings that mode before the first
paint, so that nobody sees the page with its ways out, and no touch that comes before the mode
stands opens one; else it does nothing and costs no request."""

_ENTRY_HASH = base64.b64encode(hashlib.sha256(KIOSK_ENTRY.encode()).digest()).decode()

_SHARED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",  # the index of the search; robots.txt, which audits read from a page
    "worker-src": "'self'",  # the search's worker; the one that keeps pages for reading offline
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

_WASM = {"script-src": "'self' 'wasm-unsafe-eval'"}
"""Pagefind is compiled to WebAssembly: it is compiled where the search runs, and nowhere else."""

_KIOSK = {"script-src": f"'self' 'sha256-{_ENTRY_HASH}'"}
"""For the pages that a kiosk may show."""

_CLOTH = {"img-src": "'self' data:"}
"""A producer's cloth is drawn in its style sheet, so that its pages need no request more."""

_HEADER_ONLY = {"frame-ancestors": "'none'"}
"""A browser heeds it in headers alone."""

_FRAMED = {"frame-ancestors": "*"}
"""Lists that are made to stand in pages of other sites, and nothing else."""


def _written(table: dict[str, str]) -> str:
    return "; ".join(f"{directive} {sources}" for directive, sources in table.items())


PAGE = _written(_SHARED)
"""For the `meta` element of every page without a search."""

SEARCH_PAGE = _written(_SHARED | _WASM)
"""For the `meta` element of a page where the search runs."""

KIOSK_PAGE = _written(_SHARED | _KIOSK)
"""For the `meta` element of a page that a kiosk may show."""

_EMBEDDED = {
    directive: "'none'"
    if directive in ("connect-src", "worker-src", "manifest-src", "form-action")
    else sources
    for directive, sources in _SHARED.items()
}

EMBEDDED = _written(_EMBEDDED)
"""For the `meta` element of a list that other sites embed: it shows, and does nothing else."""

EMBEDDED_HEADER = _written(_EMBEDDED | _FRAMED)
"""For the header of such a list."""

_SITE = _SHARED | _CLOTH | {"form-action": "'none'"}

MICROSITE = _written(_SITE)
"""For the `meta` element of the pages of a producer's own site."""

_KIOSK = _SHARED | {"form-action": "'none'", "manifest-src": "'none'"}

KIOSK = _written(_KIOSK)
"""For the `meta` element of a kiosk in the site."""

KIOSK_FILES = _written(
    _KIOSK
    | dict.fromkeys(("script-src", "style-src", "img-src"), "'self' file:")
    | {"connect-src": "'none'", "worker-src": "'none'"}
)
"""For a kiosk opened from a stick: Firefox gives every file an origin of its own, so that
`'self'` alone would allow none."""

MICROSITE_HEADER = _written(_SITE | _HEADER_ONLY)
"""For the header of every answer where such a site stands alone."""

_SCRIPTS = {"script-src": f"{_WASM['script-src']} 'sha256-{_ENTRY_HASH}'"}

_ANY_PAGE = _SHARED | _SCRIPTS | _CLOTH

ANYWHERE = _written(_ANY_PAGE)
"""The header below without its word on frames, for hosts that say that of each folder."""

HEADER = _written(_ANY_PAGE | _HEADER_ONLY)
"""For the header of every answer: what some page needs, and what no page can say for itself.

The search's worker, too, heeds no page, but the header that it came with.
"""


_FORM = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-eval'",  # Decap CMS compiles the check of its configuration
    "style-src": "'self' 'unsafe-inline'",  # its parts write their styles into the page
    "img-src": "'self' data: blob:",  # its icons; photos of a repository, chosen and kept
    "font-src": "'none'",
    "connect-src": "'self' blob:",  # its configuration; photos that wait to be saved
    "form-action": "'none'",
    "base-uri": "'none'",
}
_LOCAL_SERVER = "http://localhost:8081"
"""`decap-server`: on the machine of the one who edits, and of nobody else."""


def form(api: str | None) -> str:
    """Return the policy of the form for editors, for its `meta` element.

    `api` is the origin of the git host, if there is one: nothing else is asked or told.
    """
    hosts = f" {api}" if api else ""
    return _written(_FORM | {"connect-src": f"{_FORM['connect-src']}{hosts} {_LOCAL_SERVER}"})


def form_header(api: str | None) -> str:
    """Return the policy of the form for the header of its answers."""
    return f"{form(api)}; frame-ancestors 'none'"
