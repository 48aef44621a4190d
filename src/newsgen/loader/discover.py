"""Which files of `content/` are articles: every `.txt` and `.md` at any depth, and nothing outside the folder."""

from __future__ import annotations

import os
import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from newsgen.errors import BuildError
from newsgen.model.codes import diagnostic
from newsgen.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsgen.model.diagnostic import Diagnostic

REGISTRY = "officials.yaml"
"""The one file of `content/` that is no article and belongs there."""

ARTICLES = (".txt", ".md")
LITTER = re.compile(
    r"""\. (?: DS_Store | _.* | Trash.* | Spotlight-.* | fseventsd | TemporaryItems | DocumentRevisions-.* | localized
          | git.* | hg.* | svn | bzr | CVS | idea | vscode | obsidian | editorconfig | directory | hidden | keep
          | \#.* | ~.* | .*~ | .*\#+ | .*\.sw[a-z]x? | .*\.(?:un~|kate-swp|tmp|bak|lock|part)
          | nfs.* | fuse_hidden.* | goutputstream-.* | st(?:folder|versions|ignore) | dropbox.* | sync.* | cache )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Hidden files that systems, editors, version control and synchronisers leave behind."""
_MAX_DEPTH = 100


class FoundFile(Struct, frozen=True, gc=False):
    """A file that is to be read as an article."""

    path: str
    """From the site's folder, with forward slashes: `content/2023/x.txt`."""
    size: int
    """In bytes."""
    mtime_ns: int
    """When it was last written, in nanoseconds; tells whether to look again, never an article's date."""


def discover(root: Path, content: str = "content") -> Discovery:
    """The articles of the site in folder `root`, to be gone through.

    Raises `BuildError` where there is no folder `content`. The hidden litter of
    other programs is passed over in silence; all else that is not read is named.
    """
    top = os.path.realpath(os.path.join(root, content))  # noqa: PTH118 - strings are what makes 100,000 files quick
    if not os.path.isdir(top):  # noqa: PTH112 - as above
        raise BuildError(
            f"there is no folder {content}/",
            "run newsgen in the folder that holds content/, or name that folder with --source",
        )
    return _Walk(top, content)


def is_text(name: str) -> bool:
    """Tell whether a file's name can be printed on a page: no control characters, no bytes that are not UTF-8."""
    return clean(name) == (name, 0) and "\n" not in name and "\t" not in name


def printable(path: str) -> str:
    """A path as it can be shown, whatever bytes are in it."""
    return "".join(character if character.isprintable() else "?" for character in path)


class Passed(NamedTuple):
    """Files that are not read for one reason: how many, and the first by path."""

    number: int
    first: str


def pass_over(passed: dict[str, Passed], reason: str, path: str) -> None:
    """Count a file that is not read."""
    before = passed.get(reason, Passed(0, path))
    passed[reason] = Passed(before.number + 1, min(before.first, path))


class Discovery(ABC):
    """A search for articles: going through it finds them, by path, one at a time and with none held in memory."""

    def __init__(self, content: str) -> None:
        self.registry = f"{content}/{REGISTRY}"
        self.named: list[Diagnostic] = []
        self.others: dict[str, Passed] = {}
        self.hidden: dict[str, Passed] = {}

    def __iter__(self) -> Iterator[FoundFile]:
        for notes in (self.named, self.others, self.hidden):
            notes.clear()
        yield from self.search()

    @abstractmethod
    def search(self) -> Iterator[FoundFile]:
        """The articles, by path; what else is met is noted on the way."""

    def remarks(self) -> tuple[Diagnostic, ...]:
        """What was left aside, sorted; complete when all was gone through."""
        return tuple(sorted([*self.named, *self._ignored(), *self._unseen()]))

    def note(self, path: str, code: str, message: str, hint: str = "") -> None:
        """Note what is not read."""
        self.named.append(diagnostic(path, 0, code, message, hint))

    def misnamed(self, path: str) -> None:
        """Note a name that no page could show."""
        hint = "rename it; until then it is not read"
        self.note(printable(path), "file-name", "the name holds characters that are not text", hint)

    def _ignored(self) -> Iterator[Diagnostic]:
        """One remark for each type of file that is not read, at the first such file."""
        for suffix, passed in self.others.items():
            what = f"of type {suffix}" if suffix else "without a suffix"
            count = "a file" if passed.number == 1 else f"{passed.number} files"
            hint = "articles are .txt and .md files"
            yield diagnostic(passed.first, 0, "file-ignored", f"{count} {what} not read", hint)

    def _unseen(self) -> Iterator[Diagnostic]:
        """One remark for all hidden files and folders, at the first."""
        for passed in self.hidden.values():
            count = f"{passed.number} hidden files are" if passed.number > 1 else "a hidden file is"
            hint = "to publish it, take the dot off its name; to keep it hidden, move it out of content/"
            yield diagnostic(passed.first, 0, "file-hidden", f"{count} not read", hint)


class _Walk(Discovery):
    """A walk through folders."""

    def __init__(self, top: str, content: str) -> None:
        super().__init__(content)
        self.top = top
        self.content = content

    def search(self) -> Iterator[FoundFile]:
        """See `Discovery.search`."""
        return self.folder(self.top, self.content, ())

    def folder(self, folder: str, path: str, above: tuple[str, ...]) -> Iterator[FoundFile]:
        """Walk through `folder`, known to readers as `path`, reached through the folders `above`."""
        if len(above) > _MAX_DEPTH:
            self.note(path, "source-unreadable", "the folder lies too deep", "move its files further up")
            return
        try:
            with os.scandir(folder) as entries:
                listing = sorted(entries, key=_order)
        except OSError as error:
            self.note(path, "source-unreadable", f"the folder cannot be read: {error.strerror}")
            return
        above = (*above, folder)
        for entry in listing:
            name = entry.name
            if name[0] == ".":
                if not LITTER.fullmatch(name):
                    pass_over(self.hidden, "", f"{path}/{printable(name)}")
            elif not name.isprintable() and not is_text(name):
                self.misnamed(f"{path}/{name}")
            else:
                yield from self.entry(entry, f"{path}/{name}", above)

    def entry(self, entry: os.DirEntry[str], path: str, above: tuple[str, ...]) -> Iterator[FoundFile]:
        """Take in one file, or what is in a folder."""
        try:
            if entry.is_symlink() and not self.may_follow(entry, path, above):
                return
            if entry.is_file():
                if path.endswith(ARTICLES) or path.lower().endswith(ARTICLES):
                    status = entry.stat()
                    yield FoundFile(path, status.st_size, status.st_mtime_ns)
                elif path != self.registry:
                    suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - strings are quicker
                    pass_over(self.others, suffix, path)
            elif entry.is_dir():
                yield from self.folder(entry.path, path, above)
            else:
                self.note(path, "source-unreadable", "this is no ordinary file")
        except OSError as error:
            self.note(path, "source-unreadable", f"the file cannot be read: {error.strerror}")

    def may_follow(self, entry: os.DirEntry[str], path: str, above: tuple[str, ...]) -> bool:
        """Tell whether a symbolic link leads to a place in `content/` that is not already being walked through."""
        target = os.path.realpath(entry.path)
        if not os.path.exists(target):  # noqa: PTH110 - strings are quicker
            self.note(path, "symlink-broken", "the link leads nowhere", "remove the link or restore its target")
        elif os.path.commonpath((target, self.top)) != self.top:
            self.note(path, "symlink-outside", "the link leads out of the folder", "copy the file to this place")
        elif target in {os.path.realpath(folder) for folder in above}:
            self.note(path, "symlink-loop", "the link leads to a folder that it lies in", "remove the link")
        else:
            return True
        return False


def _order(entry: os.DirEntry[str]) -> str:
    """What sorts the entries of folders in such a way that whole paths come sorted."""
    try:
        return f"{entry.name}/" if entry.is_dir() else entry.name
    except OSError:  # a link that leads in circles: `entry` names it
        return entry.name
