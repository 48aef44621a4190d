"""The formats of `newsgen export`: the whole archive, or a time of it, in one file."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newsgen.exports.appearances import COLUMNS, appearance_table
from newsgen.exports.articles import article_lines
from newsgen.exports.csl import HEAD, references
from newsgen.exports.popolo import persons
from newsgen.exports.sqlite import Database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from newsgen.model.archive import Archive


class Time(NamedTuple):
    """From when to when, as `Archive.full_range` selects: both days are part of it."""

    since: str = ""
    until: str = "~"


class Format(Protocol):
    """One file that holds the archive."""

    def is_own(self, beginning: bytes) -> bool:
        """Does a file that begins so look like an export of this format? Asked before one is replaced."""
        ...

    def write(self, archive: Archive, time: Time, path: Path) -> None:
        """Write a new file."""
        ...


class Stream:
    """A format that is written from its first byte to its last."""

    def __init__(self, head: bytes | tuple[bytes, ...], pieces: Callable[[Archive, Time], Iterable[bytes]]) -> None:
        self._head = head
        self._pieces = pieces

    def is_own(self, beginning: bytes) -> bool:
        """See `Format.is_own`."""
        return beginning.startswith(self._head)

    def write(self, archive: Archive, time: Time, path: Path) -> None:
        """See `Format.write`."""
        with path.open("wb") as file:
            file.writelines(self._pieces(archive, time))


def _articles(archive: Archive, time: Time) -> Iterator[bytes]:
    return article_lines(archive, *time)


def _references(archive: Archive, time: Time) -> Iterator[bytes]:
    return references(archive, *time)


def _appearances(archive: Archive, time: Time) -> Iterator[bytes]:
    return appearance_table(archive, *time)


def _officials(archive: Archive, time: Time) -> Iterator[bytes]:
    """Those whom an article of the time names."""
    named = {row.official.slug for row in archive.appearance_rows(*time)}
    return persons(archive, (who for who in archive.entities("official") if who.slug in named))


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "sqlite": Database(),
        "csv": Stream(",".join(COLUMNS).encode() + b"\n", _appearances),
        "jsonl": Stream(b'{"id":"', _articles),
        "csl": Stream(HEAD, _references),
        "popolo": Stream(b'{"persons": [', _officials),
    }
)
