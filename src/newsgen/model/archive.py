"""What a page may ask of the archive: the rows, and the one interface that answers.

Pages and exports see this interface only; the SQLite index behind it is `newsgen.archive`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from msgspec import Struct

from newsgen.model.article import Article
from newsgen.model.entry import Entry, Ref

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


class Archive(Protocol):
    """Read-only questions.

    A `prefix` selects by the archive's order: `2023-02-01`, `2023-02`, `2023-02 ` (known to the month only),
    `2023`, or ` ` (undated).
    """

    def full(self, keys: Sequence[str]) -> Iterator[Full]:
        """The articles at these places, in the order given."""
        ...

    def full_range(self, prefix: str, until: str = "") -> Iterator[Full]:
        """All articles under a prefix (or from it to what is under `until`), oldest first."""
        ...

    def around(self, keys: Sequence[str]) -> Iterator[tuple[Neighbour | None, Neighbour | None]]:
        """The articles before and after each of these places, which are in the archive's order."""
        ...

    def entries(self, prefix: str, offset: int = 0, limit: int = -1) -> list[Entry]:
        """Articles under a prefix, oldest first."""
        ...

    def latest(self, limit: int) -> list[Entry]:
        """The newest dated articles, newest first."""
        ...

    def count(self, prefix: str, before: str = "") -> int:
        """How many articles stand under a prefix (and before a place, where one is given)."""
        ...

    def counts(self, kind: str, prefix: str = "") -> list[tuple[str, int]]:
        """The keys of a kind under a prefix, in order, with the number of articles of each."""
        ...

    def neighbours(self, kind: str, key: str) -> tuple[str, str]:
        """The keys before and after this one; empty where there is none."""
        ...

    def entity(self, kind: EntityKind, slug: str) -> Entity:
        """An official, outlet or reporter by address."""
        ...

    def entities(self, kind: EntityKind, offset: int = 0, limit: int = -1) -> list[Entity]:
        """In the order of their sort names."""
        ...

    def entity_count(self, kind: EntityKind) -> int:
        """How many there are."""
        ...

    def initials(self, kind: EntityKind) -> list[tuple[str, int]]:
        """The first characters of sort names, in their order, and how many names each has."""
        ...

    def busiest(self, kind: EntityKind, limit: int, since: str = "") -> list[tuple[Ref, int]]:
        """Those in most articles (since a place in the archive's order), with the number."""
        ...

    def appearances(
        self, kind: EntityKind, identity: str, offset: int = 0, limit: int = -1, *, newest: bool = False
    ) -> list[Appearance]:
        """Where somebody appears, oldest (or newest) first."""
        ...

    def appearance_rows(self, prefix: str, until: str = "") -> Iterator[Row]:
        """All appearances of officials under a prefix (or from it to `until`), in the archive's order."""
        ...

    def appearance_count(self, kind: EntityKind, identity: str, before: str = "") -> int:
        """How many appearances (before a place, where one is given)."""
        ...

    def posts(self, identity: str) -> list[Post]:
        """The titles printed for an official, by first citation."""
        ...

    def titles_by_date(self, identity: str) -> list[tuple[str, tuple[str, ...]]]:
        """On which dates which titles are printed for an official, oldest first; undated clippings are not here."""
        ...

    def ledger(self, identity: str) -> Ledger:
        """What the registry says of this person; empty where it says nothing."""
        ...

    def spellings(self, identity: str) -> list[tuple[str, int]]:
        """The names by which articles print an official, most frequent first."""
        ...

    def redirects(self, slug: str) -> list[Ref]:
        """The officials to whom a former address leads; several where the registry tells namesakes apart."""
        ...

    def signpost(self, sort: str) -> Signpost:
        """What to say where an article stood that has moved or was withdrawn."""
        ...

    def months(self, kind: EntityKind, identity: str) -> list[tuple[str, int]]:
        """How often somebody appears in each month (or in a year known without its month), oldest first."""
        ...

    def beside(self, identity: str, kind: EntityKind, limit: int) -> list[tuple[Ref, int]]:
        """Who else is named in the items that name an official, or which outlets print them, most often first.

        Counted over the newest thousand appearances, so that the cost has a bound.
        """
        ...

    def offices(self, offset: int = 0, limit: int = -1) -> list[Office]:
        """In the order of their addresses."""
        ...

    def office(self, slug: str) -> Office:
        """An office by address."""
        ...

    def holders(self, slug: str) -> list[Holding]:
        """Who held an office, the latest citation first."""
        ...

    def attested(self, prefix: str) -> list[Attested]:
        """Who is printed with which office under a prefix, by the office's address, then first citation."""
        ...

    def outputs(self, prefix: str) -> list[Output]:
        """Files of the site under a folder, by path."""
        ...
