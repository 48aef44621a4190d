"""What the system refused, in words: an error of a file ends the build and says what could not be done with which."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BuildError

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
"""Only who writes is told so, whichever file it is."""


def told(error: OSError, written: Iterable[Path]) -> BuildError:
    """The error that ends a build; `written` are the folders in which newsgen writes: elsewhere it only reads."""
    reason = error.strerror or str(error) or type(error).__name__
    if error.errno is None and error.filename is None:  # no file: the network, as clusters tell of it
        return BuildError(
            f"error scheduler-unreachable the connection to workers or scheduler failed: {reason}",
            hint="see that they still run, then build again",
        )
    name = error.filename if isinstance(error.filename, str) else ""
    if error.errno in NO_ROOM or not name or _is_below(name, written):
        return BuildError(
            f"error output-unwritable {name or 'a file'} cannot be written: {reason}",
            hint="see that the disk has room and that you may write there; then build again",
        )
    return BuildError(
        f"error source-unreadable {name} cannot be read: {reason}",
        hint="see that it is there and that you may read it; then build again",
    )


def _is_below(name: str, folders: Iterable[Path]) -> bool:
    place = Path(name).resolve()
    return any(place.is_relative_to(folder.resolve()) for folder in folders)
