"""An office: who is printed with the title, from when to when; and the index of all offices."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.answers import Office
from newsgen.model.entry import Ref
from newsgen.model.kinds import Change, Page, Span
from newsgen.pages.base import Frame, Kind, Link, Pager, frame
from newsgen.pages.chart import track
from newsgen.pages.official import Citation, citation
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.answers import Holding
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site

HOLDERS = 75
OFFICES = 125
FORMS = 12


class Holder(Struct, frozen=True):
    """A person in the office, from the first citation to the last."""

    who: Ref
    first: Citation
    last: Citation
    articles: int
    track: str
    """A drawing, finished: when in the office's time. Empty where there is one day only."""


class OfficeView(Struct, frozen=True):
    """See the template `office.html`."""

    frame: Frame
    office: Office
    forms: tuple[str, ...]
    """Other ways to print it, the first few by the alphabet."""
    holders: tuple[Holder, ...]
    """Latest citation first."""
    pager: Pager


class OfficeGroup(Struct, frozen=True):
    """The offices under one letter."""

    letter: str
    offices: tuple[Office, ...]


class OfficesView(Struct, frozen=True):
    """See the template `offices.html`."""

    frame: Frame
    total: int
    groups: tuple[OfficeGroup, ...]
    """In the order of their addresses."""
    letters: tuple[Link, ...]
    """On the first of several pages: the letters, each with the page on which its offices begin."""
    years: tuple[Link, ...]
    """On the first page: the years, each with who held what in it."""
    pager: Pager


class OfficePages(Kind):
    """One page an office; the key is its slug. A new citation may move any holder, so all its pages are made again."""

    name = "office"
    template = "office.html"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return entry.offices

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return _address(urls.office(page.key), page.number)

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - see the class
        """See `Kind.span`."""
        return Span.all(_last(len(archive.holders(key)), HOLDERS))

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[OfficeView]:
        """See `PageKind.views`."""
        for page in pages:
            office, holders = archive.office(page.key), archive.holders(page.key)
            here = holders[page.number * HOLDERS :][:HOLDERS]
            crumbs = (Link("offices/", say("Offices", site.language)), Link(urls.office(page.key), office.title))
            yield OfficeView(
                frame=frame(
                    self.address(page), site, office.title, crumbs=crumbs, feed=urls.office(page.key) + urls.FEED
                ),
                office=office,
                forms=tuple([form for form in office.forms if form != office.title][:FORMS]),
                holders=tuple([_holder(holding, office) for holding in here]),
                pager=_pager(urls.office(page.key), page.number, _last(len(holders), HOLDERS)),
            )


class OfficeList(Kind):
    """All offices; there is one key, the empty one."""

    name = "offices"
    template = "offices.html"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return ("",) if entry.offices else ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return _address("offices/", page.number)

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - by name, not by date
        """See `Kind.span`."""
        return Span.all(_last(len(archive.counts("office")), OFFICES))

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[OfficesView]:
        """See `PageKind.views`."""
        slugs = [slug for slug, _ in archive.counts("office")]
        title = say("Offices", site.language)
        years = [Link(urls.roster(year), year) for year, _ in reversed(archive.counts("roster"))]
        for page in pages:
            yield OfficesView(
                frame=frame(self.address(page), site, title, crumbs=(Link("offices/", title),)),
                total=len(slugs),
                groups=tuple(_by_letter(archive.offices(page.number * OFFICES, OFFICES))),
                letters=_letters(slugs) if len(slugs) > OFFICES and not page.number else (),
                years=() if page.number else tuple(years),
                pager=_pager("offices/", page.number, _last(len(slugs), OFFICES)),
            )


def _by_letter(offices: Iterable[Office]) -> Iterator[OfficeGroup]:
    for letter, group in groupby(offices, key=lambda office: office.slug[:1].upper()):
        yield OfficeGroup(letter, tuple(group))


def _letters(slugs: Sequence[str]) -> tuple[Link, ...]:
    """The letters of several pages."""
    links: dict[str, Link] = {}
    for rank, slug in enumerate(slugs):
        letter = slug[:1].upper()
        links.setdefault(letter, Link(_address("offices/", rank // OFFICES), letter))
    return tuple(links.values())


def _address(address: str, number: int) -> str:
    """The bare address is the first page, the next is `page/2/`, as in the other indexes."""
    return urls.page(address, number + 1 if number else 0)


def _last(rows: int, per_page: int) -> int:
    return max(0, -(-rows // per_page) - 1)


def _pager(address: str, number: int, last: int) -> Pager:
    newer = _address(address, number - 1) if number else ""
    return Pager(number + 1 if number else 0, _address(address, number + 1) if number < last else "", newer)


def _holder(holding: Holding, office: Office) -> Holder:
    first, last = citation(holding.first, holding.first_item), citation(holding.last, holding.last_item)
    start, end = office.first.partition(" ")[0], office.last.partition(" ")[0]
    return Holder(holding.who, first, last, holding.articles, track((first.date, last.date), start, end))
