"""Front matter: the YAML between two lines of `---` at the top of a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from newsgen.loader.front_fields import FrontMatter, read_fields
from newsgen.model.codes import diagnostic
from newsgen.model.diagnostic import Diagnostic
from newsgen.text.yaml_lines import YamlDocument, YamlEntry, YamlList, YamlMap, YamlScalar, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_LENGTH = 1 << 18
"""Of front matter, in characters."""

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY_LINE = re.compile(r"([A-Za-z_][\w -]{0,40}?)[ \t]*:(?:[ \t]+|$)(.*)")
_ITEM_LINE = re.compile(r"[ \t]*-[ \t]+([^*&\[{|>].*)")
_MEANT = re.compile(
    r"""\s*(?: [\[{] (?!.* [\]}][ \t]*[^\s,\]}])  # a list or mapping, with no words behind its end
          | (["']) [^"'\n]{1,40} \1 [ \t]*:         # a key in quotes
          | [^\W\d][\w -]{0,40}: (?=\s|$)           # a key in any script
        )""",
    re.VERBOSE | re.DOTALL,
)
"""How front matter begins. A paragraph between two rules begins otherwise, `[Linhe Daily] The mayor …` too."""
_LONGEST_LINE = 2000

_CODES = {
    "broken": "front-matter-broken",
    "depth": "front-matter-broken",
    "alias": "front-matter-alias",
    "duplicate": "front-matter-duplicate",
}
_HINTS = {
    "broken": "put a value that holds `: ` or begins with a sign into quotes; what could be read line by line was used",
    "depth": "write it with fewer lists inside lists; what could be read line by line was used",
    "unreadable": "write each key on a line, as `title: The words`; until then all of it is text",
    "alias": "write the value out in full; what could be read line by line was used",
    "duplicate": "remove one of them; the first was used",
}


class Split(Struct, frozen=True):
    """A text taken apart at the end of its front matter."""

    front: FrontMatter
    body: str
    body_line: int
    """How many lines of the file stand before the body."""
    diagnostics: tuple[Diagnostic, ...] = ()


def split_front_matter(text: str, path: str) -> Split:
    """Take the front matter off; a text that has none is all body."""
    if not text.startswith("---"):
        return Split(FrontMatter(), text, 0)
    first, newline, rest = text.partition("\n")
    if first.rstrip() != "---" or not newline:
        return Split(FrontMatter(), text, 0)
    end = _END.search(rest, 0, MAX_LENGTH)
    if end is None:
        return Split(FrontMatter(), text, 0, tuple(_unclosed(rest, path)))
    front = rest[: end.start()]
    document = read_yaml(front, first_line=2)
    keys = _line_by_line(front) if document.broken else document.value
    if front.strip() and not isinstance(keys, YamlMap):
        return Split(FrontMatter(), text, 0, tuple(_unreadable(document, front, path)))
    fields, mistakes = read_fields(keys.entries if isinstance(keys, YamlMap) else (), path)
    problems = (
        diagnostic(path, problem.line, _CODES[problem.kind], problem.message, _HINTS[problem.kind])
        for problem in document.problems
    )
    body_start = min(end.end() + 1, len(rest))
    return Split(fields, rest[body_start:], 1 + rest.count("\n", 0, body_start), (*problems, *mistakes))


def _unclosed(rest: str, path: str) -> list[Diagnostic]:
    """What to say of a text that begins like front matter and does not end like it."""
    if not _KEY_LINE.fullmatch(rest.partition("\n")[0][:_LONGEST_LINE]):
        return []
    message, hint = "the front matter has no end, so it is text", "close it with a line of three hyphens"
    return [diagnostic(path, 1, "front-matter-unclosed", message, hint)]


def _unreadable(document: YamlDocument, front: str, path: str) -> Iterator[Diagnostic]:
    """What to say of front matter that has no key that can be read; nothing of a paragraph between two rules."""
    if document.broken and _MEANT.match(front[:_LONGEST_LINE]):
        problem = document.problems[0]
        line = min(problem.line, 1 + front.count("\n"))  # what is never closed is noticed below the last line
        yield diagnostic(path, line, "front-matter-broken", problem.message, _HINTS["unreadable"])


def _line_by_line(text: str) -> YamlMap | None:
    """The simple lines of front matter that is not YAML: `key: value`, and `- item` below a key without a value.

    `None` where no line is like the first.
    """
    entries: dict[str, YamlEntry] = {}
    key, found = "", False
    for number, line in enumerate(text.split("\n"), start=2):
        if match := _KEY_LINE.fullmatch(line[:_LONGEST_LINE]):
            key, found = match[1], True
            if not match[2].startswith(("*", "&", "[", "{", "|", ">")) and key not in entries:
                entries[key] = YamlEntry(number, key, _plain_scalar(match[2], number))
        elif (item := _ITEM_LINE.fullmatch(line[:_LONGEST_LINE])) and key in entries:
            value = entries[key].value
            before = value.items if isinstance(value, YamlList) else ()
            if before or (isinstance(value, YamlScalar) and value.is_null):
                items = YamlList(number, (*before, _plain_scalar(item[1], number)))
                entries[key] = YamlEntry(entries[key].line, key, items)
    return YamlMap(2, tuple(entries.values())) if found else None


def _plain_scalar(text: str, line: int) -> YamlScalar:
    """A value as it stands, without the quotes around it."""
    text = text.strip()
    quoted = len(text) > 1 and text[0] == text[-1] and text[0] in "\"'"
    return YamlScalar(line, text[1:-1] if quoted else text, plain=True)
