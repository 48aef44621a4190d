"""A preview in a process of its own, as an editor would start it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from http.client import HTTPConnection
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple, Self
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

    from sites import Site

PATIENCE = 120
"""Seconds that a test waits for what must come at last: a limit, never a measure."""


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    body: str


def wait_for(condition: Callable[[], object], what: str) -> None:
    """Until the condition holds."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, f"still not: {what}"
        time.sleep(0.05)


class Preview:
    """`newsgen serve` on a free port, until the end of the `with`."""

    def __init__(self, site: Site, *arguments: str) -> None:
        self.lines: list[str] = []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "newsgen", "serve", "--port", "0", "--no-search", *arguments],
            cwd=site.root,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        )
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        self.lines.extend(iter(self.process.stderr.readline, ""))

    def __enter__(self) -> Self:
        try:
            wait_for(lambda: self.address or self.process.poll() is not None, "serving")
            assert self.address, self.told
        except BaseException:
            self.process.kill()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        self.ended()

    @property
    def told(self) -> str:
        """What was printed so far."""
        return "".join(self.lines)

    @property
    def address(self) -> str:
        found = re.search(r"^Serving (\S+)", self.told, re.MULTILINE)
        return found[1] if found else ""

    def ended(self) -> int:
        """The exit status."""
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        self._reader.join(PATIENCE)
        return status

    def get(self, path: str, *, method: str = "GET", host: str | None = None) -> Answer:
        """The answer to a path, sent as it stands here."""
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)
        try:
            connection.request(method, path, headers={"Host": host} if host else {})
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read().decode("utf-8"))
        finally:
            connection.close()

    def shows(self, path: str, text: str) -> None:
        """Wait until the page shows the text."""
        wait_for(lambda: text in self.get(path).body, f"{path} shows {text!r}\n{self.told}")

    def lacks(self, path: str) -> None:
        """Wait until the page is gone."""
        wait_for(lambda: self.get(path).status == 404, f"{path} is gone\n{self.told}")

    def remarks(self) -> str:
        """What a browser is told now, once."""
        connection = HTTPConnection(urlsplit(self.address).netloc, timeout=PATIENCE)
        try:
            connection.request("GET", "/.newsgen/events")
            return connection.getresponse().readline().decode("utf-8")
        finally:
            connection.close()
