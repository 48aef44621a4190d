"""A year: its months with what was collected in each, and articles known only to the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.pages.base import Frame, Kind, Link, Listed, frame, listed
from newsgen.pages.crumbs import date_crumbs
from newsgen.pages.month import LOOSE_ARTICLES
from newsgen.text.date_words import month_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class YearMonth(Struct, frozen=True):
    """A month of the year."""

    name: str
    url: str
    """Empty where nothing was collected."""
    articles: int
    share: int
    """In percent of the year's fullest month."""


class YearView(Struct, frozen=True):
    """See the template `year.html`."""

    frame: Frame
    year: str
    months: tuple[YearMonth, ...]
    loose: tuple[Listed, ...]
    total: int
    roster: str
    """Address of the year's roster; empty where no clipping of the year prints an office."""


class YearPages(Kind):
    """One page a year that has articles; the key is the year."""

    name = "year"
    template = "year.html"
    linked = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.date[:4],) if entry.date else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.date_path(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[YearView]:
        """See `PageKind.views`."""
        for page in pages:
            before, after = archive.neighbours(self.name, page.key)
            counts = dict(archive.counts("month", page.key))
            yield YearView(
                frame=frame(
                    self.address(page),
                    site,
                    page.key,
                    crumbs=date_crumbs(page.key, site.language),
                    previous=Link(urls.date_path(before), before) if before else None,
                    next=Link(urls.date_path(after), after) if after else None,
                ),
                year=page.key,
                months=tuple(_months(page.key, counts, site.language)),
                loose=listed(archive.entries(page.key + " ", limit=LOOSE_ARTICLES)),
                total=sum(counts.values()) + archive.count(page.key + " "),
                roster=urls.roster(page.key) if archive.counts("roster", page.key) else "",
            )


def _months(year: str, counts: dict[str, int], language: str) -> Iterator[YearMonth]:
    most = max(counts.values(), default=0)
    for number in range(1, 13):
        month = f"{year}-{number:02}"
        articles = counts.get(month, 0)
        share = round(articles / most * 100) if most else 0
        yield YearMonth(month_name(month, language), urls.date_path(month) if articles else "", articles, share)
