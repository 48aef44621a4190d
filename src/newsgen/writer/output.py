"""The output folder: known by its marker, changed only by moving finished files in and taking own files out."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BuildError
from newsgen.model import urls

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MARKER_HEAD = "A site made by newsgen; files of other makers are left alone.\n"


class OutputFolder:
    """The folder that holds the site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

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
        try:
            return self._marker.read_text("utf-8").removeprefix(MARKER_HEAD).strip()
        except (OSError, UnicodeDecodeError):
            return ""

    def own_files(self) -> Iterator[str]:
        """Files that look like newsgen's own; asked when the index, which knows, is lost."""
        if not self.folder.is_dir():
            return
        for folder, _, names in os.walk(self.folder):
            below = Path(folder).relative_to(self.folder)
            yield from (path for name in names if urls.ours(path := (below / name).as_posix()))

    def take_in(self, stage: Path, stamp: str) -> None:
        """Move everything on the stage into place. Doing it again after a crash ends in the same site."""
        if stage.is_dir():
            (stage / urls.MARKER).write_text(f"{MARKER_HEAD}{stamp}\n", "utf-8", newline="\n")
            _move(stage, self.folder)

    def remove(self, paths: Iterable[str]) -> None:
        """Remove files, and the folders that they leave empty."""
        for path in paths:
            file = self.folder / path
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                file.unlink()
            self._prune(file.parent)

    def _prune(self, folder: Path) -> None:
        while folder != self.folder and folder.is_relative_to(self.folder):
            try:
                folder.rmdir()
            except FileNotFoundError:
                pass
            except OSError:  # not empty
                return
            folder = folder.parent


def _move(source: Path, target: Path) -> None:
    """Move a file or tree over another: whole trees where nothing stands, file by file where something does."""
    if target.is_symlink():
        raise BuildError(
            f"error output-foreign {target} is a link that newsgen did not make",
            hint="remove the link, or choose another folder with --output",
        )
    if source.is_dir() and target.is_dir():
        for child in sorted(source.iterdir()):
            _move(child, target / child.name)
        source.rmdir()
        return
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
    except OSError:
        # Another file system: bring it beside its place first, so that it still appears whole.
        if not source.exists():
            raise
        near = target.with_name(target.name + ".newsgen-new")
        shutil.copytree(source, near, dirs_exist_ok=True) if source.is_dir() else shutil.copy2(source, near)
        near.replace(target)
        shutil.rmtree(source) if source.is_dir() else source.unlink()
