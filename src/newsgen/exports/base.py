"""What the kinds of file share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from newsgen.model.kinds import Plain

if TYPE_CHECKING:
    from newsgen.model.entry import Entry

to_json = msgspec.json.Encoder().encode


class File(Plain):
    """A kind of file."""


def year_key(entry: Entry) -> str:
    """The year by which data files are cut; `undated` where none is known."""
    return entry.date[:4] or "undated"


def year_prefix(key: str) -> str:
    """Where the articles of such a key stand in the archive's order."""
    return " " if key == "undated" else key


def pretty_json(value: object) -> bytes:
    """JSON that a person can read, ending in a newline."""
    return msgspec.json.format(to_json(value), indent=2) + b"\n"
