"""What stands where an article stood: the way to where it has moved, or word that it was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.archive.marks import mark_stale

if TYPE_CHECKING:
    import sqlite3

KIND = "signpost"

RENEWED = """
CREATE TEMP TABLE posted AS SELECT s.sort, coalesce(a.sort, '') AS target, coalesce(a.title, '') AS title,
    coalesce(a.language, '') AS language, s.reason
FROM stub s LEFT JOIN article a ON a.path = s.path
WHERE NOT EXISTS (SELECT 1 FROM article there WHERE there.sort = s.sort)
GROUP BY s.sort HAVING s.path = min(s.path)
"""
"""All of it anew, whenever anything changed; an article goes before a signpost, and of those the first by path."""

CHANGED = """
SELECT sort FROM (SELECT * FROM posted EXCEPT SELECT * FROM signpost)
UNION SELECT sort FROM (SELECT * FROM signpost EXCEPT SELECT * FROM posted)
"""


def renew(db: sqlite3.Connection) -> None:
    """Work out the signposts again, and mark those that are new, gone or say something else."""
    db.execute(RENEWED)
    changed = db.execute(CHANGED).fetchall()
    if changed:
        db.execute("DELETE FROM signpost")
        db.execute("INSERT INTO signpost SELECT * FROM posted")
        db.execute("DELETE FROM shelf WHERE kind = ?", (KIND,))
        db.execute("INSERT INTO shelf SELECT ?, sort, 1 FROM signpost", (KIND,))
        mark_stale(db, ((KIND, sort) for (sort,) in changed))
    db.execute("DROP TABLE posted")
