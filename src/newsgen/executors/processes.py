"""Executor on this machine with several processes. Imported only when they pay."""

from __future__ import annotations

import multiprocessing
from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from newsgen.executors.at_worker_start import settle_in_below
from newsgen.executors.base import WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")


class Processes:
    """`jobs` worker processes, started fresh (`spawn`) so that every platform behaves alike."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=settle_in_below)

    def map(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """See `Executor.map`. At most two chunks a worker are under way, so memory stays flat."""
        under_way: deque[tuple[Chunk, Future[Result]]] = deque()
        for chunk in chunks:
            under_way.append((chunk, self._submit(function, chunk)))
            if len(under_way) > 2 * self._jobs:
                yield self._take(under_way)
        while under_way:
            yield self._take(under_way)

    def _submit(self, function: Callable[[Chunk], Result], chunk: Chunk) -> Future[Result]:
        try:
            return self._pool.submit(function, chunk)
        except BrokenProcessPool as death:
            raise WorkerDiedError(chunk) from death

    def _take(self, under_way: deque[tuple[Chunk, Future[Result]]]) -> Result:
        chunk, future = under_way.popleft()
        try:
            return future.result()
        except BrokenProcessPool as death:
            raise WorkerDiedError(chunk) from death

    def close(self) -> None:
        """See `Executor.close`."""
        self._pool.shutdown(wait=True, cancel_futures=True)
