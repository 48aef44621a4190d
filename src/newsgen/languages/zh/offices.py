"""Words of office: where they stand in a text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newsgen.languages.zh import lexicon


class Anchor(NamedTuple):
    """The word that ends a title, in its place."""

    start: int
    end: int
    kind: str
    """`office`, `organ` or `private`, see offices.txt; `leader` for a name of leaders.txt."""


class Words(NamedTuple):
    """Words ready to be found."""

    kinds: dict[str, str]
    lengths: dict[str, tuple[int, ...]]
    """Last two characters -> lengths of the words that they end, the longest first."""
    ends: re.Pattern[str]
    """The last but one character of a word, in front of a last: only there does a word stand."""


@cache
def _offices() -> Words:
    lines = (line.split() for line in lexicon.lines("offices.txt"))
    return _words({word: kind for kind, *words in lines for word in words})


@cache
def _leaders() -> Words:
    return _words(dict.fromkeys(lexicon.leaders(), "leader"))


def _words(kinds: dict[str, str]) -> Words:
    lengths: dict[str, set[int]] = {}
    for word in kinds:
        lengths.setdefault(word[-2:], set()).add(len(word))
    before, last = ("".join(sorted({word[at] for word in kinds})) for at in (-2, -1))
    return Words(
        kinds,
        {end: tuple(sorted(many, reverse=True)) for end, many in lengths.items()},
        re.compile(f"[{before}](?=[{last}])"),
    )


def _found(text: str, words: Words) -> list[Anchor]:
    """The words in a text, the longest where several overlap, in order."""
    kinds, lengths, ends = words
    found: list[Anchor] = []
    for match in ends.finditer(text):
        end = match.end() + 1
        many = lengths.get(text[end - 2 : end])
        if many is None:
            continue
        for length in many:
            start = end - length
            if start >= 0 and (kind := kinds.get(text[start:end])) is not None:
                _add(found, Anchor(start, end, kind))
                break
    return found


_LONG_AFTER = re.compile(
    r"沙[市舰县港号]|达(?=[\d一二三四五六七八九十百千万两几数多近约])|期(?!间)|[度久远年途跑短效足城征势廊]|江[流口大三上中下沿航北南岸沿经]|安街|时间|春市|沙市|方形"
)
_NO_SURNAME = frozenset("期度达久远途跑短效足势廊沙")
_PLACE_LONG = re.compile(
    r"(?:地区|小区|城区|山区|社区|园区|景区|校区|片区|牧区|库区|灾区|战区|辖区|街区|特区|全县|全市|全省|全区|全部|干部|局部|内部|外部|东部|西部|南部|北部|中部|俱乐部)$"
)


def anchors(text: str) -> list[Anchor]:
    """The words of office in a text, in order."""
    return [anchor for anchor in _found(text, _offices()) if anchor.kind != "never" and not _is_long(text, anchor)]


def leaders(text: str) -> list[Anchor]:
    """The names of leaders known everywhere in a text, in order."""
    return _found(text, _leaders())


def _add(found: list[Anchor], anchor: Anchor) -> None:
    """Add a word that ends behind all others; it replaces those that begin in it, and yields to those it begins in.

    A word that only hides an office (委员会) does not yield.
    """
    while found and found[-1].start >= anchor.start:
        found.pop()
    if found and found[-1].end > anchor.start:
        if anchor.kind != "never":
            return
        found.pop()
    found.append(anchor)


def _is_long(text: str, anchor: Anchor) -> bool:
    """Whether 长 is the adjective, or begins a place: 地区长期, 俱乐部长度, 市长安街."""
    end = anchor.end
    if text[end - 1] != "长" or not _LONG_AFTER.match(text, end):
        return False
    return text[end] in _NO_SURNAME or _PLACE_LONG.search(text[max(0, anchor.start - 3) : end - 1]) is not None
