"""Builds that die: at the Nth call of something, by an exception that nothing expects or by SIGKILL."""

from __future__ import annotations

import os
import signal
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sites import Site

POINTS = {
    "reading": ("newsgen.pipeline.reading._read",),
    "entering": ("newsgen.archive.update.Update.put",),
    "settling": ("newsgen.archive.settle._identify", "newsgen.archive.settle._mark_neighbours"),
    "rendering": ("newsgen.pipeline.rendering.Workbench._page", "newsgen.pipeline.rendering.Workbench._file"),
    "staging": ("newsgen.writer.stage.Stage.write",),
    "deciding": ("newsgen.pipeline.committing._Tally.doom", "newsgen.pipeline.committing._stamp"),
    "taking effect": ("newsgen.pipeline.committing._take_effect",),
    "putting into place": ("newsgen.writer.output._move",),
    "moving": ("os.replace", "os.rename", "os.mkdir"),
    "removing": ("os.unlink", "os.rmdir"),
}
"""Names of moments, each with the functions before whose calls a build may die."""
WITH_SEARCH = {"indexing": ("newsgen.search.bundle.index", "newsgen.pipeline.searching._Indexer._keep")}
"""Those that only a build with search comes to."""
ELSEWHERE = {
    "bringing": ("newsgen.remote.place.Place.put",),
    "arriving": ("newsgen.remote.place.Place._arrive",),
    "marking": ("newsgen.remote.place.Place.write",),
    "taking away": ("newsgen.remote.place.Place.remove",),
}
"""Those that only a build whose output is on another file system comes to."""


class Killed(BaseException):
    """What nothing catches but the clean-up that every exception meets."""


class _Countdown:
    def __init__(self, calls: int, *, sigkill: bool) -> None:
        self.left = calls
        self.sigkill = sigkill

    def tick(self) -> None:
        self.left -= 1
        if self.left == -1:
            if self.sigkill:
                os.kill(os.getpid(), signal.SIGKILL)
            raise Killed

    def around(self, function: Any) -> Any:
        def dying(*args: Any, **more: Any) -> Any:
            self.tick()
            return function(*args, **more)

        return dying


def locate(name: str) -> tuple[Any, str]:
    """What holds the function of this full name, and by which attribute.

    Modules are looked up as modules: a package may show a function under its module's name.
    """
    path, _, attribute = name.rpartition(".")
    try:
        return import_module(path), attribute
    except ModuleNotFoundError:
        holder, holding = locate(path)
        return getattr(holder, holding), attribute


@contextmanager
def death(point: str, calls: int, *, sigkill: bool) -> Iterator[None]:
    """Within this, the process dies when a moment comes after so many calls."""
    countdown = _Countdown(calls, sigkill=sigkill)
    with ExitStack() as stack:
        for name in (POINTS | WITH_SEARCH | ELSEWHERE)[point]:
            target, attribute = locate(name)
            stack.enter_context(patch.object(target, attribute, countdown.around(getattr(target, attribute))))
        yield


def build_and_die(site: Site, point: str, calls: int, *, sigkill: bool, search: bool = False) -> bool:
    """A build that dies, if it comes so far. Says whether it did."""
    if sigkill:
        return _killed(site, point, calls, search=search)
    with death(point, calls, sigkill=False):
        try:
            site.build(search=search)
        except Killed:
            return True
    return False


def _killed(site: Site, point: str, calls: int, *, search: bool) -> bool:
    child = os.fork()
    if child == 0:
        with suppress(BaseException), death(point, calls, sigkill=True):
            site.build(search=search)
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
