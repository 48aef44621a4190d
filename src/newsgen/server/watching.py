"""Notices that something in a site's folder has changed: content, templates, registry or configuration."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Event, Thread
from typing import TYPE_CHECKING

from newsgen.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from watchfiles import Change

CONFIG = "newsgen.yaml"
FOLDERS = ("content", "templates", "plugins")
QUIET = 20
"""Milliseconds without a change after which a burst of them counts as over: an editor's save is several."""
LONGEST = 1_600
"""Milliseconds after which a burst is passed on though it goes on."""
LOOK_UP = 500
"""Milliseconds between two looks at whether to stop."""
POLLING = 300
"""Milliseconds between two looks at all files, where the system tells nothing."""


class Watcher:
    """Two threads: one for the site's folder itself, one for all that lies in its folders of sources.

    The folder's own thread sees the other two come and go, which whoever watches inside them does not. The
    whole folder is not watched: the site itself, thousands of files, may lie in it.
    """

    def __init__(self, root: Path, *, poll: bool) -> None:
        self._root = root.resolve()
        self._poll = poll or None  # None: the system's way, or what the environment says
        self._news: Queue[Exception | None] = Queue()
        self._stop = Event()
        self._again = Event()
        self._threads = [Thread(target=self._guarded, args=(work,), daemon=True) for work in (self._top, self._below)]

    def start(self) -> None:
        """Begin to watch."""
        for thread in self._threads:
            thread.start()

    def close(self) -> None:
        """Watch no more."""
        self._stop.set()
        self._again.set()
        for thread in self._threads:
            thread.join(timeout=5)

    def bursts(self) -> Iterator[None]:
        """Once for every burst of changes, for ever. What came while the last one was worked on counts as one.

        Raises `BuildError` where the folder cannot be watched.
        """
        while True:
            error = self._next()
            while error is None and not self._news.empty():
                error = self._next()
            if error is not None:
                raise BuildError(
                    f"error watch-failed the site's folder cannot be watched: {error}",
                    hint="try --poll: then the files are looked at again and again, and the system need not tell",
                )
            yield

    def _next(self) -> Exception | None:
        while True:
            try:
                return self._news.get(timeout=1)  # wakes up now and then, for Ctrl-C to be heard on every system
            except Empty:
                continue

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - the main thread tells it, whatever the system came up with
            self._news.put(error)

    def _top(self) -> None:
        for changes in self._changes([self._root], self._stop, recursive=False):
            came_or_went = any(Path(path).name in FOLDERS and change.name != "modified" for change, path in changes)
            if came_or_went or not changes:  # none: one may have come before this watch was set up
                self._again.set()
            self._news.put(None)

    def _below(self) -> None:
        while not self._stop.is_set():
            self._again.clear()
            folders = [folder for name in FOLDERS if (folder := self._root / name).is_dir()]
            with suppress(FileNotFoundError):  # a folder that went while its watch was set up: look again
                for _ in self._changes(folders, self._again, recursive=True):
                    self._news.put(None)
            self._again.wait(LOOK_UP / 1000)

    def _changes(self, paths: list[Path], stop: Event, *, recursive: bool) -> Iterator[set[tuple[Change, str]]]:
        """The changes below the paths; first none at all, for what changed before the watch was set up."""
        from watchfiles import watch

        first = True
        for changes in watch(
            *paths,
            watch_filter=None if recursive else self._matters,
            debounce=LONGEST,
            step=QUIET,
            stop_event=stop,
            rust_timeout=LOOK_UP,
            yield_on_timeout=True,
            force_polling=self._poll,
            poll_delay_ms=POLLING,
            recursive=recursive,
        ):
            if changes or first:
                yield changes
            first = False

    def _matters(self, _: Change, path: str) -> bool:
        return Path(path).name in (CONFIG, *FOLDERS)
