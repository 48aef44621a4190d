"""How often somebody appears over time: a drawing made at build time, and the same as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.text.date_words import long_date
from newsgen.text.markup import escaped

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS = 48
"""Longer stretches are drawn by year, and those of more than `YEARS` years by decade."""
YEARS = 100
WIDTH, HEIGHT, WIDEST = 480, 64, 20


class Bar(Struct, frozen=True):
    """A month, a year, or ten years."""

    label: str
    count: int


class Chart(Struct, frozen=True):
    """Bars from the first to the last time there is anything, nothing left out between."""

    bars: tuple[Bar, ...]
    svg: str
    """The drawing, finished; empty where one bar would be all."""


def chart(months: Sequence[tuple[str, int]], language: str) -> Chart:
    """A chart of counts by month, oldest first; a key of four digits is a year whose months are not known."""
    if not months:
        return Chart((), "")
    first, last = months[0][0], months[-1][0]
    by_month = all(len(month) > len("2023") for month, _ in months) and _span(first, last) <= MONTHS
    bars = _by_month(months, language) if by_month else _by_year(months)
    return Chart(tuple(bars), _svg(bars) if len(bars) > 1 else "")


def _span(first: str, last: str) -> int:
    return _index(last) - _index(first) + 1


def _index(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _by_month(months: Sequence[tuple[str, int]], language: str) -> list[Bar]:
    counts = dict(months)
    names = [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(_index(months[0][0]), _index(months[-1][0]) + 1)]
    return [Bar(long_date(month, language), counts.get(month, 0)) for month in names]


def _by_year(months: Sequence[tuple[str, int]]) -> list[Bar]:
    first, last = int(months[0][0][:4]), int(months[-1][0][:4])
    step = 1 if last - first < YEARS else 10
    counts: dict[int, int] = {}
    for month, n in months:
        year = int(month[:4]) // step * step
        counts[year] = counts.get(year, 0) + n
    return [
        Bar(f"{year}" if step == 1 else f"{year}–{year + 9}", counts.get(year, 0))
        for year in range(first // step * step, last + 1, step)
    ]


def _svg(bars: Sequence[Bar]) -> str:
    most = max(bar.count for bar in bars)
    slot = WIDTH / len(bars)
    wide = min(max(slot - 1, 0.6), WIDEST)
    rects = []
    for at, bar in enumerate(bars):
        height = max(2, round(bar.count / most * HEIGHT)) if bar.count else 0
        if height:
            place = f'x="{(at + 0.5) * slot - wide / 2:.1f}" y="{HEIGHT - height}" width="{wide:.1f}" height="{height}"'
            rects.append(f"<rect {place}><title>{escaped(bar.label)}: {bar.count:,}</title></rect>")
    drawing = (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none" aria-hidden="true">{"".join(rects)}</svg>'
    )
    return f'{drawing}<p class="ends"><span>{escaped(bars[0].label)}</span> <span>{escaped(bars[-1].label)}</span></p>'


def track(first: str, last: str, start: str, end: str) -> str:
    """A line from one date to another, on a ground that goes from `start` to `end`; empty where there is no date."""
    low, high = _days(start), _days(end)
    if not (first and last and start and end) or high == low:
        return ""
    left = (_days(first) - low) / (high - low) * 100
    width = max((_days(last) - _days(first)) / (high - low) * 100, 1.5)
    place = f'x="{min(left, 98.5):.1f}" width="{width:.1f}"'
    return (
        '<svg class="track" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect {place} height="4"/></svg>'
    )


def _days(date: str) -> int:
    """A date as a number that is good enough to draw with."""
    parts = [int(part) for part in date.split("-")] if date else [0]
    year, month, day = (*parts, 1, 1)[:3]
    return year * 372 + (month - 1) * 31 + day
