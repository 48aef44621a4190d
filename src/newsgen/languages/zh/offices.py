"""Words of office: where they stand in a text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

import ahocorasick

from newsgen.languages.zh import lexicon


class Anchor(NamedTuple):
    """The word that ends a title, in its place."""

    start: int
    end: int
    kind: str
    """`office`, `organ` or `private`; see offices.txt."""


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for line in lexicon.lines("offices.txt"):
        kind, *words = line.split()
        for word in words:
            automaton.add_word(word, (kind, len(word)))
    automaton.make_automaton()
    return automaton


_LONG_AFTER = re.compile(
    r"沙[市舰县港号]|[期度达久远年途跑短效足城征势廊]|江[流口大三上中下沿航北南岸沿经]|安街|时间|春市|沙市|方形"
)
_PLACE_LONG = re.compile(
    r"(?:地区|小区|城区|山区|社区|园区|景区|校区|片区|牧区|库区|灾区|战区|辖区|街区|特区|全县|全市|全省|全区|全部|干部|局部|内部|外部|东部|西部|南部|北部|中部|俱乐部)$"
)


def anchors(text: str) -> list[Anchor]:
    """The words of office in a text, the longest where several overlap, in order."""
    found = []
    for last, (kind, length) in _automaton().iter_long(text):
        start, end = last - length + 1, last + 1
        if kind == "never":
            continue
        if text[last] == "长" and _LONG_AFTER.match(text, end) and _is_long(text, start, end):
            continue
        found.append(Anchor(start, end, kind))
    return found


def _is_long(text: str, start: int, end: int) -> bool:
    """Is 长 the adjective: 地区长期, 俱乐部长度, 市长安街?"""
    return (
        _PLACE_LONG.search(text[max(0, start - 3) : end - 1]) is not None
        or text[end : end + 1] in "期度达久远途跑短效足势廊沙"
    )
