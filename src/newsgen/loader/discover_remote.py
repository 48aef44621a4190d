"""Which files of a place on another file system are articles; the same rules as for a folder of this machine."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from newsgen.loader.discover import ARTICLES, LITTER, Discovery, FoundFile, Gathering, is_text, printable
from newsgen.loader.load import MAX_BYTES, too_large
from newsgen.remote.place import FILE

if TYPE_CHECKING:
    from newsgen.remote import Found, Place


def discover_remote(place: Place, content: str = "content") -> Discovery:
    """Find the articles of a place; they are known by paths below `content`, as if they lay in that folder.

    Raises `BuildError` where the place cannot be searched: a list that is not whole would take articles off the site.
    """
    gathering = _Listing(content)
    for found in place.files():
        gathering.take(found, f"{content}/{found.path}")
    return gathering.discovery()


class _Listing(Gathering):
    """One look through what a place lists."""

    def __init__(self, content: str) -> None:
        super().__init__(content)
        self._seen: set[str] = set()

    def take(self, found: Found, path: str) -> None:
        """Take in one file."""
        parts = path.split("/")
        hidden = next((number for number, part in enumerate(parts) if part.startswith(".")), None)
        if hidden is not None:
            self._hide("/".join(map(printable, parts[: hidden + 1])), parts[hidden])
        elif not all(part.isprintable() or is_text(part) for part in parts):
            self.misnamed(path)
        elif not all(parts):
            self.name(path, "file-name", "a folder in the name has no name itself", "rename it: no `//` in it")
        elif found.kind != FILE:
            self.name(path, "source-unreadable", "this is no ordinary file")
        elif not path.lower().endswith(ARTICLES):
            if path != self.registry:
                self.others.setdefault(PurePosixPath(path).suffix.lower(), []).append(path)
        elif found.size > MAX_BYTES:
            self.diagnostics.append(too_large(path, found.size))
        else:
            self.files.append(FoundFile(path, found.size, found.stamp))

    def _hide(self, path: str, name: str) -> None:
        if path not in self._seen and not LITTER.fullmatch(name):
            self.hidden.append(path)
        self._seen.add(path)
