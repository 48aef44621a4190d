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

Pair = tuple[int, int]


def likely(people: Sequence[Person]) -> list[Likely]:
    """Officials who are perhaps one: characters and their pinyin, names in another order, slips of one letter.

    Two of whom the registry has an entry each are two, as an editor has said so.
    """
    pairs = dict.fromkeys(_slips(people), ONE_LETTER) | dict.fromkeys(_sounding(people), SAME_SOUND)
    undecided = {(a, b): why for (a, b), why in pairs.items() if not (people[a].listed and people[b].listed)}
    return [_likely([people[index] for index in group], why) for group, why in _groups(undecided)]


def _likely(group: Sequence[Person], why: str) -> Likely:
    return Likely(tuple(sorted(group, key=lambda p: (not p.listed, -p.articles, p.slug))), why)


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
    """Names one letter apart, for which the same title is printed.

    Names one letter apart share a form with one letter left out; so nobody is compared with everybody.
    """
    forms: dict[str, list[int]] = defaultdict(list)
    keys = [name_key(person.name) for person in people]
    for index, key in enumerate(keys):
        if len(key) >= SHORTEST and key.isascii() and people[index].titles:
            for form in {key, *(key[:at] + key[at + 1 :] for at in range(len(key)))}:
                forms[form].append(index)
    for group in forms.values():
        if 1 < len(group) <= MANY:
            for a, b in combinations(group, 2):
                if (
                    keys[a] != keys[b]
                    and _one_apart(keys[a], keys[b])
                    and set(people[a].titles) & set(people[b].titles)
                ):
                    yield a, b


def _one_apart(one: str, other: str) -> bool:
    """Names that share a form may still be two letters apart: one left out here, another there."""
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def _groups(pairs: dict[Pair, str]) -> Iterator[tuple[list[int], str]]:
    """Pairs that hang together, with the reasons that hold them."""
    leader: dict[int, int] = {}

    def find(index: int) -> int:
        while leader.setdefault(index, index) != index:
            index = leader[index]
        return index

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        leader[second] = first
    members: dict[int, list[int]] = defaultdict(list)
    for index in sorted(leader):
        members[find(index)].append(index)
    reasons: dict[int, set[str]] = defaultdict(set)
    for (a, _), why in pairs.items():
        reasons[find(a)].add(why)
    for first in sorted(members):
        yield members[first], "; ".join(sorted(reasons[first], reverse=True))


def _plain(name: str) -> str:
    """A name without accents."""
    key = name_key(name)
    return (
        key if key.isascii() else "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    )


def _characters(person: Person) -> bool:
    return any(map(is_han, person.name))


def _namesakes(one: Person, other: Person) -> bool:
    """One name that is two officials: an editor has told them apart."""
    return name_key(one.name) == name_key(other.name)
