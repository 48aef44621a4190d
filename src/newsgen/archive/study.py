"""The archive's answers about one official and one office; see `newsgen.model.archive.Archive`."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import structs

from newsgen.model.answers import Holding, Office
from newsgen.model.entry import Ref

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from newsgen.model.answers import EntityKind

_titles = msgspec.json.Decoder(tuple[str, ...]).decode

WINDOW = 1000
"""So many of somebody's newest appearances are looked through for who else is named there."""


class Study:
    """Questions about officials and offices."""

    _db: sqlite3.Connection

    def _all(self, sql: str, *values: object) -> list[Any]:
        return self._db.execute(sql, values).fetchall()

    def months(self, kind: EntityKind, identity: str) -> list[tuple[str, int]]:
        """See `Archive.months`."""
        rows = self._all(
            "SELECT rtrim(substr(substr(sort, 1, instr(sort, ' ')), 1, 7)) AS month, count(*) FROM mention"
            " WHERE kind = ? AND identity = ? AND sort > '!' GROUP BY month ORDER BY month",
            kind, identity,
        )  # fmt: skip
        return [(month, n) for month, n in rows]

    def titles_by_date(self, identity: str) -> list[tuple[str, tuple[str, ...]]]:
        """See `Archive.titles_by_date`."""
        rows = self._all(
            "SELECT DISTINCT substr(sort, 1, instr(sort, ' ') - 1) AS date, titles FROM mention"
            " WHERE kind = 'official' AND identity = ? AND sort > '!' AND titles <> '[]' ORDER BY date, titles",
            identity,
        )
        return [(date, _titles(titles)) for date, titles in rows]

    def beside(self, identity: str, kind: EntityKind, limit: int) -> list[tuple[Ref, int]]:
        """See `Archive.beside`."""
        # A plus keeps SQLite from the index on identities: the articles are few, those identities are everybody.
        same_item = "AND m.item = x.item AND +m.identity <> ?1" if kind == "official" else ""
        rows = self._all(
            "SELECT e.slug, e.name, c.n FROM (SELECT m.identity, count(*) AS n FROM"
            " (SELECT DISTINCT article, item, sort FROM mention WHERE kind = 'official' AND identity = ?1"
            " ORDER BY sort DESC, item DESC LIMIT ?2) x CROSS JOIN mention m ON m.article = x.article AND m.kind = ?3"
            f" AND +m.identity IS NOT NULL {same_item} GROUP BY m.identity) c"
            " CROSS JOIN entity e ON e.kind = ?3 AND e.identity = c.identity ORDER BY c.n DESC, e.slug LIMIT ?4",
            identity, WINDOW, kind, limit,
        )  # fmt: skip
        return [(Ref(slug, name), n) for slug, name, n in rows]

    def offices(self, offset: int = 0, limit: int = -1) -> list[Office]:
        """See `Archive.offices`."""
        rows = self._all(
            "SELECT p.office, p.title, p.identity, p.first, p.last, p.articles, p.last_item, e.slug, e.name FROM"
            " (SELECT key FROM shelf WHERE kind = 'office' ORDER BY key LIMIT ? OFFSET ?) s"
            " CROSS JOIN post p ON p.office = s.key"
            " CROSS JOIN entity e ON e.kind = 'official' AND e.identity = p.identity ORDER BY p.office, e.slug",
            limit, offset,
        )  # fmt: skip
        return [_office_held(slug, list(posts)) for slug, posts in groupby(rows, itemgetter(0))]

    def office(self, slug: str) -> Office:
        """See `Archive.office`."""
        rows = self._all("SELECT office, title, identity, first, last, articles FROM post WHERE office = ?", slug)
        return _office(slug, rows)

    def holders(self, slug: str) -> list[Holding]:
        """See `Archive.holders`."""
        rows = self._all(
            "SELECT e.slug, e.name, p.first, p.first_item, p.last, p.last_item, p.articles FROM post p"
            " CROSS JOIN entity e ON e.kind = 'official' AND e.identity = p.identity WHERE p.office = ?"
            " ORDER BY e.slug",
            slug,
        )
        holdings = [_holding(list(posts)) for _, posts in groupby(rows, itemgetter(0))]
        return sorted(holdings, key=lambda holding: (holding.last, holding.first, holding.who.slug), reverse=True)


def _office(slug: str, posts: Sequence[tuple[str, str, str, str, str, int]]) -> Office:
    """All posts that share a slug; the most frequent way to print it is the name."""
    forms: dict[str, int] = {}
    for _, title, _, _, _, articles in posts:
        forms[title] = forms.get(title, 0) + articles
    return Office(
        slug=slug,
        title=min(forms, key=lambda title: (-forms[title], title)),
        holders=len({post[2] for post in posts}),
        first=_earliest(post[3] for post in posts),
        last=max(post[4] for post in posts),
        forms=tuple(sorted(forms)),
    )


def _office_held(slug: str, posts: Sequence[tuple[Any, ...]]) -> Office:
    """The same, with the last holder."""
    *_, who, name = max(posts, key=lambda post: (post[4], post[6], post[7]))
    return structs.replace(_office(slug, [post[:6] for post in posts]), holder=Ref(who, name))


def _holding(posts: Sequence[tuple[str, str, str, int, str, int, int]]) -> Holding:
    """One person in one office, however many ways to print it."""
    slug, name = posts[0][:2]
    first = min(posts, key=lambda post: (post[2].startswith(" "), post[2], post[3]))
    last = max(posts, key=lambda post: (post[4], post[5]))
    return Holding(Ref(slug, name), first[2], first[3], last[4], last[5], sum(post[6] for post in posts))


def _earliest(sorts: Iterator[str]) -> str:
    """The first that has a date; an undated one where none has."""
    return min(sorts, key=lambda sort: (sort.startswith(" "), sort))
