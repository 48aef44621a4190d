"""What the archive answers to pages and exports: rows, each finished for whoever asked."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from newsgen.model.article import Article
from newsgen.model.entry import Entry, Ref

EntityKind = Literal["official", "outlet", "reporter", "place", "organization", "tag"]


class Named(Struct, frozen=True):
    """An official as one item of an article names him or her."""

    item: int
    ref: Ref
    name: str
    """As printed in the article."""
    titles: tuple[str, ...]
    paragraph: int
    sentence: str
    form: str


class Full(Struct, frozen=True):
    """An article with everything its own page shows."""

    article: Article
    entry: Entry
    named: tuple[Named, ...]


class Neighbour(Struct, frozen=True):
    """An article as the one beside it shows it."""

    sort: str
    title: str
    language: str


class Entity(Struct, frozen=True):
    """An official, outlet, reporter, place, organisation or tag, over the whole archive."""

    kind: EntityKind
    identity: str
    slug: str
    name: str
    sort_name: str
    first: str
    """Place in the archive's order of the first and the last article."""
    last: str
    articles: int
    appearances: int
    """Items that name an official; articles may hold several."""


class Appearance(Struct, frozen=True):
    """One item that names an official (or was written by a reporter, or in a place, or printed by an outlet)."""

    entry: Entry
    item: int
    name: str
    titles: tuple[str, ...]
    paragraph: int
    """Counted from 1 within the item."""
    sentence: str


class Row(Struct, frozen=True):
    """An official in an item, as a table of the whole archive shows it."""

    entry: Entry
    official: Ref
    item: int
    titles: tuple[str, ...]


class Post(Struct, frozen=True):
    """A title as printed, with the first and last clipping that prints it for this person."""

    title: str
    first: str
    first_item: int
    last: str
    last_item: int
    articles: int
    office: str = ""
    """The last part of the office's address."""


class Office(Struct, frozen=True):
    """A title with all who held it."""

    slug: str
    title: str
    """As printed most often."""
    holders: int
    first: str
    """Place in the archive's order of the first and the last article that prints it."""
    last: str
    forms: tuple[str, ...]
    """All ways to print it."""
    holder: Ref | None = None
    """For whom it is printed last; told in lists of offices alone."""


class Holding(Struct, frozen=True):
    """A person in an office, with the first and last clipping that says so."""

    who: Ref
    first: str
    first_item: int
    last: str
    last_item: int
    articles: int


class Attested(Struct, frozen=True):
    """An office and a person for whom it is printed, within some time."""

    office: str
    """The last part of its address."""
    title: str
    """As printed in that time, most often for anybody."""
    who: Ref
    first: tuple[str, int]
    """Place in the archive's order, and item, of the first clipping of that time that says so; and of the last."""
    last: tuple[str, int]


class Ledger(Struct, frozen=True):
    """What the registry says of a person beyond the name."""

    same_as: tuple[str, ...] = ()
    posts: tuple[tuple[str, str, str, str], ...] = ()
    """Title, organisation, from, to; empty where unknown."""
    note: str = ""
    aliases: tuple[str, ...] = ()
    listed: bool = False
    """There is an entry, whatever it says."""


class Output(Struct, frozen=True):
    """A file of the site, as last written."""

    path: str
    sha256: str
    size: int


class Signpost(Struct, frozen=True):
    """What stands where an article stood."""

    target: str
    """Where it stands now, as a place in the archive's order; empty where it was withdrawn."""
    title: str
    language: str
    reason: str
    """Why it was withdrawn, in the editor's words; perhaps none."""
