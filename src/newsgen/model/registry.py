"""Registry: what editors say of officials, as written down in `content/officials.yaml`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model.claims import Where
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator


class Post(Struct, frozen=True):
    """An office that a person holds or held."""

    title: str
    organization: str = ""
    start: str = ""
    """ISO 8601, cut to what is known; empty where not known."""
    end: str = ""
    """As `start`; empty where the person still holds the office, or where not known."""


class RegistryEntry(Struct, frozen=True):
    """One person."""

    name: str
    """As the archive prints it."""
    aliases: tuple[str, ...] = ()
    """Other spellings, other scripts, former names."""
    sort_name: str = ""
    """As an index files it (`Ma, Pingao`); empty: by the rules of the language."""
    slug: str = ""
    """The last part of the person's address; empty: made of the name."""
    same_as: tuple[str, ...] = ()
    """Web addresses that mean the same person."""
    posts: tuple[Post, ...] = ()
    note: str = ""
    official: bool = True
    """False: whatever the articles say, this is no official."""
    where: Where | None = None
    """What tells the person from others of the same name; `None`: every mention of the name is this person."""
    not_in: tuple[str, ...] = ()
    """Paths of articles in which the name means somebody else."""
    line: int = 0
    """Where in the registry the entry stands."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


class Registry(Struct, frozen=True):
    """All entries, in the file's order; of those that share a spelling all but one at most have a `where`."""

    entries: tuple[RegistryEntry, ...] = ()

    def identified(self) -> Iterator[tuple[str, RegistryEntry]]:
        """Each entry with the identity of its person: the key of the name, and more where there may be namesakes."""
        namesakes: Counter[str] = Counter()
        for entry in self.entries:
            identity = name_key(entry.name)
            if entry.where is not None:
                namesakes[identity] += 1
                identity = f"{identity} {entry.slug or namesakes[identity]}"
            yield identity, entry
