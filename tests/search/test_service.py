"""The conversation with Pagefind's service, held with programs that behave in other ways."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

from newsgen.errors import BuildError
from newsgen.search.service import converse

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = """
import base64, json, sys
def read():
    message = b""
    while (byte := sys.stdin.buffer.read(1)) not in (b",", b""):
        message += byte
    return json.loads(base64.b64decode(message))["payload"] if message else None
def answer(**payload):
    sys.stdout.buffer.write(base64.b64encode(json.dumps({"payload": payload}).encode()) + b",")
    sys.stdout.buffer.flush()
"""
FAITHFUL = "while (said := read()):\n    answer(type=said['type'], said=said.get('text', ''), filler='x' * 1000)"
REFUSING = "read()\nanswer(type='Error', message='no more')\nread()\nimport time\ntime.sleep(60)"
DYING = "read()\nsys.exit(3)"


def program(body: str) -> list[str]:
    return [sys.executable, "-c", HEAD + body]


def many(number: int) -> Iterator[dict[str, Any]]:
    yield from ({"type": "AddRecord", "text": str(n) * 500} for n in range(number))
    yield {"type": "GetFiles", "text": "the last"}


def test_the_last_answer_is_handed_back_however_much_is_said() -> None:
    assert converse(program(FAITHFUL), many(2000))["said"] == "the last"


def test_an_error_ends_the_conversation_with_its_message() -> None:
    with pytest.raises(BuildError, match=r"search-failed .*: no more"):
        converse(program(REFUSING), many(2000))


def test_so_does_a_program_that_ends_too_early() -> None:
    with pytest.raises(BuildError, match="ended too early") as caught:
        converse(program(DYING), many(2000))
    assert "--no-search" in caught.value.hint


def test_what_goes_wrong_with_a_record_is_raised_here() -> None:
    def broken() -> Iterator[dict[str, Any]]:
        yield {"type": "NewIndex"}
        raise RuntimeError("a record that cannot be made")

    with pytest.raises(RuntimeError, match="cannot be made"):
        converse(program(FAITHFUL), broken())
