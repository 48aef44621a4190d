"""The entries of touched articles made again, and the pages that they stand on marked stale."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, get_args

import msgspec

from newsgen.archive.marks import mark_changed
from newsgen.archive.update import encode, leave
from newsgen.model.answers import EntityKind
from newsgen.model.entry import Entry, Ref
from newsgen.text.office import office_slug

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from newsgen.archive.update import Update

BATCH = 500
KINDS: tuple[EntityKind, ...] = get_args(EntityKind)
_entry = msgspec.msgpack.Decoder(Entry)
_titles = msgspec.json.Decoder(tuple[str, ...]).decode


def renew_entries(update: Update) -> None:
    """Go through the touched articles, in batches so that memory stays flat."""
    last = -1
    while True:
        rows = update.db.execute(
            "SELECT a.id, a.sort, a.date, a.title, a.lead, a.language, a.items, a.derived, a.entry"
            " FROM touched_article t CROSS JOIN article a USING (id) WHERE t.id > ? ORDER BY t.id LIMIT ?",
            (last, BATCH),
        ).fetchall()
        if not rows:
            return
        _renew(update, rows)
        last = rows[-1][0]


def mark_reworded(update: Update) -> None:
    """Mark the pages that show the text of articles of which nothing else is new."""
    rows = update.db.execute("SELECT a.entry FROM touched_text CROSS JOIN article a USING (id)").fetchall()
    entries = (_entry.decode(entry) for (entry,) in rows)
    mark_changed(update.db, ((*page, entry.sort, 0) for entry in entries for page in update.text_keys(entry)))


def _renew(update: Update, rows: list[tuple[object, ...]]) -> None:
    db = update.db
    refs = {number: list(group) for number, group in groupby(_refs(db, rows[0][0], rows[-1][0]), itemgetter(0))}
    changed: list[tuple[str, str, str, int]] = []
    joined: Counter[tuple[str, str]] = Counter()
    fresh: list[tuple[bytes, object]] = []
    for row in rows:
        entry = _make(row, refs.get(row[0], []))
        old = _entry.decode(row[8]) if row[8] is not None else None  # type: ignore[arg-type]  # a BLOB column
        keys = list(update.keys(entry))
        new = old != entry
        if new and old is not None:
            leave(db, update.keys(old), old.sort)
        if new:
            joined.update(keys)
        changed += [(kind, key, entry.sort, int(new)) for kind, key in keys]
        fresh.append((encode(entry), row[0]))
    if not update.all_stale:
        mark_changed(db, changed)
    db.executemany(
        "INSERT INTO shelf VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET articles = articles + excluded.articles",
        [(*key, n) for key, n in joined.items()],
    )
    db.executemany("UPDATE article SET entry = ? WHERE id = ?", fresh)


def _refs(db: sqlite3.Connection, first: object, last: object) -> Iterator[tuple[object, str, str, str, str]]:
    return db.execute(
        "SELECT m.article, m.kind, e.slug, e.name, m.titles FROM touched_article t"
        " CROSS JOIN mention m ON m.article = t.id CROSS JOIN entity e USING (kind, identity)"
        " WHERE t.id BETWEEN ? AND ? ORDER BY t.id, m.kind, m.item, m.ordinal",
        (first, last),
    )


def _make(row: tuple[object, ...], refs: list[tuple[object, str, str, str, str]]) -> Entry:
    _, sort, date, title, lead, language, items, derived, _ = row
    of_kind: dict[str, dict[str, Ref]] = {kind: {} for kind in KINDS}
    offices: dict[str, None] = {}
    for _, kind, slug, name, titles in refs:
        of_kind[kind].setdefault(slug, Ref(slug, name))
        if kind == "official" and titles != "[]":
            offices.update(_offices(titles))
    return Entry(
        sort=str(sort),
        date=str(date),
        title=str(title),
        lead=str(lead),
        language=str(language),
        outlet=next(iter(of_kind["outlet"].values()), None),
        officials=tuple(of_kind["official"].values()),
        reporters=tuple(of_kind["reporter"].values()),
        items=int(str(items)),
        title_derived=bool(derived),
        tags=tuple(of_kind["tag"].values()),
        offices=tuple(offices),
        places=tuple(of_kind["place"].values()),
        organizations=tuple(of_kind["organization"].values()),
    )


@lru_cache(maxsize=10_000)  # a person's titles are mostly the same from day to day
def _offices(titles: str) -> dict[str, None]:
    return dict.fromkeys(office_slug(title) for title in _titles(titles))
