"""Read `content/officials.yaml`: every entry checked, every mistake named with its line, the rest used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import structs

from newsgen.model.codes import diagnostic
from newsgen.model.registry import Post, Registry, RegistryEntry
from newsgen.text.clean import one_line
from newsgen.text.fold import name_key
from newsgen.text.iso_dates import read_date
from newsgen.text.nearest import nearest
from newsgen.text.slug import slugify
from newsgen.text.yaml_lines import YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

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
        if not self.take(self.spellings, name_key(entry.name), entry.name, entry.line):
            return
        aliases = tuple(self.aliases(entry))
        free = entry.slug and self.take(self.slugs, entry.slug, f"the address {entry.slug}", entry.line)
        yield structs.replace(entry, aliases=aliases, slug=entry.slug if free else "")

    def aliases(self, entry: RegistryEntry) -> Iterator[str]:
        """The aliases that no other entry has."""
        for alias in dict.fromkeys(entry.aliases):
            key = name_key(alias)
            own = self.spellings.get(key) == entry.line
            if key and alias != entry.name and (own or self.take(self.spellings, key, alias, entry.line)):
                yield alias

    def take(self, taken: dict[str, int], key: str, what: str, line: int) -> bool:
        """Note that `key` belongs to the entry in `line`, unless an earlier one has it."""
        if key in taken:
            message = f"{what} already stands in line {taken[key]}; left out here"
            self.name(line, "registry-duplicate", message, "keep one entry for a person, with all spellings as aliases")
            return False
        taken[key] = line
        return True

    def fields(self, value: YamlMap, known: Mapping[str, Callable[[_Reader, YamlEntry], object]]) -> dict[str, Any]:
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
                    fields[_NAMES.get(entry.key, entry.key)] = read(self, entry)
                except ValueError as error:
                    self.name(entry.line, "registry-value", f"`{entry.key}` {error}; passed over", _EXAMPLES[entry.key])
        return fields

    def text(self, entry: YamlEntry) -> str:
        """One line of text."""
        if not isinstance(entry.value, YamlScalar):
            raise ValueError("is not a single text")  # noqa: TRY004 - an editor's mistake, caught in `fields`
        return one_line(entry.value.text)

    def texts(self, entry: YamlEntry) -> tuple[str, ...]:
        """A list of texts; one text stands for a list of one."""
        values = entry.value.items if isinstance(entry.value, YamlList) else (entry.value,)
        if not all(isinstance(value, YamlScalar) for value in values):
            raise ValueError("is not a list of texts")
        return tuple(text for value in values if isinstance(value, YamlScalar) and (text := one_line(value.text)))

    def addresses(self, entry: YamlEntry) -> tuple[str, ...]:
        """A list of web addresses."""
        texts = self.texts(entry)
        if not all(text.startswith(("https://", "http://")) and " " not in text for text in texts):
            raise ValueError("holds something that is no web address")
        return texts

    def slug(self, entry: YamlEntry) -> str:
        """The last part of an address."""
        text = self.text(entry)
        if slugify(text) != text:
            raise ValueError("is no part of an address")
        return text

    def boolean(self, entry: YamlEntry) -> bool:
        """True or false."""
        value = entry.value.boolean if isinstance(entry.value, YamlScalar) else None
        if value is None:
            raise ValueError("is neither true nor false")
        return value

    def date(self, entry: YamlEntry) -> str:
        """A date, cut to what is known."""
        date = read_date(self.text(entry))
        if date is None or not date.iso:
            raise ValueError("is no date")
        return date.iso

    def posts(self, entry: YamlEntry) -> tuple[Post, ...]:
        """A list of posts; those without a title are named and left out."""
        values = entry.value.items if isinstance(entry.value, YamlList) else (entry.value,)
        posts = []
        for value in values:
            fields = self.fields(value, _POST) if isinstance(value, YamlMap) else {}
            if fields.get("title"):
                posts.append(Post(**fields))
            else:
                self.name(value.line, "registry-value", "the post has no title; passed over", _EXAMPLES["posts"])
        return tuple(posts)


_FIELDS: Mapping[str, Callable[[_Reader, YamlEntry], object]] = {
    "name": _Reader.text,
    "aliases": _Reader.texts,
    "sort_name": _Reader.text,
    "slug": _Reader.slug,
    "same_as": _Reader.addresses,
    "posts": _Reader.posts,
    "note": _Reader.text,
    "official": _Reader.boolean,
}
_POST: Mapping[str, Callable[[_Reader, YamlEntry], object]] = {
    "title": _Reader.text,
    "organization": _Reader.text,
    "from": _Reader.date,
    "to": _Reader.date,
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
    "from": "write it as 2021-11-05, 2021-11 or 2021",
    "to": "write it as 2021-11-05, 2021-11 or 2021; null while the post is held",
}
