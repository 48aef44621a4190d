"""A month: its calendar with what was collected on each day, and articles known only to the month."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.pages.base import Frame, Kind, Link, Listed, frame, listed
from newsgen.pages.crumbs import date_crumbs
from newsgen.text.date_words import long_date, week_begins
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
HEADLINES_A_DAY = 5
LOOKED_AT = 500
"""Articles of a day that are looked through for an official."""
LOOSE_ARTICLES = 200
"""Articles known only to the month or year that a page lists; the rest are reached by search, feeds and data."""


class CalendarDay(Struct, frozen=True):
    """A cell of the calendar."""

    day: int
    """0 outside the month."""
    url: str = ""
    articles: int = 0
    named: bool = False
    """An article of the day names an official (as far as its first `LOOKED_AT` tell)."""


class DayHeadlines(Struct, frozen=True):
    """A day's first headlines."""

    url: str
    title: str
    entries: tuple[Listed, ...]
    articles: int
    named: bool
    """See `CalendarDay`."""


class MonthView(Struct, frozen=True):
    """See the template `month.html`."""

    frame: Frame
    month: str
    weekdays: tuple[str, ...]
    """Short names, in the order that the site's language gives them."""
    weeks: tuple[tuple[CalendarDay, ...], ...]
    """From the first day of a week to the last, as `weekdays`."""
    days: tuple[DayHeadlines, ...]
    loose: tuple[Listed, ...]
    total: int


class MonthPages(Kind):
    """One page a month that has articles; the key is `2023-02`."""

    name = "month"
    template = "month.html"
    linked = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.date[:7],) if len(entry.date) >= len("2023-02") else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.date_path(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[MonthView]:
        """See `PageKind.views`."""
        for page in pages:
            before, after = archive.neighbours(self.name, page.key)
            counts = archive.counts("day", page.key + "-")
            loose = archive.entries(page.key + " ", limit=LOOSE_ARTICLES)
            days = tuple([_headlines(archive, day, n, site.language) for day, n in counts])
            yield MonthView(
                frame=frame(
                    self.address(page),
                    site,
                    long_date(page.key, site.language),
                    crumbs=date_crumbs(page.key, site.language),
                    previous=_month_link(before, site.language),
                    next=_month_link(after, site.language),
                ),
                month=page.key,
                weekdays=tuple([say(name, site.language) for name in _weekdays(site.language)]),
                weeks=_weeks(page.key, {day.url: day for day in days}, week_begins(site.language)),
                days=days,
                loose=listed(loose),
                total=sum(n for _, n in counts) + archive.count(page.key + " "),
            )


def _weekdays(language: str) -> tuple[str, ...]:
    first = week_begins(language)
    return WEEKDAYS[first:] + WEEKDAYS[:first]


def _weeks(month: str, days: dict[str, DayHeadlines], first: int) -> tuple[tuple[CalendarDay, ...], ...]:
    weeks = calendar.Calendar(first).monthdayscalendar(int(month[:4]), int(month[5:]))
    return tuple(tuple(_cell(month, day, days) for day in week) for week in weeks)


def _cell(month: str, day: int, days: dict[str, DayHeadlines]) -> CalendarDay:
    there = days.get(urls.date_path(f"{month}-{day:02}"))
    return CalendarDay(day, there.url, there.articles, there.named) if there else CalendarDay(day)


def _headlines(archive: Archive, day: str, articles: int, language: str) -> DayHeadlines:
    entries = archive.entries(day + " ", limit=HEADLINES_A_DAY)
    named = _names_anybody(entries) or (
        articles > HEADLINES_A_DAY and _names_anybody(archive.entries(day + " ", HEADLINES_A_DAY, LOOKED_AT))
    )
    return DayHeadlines(urls.date_path(day), long_date(day, language), listed(entries), articles, named)


def _names_anybody(entries: Iterable[Entry]) -> bool:
    return any(entry.officials for entry in entries)


def _month_link(month: str, language: str) -> Link | None:
    return Link(urls.date_path(month), long_date(month, language)) if month else None
