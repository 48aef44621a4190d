"""Atom (RFC 4287): what every feed has in its head, entries, permanent names and times."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsgen.exports.xml import DECLARATION, element, raw
from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from newsgen.model.entry import Entry
    from newsgen.model.site import Site

NEVER = "1970-01-01T00:00:00Z"
"""When an undated feed was last updated: Atom demands a time, and the clock's would not be the same twice."""
HISTORY = "http://purl.org/syndication/history/1.0"
"""The namespace of RFC 5005."""


class Head(NamedTuple):
    """What tells one feed from another."""

    title: str
    page: str
    """Address of the page that shows the same."""
    address: str
    updated: str
    links: Mapping[str, str] = {}
    """Addresses of other feeds by relation; empty ones are left out."""
    history: str = ""
    """RFC 5005: `archive`, `complete` or nothing."""


def feed(site: Site, head: Head, entries: Iterable[str]) -> Iterator[bytes]:
    """A feed, in pieces."""
    root = site.base_url or urls.root(head.address)
    yield DECLARATION + b'<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield "".join(
        (
            element("title", head.title),
            element("id", identifier(site, head.page)),
            element("updated", head.updated or NEVER),
            element(f"fh:{head.history}", **{"xmlns:fh": HISTORY}) if head.history else "",
            element("link", rel="self", href=root + head.address),
            element("link", rel="alternate", type="text/html", href=root + head.page),
            *(element("link", rel=name, href=root + there) for name, there in head.links.items() if there),
            element("generator", "newsgen"),
            raw("author", element("name", site.title)),
        )
    ).encode()
    for entry in entries:
        yield entry.encode()
    yield b"</feed>\n"


def articles(site: Site, head: Head, entries: Iterable[Entry]) -> Iterator[str]:
    """Articles in a feed, in the order they come."""
    root = site.base_url or urls.root(head.address)
    return (_article(site, root, entry) for entry in entries)


def _article(site: Site, root: str, entry: Entry) -> str:
    authors = [ref.name for ref in entry.reporters] or ([entry.outlet.name] if entry.outlet else [])
    return raw(
        "entry",
        "\n"
        + element("title", entry.title)
        + element("id", identifier(site, entry.url))
        + element("published", time(entry.date))
        + element("updated", time(entry.date))
        + element("link", rel="alternate", type="text/html", href=root + entry.url)
        + "".join(raw("author", element("name", name)) for name in authors)
        + "".join(element("category", term=ref.slug, label=ref.name) for ref in entry.officials)
        + element("summary", entry.lead),
    )


def updated(entries: Iterable[Entry]) -> str:
    """When a feed of these articles was last updated; empty without any."""
    return max((time(entry.date) for entry in entries), default="")


def identifier(site: Site, address: str) -> str:
    """A permanent name: the page's address, or a tag URI (RFC 4151) as long as the site has none."""
    return site.base_url + address if site.base_url else f"tag:newsgen.invalid,2023:{address}"


def time(date: str) -> str:
    """RFC 3339; a date known in part stands at its beginning."""
    return f"{date}{'-01-01'[len(date) - 4 :]}T00:00:00Z" if date else NEVER
