"""Dates as English news prints them, read only where a strict pattern recognises one; nothing is guessed."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from newsgen.languages.en.measures import HEAD_LINE

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = (
    r"(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b\.?"
)
DAY = r"(?:[0-3]?\d)(?:st|nd|rd|th)?"
DAYS_OF_A_MONTH = "(?:3[01]|[12]\\d|0?[1-9])"
DAY_OF_MONTH = rf"(?:{MONTH} {DAY}(?!\d)|{DAY}(?: of)? {MONTH})"
"""A day without a year, as datelines print it: `April 23`, `11 Feb`."""
CLOCK_WITH_A_DOT = r"[0-1]?\d\.[0-5]\d ?[AaPp]\.?[Mm]\b\.?"
CLOCK = rf"(?:{CLOCK_WITH_A_DOT}|[0-2]?\d[:：][0-5]\d(?::[0-5]\d(?:\.\d{{1,3}})?)?(?: ?[AaPp]\.?[Mm]\b\.?)?)"

YEAR = r"(?:1[6-9]|20)\d\d"
YEAR_ALONE = re.compile(YEAR)
DATE = re.compile(
    rf"(?<!\d)(?P<y1>{YEAR})[-/.](?P<m1>\d{{1,2}})(?:[-/.](?P<d1>\d{{1,2}}))?(?!\d)"
    rf"|(?<!\d)(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -](?P<m2>{MONTH}),?[ -]?,? ?(?P<y2>{YEAR})(?!\d)"
    rf"|\b(?P<m3>{MONTH}) (?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:,? ?| of )(?P<y3>{YEAR})(?!\d)"
    rf"|(?<!\d)(?P<a4>\d{{1,2}})(?P<mark>[-/.])(?P<b4>\d{{1,2}})(?P=mark)(?P<y4>{YEAR})(?!\d)"
    rf"|\b(?P<m5>{MONTH}),? (?P<y5>{YEAR})(?!\d)",
    re.IGNORECASE,
)
DATE_OF_A_LINE = rf"(?:{DAY_OF_MONTH},? {YEAR}|{YEAR}[-/.]\d\d?[-/.]\d\d?)"
COMPACT = re.compile(rf"(?P<y>{YEAR})(?P<m>[01]\d)(?P<d>[0-3]\d)")
SHORT_YEAR = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d\d)")
SLASHED_SHORT = re.compile(r"(?P<d>1[3-9]|2\d|3[01])/(?P<m>\d{1,2})/(?P<y>\d\d)")
NAMED_SHORT = re.compile(rf"(?:{WEEKDAY},? )?(?P<d>\d{{1,2}})(?:st|nd|rd|th)? (?P<m>{MONTH}),? ['’]?(?P<y>\d\d)")
"""Years of two digits count on a line of their own only: `18.11.05`, `28/09/06`, `12th Sep 04`."""
BESIDE = (
    rf"(?:{WEEKDAY}|{CLOCK}|(?:UTC|GMT|EST|EDT|CET|BST|HKT|IST|SGT|PST|PDT|CST|CDT|AE[SD]T|AW?ST|NZ[SD]T|WAT|EAT|Z)\b(?:[+-]\d\d?:?\d*)?|[+-]\d\d:?\d\d"
    r"|\b(?:last )?(?:updated|modified|published|posted|issued|released|hrs?|on|at)\b[:：]?|[\s,|;:()\[\]–—-])"
)
BESIDE_A_DATE = re.compile(f"{BESIDE}*", re.IGNORECASE)
WORDS_BESIDE_A_DATE = re.compile(BESIDE, re.IGNORECASE)


LAST_SHORT_YEAR, LATEST_OF_THIS_CENTURY = 99, 49
WIRE_CLOCK = re.compile(r" \d\d:\d\d:\d\d")
"""American wires stamp their copy to the second."""
DAY_FIRST = re.compile(
    r"\b(?:Australia|Canberra|Sydney|Melbourne|Queensland|Britain|United Kingdom|UK|London|Scotland|Wales|Ireland"
    r"|New Zealand|Hong Kong|Macau|Malaysia|Singapore|India|Pakistan|South Africa|Nigeria|Kenya|The Hon\b|(?-i:MP)\b)"
)
"""Countries that write the day first."""


class Dated(NamedTuple):
    """A date that a text prints, and where."""

    iso: str
    """Cut to what is known; empty where the printed day does not exist."""
    start: int
    end: int
    printed: str


def date_in(text: str, context: str = "") -> Dated | None:
    """The first date with a year in `text`; `context` may name the weekday that settles 04/07/1998."""
    match = DATE.search(text)
    return None if match is None else Dated(iso_of(match, context), match.start(), match.end(), match[0])


def date_line(line: str, context: str = "") -> Dated | None:
    """The date of a line that holds a date, a time of day, a weekday, and nothing else."""
    if len(line) > HEAD_LINE or not any(map(str.isdigit, line)):
        return None
    found = date_in(line, context)
    if found is not None:
        return found if alone(line[: found.start] + " " + line[found.end :]) else None
    for pattern in (COMPACT, SHORT_YEAR, SLASHED_SHORT, NAMED_SHORT):
        match = pattern.fullmatch(line.strip(" -–—"))
        if match is not None:
            named = match["m"]
            number = int(named) if named.isdigit() else month(named)
            return Dated(iso(in_full(int(match["y"])), number, int(match["d"])), 0, len(line), match[0])
    return None


def year_alone(value: str, label: str) -> Dated | None:
    """The year behind a label, as in `Date: 2021`; behind `time` it may be twenty-one minutes past eight."""
    if YEAR_ALONE.fullmatch(value) is None or "time" in label.lower():
        return None
    return Dated(value, 0, len(value), value)


def in_full(year: int) -> int:
    """1991 for 91, 2005 for 5; 2005 for 2005."""
    if year > LAST_SHORT_YEAR:
        return year
    return year + (1900 if year > LATEST_OF_THIS_CENTURY else 2000)


def alone(rest: str) -> bool:
    """Is what stands beside a date only a weekday, a time of day, or `Updated`?"""
    return BESIDE_A_DATE.fullmatch(rest) is not None


def iso_of(match: re.Match[str], context: str) -> str:
    """ISO 8601 of a match of DATE."""
    if match["y1"]:
        return iso(int(match["y1"]), int(match["m1"]), int(match["d1"] or 0))
    if match["y2"]:
        return iso(int(match["y2"]), month(match["m2"]), int(match["d2"]))
    if match["y3"]:
        return iso(int(match["y3"]), month(match["m3"]), int(match["d3"]))
    if match["y5"]:
        return iso(int(match["y5"]), month(match["m5"]), 0)
    return numeric(match, context)


def numeric(match: re.Match[str], context: str) -> str:
    """03/14/1998 or 14.3.1998.

    American wires write the month first, with slashes; a weekday in the text decides where both
    readings are possible, then the country that the text speaks of.
    """
    year, first, second = int(match["y4"]), int(match["a4"]), int(match["b4"])
    month_first, day_first = iso(year, first, second), iso(year, second, first)
    american = match["mark"] == "/" and (WIRE_CLOCK.match(match.string, match.end()) or not DAY_FIRST.search(context))
    usual, other = (month_first, day_first) if american else (day_first, month_first)
    if not usual or not other or usual == other:
        return usual or other
    named = set(re.findall(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*day\b", context[:3000]))
    if weekday(usual) not in named and weekday(other) in named:
        return other
    return usual


def weekday(date: str) -> str:
    """`Mon` for 2023-02-06."""
    return DAYS[dt.date.fromisoformat(date).weekday()]


def month(name: str) -> int:
    """2 for `Feb.`."""
    return MONTHS.index(name[:3].lower()) + 1


@lru_cache(maxsize=4096)
def iso(year: int, month_: int, day: int) -> str:
    """ISO 8601, without the day where it is 0; empty for a day that does not exist."""
    try:
        return dt.date(year, month_, day or 1).isoformat()[: 10 if day else 7]
    except ValueError:
        return ""
