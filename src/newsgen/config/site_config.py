"""Every key that `newsgen.yaml` may hold, and how its value is read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec import Struct

from newsgen.errors import ConfigError
from newsgen.model.codes import CHECKS
from newsgen.text.clean import one_line
from newsgen.text.nearest import nearest
from newsgen.text.yaml_lines import YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

MAX_PER_PAGE = 1000


class SiteConfig(Struct, frozen=True):
    """What a site's owner decides; docs/reference/configuration.md explains each key."""

    title: str = "News archive"
    description: str = ""
    base_url: str = ""
    """Where the site is published, with a slash at its end; empty where not known."""
    language: str = "en"
    """BCP 47: the language of the pages' own words."""
    output: str = "build"
    """The folder the site is written to, from the site's folder; or the URL of a place on another file system."""
    per_page: int = 50
    """Entries on one page of a long list."""
    search: bool = True
    """Can the site be searched?"""
    checks: tuple[str, ...] = ()
    """Rules of `newsgen check` that are switched off."""
    plugins: tuple[str, ...] = ()
    """Paths of files in the site's folder, and names of installed plugins."""
    content: str = ""
    """The URL of the place where the content is; empty: the folder `content/`."""


def read_config(text: str, path: str) -> SiteConfig:
    """The configuration in `text`. Raises `ConfigError`, with `path` and line, for the first mistake."""
    document = read_yaml(text)
    if document.problems:
        problem = document.problems[0]
        raise ConfigError(path, problem.line, problem.message, _HINTS[problem.kind])
    if document.value is None or (isinstance(document.value, YamlScalar) and document.value.is_null):
        return SiteConfig()
    if not isinstance(document.value, YamlMap):
        raise ConfigError(path, document.value.line, "this is no list of settings", "write `key: value` lines")
    config = SiteConfig(**dict(_setting(entry, path) for entry in document.value.entries))
    if not config.plugins:  # the rules of plugins are known when those are loaded
        _refuse_unknown_rules(document.value, path)
    return config


_HINTS = {
    "alias": "write the value out in full; anchors and aliases are not read",
    "duplicate": "remove one of them",
    "depth": "write the file as `key: value` lines",
    "broken": "put a value that holds `: ` or begins with a sign into quotes",
}


def _setting(entry: YamlEntry, path: str) -> tuple[str, Any]:
    read = _READERS.get(entry.key)
    if read is None:
        likely = nearest(entry.key, _READERS)
        hint = f"did you mean `{likely}`?" if likely else f"known are {', '.join(_READERS)}"
        raise ConfigError(path, entry.line, f"unknown key `{one_line(entry.key)}`", hint)
    if entry.key == "checks":
        return entry.key, _switched_off(entry.value, path)
    if entry.key == "plugins":
        return entry.key, _plugins(entry.value, path)
    if not isinstance(entry.value, YamlScalar):
        raise ConfigError(path, entry.line, f"`{entry.key}` is not a single value", "write it as `key: value`")
    try:
        return entry.key, read(entry.value)
    except ValueError as error:
        raise ConfigError(path, entry.line, f"`{entry.key}` {error}", _EXAMPLES.get(entry.key, "")) from None


def _switched_off(value: YamlValue, path: str) -> tuple[str, ...]:
    """The rules that stand as `RULE: off`."""
    if isinstance(value, YamlScalar) and value.is_null:
        return ()
    if not isinstance(value, YamlMap):
        raise ConfigError(path, value.line, "`checks` is no list of rules", _EXAMPLES["checks"])
    off = []
    for entry in value.entries:
        switch = entry.value.boolean if isinstance(entry.value, YamlScalar) else None
        if switch is None:
            raise ConfigError(path, entry.line, f"`{entry.key}` is neither on nor off", _EXAMPLES["checks"])
        if not switch:
            off.append(entry.key)
    return tuple(off)


def _refuse_unknown_rules(settings: YamlMap, path: str) -> None:
    for rules in (entry.value for entry in settings.entries if entry.key == "checks"):
        for entry in rules.entries if isinstance(rules, YamlMap) else ():
            refuse_unknown_rule(entry.key, CHECKS, path, entry.line)


def refuse_unknown_rule(rule: str, known: Collection[str], path: str, line: int = 0) -> None:
    """Raise `ConfigError` for a rule that is switched and that nobody has."""
    if rule not in known:
        likely = nearest(rule, known)
        hint = f"did you mean `{likely}`?" if likely else f"known are {', '.join(known)}"
        raise ConfigError(path, line, f"unknown rule `{one_line(rule)}` under `checks`", hint)


def _plugins(value: YamlValue, path: str) -> tuple[str, ...]:
    """A list of names."""
    if isinstance(value, YamlScalar) and value.is_null:
        return ()
    found: list[str] = []
    for item in value.items if isinstance(value, YamlList) else (value,):
        name = _text(item) if isinstance(item, YamlScalar) else ""
        if not name or name in found:
            raise ConfigError(path, item.line, "`plugins` is no list of names, each once", _EXAMPLES["plugins"])
        found.append(name)
    return tuple(found)


def _text(value: YamlScalar) -> str:
    return "" if value.is_null else one_line(value.text)


def _some_text(value: YamlScalar) -> str:
    if not (text := _text(value)):
        raise ValueError("is empty")
    return text


def _place(value: YamlScalar) -> str:
    """A URL of any file system; a folder of this machine would be `content/`, and nothing else."""
    text = _text(value)
    if not re.fullmatch("[A-Za-z][A-Za-z0-9+.:-]*://.*", text):
        raise ValueError("is no URL of a place on another file system")
    return text


def _web_address(value: YamlScalar) -> str:
    text = _text(value)
    if not text:
        return ""
    parts = urlsplit(text)  # raises ValueError itself for brackets that do not match
    if parts.scheme not in ("http", "https") or not parts.hostname or " " in text or "?" in text or "#" in text:
        raise ValueError("is no address of a site")
    return text.rstrip("/") + "/"


def _language(value: YamlScalar) -> str:
    text = _text(value)
    if not re.fullmatch("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}", text):
        raise ValueError("is no language tag")
    return text


def _entries(value: YamlScalar) -> int:
    text = value.text
    if not (value.plain and re.fullmatch("[0-9]{1,4}", text) and 1 <= int(text) <= MAX_PER_PAGE):
        raise ValueError(f"is not a whole number from 1 to {MAX_PER_PAGE}")
    return int(text)


def _switch(value: YamlScalar) -> bool:
    if value.boolean is None:
        raise ValueError("is neither true nor false")
    return value.boolean


_READERS: Mapping[str, Callable[[YamlScalar], object]] = {
    "title": _some_text,
    "description": _text,
    "base_url": _web_address,
    "language": _language,
    "content": _place,
    "output": _some_text,
    "per_page": _entries,
    "search": _switch,
    "checks": _text,  # read by `_switched_off`; named here because it is a key
    "plugins": _text,  # as above, by `_plugins`
}
_EXAMPLES = {
    "base_url": "write it as https://example.org/archive/",
    "language": "write it as en or zh-Hans",
    "per_page": "write it as per_page: 50",
    "title": "write it as title: News archive",
    "content": "write it as s3://bucket/clippings; without this key, content/ in the site's folder is read",
    "output": "write it as output: build",
    "search": "write it as search: false",
    "checks": "write below it, indented, lines as reprint: off",
    "plugins": "write below it, indented, lines as - plugins/quotes.py",
}
