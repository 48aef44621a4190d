"""An official's page as data: `officials/SLUG/data.json`, a Popolo person, and `data.csv`, every appearance."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from newsgen.exports.appearances import inert
from newsgen.exports.base import File, pretty_json
from newsgen.exports.popolo import person
from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.answers import Appearance
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Page
    from newsgen.model.site import Site

COLUMNS = ("date", "name", "titles", "outlet", "article_url", "item", "sentence")
ROWS_A_PIECE = 500


class OfficialJson(File):
    """One file an official."""

    name = "official-json"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return [ref.slug for ref in entry.officials]

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.official(page.key) + "data.json"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - a site has no part in it
        """See `FileKind.body`."""
        yield pretty_json(person(archive, archive.entity("official", page.key)))


class OfficialCsv(File):
    """One file an official, oldest appearance first."""

    name = "official-csv"

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return [ref.slug for ref in entry.officials]

    def address(self, page: Page) -> str:
        """See `Kind.address`."""
        return urls.official(page.key) + "data.csv"

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:  # noqa: ARG002 - as above
        """See `FileKind.body`."""
        identity = archive.entity("official", page.key).identity
        yield ",".join(COLUMNS).encode() + b"\n"
        offset = 0
        while rows := archive.appearances("official", identity, offset, ROWS_A_PIECE):
            lines = io.StringIO()
            csv.writer(lines, lineterminator="\n").writerows(_row(seen) for seen in rows)
            yield lines.getvalue().encode()
            if len(rows) < ROWS_A_PIECE:
                return
            offset += len(rows)


def _row(seen: Appearance) -> tuple[str, ...]:
    entry = seen.entry
    outlet = entry.outlet.name if entry.outlet else ""
    cells = (seen.name, "; ".join(seen.titles), outlet)
    return (entry.date, *map(inert, cells), entry.url, str(seen.item), inert(seen.sentence))
