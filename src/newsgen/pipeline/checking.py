"""`check`: the site is built, and then looked at as a careful editor would before publishing it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.archive import Reader, connect
from newsgen.archive.store import meta
from newsgen.checks import Surroundings, inspect
from newsgen.config import refuse_unknown_rule
from newsgen.errors import BuildError
from newsgen.model.diagnostic import Diagnostic
from newsgen.pipeline import reporting
from newsgen.pipeline.build import build
from newsgen.pipeline.clock import today
from newsgen.pipeline.places import REGISTRY, open_output
from newsgen.pipeline.sources import CONFIG, STATE, find
from newsgen.pipeline.work import INDEX
from newsgen.plugins import lists

if TYPE_CHECKING:
    from newsgen.pipeline.build import Options
    from newsgen.pipeline.work import Progress
    from newsgen.writer.base import Output


class Findings(Struct, frozen=True):
    """What a check looked at, and what it found."""

    output: str
    articles: int
    files: int
    diagnostics: tuple[Diagnostic, ...]
    """Of the build and of the rules, by path and line."""


def check(options: Options, progress: Progress, *, built: bool = False) -> Findings:
    """Build the site and look at it; with `built`, look at what the last build left.

    Raises `NewsgenError` where there is no site to look at.
    """
    sources = find(options.source, options.base_url)
    rules = lists.rules(sources.plugins)
    for code in sources.config.checks:
        refuse_unknown_rule(code, rules.codes(), CONFIG)
    if not built:
        build(options, progress)
        sources = find(options.source, options.base_url)
    output = open_output(options.source, options.output, sources.config)
    index = sources.state / INDEX
    if not index.is_file():
        raise _unbuilt(output)
    with closing(connect(index, read_only=True)) as db:
        if not output.stamp() or output.stamp() != meta(db, "stamp"):
            raise _unbuilt(output)
        articles, _, files = reporting.counts(db)
        progress.stage("Checking", articles)
        around = Surroundings(output, output.name, sources.registry, REGISTRY)
        found = inspect(Reader(db), around, sources.config.checks, rules)
        told = sorted([*reporting.diagnostics(db, sources, today()), *found])
    return Findings(output.name, articles, files, tuple(told))


def _unbuilt(output: Output) -> BuildError:
    return BuildError(
        f"error check-unbuilt {output.name} is not the site that {STATE}/{INDEX} remembers",
        hint="build first, with the same --source and --output, or leave out --no-build",
    )
