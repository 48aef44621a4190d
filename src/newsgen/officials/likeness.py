"""Which officials are perhaps one person under two spellings. Proposed to editors, never merged."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from newsgen.model.people import Likely, Person
from newsgen.text.fold import name_key
from newsgen.text.words import is_han

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHORTEST = 6
"""Letters of a name in which one letter more or less may be a slip; in `Li Na` and `Li Nan` it is another name."""
MANY = 50
"""Officials who share a form beyond which it proves nothing."""
SAME_SOUND = "sound the same"
ONE_LETTER = "differ by one letter, with the same title"

_SIGNS = str.maketrans("", "", " ,.'’-")

Pair = tuple[int, int]


def likely(people: Sequence[Person]) -> list[Likely]:
    """Officials who are perhaps one: characters and their pinyin, names in another order, slips of one letter.

    Two of whom the registry has an entry each are two, as an editor has said so.
    """
    pairs = dict.fromkeys(_slips(people), ONE_LETTER) | dict.fromkeys(_sounding(people), SAME_SOUND)
    alike: dict[int, dict[int, str]] = defaultdict(dict)
    for (a, b), why in pairs.items():
        if not (people[a].listed and people[b].listed):
            alike[a][b] = alike[b][a] = why
    return [_likely(people, group, alike[group[0]]) for group in _groups(people, alike)]


def _groups(people: Sequence[Person], alike: dict[int, dict[int, str]]) -> Iterator[list[int]]:
    """The best known first, each with those who are like it: being like somebody is not handed on."""
    taken: set[int] = set()
    for index in sorted(alike, key=lambda i: (not people[i].listed, -people[i].articles, i)):
        others = [other for other in sorted(alike[index]) if other not in taken]
        if index not in taken and others:
            taken.update(others, (index,))
            yield [index, *others]


def _likely(people: Sequence[Person], group: Sequence[int], why: dict[int, str]) -> Likely:
    reasons = sorted({why[other] for other in group[1:]}, reverse=True)
    return Likely(tuple(people[index] for index in group), "; ".join(reasons))


def _sounding(people: Sequence[Person]) -> Iterator[Pair]:
    """Names filed alike, of which one at least is not in characters: what sounds alike in characters is two names."""
    alike: dict[str, list[int]] = defaultdict(list)
    for index, person in enumerate(people):
        alike[_plain(person.sort_name)].append(index)
    for group in alike.values():
        if 1 < len(group) <= MANY:
            yield from (
                (a, b) for a, b in combinations(group, 2)
                if not (_characters(people[a]) and _characters(people[b])) and not _namesakes(people[a], people[b])
            )  # fmt: skip


def _slips(people: Sequence[Person]) -> Iterator[Pair]:
    """Names one letter apart, though not the first, for which the same title is printed.

    Names one letter apart share a form with one letter left out; so nobody is compared with everybody.
    """
    first: dict[str, int] = {}
    shared: dict[str, list[int]] = {}
    keys = [name_key(person.name) if person.listed else person.identity for person in people]
    for index, key in enumerate(keys):
        if len(key) >= SHORTEST and key.isascii() and people[index].titles:
            for form in _forms(key):
                if (before := first.setdefault(form, index)) != index:
                    shared.setdefault(form, [before]).append(index)
    for group in shared.values():
        if len(group) <= MANY:
            for a, b in combinations(group, 2):
                if not set(people[a].titles).isdisjoint(people[b].titles) and _one_apart(keys[a], keys[b]):
                    yield a, b


def _forms(key: str) -> list[str]:
    """The key, and the key with one letter left out, though not the first; of two like letters either may go."""
    return [key, *(key[:at] + key[at + 1 :] for at in range(1, len(key)) if key[at] != key[at - 1])]


def _one_apart(one: str, other: str) -> bool:
    """Names that share a form may still be two letters apart: one left out here, another there."""
    if one == other:
        return False
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def _plain(name: str) -> str:
    """A name without accents, case and signs."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.lower().translate(_SIGNS)


def _characters(person: Person) -> bool:
    return any(map(is_han, person.name))


def _namesakes(one: Person, other: Person) -> bool:
    """One name that is two officials: an editor has told them apart."""
    return name_key(one.name) == name_key(other.name)
