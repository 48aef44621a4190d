"""The page that searches, in the reader's browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.pages.base import Frame, Kind, Link, frame
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class SearchView(Struct, frozen=True):
    """See the template `search.html`."""

    frame: Frame
    ready: bool
    """There is something that can be searched."""
    places: bool
    """Is there a list of places that is not empty?"""
    organizations: bool
    tags: bool


def searchable(archive: Archive) -> bool:
    """Is there something that can be searched? To be asked by late kinds alone: the index is made after other pages."""
    return bool(archive.outputs(urls.BUNDLES.removesuffix(".json")))


class SearchPage(Kind):
    """A form; where nothing was indexed, the ways there are beside searching."""

    name = "search-page"
    template = "search.html"
    fixed: tuple[str, ...] = ("",)
    late = True

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - shows no article
        """See `Kind.keys`."""
        return ()

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return urls.SEARCH

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[SearchView]:
        """See `PageKind.views`."""
        title = say("Search", site.language)
        for _ in pages:
            head = frame(urls.SEARCH, site, title, crumbs=(Link(urls.SEARCH, title),))
            yield SearchView(
                head,
                ready=searchable(archive),
                places=archive.entity_count("place") > 0,
                organizations=archive.entity_count("organization") > 0,
                tags=archive.entity_count("tag") > 0,
            )
