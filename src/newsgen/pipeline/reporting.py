"""What a build tells when it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.model import urls
from newsgen.model.codes import diagnostic
from newsgen.model.diagnostic import Diagnostic
from newsgen.pipeline.places import REGISTRY

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from newsgen.pipeline.sources import Sources


def counts(db: sqlite3.Connection) -> tuple[int, int, int]:
    """Articles, officials and files of the site."""
    articles, officials, outputs = db.execute(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM entity WHERE kind = 'official'),"
        " (SELECT count(*) FROM output)"
    ).fetchone()
    return articles, officials, outputs


def diagnostics(db: sqlite3.Connection, sources: Sources, today: str) -> tuple[Diagnostic, ...]:
    """Everything there is to say about the site's sources, new or old, by path and line."""
    read = (
        Diagnostic(path, line, code, severity, message, hint)
        for path, line, code, severity, message, hint in db.execute(
            "SELECT path, line, code, severity, message, hint FROM diagnostic"
        )
    )
    found = (*sources.diagnostics, *sources.files.remarks())
    return tuple(sorted([*found, *read, *_strays(db, sources), *_collisions(db), *_future(db, today)]))


def _strays(db: sqlite3.Connection, sources: Sources) -> Iterator[Diagnostic]:
    """Articles that the registry names and that are not there: a decision without effect."""
    for entry in sources.registry.entries:
        for path in (*entry.not_in, *(entry.where.articles if entry.where else ())):
            if not db.execute("SELECT 1 FROM source WHERE path = ?", (path,)).fetchone():
                message = f"{entry.name}: there is no article {path}"
                hint = "was it renamed? write its path as it is now"
                yield diagnostic(REGISTRY, entry.line, "registry-article", message, hint)


def _collisions(db: sqlite3.Connection) -> Iterator[Diagnostic]:
    rows = db.execute(
        "SELECT a.path, a.sort, a.base, (SELECT path FROM article b WHERE b.base = a.base ORDER BY path LIMIT 1)"
        " FROM article a WHERE a.sort <> a.base"
    )
    for path, sort, base, first in rows:
        yield Diagnostic(
            path, 0, "address-collision", "warning",
            f"shares the address /{urls.article_of(base)} with {first} and is published at /{urls.article_of(sort)}",
            "give one of the two a slug of its own in its front matter, or rename the file",
        )  # fmt: skip


def _future(db: sqlite3.Connection, today: str) -> Iterator[Diagnostic]:
    # Dates are cut to what is known: `2023` is not after `2023-02-01`.
    for path, date in db.execute("SELECT path, date FROM article WHERE sort > ?", (today + " ~",)):
        if date[: len(today)] > today[: len(date)]:
            yield Diagnostic(
                path, 0, "date-future", "warning", f"is dated {date}, after today", "look at the date again"
            )
