"""The headers that every host is asked to send: the same table for all of them.

Each module beside this one writes the table in the words of one server.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator import addresses
from generator.addresses import LANGS
from generator.hosting import policy

CSP = "Content-Security-Policy"
OPENER = "Cross-Origin-Opener-Policy"

SECURITY = {
    CSP: policy.HEADER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    OPENER: "same-origin",
}
"""Sent with every answer, errors included."""

EMBEDDED = tuple(addresses.section("embedded", lang).rstrip("/") for lang in LANGS)
"""The folders whose pages stand in frames of other sites; all other pages refuse that."""

EMBEDDED_SECURITY = SECURITY | {CSP: policy.EMBEDDED_HEADER}
"""Sent with every page of those folders."""

NO_FRAME = ("X-Frame-Options", "DENY")
"""For hosts that join the headers of rules that meet: a policy once sent cannot be taken back."""

HSTS = ("Strict-Transport-Security", "max-age=31536000")
"""Written as a comment: once sent, a browser refuses the site without HTTPS for a year."""

NAMED_BY_CONTENT = (
    "assets",
    "media/photos",
    "media/covers",
    "media/cards",
    "pagefind/fragment",
    "pagefind/index",
    "pagefind/filter",
)
"""Folders in which another content has another name: a browser may keep their files for ever."""

OPEN_DATA = "du-lieu"
"""The folder of the open data, which pages of other sites may read."""

FOR_EVER = "public, max-age=31536000, immutable"
BRIEFLY = "public, max-age=300"
"""All else: the site may change at any time, and a visitor turns some pages within minutes."""

ALWAYS_ASKED = "sw.js"
"""The file by which a browser learns that its kept pages are old."""

COMPRESSED = (
    "text/css",
    "text/calendar",
    "text/csv",
    "text/javascript",
    "text/plain",
    "text/xml",
    "application/geo+json",
    "application/javascript",
    "application/json",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
)
"""Kinds of files that compression makes smaller, besides text/html."""

TYPES = {
    "avif": "image/avif",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
    "webmanifest": "application/manifest+json",
}
"""Endings that servers do not all know."""


@dataclass(frozen=True)
class Place:
    """Where the site lies: the host's name, and the folder there, with slashes around it.

    `api` is the origin of the git host that the form for editors talks to, if there is one.
    """

    host: str
    folder: str
    api: str | None = None

    @property
    def immutable(self) -> str:
        """A regular expression for the paths that a browser may keep for ever."""
        return f"^{re.escape(self.folder)}({'|'.join(NAMED_BY_CONTENT)})/"

    @property
    def embedded(self) -> str:
        """A regular expression for the paths of lists that other sites embed."""
        return f"^{re.escape(self.folder)}({'|'.join(EMBEDDED)})/"


def place_of(url: str, api: str | None = None) -> Place:
    """Return where the site with the address `url` lies; `api` is that of the form's git host."""
    parts = urlsplit(url)
    return Place(parts.hostname or "localhost", (parts.path or "/").rstrip("/") + "/", api)


def exceptions(place: Place) -> dict[str, dict[str, str]]:
    """Return the folders whose answers carry other values of SECURITY, and which.

    The form for editors has its own policy, and opens the window in which one signs in at the
    git host: that window must be able to answer.
    """
    form = {
        CSP: policy.form_header(place.api),
        OPENER: "same-origin-allow-popups",
    }
    return {addresses.FORM.rstrip("/"): form}
