"""Pagefind's service: a program that takes requests in Base64 and JSON and answers each, in order.

Requests are sent one after the other while a thread takes the answers: the service reads no further when nobody
does, and waiting for every single answer would cost a hundred times as much.
"""

from __future__ import annotations

import subprocess
from base64 import b64decode, b64encode
from contextlib import suppress
from itertools import chain
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from newsgen.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Written: TypeAlias = "dict[str, bytes]"
LAST = "GetFiles"
END = b","
"""Of a message, both ways."""
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode


def index(records: Iterable[Any]) -> Written:
    """The files that Pagefind makes of these records, by path. Raises `BuildError` where it cannot."""
    from pagefind_bin import get_executable

    requests = chain([{"type": "NewIndex", "config": {}}], records, [{"type": LAST, "index_id": 0}])
    answer = converse([str(get_executable()), "--service"], requests)
    return {file["path"]: b64decode(file["content"]) for file in answer["files"]}


def converse(program: list[str], requests: Iterable[Any]) -> dict[str, Any]:
    """Send requests to a program; returns the answer to the last. Raises `BuildError` for an error, or none."""
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
            with suppress(BrokenPipeError):  # of what was never sent
                service.stdin.close()  # type: ignore[union-attr]  # a pipe that was asked for
    if answers.last["type"] != LAST:
        told = answers.last.get("message", "Pagefind ended too early")
        raise BuildError(
            f"error search-failed the search index cannot be made: {told}",
            hint="build with --no-search to leave it out",
        )
    return answers.last


def _send(requests: Iterable[Any], service: subprocess.Popen[bytes]) -> None:
    assert service.stdin is not None  # noqa: S101 - it was asked for
    with suppress(BrokenPipeError):  # the answers tell what happened
        for number, request in enumerate(requests):
            service.stdin.write(b64encode(_encode({"message_id": number, "payload": request})) + END)
        service.stdin.flush()


class _Answers(Thread):
    """Takes answers, up to the last or to one that something went wrong."""

    def __init__(self, service: subprocess.Popen[bytes]) -> None:
        super().__init__(daemon=True)
        self.last: dict[str, Any] = {"type": ""}
        self._service = service

    def run(self) -> None:
        """See `Thread.run`."""
        for message in self._messages():
            self.last = _decode(b64decode(message))["payload"]
            if self.last["type"] == "Error":
                self._service.kill()  # or it would wait for somebody to take its further answers
            if self.last["type"] in ("Error", LAST):
                return

    def _messages(self) -> Iterator[bytes]:
        begun: list[bytes] = []
        while piece := self._service.stdout.read1(1 << 16):  # type: ignore[union-attr]  # a pipe that was asked for
            *ends, rest = piece.split(END)
            for end in ends:
                yield b"".join((*begun, end))
                begun = []
            begun.append(rest)
