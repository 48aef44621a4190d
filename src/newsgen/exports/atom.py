"""Atom (RFC 4287): what every feed has in its head, entries, permanent names and times."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def feed(  # noqa: PLR0913 - one argument for each thing that tells feeds apart
    site: Site, title: str, page: str, address: str, updated: str, entries: Iterable[str],
    links: Mapping[str, str] | None = None, history: str = "",
) -> Iterator[bytes]:  # fmt: skip
    """A feed at `address` beside `page`. `links`: addresses by relation; `history`: `archive`, `complete` or nothing."""
    root = site.base_url or urls.root(address)
    yield DECLARATION + b'<feed xmlns="http://www.w3.org/2005/Atom">\n'
    yield "".join(
        (
            element("title", title),
            element("id", identifier(site, page)),
            element("updated", updated or NEVER),
            element(f"fh:{history}", **{"xmlns:fh": HISTORY}) if history else "",
            element("link", rel="self", href=root + address),
            element("link", rel="alternate", type="text/html", href=root + page),
            *(element("link", rel=name, href=root + there) for name, there in (links or {}).items() if there),
            element("generator", "newsgen"),
            raw("author", element("name", site.title)),
        )
    ).encode()
    for entry in entries:
        yield entry.encode()
    yield b"</feed>\n"


def article_entry(site: Site, root: str, entry: Entry) -> str:
    """An article in a feed."""
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


def identifier(site: Site, address: str) -> str:
    """A permanent name: the page's address, or a tag URI (RFC 4151) as long as the site has none."""
    return site.base_url + address if site.base_url else f"tag:newsgen.invalid,2023:{address}"


def time(date: str) -> str:
    """RFC 3339; a date known in part stands at its beginning."""
    return f"{date}{'-01-01'[len(date) - 4 :]}T00:00:00Z" if date else NEVER
