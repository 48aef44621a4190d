"""The registry in the index: who is listed, which names are told apart, and whom a new registry touches."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from newsgen.archive import redirects
from newsgen.model.answers import Ledger
from newsgen.model.claims import Claim

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_encode = msgspec.msgpack.Encoder().encode


class LedgerRow(Struct, frozen=True):
    """One entry of the registry as the index keeps it."""

    keys: tuple[str, ...]
    """Of the name and of its aliases."""
    claim: Claim
    name: str
    sort_name: str
    slug: str
    details: Ledger


def replace(db: sqlite3.Connection, rows: Sequence[LedgerRow]) -> None:
    """Put another registry in the place of the one before, and touch those of whom it says something else."""
    before = _listing(db)
    for table in ("listed", "claim", "ledger"):
        db.execute(f"DELETE FROM {table}")
    _enter_names(db, rows)
    db.executemany(
        "INSERT OR IGNORE INTO ledger VALUES (?, ?, ?, ?, ?)",
        [(row.claim.identity, row.name, row.sort_name, row.slug, _encode(row.details)) for row in rows],
    )
    redirects.enter(db, rows)
    _touch(db, before ^ _listing(db))


def _enter_names(db: sqlite3.Connection, rows: Sequence[LedgerRow]) -> None:
    named = sorted(((key, row.claim) for row in rows for key in row.keys), key=itemgetter(0))  # keeps the order of rows
    for key, group in groupby(named, itemgetter(0)):
        claims = [claim for _, claim in group]
        if any(claim.where is not None or claim.not_in for claim in claims):
            db.executemany(
                "INSERT INTO claim VALUES (?, ?, ?, ?, ?)",
                [(key, rank, c.identity, c.official, _encode(c)) for rank, c in enumerate(claims)],
            )
        else:
            db.execute("INSERT INTO listed VALUES (?, ?, ?)", (key, claims[0].identity, claims[0].official))


def _listing(db: sqlite3.Connection) -> set[tuple[object, ...]]:
    return set(
        db.execute(
            "SELECT key, identity, official, rank, record, name, sort_name, slug, details FROM (SELECT key, identity,"
            " official, 0 AS rank, NULL AS record FROM listed UNION ALL SELECT key, identity, official, rank, record"
            " FROM claim) LEFT JOIN ledger USING (identity)"
        )
    )


def _touch(db: sqlite3.Connection, changed: set[tuple[object, ...]]) -> None:
    db.executemany("INSERT OR IGNORE INTO touched_key VALUES ('official', ?)", [(row[0],) for row in changed])
    db.executemany(
        "INSERT OR IGNORE INTO touched_identity SELECT DISTINCT 'official', identity FROM mention"
        " WHERE kind = 'official' AND identity = ?",
        [(row[1],) for row in changed],
    )
    # The latest article takes the pages that show what the registry adds (the person's own, the lists) along.
    db.executemany(
        "INSERT OR IGNORE INTO touched_article SELECT article FROM mention WHERE kind = 'official' AND identity = ?"
        " ORDER BY sort DESC LIMIT 1",
        [(row[1],) for row in changed],
    )
