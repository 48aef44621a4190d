"""The first half of an update: sources in and out. What follows from it is worked out by `settle`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import structs

from newsgen.archive import ledger
from newsgen.archive.marks import mark_changed
from newsgen.archive.rewording import reworded
from newsgen.archive.store import meta, set_meta
from newsgen.model import urls
from newsgen.model.entry import Entry
from newsgen.text.fold import name_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from newsgen.archive.ledger import LedgerRow
    from newsgen.model.article import Article, Item
    from newsgen.model.diagnostic import Diagnostic

    Keys = Callable[[Entry], Iterable[tuple[str, str]]]
    Stamp = tuple[str, int, int]

LEAD_LENGTH = 240
TOUCHED = """
CREATE TEMP TABLE touched_article (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE touched_text (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE touched_base (base TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TEMP TABLE touched_key (kind TEXT, key TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID;
CREATE TEMP TABLE touched_identity (kind TEXT, identity TEXT, PRIMARY KEY (kind, identity)) WITHOUT ROWID
"""
encode = msgspec.msgpack.Encoder().encode
encode_titles = msgspec.json.Encoder().encode
_entry = msgspec.msgpack.Decoder(Entry)


class Known(NamedTuple):
    """A source as the index knows it."""

    size: int
    mtime: int
    sha256: str


class Update:
    """Changes to the sources within one transaction, and the notes of what they touch."""

    def __init__(self, db: sqlite3.Connection, keys: Keys, text_keys: Keys, *, all_stale: bool = False) -> None:
        """`keys` says on which pages an article stands, `text_keys` on which of them with its text.

        With `all_stale`, no page need be marked one by one.
        """
        self.db = db
        self.keys = keys
        self.text_keys = text_keys
        self.all_stale = all_stale
        self._last = int(db.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])
        for statement in TOUCHED.split(";\n"):
            db.execute(statement)

    def close(self) -> None:
        """Let the notes go."""
        for name in ("todo", "touched_article", "touched_text", "touched_base", "touched_key", "touched_identity"):
            self.db.execute(f"DROP TABLE IF EXISTS temp.{name}")

    def stamps(self) -> Iterator[Stamp]:
        """Path, size and time stamp of every source the index knows, by path."""
        return self.db.execute("SELECT path, size, mtime FROM source ORDER BY path")

    def digest(self, path: str) -> str:
        """The digest of a source that the index knows."""
        (sha256,) = self.db.execute("SELECT sha256 FROM source WHERE path = ?", (path,)).fetchone()
        return str(sha256)

    def seen(self, sources: Iterable[tuple[str, Known]]) -> None:
        """These sources are as they were; only their stamps in the folder are new."""
        rows = [(path, *source) for path, source in sources]
        self.db.executemany("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)", rows)

    def put(self, readings: Sequence[Put]) -> None:
        """These sources are new or different: replace all that came of each."""
        db = self.db
        same = {put.path: number for put in readings if put.again and (number := reworded(db, put)) is not None}
        numbers = [
            self._reword(put.path, same[put.path]) if put.path in same else self._number(put) for put in readings
        ]
        db.executemany("INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?)", [(p.path, *p.source) for p in readings])
        db.executemany(
            "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?, ?)",
            [(d.path, d.line, d.code, d.severity, d.message, d.hint) for p in readings for d in p.remarks],
        )
        db.executemany(
            "INSERT OR IGNORE INTO stub VALUES (?, ?, ?)", [(p.path, *stub) for p in readings for stub in p.stubs]
        )
        made = [(n, p.path, p.prepared) for n, p in zip(numbers, readings, strict=True) if p.prepared is not None]
        db.executemany("INSERT OR REPLACE INTO record VALUES (?, ?)", [(n, prepared.record) for n, _, prepared in made])
        made = [row for row in made if row[1] not in same]
        db.executemany(
            "INSERT INTO article (id, path, base, sort, date, title, derived, lead, language, items)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET base = excluded.base,"
            " sort = excluded.sort, date = excluded.date, title = excluded.title, derived = excluded.derived,"
            " lead = excluded.lead, language = excluded.language, items = excluded.items",
            [(number, path, prepared.base, *prepared.columns) for number, path, prepared in made],
        )
        db.executemany(
            "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(number, *row) for number, _, prepared in made for row in prepared.mentions],
        )
        db.executemany("INSERT OR IGNORE INTO touched_article VALUES (?)", [(number,) for number, _, _ in made])

    def _reword(self, path: str, number: int) -> int:
        """Note that an article's text alone is another."""
        self.db.execute("DELETE FROM diagnostic WHERE path = ?", (path,))
        self.db.execute("INSERT OR IGNORE INTO touched_text VALUES (?)", (number,))
        return number

    def _number(self, put: Put) -> int:
        """The number of a source's article, from now on free of what the source said before."""
        number = self._shed(put.path, keep=put.prepared is not None) if put.again else None
        if number is None:
            self._last += 1
            number = self._last
        return number

    def remove(self, path: str) -> None:
        """The source is gone."""
        self._shed(path, keep=False)
        self.db.execute("DELETE FROM source WHERE path = ?", (path,))

    def _shed(self, path: str, *, keep: bool) -> int | None:
        """Take out what came of a source; with `keep`, its row stays, so that its old entry can be compared."""
        db = self.db
        for table in ("diagnostic", "stub"):
            db.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
        row = db.execute("SELECT id, base, entry FROM article WHERE path = ?", (path,)).fetchone()
        if row is None:
            return None
        number, base, entry = row
        db.execute("INSERT OR IGNORE INTO touched_base VALUES (?)", (base,))
        touch_named(db, "= ?", (number,))
        db.execute("DELETE FROM mention WHERE article = ?", (number,))
        if not keep:
            if entry is not None:
                leave(db, self.keys(_entry.decode(entry)), _entry.decode(entry).sort)
            db.execute("DELETE FROM article WHERE id = ?", (number,))
            db.execute("DELETE FROM record WHERE article = ?", (number,))
        return int(number)

    def ledger(self, digest: str, rows: Iterable[LedgerRow]) -> None:
        """The registry as it is now; who is listed otherwise than before is touched. Comes before any `put`."""
        if meta(self.db, "registry") != digest:
            set_meta(self.db, "registry", digest)
            ledger.replace(self.db, list(rows))


def lead(items: Sequence[Item]) -> str:
    """The first words of the running text."""
    text = next((item.paragraphs[0] for item in items if item.paragraphs), "")
    if len(text) <= LEAD_LENGTH:
        return text
    cut = text.rfind(" ", LEAD_LENGTH // 2, LEAD_LENGTH)
    return text[: cut if cut > 0 else LEAD_LENGTH].rstrip(" ,;:，、；") + "…"


class Put(NamedTuple):
    """A source that is new or different."""

    path: str
    source: Known
    prepared: Prepared | None
    remarks: Sequence[Diagnostic]
    stubs: Sequence[tuple[str, str]]
    """Places where an article stood, and why it was withdrawn (empty where it has moved)."""
    again: bool
    """The index may know something of this source already."""


class Prepared(NamedTuple):
    """An article as rows: made where it was read, so that the one process that writes has little to do."""

    base: str
    columns: tuple[object, ...]
    record: bytes
    mentions: list[tuple[object, ...]]


def prepare(article: Article) -> Prepared:
    """The rows of an article, without its number."""
    base = urls.sort_key(article.date, article.slug)
    first_words = lead(article.items)
    columns = (
        base, article.date, article.title, article.title_derived, first_words, article.language, len(article.items),
    )  # fmt: skip
    # Who is named stands in rows of its own: a fifth of the record, and written once is enough.
    items = tuple([structs.replace(item, mentions=()) for item in article.items])
    return Prepared(base, columns, encode(structs.replace(article, items=items)), list(_mention_rows(base, article)))


def _mention_rows(sort: str, article: Article) -> Iterator[tuple[object, ...]]:
    """The article's outlet, tags and organisations, and each item's places, reporters and officials."""
    if key := name_key(article.outlet):
        yield "outlet", 0, 0, key, key, 1, article.outlet, "[]", 0, "", "", sort
    yield from _named("tag", 0, article.tags, sort)
    yield from _named("organization", 0, article.organizations, sort)
    for item in article.items:
        yield from _named("place", item.number, item.places, sort)
        for ordinal, credit in enumerate(item.byline):
            if key := name_key(credit.name):
                titles = encode_titles([credit.role])
                yield "reporter", item.number, ordinal, key, key, 1, credit.name, titles, 0, "", "", sort
        for ordinal, who in enumerate(item.mentions):
            if key := name_key(who.name):
                yield (
                    "official", item.number, ordinal, key, key if who.official else None, who.official, who.name,
                    encode_titles(who.titles), who.paragraph, who.sentence, who.form, sort,
                )  # fmt: skip


def _named(kind: str, item: int, names: Iterable[str], sort: str) -> Iterator[tuple[object, ...]]:
    """Rows for names of which no more than the name is known; one that is spelt twice counts once."""
    keys: dict[str, str] = {}
    for name in names:
        keys.setdefault(name_key(name), name)
    keys.pop("", None)
    for ordinal, (key, name) in enumerate(keys.items()):
        yield kind, item, ordinal, key, key, 1, name, "[]", 0, "", "", sort


def touch_named(db: sqlite3.Connection, which: str, values: Sequence[object] = ()) -> None:
    """Note everybody whom some articles name; `which` completes `article …`."""
    db.execute(
        f"INSERT OR IGNORE INTO touched_key SELECT DISTINCT kind, key FROM mention WHERE article {which}", values
    )
    db.execute(
        "INSERT OR IGNORE INTO touched_identity SELECT DISTINCT kind, identity FROM mention"
        f" WHERE identity IS NOT NULL AND article {which}",
        values,
    )


def leave(db: sqlite3.Connection, keys: Iterable[tuple[str, str]], sort: str) -> None:
    """The article at this place in the order leaves these pages."""
    pages = list(keys)
    mark_changed(db, ((kind, key, sort, -1) for kind, key in pages))
    db.executemany("UPDATE shelf SET articles = articles - 1 WHERE kind = ? AND key = ?", pages)
    db.executemany("DELETE FROM shelf WHERE kind = ? AND key = ? AND articles <= 0", pages)
