"""Stale marks: which pages are to be made again, and where their lists differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

MARK = (
    "ON CONFLICT (kind, key) DO UPDATE SET since = min(since, excluded.since), until = max(until, excluded.until),"
    " articles = articles + excluded.articles, appearances = appearances + excluded.appearances"
)
"""Ends an `INSERT INTO stale`: marks of one page add up."""


def mark_stale(db: sqlite3.Connection, pages: Iterable[tuple[str, str]]) -> None:
    """These pages (kind and key) are to be made again from end to end."""
    db.executemany(f"INSERT INTO stale VALUES (?, ?, '', '~', 0, 0) {MARK}", pages)


def mark_changed(db: sqlite3.Connection, rows: Iterable[tuple[str, str, str, int]]) -> None:
    """Kind and key of pages, the place of an article that they show otherwise, and by how many articles they grow."""
    db.executemany(f"INSERT INTO stale VALUES (?1, ?2, ?3, ?3, ?4, 0) {MARK}", rows)


def mark_grown(db: sqlite3.Connection) -> None:
    """By how many appearances the lists of touched identities differ from those noted in `before`."""
    db.execute(
        "INSERT INTO stale SELECT e.kind, e.slug, '~', '', 0, e.appearances - coalesce((SELECT max(b.appearances)"
        " FROM before b WHERE b.kind = e.kind AND b.identity = e.identity), 0) AS more"
        f" FROM touched_identity CROSS JOIN entity e USING (kind, identity) WHERE more <> 0 {MARK}"
    )
