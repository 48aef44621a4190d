"""Opening the index, and the small facts it keeps about itself."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from newsgen.archive.schema import INDEXES, SCHEMA

if TYPE_CHECKING:
    from pathlib import Path

CACHE_KIB = 16 * 1024


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to an index that exists."""
    mode = "ro" if read_only else "rwc"
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return db


def share(db: sqlite3.Connection) -> None:
    """From now on others may read while this connection writes.

    Not from the first: an empty index is filled without a journal to speak of, one for sharing would hold all of it.
    """
    db.execute("PRAGMA journal_mode = WAL")
    # A power cut may lose the last build, never the index's consistency; that holds for this journal alone.
    db.execute("PRAGMA synchronous = NORMAL")


def freeze(db: sqlite3.Connection, path: Path) -> None:
    """Write a copy of the index that holds no journal; replaces what is there."""
    path.unlink(missing_ok=True)
    db.execute("VACUUM INTO ?", (str(path),))


def open_index(path: Path, version: str) -> sqlite3.Connection:
    """The index, made anew if there is none, or if it is damaged or was kept by another `version` of newsgen."""
    db = connect(path)
    try:
        if meta(db, "format") == version:
            if db.execute("PRAGMA journal_mode").fetchone() == ("wal",):
                share(db)
            return db
    except sqlite3.DatabaseError:  # not a database, truncated, or without our tables
        pass
    db.close()
    forget(path)
    return _create(path, version)


def _create(path: Path, version: str) -> sqlite3.Connection:
    db = connect(path)
    db.execute("BEGIN")
    for statement in _statements(SCHEMA):
        db.execute(statement)
    set_meta(db, "format", version)
    db.execute("COMMIT")
    return db


def make_indexes(db: sqlite3.Connection) -> None:
    """Make the secondary indexes where they are missing, inside the transaction under way."""
    for statement in _statements(INDEXES):
        db.execute(statement)


def _statements(script: str) -> list[str]:
    # executescript() would commit the transaction under way.
    return [part for part in script.split(";\n") if part.strip()]


def forget(path: Path) -> None:
    """Delete the index, its journals included."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def meta(db: sqlite3.Connection, name: str) -> str:
    """A fact the index keeps about itself; empty where unknown."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return row[0] if row else ""


def set_meta(db: sqlite3.Connection, name: str, value: str) -> None:
    """Keep a fact for the next build."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
