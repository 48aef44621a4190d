"""`newsgen export --format sqlite`: rows go from the archive into a new file, one article after the other."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from newsgen.exports.sqlite.rows import Numbers, article_rows, official_rows
from newsgen.exports.sqlite.schema import APPLICATION_ID, INDEXES, LETTERS, PAGE_SIZE, SEARCH, TABLES, VIEWS, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newsgen.exports.formats import Time
    from newsgen.exports.sqlite.rows import Rows
    from newsgen.model.archive import Archive

MAGIC = b"SQLite format 3\0"
MARK_AT = 68
"""Where the header of an SQLite file bears the application's mark."""
CACHE_KIB = 32 * 1024
SHARED = ("outlets", "places", "organizations", "tags")
"""Tables to which several articles bring the same row."""


class Database:
    """See `newsgen.exports.formats.Format`."""

    def is_own(self, beginning: bytes) -> bool:
        """See `Format.is_own`."""
        mark = beginning[MARK_AT : MARK_AT + 4]
        return beginning.startswith(MAGIC) and mark == APPLICATION_ID.to_bytes(4)

    def write(self, archive: Archive, time: Time, path: Path) -> None:
        """See `Format.write`."""
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            _prepare(db)
            db.execute("BEGIN")
            _run(db, TABLES)
            _fill(db, archive, time)
            _run(db, INDEXES + VIEWS)
            (letters,) = db.execute("SELECT EXISTS (SELECT 1 FROM articles WHERE language LIKE 'zh%')").fetchone()
            _run(db, SEARCH.format(tokenizer=LETTERS if letters else WORDS))
            db.execute("COMMIT")


def _prepare(db: sqlite3.Connection) -> None:
    """Nobody else sees the file before it is whole, so nothing needs to be undone."""
    for pragma in (
        f"page_size = {PAGE_SIZE}", f"application_id = {APPLICATION_ID}", f"cache_size = -{CACHE_KIB}",
        "journal_mode = OFF", "synchronous = OFF",
    ):  # fmt: skip
        db.execute(f"PRAGMA {pragma}")


def _fill(db: sqlite3.Connection, archive: Archive, time: Time) -> None:
    inserts = {name: _insert(db, name) for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    numbers = Numbers()
    for full in archive.full_range(*time):
        _enter(db, inserts, article_rows(full, numbers))
    named = db.execute("SELECT DISTINCT official_id FROM appearances ORDER BY official_id")
    for (slug,) in named:
        _enter(db, inserts, official_rows(archive, slug))


def _insert(db: sqlite3.Connection, table: str) -> str:
    columns = len(db.execute(f"PRAGMA table_info({table})").fetchall())
    return f"INSERT {'OR IGNORE' if table in SHARED else ''} INTO {table} VALUES ({', '.join('?' * columns)})"


def _enter(db: sqlite3.Connection, inserts: dict[str, str], entered: Iterable[Rows]) -> None:
    for table, rows in entered:
        if rows:
            db.executemany(inserts[table], rows)


def _run(db: sqlite3.Connection, script: str) -> None:
    for statement in script.split(";\n"):  # executescript() would end the transaction
        if statement.strip():
            db.execute(statement)
