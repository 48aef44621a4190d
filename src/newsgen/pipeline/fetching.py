"""Reading articles from another file system; runs in workers, beside `reading`."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from newsgen.model.codes import diagnostic
from newsgen.pipeline.places import CONTENT
from newsgen.pipeline.reading import Reading, read_bytes
from newsgen.remote import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsgen.pipeline.reading import Instructions, Wanted

_place = lru_cache(maxsize=1)(Place)


def read_remote(instructions: Instructions, files: Sequence[Wanted]) -> list[Reading]:
    """Read files, several at once where the file system can do that.

    One that went since it was listed is named. Whatever else fails ends the build: a store whose rights have run out
    or that does not answer must not take articles off the site. Raises `BuildError`.
    """
    place = _place(instructions.content)
    names = [wanted.path.removeprefix(f"{CONTENT}/") for wanted in files]
    found = [data for batch in place.each(place.read, names) for data in batch]
    return [_reading(instructions, wanted, data) for wanted, data in zip(files, found, strict=True)]


def _reading(instructions: Instructions, wanted: Wanted, data: bytes | None) -> Reading:
    if data is None:
        gone = diagnostic(wanted.path, 0, "source-unreadable", "cannot be read: it is gone", "build again")
        return Reading(wanted.path, "", same=False, prepared=None, remarks=(gone,))
    return read_bytes(instructions, wanted, data)


def remote_reader(instructions: Instructions) -> partial[list[Reading]]:
    """`read_remote` as a function of the files alone."""
    return partial(read_remote, instructions)
