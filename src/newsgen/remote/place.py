"""Place: a folder on a file system that fsspec knows. Paths are those below it, with forward slashes."""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from newsgen.remote.opening import open_url, shown, telling
from newsgen.remote.stamps import change_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Thing = TypeVar("Thing")
Result = TypeVar("Result")

AT_ONCE = 16
"""Requests under way, where the file system takes several."""
BATCH = 512
"""Things that are asked for before any answer is given on."""
OBJECT_STORES = frozenset({"abfs", "abfss", "az", "gcs", "gs", "s3", "s3a"})
"""Protocols of stores without folders, where a file that is put appears whole or not at all."""
FILE, FOLDER, OTHER = "file", "directory", "other"
LOCAL = "file://"
BESIDE = ".newsgen-new"
"""Ends the name of a file on its way, where it must be renamed to appear whole."""


class Found(NamedTuple):
    """Something that a place holds."""

    path: str
    size: int
    stamp: int
    """Differs when the file was changed, see `stamps`."""
    kind: str
    """`FILE`, `FOLDER`, or something else, such as a link."""


class Place:
    """A folder by its URL. Whatever goes wrong there raises `BuildError`."""

    def __init__(self, url: str) -> None:
        self.url = shown(url)
        self._system, self._root = open_url(url)
        protocol = self._system.protocol
        names = {protocol} if isinstance(protocol, str) else set(protocol)
        self.has_folders = not names & OBJECT_STORES
        self._renames = self.has_folders and _overrides(self._system, "mv")
        self.here_alone = "memory" in names
        """Does no other process see what is there?"""

    def full(self, path: str) -> str:
        """A path as the file system has it."""
        return f"{self._root}/{path}" if path else self._root

    def address(self) -> str:
        """The place in one spelling for each folder, to tell whether two overlap."""
        with telling(self.url, "cannot be named"):
            name = str(self._system.unstrip_protocol(self._root))
        return address_of(Path(self._root)) if name.startswith(LOCAL) else name

    def exists(self) -> bool:
        """Is anything there?"""
        return self._kind("") is not None

    def is_file(self, path: str = "") -> bool:
        """Is there a file of this path?"""
        return self._kind(path) == FILE

    def _kind(self, path: str) -> str | None:
        """What stands there. Asked in a way that does not take a store without an answer for one without a file."""
        self._system.invalidate_cache()
        with telling(self.url, f"{path or 'it'} cannot be looked at"):
            try:
                return str(self._system.info(self.full(path) or "/")["type"])
            except (FileNotFoundError, NotADirectoryError):
                return None

    def files(self) -> Iterator[Found]:
        """Everything below the place but folders, in the order of the store."""
        self._system.invalidate_cache()
        with telling(self.url, "its files cannot be listed"):
            # A search of folder after folder is to fail where one cannot be read, and not to pass over it.
            strict = {} if _overrides(self._system, "find") else {"on_error": "raise"}
            found: Mapping[str, Mapping[str, Any]] = self._system.find(self._root or "/", detail=True, **strict)
        return (self._found(name, info) for name, info in found.items() if self._path(name))

    def entries(self, folder: str) -> dict[str, Found]:
        """What stands in one folder, by name; nothing where there is no such folder."""
        self._system.invalidate_cache()
        with telling(self.url, f"{folder or 'it'} cannot be listed"):
            try:
                listed = self._system.ls(self.full(folder) or "/", detail=True)
            except (FileNotFoundError, NotADirectoryError):
                return {}
        found = (self._found(info["name"], info) for info in listed if self._path(info["name"]) not in ("", folder))
        return {entry.path.rpartition("/")[2]: entry for entry in found}

    def _path(self, name: str) -> str:
        """The path of what the file system calls so; empty for the place itself, and for what marks a folder."""
        return name.removeprefix(f"{self._root}/") if name.startswith(f"{self._root}/") and name[-1] != "/" else ""

    def _found(self, name: str, info: Mapping[str, Any]) -> Found:
        kind = OTHER if info.get("islink") or info.get("type") not in (FILE, FOLDER) else info["type"]
        return Found(self._path(name), int(info.get("size") or 0), change_stamp(info), kind)

    def read(self, path: str, span: tuple[int, int] | None = None) -> bytes | None:
        """The bytes of a file, or those of a span; `None` where there is no such file."""
        start, end = span or (None, None)
        with telling(self.url, f"{path} cannot be read"):
            try:
                return bytes(self._system.cat_file(self.full(path), start=start, end=end))
            except (FileNotFoundError, NotADirectoryError):
                return None

    def write(self, path: str, data: bytes) -> None:
        """Write one small file; it appears whole."""
        with telling(self.url, f"{path} cannot be written"):
            self._whole(path, lambda target: self._system.pipe_file(target, data))

    def put(self, file: str, path: str) -> None:
        """Copy a file of this machine there; it appears whole."""
        with telling(self.url, f"{path} cannot be written"):
            self._whole(path, lambda target: self._system.put_file(file, target))

    def _whole(self, path: str, bring: Callable[[str], object]) -> None:
        target = self.full(path)
        if self.has_folders:
            self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
        if not self._renames:
            bring(target)
            return
        bring(target + BESIDE)
        self._arrive(target)

    def _arrive(self, target: str) -> None:
        self._system.mv(target + BESIDE, target)

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        with telling(self.url, f"{path} cannot be removed"), suppress(FileNotFoundError, NotADirectoryError):
            self._system.rm_file(self.full(path))

    def prune(self, path: str) -> None:
        """Remove the folder of a file that went, and those above it, as far as they are empty."""
        while self.has_folders and (path := path.rpartition("/")[0]):
            if not self._remove_folder(path):
                return

    def dissolve(self) -> None:
        """Remove the place itself, if it is an empty folder."""
        if self.has_folders:
            self._remove_folder("")

    def _remove_folder(self, path: str) -> bool:
        """Remove a folder, if it is empty; says whether it is gone."""
        try:
            self._system.rmdir(self.full(path))
        except FileNotFoundError:
            return True
        except OSError:  # not empty
            return False
        return True

    def each(self, function: Callable[[Thing], Result], things: Iterable[Thing]) -> Iterator[Sequence[Result]]:
        """The function of each thing, in order and in batches: several at once where the file system can do that."""
        todo = iter(things)
        if not self._system.async_impl:
            while batch := list(islice(todo, BATCH)):
                yield [function(thing) for thing in batch]
            return
        with ThreadPoolExecutor(AT_ONCE) as pool:
            while batch := list(islice(todo, BATCH)):
                yield list(pool.map(function, batch))

    def do(self, function: Callable[[Thing], object], things: Iterable[Thing]) -> None:
        """`each`, for what it does alone."""
        deque(self.each(function, things), maxlen=0)


def address_of(folder: Path) -> str:
    """`Place.address` of a folder of this machine."""
    return f"{LOCAL}{folder.resolve().as_posix()}"


def _overrides(system: Any, name: str) -> bool:
    """Does this file system do something in a way of its own, and not by the many steps that do for all?"""
    from fsspec.asyn import AsyncFileSystem
    from fsspec.spec import AbstractFileSystem

    if system.async_impl and hasattr(AsyncFileSystem, f"_{name}"):
        return getattr(type(system), f"_{name}") is not getattr(AsyncFileSystem, f"_{name}")
    return getattr(type(system), name) is not getattr(AbstractFileSystem, name)
