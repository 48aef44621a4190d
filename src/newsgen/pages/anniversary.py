"""A month of every year: for each of its days, the years in which something was collected on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.pages.base import Frame, Kind, Link, frame
from newsgen.text.date_words import day_name, month_name
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class InYear(Struct, frozen=True):
    """The day in one year."""

    year: str
    url: str
    articles: int


class DayOfYear(Struct, frozen=True):
    """A day of the month."""

    day: str
    """Two digits; its fragment is `#day-01`."""
    title: str
    years: tuple[InYear, ...]
    """Newest first."""


class AnniversaryView(Struct, frozen=True):
    """See the template `anniversary.html`."""

    frame: Frame
    days: tuple[DayOfYear, ...]


class AnniversaryPages(Kind):
    """One page a month of the year; the key is `02`. Twelve pages, so that they cost a small archive nothing."""

    name = "anniversary"
    template = "anniversary.html"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.date[5:7],) if len(entry.date) == len("2023-02-01") else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.anniversary(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[AnniversaryView]:
        """See `PageKind.views`."""
        years = [year for year, _ in reversed(archive.counts("year"))]
        for page in pages:
            month = month_name(f"0000-{page.key}", site.language)
            title = say("{month} in every year", site.language).format(month=month)
            yield AnniversaryView(
                frame(self.address(page), site, title, crumbs=(Link(self.address(page), title),)),
                tuple(_days(archive, years, page.key, site.language)),
            )


def _days(archive: Archive, years: Sequence[str], month: str, language: str) -> Iterator[DayOfYear]:
    found: dict[str, list[InYear]] = {}
    for year in years:
        for date, articles in archive.counts("day", f"{year}-{month}-"):
            found.setdefault(date[8:], []).append(InYear(year, urls.date_path(date), articles))
    for day in sorted(found):
        yield DayOfYear(day, day_name(f"0000-{month}-{day}", language), tuple(found[day]))
