"""The marker `.newsgen`: by it newsgen knows a site of its own, and what stands there that bears no signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

HEAD = "A site made by newsgen; files of other makers are left alone.\n"
UNFINISHED = "unfinished"
"""Stands for the stamp while files are brought into place."""


class Marked(NamedTuple):
    """What a marker says: the stamp, and the files of newsgen's that cannot bear a signature."""

    stamp: str = ""
    unsigned: tuple[str, ...] = ()


def marker(stamp: str, unsigned: Iterable[str]) -> bytes:
    """The marker of a site."""
    lines = "".join(f"{line}\n" for line in (stamp, *unsigned))
    return f"{HEAD}{lines}".encode()


def read_marker(data: bytes) -> Marked:
    """What a marker says; nothing where it is none."""
    try:
        stamp, *unsigned = data.decode().removeprefix(HEAD).splitlines()
    except ValueError:  # empty, or no text
        return Marked()
    return Marked(stamp, tuple(unsigned))


def is_own(path: str, unsigned: Collection[str], is_signed: Callable[[str], bool]) -> bool:
    """Is a file newsgen's own for certain?

    It is where the marker names it, or where it stands at an address of the site and bears the signature. What is
    searched is, where the marker names what searches it.
    """
    if not (urls.ours(path) or path.partition("/")[0] + "/" in unsigned):  # the latter is a plugin's folder
        return False
    return path in unsigned or (urls.SEARCH_SCRIPT in unsigned and path.startswith(urls.SEARCHER)) or is_signed(path)


def signer(path: str) -> str:
    """The file whose end tells who made this one: an official's data, which cannot, go by their page."""
    if path.startswith("officials/") and path.endswith((".json", ".csv")):
        return f"{path.rpartition('/')[0]}/index.html"
    return path
