"""A day with its articles; and the articles without a date, which are listed the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.pages.base import Frame, Kind, Link, Listed, Pager, after, frame, listed, pager, slice_of, stale_span
from newsgen.pages.crumbs import date_crumbs
from newsgen.text.date_words import long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Change, Page, Span
    from newsgen.model.site import Site


class DayView(Struct, frozen=True):
    """See the template `day.html`."""

    frame: Frame
    date: str
    entries: tuple[Listed, ...]
    total: int
    anniversary: str
    """Address of this day in every year; empty for articles without a date."""
    pager: Pager


class DayPages(Kind):
    """One page a day that has articles; the key is the date."""

    name = "day"
    template = "day.html"
    linked = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.date,) if len(entry.date) == len("2023-02-01") else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.page(urls.date_path(page.key), page.number)

    def prefix(self, key: str) -> str:
        """Where the articles of a key stand in the archive's order."""
        return key + " "

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:
        """See `Kind.span`."""
        prefix = self.prefix(key)
        unchanged = archive.count(prefix, change.since) if change.since else 0
        return stale_span(archive.count(prefix), unchanged, archive.count(prefix, after(change.until)), site.per_page)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[DayView]:
        """See `PageKind.views`."""
        for page in pages:
            prefix = self.prefix(page.key)
            rows = archive.count(prefix)
            offset, length = slice_of(page.number, rows, site.per_page)
            before, after = archive.neighbours(self.name, page.key) if self.linked else ("", "")
            yield DayView(
                frame=frame(
                    self.address(page),
                    site,
                    long_date(page.key, site.language),
                    crumbs=date_crumbs(page.key, site.language),
                    previous=_day_link(before, site.language),
                    next=_day_link(after, site.language),
                ),
                date=page.key,
                entries=listed(archive.entries(prefix, offset, length)),
                anniversary=f"{urls.anniversary(page.key[5:7])}#day-{page.key[8:]}" if page.key else "",
                total=rows if not page.number else 0,
                pager=pager(urls.date_path(page.key), page.number, rows, site.per_page),
            )


class UndatedPages(DayPages):
    """The articles of which no date is known; there is one key, the empty one."""

    name = "undated"
    linked = False

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return () if entry.date else ("",)


def _day_link(date: str, language: str) -> Link | None:
    return Link(urls.date_path(date), long_date(date, language)) if date else None
