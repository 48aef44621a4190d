"""The home page: what is here, at one glance, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.entry import Ref
from newsgen.pages.base import Frame, Kind, Link, Listed, frame, listed
from newsgen.pages.chart import Chart, chart
from newsgen.pages.search import searchable
from newsgen.text.date_words import long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

LATEST = 20
BUSIEST = 20


class YearCount(Struct, frozen=True):
    """A year and how much it holds."""

    link: Link
    articles: int


class HomeView(Struct, frozen=True):
    """See the template `home.html`."""

    frame: Frame
    latest: tuple[Listed, ...]
    articles: int
    officials: int
    offices: int
    outlets: int
    places: int
    organizations: int
    tags: int
    activity: Chart
    """Articles over time."""
    latest_day: str
    """Address of the latest date there is; empty where no article has one."""
    first: str
    """Dates in words; empty where no article has a date."""
    last: str
    years: tuple[YearCount, ...]
    """Newest first."""
    busiest: tuple[tuple[Ref, int], ...]
    """Officials in most articles of the last twelve months that have any."""
    undated: int
    search: bool
    """The site can be searched."""


class HomePage(Kind):
    """One page."""

    name = "home"
    template = "home.html"
    fixed: tuple[str, ...] = ("",)
    late = True  # whether there is something to search

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - every article counts
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return ""

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[HomeView]:
        """See `PageKind.views`."""
        for _ in pages:
            latest = archive.latest(LATEST)
            years = archive.counts("year")
            undated = archive.count(" ")
            first = archive.entries(years[0][0], limit=1)[0].date if years else ""
            last = latest[0].date if latest else ""
            yield HomeView(
                frame=frame("", site, "", description=site.description, feed="feed.xml"),
                latest=listed(latest or archive.entries(" ", limit=LATEST)),
                articles=sum(n for _, n in years) + undated,
                officials=archive.entity_count("official"),
                offices=len(archive.counts("office")),
                outlets=archive.entity_count("outlet"),
                places=archive.entity_count("place"),
                organizations=archive.entity_count("organization"),
                tags=archive.entity_count("tag"),
                activity=chart(_by_month(archive), site.language),
                latest_day=urls.date_path(last) if last else "",
                first=long_date(first, site.language) if first else "",
                last=long_date(last, site.language) if last else "",
                years=tuple(YearCount(Link(f"{year}/", year), n) for year, n in reversed(years)),
                busiest=tuple(archive.busiest("official", BUSIEST, _a_year_before(last))),
                undated=undated,
                search=searchable(archive),
            )


def _by_month(archive: Archive) -> list[tuple[str, int]]:
    """Articles by month, and of a year those whose month is not known."""
    months = archive.counts("month")
    loose = [(year, archive.count(f"{year} ")) for year, _ in archive.counts("year")]
    return sorted([*months, *((year, n) for year, n in loose if n)])


def _a_year_before(date: str) -> str:
    return f"{int(date[:4]) - 1:04}{date[4:]}" if date else ""
