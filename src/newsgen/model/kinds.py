"""The two shapes of an output kind: a keyed reduction over the archive.

`keys` says on which pages of the kind an article stands; `views` (or `body`) makes what the page of a key
holds from what the archive answers. Incremental builds, parallel builds and flat memory follow from that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site


class Page(NamedTuple):
    """One page of a kind: its key, and its number where a key's list goes over several pages."""

    key: str
    number: int = 0
    """0 is the bare address; further pages are counted from the oldest."""


class Change(NamedTuple):
    """Which rows of a key's list are not as they were, by their places in the archive's order."""

    since: str
    """The first of them; empty where any row may differ."""
    until: str = "~"
    """The last of them; `~`, which stands behind every place, where later rows have moved up or down."""


class Span(NamedTuple):
    """Which further pages of a key a change makes stale."""

    first: int
    last: int
    pages: int
    """How many further pages there are; 0 where the bare page holds everything."""

    @classmethod
    def all(cls, pages: int) -> Span:
        """All of so many."""
        return cls(1, pages, pages)


class Kind(Protocol):
    """What both shapes share."""

    name: str
    fixed: tuple[str, ...]
    """Keys whose page is there whatever the archive holds."""
    linked: bool
    """True where a page names the page before and after its own (so they go stale with it)."""
    late: bool
    """True where the page tells of other output files, and must be made when they are."""

    def keys(self, entry: Entry) -> Iterable[str]:
        """On which pages of this kind the article stands."""
        ...

    def address(self, page: Page) -> str:
        """Where the page is, see `newsgen.model.urls`."""
        ...

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:
        """The further pages of a key that show anything that changed. The bare page is made again in any case."""
        ...


class Plain:
    """A kind without further pages, neighbours or fixed keys; kinds are made of it and say what is otherwise."""

    name = ""
    fixed: tuple[str, ...] = ()
    linked = False
    late = False

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        raise NotImplementedError(self, entry)  # every kind says it; there is no default that could be right

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        raise NotImplementedError(self, page)  # as above

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:  # noqa: ARG002 - one page a key
        """See `Kind.span`."""
        return Span.all(0)


@runtime_checkable
class PageKind(Kind, Protocol):
    """A kind of HTML page: a view and a template."""

    template: str

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[object]:
        """The finished view of each page, in order; a template can look nothing else up."""
        ...


@runtime_checkable
class FileKind(Kind, Protocol):
    """A kind of file that is not HTML."""

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """The file's bytes, in pieces, so that no file need fit in memory."""
        ...
