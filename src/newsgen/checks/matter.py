"""Matter: what the rules over the whole archive look at, gathered in one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from msgspec import Struct

from newsgen.model.registry import Registry

if TYPE_CHECKING:
    from newsgen.checks.alike import Pair
    from newsgen.model.answers import Full
    from newsgen.model.archive import Archive


class Leaf(Struct, frozen=True, gc=False):
    """An article, as far as others are held against it."""

    path: str
    sort: str
    url: str
    date: str
    outlet: str
    source_url: str


def leaf_of(full: Full) -> Leaf:
    """The leaf of an article."""
    article = full.article
    return Leaf(
        path=article.source.path,
        sort=full.entry.sort,
        url=full.entry.url,
        date=article.date,
        outlet=article.outlet,
        source_url=article.source_url,
    )


class Built(Protocol):
    """The built site, wherever it is."""

    def read(self, path: str) -> bytes:
        """The bytes of a file; nothing where it is gone."""
        ...

    def has(self, path: str) -> bool:
        """Is there such a file, whoever made it?"""
        ...


class Surroundings(Struct, frozen=True):
    """What a check knows beside the archive."""

    output: Built
    shown: str
    """The folder of the built site, as messages name it."""
    registry: Registry = Registry()
    registry_path: str = ""


class Matter(NamedTuple):
    """The archive and its surroundings."""

    archive: Archive
    around: Surroundings
    leaves: list[Leaf]
    """All articles, in the archive's order."""
    pairs: list[Pair]
    """Stories that are alike, in the archive's order."""
