"""KnownNames: the spellings of the registry, ready to be sought in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsgen.text.fold import name_key, simplify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import ahocorasick

    from newsgen.model.registry import Registry

_ALIKE = tuple(zip("’‘ʼ＇\u00a0\u3000•・‧", "''''  ···", strict=True))
_HAN_LEADS = bytes(range(0xE3, 0xEA))
"""The bytes with which characters from U+3000 to U+9FFF begin in UTF-8."""


def names(registry: Registry) -> frozenset[str]:
    """Whom the finder seeks beyond what a language finds: one text a person, a spelling a line, the name first.

    Small enough to hand to every worker, and all that a finding depends on: people of whom the
    registry says that they are no officials are not among them.
    """
    return frozenset("\n".join(entry.spellings) for entry in registry.entries if entry.official)


class Sighting(NamedTuple):
    """A known spelling in a text."""

    start: int
    end: int
    person: str
    """The key of the person's name in the registry."""


class KnownNames:
    """Finds known names in a text, all at once; made once a worker."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.persons: dict[str, str] = {}
        """The person whom a name key belongs to, by the key of the person's name."""
        spellings: dict[str, str] = {}
        for person in sorted(names):
            first, *_ = lines = person.split("\n")
            key = name_key(first)
            self.persons |= {name_key(line): key for line in lines}
            spellings |= {_alike(line): key for line in lines}
        self._automaton = _automaton(spellings) if spellings else None

    def __bool__(self) -> bool:
        return self._automaton is not None

    def person(self, name: str) -> str:
        """The key of the known person of this name; `""` where nobody is known by it."""
        return self.persons.get(name_key(name), "") if self.persons else ""

    def sightings(self, text: str) -> list[Sighting]:
        """The known names in `text`, in its order; of names that overlap the longest."""
        if self._automaton is None:
            return []
        alike = text if text.isascii() else _alike(text)
        found = [
            Sighting(last + 1 - length, last + 1, person)
            for last, (length, person) in self._automaton.iter(alike)
            if _stands_alone(alike, last + 1 - length, last + 1)
        ]
        found.sort(key=lambda sighting: (sighting.start, -sighting.end))
        return list(_without_overlaps(found))


def _automaton(spellings: dict[str, str]) -> ahocorasick.Automaton:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for spelling, person in spellings.items():
        automaton.add_word(spelling, (len(spelling), person))
    automaton.make_automaton()
    return automaton


def _alike(text: str) -> str:
    """`text` with signs that mean the same made the same; every character keeps its place."""
    for sign, same in _ALIKE:
        text = text.replace(sign, same)  # one after the other: much quicker than `translate`
    # Most texts are English with typographic quotes; a look at the bytes is quicker than one at the characters.
    data = text.encode(errors="replace")
    return simplify(text) if len(data.translate(None, _HAN_LEADS)) != len(data) else text


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether this is a word of its own. Chinese prints no spaces: there every place will do."""
    if start and _continues(text[start - 1], text[start]):
        return False
    return end == len(text) or not _continues(text[end], text[end - 1])


def _continues(beside: str, edge: str) -> bool:
    return beside.isalnum() and edge.isalnum() and not (_is_han(beside) or _is_han(edge))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


def _without_overlaps(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    end = 0
    for sighting in sightings:
        if sighting.start >= end:
            end = sighting.end
            yield sighting
