"""Dates that editors write into keys and file names: read where a strict pattern knows the form, never guessed."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct

_YEAR = "(?P<year>1[5-9][0-9]{2}|2[01][0-9]{2})"
_TIME = r"(?:[T ]\s?\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?\s?(?:Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?"
_NUMERIC = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}-(?P<month>\d\d?)-(?P<day>\d\d?){_TIME}",
        rf"{_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?){_TIME}",
        rf"{_YEAR}\.(?P<month>\d\d?)\.(?P<day>\d\d?){_TIME}",
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
        rf"{_YEAR}\s?年\s?(?P<month>\d\d?)\s?月(?:\s?(?P<day>\d\d?)\s?[日号號])?{_TIME}",
        rf"{_YEAR}[-/.](?P<month>\d\d?)",
        rf"{_YEAR}年?",
    )
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
_WORDS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}{_TIME}",
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}{_TIME}",
        rf"{_MONTH},? {_YEAR}",
    )
)
_LONGEST = 60
_CLOCK = re.compile(r"[T ]\s?\d{1,2}:.*")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b(?: of)?", re.IGNORECASE)


class ReadDate(Struct, frozen=True):
    """A date that was recognised."""

    iso: str
    """ISO 8601, cut to what is known; empty where no calendar has such a day."""
    printed: str


def read_date(text: str) -> ReadDate | None:
    """The date that is all of `text`, or `None` where it is no date in a form that is certain.

    The day is the one printed: no time zone moves it.
    """
    text = " ".join(text[: _LONGEST + 1].split())
    if len(text) > _LONGEST:
        return None
    for pattern in _NUMERIC:
        if match := pattern.fullmatch(text):
            parts = match.groupdict()
            return ReadDate(iso_date(parts["year"], parts.get("month"), parts.get("day")), text)
    for pattern in _WORDS:
        if match := pattern.fullmatch(text):
            return ReadDate(_by_dateutil(text, whole="day" in match.groupdict()), text)
    return None


def iso_date(year: str, month: str | None = None, day: str | None = None) -> str:
    """ISO 8601 of a date given in digits; empty where there is no such month or day."""
    try:
        date = dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return ""
    return date.isoformat()[: 10 if day else 7 if month else 4]


def _by_dateutil(text: str, *, whole: bool) -> str:
    """The date of words that a pattern has recognised.

    dateutil fills in what a text does not say. Read twice, with defaults that differ in
    every part, what was filled in differs too and is cut off.
    """
    from dateutil import parser

    text = _ORDINAL.sub("", _CLOCK.sub("", text))
    try:
        first, second = (
            parser.parse(text, default=default)
            for default in (dt.datetime(2000, 1, 1), dt.datetime(2001, 2, 2))  # noqa: DTZ001 - a day has no time zone
        )
    except (ValueError, OverflowError):
        return ""
    if (first.year, first.month) != (second.year, second.month) or (whole and first.day != second.day):
        return ""
    return first.date().isoformat()[: 10 if whole else 7]
