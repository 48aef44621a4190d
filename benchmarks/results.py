"""What was measured, kept in `work/results/` so that a page can be written from runs of different days."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from check import Site  # noqa: TC001 - msgspec reads it when it decodes
from measure import Cost  # noqa: TC001 - as above
from peers.base import WORK

if TYPE_CHECKING:
    from collections.abc import Callable

Figure: TypeAlias = "Callable[[Cost], float]"

FIRST = "first build"
COPY = "`cp -r` of the finished site"
FOLDER = WORK / "results"


@dataclass(frozen=True, slots=True)
class Run:
    """One command, measured."""

    generator: str
    work: str
    repetition: int
    cost: Cost


@dataclass(slots=True)
class Result:
    """All that was measured of one archive."""

    size: int
    mix: str
    machine: str
    versions: dict[str, str] = field(default_factory=dict)
    sites: dict[str, Site] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)

    def costs(self, generator: str, work: str = FIRST) -> dict[int, Cost]:
        """The costs of some work, by repetition."""
        return {run.repetition: run.cost for run in self.runs if (run.generator, run.work) == (generator, work)}

    def middle(self, generator: str, work: str, figure: Figure) -> float | None:
        """The median of a figure; `None` where the work was not measured."""
        values = [figure(cost) for cost in self.costs(generator, work).values()]
        return median(values) if values else None

    def ratio(self, over: tuple[str, str], under: tuple[str, str], figure: Figure) -> float | None:
        """The median of the repetitions' own ratios of two works; `None` without common repetitions."""
        above, below = self.costs(*over), self.costs(*under)
        values = [figure(cost) / figure(below[number]) for number, cost in above.items() if number in below]
        return median(values) if values else None

    def save(self) -> None:
        """Keep it; an earlier one of the same archive is replaced."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        (FOLDER / f"{self.size}-{self.mix}.json").write_bytes(msgspec.json.format(msgspec.json.encode(self)))


def kept() -> list[Result]:
    """All results that were kept, by mix and size."""
    found = [msgspec.json.decode(path.read_bytes(), type=Result) for path in FOLDER.glob("*.json")]
    return sorted(found, key=lambda result: (result.mix, result.size))


def machine() -> str:
    """The machine in a line, without its name."""
    information = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace")
    models = (line.partition(":")[2].strip() for line in information.splitlines() if line[:10] == "model name")
    model = next(models, platform.machine())
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = len(os.sched_getaffinity(0))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{memory:.0f} GiB of memory, {platform.system()}"
    return f"{cores} cores ({model}), {system}, {python}"
