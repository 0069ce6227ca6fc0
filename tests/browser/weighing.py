"""What a first visit weighs: a built site as our configuration serves it, and a real browser.

Bytes are those on the wire, headers included, as the browser counts them.
"""

import gzip
import http.server
import io
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from playwright.sync_api import Browser, Page
from serving import Handler
from watching import PHONE

from generator.hosting.headers import BRIEFLY, COMPRESSED, FOR_EVER, place_of

PHONE_OPTIONS = {"viewport": PHONE, "device_scale_factor": 3, "is_mobile": True, "has_touch": True}
TEXT = ("Document", "Stylesheet", "Script")
LEVEL = 6
IMMUTABLE = re.compile(place_of("/").immutable)


class Counted(io.RawIOBase):
    """What a server writes to a browser, and how much that is."""

    def __init__(self, written: io.BufferedIOBase, counts: list[int]):
        self.written, self.counts = written, counts

    def writable(self):
        return True

    def write(self, data):
        self.counts[-1] += len(data)
        return self.written.write(data)

    def flush(self):
        self.written.flush()


class CompressingHandler(Handler):
    """Compresses with gzip, which every server can, and lets browsers keep what ours may keep.

    `sent` holds the bytes of every answer, those to the worker for offline reading among them.
    """

    sent: ClassVar[list[int]] = []

    def setup(self):
        super().setup()
        self.wfile = Counted(self.wfile, self.sent)

    def handle_one_request(self):
        self.sent.append(0)
        super().handle_one_request()

    def end_headers(self):
        path = self.path.split("?")[0]
        self.send_header("Cache-Control", FOR_EVER if IMMUTABLE.match(path) else BRIEFLY)
        super().end_headers()

    def do_GET(self):  # noqa: N802 - the name is the library's
        file = Path(self.translate_path(self.path.split("?")[0]))
        if file.is_dir() and self.path.split("?")[0].endswith("/"):
            file = file / "index.html"
        kind = self.guess_type(str(file))
        if not file.is_file() or kind not in ("text/html", *COMPRESSED):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), LEVEL)
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@dataclass
class Weight:
    """Bytes by the kind of resource, and by the address of every request."""

    bytes: Counter[str] = field(default_factory=Counter)
    addresses: dict[str, int] = field(default_factory=dict)
    pictures_each: list[int] = field(default_factory=list)

    @property
    def text(self) -> int:
        """Bytes of HTML, CSS and JavaScript."""
        return sum(self.bytes[kind] for kind in TEXT)

    @property
    def total(self) -> int:
        return sum(self.bytes.values())


def visit(browser: Browser, addresses: Iterable[str]) -> list[Weight]:
    """Return what a phone loads that opens each address and reads its first screen.

    It has seen nothing before, and keeps what it may keep from one page to the next.
    """
    context = browser.new_context(locale="vi-VN", **PHONE_OPTIONS)
    weights = []
    for address in addresses:
        page = context.new_page()
        weights.append(_listen(page))
        page.goto(address, wait_until="networkidle")
        page.close()
    context.close()
    return weights


def _listen(page: Page) -> Weight:
    weight, kinds = Weight(), {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")

    def answered(event):
        kinds[event["requestId"]] = event["type"], event["response"]["url"]

    def finished(event):
        kind, address = kinds.get(event["requestId"], ("Other", "?"))
        size = round(event["encodedDataLength"])
        if size:  # what the browser had kept did not come over the wire
            weight.bytes[kind] += size
            weight.addresses[address] = size
            if kind == "Image":
                weight.pictures_each.append(size)

    session.on("Network.responseReceived", answered)
    session.on("Network.loadingFinished", finished)
    return weight
