"""The values of front matter: how each key's is read, and what is wrong with one that cannot be used."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.model.article import Credit
from newsgen.model.urls import sort_key_of
from newsgen.text.clean import one_line
from newsgen.text.iso_dates import ReadDate, read_date
from newsgen.text.slug import slugify
from newsgen.text.yaml_lines import YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_BETWEEN_NAMES = re.compile(r"\s*(?:[;；、&/|]|\band\b)\s*")
_COMMAS = re.compile(",")
_BETWEEN_PLACES = re.compile("[;；、/]")
"""A comma is a part of a place: `Santa Ana, Calif.`"""
_NO_PLACE = re.compile(r"\d|--|@|:$")
_BETWEEN_ORGANIZATIONS = re.compile("[;；、]")
"""A comma is a part of many names: `Halloran, Roe and Partners`."""
_SHOWN = 80


class UnusableError(Exception):
    """A value that its key cannot use."""

    def __init__(self, message: str, hint: str, code: str = "front-matter-type") -> None:
        super().__init__(message)
        self.message, self.hint, self.code = message, hint, code


def _text(entry: YamlEntry) -> str:
    if not isinstance(entry.value, YamlScalar):
        raise UnusableError(f"`{entry.key}` is not a single text", "write one value after the colon")
    return one_line(entry.value.text)


def _date(entry: YamlEntry) -> ReadDate:
    text = _text(entry)
    date = read_date(text)
    if date is None:
        message = f"`{text[:_SHOWN]}` is no date in a form that is certain"
        raise UnusableError(message, "write it as 2023-02-01", "date-unreadable")
    return date


def _slug(entry: YamlEntry) -> str:
    text = _text(entry)
    slug = slugify(text)
    if not slug:
        hint = "use letters and digits; the file's name was used"
        raise UnusableError(f"`{text[:_SHOWN]}` gives no address", hint, "slug-unusable")
    return slug


def _tags(entry: YamlEntry) -> tuple[str, ...]:
    return _list(entry, _COMMAS, "tags: [one, two]")


def _places(entry: YamlEntry) -> tuple[str, ...]:
    example = "places: [Linhe, Pingshan]"
    places = _list(entry, _BETWEEN_PLACES, example)
    # Other programs write coordinates or a web address under `location`, and all of a dateline under `dateline`.
    if any(_NO_PLACE.search(place) for place in places):
        raise UnusableError(f"`{entry.key}` holds what is no place's name", f"write `{example}`")
    return places


def _organizations(entry: YamlEntry) -> tuple[str, ...]:
    return _list(entry, _BETWEEN_ORGANIZATIONS, "organizations: [Linhe Port Group, Red Cross]")


def _list(entry: YamlEntry, between: re.Pattern[str], example: str) -> tuple[str, ...]:
    """A list's values, each once; of a single text the parts `between` signs."""
    value = entry.value
    if isinstance(value, YamlMap):
        raise UnusableError(f"`{entry.key}` is not a list", f"write `{example}`")
    parts = between.split(value.text) if isinstance(value, YamlScalar) else map(plain_text, value.items)
    return tuple(dict.fromkeys(one for part in parts if (one := one_line(part))))


def _draft(entry: YamlEntry) -> bool:
    draft = entry.value.boolean if isinstance(entry.value, YamlScalar) else None
    if draft is None:
        raise UnusableError("`draft` is neither true nor false", "write `draft: true`")
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
        raise UnusableError(f"`{entry.key}` holds no address of an article", "write `former: [/2023/02/01/old-name/]`")
    return places


def _web_address(entry: YamlEntry) -> str:
    text = _text(entry)
    if not is_web_address(text):
        raise UnusableError(f"`{text[:_SHOWN]}` is no web address", "begin it with https://", "url-unsafe")
    return text


def _language(entry: YamlEntry) -> str:
    text = _text(entry)
    if not _LANGUAGE.fullmatch(text):
        hint = "write `en`, `zh-Hans` or the like"
        raise UnusableError(f"`{text[:_SHOWN]}` is no language tag", hint, "language-unknown")
    return text.replace("_", "-")


def _byline(entry: YamlEntry) -> tuple[Credit, ...]:
    key = normal(entry.key)
    # `author: Jane Doe` prints a role, `byline: Jane Doe` prints none; `creator` is a catalogue's word for an author.
    role = {"byline": "", "creator": "author"}.get(key.removesuffix("s"), key.removesuffix("s"))
    credits_ = tuple(_credits(entry.value, role))
    if not credits_:
        raise UnusableError(f"`{entry.key}` names nobody", "write a name or a list of names")
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
        parts = {normal(part.key): plain_text(part.value) for part in value.entries}
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


def normal(key: str) -> str:
    """A key as it is looked up, however it is written: `Source URL`, `source-url`."""
    return key.strip().casefold().replace("-", "_").replace(" ", "_")


def is_web_address(text: str) -> bool:
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
