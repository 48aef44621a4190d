"""What the kinds of page share: the frame around a view, and lists that go over several pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.entry import Entry
from newsgen.model.kinds import Plain, Span
from newsgen.pages.linked_data import LinkedData

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.site import Site


class Link(Struct, frozen=True):
    """A link within the site: an address (perhaps with a fragment) and the words to show."""

    url: str
    text: str
    language: str = ""
    """Of the words, where it may be another than the site's."""


class Listed(Struct, frozen=True):
    """An article in a list, with the address to open: of the item, where the list is about one."""

    url: str
    entry: Entry


class Frame(Struct, frozen=True):
    """What surrounds every page's own matter."""

    address: str
    """The page's own address."""
    root: str
    """The way to the site's root, to put before every address."""
    title: str
    """The page's title without the site's; empty on the home page."""
    language: str
    description: str = ""
    crumbs: tuple[Link, ...] = ()
    previous: Link | None = None
    next: Link | None = None
    feed: str = ""
    """Address of the page's own Atom feed."""
    linked_data: LinkedData | None = None
    """What the page says to machines, as JSON-LD."""


class Pager(Struct, frozen=True):
    """Where a page of a long list stands."""

    number: int
    """0 for the bare address, which shows the newest."""
    older: str = ""
    newer: str = ""


class Kind(Plain):
    """A kind of HTML page."""

    template = ""


def further_pages(rows: int, per_page: int) -> int:
    """How many pages beside the bare one a list of so many rows has.

    The bare page holds the newest rows, at least half of `per_page` as soon as there are further pages, so that it
    is never nearly empty, and at most one and a half times as many, so that it is never heavy.
    """
    return max(0, (rows - (per_page - per_page // 2)) // per_page)


def stale_span(rows: int, unchanged: int, changed: int, per_page: int) -> Span:
    """The further pages to make again when the first `unchanged` rows and those behind row `changed` are as before."""
    pages = further_pages(rows, per_page)
    # The last page that held only unchanged rows links to a page that may be new.
    return Span(max(1, further_pages(unchanged, per_page)), min(pages, -(-changed // per_page)), pages)


def after(sort: str) -> str:
    """A place right behind this one in the archive's order, and before the next."""
    return f"{sort}\0"


def slice_of(number: int, rows: int, per_page: int) -> tuple[int, int]:
    """Offset and length of the rows on a page, counted from the oldest."""
    if number:
        return (number - 1) * per_page, per_page
    offset = further_pages(rows, per_page) * per_page
    return offset, rows - offset


def pager(address: str, number: int, rows: int, per_page: int) -> Pager:
    """The neighbours of a page of a list at `address`."""
    last = further_pages(rows, per_page)
    older = number - 1 if number else last
    newer = urls.page(address, number + 1 if number < last else 0) if number else ""
    return Pager(number, urls.page(address, older) if older else "", newer)


def frame(address: str, site: Site, title: str, **more: object) -> Frame:
    """A frame whose language is the site's unless said otherwise."""
    fields: dict[str, object] = {"language": site.language, **more}
    return Frame(address=address, root=urls.root(address), title=title, **fields)  # type: ignore[arg-type]  # keywords are checked by the Struct


def listed(entries: Iterable[Entry]) -> tuple[Listed, ...]:
    """Articles as a list shows them."""
    return tuple([Listed(entry.url, entry) for entry in entries])
