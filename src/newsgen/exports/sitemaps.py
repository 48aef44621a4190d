"""Sitemaps (https://www.sitemaps.org/protocol.html): an index, parts by year, parts for people and outlets.

A part stays under the protocol's 50,000 addresses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.base import File, year_key, year_prefix
from newsgen.exports.xml import DECLARATION, element, raw
from newsgen.model import urls
from newsgen.model.kinds import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Change, Page
    from newsgen.model.site import Site

NAMESPACE = b'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
ADDRESSES = 40_000


class Part(File):
    """A part of the sitemap; where a key has more addresses than a part may hold, they go on in `KEY-N.xml`."""

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return f"sitemaps/{page.key}-{page.number + 1}.xml" if page.number else f"sitemaps/{page.key}.xml"

    def total(self, archive: Archive, key: str) -> int:
        """How many rows a key has."""
        raise NotImplementedError(self, key)  # each part has its own

    def rows(self, archive: Archive, key: str, offset: int) -> Iterator[tuple[str, str]]:
        """Addresses with the day of their last change (empty where none can be told), `ADDRESSES` at most."""
        raise NotImplementedError(self, key, offset)  # as above

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - all parts of a key
        """See `Kind.span`."""
        return Span.all(max(0, -(-self.total(archive, key) // ADDRESSES) - 1))

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        yield DECLARATION + b"<urlset " + NAMESPACE + b">\n"
        for address, changed in self.rows(archive, page.key, page.number * ADDRESSES):
            yield raw("url", _place(site, address, changed)).encode()
        yield b"</urlset>\n"


class YearSitemap(Part):
    """The articles of a year, and the pages of its dates."""

    name = "sitemap-year"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (year_key(entry),)

    def total(self, archive: Archive, key: str) -> int:
        """See `Part.total`."""
        return archive.count(year_prefix(key))

    def rows(self, archive: Archive, key: str, offset: int) -> Iterator[tuple[str, str]]:
        """See `Part.rows`."""
        if not offset:
            for kind in ("year", "month", "day"):
                yield from ((urls.date_path(date), "") for date, _ in archive.counts(kind, year_prefix(key)))
        for entry in archive.entries(year_prefix(key), offset, ADDRESSES):
            yield entry.url, entry.date


class EntitySitemap(Part):
    """Officials, outlets, reporters, places, organisations, tags and offices."""

    name = "sitemap-entities"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return [
            key
            for key, there in (
                ("officials", entry.officials),
                ("outlets", entry.outlet),
                ("reporters", entry.reporters),
                ("places", entry.places),
                ("organizations", entry.organizations),
                ("tags", entry.tags),
                ("offices", entry.offices),
            )
            if there
        ]

    def total(self, archive: Archive, key: str) -> int:
        """See `Part.total`."""
        return len(archive.counts(key[:-1]))

    def rows(self, archive: Archive, key: str, offset: int) -> Iterator[tuple[str, str]]:
        """See `Part.rows`."""
        for slug, _ in archive.counts(key[:-1])[offset : offset + ADDRESSES]:
            yield f"{key}/{slug}/", ""


class SitemapIndex(File):
    """`sitemap.xml`, which names the parts there are."""

    name = "sitemap"
    fixed: tuple[str, ...] = ("",)
    late = True

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - any article may bring a new part
        """See `Kind.keys`."""
        return ("",)

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "sitemap.xml"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - as above
        """See `FileKind.body`."""
        yield DECLARATION + b"<sitemapindex " + NAMESPACE + b">\n"
        for part in archive.outputs("sitemaps/"):
            yield raw("sitemap", _place(site, part.path, "")).encode()
        yield b"</sitemapindex>\n"


def _place(site: Site, address: str, changed: str) -> str:
    place = element("loc", (site.base_url or site.base_path) + address)
    return "\n" + place + (element("lastmod", changed) if changed else "")
