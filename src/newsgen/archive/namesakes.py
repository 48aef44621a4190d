"""Names that the registry tells apart: who is meant, mention by mention."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from newsgen.model.claims import Claim, Evidence, settled_by

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_claim = msgspec.msgpack.Decoder(Claim).decode
_titles = msgspec.json.Decoder(tuple[str, ...]).decode

SHOWN = """
SELECT m.key, m.article, m.item, m.ordinal, m.own, m.identity, a.path, a.date,
    coalesce((SELECT o.name FROM mention o WHERE o.article = m.article AND o.kind = 'outlet'), ''),
    a.title, m.titles, m.sentence
FROM (SELECT DISTINCT c.key FROM touched_key t CROSS JOIN claim c USING (key) WHERE t.kind = 'official') touched
CROSS JOIN mention m ON m.kind = 'official' AND m.key = touched.key CROSS JOIN article a ON a.id = m.article
ORDER BY m.key
"""


class Held(NamedTuple):
    """A mention, and whose it was so far."""

    article: int
    item: int
    ordinal: int
    own: bool
    held: str | None


def tell_apart(db: sqlite3.Connection) -> None:
    """Add to the table `moved` the mentions of touched names with several claims that become somebody else's."""
    for key, rows in groupby(db.execute(SHOWN).fetchall(), itemgetter(0)):
        moved = [
            (mention.article, mention.item, mention.ordinal, wanted, mention.held)
            for mention, wanted in _whose(key, _claims(db, key), rows)
            if wanted != mention.held
        ]
        db.executemany("INSERT INTO moved VALUES (?, ?, ?, ?, ?)", moved)


def _claims(db: sqlite3.Connection, key: str) -> list[Claim]:
    return [_claim(record) for (record,) in db.execute("SELECT record FROM claim WHERE key = ? ORDER BY rank", (key,))]


def _whose(key: str, claims: Sequence[Claim], rows: Iterable[Sequence[Any]]) -> Iterator[tuple[Held, str | None]]:
    """Each mention with the identity it gets.

    Those that no claim takes are as without a registry: an official, if one of them shows an office.
    """
    open_to_all: list[Held] = []
    for row in rows:
        mention = Held(*row[1:6])
        path, date, outlet, headline, titles, sentence = row[6:]
        verdict = settled_by(claims, Evidence(path, date, outlet, headline, _titles(titles), sentence))
        if verdict == "open":
            open_to_all.append(mention)
        elif verdict == "nobody":
            yield mention, None
        else:
            yield mention, verdict.identity if verdict.official else None
    identity = key if any(mention.own for mention in open_to_all) else None
    yield from ((mention, identity) for mention in open_to_all)
