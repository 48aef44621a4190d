"""The archive's answers to pages and exports; see `newsgen.model.archive.Archive`."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec

from newsgen.archive.rosters import NAMED, attested
from newsgen.archive.settle import neighbours
from newsgen.archive.study import Study
from newsgen.model.answers import (
    Appearance,
    Attested,
    Entity,
    Full,
    Ledger,
    Named,
    Neighbour,
    Output,
    Post,
    Row,
    Signpost,
)
from newsgen.model.article import Article
from newsgen.model.entry import Entry, Ref

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from newsgen.model.answers import EntityKind

BATCH = 200
BESIDE = 2
"""Articles beside a stretch of others: one at each end."""
_article = msgspec.msgpack.Decoder(Article).decode
_entry = msgspec.msgpack.Decoder(Entry).decode
_ledger = msgspec.msgpack.Decoder(Ledger).decode
_titles = msgspec.json.Decoder(tuple[str, ...]).decode

ENTITY = "kind, identity, slug, name, sort_name, first, last, articles, appearances"
FULL = "a.id, a.sort, r.body, a.entry FROM article a CROSS JOIN record r ON r.article = a.id"
APPEARANCE = "a.entry, m.item, m.name, m.titles, m.paragraph, m.sentence"


def prefix_end(prefix: str) -> str:
    """The first string after all that begin with `prefix`, for strings made of dates, slugs and spaces."""
    return prefix + "~"


def _appearance(row: Sequence[Any]) -> Appearance:
    entry, item, name, titles, paragraph, sentence = row
    return Appearance(_entry(entry), item, name, _titles(titles), paragraph, sentence)


class Reader(Study):
    """Read-only questions to the index."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def full(self, keys: Sequence[str]) -> Iterator[Full]:
        """See `Archive.full`."""
        for start in range(0, len(keys), BATCH):
            part = keys[start : start + BATCH]
            marks = ", ".join("?" * len(part))
            rows = self._all(f"SELECT {FULL} WHERE a.sort IN ({marks})", *part)
            found = {full.entry.sort: full for full in self._fulls(rows)}
            yield from (found[key] for key in part)

    def full_range(self, prefix: str, until: str = "") -> Iterator[Full]:
        """See `Archive.full_range`."""
        after, end = prefix, prefix_end(until or prefix)
        while True:
            rows = self._all(
                f"SELECT {FULL} WHERE a.sort > ? AND a.sort < ? ORDER BY a.sort LIMIT ?", after, end, BATCH
            )
            yield from self._fulls(rows)
            if len(rows) < BATCH:
                return
            after = rows[-1][1]

    def _fulls(self, rows: list[Any]) -> Iterator[Full]:
        marks = ", ".join("?" * len(rows))
        named = self._all(
            "SELECT m.article, m.item, e.slug, e.name, m.name, m.titles, m.paragraph, m.sentence, m.form"
            " FROM mention m JOIN entity e USING (kind, identity)"
            f" WHERE m.article IN ({marks}) AND kind = 'official' ORDER BY m.article, m.item, m.ordinal",
            *(row[0] for row in rows),
        )
        of_article = {number: list(group) for number, group in groupby(named, itemgetter(0))}
        for number, _, record, entry in rows:
            people = tuple(
                Named(item, Ref(slug, name), printed, _titles(titles), paragraph, sentence, form)
                for _, item, slug, name, printed, titles, paragraph, sentence, form in of_article.get(number, ())
            )
            yield Full(_article(record), _entry(entry), people)

    def around(self, keys: Sequence[str]) -> Iterator[tuple[Neighbour | None, Neighbour | None]]:
        """See `Archive.around`."""
        # Mostly no other article stands between them: then all come at once.
        stretch = self._stretch(keys[0], keys[-1], len(keys) + BESIDE + 1)
        if len(stretch) > len(keys) + BESIDE:
            yield from ((self._beside(key, "<", "DESC"), self._beside(key, ">", "ASC")) for key in keys)
            return
        row: list[Neighbour | None] = [None, *stretch, None]
        place = {neighbour.sort: at for at, neighbour in enumerate(stretch, 1)}
        yield from ((row[place[key] - 1], row[place[key] + 1]) for key in keys)

    def _stretch(self, first: str, last: str, limit: int) -> list[Neighbour]:
        """The articles from the one before a place to the one after another."""
        rows = self._all(
            "SELECT sort, title, language FROM article"
            " WHERE sort >= coalesce((SELECT max(sort) FROM article WHERE sort < ?1), ?1)"
            " AND sort <= coalesce((SELECT min(sort) FROM article WHERE sort > ?2), ?2) ORDER BY sort LIMIT ?3",
            first, last, limit,
        )  # fmt: skip
        return [Neighbour(*row) for row in rows]

    def _beside(self, key: str, side: str, order: str) -> Neighbour | None:
        rows = self._all(
            f"SELECT sort, title, language FROM article WHERE sort {side} ? ORDER BY sort {order} LIMIT 1", key
        )
        return Neighbour(*rows[0]) if rows else None

    def entries(self, prefix: str, offset: int = 0, limit: int = -1) -> list[Entry]:
        """See `Archive.entries`."""
        rows = self._all(
            "SELECT entry FROM article WHERE sort > ? AND sort < ? ORDER BY sort LIMIT ? OFFSET ?",
            prefix, prefix_end(prefix), limit, offset,
        )  # fmt: skip
        return [_entry(entry) for (entry,) in rows]

    def latest(self, limit: int) -> list[Entry]:
        """See `Archive.latest`."""
        rows = self._all("SELECT entry FROM article WHERE sort > '!' ORDER BY sort DESC LIMIT ?", limit)
        return [_entry(entry) for (entry,) in rows]

    def count(self, prefix: str, before: str = "") -> int:
        """See `Archive.count`."""
        end = min(before, prefix_end(prefix)) if before else prefix_end(prefix)
        return int(self._all("SELECT count(*) FROM article WHERE sort > ? AND sort < ?", prefix, end)[0][0])

    def counts(self, kind: str, prefix: str = "") -> list[tuple[str, int]]:
        """See `Archive.counts`."""
        return self._all(
            "SELECT key, articles FROM shelf WHERE kind = ? AND key >= ? AND key < ? ORDER BY key",
            kind, prefix, prefix_end(prefix),
        )  # fmt: skip

    def neighbours(self, kind: str, key: str) -> tuple[str, str]:
        """See `Archive.neighbours`."""
        return neighbours(self._db, kind, key)

    def entity(self, kind: EntityKind, slug: str) -> Entity:
        """See `Archive.entity`."""
        return Entity(*self._all(f"SELECT {ENTITY} FROM entity WHERE kind = ? AND slug = ?", kind, slug)[0])

    def entities(self, kind: EntityKind, offset: int = 0, limit: int = -1) -> list[Entity]:
        """See `Archive.entities`."""
        rows = self._all(
            f"SELECT {ENTITY} FROM entity WHERE kind = ? ORDER BY sort_name, slug LIMIT ? OFFSET ?",
            kind, limit, offset,
        )  # fmt: skip
        return [Entity(*row) for row in rows]

    def entity_count(self, kind: EntityKind) -> int:
        """See `Archive.entity_count`."""
        return int(self._all("SELECT count(*) FROM entity WHERE kind = ?", kind)[0][0])

    def initials(self, kind: EntityKind) -> list[tuple[str, int]]:
        """See `Archive.initials`."""
        return self._all(
            "SELECT substr(sort_name, 1, 1) AS initial, count(*) FROM entity WHERE kind = ?"
            " GROUP BY initial ORDER BY initial",
            kind,
        )

    def busiest(self, kind: EntityKind, limit: int, since: str = "") -> list[tuple[Ref, int]]:
        """See `Archive.busiest`."""
        if since:
            rows = self._all(
                "SELECT e.slug, e.name, count(DISTINCT m.article) AS n FROM article a CROSS JOIN mention m"
                " ON m.article = a.id CROSS JOIN entity e USING (kind, identity) WHERE a.sort >= ? AND m.kind = ?"
                " GROUP BY m.identity ORDER BY n DESC, e.slug LIMIT ?",
                since, kind, limit,
            )  # fmt: skip
        else:
            rows = self._all(
                "SELECT slug, name, articles FROM entity WHERE kind = ? ORDER BY articles DESC, slug LIMIT ?",
                kind, limit,
            )  # fmt: skip
        return [(Ref(slug, name), n) for slug, name, n in rows]

    def appearances(
        self, kind: EntityKind, identity: str, offset: int = 0, limit: int = -1, *, newest: bool = False
    ) -> list[Appearance]:
        """See `Archive.appearances`."""
        order = "DESC" if newest else "ASC"
        # What an offset passes over is counted in the index alone.
        rows = self._all(
            f"SELECT {APPEARANCE} FROM (SELECT article, item, ordinal FROM mention WHERE kind = ?1 AND identity = ?2"
            f" ORDER BY sort {order}, item {order}, article {order}, ordinal {order} LIMIT ?3 OFFSET ?4) x"
            " CROSS JOIN mention m ON m.article = x.article AND m.kind = ?1 AND m.item = x.item"
            " AND m.ordinal = x.ordinal CROSS JOIN article a ON a.id = x.article"
            f" ORDER BY m.sort {order}, m.item {order}, m.ordinal {order}",
            kind, identity, limit, offset,
        )  # fmt: skip
        return [_appearance(row) for row in rows]

    def appearance_rows(self, prefix: str, until: str = "") -> Iterator[Row]:
        """See `Archive.appearance_rows`."""
        rows = self._db.execute(
            "SELECT a.id, a.entry, e.slug, e.name, m.item, m.titles FROM article a CROSS JOIN mention m"
            " ON m.article = a.id AND m.kind = 'official' CROSS JOIN entity e USING (kind, identity)"
            " WHERE a.sort > ? AND a.sort < ? ORDER BY a.sort, m.item, m.ordinal",
            (prefix, prefix_end(until or prefix)),
        )
        for _, of_article in groupby(rows, key=itemgetter(0)):
            entry = None
            for _, blob, slug, name, item, titles in of_article:
                entry = entry or _entry(blob)
                yield Row(entry, Ref(slug, name), item, _titles(titles))

    def appearance_count(self, kind: EntityKind, identity: str, before: str = "") -> int:
        """See `Archive.appearance_count`."""
        sql = "SELECT count(*) FROM mention WHERE kind = ? AND identity = ? AND sort < ?"
        return int(self._all(sql, kind, identity, before or "~")[0][0])

    def posts(self, identity: str) -> list[Post]:
        """See `Archive.posts`."""
        rows = self._all(
            "SELECT title, first, first_item, last, last_item, articles, office FROM post WHERE identity = ?"
            " ORDER BY first, first_item, title",
            identity,
        )
        return [Post(*row) for row in rows]

    def ledger(self, identity: str) -> Ledger:
        """See `Archive.ledger`."""
        rows = self._all("SELECT details FROM ledger WHERE identity = ?", identity)
        return _ledger(rows[0][0]) if rows else Ledger()

    def spellings(self, identity: str) -> list[tuple[str, int]]:
        """See `Archive.spellings`."""
        return self._all("SELECT name, count FROM spelling WHERE identity = ? ORDER BY count DESC, name", identity)

    def signpost(self, sort: str) -> Signpost:
        """See `Archive.signpost`."""
        (row,) = self._all("SELECT target, title, language, reason FROM signpost WHERE sort = ?", sort)
        return Signpost(*row)

    def redirects(self, slug: str) -> list[Ref]:
        """See `Archive.redirects`."""
        return [
            Ref(*row) for row in self._all("SELECT target, name FROM redirect WHERE slug = ? ORDER BY target", slug)
        ]

    def attested(self, prefix: str) -> list[Attested]:
        """See `Archive.attested`."""
        return attested(self._db.execute(NAMED, (prefix, prefix_end(prefix))))

    def outputs(self, prefix: str) -> list[Output]:
        """See `Archive.outputs`."""
        rows = self._all(
            "SELECT path, sha256, size FROM output WHERE path > ? AND path < ? ORDER BY path",
            prefix, prefix_end(prefix),
        )  # fmt: skip
        return [Output(*row) for row in rows]
