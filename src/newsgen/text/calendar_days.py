"""Days reckoned from another day. A date is ISO 8601."""

from __future__ import annotations

import datetime as dt

_QUARTER = 92
_FEW = 10
"""Days. Within these a day without a year, or without a month, can be one day only."""


def shifted(date: str, days: int) -> str:
    """So many days after `date`, or before it where `days` is negative; empty outside the calendar."""
    try:
        return (dt.date.fromisoformat(date) + dt.timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return ""


def week_before(date: str) -> tuple[str, str]:
    """Monday and Sunday of the week before that of `date`."""
    monday = -7 - dt.date.fromisoformat(date).weekday()
    return shifted(date, monday), shifted(date, monday + 6)


def month_before(date: str) -> str:
    """The month before that of `date`: `2022-12` for 2023-01-05."""
    return shifted(f"{date[:7]}-01", -1)[:7]


def day_near(date: str, month: int, day: int) -> str:
    """The day without a year that is meant near `date`; `month` 0 where only the day of the month is told.

    Empty where no such day lies within three months of `date` (ten days, without a month): that would be a guess.
    """
    year = int(date[:4])
    if month:
        found = _nearest(date, [(year + step, month, day) for step in (-1, 0, 1)])
        return found if found and _distance(date, found) <= _QUARTER else ""
    here = year * 12 + int(date[5:7]) - 1
    found = _nearest(date, [(at // 12, at % 12 + 1, day) for at in (here - 1, here, here + 1)])
    return found if found and _distance(date, found) <= _FEW else ""


def _nearest(date: str, days: list[tuple[int, int, int]]) -> str:
    there: list[str] = []
    for year, month, day in days:
        try:
            there.append(dt.date(year, month, day).isoformat())
        except ValueError:  # no such day
            continue
    return min(there, key=lambda day: _distance(date, day), default="")


def _distance(one: str, other: str) -> int:
    return abs((dt.date.fromisoformat(one) - dt.date.fromisoformat(other)).days)
