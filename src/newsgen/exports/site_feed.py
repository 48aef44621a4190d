"""The feed of all articles, and what it no longer keeps, month by month (RFC 5005).

From `feed.xml` a reader goes back by `prev-archive` through every article. What it has once passed does not change,
late articles apart: of the newest month only full files are in that chain, the feed itself holds the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.atom import Head, articles, feed, updated
from newsgen.exports.base import File
from newsgen.model import urls
from newsgen.model.kinds import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Change, Page
    from newsgen.model.site import Site

ENTRIES = 20
"""Articles that the feed keeps at least, where there are so many."""
A_FILE = 250
"""Articles in a file at most."""
UNDATED = "0"
"""The key of articles without a date: it stands before all months, as they do before all articles."""


class SiteFeed(File):
    """`feed.xml`: what is new."""

    name = "feed"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - any article may be among the newest
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return urls.FEED

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        months = archive.counts(ArchivedFeed.name)
        newest, there = months[-1] if months else ("", 0)
        full = _full(there)
        entries = archive.entries(_prefix(newest), full * A_FILE) if newest else []
        if len(entries) < ENTRIES:
            entries = archive.latest(ENTRIES)[::-1] or entries
        before = _address(newest, full) if full else _last(archive, newest)
        head = Head(site.title, "", self.address(page), updated(entries), {"prev-archive": before})
        return feed(site, head, articles(site, head, entries[::-1]))


class ArchivedFeed(File):
    """`feed/YYYY-MM.xml`, the last articles of a month; those before in `feed/YYYY-MM/1.xml`, …, from the oldest."""

    name = "feed-archive"
    linked = True

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (entry.date[:7] or UNDATED,)

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return _address(page.key, page.number)

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - of any site
        """See `Kind.span`. The file before the first that differs may lead to one that is new, or has gone."""
        unchanged = archive.count(_prefix(key), change.since) if change.since else 0
        changed = archive.count(_prefix(key), f"{change.until}\0")
        files = _full(_count(archive, key))
        return Span(max(1, _full(unchanged)), min(files, -(-changed // A_FILE)), files)

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        month, number = page
        full = _full(_count(archive, month))
        place = number or full + 1
        after = _after(archive, month)
        entries = archive.entries(_prefix(month), (place - 1) * A_FILE, A_FILE)[::-1]
        links = {
            "current": urls.FEED,
            "prev-archive": _address(month, place - 1) if place > 1 else _last(archive, month),
            "next-archive": _address(month, (place + 1) % (full + 1)) if place <= full else after,
        }
        history = "archive" if number or after else ""  # the last file of the newest month is not at rest yet
        head = Head(site.title, "", self.address(page), updated(entries), links, history)
        return feed(site, head, articles(site, head, entries))


def _full(articles: int) -> int:
    """How many full files so many articles of a month fill, beside the one that holds the last of them."""
    return max(0, articles - 1) // A_FILE


def _count(archive: Archive, month: str) -> int:
    return dict(archive.counts(ArchivedFeed.name, month)).get(month, 0)


def _prefix(month: str) -> str:
    """Where the articles of a month, or of a year without one, stand in the archive's order."""
    return " " if month == UNDATED else f"{month} " if len(month) == len("2023") else month


def _address(month: str, number: int) -> str:
    return urls.archived_feed("undated" if month == UNDATED else month, number)


def _last(archive: Archive, month: str) -> str:
    """The file that ends the month before this one; empty where that is the first."""
    before, _ = archive.neighbours(ArchivedFeed.name, month)
    return _address(before, 0) if before else ""


def _after(archive: Archive, month: str) -> str:
    """The file that begins the month after this one; empty where this is the newest."""
    _, after = archive.neighbours(ArchivedFeed.name, month)
    return _address(after, min(1, _full(_count(archive, after)))) if after else ""
