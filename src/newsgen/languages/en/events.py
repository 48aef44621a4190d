"""When what a story tells happened, where its first sentences say so: `yesterday`, `On August 4`, `recently`."""

from __future__ import annotations

import re

from newsgen.languages.en.dates import DAYS_OF_A_MONTH, MONTH, month
from newsgen.model.article import Event
from newsgen.text import calendar_days

SIGNS = ("esterday", "oday", "his morning", "his afternoon", "his evening", "ast week", "ast month", "ecently", "days")
"""Of these one stands in every word of time but `On August 4`; to seek them takes a microsecond, the pattern twenty."""
ON_A_DAY = re.compile(r"n (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d")
WHEN = re.compile(
    rf"\b(?:(?P<yesterday>[Yy]esterday)|(?P<today>[Tt]oday(?!['’]s)|[Tt]his (?:morning|afternoon|evening))"
    rf"|[Oo]n (?P<month>{MONTH}) (?P<day>{DAYS_OF_A_MONTH})(?:st|nd|rd|th)?\b(?![-–]\d|,? ?\d{{4}})"
    r"|(?P<week>[Ll]ast week)|(?P<lately>[Ll]ast month)"
    r"|(?P<recently>[Rr]ecently|[Ii]n recent days|[Aa] few days ago))\b"
)
DATELINE_DAY = re.compile(
    rf"(?P<m>{MONTH}) (?P<d>{DAYS_OF_A_MONTH})\b|\b(?P<d2>{DAYS_OF_A_MONTH})(?:st|nd|rd|th)?(?: of)? (?P<m2>{MONTH})"
)
BOUND = re.compile(r"\b(?:before|since|until|till|by|from|as of|more|most) $", re.IGNORECASE)
"""In front of a word of time, these make it the end of a time and not the time."""


def event(lead: str, published: str, day: str = "") -> Event | None:
    """The event's time in the first words of a story, as far as it follows from the day of publication.

    `day` is the one that the dateline prints: an agency's `yesterday` is the day before that.
    """
    if not (any(map(lead.__contains__, SIGNS)) or ON_A_DAY.search(lead)):
        return None
    match = WHEN.search(lead)
    if match is None or BOUND.search(lead[: match.start()]) or quoted(lead[: match.start()]):
        return None
    kind, words = match.lastgroup, match[0]
    told = reference(published, day)
    if kind == "recently":
        return Event("", told, "approximate", words)
    if kind == "week":
        return Event(*calendar_days.week_before(told), "approximate", words)
    if kind == "lately":
        before = calendar_days.month_before(told)
        return Event(before, before, "month", words)
    if match["day"]:
        date = calendar_days.day_near(told, month(match["month"]), int(match["day"]))
    else:
        date = calendar_days.shifted(told, -1 if kind == "yesterday" else 0)
    return Event(date, date, "day", words) if date else None


def quoted(before: str) -> bool:
    """Does somebody speak here, at another time than the reporter?"""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def reference(published: str, day: str) -> str:
    """The day of the dateline where it prints one, at most a week before publication; else that of publication."""
    match = DATELINE_DAY.search(day) if day else None
    if match is None:
        return published
    date = calendar_days.day_near(published, month(match["m"] or match["m2"]), int(match["d"] or match["d2"]))
    return date if date and calendar_days.shifted(published, -7) <= date <= published else published
