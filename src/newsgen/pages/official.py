"""An official: the titles that clippings print, first and last citation of each, and every appearance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs

from newsgen.languages.seats import seat
from newsgen.model import urls
from newsgen.model.answers import Appearance, Entity, Ledger
from newsgen.model.entry import Ref
from newsgen.model.seats import conflicts
from newsgen.pages.base import Frame, Pager
from newsgen.pages.chart import Chart, chart, track
from newsgen.pages.entity import EntityPages, named_only
from newsgen.pages.linked_data import LinkedData, home, person, trail

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgen.model.answers import EntityKind, Post
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

POSTS = 24
"""Titles that a page lists, the latest ones; a person printed in more ways has them all in the data."""
BESIDE = 16
SPELLINGS = 24
SENTENCE = 360
"""Characters of a sentence that a page quotes; the data have it whole."""


class Citation(Struct, frozen=True):
    """A clipping that proves something: its date and the address of the item."""

    date: str
    url: str


class AttestedPost(Struct, frozen=True):
    """A title as printed, from its first citation to its last."""

    title: str
    url: str
    """Address of the office."""
    first: Citation
    last: Citation
    articles: int
    track: str
    """A drawing, finished: on which days of the person's time it is printed. Empty where there is one day only."""


class TwoPosts(Struct, frozen=True):
    """Two titles that one person can hardly have held at one time."""

    one: AttestedPost
    other: AttestedPost


class YearGroup(Struct, frozen=True):
    """The appearances of a year, newest first; the year is empty for undated articles."""

    year: str
    appearances: tuple[Appearance, ...]


class Summary(Struct, frozen=True):
    """What the bare page alone tells of an official, so that older pages need not change."""

    total: int
    """Appearances in all."""
    first: Citation
    last: Citation
    posts: tuple[AttestedPost, ...]
    """Latest citation first."""
    more_posts: int
    """Titles beyond those listed."""
    chart: Chart
    companions: tuple[tuple[Ref, int], ...]
    """Officials named in the same items, most often first; counted over the newest thousand appearances."""
    outlets: tuple[tuple[Ref, int], ...]
    """Who printed it, counted the same way."""
    spellings: tuple[tuple[str, int], ...]
    """Names as printed, beside the one above."""
    ledger: Ledger
    conflicts: tuple[TwoPosts, ...]
    """What makes it likely that these are two people; empty where the registry has an entry for the name."""


class OfficialView(Struct, frozen=True):
    """See the template `official.html`. Further pages hold the name and appearances only."""

    frame: Frame
    official: Entity
    summary: Summary | None
    """On the bare page."""
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

    def per_page(self, site: Site) -> int:
        """Rows here hold a sentence each: half as many keep the page light."""
        return max(1, site.per_page // 2)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[OfficialView]:
        """See `PageKind.views`."""
        for page in pages:
            who = archive.entity(self.kind, page.key)
            appearances, here, total = self.rows(archive, site, page, who)
            summary = None if page.number else _summary(archive, site, who, total)
            data = _linked_data(site, page.key, who, summary) if summary else None
            yield OfficialView(
                frame=self.frame(
                    site,
                    page,
                    who,
                    description=_description(who, summary),
                    feed=urls.official(page.key) + "feed.xml",
                    linked_data=data,
                ),
                official=named_only(who) if page.number else who,
                summary=summary,
                years=tuple(_by_year(appearances)),
                pager=here,
            )


def _summary(archive: Archive, site: Site, who: Entity, total: int) -> Summary:
    posts = sorted(archive.posts(who.identity), key=lambda post: (post.last, post.last_item, post.title), reverse=True)
    others = [spelling for spelling in archive.spellings(who.identity) if spelling[0] != who.name]
    ledger = archive.ledger(who.identity)
    printed = _printed(archive, who) if posts and who.first != who.last else {}
    return Summary(
        total=total,
        first=citation(who.first, 1),
        last=citation(who.last, 1),
        posts=tuple([_attested(post, who, printed.get(post.title)) for post in posts[:POSTS]]),
        more_posts=max(0, len(posts) - POSTS),
        chart=chart(archive.months("official", who.identity), site.language),
        companions=tuple(archive.beside(who.identity, "official", BESIDE)),
        outlets=tuple(archive.beside(who.identity, "outlet", BESIDE)),
        spellings=tuple(others[:SPELLINGS]),
        ledger=ledger,
        conflicts=() if ledger.listed else tuple(_conflicts(posts, who)),
    )


def _description(who: Entity, summary: Summary | None) -> str:
    titles = dict.fromkeys(post.title for post in summary.posts[:2]) if summary else ()
    return ", ".join((who.name, *titles)) if titles else ""


def citation(sort: str, item: int) -> Citation:
    """The item of the article at this place in the archive's order."""
    return Citation(sort.partition(" ")[0], f"{urls.article_of(sort)}#item-{item}")


def _printed(archive: Archive, who: Entity) -> dict[str, list[str]]:
    """The dates of the clippings that print each title."""
    dates: dict[str, list[str]] = {}
    for date, titles in archive.titles_by_date(who.identity):
        for title in titles:
            dates.setdefault(title, []).append(date)
    return dates


def _attested(post: Post, who: Entity, printed: Sequence[str] | None = None) -> AttestedPost:
    first, last = citation(post.first, post.first_item), citation(post.last, post.last_item)
    drawn = track(printed or (first.date, last.date), _date(who.first), _date(who.last))
    return AttestedPost(post.title, urls.office(post.office), first, last, post.articles, drawn)


def _date(sort: str) -> str:
    return sort.partition(" ")[0]


def _linked_data(site: Site, key: str, who: Entity, summary: Summary) -> LinkedData:
    base = home(site, urls.root(urls.official(key)))
    names = tuple(dict.fromkeys((*summary.ledger.aliases, *(name for name, _ in summary.spellings))))
    roles = [(post.title, post.first.date, post.last.date) for post in summary.posts]
    about = person(who.name, base + urls.official(key), names, summary.ledger.same_as, roles)
    return LinkedData((about, trail((), who.name, about.url, base)))


def _conflicts(posts: Sequence[Post], who: Entity) -> Iterator[TwoPosts]:
    if len(posts) > 1:
        yield from (TwoPosts(_attested(one, who), _attested(other, who)) for one, other in conflicts(posts, seat))


def _by_year(appearances: Sequence[Appearance]) -> Iterator[YearGroup]:
    years: dict[str, list[Appearance]] = {}
    for appearance in appearances:
        years.setdefault(appearance.entry.date[:4], []).append(_clipped(appearance))
    for year, rows in years.items():
        yield YearGroup(year, tuple(rows))


def _clipped(seen: Appearance) -> Appearance:
    """The same; of a very long sentence what stands around the name."""
    sentence = seen.sentence
    if len(sentence) <= SENTENCE:
        return seen
    at = max(0, min(sentence.find(seen.name) - SENTENCE // 2, len(sentence) - SENTENCE))
    part = f"{'… ' * (at > 0)}{sentence[at : at + SENTENCE].strip()}{' …' * (at + SENTENCE < len(sentence))}"
    return structs.replace(seen, sentence=part)
