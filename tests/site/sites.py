"""A site's folder for tests: written from a dict, built in this process, read back as bytes."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from newsgen.pipeline import Options, Report, build

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MARKER = ".newsgen"
STATE = ".newsgen"
SOURCES = ("content", "templates", "newsgen.yaml")


class Silence:
    """A `Progress` that tells nobody."""

    def stage(self, name: str, total: int) -> None:
        pass

    def advance(self, done: int) -> None:
        pass


class Tree(NamedTuple):
    """All that stands below a folder: an empty folder counts, and so does a link."""

    files: dict[str, bytes]
    folders: frozenset[str]

    def text(self, path: str) -> str:
        return self.files[path].decode("utf-8")

    def pages(self) -> dict[str, str]:
        return {path: self.text(path) for path in self.files if path.endswith(".html")}


def read_tree(folder: Path) -> Tree:
    files, folders = {}, set()
    for path in folder.rglob("*") if folder.is_dir() else ():
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            files[name] = b"-> " + bytes(path.readlink())
        elif path.is_dir():
            folders.add(name)
        else:
            files[name] = path.read_bytes()
    return Tree(files, frozenset(folders))


def differences(one: Tree, other: Tree) -> list[str]:
    """The paths by which two trees differ, for a message that a person can read."""
    paths = sorted(one.files.keys() | other.files.keys())
    differing = [path for path in paths if one.files.get(path) != other.files.get(path)]
    return [*differing, *(f"{folder}/" for folder in sorted(one.folders ^ other.folders))]


class Site:
    """A folder with `content/`, and what newsgen makes of it."""

    def __init__(self, root: Path, files: Mapping[str, str | bytes] | None = None) -> None:
        self.root = root
        (root / "content").mkdir(parents=True, exist_ok=True)
        self.write(files or {})

    def write(self, files: Mapping[str, str | bytes]) -> None:
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))

    def remove(self, name: str) -> None:
        path = self.root / name
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)

    def build(  # noqa: PLR0913 - one argument an option
        self,
        output: Path | str | None = None,
        *,
        base_url: str | None = None,
        executor: str = "serial",
        jobs: int = 1,
        drafts: bool = False,
        search: bool = False,
        scheduler: str = "",
    ) -> Report:
        options = Options(self.root, output, base_url, jobs, executor, drafts, search, scheduler)
        return build(options, Silence())

    @property
    def output(self) -> Path:
        return self.root / "build"

    def tree(self) -> Tree:
        return read_tree(self.output)

    def page(self, address: str) -> str:
        """The HTML at an address."""
        return (self.output / address / "index.html").read_text("utf-8")

    def read(self, path: str) -> str:
        return (self.output / path).read_text("utf-8")

    def twin(self) -> Site:
        """The same sources in another folder, without index and output: what a clean build starts from."""
        folder = self.root.parent / f"{self.root.name}-clean"
        shutil.rmtree(folder, ignore_errors=True)
        for name in SOURCES:
            source, target = self.root / name, folder / name
            if source.is_dir():
                shutil.copytree(source, target, symlinks=True)
            elif source.exists():
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(source, target)
        return Site(folder)

    def clean_tree(self, *, search: bool = False) -> Tree:
        """What a clean build of the same sources leaves."""
        twin = self.twin()
        twin.build(twin.output, search=search)  # wherever its configuration would have it
        return twin.tree()

    def mtimes(self) -> dict[str, int]:
        """When each file of the output was last written, in nanoseconds."""
        return {
            path.relative_to(self.output).as_posix(): path.stat().st_mtime_ns
            for path in self.output.rglob("*")
            if path.is_file()
        }

    def codes(self, report: Report) -> set[tuple[str, str]]:
        """Which file was told of which."""
        return {(diagnostic.path, diagnostic.code) for diagnostic in report.diagnostics}


def assert_as_clean(site: Site, *, search: bool = False) -> None:
    """The identity law: what stands in the output is what a clean build would leave, byte for byte."""
    found = differences(site.tree(), site.clean_tree(search=search))
    assert not found, f"differs from a clean build: {found}"
