"""Output: what the pipeline asks of the place that holds the site, a folder or one on another file system."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from pathlib import Path


class Output(Protocol):
    """The place that holds the site. Files in it that newsgen did not make stay."""

    @property
    def name(self) -> str:
        """As messages name it."""
        ...

    @property
    def identity(self) -> str:
        """The same for each way to name the place; a build that died is finished only at its own."""
        ...

    def refuse_foreign(self, content: Path) -> None:
        """Raise `BuildError` unless this is a place that newsgen may write to, apart from the `content` folder."""
        ...

    def stamp(self) -> str:
        """The stamp of the site that stands here; empty where none does."""
        ...

    def own_files(self) -> Iterator[str]:
        """The files that newsgen wrote; asked when the index, which knows, is lost."""
        ...

    def clashes(self, stage: Path, going: Collection[str]) -> list[str]:
        """The files, `going` anyway, that stand where something on the stage of another type must go.

        Raises `BuildError` if something of another maker stands there: that is never removed.
        """
        ...

    def take_in(self, stage: Path, going: Collection[str], stamp: str, unsigned: Sequence[str] = ()) -> None:
        """Bring everything on the stage into place, each file whole, and remove the files that are `going`.

        Doing it again after a crash ends in the same site; until it has ended, the marker bears no stamp.
        """
        ...

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that they leave empty."""
        ...

    def dissolve(self) -> None:
        """Remove the marker, and the place if nothing else is in it."""
        ...

    def read(self, path: str) -> bytes:
        """The bytes of a file; nothing where it is gone."""
        ...

    def has(self, path: str) -> bool:
        """Is there such a file, whoever made it?"""
        ...
