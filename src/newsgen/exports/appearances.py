"""`data/appearances/YYYY.csv`: who was named when, with which titles, where to read it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from newsgen.exports.base import File, year_key, year_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

COLUMNS = ("date", "official_id", "official", "titles", "outlet", "article_url", "item")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class AppearancesFile(File):
    """One file a year, and one for undated articles."""

    name = "data-appearances"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return (year_key(entry),)

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return f"data/appearances/{page.key}.csv"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - a site has no part in it
        """See `FileKind.body`."""
        yield _row(COLUMNS)
        for who, seen in archive.appearance_rows(year_prefix(page.key)):
            outlet = seen.entry.outlet.name if seen.entry.outlet else ""
            titles = "; ".join(seen.titles)
            yield _row((seen.entry.date, who.slug, who.name, titles, outlet, seen.entry.url, str(seen.item)))


def _row(cells: Iterable[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow([_inert(cell) for cell in cells])
    return line.getvalue().encode()


def _inert(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is kept from running by an apostrophe (OWASP)."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
