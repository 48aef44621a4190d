"""What is on show: which state of the site, and what keeps it from being newer. Shared by all threads."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Condition

from msgspec import Struct, structs


class Remark(Struct, frozen=True):
    """One thing that is wrong, in three lines: where, what, and what to do about it."""

    place: str
    message: str
    hint: str


class Shown(Struct, frozen=True):
    """What a browser has to know to show the right thing."""

    version: str
    """Differs between any two states of the site, those of other runs included."""
    stands: bool = True
    """Could the site be built? If not, it is the last good one."""
    remarks: tuple[Remark, ...] = ()


class Place(Struct, frozen=True):
    """Where the site lies on the disk, and below which path it is served."""

    folder: Path = Path()
    base_path: str = "/"


class Preview:
    """The one thing that the builder writes and the server reads."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._started = time.time_ns()  # tells the states of this run from those of an earlier one
        self._number = 0
        self._shown = Shown(self._version())
        self._place = Place()
        self._building = False
        self._closed = False

    def _version(self) -> str:
        return f"{self._started}-{self._number}"

    def begin(self) -> None:
        """A build begins: until its end nothing is served."""
        with self._changed:
            self._building = True

    def succeed(self, place: Place, remarks: tuple[Remark, ...], *, changed: bool) -> None:
        """A build has ended well; `changed` tells whether it made or removed any file."""
        with self._changed:
            self._number += changed or place != self._place
            self._place = place
            self._end(Shown(self._version(), stands=True, remarks=remarks))

    def fail(self, remark: Remark) -> None:
        """A build has ended badly; the last good site stands."""
        with self._changed:
            self._end(structs.replace(self._shown, stands=False, remarks=(remark,)))

    def _end(self, shown: Shown) -> None:
        self._shown = shown
        self._building = False
        self._changed.notify_all()

    def close(self) -> None:
        """No more is shown: let go of everybody who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    @property
    def closed(self) -> bool:
        """Has the preview ended?"""
        return self._closed

    def settled(self) -> tuple[Place, Shown]:
        """Where the site lies and what is shown of it, once no build is running."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or not self._building)
            return self._place, self._shown

    def after(self, known: Shown | None, seconds: float) -> Shown:
        """What is shown as soon as it is not the `known` any more; the same again when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or (not self._building and self._shown != known), seconds)
            return self._shown
