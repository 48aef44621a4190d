"""What a page may ask of the archive: the one interface that answers.

Pages and exports see this interface only; the SQLite index behind it is `newsgen.archive`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsgen.model.answers import (
        Appearance,
        Attested,
        Entity,
        EntityKind,
        Full,
        Holding,
        Ledger,
        Neighbour,
        Office,
        Output,
        Post,
        Row,
        Signpost,
    )
    from newsgen.model.entry import Entry, Ref


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
