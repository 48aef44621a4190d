"""Where an article stood: it leads to where the article has moved, or says that it was withdrawn."""

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


class SignpostView(Struct, frozen=True):
    """See the template `signpost.html`."""

    frame: Frame
    target: Link | None
    """Where the article has moved; none where it was withdrawn."""
    reason: str
    """Why it was withdrawn, in the editor's words; perhaps none."""


class SignpostPages(Kind):
    """One page a former place of an article; the key is the place. Front matter brings it forth."""

    name = "signpost"
    template = "signpost.html"

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - shows no article
        """See `Kind.keys`."""
        return ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.article_of(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[SignpostView]:
        """See `PageKind.views`."""
        for page in pages:
            post = archive.signpost(page.key)
            moved = bool(post.target)
            target = Link(urls.article_of(post.target), post.title, post.language) if moved else None
            title = post.title if moved else say("Withdrawn", site.language)
            yield SignpostView(frame(self.address(page), site, title), target, post.reason)
