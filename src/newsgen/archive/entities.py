"""What is known of official, outlet, reporter, place, organisation and tag, kept up to date from their mentions."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from newsgen.archive.marks import mark_grown
from newsgen.text.digest import short_digest
from newsgen.text.office import office_slug
from newsgen.text.slug import slugify

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

_titles = msgspec.json.Decoder(list[str]).decode
PEOPLE = frozenset({"official", "reporter"})
RESERVED = frozenset({"page"})
"""Last parts of addresses that mean something else below a list."""


class Row(NamedTuple):
    """A mention, as far as it counts here."""

    kind: str
    identity: str
    sort: str
    item: int
    name: str
    titles: str


def address_base(kind: str, name: str, identity: str) -> str:
    """The last part of somebody's address, before collisions are told apart."""
    base = slugify(name) or f"{kind}-{short_digest(identity)}"
    return f"{base}-{kind}" if base in RESERVED else base


def undated(sort: str) -> bool:
    """Is this the place of an article without a date? They stand first, but nobody is first cited "undated"."""
    return sort.startswith(" ")


class Facts:
    """What the mentions of one identity add up to."""

    def __init__(self) -> None:
        self.names: Counter[str] = Counter()
        self.posts: dict[str, list[object]] = {}
        self.first = self.last = ""
        self.articles = self.appearances = 0

    def add(self, row: Row) -> None:
        """Count one mention; they come in the archive's order."""
        new_article = row.sort != self.last
        if not self.first or (undated(self.first) and not undated(row.sort)):
            self.first = row.sort
        self.last = row.sort
        self.articles += new_article
        self.appearances += 1
        self.names[row.name] += 1
        if row.kind == "official" and row.titles != "[]":
            for title in _titles(row.titles):
                self._post(title, row)

    def _post(self, title: str, row: Row) -> None:
        post = self.posts.setdefault(title, [row.sort, row.item, "", 0, 0])
        if undated(str(post[0])) and not undated(row.sort):
            post[:2] = [row.sort, row.item]
        if post[2] != row.sort:
            post[2:] = [row.sort, row.item, int(str(post[4])) + 1]

    @property
    def name(self) -> str:
        """The most frequent spelling; of equals the first by the alphabet."""
        return min(self.names, key=lambda name: (-self.names[name], name))


def renew(db: sqlite3.Connection, sort_name: Callable[[str], str]) -> None:
    """Work out the rows of all touched identities again, and touch the articles that show them otherwise."""
    db.execute(
        "CREATE TEMP TABLE before AS SELECT e.* FROM touched_identity t CROSS JOIN entity e USING (kind, identity)"
    )
    db.execute("CREATE INDEX temp.before_identity ON before (kind, identity)")
    db.execute("DELETE FROM entity WHERE (kind, identity) IN (SELECT kind, identity FROM touched_identity)")
    for table in ("post", "spelling"):
        db.execute(
            f"DELETE FROM {table} WHERE identity IN (SELECT identity FROM touched_identity WHERE kind = 'official')"
        )
    rows = db.execute(
        "SELECT m.kind, m.identity, m.sort, m.item, m.name, m.titles FROM touched_identity t"
        " CROSS JOIN mention m USING (kind, identity) ORDER BY t.kind, t.identity, m.sort, m.item"
    )
    listed = _listed(db)
    for (kind, identity), mentions in groupby(map(Row._make, rows), key=lambda row: row[:2]):
        facts = Facts()
        for mention in mentions:
            facts.add(mention)
        _insert(db, kind, identity, facts, listed.get(identity, ("", "", "")), sort_name)
    _tell_slugs_apart(db)
    mark_grown(db)
    _touch(db)
    db.execute("DROP TABLE before")


def _listed(db: sqlite3.Connection) -> dict[str, tuple[str, str, str]]:
    rows = db.execute("SELECT identity, name, sort_name, slug FROM ledger")
    return {identity: (name, sort_name, slug) for identity, name, sort_name, slug in rows}


def _insert(
    db: sqlite3.Connection,
    kind: str,
    identity: str,
    facts: Facts,
    listed: tuple[str, str, str],
    sort_name: Callable[[str], str],
) -> None:
    name, filed, slug = listed if kind == "official" else ("", "", "")
    name = name or facts.name
    filed = filed or (sort_name(name) if kind in PEOPLE else name)
    base = address_base(kind, slug or name, identity)
    db.execute(
        "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (kind, identity, base, base, name, filed, facts.first, facts.last, facts.articles, facts.appearances),
    )
    if kind == "official":
        db.executemany(
            "INSERT INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(identity, title, *post, office_slug(title)) for title, post in facts.posts.items()],
        )
        db.executemany(
            "INSERT INTO spelling VALUES (?, ?, ?)", [(identity, spelt, n) for spelt, n in facts.names.items()]
        )


def _tell_slugs_apart(db: sqlite3.Connection) -> None:
    """Of those who share a slug, the one first in the archive keeps it, so that newer clippings move nobody."""
    rows = db.execute(
        "WITH touched AS (SELECT DISTINCT kind, base FROM before UNION SELECT e.kind, e.base FROM touched_identity"
        " CROSS JOIN entity e USING (kind, identity)), shared AS (SELECT t.kind, t.base FROM touched t"
        " CROSS JOIN entity e USING (kind, base) GROUP BY t.kind, t.base HAVING count(*) > 1 OR max(e.slug <> e.base))"
        " SELECT e.kind, e.identity, e.base, e.slug FROM shared CROSS JOIN entity e USING (kind, base)"
        " ORDER BY e.kind, e.base, e.first, e.identity"
    ).fetchall()
    previous = ("", "")
    for kind, identity, base, slug in rows:
        wanted = base if (kind, base) != previous else f"{base}-{short_digest(identity)}"
        previous = (kind, base)
        if wanted != slug:
            db.execute("UPDATE entity SET slug = ? WHERE kind = ? AND identity = ?", (wanted, kind, identity))
            db.execute("INSERT OR IGNORE INTO touched_identity VALUES (?, ?)", (kind, identity))
            db.execute("INSERT INTO before SELECT ?, ?, ?, ?, '', '', '', '', 0, 0", (kind, identity, slug, base))


def _touch(db: sqlite3.Connection) -> None:
    """Articles that show a name or address which is another now.

    Who is new, or gone, is named only by articles that are touched already.
    """
    db.execute(
        "INSERT OR IGNORE INTO touched_article SELECT m.article FROM before b"
        " CROSS JOIN entity e USING (kind, identity) CROSS JOIN mention m USING (kind, identity)"
        " WHERE b.slug <> e.slug OR b.name <> e.name"
    )
