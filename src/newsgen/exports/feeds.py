"""Atom feeds (RFC 4287): the newest articles of the site, and of each official."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.base import File
from newsgen.exports.xml import DECLARATION, element, raw
from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

ENTRIES = 20
NEVER = "1970-01-01T00:00:00Z"
"""When an undated feed was last updated: Atom demands a time, and the clock's would not be the same twice."""


class SiteFeed(File):
    """`feed.xml`."""

    name = "feed"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - every article may be among the newest
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "feed.xml"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        return _feed(site, site.title, "", self.address(page), archive.latest(ENTRIES))


class OfficialFeed(File):
    """`officials/SLUG/feed.xml`."""

    name = "official-feed"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return [ref.slug for ref in entry.officials]

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.official(page.key) + "feed.xml"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        who = archive.entity("official", page.key)
        seen = archive.appearances("official", who.identity, limit=ENTRIES, newest=True)
        entries = {appearance.entry.sort: appearance.entry for appearance in seen}
        title = f"{who.name} – {site.title}"
        return _feed(site, title, urls.official(page.key), self.address(page), list(entries.values()))


def _feed(site: Site, title: str, page: str, feed: str, entries: Sequence[Entry]) -> Iterable[bytes]:
    root = site.base_url or urls.root(feed)
    updated = max((_time(entry.date) for entry in entries), default=NEVER)
    yield DECLARATION + b'<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield "".join(
        (
            element("title", title),
            element("id", _identifier(site, page)),
            element("updated", updated),
            element("link", rel="self", href=root + feed),
            element("link", rel="alternate", type="text/html", href=root + page),
            element("generator", "newsgen"),
            raw("author", element("name", site.title)),
        )
    ).encode()
    for entry in entries:
        yield _entry(site, root, entry).encode()
    yield b"</feed>\n"


def _entry(site: Site, root: str, entry: Entry) -> str:
    authors = [ref.name for ref in entry.reporters] or ([entry.outlet.name] if entry.outlet else [])
    return raw(
        "entry",
        "\n"
        + element("title", entry.title)
        + element("id", _identifier(site, entry.url))
        + element("published", _time(entry.date))
        + element("updated", _time(entry.date))
        + element("link", rel="alternate", type="text/html", href=root + entry.url)
        + "".join(raw("author", element("name", name)) for name in authors)
        + "".join(element("category", term=ref.slug, label=ref.name) for ref in entry.officials)
        + element("summary", entry.lead),
    )


def _identifier(site: Site, address: str) -> str:
    """A permanent name: the page's address, or a tag URI (RFC 4151) as long as the site has none."""
    return site.base_url + address if site.base_url else f"tag:newsgen.invalid,2023:{address}"


def _time(date: str) -> str:
    """RFC 3339; a date known in part stands at its beginning."""
    return f"{date}{'-01-01'[len(date) - 4 :]}T00:00:00Z" if date else NEVER
