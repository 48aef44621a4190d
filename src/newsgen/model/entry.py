"""Entry: an article as lists show it, and the references that its keys are made of.

The index keeps entries by the thousand, so they are packed without their field names (`array_like`), and the
garbage collector need not look at them (`gc=False`): a frozen record holds no cycle.
"""

from __future__ import annotations

from msgspec import Struct

from newsgen.model import urls


class Ref(Struct, frozen=True, array_like=True, gc=False):
    """A person, an outlet or whatever else has a page of its own, with the last part of its address."""

    slug: str
    name: str


class Entry(Struct, frozen=True, array_like=True, gc=False):
    """All that a list needs of an article; also all that decides on which pages the article stands."""

    sort: str
    """The place in the archive's order, see `urls.sort_key`."""
    date: str
    title: str
    lead: str
    """The first words of the running text."""
    language: str
    outlet: Ref | None
    officials: tuple[Ref, ...]
    """In order of first mention, each once, by the names they are indexed under."""
    reporters: tuple[Ref, ...]
    items: int
    title_derived: bool
    tags: tuple[Ref, ...] = ()
    offices: tuple[str, ...] = ()
    """Addresses of the offices that its items print, each once."""
    places: tuple[Ref, ...] = ()
    organizations: tuple[Ref, ...] = ()

    @property
    def url(self) -> str:
        """The article's address."""
        return urls.article_of(self.sort)
