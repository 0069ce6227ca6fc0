"""`.htaccess`: read by Apache and LiteSpeed, the servers of most shared hosts.

It keeps to what such hosts allow in a folder; each part is skipped where its module is missing.
"""

from collections.abc import Mapping

from generator.hosting.headers import (
    ALWAYS_ASKED,
    BRIEFLY,
    COMPRESSED,
    CSP,
    EMBEDDED_SECURITY,
    FOR_EVER,
    HSTS,
    OPEN_DATA,
    SECURITY,
    TYPES,
    Place,
    exceptions,
)

NAME = ".htaccess"


def htaccess(place: Place) -> str:
    """Return the file for the root of the site, which lies in `place.folder` of its host."""
    types = " ".join(("text/html", *COMPRESSED))
    security = "".join(f'  Header always set {n} "{value}"\n' for n, value in SECURITY.items())
    others = "".join(_exception(place.folder, *one) for one in exceptions(place).items())
    known = "".join(f"AddType {kind} .{ending}\n" for ending, kind in TYPES.items())
    return f"""\
ErrorDocument 404 {place.folder}404.html
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .css .csv .geojson .ics .js .json .svg .txt .webmanifest .xml
{known}
# A file's age tells whether it changed; the tag would differ with each way of compressing it.
FileETag None

<IfModule mod_headers.c>
{security}{others}\
  # Header always set {HSTS[0]} "{HSTS[1]}"
  <IfModule mod_setenvif.c>
    SetEnvIf Request_URI "{place.embedded}" embedded
    Header always set {CSP} "{EMBEDDED_SECURITY[CSP]}" env=embedded
    SetEnvIf Request_URI "{place.immutable}" for_ever
    SetEnvIf Request_URI "^{place.folder}{OPEN_DATA}/" open_data
    Header set Cache-Control "{BRIEFLY}" env=!for_ever
    Header set Cache-Control "{FOR_EVER}" env=for_ever
    Header set Access-Control-Allow-Origin "*" env=open_data
  </IfModule>
  <Files "{ALWAYS_ASKED}">
    Header set Cache-Control "no-cache"
  </Files>
</IfModule>

<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS {types}
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE {types}
</IfModule>
"""


def _exception(root: str, folder: str, headers: Mapping[str, str]) -> str:
    """Return the headers of a folder, set in the place of the site's."""
    lines = "".join(f'    Header always set {n} "{value}"\n' for n, value in headers.items())
    return f"""  <If "%{{REQUEST_URI}} =~ m#^{root}{folder}/#">\n{lines}  </If>\n"""
