"""A year's roster: which office is printed for whom in it, the first offices of places in front."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.languages.seats import seat
from newsgen.model import urls
from newsgen.model.entry import Ref
from newsgen.model.kinds import Change, Page, Span
from newsgen.pages.base import Frame, Kind, Link, Pager, frame
from newsgen.pages.official import Citation, citation
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.answers import Attested
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site

LINES = 90
"""Of a page: an office takes one for each for whom it is printed. An office is not cut in two."""
INCUMBENTS = 45
"""Shown of an office, the latest; its own page has them all."""


class Incumbent(Struct, frozen=True):
    """Somebody for whom an office is printed in the year."""

    who: Ref
    first: Citation
    """Within the year, as is the last."""
    last: Citation


class RosterOffice(Struct, frozen=True):
    """An office, with all for whom it is printed, by first citation."""

    title: str
    url: str
    incumbents: tuple[Incumbent, ...]
    more: int
    """Earlier ones that are not shown."""


class RosterPlace(Struct, frozen=True):
    """The first offices of a place; empty is the place of all other offices."""

    place: str
    offices: tuple[RosterOffice, ...]


class RosterView(Struct, frozen=True):
    """See the template `roster.html`."""

    frame: Frame
    year: str
    total: int
    """Offices, on the first page; else 0."""
    places: tuple[RosterPlace, ...]
    pager: Pager


class RosterPages(Kind):
    """One page a year in which a title is printed; the key is the year. It tells of the year's clippings alone."""

    name = "roster"
    template = "roster.html"
    linked = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.date[:4],) if entry.offices and entry.date else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`. The first page is the bare one, the second is page 2."""
        return urls.page(urls.roster(page.key), page.number + 1 if page.number else 0)

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - by place, not by date
        """See `Kind.span`."""
        return Span.all(len(_cut(_offices(archive.attested(key)))) - 1)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[RosterView]:
        """See `PageKind.views`."""
        for year, group in groupby(pages, key=lambda page: page.key):
            before, after = archive.neighbours(self.name, year)
            offices = _offices(archive.attested(year))
            portions = _cut(offices)
            for page in group:
                yield RosterView(
                    frame=_frame(self.address(page), site, year, before, after),
                    year=year,
                    total=0 if page.number else len(offices),
                    places=tuple(_places(portions[page.number])),
                    pager=self._pager(page, len(portions) - 1),
                )

    def _pager(self, page: Page, last: int) -> Pager:
        newer = self.address(Page(page.key, page.number - 1)) if page.number else ""
        older = self.address(Page(page.key, page.number + 1)) if page.number < last else ""
        return Pager(page.number + 1 if page.number else 0, older, newer)


def _cut(offices: Iterable[tuple[str, RosterOffice]]) -> list[list[tuple[str, RosterOffice]]]:
    """The offices of each page; at least one page, perhaps an empty one."""
    portions: list[list[tuple[str, RosterOffice]]] = [[]]
    lines = 0
    for place, office in offices:
        lines += len(office.incumbents)
        if lines > LINES and portions[-1]:
            portions.append([])
            lines = len(office.incumbents)
        portions[-1].append((place, office))
    return portions


def _frame(address: str, site: Site, year: str, before: str, after: str) -> Frame:
    title = say("Who held what in {year}", site.language).format(year=year)
    crumbs = (Link("offices/", say("Offices", site.language)), Link(urls.roster(year), year))
    previous = Link(urls.roster(before), before) if before else None
    following = Link(urls.roster(after), after) if after else None
    return frame(address, site, title, crumbs=crumbs, previous=previous, next=following)


def _offices(rows: Iterable[Attested]) -> list[tuple[str, RosterOffice]]:
    """Offices with their place, places first; `rows` come by office."""
    found = []
    for slug, group in groupby(rows, key=lambda row: row.office):
        held = list(group)
        title = held[0].title
        sought = seat(title)
        people = tuple([Incumbent(h.who, citation(*h.first), citation(*h.last)) for h in held[-INCUMBENTS:]])
        office = RosterOffice(title, urls.office(slug), people, len(held) - len(people))
        found.append((sought.place.title() if sought else "", office))
    return sorted(found, key=lambda one: (not one[0], one[0]))


def _places(offices: Iterable[tuple[str, RosterOffice]]) -> Iterator[RosterPlace]:
    for place, group in groupby(offices, key=lambda one: one[0]):
        yield RosterPlace(place, tuple([office for _, office in group]))
