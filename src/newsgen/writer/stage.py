"""The stage: where a build's files wait until all of them are there."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


FOLDERS_KNOWN = 1000
"""So many folders a worker remembers to have made."""


class Written(NamedTuple):
    """A file on the stage."""

    sha256: str
    size: int


class Stage:
    """Writes files below a folder; made anew in every worker."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._made: set[str] = set()

    def write(self, path: str, data: bytes) -> None:
        """Write one whole file."""
        # A page comes in one piece and needs no buffer; there are very many of them.
        file = os.open(self._place(path), os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(file, view) :]
        finally:
            os.close(file)

    def write_pieces(self, path: str, pieces: Iterable[bytes]) -> Written:
        """Write a file of any size."""
        digest = hashlib.sha256()
        size = 0
        with Path(self._place(path)).open("wb") as file:
            for piece in pieces:
                digest.update(piece)
                size += len(piece)
                file.write(piece)
        return Written(digest.hexdigest(), size)

    def discard(self, path: str) -> None:
        """Take a file back that turned out to be as it was."""
        Path(self._folder, path).unlink()

    def _place(self, path: str) -> str:
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            if len(self._made) > FOLDERS_KNOWN:  # pages come in order: folders long past are not written to again
                self._made.clear()
            self._make(parent)
        return f"{self._folder}/{path}"

    def _make(self, folder: str) -> None:
        above = folder.rpartition("/")[0]
        if above and above not in self._made:
            self._make(above)
        with contextlib.suppress(FileExistsError):
            os.mkdir(f"{self._folder}/{folder}")  # noqa: PTH102 - as above
        self._made.add(folder)
