"""`data/months.json`: how many articles were collected of each month; pages ask it how long somebody is silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.base import File, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site


class MonthsFile(File):
    """One file; articles whose month is not known are not in it."""

    name = "data-months"
    fixed: tuple[str, ...] = ("",)

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return ("",) if len(entry.date) >= len("2023-02") else ()

    def address(self, page: Page) -> str:  # noqa: ARG002 - there is one
        """See `Kind.address`."""
        return "data/months.json"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - as above
        """See `FileKind.body`."""
        yield to_json(dict(archive.counts("month"))) + b"\n"
