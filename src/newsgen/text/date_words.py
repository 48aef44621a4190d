"""Dates in words. A date is ISO 8601, cut to what is known."""

from __future__ import annotations

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def month_name(month: str) -> str:
    """`2023-02` -> `February`."""
    return ENGLISH_MONTHS[int(month[5:7]) - 1]


def span_of_dates(start: str, end: str) -> str:
    """A time in words: `1 February 2023`, `30 January 2023 to 5 February 2023`, `shortly before 1 February 2023`."""
    if not start:
        return f"shortly before {long_date(end)}"
    return long_date(start) if start == end else f"{long_date(start)} to {long_date(end)}"


def long_date(date: str) -> str:
    """A date in words, as far as it is known: `1 February 2023`, `October 2022`, `2022`, `Undated`."""
    if not date:
        return "Undated"
    year, month, day = date[:4], date[5:7], date[8:10]
    return " ".join(part for part in (day.lstrip("0"), month_name(date) if month else "", year) if part)
