"""Work: what one build works with, handed from stage to stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from newsgen.pipeline.crew import Crew
    from newsgen.pipeline.sources import Sources
    from newsgen.writer.base import Output

INDEX = "index.sqlite"
FROZEN = "frozen.sqlite"
STAGE = "stage"


class Progress(Protocol):
    """Told how far a build is."""

    def stage(self, name: str, total: int) -> None:
        """A stage begins that will handle so many things."""
        ...

    def advance(self, done: int) -> None:
        """So many more are done."""
        ...


class Work(NamedTuple):
    """The folder it reads, the folder it writes, and who does and who watches the work."""

    sources: Sources
    output: Output
    crew: Crew
    progress: Progress
    search: bool = False
    """Is an index for searching to be made?"""

    @property
    def database(self) -> Path:
        """The index's file."""
        return self.sources.state / INDEX

    @property
    def frozen(self) -> Path:
        """A copy of the index at rest, for workers on other machines; there while they render."""
        return self.sources.state / FROZEN

    @property
    def stage(self) -> Path:
        """Where files wait until all of them are there."""
        return self.sources.state / STAGE
