"""The index for searching: made from the archive's index, part by part, where something differs from the last build.

Whether a year differs shows in the digests of its data files, which hold all that is searched; so a build
without search pays nothing for it, and it may be switched on and off from build to build.
"""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from msgspec import json as msgjson

from newsgen.archive.store import meta, set_meta
from newsgen.model import urls
from newsgen.model.codes import diagnostic
from newsgen.model.kinds import Page
from newsgen.pipeline import fingerprint
from newsgen.pipeline.rendering import Made
from newsgen.pipeline.sources import CONFIG
from newsgen.text.digest import sha256

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from newsgen.model.answers import Full
    from newsgen.model.diagnostic import Diagnostic
    from newsgen.pipeline.rendering import Workbench
    from newsgen.pipeline.work import Work
    from newsgen.search import Part

KIND = "search"
ENGINE, LIST = "", "list"
"""The keys of what searches, and of the list of bundles; all others are parts."""
JOBS = 2
"""How many bundles are made at once, if so many jobs are allowed: each takes up to some 330 MB."""
MEMORY = "search"
"""The fact by which the archive's index remembers what was indexed."""


class Indexed(NamedTuple):
    """What was indexed: the digest of each year, and of each part with the number of its bundles."""

    years: dict[str, str]
    parts: dict[str, tuple[str, int]]


def installed() -> bool:
    """Is Pagefind there?"""
    return find_spec("pagefind_bin") is not None


def missing() -> Diagnostic:
    """What is told where search is wanted and Pagefind is not there."""
    message = "the site cannot be searched: Pagefind is not installed"
    hint = f"install newsgen[search], or write `search: false` into {CONFIG}"
    return diagnostic(CONFIG, 0, "search-missing", message, hint)


def differs(db: sqlite3.Connection, work: Work) -> bool:
    """Is there something to index, or to take away?"""
    return _remembered(db).years != _years(db, work)


def _remembered(db: sqlite3.Connection) -> Indexed:
    told = meta(db, MEMORY)
    return msgjson.decode(told, type=Indexed) if told else Indexed({}, {})


def _years(db: sqlite3.Connection, work: Work) -> dict[str, str]:
    """A digest of all that decides how the index of a year comes out, by year."""
    if not work.search:
        return {}
    made_by = _made_by()
    rows = db.execute(
        "SELECT key, sha256 FROM output WHERE kind IN ('data-articles', 'data-appearances')"
        " AND path NOT IN (SELECT path FROM doomed) ORDER BY path"
    )
    years: dict[str, str] = {}
    for year, of_file in rows:
        years[year] = f"{years.get(year, made_by)} {of_file}"
    return {year: sha256(digests.encode()) for year, digests in years.items()}


def _made_by() -> str:
    """What of newsgen and of Pagefind decides how an index comes out."""
    return f"{fingerprint.code(('search', 'text'))} {version('pagefind_bin')}"


def bring_up_to_date(bench: Workbench, work: Work) -> Iterator[Made]:
    """Index what differs; what is indexed no more is noted for removal. The data files have to be made."""
    db = bench.db
    before, years = _remembered(db), _years(db, work)
    if before.years == years:
        return
    indexer = _Indexer(bench, work, before)
    kept = {key: part for key, part in before.parts.items() if before.years.get(_year(key)) == years.get(_year(key))}
    yield from indexer.make(year for year, digest in years.items() if before.years.get(year) != digest)
    after = Indexed(years, kept | indexer.parts)
    for key in before.parts.keys() - after.parts.keys():
        indexer.doom(key)
    yield from indexer.contents(after.parts)
    set_meta(db, MEMORY, msgjson.encode(after).decode())


def _year(key: str) -> str:
    """The year of a part."""
    return key.partition("-")[0]


def _prefix(year: str) -> str:
    return " " if year == "undated" else year


class _Indexer:
    """Makes the parts that differ."""

    def __init__(self, bench: Workbench, work: Work, before: Indexed) -> None:
        self.parts: dict[str, tuple[str, int]] = {}
        """Those made, or found to be as they were."""
        self._bench = bench
        self._work = work
        self._before = before

    def make(self, years: Iterable[str]) -> Iterator[Made]:
        """The files of these years' parts, as far as they differ."""
        from newsgen.search import bundles, engine, files, records

        years = list(years)
        self._work.progress.stage("Indexing for search", sum(self._bench.reader.count(_prefix(year)) for year in years))
        todo = list(self._differing(years))
        before = {part.key: self._files(part.key) for part in todo}
        made = bundles(((part, records(self._articles(part))) for part in todo), self._work.crew.jobs_at_most(JOBS))
        for part, number, written in made:
            if part is todo[0] and number == 1:
                yield from self._own(ENGINE, {f"{urls.SEARCHER}{name}": data for name, data in engine(written)})
            for name, data in files(written):
                path = f"{urls.bundle(part.key, number)}{name}"
                yield self._keep(part.key, path, data, before[part.key].pop(path, ""))
            self.parts[part.key] = (self.parts[part.key][0], number)
            self._work.progress.advance(self._size(part) if number == 1 else 0)
        for rest in before.values():
            self._doom(rest)

    def _differing(self, years: Iterable[str]) -> Iterator[Part]:
        """The parts whose records are not those of the last build."""
        from newsgen.search import digest, parts_of

        for year in years:
            for part in parts_of(self._bench.reader, year):
                known = self._before.parts.get(part.key, ("", 0))
                made_of = sha256(f"{_made_by()} {digest(self._articles(part))}".encode())
                self.parts[part.key] = known if known[0] == made_of else (made_of, 0)
                if known[0] != made_of:
                    yield part

    def _size(self, part: Part) -> int:
        return sum(self._bench.reader.count(prefix) for prefix in part.prefixes)

    def _articles(self, part: Part) -> Iterator[Full]:
        for prefix in part.prefixes:
            yield from self._bench.reader.full_range(prefix)

    def contents(self, parts: dict[str, tuple[str, int]]) -> Iterator[Made]:
        """The list of all bundles, the newest first."""
        names = [
            urls.bundle(key, number).removeprefix(urls.SEARCHER)
            for key in sorted(parts, key=lambda key: (key != "undated", key), reverse=True)
            for number in range(parts[key][1], 0, -1)
        ]
        files = {urls.BUNDLES: json.dumps(names).encode() + b"\n"} if names else {}
        yield from self._own(LIST, files)
        if not names:
            self.doom(ENGINE)

    def doom(self, key: str) -> None:
        """A part goes."""
        self._doom(self._files(key))

    def _own(self, key: str, files: dict[str, bytes]) -> Iterator[Made]:
        before = self._files(key)
        for path, data in files.items():
            yield self._keep(key, path, data, before.pop(path, ""))
        self._doom(before)

    def _files(self, key: str) -> dict[str, str]:
        """The files of a part as last written, with their digests."""
        rows = self._bench.db.execute("SELECT path, sha256 FROM output WHERE kind = ? AND key = ?", (KIND, key))
        return dict(rows.fetchall())

    def _keep(self, key: str, path: str, data: bytes, before: str) -> Made:
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 != before:
            self._bench.stage.write(path, data)
        return Made(path, KIND, Page(key), sha256, len(data), before)

    def _doom(self, paths: Iterable[str]) -> None:
        self._bench.db.executemany("INSERT OR IGNORE INTO doomed VALUES (?)", [(path,) for path in paths])
