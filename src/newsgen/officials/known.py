"""KnownNames: the spellings of the registry, ready to be sought in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsgen.text.fold import name_key, simplify
from newsgen.text.words import stands_alone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import ahocorasick

    from newsgen.model.registry import Registry

_ALIKE = tuple(zip("’‘ʼ＇\u00a0\u3000•・‧", "''''  ···", strict=True))
_HAN_LEADS = bytes(range(0xE3, 0xEA))
"""The bytes with which characters from U+3000 to U+9FFF begin in UTF-8."""


class KnownPerson(NamedTuple):
    """Somebody of the registry."""

    spellings: tuple[str, ...]
    """The name first."""
    certain: bool
    """The name is always this person; not certain where the registry says on what that depends."""


def names(registry: Registry) -> frozenset[KnownPerson]:
    """Whom the finder seeks beyond what a language finds.

    Small enough to hand to every worker, and all that a finding depends on: people of whom the
    registry says that they are no officials are not among them.
    """
    return frozenset(KnownPerson(e.spellings, certain=e.where is None) for e in registry.entries if e.official)


class Sighting(NamedTuple):
    """A known spelling in a text."""

    start: int
    end: int
    person: str
    """The key of the person's name in the registry."""


class KnownNames:
    """Finds known names in a text, all at once; made once a worker."""

    def __init__(self, names: Iterable[KnownPerson] = ()) -> None:
        self.persons: dict[str, str] = {}
        """The person whom a name key belongs to, by the key of the person's name."""
        self._certain: set[str] = set()
        spellings: set[str] = set()
        for person in sorted(names):
            keys = [name_key(spelling) for spelling in person.spellings]
            for key in keys:
                # A spelling that several people share is, for now, a person of its own.
                self.persons[key] = keys[0] if self.persons.get(key, keys[0]) == keys[0] else key
            spellings.update(person.spellings)
            self._certain.update(keys if person.certain else ())
        alike = {_alike(spelling): self.person(spelling) for spelling in sorted(spellings)}
        self._automaton = _automaton(alike) if alike else None

    def __bool__(self) -> bool:
        return self._automaton is not None

    def person(self, name: str) -> str:
        """The key of the known person of this name; `""` where nobody is known by it."""
        return self.persons.get(name_key(name), "") if self.persons else ""

    def certain(self, name: str) -> bool:
        """Tell whether this name alone shows an official."""
        return name_key(name) in self._certain

    def sightings(self, text: str) -> list[Sighting]:
        """The known names in `text`, in its order; of names that overlap the longest."""
        if self._automaton is None:
            return []
        alike = text if text.isascii() else _alike(text)
        found = [
            Sighting(last + 1 - length, last + 1, person)
            for last, (length, person) in self._automaton.iter(alike)
            if stands_alone(alike, last + 1 - length, last + 1)
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


def _without_overlaps(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    end = 0
    for sighting in sightings:
        if sighting.start >= end:
            end = sighting.end
            yield sighting
