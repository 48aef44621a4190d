"""What the kinds of file share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsgen.model.kinds import Page, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.site import Site

to_json = msgspec.json.Encoder().encode


class File:
    """A kind of file with one part a key; the others say otherwise."""

    name = ""
    fixed: tuple[str, ...] = ()
    linked = False
    late = False

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `newsgen.model.kinds.Kind.keys`."""
        raise NotImplementedError(self, entry)  # every kind says it; there is no default that could be right

    def address(self, page: Page) -> str:
        """See `newsgen.model.kinds.Kind.address`."""
        raise NotImplementedError(self, page)  # as above

    def span(self, archive: Archive, key: str, since: str, site: Site) -> Span:  # noqa: ARG002 - one part a key
        """See `newsgen.model.kinds.Kind.span`."""
        return Span(1, 0)


def year_key(entry: Entry) -> str:
    """The year by which data files are cut; `undated` where none is known."""
    return entry.date[:4] or "undated"


def year_prefix(key: str) -> str:
    """Where the articles of such a key stand in the archive's order."""
    return " " if key == "undated" else key


def pretty_json(value: object) -> bytes:
    """JSON that a person can read, ending in a newline."""
    return msgspec.json.format(to_json(value), indent=2) + b"\n"
