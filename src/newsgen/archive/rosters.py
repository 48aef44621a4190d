"""The archive's answer to who held what in some time; see `newsgen.model.archive.Archive.attested`."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from newsgen.model.archive import Attested
from newsgen.model.entry import Ref
from newsgen.text.office import office_slug

if TYPE_CHECKING:
    from collections.abc import Iterable

_titles = msgspec.json.Decoder(tuple[str, ...]).decode

NAMED = """
SELECT e.slug, e.name, m.titles, m.sort, m.item FROM article a CROSS JOIN mention m ON m.article = a.id
CROSS JOIN entity e USING (kind, identity)
WHERE a.sort > ? AND a.sort < ? AND m.kind = 'official' AND m.titles <> '[]' ORDER BY a.sort, m.item, m.ordinal
"""


@lru_cache(maxsize=10_000)  # a person's titles are mostly the same from day to day
def _offices(titles: str) -> tuple[tuple[str, str], ...]:
    return tuple((title, office_slug(title)) for title in _titles(titles))


class _Office:
    """What is printed of an office in the time."""

    def __init__(self) -> None:
        self.titles: Counter[str] = Counter()
        self.people: dict[str, tuple[Ref, tuple[str, int], tuple[str, int]]] = {}

    def add(self, title: str, who: Ref, where: tuple[str, int]) -> None:
        """Count a clipping; they come oldest first."""
        self.titles[title] += 1
        first = self.people[who.slug][1] if who.slug in self.people else where
        self.people[who.slug] = (who, first, where)

    @property
    def title(self) -> str:
        """The most frequent way to print it; of equals the first by the alphabet."""
        return min(self.titles, key=lambda title: (-self.titles[title], title))


def attested(rows: Iterable[tuple[str, str, str, str, int]]) -> list[Attested]:
    """Add up the rows of `NAMED`."""
    offices: dict[str, _Office] = {}
    for slug, name, titles, sort, item in rows:
        for title, office in _offices(titles):
            offices.setdefault(office, _Office()).add(title, Ref(slug, name), (sort, item))
    return [
        Attested(slug, office.title, who, first, last)
        for slug, office in sorted(offices.items())
        for who, first, last in sorted(office.people.values(), key=lambda one: (one[1], one[0].slug))
    ]
