"""Builds that are killed for real: in a child process, by the kernel, at a moment that a seed decides."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from sites import Site

OPERATIONS = frozenset({"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "sqlite3.connect"})
"""What Python tells its audit hooks of that concerns files."""
NAMES = ("Bai Tao", "Deng Na", "Jose Diaz", "José Diaz")


def _after_operations(site: Site, number: int) -> None:
    """The process is killed before its file operation of this number on the site's folder."""
    place, left = str(site.root), number

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event in OPERATIONS and place in str(arguments[0]):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)  # for good: but the child's good is short


def _after_work(seconds: float) -> None:
    """The process is ended once it has used so much time of a processor, wherever it is: in SQLite too."""
    signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which ends the process at once, and cannot be caught by Python
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _killed(doing: Callable[[], object]) -> bool:
    """Do something in a child process; says whether it was killed. Any other end than a good one is an error."""
    child = os.fork()
    if child == 0:
        status = 1
        with suppress(BaseException):
            doing()
            status = 0
        os._exit(status)
    end = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(end) or end == 0, "the build ended with an error of its own"
    return os.WIFSIGNALED(end)


def killed_after_operations(site: Site, number: int) -> bool:
    """A build that is killed before a file operation; says whether it came so far."""

    def doing() -> None:
        _after_operations(site, number)
        site.build()

    return _killed(doing)


def killed_after_work(site: Site, seconds: float) -> bool:
    """A build that is ended after so much work; says whether it needed more."""

    def doing() -> None:
        _after_work(seconds)
        site.build()

    return _killed(doing)


def first(dice: random.Random) -> dict[str, str]:
    return {_path(day): _text(dice) for day in range(1, 7)} | {"newsgen.yaml": "per_page: 2\n"}


def _path(day: int) -> str:
    return f"content/2023-02-{day:02}-a.txt"


def _text(dice: random.Random) -> str:
    name, other = dice.sample(NAMES, 2)
    return f"outlet: The Mirror\nby: Wu Di\n[mayor] {name} met [?] {other}, number {dice.random()}.\n"


def edit(site: Site, dice: random.Random) -> None:
    """One or two articles come, change or go."""
    for _ in range(dice.randint(1, 2)):
        path = _path(dice.randint(1, 9))
        if dice.random() < 0.3:
            site.remove(path)
        else:
            site.write({path: _text(dice)})


def kill(site: Site, dice: random.Random, by: str, *, often: int) -> int:
    """Kill builds until one survives or `often` are dead; returns how many died."""
    for dead in range(often):
        if by == "operations":
            died = killed_after_operations(site, dice.randrange(160))
        else:
            died = killed_after_work(site, dice.uniform(0.001, 0.06))
        if not died:
            return dead
    return often
