"""Read YAML that a person wrote: every value with its line, every mistake as a value, nothing executed.

Scalars stay text. What a key's text means (a date, yes or no, a number) is decided by whoever knows the key:
so `No` stays a surname and `2023-02-30` cannot raise. Anchors are refused: nothing in a site's
files needs them, and they are how a small file becomes an endless one.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from newsgen.text.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 20
"""Lists and mappings within one another."""

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"false", "no", "off"})


class YamlProblem(Struct, frozen=True):
    """A mistake in a YAML text."""

    line: int
    """1-based line of the text."""
    kind: str
    """`broken`, `alias`, `depth` or `duplicate`; after any but the last, nothing was read."""
    message: str


class YamlScalar(Struct, frozen=True):
    """A single value, as text."""

    line: int
    text: str
    plain: bool
    """Written without quotes: may be a number, yes or no, or nothing at all."""

    @property
    def is_null(self) -> bool:
        """Whether nothing is written there."""
        return self.plain and self.text in _NULLS

    @property
    def boolean(self) -> bool | None:
        """Yes or no, or `None` where it is neither."""
        word = self.text.casefold()
        return True if word in _TRUE else False if word in _FALSE else None


class YamlList(Struct, frozen=True):
    """A list of values."""

    line: int
    items: tuple[YamlValue, ...]


class YamlEntry(Struct, frozen=True):
    """One `key: value`."""

    line: int
    key: str
    value: YamlValue


class YamlMap(Struct, frozen=True):
    """Keys with their values, in the text's order, each key once."""

    line: int
    entries: tuple[YamlEntry, ...]


YamlValue = YamlScalar | YamlList | YamlMap


class YamlDocument(Struct, frozen=True):
    """What was read, and what was wrong with it."""

    value: YamlValue | None
    """`None` where the text holds nothing or is broken."""
    problems: tuple[YamlProblem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether the text was given up."""
        return any(problem.kind != "duplicate" for problem in self.problems)


def read_yaml(text: str, first_line: int = 1) -> YamlDocument:
    """The first document of a YAML text; `first_line` is the number of its first line in the file."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    reader = _Reader(yaml.parse(clean(text)[0], Loader=loader), first_line)
    try:
        value = reader.document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = " ".join(filter(None, (error.context, error.problem)))
        return YamlDocument(None, (YamlProblem(first_line + (mark.line if mark else 0), "broken", message),))
    except yaml.YAMLError as error:
        return YamlDocument(None, (YamlProblem(first_line, "broken", str(error).partition("\n")[0]),))
    except _RefusedError as refusal:
        return YamlDocument(None, (refusal.problem,))
    return YamlDocument(value, tuple(reader.problems))


class _RefusedError(Exception):
    """Ends the reading of a text that asks for too much."""

    def __init__(self, problem: YamlProblem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class _Reader:
    """Builds values from a stream of YAML events."""

    def __init__(self, events: Iterator[Any], first_line: int) -> None:
        self.events = events
        self.first_line = first_line
        self.problems: list[YamlProblem] = []

    def document(self) -> YamlValue | None:
        for event in self.events:
            name = type(event).__name__
            if name in ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent", "AliasEvent"):
                value = self.value(event, 0)
                for _ in islice(self.events, 2):  # raises where words stand behind the value: `{Linhe} and …`
                    pass
                return value
        return None

    def value(self, event: Any, depth: int) -> YamlValue:
        line = self.first_line + event.start_mark.line
        name = type(event).__name__
        if name == "AliasEvent":
            raise _RefusedError(YamlProblem(line, "alias", f"*{event.anchor} repeats another value"))
        if name == "ScalarEvent":
            return YamlScalar(line, event.value, plain=not event.style)
        if depth >= MAX_DEPTH:
            raise _RefusedError(YamlProblem(line, "depth", "values are nested too deeply"))
        if name == "SequenceStartEvent":
            return YamlList(line, tuple(self.value(item, depth + 1) for item in self.until("SequenceEndEvent")))
        return YamlMap(line, tuple(self.entries(depth + 1)))

    def entries(self, depth: int) -> Iterator[YamlEntry]:
        seen: dict[str, int] = {}
        for event in self.until("MappingEndEvent"):
            key = self.value(event, depth)
            value = self.value(next(self.events), depth)
            text = key.text if isinstance(key, YamlScalar) else "?"
            if text in seen:
                message = f"`{text}` stands in line {seen[text]} already"
                self.problems.append(YamlProblem(key.line, "duplicate", message))
                continue
            seen[text] = key.line
            yield YamlEntry(key.line, text, value)

    def until(self, end: str) -> Iterator[Any]:
        for event in self.events:
            if type(event).__name__ == end:
                return
            yield event
