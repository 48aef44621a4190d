"""Executors give the results in order, whoever does the work, and tell when a worker dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from newsgen.executors import Serial, WorkerDiedError
from newsgen.executors.cluster import Dask
from newsgen.executors.processes import Processes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsgen.executors import Executor

# Workers import what they run, so the functions here are Python's own.


@pytest.fixture(
    scope="module", params=[Serial, lambda: Processes(2), lambda: Dask(2)], ids=["serial", "processes", "dask"]
)
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    with closing(request.param()) as made:
        yield made


def test_results_come_in_the_order_of_the_chunks(executor: Executor) -> None:
    assert list(executor.map(abs, range(-50, 0))) == list(range(50, 0, -1))


def test_no_chunks_no_results(executor: Executor) -> None:
    assert list(executor.map(abs, [])) == []


def test_an_exception_is_raised_where_its_result_would_have_been(executor: Executor) -> None:
    results = executor.map(int, ["1", "2", "rain", "4"])
    assert next(results) == 1
    assert next(results) == 2
    with pytest.raises(ValueError, match="rain"):
        next(results)


def test_chunks_are_drawn_only_as_fast_as_results_are_taken(executor: Executor) -> None:
    drawn = []

    def chunks() -> Iterator[int]:
        for number in range(1000):
            drawn.append(number)
            yield number

    results = executor.map(abs, chunks())
    next(results)
    assert len(drawn) < 10


@pytest.mark.parametrize("kind", [Processes, Dask])
def test_a_worker_that_dies_is_told_with_the_chunk_it_was_at(kind: type[Processes | Dask]) -> None:
    with closing(kind(1)) as workers, pytest.raises(WorkerDiedError) as death:
        list(workers.map(os._exit, [3, 4]))
    assert death.value.chunk == 3


def test_processes_of_which_one_died_take_no_more_work() -> None:
    with closing(Processes(1)) as processes:
        for function, chunk in ((os._exit, 3), (abs, 1)):
            with pytest.raises(WorkerDiedError):
                list(processes.map(function, [chunk]))


KILLED = """
import os
from newsgen.executors.processes import Processes
if __name__ == "__main__":
    print(list(Processes(2).map(abs, range(4))), flush=True)
    os.kill(os.getpid(), 9)
"""


def test_processes_do_not_outlive_who_started_them(tmp_path: Path) -> None:
    program = tmp_path / "killed.py"
    program.write_text(KILLED, encoding="utf-8")
    # Workers hold the pipe too: it is closed, and `run` returns, only when all of them are gone.
    ended = subprocess.run([sys.executable, program], check=False, capture_output=True, text=True, timeout=60)
    assert (ended.stdout, ended.returncode) == ("[0, 1, 2, 3]\n", -signal.SIGKILL)
