"""Debian's nginx, Apache and Caddy, run by the test's own user with the configuration of ours."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.hosting.caddy import caddyfile
from generator.hosting.headers import Place
from generator.hosting.nginx import nginx_conf

Start = Callable[[Place, Path, Path, int], list[str]]
"""Writes a configuration for a place, its built site, into a folder; returns the command."""

APACHE_MODULES = (
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "headers",
    "setenvif",
    "filter",
    "deflate",
    "brotli",
)


def nginx(place: Place, site: Path, folder: Path, port: int) -> list[str]:
    (folder / "site.conf").write_text(nginx_conf(place, str(site), port))
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    shutil.copy("/etc/nginx/mime.types", folder)
    (folder / "nginx.conf").write_text(
        f"daemon off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\n"
        f"http {{\naccess_log off;\n{temporary}include site.conf;\n}}\n"
    )
    return ["nginx", "-c", str(folder / "nginx.conf"), "-e", "stderr"]


def apache(place: Place, site: Path, folder: Path, port: int) -> list[str]:
    """Allow in `.htaccess` no more than shared hosts do."""
    modules = Path("/usr/lib/apache2/modules")
    loaded = "".join(f"LoadModule {m}_module {modules}/mod_{m}.so\n" for m in APACHE_MODULES)
    alias = "" if place.folder == "/" else f"Alias {place.folder} {site}/\n"
    if alias:
        loaded += f"LoadModule alias_module {modules}/mod_alias.so\n"
    (folder / "empty").mkdir()
    (folder / "apache.conf").write_text(
        f"ServerName localhost\nServerRoot {folder}\nPidFile pid\nErrorLog /dev/stderr\n"
        f"Listen 127.0.0.1:{port}\n{loaded}TypesConfig /etc/mime.types\n"
        f"DocumentRoot {folder / 'empty' if alias else site}\n{alias}"
        f"<Directory {site}>\nAllowOverride AuthConfig FileInfo Indexes Limit\n"
        'Require all granted\n</Directory>\n<FilesMatch "^\\.ht">\nRequire all denied\n'
        "</FilesMatch>\n"
    )
    return ["apache2", "-X", "-f", str(folder / "apache.conf")]


def caddy(place: Place, site: Path, folder: Path, port: int) -> list[str]:
    settings = "{\n  admin off\n  auto_https off\n}\n"
    written = caddyfile(place, str(site), f"http://127.0.0.1:{port}")
    (folder / "Caddyfile").write_text(settings + written)
    return ["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")]


SERVERS: dict[str, Start] = {"nginx": nginx, "apache2": apache, "caddy": caddy}
"""How each server is started, by the name of its program."""


@contextmanager
def running(name: str, place: Place, site: Path, folder: Path) -> Iterator[int]:
    """Run a server in the new `folder` for the site; yield the port that it listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder.mkdir(parents=True)
    command = SERVERS[name](place, site, folder, port)
    environment = os.environ | {"HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    log = (folder / "log").open("wb")
    with subprocess.Popen(command, env=environment, stdout=log, stderr=log) as process:
        try:
            _wait(port, process, folder / "log")
            yield port
        finally:
            process.terminate()
            log.close()


def _wait(port: int, process: subprocess.Popen, log: Path) -> None:
    for _ in range(100):
        assert process.poll() is None, log.read_text(errors="replace")
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"{process.args} does not listen: {log.read_text(errors='replace')}")
