"""`data/appearances/YYYY.csv`: who was named when, with which titles, where to read it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from newsgen.exports.base import File, year_key, year_prefix

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

COLUMNS = ("date", "official_id", "official", "titles", "outlet", "article_url", "item")
ROWS_A_PIECE = 1000
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
        return appearance_table(archive, year_prefix(page.key))


def appearance_table(archive: Archive, prefix: str, until: str = "") -> Iterator[bytes]:
    """A line an appearance, below the names of the columns, for those that `Archive.appearance_rows` selects."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, row in enumerate(_rows(archive, prefix, until), 1):
        writer.writerow(row)
        if not number % ROWS_A_PIECE:
            yield lines.getvalue().encode()
            lines.seek(0)
            lines.truncate()
    yield lines.getvalue().encode()


def _rows(archive: Archive, prefix: str, until: str) -> Iterator[tuple[str, ...]]:
    for row in archive.appearance_rows(prefix, until):
        entry, who = row.entry, row.official
        outlet = entry.outlet.name if entry.outlet else ""
        titles = "; ".join(row.titles)
        yield entry.date, who.slug, inert(who.name), inert(titles), inert(outlet), entry.url, str(row.item)


def inert(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is kept from running by an apostrophe (OWASP)."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
