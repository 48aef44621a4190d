"""The output folder: known by its marker, changed only by moving finished files in and taking own files out."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BuildError
from newsgen.model import urls
from newsgen.writer.marker import UNFINISHED, Marked, is_own, marker, read_marker, signer
from newsgen.writer.signature import is_signed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence


class OutputFolder:
    """The folder that holds the site: an `Output`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        """The folder as it was told."""
        return self.folder.as_posix()

    @property
    def identity(self) -> str:
        """The folder without links and detours."""
        return str(self.folder.resolve())

    def refuse_foreign(self, content: Path) -> None:
        """Raise `BuildError` unless this is a folder that newsgen may write to."""
        output, source = self.folder.resolve(), content.resolve()
        if output == source or output.is_relative_to(source) or source.is_relative_to(output):
            raise BuildError(
                f"error output-foreign the output folder {self.folder} and the content folder {content} overlap",
                hint="choose another folder with --output",
            )
        if self.folder.exists() and not self.folder.is_dir():
            raise BuildError(f"error output-foreign {self.folder} is not a folder", hint="choose another with --output")
        if self.folder.is_dir() and not self._marker.is_file() and any(self.folder.iterdir()):
            raise BuildError(
                f"error output-foreign {self.folder} holds files that newsgen did not make",
                hint="choose another folder with --output, or empty this one yourself",
            )

    @property
    def _marker(self) -> Path:
        return self.folder / urls.MARKER

    def stamp(self) -> str:
        """The stamp of the site that stands here; empty where none does."""
        return self._marked().stamp

    def _marked(self) -> Marked:
        try:
            return read_marker(self._marker.read_bytes())
        except OSError:
            return Marked()

    def own_files(self) -> Iterator[str]:
        """The files that newsgen wrote; asked when the index, which knows, is lost."""
        if not self.folder.is_dir():
            return
        unsigned = frozenset(self._marked().unsigned)
        for folder, _, names in os.walk(self.folder):
            below = Path(folder).relative_to(self.folder)
            paths = ((below / name).as_posix() for name in names if not Path(folder, name).is_symlink())
            yield from (path for path in paths if is_own(path, unsigned, self._is_signed))

    def _is_signed(self, path: str) -> bool:
        file = self.folder / signer(path)
        return file.is_file() and is_signed(file)

    def clashes(self, stage: Path, going: Collection[str]) -> list[str]:
        """The files, `going` anyway, that stand where something on the stage of another type must go.

        Raises `BuildError` if something of another maker stands there: that is never removed.
        """
        own = set(going)
        found: list[str] = []
        for path in _clashes(str(stage), str(self.folder.resolve()), ""):
            files = list(self._files_at(path))
            if not own.issuperset(files):
                raise BuildError(
                    f"error output-foreign {self.folder / path} is a file, folder or link that newsgen did not make",
                    hint="remove it, or choose another folder with --output",
                )
            found += files
        return found

    def _files_at(self, path: str) -> Iterator[str]:
        target = self.folder / path
        if target.is_symlink():
            yield f"{path} -> {target.readlink()}"  # the name of no file, so never one of our own
            return
        if not target.is_dir():
            yield path
            return
        for folder, _, names in os.walk(target):
            yield from ((Path(folder) / name).relative_to(self.folder).as_posix() for name in names)

    def take_in(self, stage: Path, going: Collection[str], stamp: str, unsigned: Sequence[str] = ()) -> None:
        """Move everything on the stage into place and remove the files that are `going`.

        The marker remembers the stamp, and the names of those of the site's files that bear no signature.
        Doing it again after a crash ends in the same site; until it has ended, the marker bears no stamp.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._mark(UNFINISHED, sorted({*self._marked().unsigned, *unsigned}))
        self.remove(self.clashes(stage, going))
        _move_in(str(stage), str(self.folder))
        self.remove(going)
        self._mark(stamp, unsigned)

    def _mark(self, stamp: str, unsigned: Iterable[str]) -> None:
        self._marker.write_bytes(marker(stamp, unsigned))

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that they leave empty."""
        for path in paths:
            file = self.folder / path
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                file.unlink()
            self._prune(file.parent)

    def dissolve(self) -> None:
        """Remove the marker, and the folder if nothing else is in it."""
        self._marker.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            self.folder.rmdir()

    def read(self, path: str) -> bytes:
        """The bytes of a file; nothing where it is gone."""
        try:
            return (self.folder / path).read_bytes()
        except OSError:
            return b""

    def has(self, path: str) -> bool:
        """Is there such a file, whoever made it?"""
        return (self.folder / path).is_file()

    def _prune(self, folder: Path) -> None:
        while folder != self.folder and folder.is_relative_to(self.folder):
            try:
                folder.rmdir()
            except FileNotFoundError:
                pass
            except OSError:  # not empty
                return
            folder = folder.parent


def _clashes(source: str, target: str, path: str) -> Iterator[str]:
    """Where below `target` a link stands, or a file instead of a folder, or a folder instead of a file."""
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            place = f"{target}/{entry.name}"
            try:
                mode = os.lstat(place).st_mode  # a Path costs more than the question
            except FileNotFoundError:
                continue
            if stat.S_ISLNK(mode) or entry.is_dir() != stat.S_ISDIR(mode):
                yield path + entry.name
            elif entry.is_dir():
                yield from _clashes(entry.path, place, f"{path}{entry.name}/")


def _move_in(source: str, target: str) -> None:
    """Move what is in a folder into another: whole trees where nothing stands, file by file where something does."""
    with os.scandir(source) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            place = f"{target}/{entry.name}"  # a Path costs more than the move
            if entry.is_dir() and os.path.isdir(place):  # noqa: PTH112 - as above
                _move_in(entry.path, place)
                os.rmdir(entry.path)  # noqa: PTH106 - as above
            else:
                _move(entry.path, place)


def _move(source: str, target: str) -> None:
    """Move a file over another, or a tree to where nothing stands."""
    try:
        os.replace(source, target)  # noqa: PTH105 - as above
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _bring(Path(source), Path(target))


def _bring(source: Path, target: Path) -> None:
    """Move from another file system: first beside its place, so that it still appears whole."""
    near = target.with_name(target.name + ".newsgen-new")
    shutil.copytree(source, near, dirs_exist_ok=True) if source.is_dir() else shutil.copy2(source, near)
    near.replace(target)
    shutil.rmtree(source) if source.is_dir() else source.unlink()
