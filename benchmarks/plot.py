"""A plot of growth as SVG, written by hand: two panels with logarithmic axes, a line a generator."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import chain
from math import ceil, floor, log10
from typing import TYPE_CHECKING, TypeAlias

from results import FIRST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from results import Result

Points: TypeAlias = list[tuple[float, float]]

WIDTH, HEIGHT, LEFT, TOP, GAP = 360, 260, 60, 40, 90
COLOURS = ("#b3261e", "#2a6db0", "#2e7d32", "#8a5a00")
STYLE = """\
text { font: 12px system-ui, sans-serif; fill: #222 } .grid { stroke: #ccc } .title { font-weight: 600 }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .grid { stroke: #555 } }"""


def milliseconds(result: Result, name: str) -> float | None:
    """Wall time of a first build, an article."""
    seconds = result.middle(name, FIRST, lambda cost: cost.wall)
    return seconds and seconds * 1000 / result.size


def megabytes(result: Result, name: str) -> float | None:
    """Peak memory of all processes in a first build."""
    memory = result.middle(name, FIRST, lambda cost: cost.together)
    return memory and memory / 1e6


@dataclass(frozen=True, slots=True)
class Axis:
    """A logarithmic axis over whole decades, `length` long."""

    low: int
    high: int
    length: int

    @classmethod
    def over(cls, values: list[float], length: int) -> Axis:
        """The decades that hold all values."""
        low = floor(log10(min(values)))
        return cls(low, max(low + 1, ceil(log10(max(values)))), length)

    def at(self, value: float) -> float:
        """How far from the axis's start a value lies."""
        return round((log10(value) - self.low) / (self.high - self.low) * self.length, 1)

    def ticks(self) -> Iterator[tuple[float, str]]:
        """The decades: where they lie, how they read."""
        for power in range(self.low, self.high + 1):
            yield self.at(10.0**power), f"{10.0**power:,.0f}" if power >= 0 else f"{10.0**power:g}"


def panel(title: str, series: dict[str, Points], left: int) -> Iterator[str]:
    """One plot; `left` is where its vertical axis stands."""
    points = list(chain.from_iterable(series.values()))
    across = Axis.over([x for x, _ in points], WIDTH)
    up = Axis.over([y for _, y in points], HEIGHT)
    bottom = TOP + HEIGHT
    yield f'<text class="title" x="{left}" y="{TOP - 16}">{escape(title)}</text>'
    for x, label in across.ticks():
        yield f'<path class="grid" d="M{left + x} {TOP}V{bottom}"/>'
        yield f'<text x="{left + x}" y="{bottom + 18}" text-anchor="middle">{label}</text>'
    for y, label in up.ticks():
        yield f'<path class="grid" d="M{left} {bottom - y}h{WIDTH}"/>'
        yield f'<text x="{left - 6}" y="{bottom - y + 4}" text-anchor="end">{label}</text>'
    for (name, line), colour in zip(series.items(), COLOURS, strict=False):
        yield from curve(name, [(left + across.at(x), bottom - up.at(y)) for x, y in line], colour)


def curve(name: str, places: Points, colour: str) -> Iterator[str]:
    """One generator's line, named at its end."""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places)
    x, y = places[-1]
    label = f'x="{x:.1f}" y="{y - 8:.1f}" text-anchor="end" style="fill: {colour}"'
    yield f"<text {label}>{escape(name)}</text>"


def lines(results: list[Result], figure: Callable[[Result, str], float | None]) -> dict[str, Points]:
    """A line for every generator: the archive's size and the figure."""
    names = dict.fromkeys(name for result in results for name in result.versions)
    return {
        name: [(float(result.size), value) for result in results if (value := figure(result, name))] for name in names
    }


def svg(results: list[Result]) -> str:
    """Time an article and peak memory over the size of the archive."""
    second = LEFT + WIDTH + GAP
    parts = (
        *panel("First build: milliseconds an article", lines(results, milliseconds), LEFT),
        *panel("First build: peak memory of all processes, MB", lines(results, megabytes), second),
    )
    size = f'viewBox="0 0 {second + WIDTH + 50} {TOP + HEIGHT + 40}"'
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">'
    return "\n".join((opening, f"<style>{STYLE}</style>", *parts, "</svg>\n"))
