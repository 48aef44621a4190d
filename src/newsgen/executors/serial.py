"""Executor in this process alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")


class Serial:
    """Everything in this process; no start-up cost."""

    def map(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """See `Executor.map`."""
        return map(function, chunks)

    def close(self) -> None:
        """Nothing to let go."""
