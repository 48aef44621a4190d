"""The line by which a file says that newsgen made it: how own files are known should the index be lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_WORDS = b"Made by newsgen"
_COMMENT = b"<!-- " + _WORDS + b" -->\n"
_SIGNATURES = {"html": _COMMENT, "xml": _COMMENT, "txt": b"# " + _WORDS + b"\n"}


def signature(path: str) -> bytes:
    """What newsgen writes at the end of a file of this name; nothing where the format has no comments."""
    return _SIGNATURES.get(path.rpartition(".")[2], b"")


def span(path: str, size: int) -> tuple[int, int] | None:
    """Where in a file of so many bytes its signature would stand; `None` where it cannot have one."""
    length = len(signature(path))
    return (size - length, size) if 0 < length <= size else None


def is_signed(file: Path) -> bool:
    """Does this file end with the signature that its name asks for?"""
    expected = signature(file.name)
    if not expected:
        return False
    with file.open("rb") as stream:
        end = stream.seek(0, 2)
        stream.seek(max(0, end - len(expected)))
        return stream.read() == expected
