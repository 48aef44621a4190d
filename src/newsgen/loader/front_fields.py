"""The keys of front matter: which there are, what other programs call them, and how their values are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newsgen.model.article import Credit
from newsgen.model.codes import diagnostic
from newsgen.model.urls import sort_key_of
from newsgen.text.clean import one_line
from newsgen.text.iso_dates import ReadDate, read_date
from newsgen.text.nearest import nearest
from newsgen.text.slug import slugify
from newsgen.text.yaml_lines import YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

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

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_BETWEEN_NAMES = re.compile(r"\s*(?:[;；、&/|]|\band\b)\s*")
_COMMAS = re.compile(",")
_BETWEEN_PLACES = re.compile("[;；、/]")
"""A comma is a part of a place: `Santa Ana, Calif.`"""
_NO_PLACE = re.compile(r"\d|--|@|:$")
_BETWEEN_ORGANIZATIONS = re.compile("[;；、]")
"""A comma is a part of many names: `Halloran, Roe and Partners`."""
_SHOWN = 80


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
    for entry in sorted(entries, key=lambda entry: _normal(entry.key) not in READERS):
        key = _normal(entry.key)
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
        except _UnusableError as error:
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
    if key == "source" and isinstance(value, YamlScalar) and _is_web_address(value.text.strip()):
        return "source_url"
    return key if key in READERS else ALIASES.get(key, "")


class _UnusableError(Exception):
    """A value that its key cannot use."""

    def __init__(self, message: str, hint: str, code: str = "front-matter-type") -> None:
        super().__init__(message)
        self.message, self.hint, self.code = message, hint, code


def _text(entry: YamlEntry) -> str:
    if not isinstance(entry.value, YamlScalar):
        raise _UnusableError(f"`{entry.key}` is not a single text", "write one value after the colon")
    return one_line(entry.value.text)


def _date(entry: YamlEntry) -> ReadDate:
    text = _text(entry)
    date = read_date(text)
    if date is None:
        message = f"`{text[:_SHOWN]}` is no date in a form that is certain"
        raise _UnusableError(message, "write it as 2023-02-01", "date-unreadable")
    return date


def _slug(entry: YamlEntry) -> str:
    text = _text(entry)
    slug = slugify(text)
    if not slug:
        hint = "use letters and digits; the file's name was used"
        raise _UnusableError(f"`{text[:_SHOWN]}` gives no address", hint, "slug-unusable")
    return slug


def _tags(entry: YamlEntry) -> tuple[str, ...]:
    return _list(entry, _COMMAS, "tags: [one, two]")


def _places(entry: YamlEntry) -> tuple[str, ...]:
    example = "places: [Linhe, Pingshan]"
    places = _list(entry, _BETWEEN_PLACES, example)
    # Other programs write coordinates or a web address under `location`, and all of a dateline under `dateline`.
    if any(_NO_PLACE.search(place) for place in places):
        raise _UnusableError(f"`{entry.key}` holds what is no place's name", f"write `{example}`")
    return places


def _organizations(entry: YamlEntry) -> tuple[str, ...]:
    return _list(entry, _BETWEEN_ORGANIZATIONS, "organizations: [Linhe Port Group, Red Cross]")


def _list(entry: YamlEntry, between: re.Pattern[str], example: str) -> tuple[str, ...]:
    """A list's values, each once; of a single text the parts `between` signs."""
    value = entry.value
    if isinstance(value, YamlMap):
        raise _UnusableError(f"`{entry.key}` is not a list", f"write `{example}`")
    parts = between.split(value.text) if isinstance(value, YamlScalar) else map(plain_text, value.items)
    return tuple(dict.fromkeys(one for part in parts if (one := one_line(part))))


def _draft(entry: YamlEntry) -> bool:
    draft = entry.value.boolean if isinstance(entry.value, YamlScalar) else None
    if draft is None:
        raise _UnusableError("`draft` is neither true nor false", "write `draft: true`")
    return draft


def _withdrawn(entry: YamlEntry) -> str | None:
    """The reason; `true` gives none, `false` says that the article stands."""
    switch = entry.value.boolean if isinstance(entry.value, YamlScalar) else None
    if switch is None:
        return _text(entry)
    return "" if switch else None


def _former(entry: YamlEntry) -> tuple[str, ...]:
    value = entry.value
    written = [value] if isinstance(value, YamlScalar) else value.items if isinstance(value, YamlList) else []
    addresses = [one_line(plain_text(one)) for one in written]
    places = tuple(dict.fromkeys(map(sort_key_of, addresses)))
    if not all(places) or not places:
        raise _UnusableError(f"`{entry.key}` holds no address of an article", "write `former: [/2023/02/01/old-name/]`")
    return places


def _web_address(entry: YamlEntry) -> str:
    text = _text(entry)
    if not _is_web_address(text):
        raise _UnusableError(f"`{text[:_SHOWN]}` is no web address", "begin it with https://", "url-unsafe")
    return text


def _language(entry: YamlEntry) -> str:
    text = _text(entry)
    if not _LANGUAGE.fullmatch(text):
        hint = "write `en`, `zh-Hans` or the like"
        raise _UnusableError(f"`{text[:_SHOWN]}` is no language tag", hint, "language-unknown")
    return text.replace("_", "-")


def _byline(entry: YamlEntry) -> tuple[Credit, ...]:
    key = _normal(entry.key)
    # `author: Jane Doe` prints a role, `byline: Jane Doe` prints none; `creator` is a catalogue's word for an author.
    role = {"byline": "", "creator": "author"}.get(key.removesuffix("s"), key.removesuffix("s"))
    credits_ = tuple(_credits(entry.value, role))
    if not credits_:
        raise _UnusableError(f"`{entry.key}` names nobody", "write a name or a list of names")
    return credits_


def _credits(value: YamlValue, role: str) -> Iterator[Credit]:
    if isinstance(value, YamlScalar):
        for name in _split_names(one_line(value.text)):
            yield Credit(name, role)
    elif isinstance(value, YamlList):
        for item in value.items:
            if not isinstance(item, YamlScalar):
                yield from _credits(item, role)
            elif name := one_line(item.text):
                yield Credit(name, role)
    else:
        parts = {_normal(part.key): plain_text(part.value) for part in value.entries}
        if parts.get("name"):
            yield Credit(parts["name"], parts.get("role", role).casefold())


def _split_names(text: str) -> list[str]:
    names = [name for name in _BETWEEN_NAMES.split(text) if name]
    commas = [part.strip() for part in text.split(",")]
    # `Jane Doe, John Roe` are two people, `Doe, Jane` is one.
    return commas if len(names) == 1 and all(" " in part for part in commas) else names


READERS: Mapping[str, Callable[[YamlEntry], object]] = {
    "title": _text,
    "date": _date,
    "outlet": _text,
    "byline": _byline,
    "slug": _slug,
    "tags": _tags,
    "places": _places,
    "organizations": _organizations,
    "draft": _draft,
    "withdrawn": _withdrawn,
    "former": _former,
    "source_url": _web_address,
    "translation_of": _web_address,
    "language": _language,
}
"""The keys that newsgen gives a meaning to."""


def _normal(key: str) -> str:
    return key.strip().casefold().replace("-", "_").replace(" ", "_")


def _is_web_address(text: str) -> bool:
    """Tell whether a page may link to this address."""
    scheme, _, rest = text.partition("://")
    return scheme.casefold() in ("http", "https") and bool(rest) and not any(map(str.isspace, text))


def plain_text(value: YamlValue) -> str:
    """Any value as one line of text."""
    if isinstance(value, YamlScalar):
        return one_line(value.text)
    if isinstance(value, YamlList):
        return ", ".join(map(plain_text, value.items))
    return ", ".join(f"{one_line(entry.key)}: {plain_text(entry.value)}" for entry in value.entries)
