"""`build`: one order of service from a folder of clippings to a published site, and its undoing, `clean`."""

from __future__ import annotations

import shutil
import sqlite3
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout
from msgspec import Struct, structs

from newsgen.archive import connect, forget, open_index, share
from newsgen.errors import BuildError
from newsgen.executors import WorkerDiedError
from newsgen.model.diagnostic import Diagnostic
from newsgen.pipeline import committing, fingerprint, indexing, rendering, reporting, searching
from newsgen.pipeline.clock import today
from newsgen.pipeline.crew import SERIAL, Crew
from newsgen.pipeline.places import open_output, sees_alone
from newsgen.pipeline.sources import STATE, find, has_content
from newsgen.pipeline.work import INDEX, Work

if TYPE_CHECKING:
    from newsgen.pipeline.sources import Sources
    from newsgen.pipeline.work import Progress

PATIENCE = 60
"""Seconds that a build waits for another one on the same site."""


class Options(Struct, frozen=True):
    """What a build is asked for."""

    source: Path
    output: Path | str | None = None
    """A folder, or the URL of a place on another file system."""
    base_url: str | None = None
    jobs: int = 0
    """0: as many as there are processors."""
    executor: str = ""
    """One of `crew.EXECUTORS`. Empty: whatever suits the work."""
    drafts: bool = False
    search: bool = True
    """False leaves the index for searching out, whatever the configuration says."""
    scheduler: str = ""
    """Address of a Dask cluster, for that executor."""


class Report(Struct, frozen=True):
    """What a build did."""

    output: str
    articles: int
    officials: int
    written: int
    kept: int
    removed: int
    diagnostics: tuple[Diagnostic, ...]


def build(options: Options, progress: Progress) -> Report:
    """Bring the output up to date with the site's folder.

    Raises `NewsgenError` where that cannot be done; the last site then stands as it was.
    """
    day = today()
    written = [options.source / STATE]
    try:
        with ExitStack() as stack:
            _lock(stack, options.source)
            # Looked at under the lock: a build that waited must not go by what it saw before the other one.
            sources = find(options.source, options.base_url)
            output = open_output(options.source, options.output, sources.config)
            written.append(Path(output.identity))
            crew = stack.enter_context(closing(_crew(options, sources)))
            wanted = options.search and sources.config.search
            work = Work(sources, output, crew, progress, search=wanted and searching.installed())
            report = _on_good_index(work, drafts=options.drafts, today=day)
        if wanted and not work.search:
            report = structs.replace(report, diagnostics=tuple(sorted([*report.diagnostics, searching.missing()])))
    except WorkerDiedError as death:
        raise BuildError(
            f"error worker-died a worker process ended while it worked on {_what(death.chunk)}",
            hint="perhaps memory ran out; build again with fewer --jobs",
        ) from death
    except sqlite3.OperationalError as error:
        raise BuildError(
            f"error index-unusable {STATE}/{INDEX} cannot be used: {error}",
            hint=f"see that the disk has room and that you may write there; {STATE}/ may be deleted",
        ) from error
    except OSError as error:
        from newsgen.pipeline.failing import told

        raise told(error, written) from error
    return report


def _crew(options: Options, sources: Sources) -> Crew:
    executor = SERIAL if sees_alone(sources.config) else options.executor
    return Crew(executor, options.jobs, scheduler=options.scheduler, state=str(sources.state.absolute()))


def _on_good_index(work: Work, *, drafts: bool, today: str) -> Report:
    """Build; an index that turns out to be damaged is thrown away, which costs one clean build and nothing else."""
    try:
        with closing(open_index(work.database, fingerprint.index())) as db:
            return _build(work, db, drafts=drafts, today=today)
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:  # its subclasses mean other things than damage
            raise
    forget(work.database)
    with closing(open_index(work.database, fingerprint.index())) as db:
        return _build(work, db, drafts=drafts, today=today)


def _what(chunk: object) -> str:
    """The first of the files or pages that a worker had in hand, in words."""
    if isinstance(chunk, rendering.Chunk):
        return f"pages of kind {chunk.kind}, from {chunk.pages[0].key or 'the first'} on"
    return f"files from {chunk[0].path} on" if isinstance(chunk, list) and chunk else "a part of the site"


def _build(work: Work, db: sqlite3.Connection, *, drafts: bool, today: str) -> Report:
    committing.recover(db, work)
    started = time.time_ns()
    indexing.bring_up_to_date(db, work, drafts=drafts, now=started)
    share(db)
    with closing(connect(work.database, read_only=True)) as snapshot:
        done = committing.publish(db, snapshot, work)
    articles, officials, outputs = reporting.counts(db)
    return Report(
        output=work.output.name,
        articles=articles,
        officials=officials,
        written=done.written,
        kept=outputs - done.written,
        removed=done.removed,
        diagnostics=reporting.diagnostics(db, work.sources, today),
    )


def _lock(stack: ExitStack, source: Path) -> None:
    if not has_content(source):  # no site's folder, as `find` will tell; nothing is left there
        return
    state = source / STATE
    state.mkdir(exist_ok=True)
    try:
        stack.enter_context(FileLock(state / "lock", timeout=PATIENCE))
    except Timeout as error:
        raise BuildError(
            f"error build-running another build of this site has held {STATE}/lock for {PATIENCE} seconds",
            hint="wait for it to end, or stop it",
        ) from error


def warm_up(options: Options) -> None:
    """Make ready for builds to come in this process. Raises `NewsgenError` as `build` does."""
    sources = find(options.source, options.base_url)
    rendering.warm_up(sources.theme.folders, sources.site)


def clean(source: Path, output: Path | str | None) -> int:
    """Remove what newsgen made: the site's files and the index. Returns how many files of the site went."""
    sources = find(source, None)
    removed = committing.remove_all(sources.state / INDEX, open_output(source, output, sources.config))
    if sources.state.is_dir():
        shutil.rmtree(sources.state)
    return removed
