"""The second half of a build: stale pages are made on the stage, and then all appear at once.

The order makes every moment safe to die in. Until the transaction commits, the output is untouched and the stale
marks stand; after it, the stage and the list of doomed files are what is left to do, and `recover` does it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from newsgen.archive import connect, freeze
from newsgen.archive.store import meta, set_meta
from newsgen.model.kinds import Page
from newsgen.pipeline import rendering, searching
from newsgen.pipeline.rendering import Made, Plan, Setup, Workbench
from newsgen.plugins import lists
from newsgen.renderer.theme import ASSETS
from newsgen.writer import signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from newsgen.pipeline.sources import Sources
    from newsgen.pipeline.work import Work
    from newsgen.plugins.lists import Plugins
    from newsgen.writer.base import Output

STAMP_MODULUS = 2**256


class Done(NamedTuple):
    """How many files were written and removed."""

    written: int = 0
    removed: int = 0


def recover(db: sqlite3.Connection, work: Work) -> None:
    """Finish what a build that died after its decision had left to do; drop what one before it had begun."""
    output = meta(db, "commit")
    if output == work.output.identity:
        _take_effect(db, work)
    elif output:
        _abandon(db)
    shutil.rmtree(work.stage, ignore_errors=True)


def _abandon(db: sqlite3.Connection) -> None:
    """The decision was about another output folder: what stands in this one is to be looked at with fresh eyes."""
    db.execute("BEGIN IMMEDIATE")
    db.execute("DELETE FROM doomed")
    set_meta(db, "stamp", "")
    set_meta(db, "commit", "")
    db.execute("COMMIT")


def publish(db: sqlite3.Connection, snapshot: sqlite3.Connection, work: Work) -> Done:
    """Make the stale pages and bring them into the output. `snapshot` reads the index as committed."""
    (stale,) = snapshot.execute("SELECT count(*) FROM stale").fetchone()
    if not stale and not _assets_differ(db, work.sources) and not searching.differs(db, work):
        return Done()
    work.stage.mkdir(parents=True)
    setup = _setup(snapshot, work)
    db.execute("BEGIN IMMEDIATE")
    try:
        written = _make(db, snapshot, work, setup, stale)
        work.output.clashes(work.stage, _going(db))
        set_meta(db, "stamp", _stamp(db, written.delta))
        db.execute("DELETE FROM stale")
        set_meta(db, "commit", work.output.identity)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()  # unless SQLite did so itself, as it does on a full disk
        shutil.rmtree(work.stage, ignore_errors=True)
        raise
    finally:
        rendering.release(setup)
        work.frozen.unlink(missing_ok=True)
    return Done(written.files, _take_effect(db, work))


def _setup(snapshot: sqlite3.Connection, work: Work) -> Setup:
    """What workers need. Other machines cannot read an index with a journal under way: they get a copy at rest."""
    sources, database, build = work.sources, work.database, ""
    if work.crew.elsewhere:
        database, build = work.frozen, os.urandom(8).hex()
        freeze(snapshot, database)
    paths = (str(database.absolute()), str(work.stage.absolute()))
    return Setup(*paths, sources.theme.folders, sources.site, sources.plugins, build)


class _Tally:
    """What was made so far."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self.files = 0
        self.delta = 0
        self._db = db

    def enter(self, made: Iterable[Made]) -> None:
        """Bring files into the manifest."""
        changed = [file for file in made if file.sha256 != file.before]
        self.files += len(changed)
        for file in changed:
            self.delta += _weight(file.path, file.sha256) - _weight(file.path, file.before)
        self._db.executemany(
            "INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?)",
            [(f.path, f.kind, f.page.key, f.page.number, f.sha256, f.size) for f in changed],
        )
        self._db.executemany("DELETE FROM doomed WHERE path = ?", [(f.path,) for f in changed])

    def doom(self) -> None:
        """Take files without a page out of the manifest, and note them for removal."""
        self._db.execute("INSERT OR IGNORE INTO doomed SELECT path FROM output WHERE kind = ''")
        going = self._db.execute("SELECT path, sha256 FROM doomed JOIN output USING (path)").fetchall()
        self._db.execute("DELETE FROM output WHERE path IN (SELECT path FROM doomed)")
        self.delta -= sum(_weight(path, sha256) for path, sha256 in going)


def _make(db: sqlite3.Connection, snapshot: sqlite3.Connection, work: Work, setup: Setup, stale: int) -> _Tally:
    work.progress.stage("Writing pages", stale)
    tally = _Tally(db)
    plan = Plan(db, snapshot, setup)
    bench = Workbench(setup, db)
    tally.enter(_assets(bench, work.sources))
    for made in work.crew.for_work(stale).map(rendering.make_chunk, plan.chunks()):
        tally.enter(made)
        work.progress.advance(sum(1 for file in made if not file.page.number))
    tally.enter(searching.bring_up_to_date(bench, work))
    tally.doom()
    for kind, pages in plan.late():
        tally.enter(bench.make(kind, pages))
    return tally


def _assets(bench: Workbench, sources: Sources) -> Iterator[Made]:
    files = sources.theme.files()
    rows = bench.db.execute("SELECT path FROM output WHERE kind = 'asset'").fetchall()
    bench.db.executemany("INSERT OR IGNORE INTO doomed VALUES (?)", [row for row in rows if row[0] not in files])
    for name, path in files.items():
        if name.startswith(ASSETS):
            data = path.read_bytes()
            sha256 = hashlib.sha256(data).hexdigest()
            before = bench.before([name]).get(name, "")
            if sha256 != before:
                bench.stage.write(name, data)
            yield Made(name, "asset", Page(name), sha256, len(data), before)


def _assets_differ(db: sqlite3.Connection, sources: Sources) -> bool:
    there = dict(db.execute("SELECT path, sha256 FROM output WHERE kind = 'asset'"))
    return there != {n: d for n, d in sources.theme.digests().items() if n.startswith(ASSETS)}


def _weight(path: str, sha256: str) -> int:
    return int.from_bytes(hashlib.sha256(f"{path}\0{sha256}".encode()).digest()) if sha256 else 0


def _stamp(db: sqlite3.Connection, delta: int) -> str:
    """A digest of the whole site that does not depend on the way it came about: the sum of its files' digests."""
    return f"{(int(meta(db, 'stamp') or '0', 16) + delta) % STAMP_MODULUS:064x}"


def _going(db: sqlite3.Connection) -> list[str]:
    return [path for (path,) in db.execute("SELECT path FROM doomed ORDER BY path")]


def _unsigned(db: sqlite3.Connection, plugins: Plugins) -> list[str]:
    """The files that bear no signature: assets, data, what searches. Their names do not grow with the archive.

    Also those of plugins, and the folders in which these have what they have.
    """
    folders = sorted(set(lists.folders(plugins).values()))
    globs = [f"{folder}*" for folder in ("assets/", "data/", *folders)]
    which = " OR ".join("path GLOB ?" for _ in globs)
    rows = db.execute(
        f"SELECT path FROM output WHERE {which} UNION SELECT path FROM output WHERE kind = ? AND key IN (?, ?)"
        " ORDER BY path",
        (*globs, searching.KIND, searching.ENGINE, searching.LIST),
    )
    return [*(path for (path,) in rows if not signature(path)), *folders]


def _take_effect(db: sqlite3.Connection, work: Work) -> int:
    """Bring the output to what the index says it is. May be done again after a crash."""
    work.stage.mkdir(parents=True, exist_ok=True)
    going = _going(db)
    work.output.take_in(work.stage, going, meta(db, "stamp"), _unsigned(db, work.sources.plugins))
    shutil.rmtree(work.stage)
    db.execute("BEGIN IMMEDIATE")
    db.execute("DELETE FROM doomed")
    set_meta(db, "commit", "")
    db.execute("COMMIT")
    return len(going)


def remove_all(index: Path, output: Output) -> int:
    """Remove every file of the site, and the folder if nothing else is in it. Returns how many files went."""
    paths = (_known_files(index, output) if index.is_file() else []) or list(output.own_files())
    output.remove(paths)
    output.dissolve()
    return len(paths)


def _known_files(index: Path, output: Output) -> list[str]:
    """The site's files as the index knows them; none where it is damaged, or knows another site."""
    try:
        with closing(connect(index)) as db:  # not to read alone: a build that was killed may have to be undone first
            if output.stamp() != meta(db, "stamp"):
                return []
            return [path for (path,) in db.execute("SELECT path FROM output UNION SELECT path FROM doomed")]
    except sqlite3.DatabaseError:
        return []
