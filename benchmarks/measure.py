"""Runs a command and says what it cost: wall time, CPU time, peak memory. Linux only (`/proc`)."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

EVERY = 0.02
"""Seconds between two looks at the processes' memory, at least."""
REST = 60
"""A look is followed by a pause so many times as long: looking at several processes costs milliseconds, and those are
taken from those who are measured."""


class CommandError(Exception):
    """The command ended with another status than the expected."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command cost."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time, user and system, of all processes."""
    largest: int
    """Bytes: the largest resident set that one process ever had."""
    together: int
    """Bytes: the most memory that all processes held at one time, shared pages counted once."""
    others: float = 0.0
    """Seconds of processor time that went elsewhere meanwhile: other work, and what the host took away."""


def family(pid: int) -> Iterator[int]:
    """The process and all below it that still run."""
    yield pid
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        lists = [(task / "children").read_text(encoding="ascii") for task in tasks]
    except OSError:
        return
    for child in " ".join(lists).split():
        yield from family(int(child))


def fields(path: str) -> dict[str, int]:
    """The lines `Name:   123 kB` of a file in `/proc`, in bytes; none where the process has ended."""
    try:
        lines = Path(path).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return {}
    parts = (line.split() for line in lines)
    return {part[0]: int(part[1]) * 1024 for part in parts if part[-1:] == ["kB"]}


def busy() -> float:
    """Seconds that all processors have worked, or were withheld by the host, since the machine started."""
    user, nice, system, _idle, _waiting, *rest = Path("/proc/stat").read_text(encoding="ascii").split()[1:9]
    return sum(map(int, (user, nice, system, *rest))) / os.sysconf("SC_CLK_TCK")


class Watch:
    """The peaks of a family of processes.

    One process is asked for its resident set, which is cheap; several for their proportional sets, so that
    pages which they share count once.
    """

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.largest = 0
        self.together = 0

    def look(self) -> None:
        """Take one sample."""
        status = {pid: fields(f"/proc/{pid}/status") for pid in family(self.pid)}
        alive = [pid for pid, values in status.items() if "VmHWM:" in values]
        self.largest = max([self.largest, *(status[pid]["VmHWM:"] for pid in alive)])
        if len(alive) == 1:
            now = status[alive[0]]["VmRSS:"]
        else:
            now = sum(fields(f"/proc/{pid}/smaps_rollup").get("Pss:", status[pid]["VmRSS:"]) for pid in alive)
        self.together = max(self.together, now)


def run(command: Sequence[str], log: Path, statuses: tuple[int, ...] = (0,), cwd: Path | None = None) -> Cost:
    """Run a command to its end; what it prints goes to `log`. Raises `CommandError` for other statuses."""
    os.sync()  # no write of an earlier command is paid for by this one
    with log.open("wb") as out:
        before, start = busy(), time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, cwd=cwd)
        watch = Watch(process.pid)
        while True:
            looked = time.perf_counter()
            watch.look()
            looked = time.perf_counter() - looked
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            time.sleep(max(EVERY, REST * looked))
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses:
        tail = log.read_text(encoding="utf-8", errors="replace")[-3000:]
        raise CommandError(f"{' '.join(command)} ended with {process.returncode}:\n{tail}")
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(wall, cpu, watch.largest, watch.together, max(0.0, busy() - before - cpu))


if __name__ == "__main__":
    print(run(sys.argv[1:], Path(os.devnull)))
