"""Feeds of a part of the site: the newest articles of each official, and who is printed with each office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.atom import Head, articles, feed, identifier, time, updated
from newsgen.exports.base import File
from newsgen.exports.xml import element, raw
from newsgen.model import urls
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.answers import Holding
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

ENTRIES = 20
"""Articles that the feed of an official keeps."""
HOLDERS = 200


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
        head = Head(title, urls.official(page.key), self.address(page), updated(entries.values()))
        return feed(site, head, articles(site, head, entries.values()))


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
