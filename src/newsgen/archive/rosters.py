"""The archive's answer to who held what in some time; see `newsgen.model.archive.Archive.attested`."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from newsgen.model.answers import Attested
from newsgen.model.entry import Ref
from newsgen.text.office import office_slug

if TYPE_CHECKING:
    from collections.abc import Iterable

Place = tuple[str, int]
"""An article by its place in the archive's order, and an item of it."""
_titles = msgspec.json.Decoder(tuple[str, ...]).decode

NAMED = """
SELECT e.slug, e.name, x.titles, x.times, x.first, x.last FROM (
    SELECT m.identity, m.titles, count(*) AS times, min(printf('%s#%06d', m.sort, m.item)) AS first,
    max(printf('%s#%06d', m.sort, m.item)) AS last
    FROM article a CROSS JOIN mention m ON m.article = a.id AND m.kind = 'official'
    WHERE a.sort > ? AND a.sort < ? AND m.titles <> '[]' AND m.identity NOT NULL GROUP BY m.identity, m.titles
) x CROSS JOIN entity e ON e.kind = 'official' AND e.identity = x.identity
"""


@lru_cache(maxsize=10_000)  # a person's titles are mostly the same from day to day
def _offices(titles: str) -> tuple[tuple[str, str], ...]:
    return tuple((title, office_slug(title)) for title in _titles(titles))


class _Office:
    """What is printed of an office in the time."""

    def __init__(self) -> None:
        self.titles: Counter[str] = Counter()
        self.people: dict[Ref, tuple[Place, Place]] = {}

    def add(self, title: str, times: int, who: Ref, first: Place, last: Place) -> None:
        """Count somebody's clippings."""
        self.titles[title] += times
        earlier, later = self.people.get(who, (first, last))
        self.people[who] = (min(first, earlier), max(last, later))

    @property
    def title(self) -> str:
        """The most frequent way to print it; of equals the first by the alphabet."""
        return min(self.titles, key=lambda title: (-self.titles[title], title))


def attested(rows: Iterable[tuple[str, str, str, int, str, str]]) -> list[Attested]:
    """Add up the rows of `NAMED`."""
    offices: defaultdict[str, _Office] = defaultdict(_Office)
    for slug, name, titles, times, first, last in rows:
        who = Ref(slug, name)
        for title, office in _offices(titles):
            offices[office].add(title, times, who, _place(first), _place(last))
    return [
        Attested(slug, office.title, who, first, last)
        for slug, office in sorted(offices.items())
        for who, (first, last) in sorted(office.people.items(), key=lambda one: (one[1][0], one[0].slug))
    ]


def _place(told: str) -> Place:
    sort, _, item = told.partition("#")
    return sort, int(item)
