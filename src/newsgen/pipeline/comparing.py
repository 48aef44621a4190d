"""What is to be done: the files of `content/` held against the index, and the portions in which they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.archive import Known, Put
from newsgen.pipeline.reading import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newsgen.archive import Update
    from newsgen.loader import FoundFile
    from newsgen.pipeline.reading import Reading

FILES_A_CHUNK = 48
TODO = "CREATE TEMP TABLE todo (path TEXT, size INTEGER, mtime INTEGER, sha256 TEXT)"


class Todo:
    """The files to read, noted beside the index: a list of a million would take more memory than all the rest."""

    def __init__(self, update: Update, found: Iterable[FoundFile], *, afresh: bool) -> None:
        """Find what is new, gone, or stamped otherwise than the index remembers; with `afresh` all is to be read."""
        self._update = update
        self._db = update.db
        self._under_way: dict[str, tuple[int, int, bool]] = {}
        self.gone: list[str] = []
        self._db.execute(TODO)
        self._db.executemany("INSERT INTO temp.todo VALUES (?, ?, ?, ?)", self._compare(found, afresh=afresh))
        (self.files,) = self._db.execute("SELECT count(*) FROM temp.todo").fetchone()

    def _compare(self, found: Iterable[FoundFile], *, afresh: bool) -> Iterator[tuple[str, int, int, str | None]]:
        """Both sides come by path, so that one look at each is enough.

        The digest is the one that the index knows, empty where the file is to be read in any case.
        """
        stamps = self._update.stamps()
        before = next(stamps, None)
        for file in found:
            path = file.path
            while before is not None and before[0] < path:
                self.gone.append(before[0])
                before = next(stamps, None)
            if before is None or before[0] != path:
                yield path, file.size, file.mtime_ns, None
                continue
            if afresh or before[1] != file.size or before[2] != file.mtime_ns:
                yield path, file.size, file.mtime_ns, "" if afresh else self._update.digest(path)
            before = next(stamps, None)
        while before is not None:
            self.gone.append(before[0])
            before = next(stamps, None)

    def chunks(self) -> Iterator[list[Wanted]]:
        """The files to read, in portions."""
        last = 0
        while rows := self._portion(last):
            last = rows[-1][0]
            self._under_way.update((path, (size, mtime, digest is not None)) for _, path, size, mtime, digest in rows)
            yield [Wanted(path, digest or "") for _, path, _, _, digest in rows]

    def _portion(self, last: int) -> list[tuple[int, str, int, int, str | None]]:
        rows = self._db.execute(
            "SELECT rowid, path, size, mtime, sha256 FROM temp.todo WHERE rowid > ? ORDER BY rowid LIMIT ?",
            (last, FILES_A_CHUNK),
        )
        return rows.fetchall()

    def enter(self, readings: Sequence[Reading], settled_before: int) -> None:
        """Bring readings into the index.

        A file changed at or after `settled_before` (nanoseconds) may change again within the clock's grain without
        showing it; its stamp is not kept, so that the next build looks at its bytes.
        """
        same: list[tuple[str, Known]] = []
        different: list[Put] = []
        for path, sha256, is_same, prepared, remarks, stubs in readings:
            size, mtime, again = self._under_way.pop(path)
            known = Known(size, mtime if mtime < settled_before else -1, sha256)
            if is_same:
                same.append((path, known))
            else:
                different.append(Put(path, known, prepared, remarks, stubs, again=again))
        self._update.seen(same)
        self._update.put(different)
