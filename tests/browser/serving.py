"""A built site as a host serves it: with the headers of ours, at the root and in a folder."""

import functools
import http.server
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.hosting.headers import EMBEDDED_SECURITY, SECURITY, exceptions, place_of

FOLDER = "thu/"
"""The folder of the host in which the site is served a second time."""

EMBEDDED = re.compile(place_of("/").embedded)


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the name is the library's
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
        ".avif": "image/avif",
    }

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix("/").removeprefix(FOLDER))

    def send_error(self, code, message=None, explain=None):
        """Answer an unknown address with the site's own page, as hosts of files do."""
        page = Path(self.directory) / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        path = "/" + self.path.removeprefix("/").removeprefix(FOLDER)
        said = EMBEDDED_SECURITY if EMBEDDED.match(path) else SECURITY
        own = exceptions(place_of("/")).get(path.split("/")[1], {})
        for name, value in (said | own).items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Say nothing of browsers that hang up early."""


@contextmanager
def served(folder: Path, handler: type[Handler] = Handler) -> Iterator[str]:
    """Serve a folder on a free port of this machine; yield its address."""
    with running(folder, handler) as server:
        yield f"http://127.0.0.1:{server.server_port}/"


@contextmanager
def running(folder: Path, handler: type[Handler]) -> Iterator[Server]:
    """Serve a folder on a free port of this machine; yield the server."""
    server = Server(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
