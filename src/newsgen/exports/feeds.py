"""Feeds: all articles of the site, the newest of each official, and who is printed with each office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.atom import Head, article_entry, feed, identifier, time
from newsgen.exports.base import File
from newsgen.exports.xml import element, raw
from newsgen.model import urls
from newsgen.model.kinds import Span
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.model.archive import Archive, Holding
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Change, Page
    from newsgen.model.site import Site

ENTRIES = 20
"""Articles that a feed keeps at least, where there are so many."""
ARCHIVED = 250
"""Articles in a file of what the site's feed no longer keeps: an article that comes late moves all later files."""
HOLDERS = 200


class SiteFeed(File):
    """`feed.xml`, and what it no longer keeps in `feed/1.xml`, `feed/2.xml`, … (RFC 5005), counted from the oldest."""

    name = "feed"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - every article is in one of them
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.archived_feed(page.number) if page.number else urls.FEED

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - of any site
        """See `Kind.span`. The file before the first that differs may lead to one that is new, or has gone."""
        unchanged = archive.count(key, change.since) if change.since else 0
        files, changed = _archives(archive), archive.count(key, f"{change.until}\0")
        return Span(max(1, unchanged // ARCHIVED), min(files, -(-changed // ARCHIVED)), files)

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        last = _archives(archive)
        place = page.number or last + 1
        entries = archive.entries("", (place - 1) * ARCHIVED, ARCHIVED if page.number else -1)[::-1]
        links = {"prev-archive": urls.archived_feed(place - 1) if place > 1 else ""}
        if page.number:
            links["current"] = urls.FEED
            links["next-archive"] = urls.archived_feed(place + 1) if place < last else ""
        history = "archive" if page.number else ""
        head = Head(site.title, "", self.address(page), _updated(entries), links, history)
        return feed(site, head, _articles(site, head, entries))


def _archives(archive: Archive) -> int:
    """How many files of older articles there are; the feed itself keeps at least `ENTRIES`."""
    articles = dict(archive.counts(SiteFeed.name)).get("", 0)  # noted already; to count them anew grows with them
    return max(0, articles - ENTRIES) // ARCHIVED


class OfficialFeed(File):
    """`officials/SLUG/feed.xml`."""

    name = "official-feed"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return [ref.slug for ref in entry.officials]

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.official(page.key) + urls.FEED

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        who = archive.entity("official", page.key)
        seen = archive.appearances("official", who.identity, limit=ENTRIES, newest=True)
        entries = {appearance.entry.sort: appearance.entry for appearance in seen}
        title = f"{who.name} – {site.title}"
        head = Head(title, urls.official(page.key), self.address(page), _updated(entries.values()))
        return feed(site, head, _articles(site, head, entries.values()))


class OfficeFeed(File):
    """`offices/SLUG/feed.xml`: an entry for each holder, as old as the first clipping that says so."""

    name = "office-feed"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return entry.offices

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.office(page.key) + urls.FEED

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        office = archive.office(page.key)
        holders = sorted(archive.holders(page.key), key=lambda one: (one.first, one.who.slug), reverse=True)
        here = urls.office(page.key)
        root = site.base_url or urls.root(self.address(page))
        newest = holders[0].first.partition(" ")[0] if holders else ""
        entries = [_holder(site, root, here, office.title, one) for one in holders[:HOLDERS]]
        history = "complete" if len(holders) <= HOLDERS else ""
        title = f"{office.title} – {site.title}"
        return feed(site, Head(title, here, self.address(page), time(newest), history=history), entries)


def _updated(entries: Iterable[Entry]) -> str:
    return max((time(entry.date) for entry in entries), default="")


def _articles(site: Site, head: Head, entries: Iterable[Entry]) -> Iterator[str]:
    root = site.base_url or urls.root(head.address)
    return (article_entry(site, root, entry) for entry in entries)


def _holder(site: Site, root: str, office: str, title: str, one: Holding) -> str:
    date = one.first.partition(" ")[0]
    proof = f"{root}{urls.article_of(one.first)}#item-{one.first_item}"
    words = say("{name} is first printed as {office}", site.language).format(name=one.who.name, office=title)
    return raw(
        "entry",
        "\n"
        + element("title", words)
        + element("id", identifier(site, f"{office}#{one.who.slug}"))
        + element("published", time(date))
        + element("updated", time(date))
        + element("link", rel="alternate", type="text/html", href=proof)
        + element("link", rel="related", type="text/html", href=root + urls.official(one.who.slug))
        + element("category", term=one.who.slug, label=one.who.name),
    )
