"""Crew: who does the work of a build. Small work is done here and now; workers start when they pay."""

from __future__ import annotations

import os

from newsgen.executors import Executor, Processes, Serial

WORTH_WORKERS = 300
"""Articles or pages below which starting processes costs more than it saves."""


class Crew:
    """Hands out an executor, and starts worker processes once, when first worth it."""

    def __init__(self, name: str, jobs: int) -> None:
        self._name = name
        self._jobs = jobs or _processors()
        self._serial = Serial()
        self._processes: Processes | None = None

    def for_work(self, units: int) -> Executor:
        """An executor for so many articles or pages."""
        alone = self._name == "serial" or (not self._name and (self._jobs == 1 or units < WORTH_WORKERS))
        if alone and self._processes is None:
            return self._serial
        if self._processes is None:
            self._processes = Processes(self._jobs)
        return self._processes

    def jobs_at_most(self, most: int) -> int:
        """How many processes other programs may be given."""
        return 1 if self._name == "serial" else min(self._jobs, most)

    def close(self) -> None:
        """Let the workers go."""
        if self._processes is not None:
            self._processes.close()


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
