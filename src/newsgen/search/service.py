"""Pagefind's service: a program that takes requests in Base64 and JSON and answers each, in order.

Requests are sent one after the other while a thread takes the answers: the service reads no further when nobody
does, and waiting for every single answer would cost a hundred times as much.
"""

from __future__ import annotations

import subprocess
from base64 import b64decode, b64encode
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec

from newsgen.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

END = b","
"""Of a message, both ways."""
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


def index(records: Iterable[Any], folder: Path) -> None:
    """Have Pagefind write the bundle of these records below a folder. Raises `BuildError` where it cannot."""
    from pagefind_bin import get_executable

    program = [str(get_executable()), "--service"]
    converse(program, _requests(records, folder))


def _requests(records: Iterable[Any], folder: Path) -> Iterator[Any]:
    yield {"type": "NewIndex", "config": {}}
    yield from records
    yield {"type": "WriteFiles", "index_id": 0, "output_path": str(folder.resolve())}


def converse(program: list[str], requests: Iterable[Any]) -> None:
    """Send requests to a program and wait until all are answered. Raises `BuildError` where one is not, or by an error."""
    with subprocess.Popen(  # noqa: S603 - the program of a package that this environment holds
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as service:
        answers = _Answers(service)
        answers.start()
        try:
            _send(requests, service)
            answers.join()  # with its input open: at the end of that the service leaves without another word
        finally:
            service.kill()
            answers.join()
    if not answers.complete:
        raise BuildError(
            f"error search-failed the search index cannot be made: {answers.error or 'Pagefind ended too early'}",
            hint="build with --no-search to leave it out",
        )


def _send(requests: Iterable[Any], service: subprocess.Popen[bytes]) -> None:
    assert service.stdin is not None  # noqa: S101 - it was asked for
    with suppress(BrokenPipeError):  # the answers tell what happened
        for number, request in enumerate(requests):
            service.stdin.write(b64encode(_encode({"message_id": number, "payload": request})) + END)
        service.stdin.flush()


class _Answers(Thread):
    """Takes answers, up to the one that all is written or that something went wrong."""

    def __init__(self, service: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.complete = False
        self.error = ""
        self._service = service

    def run(self) -> None:
        """See `Thread.run`."""
        rest = b""
        while piece := self._service.stdout.read1(1 << 16):  # type: ignore[union-attr]  # a pipe that was asked for
            *messages, rest = (rest + piece).split(END)
            for answer in [_decode(b64decode(message))["payload"] for message in messages]:
                self.complete = answer["type"] == "WriteFiles"
                if answer["type"] == "Error":
                    self.error = answer["message"]
                    self._service.kill()  # or it would wait for somebody to take its further answers
                if self.complete or self.error:
                    return
