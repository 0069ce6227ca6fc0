"""What the usual hosts of files want to find beside the pages: headers, redirects, a domain.

Netlify and Cloudflare Pages read `_headers` and `_redirects`, GitHub Pages `CNAME` and
`.nojekyll`, Apache `.htaccess`; `nginx.conf` is a piece to be copied.
"""

from collections.abc import Iterable, Mapping

from generator.hosting import policy
from generator.hosting.headers import BRIEFLY, COMPRESSED, FOR_EVER, HSTS, SECURITY, TYPES
from generator.opendata.sitemap import Addresses, robots_txt, sitemap_xml

_SECURITY: Mapping[str, str] = SECURITY | {"Content-Security-Policy": policy.MICROSITE_HEADER}


def hosting_files(
    domain: str | None, pages: Iterable[Addresses], kept: Iterable[str]
) -> dict[str, str]:
    """Return the files by name.

    `kept` are the files and folders (with a closing slash) whose names change with what they
    hold. Without a domain there is nothing to name: no site map, no redirect, no CNAME.
    """
    lasting = tuple(kept)
    files = {
        "_headers": _headers(lasting),
        ".htaccess": _htaccess(domain, lasting),
        "nginx.conf": _nginx(domain, lasting),
        ".nojekyll": "",
        "robots.txt": robots_txt(f"https://{domain}/") if domain else "User-agent: *\nAllow: /\n",
    }
    if domain:
        files["_redirects"] = (
            f"https://www.{domain}/* https://{domain}/:splat 301!\n"
            f"http://www.{domain}/* https://{domain}/:splat 301!\n"
        )
        files["CNAME"] = f"{domain}\n"
        files["sitemap.xml"] = sitemap_xml(pages, f"https://{domain}/")
    return files


def _headers(lasting: Iterable[str]) -> str:
    lines = ["/*", *(f"  {name}: {value}" for name, value in _SECURITY.items())]
    lines.append(f"  # {HSTS[0]}: {HSTS[1]}")
    for name in lasting:
        lines += [f"/{name}*" if name.endswith("/") else f"/{name}", f"  Cache-Control: {FOR_EVER}"]
    return "\n".join(lines) + "\n"


def _htaccess(domain: str | None, lasting: Iterable[str]) -> str:
    names = "|".join(_pattern(name) for name in lasting)
    lines = [
        "Options -Indexes",
        "DirectoryIndex index.html",
        "AddDefaultCharset utf-8",
        *(f"AddType {kind} .{ending}" for ending, kind in TYPES.items()),
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in _SECURITY.items()),
        f'  # Header always set {HSTS[0]} "{HSTS[1]}"',
        "  <IfModule mod_setenvif.c>",
        f'    SetEnvIf Request_URI "/({names})" for_ever',
        f'    Header set Cache-Control "{BRIEFLY}" env=!for_ever',
        f'    Header set Cache-Control "{FOR_EVER}" env=for_ever',
        "  </IfModule>",
        "</IfModule>",
        "<IfModule mod_deflate.c>",
        f"  AddOutputFilterByType DEFLATE {' '.join(('text/html', *COMPRESSED))}",
        "</IfModule>",
    ]
    if domain:
        lines += [
            "ErrorDocument 404 /404.html",
            "<IfModule mod_rewrite.c>",
            "  RewriteEngine On",
            "  RewriteCond %{HTTP_HOST} ^www\\. [NC]",
            f"  RewriteRule ^(.*)$ https://{domain}/$1 [R=301,L]",
            "</IfModule>",
        ]
    return "\n".join(lines) + "\n"


def _nginx(domain: str | None, lasting: Iterable[str]) -> str:
    name = domain or "example.vn"
    names = "|".join(_pattern(entry) for entry in lasting)
    lines = [
        "map $uri $site_cache {",
        f'    default "{BRIEFLY}";',
        f'    "~/({names})" "{FOR_EVER}";',
        "}",
        "server {",
        "    listen 80;  # listen 443 ssl;",
        f"    server_name {name};",
        f"    root /var/www/{name};",
        "    index index.html;",
        "    charset utf-8;",
        "    error_page 404 /404.html;",
        "    types {",
        "        include mime.types;",
        *(f"        {kind} {ending};" for ending, kind in TYPES.items()),
        "    }",
        "    gzip on;",
        f"    gzip_types {' '.join(COMPRESSED)};",
        *(f'    add_header {key} "{value}" always;' for key, value in _SECURITY.items()),
        f'    # add_header {HSTS[0]} "{HSTS[1]}" always;',
        "    add_header Cache-Control $site_cache;",
        "}",
        "server {",
        "    listen 80;",
        f"    server_name www.{name};",
        f"    return 301 $scheme://{name}$request_uri;",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _pattern(name: str) -> str:
    return name.replace(".", "\\.")
