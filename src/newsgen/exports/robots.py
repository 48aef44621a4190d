"""`robots.txt`: everything may be read, and here is the sitemap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.base import File

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class Robots(File):
    """One file."""

    name = "robots"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:  # noqa: ARG002 - names no article
        """See `Kind.keys`."""
        return ()

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "robots.txt"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - as above
        """See `FileKind.body`."""
        yield b"User-agent: *\nAllow: /\n"
        yield f"Sitemap: {site.base_url or site.base_path}sitemap.xml\n".encode()
