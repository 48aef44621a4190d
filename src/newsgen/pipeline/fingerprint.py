"""What, beside content, decides what a build writes: newsgen's own code and the libraries it renders with.

Contents are compared, never time stamps, so that an index restored on another machine is still good.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LIBRARIES = ("jinja2", "markdown", "msgspec", "nh3", "pypinyin", "python-dateutil", "python-slugify", "pyyaml")
READING = ("config", "languages", "loader", "model", "officials", "text")
"""The rooms that decide what an article's record holds."""


@cache
def code(rooms: tuple[str, ...] = ()) -> str:
    """A digest of newsgen's source and data files: of some rooms, or of all."""
    package = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for folder in [package / room for room in rooms] or [package]:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc" and path.relative_to(package).parts[0] != "theme":
                digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def index() -> str:
    """A digest of all that decides how the index is laid out, records included."""
    return code(("archive", "model"))


@cache
def libraries() -> str:
    """The versions of the libraries whose output ends up in the site."""
    return " ".join(f"{name}={_version(name)}" for name in LIBRARIES)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # run from a source tree
        return ""
