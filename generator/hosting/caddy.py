"""The configuration of Caddy for the site, which gets and renews its own certificate."""

from collections.abc import Mapping

from generator.hosting.headers import (
    ALWAYS_ASKED,
    BRIEFLY,
    CSP,
    EMBEDDED,
    EMBEDDED_SECURITY,
    FOR_EVER,
    HSTS,
    NAMED_BY_CONTENT,
    OPEN_DATA,
    SECURITY,
    Place,
    exceptions,
)


def caddyfile(place: Place, site: str, address: str | None = None) -> str:
    """Return a Caddyfile; `site` is the folder of the built site on the server.

    `address` is where Caddy listens, by default the site's host with HTTPS.
    """
    security = "".join(f'    {name} "{value}"\n' for name, value in SECURITY.items())
    others = "".join(_exception(place.folder, *one) for one in exceptions(place).items())
    immutable = " ".join(f"{place.folder}{folder}/*" for folder in NAMED_BY_CONTENT)
    embedded = " ".join(f"{place.folder}{folder}/*" for folder in EMBEDDED)
    elsewhere = "  handle {\n    error 404\n  }\n"
    return f"""\
(ocop) {{
  root * {site}
  header {{
{security}\
    # {HSTS[0]} "{HSTS[1]}"
  }}
}}
{address or place.host} {{
  encode zstd gzip
  @immutable path {immutable}
  @asked path {place.folder}{ALWAYS_ASKED}
  @data path {place.folder}{OPEN_DATA}/*
  @embedded path {embedded}
  header @embedded {{
    {CSP} "{EMBEDDED_SECURITY[CSP]}"
    defer
  }}
  header ?Cache-Control "{BRIEFLY}"
  header @immutable Cache-Control "{FOR_EVER}"
  header @asked Cache-Control "no-cache"
  header @data Access-Control-Allow-Origin "*"
{others}\
  handle_path {place.folder}* {{
    import ocop
    file_server
  }}
{"" if place.folder == "/" else elsewhere}\
  handle_errors {{
    import ocop
    header -Cache-Control
    rewrite * /404.html
    file_server
  }}
}}
"""


def _exception(root: str, folder: str, headers: Mapping[str, str]) -> str:
    """Return the headers of a folder, set at last: in the place of the site's."""
    lines = "".join(f'    {name} "{value}"\n' for name, value in headers.items())
    matcher = f"  @{folder} path {root}{folder}/*\n"
    return f"{matcher}  header @{folder} {{\n{lines}    defer\n  }}\n"
