"""The configuration of nginx for the site."""

from generator.hosting.headers import (
    ALWAYS_ASKED,
    BRIEFLY,
    COMPRESSED,
    CSP,
    EMBEDDED_SECURITY,
    FOR_EVER,
    HSTS,
    OPEN_DATA,
    OPENER,
    SECURITY,
    TYPES,
    Place,
    exceptions,
)


def nginx_conf(place: Place, site: str, port: int = 80) -> str:
    """Return a file for nginx's `conf.d`; `site` is the folder of the built site there.

    Headers stand on one level, since nginx forgets those of the level above where one is added.
    """
    said = SECURITY | {CSP: "$ocop_policy", OPENER: "$ocop_opener"}
    security = "".join(f'  add_header {n} "{value}" always;\n' for n, value in said.items())
    policies, openers = _lines(place, CSP), _lines(place, OPENER)
    known = "".join(f"    {kind} {ending};\n" for ending, kind in TYPES.items())
    return f"""\
map $uri $ocop_cache {{
  default "{BRIEFLY}";
  "~{place.immutable}" "{FOR_EVER}";
  "{place.folder}{ALWAYS_ASKED}" "no-cache";
}}
map $uri $ocop_origin {{
  "~^{place.folder}{OPEN_DATA}/" "*";
}}
map $uri $ocop_policy {{
  default "{SECURITY[CSP]}";
  "~{place.embedded}" "{EMBEDDED_SECURITY[CSP]}";
{policies}}}
map $uri $ocop_opener {{
  default "{SECURITY[OPENER]}";
{openers}}}
server {{
  listen {port};
  server_name {place.host};
  absolute_redirect off;
  charset utf-8;
  charset_types {" ".join(COMPRESSED)};
  include mime.types;
  types {{
{known}\
  }}

  gzip on;
  gzip_comp_level 6;
  gzip_min_length 500;
  gzip_vary on;
  gzip_types {" ".join(COMPRESSED)};

{security}\
  # add_header {HSTS[0]} "{HSTS[1]}" always;
  add_header Cache-Control $ocop_cache;
  add_header Access-Control-Allow-Origin $ocop_origin;

  error_page 404 {place.folder}404.html;
  location {place.folder} {{
    alias {site}/;
    index index.html;
  }}
}}
"""


def _lines(place: Place, name: str) -> str:
    """Return the values of the header `name` in the folders that have one of their own."""
    return "".join(
        f'  "~^{place.folder}{folder}/" "{headers[name]}";\n'
        for folder, headers in exceptions(place).items()
    )
