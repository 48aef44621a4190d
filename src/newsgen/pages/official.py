"""An official: the titles that clippings print, first and last citation of each, and every appearance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.languages.seats import seat
from newsgen.model import urls
from newsgen.model.archive import Appearance, Entity, Ledger, Post
from newsgen.model.seats import conflicts
from newsgen.pages.base import Frame, Pager
from newsgen.pages.entity import EntityPages, named_only

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgen.model.archive import Archive, EntityKind
    from newsgen.model.entry import Entry, Ref
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class Citation(Struct, frozen=True):
    """A clipping that proves something: its date and the address of the item."""

    date: str
    url: str


class AttestedPost(Struct, frozen=True):
    """A title as printed, from its first citation to its last."""

    title: str
    first: Citation
    last: Citation
    articles: int


class TwoPosts(Struct, frozen=True):
    """Two titles that one person can hardly have held at one time."""

    one: AttestedPost
    other: AttestedPost


class YearGroup(Struct, frozen=True):
    """The appearances of a year, newest first; the year is empty for undated articles."""

    year: str
    appearances: tuple[Appearance, ...]


class OfficialView(Struct, frozen=True):
    """See the template `official.html`. Further pages hold the name and appearances only."""

    frame: Frame
    official: Entity
    total: int
    """Appearances in all; told on the bare page only, so that older pages need not change."""
    posts: tuple[AttestedPost, ...]
    """Latest citation first."""
    spellings: tuple[tuple[str, int], ...]
    """Names as printed, beside the one above."""
    ledger: Ledger
    conflicts: tuple[TwoPosts, ...]
    """What makes it likely that these are two people; empty where the registry has an entry for the name."""
    first: Citation
    last: Citation
    years: tuple[YearGroup, ...]
    pager: Pager


class OfficialPages(EntityPages):
    """One page an official; the key is the slug."""

    name = "official"
    template = "official.html"
    kind: EntityKind = "official"
    path = staticmethod(urls.official)

    def refs(self, entry: Entry) -> tuple[Ref, ...]:
        """See `EntityPages.refs`."""
        return entry.officials

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[OfficialView]:
        """See `PageKind.views`."""
        for page in pages:
            who = archive.entity(self.kind, page.key)
            appearances, here, total = self.rows(archive, site, page, who)
            bare = not page.number
            posts = archive.posts(who.identity) if bare else []
            ledger = archive.ledger(who.identity) if bare else Ledger()
            yield OfficialView(
                frame=self.frame(site, page, who, feed=urls.official(page.key) + "feed.xml"),
                official=who if bare else named_only(who),
                total=total if bare else 0,
                posts=tuple(_attested(post) for post in sorted(posts, key=lambda p: p.last, reverse=True)),
                spellings=tuple(s for s in archive.spellings(who.identity) if s[0] != who.name) if bare else (),
                ledger=ledger,
                conflicts=tuple(_conflicts(posts)) if not ledger.listed else (),
                first=_citation(who.first, 1) if bare else NOWHERE,
                last=_citation(who.last, 1) if bare else NOWHERE,
                years=tuple(_by_year(appearances)),
                pager=here,
            )


NOWHERE = Citation("", "")


def _citation(sort: str, item: int) -> Citation:
    return Citation(sort.partition(" ")[0], f"{urls.article_of(sort)}#item-{item}")


def _attested(post: Post) -> AttestedPost:
    first, last = _citation(post.first, post.first_item), _citation(post.last, post.last_item)
    return AttestedPost(post.title, first, last, post.articles)


def _conflicts(posts: Sequence[Post]) -> Iterator[TwoPosts]:
    if len(posts) > 1:
        yield from (TwoPosts(_attested(one), _attested(other)) for one, other in conflicts(posts, seat))


def _by_year(appearances: Sequence[Appearance]) -> Iterator[YearGroup]:
    years: dict[str, list[Appearance]] = {}
    for appearance in appearances:
        years.setdefault(appearance.entry.date[:4], []).append(appearance)
    for year, rows in years.items():
        yield YearGroup(year, tuple(rows))
