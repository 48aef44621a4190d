"""Pages out: from stale keys to files on the stage, in workers."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from itertools import chain, groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from newsgen.archive import Reader, connect, mark_stale
from newsgen.model import urls
from newsgen.model.kinds import Change, Kind, Page, PageKind
from newsgen.plugins import lists
from newsgen.writer import Stage, signature

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from newsgen.model.entry import Entry
    from newsgen.model.kinds import FileKind
    from newsgen.model.site import Site

PAGES_A_CHUNK = 64


def keys(kinds: Mapping[str, Kind]) -> Callable[[Entry], Iterator[tuple[str, str]]]:
    """A function that says on which pages of these kinds an article stands."""
    each = [(name, kind.keys) for name, kind in kinds.items()]

    def of(entry: Entry) -> Iterator[tuple[str, str]]:
        for name, of_kind in each:
            for key in of_kind(entry):
                yield name, key

    return of


class Setup(NamedTuple):
    """What a worker needs to render: small, and the same for a whole build."""

    database: str
    stage: str
    templates: tuple[str, ...]
    site: Site
    plugins: lists.Plugins = ()


class Chunk(NamedTuple):
    """Pages of one kind."""

    setup: Setup
    kind: str
    pages: list[Page]


class Made(NamedTuple):
    """A file that was made; `before` is the digest it had, and the file is on the stage only if that differs."""

    path: str
    kind: str
    page: Page
    sha256: str
    size: int
    before: str


class Workbench:
    """What a worker keeps from chunk to chunk."""

    def __init__(self, setup: Setup, db: sqlite3.Connection) -> None:
        # Jinja is imported when there is something to render: a build with nothing to do pays nothing for it.
        from newsgen.renderer.environment import Renderer

        self.setup = setup
        self.db = db
        self.reader = Reader(db)
        self.renderer = Renderer(setup.templates, setup.site, lists.filters(setup.plugins))
        self.stage = Stage(Path(setup.stage))

    def make(self, kind: PageKind | FileKind, pages: list[Page]) -> Iterator[Made]:
        """Make pages of one kind."""
        paths = [urls.file(kind.address(page)) for page in pages]
        before = self.before(paths)
        if isinstance(kind, PageKind):
            views = kind.views(self.reader, self.setup.site, pages)
            for page, path, view in zip(pages, paths, views, strict=True):
                yield self._page(kind, page, view, path, before.get(path, ""))
        else:
            for page, path in zip(pages, paths, strict=True):
                yield self._file(kind, page, path, before.get(path, ""))

    def _page(self, kind: PageKind, page: Page, view: object, path: str, before: str) -> Made:
        html = self.renderer.render(kind.template, view, f"/{path.removesuffix('index.html')}") + signature(path)
        sha256 = hashlib.sha256(html).hexdigest()
        if sha256 != before:
            self.stage.write(path, html)
        return Made(path, kind.name, page, sha256, len(html), before)

    def _file(self, kind: FileKind, page: Page, path: str, before: str) -> Made:
        pieces = kind.body(self.reader, self.setup.site, page)
        written = self.stage.write_pieces(path, chain(pieces, (signature(path),)))
        if written.sha256 == before:
            self.stage.discard(path)
        return Made(path, kind.name, page, *written, before)

    def before(self, paths: Sequence[str]) -> dict[str, str]:
        """The digests of files of the site as last written; those that are not there are left out."""
        marks = ", ".join("?" * len(paths))
        return dict(self.db.execute(f"SELECT path, sha256 FROM output WHERE path IN ({marks})", paths).fetchall())


@lru_cache(maxsize=1)
def _workbench(setup: Setup) -> Workbench:
    return Workbench(setup, connect(Path(setup.database), read_only=True))


def make_chunk(chunk: Chunk) -> list[Made]:
    """Make the pages of a chunk; runs in a worker."""
    return list(_workbench(chunk.setup).make(lists.kinds(chunk.setup.plugins)[chunk.kind], chunk.pages))


def warm_up(templates: tuple[str, ...], site: Site) -> None:
    """Let this process have at hand what it needs to render: the first edit is then as quick as those after it."""
    from newsgen.renderer.environment import Renderer

    Renderer(templates, site).prepare(kind.template for kind in lists.kinds(()).values() if isinstance(kind, PageKind))


def release(setup: Setup) -> None:
    """Let go of what this process opened to render."""
    if _workbench.cache_info().currsize:
        _workbench(setup).db.close()
        _workbench.cache_clear()


class Plan:
    """Which pages to make, and which files have no page any more."""

    def __init__(self, db: sqlite3.Connection, snapshot: sqlite3.Connection, setup: Setup) -> None:
        self._db = db
        self._snapshot = snapshot
        self._reader = Reader(snapshot)
        self._setup = setup
        self._kinds = lists.kinds(setup.plugins)

    def chunks(self) -> Iterator[Chunk]:
        """The pages to make, by kind; those that tell of other files are left for `late`."""
        for name, pages in groupby(self._pages(), key=lambda page: page[0]):
            if not self._kinds[name].late:
                while portion := [page for _, page in islice(pages, PAGES_A_CHUNK)]:
                    yield Chunk(self._setup, name, portion)

    def late(self) -> Iterator[tuple[PageKind | FileKind, list[Page]]]:
        """The kinds that tell of other files: made last, on the index as it will be."""
        for kind in self._kinds.values():
            if kind.late:
                yield kind, [Page(key) for key in kind.fixed]

    def _pages(self) -> Iterator[tuple[str, Page]]:
        rows = self._snapshot.execute(
            "SELECT kind, key, since, iif(articles OR appearances, '~', until),"
            " EXISTS (SELECT 1 FROM shelf h WHERE h.kind = s.kind AND h.key = s.key) FROM stale s ORDER BY kind, key"
        )
        for name, key, since, until, there in rows:
            kind = self._kinds.get(name)
            if kind is None or not (there or key in kind.fixed):
                self._doom(name, key, -1)
                continue
            span = kind.span(self._reader, key, Change(since, until), self._setup.site)
            self._doom(name, key, span.pages)
            yield name, Page(key)
            yield from ((name, Page(key, number)) for number in range(span.first, span.last + 1))

    def _doom(self, kind: str, key: str, last: int) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO doomed SELECT path FROM output WHERE kind = ? AND key = ? AND page > ?",
            (kind, key, last),
        )


def all_stale(db: sqlite3.Connection, kinds: Iterable[Kind]) -> None:
    """Every page of these kinds is to be made again."""
    for kind in kinds:
        db.execute(
            "INSERT OR REPLACE INTO stale SELECT kind, key, '', '~', 0, 0 FROM shelf WHERE kind = ?", (kind.name,)
        )
        mark_stale(db, [(kind.name, key) for key in kind.fixed])
