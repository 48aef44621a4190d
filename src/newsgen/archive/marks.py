"""Stale marks: which pages are to be made again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def mark_stale(db: sqlite3.Connection, rows: Iterable[tuple[str, str, str]]) -> None:
    """These pages are to be made again, from these places in the order on."""
    db.executemany(
        "INSERT INTO stale VALUES (?, ?, ?) ON CONFLICT (kind, key) DO UPDATE SET since = min(since, excluded.since)",
        rows,
    )
