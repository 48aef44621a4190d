"""What a plugin does wrong is told with the plugin's name and line, and ends a command like any other error."""

from __future__ import annotations

import traceback
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from newsgen.errors import BuildError, NewsgenError
from newsgen.model import urls
from newsgen.model.diagnostic import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from newsgen.exports.formats import Format, Time
    from newsgen.model.archive import Archive
    from newsgen.model.entry import Entry
    from newsgen.model.kinds import Change, FileKind, Kind, Page, PageKind, Span
    from newsgen.model.site import Site

Answer = TypeVar("Answer")


def told(error: BaseException, name: str, file: str = "") -> NewsgenError:
    """The error as one that is told to a user."""
    if isinstance(error, NewsgenError):
        return error
    steps = [step for step in traceback.extract_tb(error.__traceback__) if step.filename == file]
    line = steps[-1].lineno if steps else error.lineno if isinstance(error, SyntaxError) else 0
    place = f"{name}:{line}: " if line else ""
    reason = error.msg if isinstance(error, SyntaxError) else str(error)
    what = f"error plugin-failed the plugin {name} ended in {type(error).__name__}{f': {reason}' if reason else ''}"
    return BuildError(place + what, "mend the plugin, or take it out of `plugins` in newsgen.yaml")


class Guard:
    """Calls what a plugin brings."""

    def __init__(self, name: str, file: str, folder: str) -> None:
        self.name = name
        self.file = file
        self.folder = folder
        """The address below which the plugin's pages stand."""

    def call(self, function: Callable[..., Answer], *arguments: object) -> Answer:
        """What the function answers."""
        try:
            return function(*arguments)
        except Exception as error:  # that is what a guard is for
            raise told(error, self.name, self.file) from error

    def each(self, function: Callable[..., Iterable[Answer]], *arguments: object) -> Iterator[Answer]:
        """One after the other what the function answers."""
        try:
            yield from function(*arguments)
        except Exception as error:  # as above
            raise told(error, self.name, self.file) from error

    def filter(self, function: Callable[..., Answer]) -> Callable[..., Answer]:
        """The function, guarded; marks that Jinja looks for stay."""

        @wraps(function)
        def guarded(*arguments: object, **more: object) -> Answer:
            return self.call(lambda: function(*arguments, **more))

        return guarded

    def pages(self, kind: PageKind) -> GuardedPages:
        """The kind of page, guarded."""
        return GuardedPages(kind, self)

    def files(self, kind: FileKind) -> GuardedFiles:
        """The kind of file, guarded."""
        return GuardedFiles(kind, self)

    def rule(self, function: Callable[[Any], Iterable[Answer]]) -> Callable[[Any], Iterator[Answer]]:
        """The rule, guarded."""
        return lambda matter: self.each(_only(Diagnostic, function), matter)

    def format(self, form: Format) -> GuardedFormat:
        """The format, guarded."""
        return GuardedFormat(form, self)


def _only(sort: type, function: Callable[..., Iterable[Answer]]) -> Callable[..., Iterator[Answer]]:
    """The function, for which an answer of another sort is a mistake of its own."""

    def checked(*arguments: object) -> Iterator[Answer]:
        for answer in function(*arguments):
            if not isinstance(answer, sort):
                name = getattr(function, "__name__", "it")
                raise TypeError(f"`{name}` gives {type(answer).__name__} and not {sort.__name__}")
            yield answer

    return checked


class GuardedFormat:
    """See `newsgen.exports.formats.Format`."""

    def __init__(self, form: Format, guard: Guard) -> None:
        self._form = form
        self._guard = guard

    def is_own(self, beginning: bytes) -> bool:
        """See `Format.is_own`."""
        return self._guard.call(self._form.is_own, beginning)

    def write(self, archive: Archive, time: Time, path: Path) -> None:
        """See `Format.write`."""
        self._guard.call(self._form.write, archive, time, path)


class GuardedKind:
    """A plugin's kind, as `newsgen.model.kinds.Kind` says."""

    def __init__(self, kind: Kind, guard: Guard) -> None:
        self.name, self.fixed, self.linked, self.late = kind.name, kind.fixed, kind.linked, kind.late
        self._kind = kind
        self._guard = guard

    def keys(self, entry: Entry) -> Iterable[str]:
        """See `Kind.keys`."""
        return tuple(self._guard.each(_only(str, self._kind.keys), entry))

    def address(self, page: Page) -> str:
        """See `Kind.address`. Raises `BuildError` for one outside the plugin's folder."""
        address = self._guard.call(self._kind.address, page)
        if not urls.is_below(address, self._guard.folder):
            raise BuildError(
                f"error plugin-failed the plugin {self._guard.name} has a page at {address!r}",
                f"all its addresses begin with {self._guard.folder} and hold lower case letters, digits and hyphens",
            )
        return address

    def span(self, archive: Archive, key: str, change: Change, site: Site) -> Span:
        """See `Kind.span`."""
        return self._guard.call(self._kind.span, archive, key, change, site)


class GuardedPages(GuardedKind):
    """See `newsgen.model.kinds.PageKind`."""

    def __init__(self, kind: PageKind, guard: Guard) -> None:
        super().__init__(kind, guard)
        self.template = kind.template
        self._views = kind.views

    def views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[object]:
        """See `PageKind.views`."""
        return self._guard.each(self._sound_views, archive, site, pages)

    def _sound_views(self, archive: Archive, site: Site, pages: Sequence[Page]) -> Iterator[object]:
        given = 0
        for view in self._views(archive, site, pages):
            given += 1
            if not hasattr(view, "frame"):
                raise TypeError(f"a view of kind `{self.name}` has no `frame`")
            yield view
        if given != len(pages):
            raise ValueError(f"kind `{self.name}` gives {given} views for {len(pages)} pages")


class GuardedFiles(GuardedKind):
    """See `newsgen.model.kinds.FileKind`."""

    def __init__(self, kind: FileKind, guard: Guard) -> None:
        super().__init__(kind, guard)
        self._body = kind.body

    def body(self, archive: Archive, site: Site, page: Page) -> Iterable[bytes]:
        """See `FileKind.body`."""
        return self._guard.each(_only(bytes, self._body), archive, site, page)
