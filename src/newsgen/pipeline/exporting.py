"""`export`: the archive, as the index of the last build has it, in one file for other programs."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING

from newsgen.archive import Reader
from newsgen.errors import BuildError, NewsgenError
from newsgen.exports.formats import Time
from newsgen.pipeline.asking import last_index
from newsgen.pipeline.sources import plugins_of
from newsgen.plugins import lists
from newsgen.text.nearest import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newsgen.exports.formats import Format

HEAD = 100
"""Bytes of a file by which a format knows its own."""
FIRST_DATED = "!"
"""Stands after every undated article in the archive's order, and before every dated one."""


def export(source: Path, name: str, output: Path, dates: tuple[str, str], *, force: bool) -> int:
    """Write the archive to one file, and tell how many articles it holds.

    `dates`, ISO 8601 cut to what is meant, are the first and the last that count; empty ones set no limit.
    The file appears when it is whole. Raises `NewsgenError` where there is no index, or the file cannot be written.
    """
    form = _format(name, lists.formats(plugins_of(source)))
    if not force:
        _refuse_foreign(form, output)
    since, until = dates
    time = Time(since or (FIRST_DATED if until else ""), f"{until}~")
    fresh = output.with_name(f".{output.name}.{os.getpid()}.new")
    with last_index(source) as db:
        db.execute("BEGIN")  # a build that runs meanwhile is not seen
        try:
            form.write(Reader(db), time, fresh)
            fresh.replace(output)
        except (OSError, sqlite3.OperationalError) as error:
            raise _unwritable(output, error) from error
        finally:
            with suppress(OSError):
                fresh.unlink()
        selected = (time.since, time.until)
        return int(db.execute("SELECT count(*) FROM article WHERE sort > ? AND sort < ?", selected).fetchone()[0])


def _format(name: str, known: Mapping[str, Format]) -> Format:
    if name not in known:
        likely = nearest(name, known)
        raise NewsgenError(
            f"there is no format {name}", f"did you mean {likely}?" if likely else f"known are {', '.join(known)}"
        )
    return known[name]


def _refuse_foreign(form: Format, output: Path) -> None:
    """Raise `BuildError` unless nothing stands there, or an earlier export."""
    try:
        with output.open("rb") as file:
            beginning = file.read(HEAD)
    except FileNotFoundError:
        return
    except OSError as error:
        raise _unwritable(output, error) from error
    if beginning and not form.is_own(beginning):
        raise BuildError(
            f"error output-foreign {output} is no export of this format",
            hint="choose another --output, or say --force to replace it",
        )


def _unwritable(output: Path, error: Exception) -> BuildError:
    reason = (error.strerror if isinstance(error, OSError) else None) or error
    return BuildError(
        f"error output-unwritable {output}: {reason}",
        hint="see that the folder is there, that you may write there, and that the disk has room",
    )
