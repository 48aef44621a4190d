"""What the index knows of officials, for the questions of editors: all at once, or by any name."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

from newsgen.archive.reader import Reader
from newsgen.model.answers import Post
from newsgen.model.people import Dossier, Evidence, Person
from newsgen.text.fold import name_key
from newsgen.text.slug import slugify

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

_titles = msgspec.json.Decoder(tuple[str, ...]).decode

CALLED = """
SELECT identity FROM entity WHERE kind = 'official' AND identity IN (
    SELECT identity FROM entity WHERE kind = 'official' AND slug = ?1
    UNION SELECT identity FROM redirect r JOIN entity ON kind = 'official' AND entity.slug = target WHERE r.slug = ?1
    UNION SELECT identity FROM mention WHERE kind = 'official' AND key = ?2
    UNION SELECT identity FROM listed WHERE key = ?2
    UNION SELECT identity FROM claim WHERE key = ?2
) ORDER BY slug
"""


class People:
    """Read-only questions about officials."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._reader = Reader(db)

    def all(self) -> list[Person]:
        """Every official, in the order of the sort names."""
        rows = self._db.execute("SELECT identity, title FROM post ORDER BY identity, last DESC, last_item DESC, title")
        titles = {identity: tuple(title for _, title in group) for identity, group in groupby(rows, itemgetter(0))}
        return [
            Person(
                identity, slug, name, filed, _date(first), _date(last), articles, n, titles.get(identity, ()), listed
            )
            for identity, slug, name, filed, first, last, articles, n, listed in self._db.execute(
                "SELECT identity, slug, name, sort_name, first, last, articles, appearances, EXISTS (SELECT 1"
                " FROM ledger l WHERE l.identity = e.identity) FROM entity e WHERE kind = 'official'"
                " ORDER BY sort_name, slug"
            )
        ]

    def posts(self, matters: Callable[[str], object]) -> Iterator[tuple[str, list[Post]]]:
        """The titles that matter of every official for whom several of them are printed, by identity."""
        rows = self._db.execute(
            "SELECT identity, title, first, first_item, last, last_item, articles, office FROM post"
            " ORDER BY identity, first, first_item, title"
        )
        for identity, group in groupby((row for row in rows if matters(row[1])), itemgetter(0)):
            held = [Post(*row[1:]) for row in group]
            if len(held) > 1:
                yield identity, held

    def newest(self) -> str:
        """The date of the newest article, empty where none is dated."""
        row = self._db.execute("SELECT date FROM article WHERE date <> '' ORDER BY sort DESC LIMIT 1").fetchone()
        return row[0] if row else ""

    def identities(self, name: str) -> list[str]:
        """Those officials who are called so: by a spelling or alias, by an address they have or had."""
        slug = name if slugify(name) == name else ""
        rows = self._db.execute(CALLED, (slug, name_key(name)))
        return [identity for (identity,) in rows]

    def bare(self, name: str) -> int:
        """How many articles name somebody so, official or not."""
        sql = "SELECT count(DISTINCT article) FROM mention WHERE kind = 'official' AND key = ?"
        return int(self._db.execute(sql, (name_key(name),)).fetchone()[0])

    def dossier(self, person: Person) -> Dossier:
        """All that is known of an official."""
        reader = self._reader
        return Dossier(
            person,
            tuple(reader.spellings(person.identity)),
            tuple(reader.posts(person.identity)),
            reader.ledger(person.identity),
            tuple(self._evidence(person.identity)),
        )

    def _evidence(self, identity: str) -> Iterator[Evidence]:
        rows = self._db.execute(
            "SELECT a.date, a.path, m.item, m.name, m.titles, m.sentence FROM mention m"
            " JOIN article a ON a.id = m.article WHERE m.kind = 'official' AND m.identity = ?"
            " ORDER BY m.sort DESC, m.item",
            (identity,),
        )
        for date, path, item, name, titles, sentence in rows:
            yield Evidence(date, path, item, name, _titles(titles), sentence)


def _date(sort: str) -> str:
    return sort.partition(" ")[0]
