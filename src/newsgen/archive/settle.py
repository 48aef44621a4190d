"""The second half of an update: from the sources that changed to the pages that are stale.

Addresses, then identities, then what is known of each person and outlet, then the entries of the articles;
each step works on what the one before has touched, and hands on what it has touched itself.

A CROSS JOIN fixes the order of its tables for SQLite's planner (https://www.sqlite.org/optoverview.html#crossjoin):
what was touched comes first, because an edit must not cost a walk through the whole archive.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.archive import entities, namesakes, redirects, signposts
from newsgen.archive.entries import renew_entries
from newsgen.archive.marks import mark_stale
from newsgen.archive.store import make_indexes
from newsgen.archive.update import touch_named
from newsgen.text.digest import short_digest

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from newsgen.archive.update import Update


def settle(update: Update, sort_name: Callable[[str], str], linked: Sequence[str]) -> None:
    """Work out everything that follows from the changes noted in `update`.

    `sort_name` files a person's name; `linked` are the kinds whose pages name their neighbours.
    """
    db = update.db
    make_indexes(db)
    db.execute("INSERT OR IGNORE INTO touched_base SELECT base FROM touched_article JOIN article USING (id)")
    touch_named(db, "IN (SELECT id FROM touched_article)")
    _tell_addresses_apart(db)
    _identify(db)
    entities.renew(db, sort_name)
    redirects.renew(db)
    signposts.renew(db)
    renew_entries(update)
    if not update.all_stale:
        _mark_neighbours(db, linked)


def _tell_addresses_apart(db: sqlite3.Connection) -> None:
    """Of the articles that share an address, the first by path keeps it; the others get a part of their own.

    That part is made of the path alone, so an address does not depend on what else is there.
    """
    rows = db.execute(
        "SELECT id, path, base, sort FROM article WHERE base IN (SELECT base FROM touched_base) AND (sort <> base"
        " OR base IN (SELECT base FROM article WHERE base IN (SELECT base FROM touched_base)"
        " GROUP BY base HAVING count(*) > 1)) ORDER BY base, path"
    ).fetchall()
    previous = ""
    for number, path, base, sort in rows:
        wanted = base if base != previous else f"{base}-{short_digest(path)}"
        previous = base
        if wanted != sort:
            db.execute("UPDATE article SET sort = ? WHERE id = ?", (wanted, number))
            db.execute("UPDATE mention SET sort = ? WHERE article = ?", (wanted, number))
            touch_articles(db, "SELECT ?", (number,))
            touch_named(db, "= ?", (number,))  # their first and last citations may be this article


IDENTITY = """
SELECT m.article, m.item, m.ordinal, CASE
    WHEN l.key IS NOT NULL THEN iif(l.official, l.identity, NULL)
    WHEN m.own THEN m.key
    WHEN EXISTS (SELECT 1 FROM mention e WHERE e.kind = 'official' AND e.key = m.key AND e.own) THEN m.key
    END AS wanted, m.identity AS held
FROM touched_key t CROSS JOIN mention m ON m.kind = 'official' AND m.key = t.key LEFT JOIN listed l ON l.key = m.key
WHERE t.kind = 'official' AND wanted IS NOT held AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.key = t.key)
"""
"""An official is who the registry says; else whom any article of the archive shows to hold an office."""


def _identify(db: sqlite3.Connection) -> None:
    """Say for each mention of a touched name who that is, if anybody."""
    db.execute(f"CREATE TEMP TABLE moved AS {IDENTITY}")
    namesakes.tell_apart(db)
    touch_articles(db, "SELECT article FROM moved")
    db.execute(
        "INSERT OR IGNORE INTO touched_identity SELECT 'official', held FROM moved WHERE held IS NOT NULL"
        " UNION SELECT 'official', wanted FROM moved WHERE wanted IS NOT NULL"
    )
    db.execute(
        "UPDATE mention SET identity = moved.wanted FROM moved WHERE mention.article = moved.article"
        " AND mention.kind = 'official' AND mention.item = moved.item AND mention.ordinal = moved.ordinal"
    )
    db.execute("DROP TABLE moved")


def touch_articles(db: sqlite3.Connection, select: str, values: Sequence[object] = ()) -> None:
    """These articles' pages differ, whatever their sources do."""
    db.execute(f"INSERT OR IGNORE INTO touched_article {select}", values)


def _mark_neighbours(db: sqlite3.Connection, linked: Sequence[str]) -> None:
    """A page that names its neighbours is stale when one comes, goes or changes."""
    for kind in linked:
        keys = db.execute("SELECT key FROM stale WHERE kind = ?", (kind,)).fetchall()
        found = [key for (key,) in keys for key in neighbours(db, kind, key) if key]
        mark_stale(db, ((kind, key) for key in found))


def neighbours(db: sqlite3.Connection, kind: str, key: str) -> tuple[str, str]:
    """The keys of a kind before and after this one, whether it is there itself or not; empty where none is."""
    row = db.execute(
        "SELECT (SELECT max(key) FROM shelf WHERE kind = ?1 AND key < ?2),"
        " (SELECT min(key) FROM shelf WHERE kind = ?1 AND key > ?2)",
        (kind, key),
    ).fetchone()
    return row[0] or "", row[1] or ""
