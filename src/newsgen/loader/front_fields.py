"""The keys of front matter: which there are, and what other programs call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newsgen.loader.front_values import READERS, UnusableError, is_web_address, normal, plain_text
from newsgen.model.article import Credit
from newsgen.model.codes import diagnostic
from newsgen.text.clean import one_line
from newsgen.text.iso_dates import ReadDate
from newsgen.text.nearest import nearest
from newsgen.text.yaml_lines import YamlEntry, YamlScalar, YamlValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsgen.model.diagnostic import Diagnostic

ALIASES = {
    "headline": "title",
    "publisher": "outlet",
    "newspaper": "outlet",
    "source": "outlet",
    "author": "byline",
    "authors": "byline",
    "creator": "byline",
    "creators": "byline",
    "reporter": "byline",
    "reporters": "byline",
    "keywords": "tags",
    "place": "places",
    "location": "places",
    "dateline": "places",
    "organization": "organizations",
    "organisation": "organizations",
    "organisations": "organizations",
    "aliases": "former",
    "redirect_from": "former",
    "url": "source_url",
    "link": "source_url",
    "original_url": "source_url",
    "lang": "language",
    "published": "date",
    "publish_date": "date",
    "pubdate": "date",
}
"""Other programs' words for a key. What they do not hold in a usable form is metadata, not a mistake."""


class FrontMatter(Struct, frozen=True):
    """What the front matter of a file says; every field is empty where it says nothing."""

    title: str = ""
    date: ReadDate | None = None
    date_line: int = 0
    outlet: str = ""
    byline: tuple[Credit, ...] = ()
    slug: str = ""
    tags: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    draft: bool = False
    withdrawn: str | None = None
    former: tuple[str, ...] = ()
    source_url: str = ""
    translation_of: str = ""
    language: str = ""
    metadata: tuple[tuple[str, str], ...] = ()


def read_fields(entries: Iterable[YamlEntry], path: str) -> tuple[FrontMatter, list[Diagnostic]]:
    """The fields of front matter, and what is wrong with them. Nothing is lost: the rest is metadata."""
    fields: dict[str, Any] = {}
    metadata: list[tuple[str, str]] = []
    diagnostics: list[Diagnostic] = []
    # A key's own name goes before other programs' words for it.
    for entry in sorted(entries, key=lambda entry: normal(entry.key) not in READERS):
        key = normal(entry.key)
        field = _field(key, entry.value)
        if isinstance(entry.value, YamlScalar) and entry.value.is_null:
            continue
        if field not in READERS or field in fields:
            metadata.append((one_line(entry.key), plain_text(entry.value)))
            if likely := not field and nearest(key, READERS, likeness=0.8):
                message, hint = f"`{one_line(entry.key)}` is kept as metadata", f"did you mean `{likely}`?"
                diagnostics.append(diagnostic(path, entry.line, "front-matter-key", message, hint))
            continue
        try:
            fields[field] = READERS[field](entry)
        except UnusableError as error:
            if field != key:
                metadata.append((one_line(entry.key), plain_text(entry.value)))
            else:
                diagnostics.append(diagnostic(path, entry.line, error.code, error.message, error.hint))
        else:
            if field == "date":
                fields["date_line"] = entry.line
    return FrontMatter(**fields, metadata=tuple(metadata)), diagnostics


def _field(key: str, value: YamlValue) -> str:
    """The field that a key fills, or `""`."""
    if key == "source" and isinstance(value, YamlScalar) and is_web_address(value.text.strip()):
        return "source_url"
    return key if key in READERS else ALIASES.get(key, "")
