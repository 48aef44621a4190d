"""The address that an official had, or would have, by another name: it leads to the page there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model import urls
from newsgen.model.entry import Ref
from newsgen.pages.base import Frame, Kind, Link, frame
from newsgen.text.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class RedirectView(Struct, frozen=True):
    """See the template `redirect.html`."""

    frame: Frame
    officials: tuple[Ref, ...]
    """To whom the address leads; several where the registry tells people of one name apart."""


class RedirectPages(Kind):
    """One page a former address; the key is its slug. The registry brings them forth, no article does."""

    name = "redirect"
    template = "redirect.html"

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - shows no article
        """See `Kind.keys`."""
        return ()

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.official(page.key)

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[RedirectView]:
        """See `PageKind.views`."""
        for page in pages:
            officials = tuple(archive.redirects(page.key))
            names = ", ".join(dict.fromkeys(ref.name for ref in officials))
            crumbs = (Link("officials/", say("Officials", site.language)),)
            yield RedirectView(frame(self.address(page), site, names, crumbs=crumbs), officials)
