"""Pagefind as a service: it is given page after page, in an order that we choose.

Its command line takes files as the disk lists them, which numbers them differently on every disk;
its Python client waits 0.1 s for every answer. A message is JSON in base64, ended by a comma.
"""

import base64
import json
import os
import subprocess
from collections import deque
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from pagefind.service import get_executable

_AHEAD = 16
"""Messages that may be under way: enough that neither side waits, few enough for the pipes."""

_CHUNK = 1 << 16


class ServiceError(Exception):
    """Pagefind is not there, went away, or refused something; the message says what."""


class IndexService:
    """One index in the making, in a process of its own; leave the `with` block to end it."""

    def __init__(self) -> None:
        """Start Pagefind. Raises ServiceError when it cannot be started."""
        program = get_executable()
        if program is None:
            raise ServiceError("there is no program `pagefind`")
        settings = {key: value for key, value in os.environ.items() if key[:9] != "PAGEFIND_"}
        try:
            self._process = subprocess.Popen(  # noqa: S603 - a program of ours
                [program, "--service"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=settings,
            )
        except OSError as error:
            raise ServiceError(str(error)) from error
        self._read = bytearray()
        self._expected: deque[str] = deque()
        self._sent = 0

    def __enter__(self) -> Self:
        """Open the index."""
        try:
            self._index = self._ask({"type": "NewIndex", "config": {}})["index_id"]
        except ServiceError:
            self._end()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self._end()

    def add(self, address: str, html: str) -> None:
        """Add the page at `address` (from the site's root, with a slash before it)."""
        page = {"type": "AddFile", "index_id": self._index, "url": address, "file_contents": html}
        self._send(page)
        if len(self._expected) > _AHEAD:
            self._receive()

    def files(self) -> dict[str, bytes]:
        """Return the files of the index of all pages so far by their paths. Raises ServiceError.

        Pagefind could write them itself, but says that it has done so before they are whole.
        """
        while self._expected:
            self._receive()
        found = self._ask({"type": "GetFiles", "index_id": self._index})["files"]
        return {file["path"]: base64.b64decode(file["content"]) for file in found}

    def _ask(self, payload: dict[str, Any]) -> dict[str, Any]:
        self._send(payload)
        return self._receive()

    def _send(self, payload: dict[str, Any]) -> None:
        self._sent += 1
        message = json.dumps({"message_id": self._sent, "payload": payload}).encode()
        assert self._process.stdin is not None  # noqa: S101 - it was asked for above
        try:
            self._process.stdin.write(base64.b64encode(message) + b",")
            self._process.stdin.flush()
        except OSError as error:
            raise ServiceError(self._ended()) from error
        self._expected.append(payload.get("url") or payload["type"])

    def _receive(self) -> dict[str, Any]:
        """Return the answer to the oldest message without one; answers come in order."""
        assert self._process.stdout is not None  # noqa: S101 - it was asked for above
        while (end := self._read.find(b",")) < 0:
            piece = os.read(self._process.stdout.fileno(), _CHUNK)
            if not piece:
                raise ServiceError(self._ended())
            self._read += piece
        answer: dict[str, Any] = json.loads(base64.b64decode(self._read[:end]))["payload"]
        del self._read[: end + 1]
        subject = self._expected.popleft()
        if answer["type"] == "Error":
            raise ServiceError(f"{subject}: {answer['message']}")
        return answer

    def _ended(self) -> str:
        return f"it ended with exit code {self._process.wait()}"

    def _end(self) -> None:
        self._process.terminate()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not sent yet has nobody to go to
                if pipe:
                    pipe.close()
        self._process.wait()
