"""A host whose network goes and comes back, while the browser and its clock go on."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from serving import Handler, Server, running


class Unsteady(Handler):
    """Answers nothing at all while the network is gone, nor ever what breaks."""

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")  # what is read is what the worker kept
        super().end_headers()

    def handle_one_request(self):
        if self.server.is_gone:
            self.close_connection = True
            return
        super().handle_one_request()

    def do_GET(self):  # noqa: N802 - the name is the library's
        if self.server.is_gone or re.search(self.server.breaks_at, self.path):
            self.close_connection = True
            return
        super().do_GET()


@dataclass
class UnsteadyHost:
    """A host of what lies in `folder`, at `path` of its server."""

    server: Server
    folder: Path
    path: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}/{self.path}"

    @contextmanager
    def gone(self) -> Iterator[None]:
        self.server.is_gone = True
        yield
        self.server.is_gone = False


@contextmanager
def unsteady(folder: Path) -> Iterator[Server]:
    """Serve a folder; the server's `is_gone` and `breaks_at` say what is not answered."""
    with running(folder, Unsteady) as server:
        server.is_gone, server.breaks_at = False, "$^"
        yield server
