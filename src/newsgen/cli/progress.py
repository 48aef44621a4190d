"""How far a build is: a bar on a terminal, timings with -v, silence elsewhere."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Self

import click

if TYPE_CHECKING:
    from types import TracebackType

WORTH_A_BAR = 500


class ProgressBar:
    """See `newsgen.pipeline.Progress`."""

    def __init__(self, *, bars: bool, timings: bool) -> None:
        self._bars = bars
        self._timings = timings
        self._bar: Any = None
        self._open = ExitStack()
        self._name = ""
        self._total = 0
        self._since = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def stage(self, name: str, total: int) -> None:
        """See `Progress.stage`."""
        self._end()
        self._name, self._total, self._since = name, total, time.perf_counter()
        if self._bars and total >= WORTH_A_BAR:
            self._bar = self._open.enter_context(
                click.progressbar(length=total, label=name, show_pos=True, file=sys.stderr)
            )

    def advance(self, done: int) -> None:
        """See `Progress.advance`."""
        if self._bar is not None:
            self._bar.update(done)

    def _end(self) -> None:
        self._open.close()
        self._bar = None
        if self._timings and self._name:
            seconds = time.perf_counter() - self._since
            click.echo(f"{self._name}: {self._total:,} in {seconds:.2f} s", err=True)
        self._name = ""


def make_progress(*, verbose: bool, quiet: bool) -> ProgressBar:
    """A bar only where a person looks on."""
    return ProgressBar(bars=sys.stderr.isatty() and not quiet, timings=verbose and not quiet)
