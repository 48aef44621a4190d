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
LOOSE_ARTICLES = 200
"""Articles known only to the month or year that a page lists; the rest are reached by search, feeds and data."""


class CalendarDay(Struct, frozen=True):
    """A cell of the calendar."""

    day: int
    """0 outside the month."""
    url: str = ""
    articles: int = 0


class DayHeadlines(Struct, frozen=True):
    """A day's first headlines."""

    url: str
    title: str
    entries: tuple[Listed, ...]
    articles: int


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
                weeks=_weeks(page.key, dict(counts), week_begins(site.language)),
                days=tuple(_headlines(archive, day, n, site.language) for day, n in counts),
                loose=listed(loose),
                total=sum(n for _, n in counts) + archive.count(page.key + " "),
            )


def _weekdays(language: str) -> tuple[str, ...]:
    first = week_begins(language)
    return WEEKDAYS[first:] + WEEKDAYS[:first]


def _weeks(month: str, counts: dict[str, int], first: int) -> tuple[tuple[CalendarDay, ...], ...]:
    weeks = calendar.Calendar(first).monthdayscalendar(int(month[:4]), int(month[5:]))
    return tuple(tuple(_cell(month, day, counts) for day in week) for week in weeks)


def _cell(month: str, day: int, counts: dict[str, int]) -> CalendarDay:
    date = f"{month}-{day:02}"
    articles = counts.get(date, 0)
    return CalendarDay(day, urls.date_path(date) if articles else "", articles)


def _headlines(archive: Archive, day: str, articles: int, language: str) -> DayHeadlines:
    entries = archive.entries(day + " ", limit=HEADLINES_A_DAY)
    return DayHeadlines(urls.date_path(day), long_date(day, language), listed(entries), articles)


def _month_link(month: str, language: str) -> Link | None:
    return Link(urls.date_path(month), long_date(month, language)) if month else None
