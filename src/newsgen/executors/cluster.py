"""Executor on a Dask cluster: worker processes of this machine, or of as many as a scheduler has.

Imported only where asked for: Dask is the extra `newsgen[dask]`, and costs half a second.
"""

from __future__ import annotations

import logging
from collections import deque
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, TypeVar

from dask import config
from distributed import Client, KilledWorker, LocalCluster

from newsgen.executors import at_worker_start
from newsgen.executors.base import WorkerDiedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from distributed import Future

Chunk = TypeVar("Chunk")
Result = TypeVar("Result")

PATIENCE = 30
"""Seconds to wait for the scheduler, and for its first worker."""


class Dask:
    """The workers of the scheduler at an address; without one, `jobs` processes of this machine.

    Raises `OSError` where nobody answers there in time, `ValueError` where it is no address.
    """

    def __init__(self, jobs: int, scheduler: str = "") -> None:
        self._open = ExitStack()
        # A worker that ends is told by the build; what the cluster's own log says of it helps no editor.
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        try:
            self._client = self._open.enter_context(self._connect(jobs, scheduler))
            self._client.wait_for_workers(1, timeout=PATIENCE)
        except BaseException:
            self._open.close()
            raise

    def _connect(self, jobs: int, scheduler: str) -> Client:
        if scheduler:
            return Client(scheduler, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]  # Dask's
        # Here, work that ended a worker would end the next one too: what a machine lacks, its other processes lack.
        with config.set({"distributed.scheduler.allowed-failures": 0}):
            cluster = LocalCluster(  # type: ignore[no-untyped-call]  # Dask is typed in part
                n_workers=jobs,
                threads_per_worker=1,
                dashboard_address="127.0.0.1:0",
                silence_logs=logging.CRITICAL,
                preload=[at_worker_start.__name__],
            )
        # A worker that died is being replaced, and one that only begins cannot be stopped: it ends with this process.
        self._open.enter_context(suppress(AssertionError))
        self._open.enter_context(cluster)
        return Client(cluster, set_as_default=False)  # type: ignore[no-untyped-call]  # Dask's

    @property
    def threads(self) -> dict[str, int]:
        """How many threads each worker has, by its address."""
        return dict(self._client.nthreads())

    def everywhere(self, function: Callable[[str], Result], what: str) -> dict[str, Result]:
        """What each worker answers, by its address."""
        return dict(self._client.run(function, what))

    def map(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[Result]:
        """See `Executor.map`. At most two chunks a worker are under way; workers may come and go."""
        under_way: deque[tuple[Chunk, Future[Result]]] = deque()
        for chunk in chunks:
            # Impure: the same file may hold something else when it is read again.
            under_way.append((chunk, self._client.submit(function, chunk, pure=False)))
            if len(under_way) > 2 * max(1, len(self.threads)):
                yield self._take(under_way)
        while under_way:
            yield self._take(under_way)

    def _take(self, under_way: deque[tuple[Chunk, Future[Result]]]) -> Result:
        chunk, future = under_way.popleft()
        try:
            result: Result = future.result()
        except KilledWorker as death:
            raise WorkerDiedError(chunk) from death
        return result

    def close(self) -> None:
        """See `Executor.close`."""
        self._open.close()
