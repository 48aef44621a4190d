"""How far a build is: a bar with rate and time left on a terminal, timings with -v, silence elsewhere."""

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
        self._done = 0
        self._since = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def stage(self, name: str, total: int) -> None:
        """See `Progress.stage`."""
        self._end()
        self._name, self._total, self._done, self._since = name, total, 0, time.perf_counter()
        if self._bars and total >= WORTH_A_BAR:
            self._bar = self._open.enter_context(
                click.progressbar(length=total, label=name, show_pos=True, item_show_func=self._rate, file=sys.stderr)
            )

    def advance(self, done: int) -> None:
        """See `Progress.advance`."""
        self._done += done
        if self._bar is not None:
            self._bar.update(done, self._done)

    def _rate(self, done: int | None) -> str:
        seconds = time.perf_counter() - self._since
        return f"{done / seconds:,.0f} a second" if done and seconds else ""

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
