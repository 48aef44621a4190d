"""Which files of a place on another file system are articles; the same rules as for a folder of this machine."""

from __future__ import annotations

from operator import attrgetter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from newsgen.loader.discover import ARTICLES, LITTER, Discovery, FoundFile, is_text, pass_over, printable
from newsgen.loader.load import MAX_BYTES, too_large
from newsgen.remote.place import FILE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.remote import Found, Place


def discover_remote(place: Place, content: str = "content") -> Discovery:
    """Find the articles of a place; they are known by paths below `content`, as if they lay in that folder.

    Going through them raises `BuildError` where the place cannot be searched: a list that is not whole would take
    articles off the site.
    """
    return _Listing(place, content)


class _Listing(Discovery):
    """One look through what a place lists."""

    def __init__(self, place: Place, content: str) -> None:
        super().__init__(content)
        self._place = place
        self._content = content
        self._seen: set[str] = set()

    def search(self) -> Iterator[FoundFile]:
        """See `Discovery.search`. A store lists in an order of its own, so here all are held."""
        self._seen.clear()
        taken = (self.take(found, f"{self._content}/{found.path}") for found in self._place.files())
        return iter(sorted((file for file in taken if file is not None), key=attrgetter("path")))

    def take(self, found: Found, path: str) -> FoundFile | None:
        """Take in one file, if it is an article."""
        parts = path.split("/")
        hidden = next((number for number, part in enumerate(parts) if part.startswith(".")), None)
        if hidden is not None:
            self._hide("/".join(map(printable, parts[: hidden + 1])), parts[hidden])
        elif not all(part.isprintable() or is_text(part) for part in parts):
            self.misnamed(path)
        elif not all(parts):
            self.note(path, "file-name", "a folder in the name has no name itself", "rename it: no `//` in it")
        elif found.kind != FILE:
            self.note(path, "source-unreadable", "this is no ordinary file")
        elif not path.lower().endswith(ARTICLES):
            if path != self.registry:
                pass_over(self.others, PurePosixPath(path).suffix.lower(), path)
        elif found.size > MAX_BYTES:
            self.named.append(too_large(path, found.size))
        else:
            return FoundFile(path, found.size, found.stamp)
        return None

    def _hide(self, path: str, name: str) -> None:
        if path not in self._seen and not LITTER.fullmatch(name):
            pass_over(self.hidden, "", path)
        self._seen.add(path)
