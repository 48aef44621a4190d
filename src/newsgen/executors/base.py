"""Executor: what the pipeline asks of whatever runs its work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")


class WorkerDiedError(Exception):
    """A worker ended without an answer (out of memory, killed). `chunk` is what it was at."""

    def __init__(self, chunk: object = None) -> None:
        super().__init__(chunk)
        self.chunk = chunk


class Executor(Protocol):
    """Runs a function over chunks."""

    def map(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """`function` of each chunk, in the chunks' order; chunks are drawn only as fast as results are taken.

        An exception of the function is raised here, where its result would have been.
        """
        ...

    def close(self) -> None:
        """Let the workers go; work under way is dropped."""
        ...
