"""Stories that are alike, found among many without holding each against each; see docs/decisions/0050.

A story's *sketch* is the smallest hashes of its runs of four words. What two sketches share tells how much of their
texts two stories share; an index from hash to stories names the few that are worth reading side by side.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from functools import lru_cache
from hashlib import blake2b
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsgen.model.answers import Full
    from newsgen.model.archive import Archive
    from newsgen.model.article import Item

RUN = 4
SKETCH = 64
SAME_FROM = 25
"""Words of a story, from which on it is told of that another has them all."""
ALIKE_FROM = 80
"""Words from which on it is told of that another has most of them: short notices are alike by nature."""
HAN = 2.5
"""Chinese characters that say as much as a word."""
MAX_WORDS = 5_000
WORTH_READING = 20
"""Of the sketch: so many hashes in common, and two stories are read side by side."""
CROWD = 40
"""Stories with one hash in common, from which on it is a phrase that everybody prints."""
CANDIDATES = 4
"""Stories that one story is read beside, at most."""
ALIKE = 0.65
"""Runs in common, of all that the two have (Jaccard)."""
CONTAINED = 0.9
"""Runs in common, of those of the shorter: a cut reprint is alike as well."""

_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W_]+")


class Place(NamedTuple):
    """A story: the article's place in the archive's order, and the number of its item."""

    sort: str
    item: int


class Pair(NamedTuple):
    """Two stories that are alike, the earlier first."""

    first: Place
    second: Place
    same: bool
    """Word for word."""
    share: float
    """Of the shorter one's runs of words, how many the other has too."""


class Stories:
    """All stories of the archive, by what they have in common."""

    def __init__(self) -> None:
        self._whole: dict[bytes, Place] = {}
        self._places: list[Place] = []
        self._by_hash: defaultdict[int, array[int]] = defaultdict(lambda: array("L"))
        self._same: list[Pair] = []
        self._candidates: list[tuple[Place, Place]] = []

    def add(self, full: Full) -> None:
        """Take in the stories of one article; articles come in the archive's order."""
        for item in full.article.items:
            words = _words(item)
            if _length(words) >= SAME_FROM:
                self._add(Place(full.entry.sort, item.number), words)

    def _add(self, place: Place, words: list[str]) -> None:
        whole = blake2b(" ".join(words).encode(), digest_size=16).digest()
        first = self._whole.setdefault(whole, place)
        if first is not place:
            if first.sort != place.sort:
                self._same.append(Pair(first, place, same=True, share=1.0))
        elif _length(words) >= ALIKE_FROM:
            self._sketch(place, words)

    def _sketch(self, place: Place, words: list[str]) -> None:
        common: Counter[int] = Counter()
        number = len(self._places)
        for run in nsmallest(SKETCH, _runs(words)):
            having = self._by_hash[run]
            common.update(having)
            if len(having) < CROWD:
                having.append(number)
        self._places.append(place)
        for other, shared in common.most_common(CANDIDATES):
            if shared >= WORTH_READING and self._places[other].sort != place.sort:
                self._candidates.append((self._places[other], place))

    def pairs(self, archive: Archive) -> list[Pair]:
        """Every two that are the same or alike."""

        @lru_cache(maxsize=200)
        def runs(place: Place) -> frozenset[int]:
            (full,) = archive.full([place.sort])
            return _runs(next(_words(item) for item in full.article.items if item.number == place.item))

        return sorted([*self._same, *_alike(self._candidates, runs)], key=lambda pair: (pair.second, pair.first))


def _alike(candidates: list[tuple[Place, Place]], runs: Callable[[Place], frozenset[int]]) -> Iterator[Pair]:
    for first, second in candidates:
        one, other = runs(first), runs(second)
        common = len(one & other)
        share = common / min(len(one), len(other))
        if share >= CONTAINED or common / len(one | other) >= ALIKE:
            yield Pair(first, second, same=False, share=share)


def _words(item: Item) -> list[str]:
    """The story's words, folded; Chinese characters count as words."""
    found: list[str] = []
    for paragraph in item.paragraphs:
        found += _WORDS.findall(paragraph.casefold())
        if len(found) >= MAX_WORDS:
            return found[:MAX_WORDS]
    return found


def _length(words: list[str]) -> float:
    """The text's length in words."""
    han = sum(1 for word in words if word >= "\u3400")
    return len(words) - han + han / HAN


def _runs(words: list[str]) -> frozenset[int]:
    """The hashes of all runs of words. crc32: quick, the same everywhere, and good enough to tell runs apart."""
    return frozenset(crc32(" ".join(words[at : at + RUN]).encode()) for at in range(len(words) - RUN + 1))
