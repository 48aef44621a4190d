"""The site on another file system: an `Output` that is known by the same marker and changed in the same order.

What a folder of this machine gets by renaming, a store gives for each file: it is the old or the new one, whole.
"""

from __future__ import annotations

import os
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BuildError
from newsgen.model import urls
from newsgen.remote import Place
from newsgen.remote.place import BESIDE, FILE, FOLDER, address_of
from newsgen.writer.marker import UNFINISHED, Marked, is_own, marker, read_marker, signer
from newsgen.writer.signature import signature, span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from newsgen.remote import Found

FIRST = "assets"
"""The folder that pages need; it is brought before them."""


class RemoteFolder:
    """The place at a URL that holds the site."""

    def __init__(self, url: str) -> None:
        self._place = Place(url)

    @property
    def name(self) -> str:
        """The URL, without a password."""
        return self._place.url

    @property
    def identity(self) -> str:
        """See `name`."""
        return self._place.url

    def refuse_foreign(self, content: Path) -> None:
        """Raise `BuildError` unless this is a place that newsgen may write to, apart from the `content` folder."""
        refuse_overlap(self._place.address(), address_of(content), self.name, str(content))
        if self._place.has_folders and self._place.is_file():
            raise BuildError(f"error output-foreign {self.name} is no folder", hint="choose another with --output")
        if self._place.read(urls.MARKER) is None and self._place.entries(""):
            raise BuildError(
                f"error output-foreign {self.name} holds files that newsgen did not make",
                hint="choose another place with --output, or empty this one yourself",
            )

    def stamp(self) -> str:
        """The stamp of the site that stands here; empty where none does."""
        return self._marked().stamp

    def _marked(self) -> Marked:
        data = self._place.read(urls.MARKER)
        return Marked() if data is None else read_marker(data)

    def own_files(self) -> Iterator[str]:
        """The files that newsgen wrote; asked when the index, which knows, is lost."""
        if not self._place.exists():
            return
        unsigned = frozenset(self._marked().unsigned)
        found = {file.path: file for file in self._place.files() if file.kind == FILE}
        # Those are asked for their ends that a signature would make our own, and that the marker does not name.
        doubtful = (path for path in found if is_own(path, unsigned, bool) and not is_own(path, unsigned, _never))
        signed = set(self._signed(found[path] for path in sorted({*map(signer, doubtful)} & found.keys())))
        for path in found:
            left = path.endswith(BESIDE) and urls.ours(path.removesuffix(BESIDE))  # by a build that died
            if left or is_own(path, unsigned, lambda path: signer(path) in signed):
                yield path

    def _signed(self, files: Iterable[Found]) -> Iterator[str]:
        asked = [(file.path, where) for file in files if (where := span(file.path, file.size))]
        ends = chain.from_iterable(self._place.each(lambda one: self._place.read(*one), asked))
        yield from (path for (path, _), end in zip(asked, ends, strict=True) if end == signature(path))

    def clashes(self, stage: Path, going: Collection[str]) -> list[str]:
        """See `Output.clashes`. In stores without folders nothing stands in the way of anything."""
        own, found = set(going), list[str]()
        for path, entry in self._in_the_way(stage, "") if self._place.has_folders else ():
            files = list(self._below(path)) if entry.kind == FOLDER else [path] if entry.kind == FILE else [""]
            if not own.issuperset(files):
                raise BuildError(
                    f"error output-foreign {self.name}/{path} is a file, folder or link that newsgen did not make",
                    hint="remove it, or choose another place with --output",
                )
            found += files
        return found

    def _in_the_way(self, stage: Path, folder: str) -> Iterator[tuple[str, Found]]:
        there = self._place.entries(folder)
        for staged in sorted(stage.iterdir()) if there else ():
            entry = there.get(staged.name)
            path = f"{folder}/{staged.name}" if folder else staged.name
            if entry and entry.kind != (FOLDER if staged.is_dir() else FILE):
                yield path, entry
            elif entry and staged.is_dir():
                yield from self._in_the_way(staged, path)

    def _below(self, folder: str) -> Iterator[str]:
        for name, entry in self._place.entries(folder).items():
            path = f"{folder}/{name}"
            yield from self._below(path) if entry.kind == FOLDER else (path,)

    def take_in(self, stage: Path, going: Collection[str], stamp: str, unsigned: Sequence[str] = ()) -> None:
        """See `Output.take_in`. What has arrived leaves the stage, so that the next build has the rest to bring.

        Articles come before the lists that lead to them, and what they need before all; what goes, goes last.
        """
        before = self._marked()
        self._place.write(urls.MARKER, marker(UNFINISHED, sorted({*before.unsigned, *unsigned})))
        self.remove(self.clashes(stage, going))
        for folder in (stage / FIRST, stage):
            self._place.do(lambda file: self._bring(file, stage), _staged(folder))
        self.remove(going)
        self._place.write(urls.MARKER, marker(stamp, unsigned))

    def _bring(self, file: Path, stage: Path) -> None:
        self._place.put(str(file), file.relative_to(stage).as_posix())
        file.unlink()

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that they leave empty."""
        self._place.do(self._remove, paths)

    def _remove(self, path: str) -> None:
        self._place.remove(path)
        self._place.prune(path)

    def dissolve(self) -> None:
        """Remove the marker, and the place if it is a folder and nothing else is in it."""
        self._place.remove(urls.MARKER)
        self._place.dissolve()

    def read(self, path: str) -> bytes:
        """The bytes of a file; nothing where it is gone."""
        return self._place.read(path) or b""

    def has(self, path: str) -> bool:
        """Is there such a file, whoever made it?"""
        return self._place.is_file(path)


def refuse_overlap(output: str, content: str, *names: str) -> None:
    """Raise `BuildError` where of two addresses one lies in the other."""
    one, other = output.rstrip("/") + "/", content.rstrip("/") + "/"
    if one.startswith(other) or other.startswith(one):
        raise BuildError(
            f"error output-foreign the output folder {names[0]} and the content folder {names[1]} overlap",
            hint="choose another folder with --output",
        )


def _never(_: str) -> bool:
    return False


def _staged(folder: Path) -> Iterator[Path]:
    """The files below a folder, the deepest first."""
    for at, _, names in os.walk(folder, topdown=False):
        yield from (Path(at, name) for name in sorted(names))
