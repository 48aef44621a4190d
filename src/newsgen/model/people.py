"""Officials as an editor asks for them: lines of a list, evidence, and what is uncertain."""

from __future__ import annotations

from msgspec import Struct

from newsgen.model.answers import Ledger, Post


class Person(Struct, frozen=True):
    """An official in one line."""

    identity: str
    slug: str
    name: str
    sort_name: str
    first: str
    """Date of the first and of the last article, cut to what is known; empty where neither is."""
    last: str
    articles: int
    appearances: int
    titles: tuple[str, ...]
    """As printed, the latest first."""
    listed: bool
    """The registry has an entry."""


class Evidence(Struct, frozen=True):
    """One item that names an official."""

    date: str
    path: str
    """The article's file."""
    item: int
    name: str
    """As printed."""
    titles: tuple[str, ...]
    sentence: str


class Dossier(Struct, frozen=True):
    """All that is known of an official."""

    person: Person
    spellings: tuple[tuple[str, int], ...]
    posts: tuple[Post, ...]
    ledger: Ledger
    evidence: tuple[Evidence, ...]
    """Newest first."""


class Likely(Struct, frozen=True):
    """Officials who are perhaps one; the one in most articles first."""

    people: tuple[Person, ...]
    why: str


class Doubt(Struct, frozen=True):
    """An official who is perhaps two."""

    person: Person
    posts: tuple[tuple[str, str, str], ...]
    """Titles that contradict each other, with the dates of first and last citation."""


class Review(Struct, frozen=True):
    """What is uncertain, by sort name."""

    likely: tuple[Likely, ...] = ()
    conflicts: tuple[Doubt, ...] = ()
    new: tuple[Person, ...] = ()
    """First named within the last month of the archive."""
    once: tuple[Person, ...] = ()
    """In one article, and not new."""
