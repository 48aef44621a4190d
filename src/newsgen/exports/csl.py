"""All articles for a citation manager: CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsgen.exports.base import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.model.answers import Full
    from newsgen.model.archive import Archive

HEAD = (b'[\n{"id":"', b"[]\n")
"""How such a file begins; the second is an empty one."""


def references(archive: Archive, prefix: str, until: str = "") -> Iterator[bytes]:
    """A JSON array with a line for each of the articles that `Archive.full_range` selects."""
    before = b"[\n"
    for full in archive.full_range(prefix, until):
        yield before + to_json(reference(full))
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def reference(full: Full) -> dict[str, object]:
    """One article; what is not known is left out. Names are literal: which part is the family's, nobody says."""
    entry, article = full.entry, full.article
    known = {
        "id": entry.url.rstrip("/"),
        "type": "article-newspaper",
        "title": entry.title,
        "author": [{"literal": ref.name} for ref in entry.reporters],
        "container-title": article.outlet,
        "issued": {"date-parts": [[int(part) for part in entry.date.split("-")]]} if entry.date else None,
        "language": article.language,
        "URL": article.source_url,
        "archive_location": entry.url,
        "note": f"SHA-256 of the source: {article.source.sha256}",
    }
    return {key: value for key, value in known.items() if value}
