"""`serve`: build, show, watch, and build again, until somebody ends it."""

from __future__ import annotations

import gc
import signal
import socket
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NoReturn, Protocol
from urllib.parse import urlsplit

from newsgen.errors import BuildError, ConfigError, NewsgenError
from newsgen.pipeline import Options, Progress, Report, build, published_at, refuse_preview, warm_up
from newsgen.server.answering import HOST, Server
from newsgen.server.preview import Place, Preview, Remark
from newsgen.server.watching import Watcher

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from types import FrameType

    from newsgen.model.diagnostic import Diagnostic

PORTS_TRIED = 50
REMARKS_SHOWN = 10
GARBAGE = 100_000
"""Objects that may come to be before Python looks for cycles: builds make very many records, and none has one."""


class Listener(Protocol):
    """Told what a preview does."""

    def serving(self, address: str) -> None:
        """The site can be looked at."""
        ...

    def building(self) -> AbstractContextManager[Progress]:
        """A build begins; what is given is told how far it is."""
        ...

    def built(self, report: Report, seconds: float) -> None:
        """A build has ended well."""
        ...

    def failed(self, error: NewsgenError) -> None:
        """A build has ended badly; the last good site is still shown."""
        ...


def serve(options: Options, port: int, listener: Listener, *, poll: bool = False) -> NoReturn:
    """Serve the site of a folder and keep it up to date, until `KeyboardInterrupt`, which SIGTERM raises too.

    Raises `NewsgenError` where the first build cannot be done, the port is taken, or the folder cannot be watched.
    """
    refuse_preview(options.source, options.output)
    gc.set_threshold(GARBAGE)
    preview = Preview()
    builder = _Builder(options, preview, listener)
    with ExitStack() as stack:
        stack.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, _interrupt))
        server = stack.enter_context(listen(port, preview))
        builder.build()
        watcher = Watcher(options.source, poll=poll)
        stack.callback(watcher.close)
        watcher.start()
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
        stack.callback(server.shutdown)
        stack.callback(preview.close)
        with suppress(NewsgenError):  # the next build says it better
            warm_up(options)
        # Only now: a Ctrl-C that meets an import may be swallowed by it.
        listener.serving(f"http://{HOST}:{server.server_port}{preview.settled()[0].base_path}")
        for _ in watcher.bursts():
            builder.rebuild()
    raise AssertionError  # bursts never end


def _interrupt(_: int, __: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def listen(port: int, preview: Preview) -> Server:
    """A server on that port; 0: on any that is free. Raises `BuildError` where it is not to be had."""
    try:
        return Server(port, preview)
    except OSError as error:
        free = next(filter(_is_free, range(port + 1, min(port + PORTS_TRIED, 65_536))), 0)
        raise BuildError(
            f"error port-taken port {port} cannot be used: {error.strerror or error}",
            hint=f"is another preview running? {free} is free: newsgen serve --port {free}",
        ) from error


def _is_free(port: int) -> bool:
    with socket.socket() as trial:
        try:
            trial.bind((HOST, port))
        except OSError:
            return False
    return True


class _Builder:
    """Builds, and tells everybody."""

    def __init__(self, options: Options, preview: Preview, listener: Listener) -> None:
        self._options = options
        self._preview = preview
        self._listener = listener

    def rebuild(self) -> None:
        """Build again; if that fails, the last good site is shown, and why."""
        try:
            self.build()
        except NewsgenError as error:
            self._preview.fail(_remark_of(error))
            self._listener.failed(error)

    def build(self) -> None:
        """Build. Raises `NewsgenError` if that fails."""
        self._preview.begin()
        started = time.perf_counter()
        with self._listener.building() as progress:
            report = build(self._options, progress)
        base = published_at(self._options.source, self._options.base_url)
        place = Place(Path(report.output).resolve(), urlsplit(base).path or "/")
        remarks = tuple(_remarks(report.diagnostics))
        self._preview.succeed(place, remarks, changed=bool(report.written or report.removed))
        self._listener.built(report, time.perf_counter() - started)


def _remark_of(error: NewsgenError) -> Remark:
    if isinstance(error, ConfigError):
        return Remark(f"{error.path}:{error.line}" if error.line else error.path, error.message, error.hint)
    return Remark("", str(error), error.hint)


def _remarks(diagnostics: tuple[Diagnostic, ...]) -> Iterator[Remark]:
    """What could not be published; the first few."""
    errors = [diagnostic for diagnostic in diagnostics if diagnostic.severity == "error"]
    for told in errors[:REMARKS_SHOWN]:
        yield Remark(f"{told.path}:{told.line}" if told.line else told.path, told.message, told.hint)
    if len(errors) > REMARKS_SHOWN:
        yield Remark("", f"{len(errors) - REMARKS_SHOWN:,} more; newsgen build names them all", "")
