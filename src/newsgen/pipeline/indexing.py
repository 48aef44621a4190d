"""The first half of a build: the index is brought up to date, and knows which pages are stale."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from newsgen.archive import Update, reshelve, settle
from newsgen.archive.store import meta, set_meta
from newsgen.languages import choose
from newsgen.model.kinds import PageKind
from newsgen.officials import names
from newsgen.pipeline import fingerprint, rendering, searching
from newsgen.pipeline.comparing import Todo
from newsgen.pipeline.reading import Instructions, ledger_rows, reader
from newsgen.plugins import lists
from newsgen.renderer.theme import ASSETS
from newsgen.text.digest import sha256

if TYPE_CHECKING:
    import sqlite3

    from newsgen.model.kinds import FileKind
    from newsgen.pipeline.sources import Sources
    from newsgen.pipeline.work import Work
    from newsgen.writer.base import Output

GRAIN = 2_000_000_000
"""Nanoseconds within which a file may change twice under one time stamp (FAT keeps two seconds)."""


def bring_up_to_date(db: sqlite3.Connection, work: Work, *, drafts: bool, now: int) -> None:
    """One transaction: read what changed, settle what follows, and mark the pages that are stale.

    `now`, in nanoseconds, is not later than the look at the folder.
    """
    sources = work.sources
    known = names(sources.registry)
    parser = _digest(
        fingerprint.code(fingerprint.READING), fingerprint.libraries(), *map(repr, sorted(known)), str(drafts)
    )
    db.execute("BEGIN IMMEDIATE")
    kinds = lists.kinds(sources.plugins)
    keys = rendering.keys(kinds)
    everything = _everything_is_stale(db, sources, work.output)
    if everything and _renew(db, "kinds", _digest(fingerprint.code(), _plugins(sources))):
        reshelve(db, keys)
    of_text = rendering.keys({name: kind for name, kind in kinds.items() if kind.text})
    update = Update(db, keys, of_text, all_stale=everything)
    try:
        todo = Todo(update, sources.files, afresh=_renew(db, "parser", parser))
        work.progress.stage("Reading", todo.files)
        update.ledger(sources.registry_digest, ledger_rows(sources.registry))
        for path in todo.gone:
            update.remove(path)
        instructions = Instructions(str(sources.root.absolute()), known, drafts, sources.config.content)
        for readings in work.crew.for_work(todo.files).map(reader(instructions), todo.chunks()):
            todo.enter(readings, now - GRAIN)
            work.progress.advance(len(readings))
        settle(update, sort_name, [name for name, kind in kinds.items() if kind.linked])
        changed = _changed_kinds(db, sources)
        rendering.all_stale(db, kinds.values() if everything else changed)
        db.execute("COMMIT")
    except BaseException:
        db.rollback()  # unless SQLite did so itself, as it does on a full disk
        raise
    finally:
        update.close()


@lru_cache(maxsize=100_000)
def sort_name(name: str) -> str:
    """A person's name as an index files it, by the rules of the language that the name is written in."""
    return choose(name).sort_name(name)


def _everything_is_stale(db: sqlite3.Connection, sources: Sources, output: Output) -> bool:
    """Tell whether the configuration, newsgen itself, or the output folder is another than at the last build."""
    everything = _renew(
        db, "site", _digest(repr(sources.site), fingerprint.code(), fingerprint.libraries(), _plugins(sources))
    )
    if output.stamp() != meta(db, "stamp") or not meta(db, "stamp"):
        _adopt(db, output)
        everything = True
    return everything


def _changed_kinds(db: sqlite3.Connection, sources: Sources) -> list[PageKind | FileKind]:
    """The kinds whose template, or one that it uses, is another than at the last build."""
    digests = sources.theme.digests()
    if not _renew(db, "theme", _digest(json.dumps(digests, sort_keys=True))):
        return []
    kinds = [kind for kind in lists.kinds(sources.plugins).values() if isinstance(kind, PageKind)]
    closures = sources.theme.closures(kind.template for kind in kinds)
    changed: list[PageKind | FileKind] = []
    for kind in kinds:
        made_of = _digest(*(f"{name} {digests[name]}" for name in sorted(closures[kind.template])))
        if _renew(db, f"template {kind.name}", made_of):
            changed.append(kind)
    set_meta(db, "assets", json.dumps({n: d for n, d in digests.items() if n.startswith(ASSETS)}))
    return changed


def _plugins(sources: Sources) -> str:
    """What the site's plugins are, wherever the site's folder stands."""
    return repr([(plugin.name, plugin.digest) for plugin in sources.plugins])


def _adopt(db: sqlite3.Connection, output: Output) -> None:
    """The output is not the one the index remembers: take what looks like our own for ours, and trust none of it."""
    db.execute("DELETE FROM output")
    set_meta(db, "stamp", "")
    set_meta(db, searching.MEMORY, "")
    db.executemany("INSERT INTO output VALUES (?, '', '', 0, '', 0)", ((path,) for path in output.own_files()))


def _renew(db: sqlite3.Connection, name: str, value: str) -> bool:
    """Remember a value, and tell whether it was another before."""
    if meta(db, name) == value:
        return False
    set_meta(db, name, value)
    return True


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape"))
