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
    """The words of office and the leaders' names, ready to be found."""

    kinds: dict[str, str]
    lengths: dict[str, tuple[int, ...]]
    """Last character -> lengths of the words that it ends, the longest first."""
    ends: re.Pattern[str]
    """Any last character: a text is searched for these first, and for words only where one stands."""


@cache
def _words() -> Words:
    kinds = {form: "leader" for form in lexicon.leaders()}
    for line in lexicon.lines("offices.txt"):
        kind, *words = line.split()
        kinds.update(dict.fromkeys(words, kind))
    lengths: dict[str, set[int]] = {}
    for word in kinds:
        lengths.setdefault(word[-1], set()).add(len(word))
    return Words(
        kinds,
        {last: tuple(sorted(many, reverse=True)) for last, many in lengths.items()},
        re.compile(f"[{''.join(sorted(lengths))}]"),
    )


_LONG_AFTER = re.compile(
    r"沙[市舰县港号]|[期度达久远年途跑短效足城征势廊]|江[流口大三上中下沿航北南岸沿经]|安街|时间|春市|沙市|方形"
)
_PLACE_LONG = re.compile(
    r"(?:地区|小区|城区|山区|社区|园区|景区|校区|片区|牧区|库区|灾区|战区|辖区|街区|特区|全县|全市|全省|全区|全部|干部|局部|内部|外部|东部|西部|南部|北部|中部|俱乐部)$"
)


def anchors(text: str) -> list[Anchor]:
    """The words of office and the leaders' names in a text, the longest where several overlap, in order."""
    kinds, lengths, ends = _words()
    found: list[Anchor] = []
    for match in ends.finditer(text):
        end = match.end()
        for length in lengths[match[0]]:
            start = end - length
            kind = kinds.get(text[start:end]) if start >= 0 else None
            if kind is not None:
                _add(found, Anchor(start, end, kind))
                break
    return [
        anchor
        for anchor in found
        if anchor.kind != "never"
        and not (
            text[anchor.end - 1] == "长" and _LONG_AFTER.match(text, anchor.end) and _is_long(text, anchor.start, anchor.end)
        )
    ]


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


def _is_long(text: str, start: int, end: int) -> bool:
    """Is 长 the adjective: 地区长期, 俱乐部长度, 市长安街?"""
    return (
        _PLACE_LONG.search(text[max(0, start - 3) : end - 1]) is not None
        or text[end : end + 1] in "期度达久远途跑短效足势廊沙"
    )
