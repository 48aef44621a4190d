"""Front matter: the YAML between two lines of `---` at the top of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.model.article import Credit
from newsgen.model.codes import diagnostic
from newsgen.model.diagnostic import Diagnostic
from newsgen.text.clean import one_line
from newsgen.text.iso_dates import read_date
from newsgen.text.nearest import nearest
from newsgen.text.slug import slugify
from newsgen.text.yaml_lines import YamlEntry, YamlList, YamlMap, YamlScalar, YamlValue, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

MAX_LENGTH = 1 << 18
"""Of front matter, in characters."""

KEYS = ("title", "date", "outlet", "byline", "slug", "tags", "draft", "source_url", "language")
"""The keys that newsgen gives a meaning to."""

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
    "url": "source_url",
    "link": "source_url",
    "original_url": "source_url",
    "lang": "language",
    "published": "date",
    "publish_date": "date",
    "pubdate": "date",
}
"""Other programs' words for the same."""

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY_LINE = re.compile(r"([A-Za-z_][\w -]{0,40}?)[ \t]*[:：](?:[ \t]+|$)(.*)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_NAMES = re.compile(r"\s*(?:[;；、&/|]|\band\b)\s*")


class FrontMatter(Struct, frozen=True):
    """What the front matter of a file says; every field is empty where it says nothing."""

    title: str = ""
    date: str = ""
    date_line: int = 0
    date_impossible: str = ""
    """A date that no calendar has, as printed."""
    outlet: str = ""
    byline: tuple[Credit, ...] = ()
    slug: str = ""
    tags: tuple[str, ...] = ()
    draft: bool = False
    source_url: str = ""
    language: str = ""
    metadata: tuple[tuple[str, str], ...] = ()


class Split(Struct, frozen=True):
    """A text taken apart at the end of its front matter."""

    front: FrontMatter
    body: str
    body_line: int
    """The line of the file, counted from 0, where the body begins: what to add to the body's own lines."""
    diagnostics: tuple[Diagnostic, ...] = ()


def split_front_matter(text: str, path: str) -> Split:
    """Take the front matter off; a text that has none is all body."""
    first, newline, rest = text.partition("\n")
    if first.rstrip() != "---" or not newline:
        return Split(FrontMatter(), text, 0)
    end = _END.search(rest, 0, MAX_LENGTH)
    if end is None:
        looks_so = bool(_KEY_LINE.match(rest.partition("\n")[0]))
        hint = "close the front matter with a line of three hyphens"
        unclosed = diagnostic(path, 1, "front-matter-unclosed", "the front matter has no end, so it is text", hint)
        return Split(FrontMatter(), text, 0, (unclosed,) if looks_so else ())
    document = read_yaml(rest[: end.start()], first_line=2)
    diagnostics = [
        diagnostic(path, problem.line, f"front-matter-{_KINDS[problem.kind]}", problem.message, _HINTS[problem.kind])
        for problem in document.problems
    ]
    value = _line_by_line(rest[: end.start()]) if document.broken else document.value
    if value is not None and not (isinstance(value, YamlMap) and value.entries):
        return Split(FrontMatter(), text, 0, tuple(diagnostics))  # a paragraph between two rules
    reader = _Reader(path, diagnostics)
    front = reader.read(value.entries if value else ())
    body = rest[end.end() + 1 :]
    return Split(front, body, 1 + rest.count("\n", 0, end.end() + 1), tuple(diagnostics))


_KINDS = {"broken": "broken", "alias": "alias", "depth": "broken", "duplicate": "duplicate"}
_HINTS = {
    "broken": "put a value that holds `: ` or begins with a sign into quotes; what could be read line by line was used",
    "alias": "write the value out in full; what could be read line by line was used",
    "depth": "write it with fewer lists inside lists",
    "duplicate": "remove one of them; the first was used",
}


def _line_by_line(text: str) -> YamlMap:
    """The simple `key: value` lines of front matter that is not YAML."""
    entries: dict[str, YamlEntry] = {}
    for number, line in enumerate(text.split("\n"), start=2):
        match = _KEY_LINE.fullmatch(line[:2000])
        if match and not match[2].startswith(("*", "&", "[", "{", "|", ">")):
            value = match[2].strip().strip("\"'")
            entries.setdefault(match[1], YamlEntry(number, match[1], YamlScalar(number, value, plain=True)))
    return YamlMap(2, tuple(entries.values()))


class _Reader:
    """Reads the entries of one front matter; what is wrong goes to `diagnostics`."""

    def __init__(self, path: str, diagnostics: list[Diagnostic]) -> None:
        self.path = path
        self.diagnostics = diagnostics
        self.fields: dict[str, object] = {}
        self.metadata: list[tuple[str, str]] = []

    def read(self, entries: Iterable[YamlEntry]) -> FrontMatter:
        # A key's own name goes before other programs' words for it.
        for entry in sorted(entries, key=lambda entry: _normal(entry.key) not in KEYS):
            self.entry(entry)
        return FrontMatter(**self.fields, metadata=tuple(self.metadata))  # type: ignore[arg-type] # each reader below gives its field's type

    def entry(self, entry: YamlEntry) -> None:
        key = _normal(entry.key)
        known = key if key in KEYS else ALIASES.get(key, "")
        if isinstance(entry.value, YamlScalar) and entry.value.is_null:
            return
        if known and known not in self.fields and _READERS[known](self, entry):
            return
        if not known:
            self.suggest(entry, key)
        if known != key:
            self.metadata.append((one_line(entry.key), plain_text(entry.value)))

    def suggest(self, entry: YamlEntry, key: str) -> None:
        likely = nearest(key, KEYS, likeness=0.8)
        if likely:
            self.name(entry.line, "front-matter-key", f"`{entry.key}` is kept as metadata", f"did you mean `{likely}`?")

    def name(self, line: int, code: str, message: str, hint: str = "") -> None:
        self.diagnostics.append(diagnostic(self.path, line, code, message, hint))

    def mistyped(self, entry: YamlEntry, what: str, hint: str) -> None:
        self.name(entry.line, "front-matter-type", f"`{one_line(entry.key)}` {what}", hint)

    def text(self, entry: YamlEntry) -> str:
        """The value as one line of text, or `""` with a diagnostic."""
        if isinstance(entry.value, YamlScalar):
            return one_line(entry.value.text)
        self.mistyped(entry, "is not a single text", "write one value after the colon")
        return ""

    def take_text(self, entry: YamlEntry) -> bool:
        key = _normal(entry.key)
        text = self.text(entry)
        if key == "source" and text.casefold().startswith(("http://", "https://")):
            return self.take_url(entry)
        if text:
            self.fields[ALIASES.get(key, key)] = text
        return True

    def take_date(self, entry: YamlEntry) -> bool:
        text = self.text(entry)
        date = read_date(text)
        if date is None:
            if _normal(entry.key) != "date":
                return False
            if text:
                message = f"`{text[:80]}` is not a date in a form that is certain"
                self.name(entry.line, "date-unreadable", message, "write it as 2023-02-01")
            return True
        self.fields |= {"date": date.iso, "date_line": entry.line, "date_impossible": "" if date.iso else date.printed}
        return True

    def take_byline(self, entry: YamlEntry) -> bool:
        key = _normal(entry.key)
        role = "" if key == "byline" else key.removesuffix("s")
        self.fields["byline"] = tuple(self.credits(entry, entry.value, role))
        return True

    def credits(self, entry: YamlEntry, value: YamlValue, role: str) -> Iterable[Credit]:
        if isinstance(value, YamlScalar):
            for name in _names(one_line(value.text)):
                yield Credit(name, role)
        elif isinstance(value, YamlList):
            for item in value.items:
                if isinstance(item, YamlScalar) and not item.is_null:
                    yield Credit(one_line(item.text), role)
                elif not isinstance(item, YamlScalar):
                    yield from self.credits(entry, item, role)
        else:
            parts = {_normal(part.key): plain_text(part.value) for part in value.entries}
            if parts.get("name"):
                yield Credit(parts["name"], parts.get("role", role).casefold())
            else:
                self.mistyped(entry, "names nobody", "write a name or a list of names")

    def take_slug(self, entry: YamlEntry) -> bool:
        text = self.text(entry)
        slug = slugify(text)
        if text and not slug:
            hint = "use letters and digits; the file's name was used"
            self.name(entry.line, "slug-unusable", f"`{text[:80]}` gives no address", hint)
        self.fields["slug"] = slug
        return True

    def take_tags(self, entry: YamlEntry) -> bool:
        if isinstance(entry.value, YamlMap):
            self.mistyped(entry, "is not a list", "write `[one, two]`")
            return True
        parts = (
            entry.value.text.split(",")
            if isinstance(entry.value, YamlScalar)
            else [plain_text(item) for item in entry.value.items]
        )
        self.fields["tags"] = tuple(dict.fromkeys(tag for part in parts if (tag := one_line(part))))
        return True

    def take_draft(self, entry: YamlEntry) -> bool:
        value = entry.value.boolean if isinstance(entry.value, YamlScalar) else None
        if value is None:
            self.mistyped(entry, "is neither true nor false", "write `draft: true`")
            return True
        self.fields["draft"] = value
        return True

    def take_url(self, entry: YamlEntry) -> bool:
        text = self.text(entry)
        if is_web_address(text):
            self.fields["source_url"] = text
            return True
        if _normal(entry.key) != "source_url":
            return False  # other programs write an address of their own site there
        if text:
            self.name(entry.line, "url-unsafe", f"`{text[:80]}` is no web address", "begin it with https://")
        return True

    def take_language(self, entry: YamlEntry) -> bool:
        text = self.text(entry)
        if _LANGUAGE.fullmatch(text):
            self.fields["language"] = text.replace("_", "-")
        elif text:
            message = f"`{text[:80]}` is no language tag"
            self.name(entry.line, "language-unknown", message, "write `en`, `zh-Hans` or the like")
        return True


_READERS: dict[str, Callable[[_Reader, YamlEntry], bool]] = {
    "title": _Reader.take_text,
    "outlet": _Reader.take_text,
    "date": _Reader.take_date,
    "byline": _Reader.take_byline,
    "slug": _Reader.take_slug,
    "tags": _Reader.take_tags,
    "draft": _Reader.take_draft,
    "source_url": _Reader.take_url,
    "language": _Reader.take_language,
}


def _normal(key: str) -> str:
    return key.strip().casefold().replace("-", "_").replace(" ", "_")


def _names(text: str) -> list[str]:
    names = [name for name in _NAMES.split(text) if name]
    commas = [part.strip() for part in text.split(",")]
    # `Jane Doe, John Roe` are two people, `Doe, Jane` is one.
    if len(names) == 1 and len(commas) > 1 and all(" " in part for part in commas):
        return commas
    return names


def plain_text(value: YamlValue) -> str:
    """Any value as one line of text."""
    if isinstance(value, YamlScalar):
        return one_line(value.text)
    if isinstance(value, YamlList):
        return ", ".join(map(plain_text, value.items))
    return ", ".join(f"{one_line(entry.key)}: {plain_text(entry.value)}" for entry in value.entries)


def is_web_address(text: str) -> bool:
    """Tell whether a page may link to this address."""
    scheme, _, rest = text.partition("://")
    return scheme.casefold() in ("http", "https") and bool(rest) and not any(map(str.isspace, text))
