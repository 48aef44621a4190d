"""How often somebody appears over time: a drawing made at build time, and the same as rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.text.date_words import long_date
from newsgen.text.markup import escaped
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS = 48
"""Longer stretches are drawn by year, and those of more than `YEARS` years by decade."""
YEARS = 100
WIDTH, HEIGHT, WIDEST = 480, 64, 20
MARKS = 100
"""Places on a track; what falls on one of them is one mark."""


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
    return Chart(tuple(bars), _svg(bars, language) if len(bars) > 1 else "")


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


def _svg(bars: Sequence[Bar], language: str) -> str:
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
    ends = (bars[0].label, say("tallest: {n}", language).format(n=f"{most:,}"), bars[-1].label)
    return f'{drawing}<p class="ends">{" ".join(f"<span>{escaped(end)}</span>" for end in ends)}</p>'


def track(dates: Sequence[str], start: str, end: str) -> str:
    """Dates, oldest first, as marks on a ground that goes from `start` to `end`; empty where that is no time.

    From the first to the last goes a thin line, so that silence between them is seen as silence.
    """
    low, high = _days(start), _days(end)
    if not (dates and dates[0] and start and end) or high <= low:
        return ""
    marks = sorted({min(MARKS - 1, (_days(date) - low) * MARKS // (high - low)) for date in dates})
    runs: list[list[int]] = []
    for mark in marks:
        if runs and runs[-1][1] == mark:
            runs[-1][1] = mark + 1
        else:
            runs.append([mark, mark + 1])
    drawn = "".join(f"M{left} 2h{right - left}" for left, right in runs)
    return (
        f'<svg class="track" viewBox="0 0 {MARKS} 4" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect x="{marks[0]}" y="1.5" width="{marks[-1] + 1 - marks[0]}" height="1"/><path d="{drawn}"/></svg>'
    )


def _days(date: str) -> int:
    """A date as a number that is good enough to draw with."""
    parts = [int(part) for part in date.split("-")] if date else [0]
    year, month, day = (*parts, 1, 1)[:3]
    return year * 372 + (month - 1) * 31 + day
