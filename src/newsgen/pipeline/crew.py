"""Crew: who does the work of a build. Small work is done here and now; workers start when they pay."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from newsgen.errors import BuildError
from newsgen.executors import Executor, Serial
from newsgen.pipeline import fingerprint

if TYPE_CHECKING:
    from newsgen.executors.cluster import Dask
    from newsgen.executors.processes import Processes

WORTH_WORKERS = 300
"""Articles or pages below which starting processes costs more than it saves."""

SERIAL = "serial"
PROCESSES = "processes"
DASK = "dask"
EXECUTORS = (SERIAL, PROCESSES, DASK)


class Crew:
    """Hands out an executor, and starts workers once, when first worth it."""

    def __init__(self, name: str = "", jobs: int = 0, *, scheduler: str = "", state: str = "") -> None:
        """`name` is one of `EXECUTORS`, or empty for what suits the work; `state` a folder that all workers must see.

        `scheduler` is the address of a Dask cluster; without one, Dask works on this machine.
        """
        self._name = name
        self._jobs = jobs or _processors()
        self._scheduler = scheduler
        self._state = state
        self._serial = Serial()
        self._workers: Processes | Dask | None = None

    def for_work(self, units: int) -> Executor:
        """An executor for so many articles or pages."""
        if self._workers is None:
            alone = not self._name and (self._jobs == 1 or units < WORTH_WORKERS)
            if not units or alone or self._name == SERIAL:
                return self._serial
            self._workers = self._cluster() if self._name == DASK else self._processes()
        return self._workers

    @property
    def elsewhere(self) -> bool:
        """May the workers be on other machines? They then share files with this one, and no memory."""
        return self._name == DASK

    def jobs_at_most(self, most: int) -> int:
        """How many processes other programs may be given."""
        return 1 if self._name == SERIAL else min(self._jobs, most)

    def close(self) -> None:
        """Let the workers go."""
        if self._workers is not None:
            self._workers.close()

    def _processes(self) -> Processes:
        from newsgen.executors.processes import Processes

        return Processes(self._jobs)

    def _cluster(self) -> Dask:
        try:
            from newsgen.executors.cluster import Dask
        except ImportError as error:
            raise BuildError(
                f"error dask-missing the executor dask is not installed: {error}",
                hint="pip install 'newsgen[dask]'; or build without --executor dask",
            ) from error
        try:
            cluster = Dask(self._jobs, self._scheduler)
        except (OSError, ValueError) as error:
            raise BuildError(
                f"error scheduler-unreachable no Dask scheduler with a worker at {self._scheduler or 'hand'}: {error}",
                hint="an address is like tcp://192.0.2.1:8786; see that the scheduler runs there and has workers",
            ) from error
        self._workers = cluster  # closed with the crew, whatever is found out about it
        refuse_strangers(cluster, self._state)
        return cluster


def outlook(state: str) -> tuple[str, str, bool]:
    """What a worker works with: newsgen's code, its libraries, and whether it sees the site's folder of state."""
    return fingerprint.code(), fingerprint.libraries(), os.path.isdir(state)  # noqa: PTH112 - a question, not a path


def refuse_strangers(cluster: Dask, state: str) -> None:
    """Every worker has the newsgen that runs here, and sees the files that are here; else the site would differ."""
    own = outlook(state)
    for worker, theirs in sorted(cluster.everywhere(outlook, state).items()):
        threads = cluster.threads.get(worker, 1)
        wrong = (
            "has another newsgen or other versions of its libraries" if theirs[:2] != own[:2]
            else f"does not see {state}" if not theirs[2]
            else f"has {threads} threads" if threads > 1
            else ""
        )  # fmt: skip
        if wrong:
            raise BuildError(
                f"error worker-unfit the worker {worker} {wrong}",
                hint="install the same versions everywhere, share the site's folder under the same path,"
                " and start workers with --nthreads 1",
            )


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
