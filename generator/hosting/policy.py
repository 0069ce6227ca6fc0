"""The Content-Security-Policy: what a page may load and run; all else is refused by the browser.

A page says it itself, in a `meta` element, for the hosts that send no headers; a host that sends
headers says it too, and both hold. Everything comes from the site's own address. No script and no
style stands in a page, so none has to be allowed there; blocks of data (`application/ld+json`,
`application/json`) are not run and need no leave.
"""

_SHARED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",  # the index of the search
    "worker-src": "'self'",  # the search's worker; the one that keeps pages for reading offline
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}

_WASM = {"script-src": "'self' 'wasm-unsafe-eval'"}
"""Pagefind is compiled to WebAssembly: it is compiled where the search runs, and nowhere else."""

_CLOTH = {"img-src": "'self' data:"}
"""A producer's cloth is drawn in its style sheet, so that its pages need no request more."""

_HEADER_ONLY = {"frame-ancestors": "'none'"}
"""A browser heeds it in headers alone."""


def _written(table: dict[str, str]) -> str:
    return "; ".join(f"{directive} {sources}" for directive, sources in table.items())


PAGE = _written(_SHARED)
"""For the `meta` element of every page without a search."""

SEARCH_PAGE = _written(_SHARED | _WASM)
"""For the `meta` element of a page where the search runs."""

_SITE = _SHARED | _CLOTH | {"connect-src": "'none'", "form-action": "'none'"}

MICROSITE = _written(_SITE)
"""For the `meta` element of the pages of a producer's own site."""

MICROSITE_HEADER = _written(_SITE | _HEADER_ONLY)
"""For the header of every answer where such a site stands alone."""

HEADER = _written(_SHARED | _WASM | _CLOTH | _HEADER_ONLY)
"""For the header of every answer: what some page needs, and what no page can say for itself.

The search's worker, too, heeds no page, but the header that it came with.
"""
