"""Articles that say the same in other words: the commonest edit, and the one that reaches least far."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from newsgen.archive.update import Put

TOLD = itemgetter(0, 1, 2, 3, 5, 6, 7, 8, 9, 10)
"""Of a row of mentions as read, all but the identity and the place in the order, which are worked out later."""


def reworded(db: sqlite3.Connection, put: Put) -> int | None:
    """The number of the article that was read again, if nothing is new that a list shows or that tells of anybody."""
    if put.prepared is None or put.stubs or db.execute("SELECT 1 FROM stub WHERE path = ?", (put.path,)).fetchone():
        return None
    row = db.execute(
        "SELECT id, base, date, title, derived, lead, language, items FROM article WHERE path = ?", (put.path,)
    ).fetchone()
    if row is None or row[1:] != put.prepared.columns:
        return None
    number = int(row[0])
    before = db.execute(
        "SELECT kind, item, ordinal, key, own, name, titles, paragraph, sentence, form FROM mention WHERE article = ?"
        " ORDER BY kind, item, ordinal",
        (number,),
    ).fetchall()
    return number if before == sorted(map(TOLD, put.prepared.mentions)) else None
