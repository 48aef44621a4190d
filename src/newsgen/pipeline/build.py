"""`build`: one order of service from a folder of clippings to a published site, and its undoing, `clean`."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from filelock import FileLock, Timeout
from msgspec import Struct

from newsgen.archive import connect, open_index
from newsgen.errors import BuildError
from newsgen.model.diagnostic import Diagnostic
from newsgen.pipeline import committing, indexing, reporting
from newsgen.pipeline.crew import Crew
from newsgen.pipeline.sources import STATE, find
from newsgen.writer import OutputFolder

if TYPE_CHECKING:
    import sqlite3

    from newsgen.pipeline.sources import Sources

INDEX = "index.sqlite"
STAGE = "stage"
PATIENCE = 60
"""Seconds that a build waits for another one on the same site."""


class Progress(Protocol):
    """Told how far a build is."""

    def stage(self, name: str, total: int) -> None:
        """A stage begins that will handle so many things."""
        ...

    def advance(self, done: int) -> None:
        """So many more are done."""
        ...


class Options(Struct, frozen=True):
    """What a build is asked for."""

    source: Path
    output: Path | None = None
    base_url: str | None = None
    jobs: int = 0
    """0: as many as there are processors."""
    executor: str = ""
    """Empty: whatever suits the work."""
    drafts: bool = False


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
    sources = find(options.source, options.base_url)
    output = OutputFolder(options.output or options.source / sources.config.output)
    output.refuse_foreign(options.source / "content")
    try:
        with ExitStack() as stack:
            _lock(stack, sources)
            crew = stack.enter_context(closing(Crew(options.executor, options.jobs)))
            db = stack.enter_context(closing(open_index(sources.state / INDEX)))
            return _build(options, sources, output, crew, db, progress)
    except OSError as error:
        place = f" {error.filename}" if error.filename else ""
        raise BuildError(
            f"error output-unwritable{place} {error.strerror or error}",
            hint="see that the disk has room and that you may write there; then build again",
        ) from error


def _build(
    options: Options, sources: Sources, output: OutputFolder, crew: Crew, db: sqlite3.Connection, progress: Progress
) -> Report:
    stage = sources.state / STAGE
    committing.recover(db, output, stage)
    started = time.time_ns()
    indexing.bring_up_to_date(db, sources, output, crew, progress, drafts=options.drafts, now=started)
    with closing(connect(sources.state / INDEX, read_only=True)) as snapshot:
        done = committing.publish(db, snapshot, sources, output, stage, crew, progress)
    diagnostics = reporting.diagnostics(db, sources, _today(started))
    articles, officials, outputs = reporting.counts(db)
    return Report(
        output=str(output.folder),
        articles=articles,
        officials=officials,
        written=done.written,
        kept=outputs - done.written,
        removed=done.removed,
        diagnostics=diagnostics,
    )


def _lock(stack: ExitStack, sources: Sources) -> None:
    sources.state.mkdir(exist_ok=True)
    try:
        stack.enter_context(FileLock(sources.state / "lock", timeout=PATIENCE))
    except Timeout as error:
        raise BuildError(
            f"error build-running another build of this site has held {STATE}/lock for {PATIENCE} seconds",
            hint="wait for it to end, or stop it",
        ) from error


def _today(now: int) -> str:
    """The day in UTC, for remarks only; `SOURCE_DATE_EPOCH` stands in where builds must be repeatable."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or now // 1_000_000_000)
    return time.strftime("%Y-%m-%d", time.gmtime(seconds))


def clean(source: Path, output: Path | None) -> int:
    """Remove what newsgen made: the site's files and the index. Returns how many files of the site went."""
    sources = find(source, None)
    folder = OutputFolder(output or source / sources.config.output)
    folder.refuse_foreign(source / "content")
    removed = committing.remove_all(sources.state / INDEX, folder)
    if sources.state.is_dir():
        shutil.rmtree(sources.state)
    return removed
