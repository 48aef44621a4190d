"""Dates in words. A date is ISO 8601, cut to what is known; a language is a BCP 47 tag."""

from __future__ import annotations

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
SUNDAY_FIRST = ("en-US", "en-CA", "en-AU", "zh-Hant", "zh-TW", "zh-HK")
"""Tags whose readers begin a week with Sunday (CLDR, supplemental data, `weekData`); all others with Monday."""


def _chinese(language: str) -> bool:
    return language.startswith("zh")


def span_of_dates(start: str, end: str, language: str = "en") -> str:
    """A time in words: `1 February 2023`, `30 January 2023 to 5 February 2023`, `shortly before 1 February 2023`."""
    chinese = _chinese(language)
    first, last = long_date(start, language), long_date(end, language)
    if not start:
        return f"{last}前不久" if chinese else f"shortly before {last}"
    if start == end:
        return first
    return f"{first}至{last}" if chinese else f"{first} to {last}"


def month_name(month: str, language: str = "en") -> str:
    """`2023-02` -> `February`, `2月`."""
    number = int(month[5:7])
    return f"{number}月" if _chinese(language) else ENGLISH_MONTHS[number - 1]


def day_name(date: str, language: str = "en") -> str:
    """`2023-02-01` -> `1 February`, `2月1日`; the year is left out."""
    day, month = int(date[8:10]), month_name(date, language)
    return f"{month}{day}日" if _chinese(language) else f"{day} {month}"


def long_date(date: str, language: str = "en") -> str:
    """A date in words, as far as it is known: `1 February 2023`, `October 2022`, `2022`, `Undated`; `2023年2月1日`."""
    if _chinese(language):
        year, month, day = date[:4], date[5:7].lstrip("0"), date[8:10].lstrip("0")
        return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "") if date else "日期不详"
    if not date:
        return "Undated"
    year, month, day = date[:4], date[5:7], date[8:10]
    return " ".join(part for part in (day.lstrip("0"), month_name(date) if month else "", year) if part)


def week_begins(language: str) -> int:
    """The weekday that stands first in a calendar, counted from Monday as 0."""
    return 6 if language.startswith(SUNDAY_FIRST) else 0
