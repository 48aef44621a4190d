"""When what a story tells happened, where its first sentences say so: 昨日, 8月4日, 近日, 上周."""

from __future__ import annotations

import re

from newsgen.model.article import Event
from newsgen.text import calendar_days

_WHEN = re.compile(
    r"(?<![截自从至到以])(?:(?P<yesterday>昨[日天晚晨](?:[上早])?|昨[（(]\d{1,2}[)）]日?)|(?P<before>前天)"
    r"|(?P<today>今[日天](?![的头说之]|中国|美国)|今[早晚晨])"
    r"|(?P<week>上[周週](?![一二三四五六日天]))|(?P<month_before>上个?月(?!\d)|上個月)"
    r"|(?P<recently>近日(?!点)|日前|近期|近来|不久前)"
    r"|(?<![\d年月\-—–./])(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?![电電讯訊\-—–])"
    r"(?:[至到](?:(?P<last_month>\d{1,2})月)?(?P<last>\d{1,2})日)?)"
)
_SIGN = re.compile("[昨今近]|前天|日前|上[周週个個月]|不久前|[0-9０-９]日")
"""Of these one stands in every word of time; to seek them takes two microseconds, the pattern twenty."""
_LEAD = 120
"""Characters of a lead; Chinese needs fewer."""
_DAY = re.compile(r"(?:(?P<month>\d{1,2})\s?月)?\s?(?P<day>\d{1,2})\s?[日號号]")


def event(lead: str, published: str, day: str = "") -> Event | None:
    """The event's time in the first words of a story, as far as it follows from the day of publication.

    `day` is the one that the dateline prints: an agency's 昨日 is the day before that.
    """
    match = _WHEN.search(lead, 0, _LEAD) if _SIGN.search(lead, 0, _LEAD) else None
    if match is None or lead.count("“", 0, match.start()) > lead.count("”", 0, match.start()):
        return None
    told = _reference(published, day)
    if match["day"]:
        return _days(match, told)
    kind, words = match.lastgroup, match[0]
    if kind == "recently":
        return Event("", told, "approximate", words)
    if kind == "week":
        return Event(*calendar_days.week_before(told), "approximate", words)
    if kind == "month_before":
        before = calendar_days.month_before(told)
        return Event(before, before, "month", words)
    date = calendar_days.shifted(told, {"yesterday": -1, "before": -2}.get(kind or "", 0))
    return Event(date, date, "day", words) if date else None


def _days(match: re.Match[str], told: str) -> Event | None:
    """A day, or the days from one to another."""
    first = calendar_days.day_near(told, int(match["month"] or 0), int(match["day"]))
    if not match["last"] or not first:
        return Event(first, first, "day", match[0]) if first else None
    month = int(match["last_month"] or match["month"] or 0)
    last = calendar_days.day_near(told, month, int(match["last"]))
    return Event(first, last, "day", match[0]) if first < last else None


def _reference(published: str, day: str) -> str:
    """The day of the dateline where it prints one, at most a week before publication; else that of publication."""
    match = _DAY.search(day) if day else None
    if match is None:
        return published
    date = calendar_days.day_near(published, int(match["month"] or 0), int(match["day"]))
    return date if date and calendar_days.shifted(published, -7) <= date <= published else published
