"""Results as Markdown: a table of first builds, one of later builds, a page with all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import plot
from results import COPY, FIRST
from scenarios import LIMITS, SCENARIOS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from measure import Cost
    from results import Figure, Result

OURS, PEER = "newsgen", "Hugo"
PEAK = "all processes, MB"
FIRST_COLUMNS = (
    *("seconds", "× Hugo", "CPU seconds"),
    *("largest process, MB", "× Hugo", PEAK, "× Hugo"),
    *("pages", "files", "MB written"),
)
LATER_COLUMNS = ("seconds", "× Hugo's build", "asked at 100,000", "× own first build", "CPU seconds", PEAK)
INTRODUCTION = """\
# Performance

Written by `make bench`; how it measures, what it compares and why that is fair stands in
[`benchmarks/README.md`](../../benchmarks/README.md). Times and memory are medians; ratios are medians of the
ratios of paired runs, which hold on a noisy machine where seconds do not.
"""


def wall(cost: Cost) -> float:
    """Seconds."""
    return cost.wall


def cpu(cost: Cost) -> float:
    """Seconds of all processes."""
    return cost.cpu


def largest(cost: Cost) -> float:
    """Bytes of the largest process."""
    return cost.largest


def together(cost: Cost) -> float:
    """Bytes of all processes."""
    return cost.together


def shown(value: float | None, digits: int = 2) -> str:
    """A figure, or a dash where there is none; small ones keep two figures that count."""
    if value is None:
        return "–"
    return f"{value:.2g}" if 0 < value < 10**-digits * 10 else f"{value:,.{digits}f}"


def row(cells: Iterable[str]) -> str:
    """A line of a table."""
    return f"| {' | '.join(cells)} |\n"


def head(*cells: str) -> str:
    """The first two lines of a table whose figures stand to the right."""
    return row(cells) + row(["---", *("---:" for _ in cells[1:])])


def first_builds(result: Result) -> str:
    """Every generator's first build."""
    text = head("first build", *FIRST_COLUMNS)
    figures: tuple[tuple[Figure, float, bool], ...] = (
        (wall, 1, True),
        (cpu, 1, False),
        (largest, 1e6, True),
        (together, 1e6, True),
    )
    for name, version in result.versions.items():
        cells = [f"{name} {version}"]
        for figure, unit, compared in figures:
            value = result.middle(name, FIRST, figure)
            cells.append(shown(value and value / unit, 2 if unit == 1 else 0))
            if compared:
                cells.append(shown(result.ratio((name, FIRST), (PEER, FIRST), figure)))
        site = result.sites[name]
        text += row([*cells, f"{site.pages:,}", f"{site.files:,}", f"{site.size / 1e6:,.0f}"])
    return text


def later_builds(result: Result) -> str:
    """Later builds of newsgen against a first build of Hugo, which is what an edit costs there."""
    text = head("newsgen", *LATER_COLUMNS)
    for work in (*SCENARIOS, COPY):
        memory = result.middle(OURS, work, together)
        cells = (
            shown(result.middle(OURS, work, wall)),
            shown(result.ratio((OURS, work), (PEER, FIRST), wall), 3),
            f"{LIMITS[work]:g}" if work in LIMITS else "",
            shown(result.ratio((OURS, work), (OURS, FIRST), wall), 3),
            shown(result.middle(OURS, work, cpu)),
            shown(memory and memory / 1e6, 0),
        )
        text += row([work, *cells])
    return text


def tables(result: Result) -> str:
    """All of one archive."""
    text = f"## {result.size:,} {'Markdown articles' if result.mix == 'markdown' else result.mix}\n\n"
    repetitions = len(result.costs(OURS))
    runs = "one run" if repetitions == 1 else f"{repetitions} paired runs"
    busy = 100 * sum(run.cost.others for run in result.runs) / sum(run.cost.cpu for run in result.runs)
    runs += f"; other work on the machine took {busy:.0f} % of the processor time that was measured"
    text += f"{result.machine}; {runs}.\n\n{first_builds(result)}"
    if floor := result.ratio((OURS, FIRST), (OURS, COPY), wall):
        text += f"\n{later_builds(result)}\n"
        text += f"The first build of newsgen took {shown(floor, 1)} times as long as `cp -r` of what it wrote.\n"
    return text


def growth(results: list[Result]) -> str:
    """How time and memory grow with the archive."""
    names = list(dict.fromkeys(name for result in results for name in result.versions))
    text = head("articles", *(f"{name}, ms an article" for name in names), *(f"{name}, MB" for name in names))
    for result in results:
        cells = [shown(plot.milliseconds(result, name)) for name in names]
        cells += [shown(plot.megabytes(result, name), 0) for name in names]
        text += row([f"{result.size:,}", *cells])
    return text


def write(path: Path, results: list[Result]) -> None:
    """The page, and beside it the plot that it shows."""
    path.parent.mkdir(parents=True, exist_ok=True)
    parts = [INTRODUCTION, *(tables(result) for result in results)]
    if clippings := [result for result in results if result.mix == "clippings"]:
        picture = path.with_suffix(".svg")
        picture.write_text(plot.svg(clippings), encoding="utf-8")
        image = f"![Time an article and memory, by size of the archive]({picture.name})"
        parts.append(f"## Growth\n\n{image}\n\n{growth(clippings)}")
    path.write_text("\n".join(parts), encoding="utf-8")
