"""The shelf made anew: on which pages each article stands, when the kinds of page are others than before."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from newsgen.archive.redirects import KIND as REDIRECT
from newsgen.model.entry import Entry

if TYPE_CHECKING:
    import sqlite3

    from newsgen.archive.update import Keys

BATCH = 1000
_entry = msgspec.msgpack.Decoder(Entry).decode


def reshelve(db: sqlite3.Connection, keys: Keys) -> None:
    """Count the articles of each page again; every page there was is stale, so that those without articles go.

    Assets and what searches are no pages: whoever makes them takes them away.
    """
    db.execute(
        "INSERT OR IGNORE INTO stale SELECT DISTINCT kind, key, '', '~', 0, 0 FROM output"
        " WHERE kind NOT IN ('', 'asset', 'search')"
    )
    db.execute("DELETE FROM shelf WHERE kind <> ?", (REDIRECT,))  # which leads where, the registry says
    rows = db.execute("SELECT entry FROM article WHERE entry IS NOT NULL ORDER BY id")
    while batch := rows.fetchmany(BATCH):
        counted = Counter(page for (entry,) in batch for page in keys(_entry(entry)))
        db.executemany(
            "INSERT INTO shelf VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles",
            [(*page, n) for page, n in counted.items()],
        )
