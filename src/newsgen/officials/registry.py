"""Read `content/officials.yaml`: every entry checked, every mistake named with its line, the rest used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import structs

from newsgen.model.claims import Where
from newsgen.model.codes import diagnostic
from newsgen.model.registry import Post, Registry, RegistryEntry
from newsgen.officials import values
from newsgen.text.clean import one_line
from newsgen.text.fold import name_key
from newsgen.text.nearest import nearest
from newsgen.text.yaml_lines import YamlList, YamlMap, YamlScalar, YamlValue, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsgen.model.diagnostic import Diagnostic

_HINTS = {
    "alias": "write the value out in full; YAML anchors are not read",
    "duplicate": "remove one of them; the first was used",
}


def read_registry(text: str, path: str) -> tuple[Registry, tuple[Diagnostic, ...]]:
    """The registry in `text`, and what is wrong with it.

    A value that cannot be used is left out, an entry without a name is skipped; both are named with their line.
    Of a file that is not YAML nothing is used.
    """
    document = read_yaml(text)
    reader = _Reader(path)
    for problem in document.problems:
        code = "registry-value" if problem.kind == "duplicate" else "registry-broken"
        reader.name(problem.line, code, problem.message, _HINTS.get(problem.kind, "nothing of the file was used"))
    entries = tuple(reader.entries(document.value))
    return Registry(entries), tuple(reader.diagnostics)


class _Reader:
    """Reads one registry; remembers which spellings and addresses are taken, and by which line."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.diagnostics: list[Diagnostic] = []
        self.spellings: dict[str, int] = {}
        self.slugs: dict[str, int] = {}

    def name(self, line: int, code: str, message: str, hint: str = "") -> None:
        """Name a mistake."""
        self.diagnostics.append(diagnostic(self.path, line, code, message, hint))

    def entries(self, value: YamlValue | None) -> Iterator[RegistryEntry]:
        """The entries that can be used."""
        if value is None or (isinstance(value, YamlScalar) and value.is_null):
            return
        if not isinstance(value, YamlList):
            self.name(value.line, "registry-broken", "this is no list of people", "begin each person with `- name: `")
            return
        for item in value.items:
            if isinstance(item, YamlMap):
                yield from self.entry(item)
            else:
                self.name(item.line, "registry-entry", "this is no entry; skipped", "write `- name: ` and the name")

    def entry(self, value: YamlMap) -> Iterator[RegistryEntry]:
        """One entry, or none."""
        fields = self.fields(value, _FIELDS)
        if not name_key(fields.get("name", "")):
            self.name(value.line, "registry-entry", "the entry has no name; skipped", "write `- name: ` and the name")
            return
        entry = RegistryEntry(**fields, line=value.line)
        if not self.take_name(entry, entry.name):
            return
        aliases = tuple(self.aliases(entry))
        free = entry.slug and self.take(self.slugs, entry.slug, f"the address {entry.slug}", entry.line)
        yield structs.replace(entry, aliases=aliases, slug=entry.slug if free else "")

    def aliases(self, entry: RegistryEntry) -> Iterator[str]:
        """The aliases that no other entry has."""
        for alias in dict.fromkeys(entry.aliases):
            if name_key(alias) and alias != entry.name and self.take_name(entry, alias):
                yield alias

    def take_name(self, entry: RegistryEntry, name: str) -> bool:
        """Note that the entry has a spelling; those whose `where` tells them apart may share one."""
        key = name_key(name)
        if entry.where is not None or self.spellings.get(key) == entry.line:
            return True
        return self.take(self.spellings, key, name, entry.line)

    def take(self, taken: dict[str, int], key: str, what: str, line: int) -> bool:
        """Note that `key` belongs to the entry in `line`, unless an earlier one has it."""
        if key in taken:
            message = f"{what} already stands in line {taken[key]}; left out here"
            hint = "keep one entry for a person, with all spellings as aliases; tell two people apart with `where`"
            self.name(line, "registry-duplicate", message, hint)
            return False
        taken[key] = line
        return True

    def fields(self, value: YamlMap, known: Mapping[str, Read]) -> dict[str, Any]:
        """The values of a mapping whose keys are known and whose values can be used."""
        fields: dict[str, Any] = {}
        for entry in value.entries:
            read = known.get(entry.key)
            if read is None:
                likely = nearest(entry.key, known)
                hint = f"did you mean `{likely}`?" if likely else f"known are {', '.join(known)}"
                self.name(entry.line, "registry-key", f"unknown key `{one_line(entry.key)}`; passed over", hint)
            elif not (isinstance(entry.value, YamlScalar) and entry.value.is_null):
                try:
                    fields[_NAMES.get(entry.key, entry.key)] = read(self, entry.value)
                except ValueError as error:
                    self.name(entry.line, "registry-value", f"`{entry.key}` {error}; passed over", _EXAMPLES[entry.key])
        return fields

    def posts(self, value: YamlValue) -> tuple[Post, ...]:
        """A list of posts; those without a title are named and left out."""
        posts = []
        for item in value.items if isinstance(value, YamlList) else (value,):
            fields = self.fields(item, _POST) if isinstance(item, YamlMap) else {}
            if fields.get("title"):
                posts.append(Post(**fields))
            else:
                self.name(item.line, "registry-value", "the post has no title; passed over", _EXAMPLES["posts"])
        return tuple(posts)

    def where(self, value: YamlValue) -> Where:
        """What tells a person from namesakes."""
        fields = self.fields(value, _WHERE) if isinstance(value, YamlMap) else {}
        if not any(fields.values()):
            # An entry without conditions would take every mention of the name; this one takes none.
            self.name(
                value.line, "registry-value", "`where` tells nobody apart; the entry is not used", _EXAMPLES["where"]
            )
        return Where(**fields)


Read = Callable[[_Reader, YamlValue], object]


def _plain(read: Callable[[YamlValue], object]) -> Read:
    """How a value is read that names no mistakes of its own."""
    return lambda _, value: read(value)


_FIELDS: Mapping[str, Read] = {
    "name": _plain(values.text),
    "aliases": _plain(values.texts),
    "sort_name": _plain(values.text),
    "slug": _plain(values.slug),
    "same_as": _plain(values.addresses),
    "posts": _Reader.posts,
    "note": _plain(values.text),
    "official": _plain(values.boolean),
    "where": _Reader.where,
    "not_in": _plain(values.paths),
}
_DATES: Mapping[str, Read] = {"from": _plain(values.date), "to": _plain(values.date)}
_POST: Mapping[str, Read] = {"title": _plain(values.text), "organization": _plain(values.text), **_DATES}
_WHERE: Mapping[str, Read] = {
    **dict.fromkeys(("titles", "places", "outlets"), _plain(values.texts)),
    **_DATES,
    "articles": _plain(values.paths),
}
_NAMES = {"from": "start", "to": "end"}
"""The record's name of a key, where Python needs the word."""
_EXAMPLES = {
    "name": "write `name: Ma Pingao`",
    "aliases": "write `aliases: [one, two]`",
    "sort_name": "write `sort_name: Ma, Pingao`",
    "slug": "use lower-case letters, digits and hyphens",
    "same_as": "write `same_as: [https://…]`",
    "posts": "write `posts: [{title: mayor, organization: …, from: 2021-11, to: null}]`",
    "note": "write one text after the colon",
    "official": "write `official: false`",
    "title": "write `title: mayor`",
    "organization": "write one text after the colon",
    "where": "write `where: {titles: […], places: […], outlets: […], from: …, to: …, articles: […]}`",
    "titles": "write `titles: [mayor]`",
    "places": "write `places: [Linhe]`",
    "outlets": "write `outlets: [Linhe Daily]`",
    "articles": "write `articles: [content/2023-02-01-some-words.txt]`",
    "not_in": "write `not_in: [content/2023-02-01-some-words.txt]`",
    "from": "write it as 2021-11-05, 2021-11 or 2021",
    "to": "write it as 2021-11-05, 2021-11 or 2021; null while the post is held",
}
