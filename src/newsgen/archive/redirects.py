"""Addresses that an official would have by another name of the registry: they lead to the page there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.archive.entities import address_base
from newsgen.archive.marks import mark_stale
from newsgen.text.digest import short_digest
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsgen.archive.ledger import LedgerRow

KIND = "redirect"

RENEWED = """
CREATE TEMP TABLE renewed AS SELECT DISTINCT iif(taken.slug IS NULL, f.slug, f.other) AS slug, e.slug AS target, e.name
FROM former f CROSS JOIN entity e ON e.kind = 'official' AND e.identity = f.identity
LEFT JOIN entity taken ON taken.kind = 'official' AND taken.slug = f.slug
WHERE iif(taken.slug IS NULL, f.slug, f.other) NOT IN (SELECT slug FROM entity WHERE kind = 'official')
"""
"""All of it anew, whenever anything changed: as long as the registry, and no longer."""

CHANGED = """
SELECT slug FROM (SELECT * FROM renewed EXCEPT SELECT * FROM redirect)
UNION SELECT slug FROM (SELECT * FROM redirect EXCEPT SELECT * FROM renewed)
"""


def enter(db: sqlite3.Connection, rows: Iterable[LedgerRow]) -> None:
    """Note the addresses that the registry's names would have."""
    db.execute("DELETE FROM former")
    db.executemany("INSERT OR IGNORE INTO former VALUES (?, ?, ?)", (f for row in rows for f in _former(row)))


def _former(row: LedgerRow) -> Iterator[tuple[str, str, str]]:
    """Identity, address, and the address by which the name would have been told from a namesake; empty for none."""
    if row.claim.official:
        identity = row.claim.identity
        yield identity, address_base("official", row.name, identity), ""
        for alias in row.details.aliases:
            key = name_key(alias)
            base = address_base("official", alias, key)
            yield identity, base, f"{base}-{short_digest(key)}"


def renew(db: sqlite3.Connection) -> None:
    """Work out where each such address leads, and mark those that are new, gone or lead elsewhere."""
    db.execute(RENEWED)
    db.execute("DELETE FROM renewed WHERE slug = ''")
    changed = db.execute(CHANGED).fetchall()
    if changed:
        db.executemany("DELETE FROM shelf WHERE kind = ? AND key = ?", [(KIND, slug) for (slug,) in changed])
        db.execute("DELETE FROM redirect")
        db.execute("INSERT INTO redirect SELECT * FROM renewed")
        db.executemany(
            "INSERT INTO shelf SELECT ?, slug, count(*) FROM redirect WHERE slug = ? GROUP BY slug",
            [(KIND, slug) for (slug,) in changed],
        )
        mark_stale(db, ((KIND, slug) for (slug,) in changed))
    db.execute("DROP TABLE renewed")
