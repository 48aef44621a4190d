"""The name that ends in front of a title: 白安彬 in 白安彬书记. All text here is in simplified characters."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newsgen.languages.zh import dotted, lexicon
from newsgen.languages.zh.likeness import NO_NAME, USUAL, Name, is_word, no_names, weight

if TYPE_CHECKING:
    from newsgen.languages.zh.names import Context
    from newsgen.languages.zh.people import Page

_TOWN = re.compile("(?:斯克|格勒|格拉德|堡|波利斯)$")
"""Ends of names of towns, in front of 市长."""
_SURE = 9.0
PLACE_END = frozenset("庭都省市县区州盟旗镇乡村国委局厅署府部院处科办司党军团队会港澳台岛")
"""Last characters of places and organs, which end hardly a name in front of a title."""
_NO_END = PLACE_END | frozenset("为任")
_ORGAN_END = frozenset("委局厅署府部院处科办司党军团队会站所室馆镇乡村区县市")
_LEFT = frozenset("有是为和与及由请让对向括者了到见")


def find(text: str, floor: int, end: int, context: Context, *, foreign: bool = False) -> Name | None:
    """The name that ends at `end`, in front of a title, where the clause begins at `floor`."""
    clause = text[floor:end]
    if _TOWN.search(clause) or text.endswith(_pairs(), 0, end):
        return None
    if ("·" in clause or "-" in clause) and (match := dotted.patterns()[1].search(clause)):
        return Name(floor + match.start() + dotted.prose(match[0]), end, _SURE)
    best: Name | None = None
    for length in (2, 3, 4):
        name = clause[-length:]
        if len(clause) < length or not NO_NAME.isdisjoint(name):
            break
        if name in lexicon.leaders():
            return Name(end - length, end, _SURE)
        likeness = weight(name)
        if likeness is None or name[-1] in _NO_END or _opens_sentence(name, context):
            continue
        score = likeness + (length == USUAL) + _behind(clause[:-length], length)
        score += 3 if context.speaks(name) else 0
        if best is None or score > best.score:
            best = Name(end - length, end, score)
    if best is not None and best.score >= 3.5:  # noqa: PLR2004 - a likely name, with nothing left in front of it
        return best
    if 2 <= len(clause) <= 8 and lexicon.sounds().issuperset(clause):  # noqa: PLR2004 - lengths of such names
        return Name(floor, end, 4) if clause not in no_names() and (foreign or context.speaks(clause)) else None
    return None


def again(page: Page, floor: int, end: int) -> Name | None:
    """A transliterated name that has been found before, in front of a title, whatever begins the clause."""
    if end - floor <= USUAL or page.plain[end - 1] not in lexicon.sounds():
        return None
    name = page.named(floor, end)
    return name if name is not None and name.end - name.start > USUAL else None


def is_no_place(text: str, name: Name, context: Context) -> bool:
    """In front of 市长 and the like: a person, and not the first part of a place's name (江门市长)?"""
    whole = text[name.start : name.end]
    return (len(whole) in {3, 4} and weight(whole) is not None) or context.speaks(whole)


def _opens_sentence(name: str, context: Context) -> bool:
    """Is this a word and no name (支持泰 in front of 国王), where the file does not show it to be one?"""
    if is_word(name) or name in lexicon.openers():
        return True
    return (name[:2] in lexicon.openers() or name[:2] in lexicon.speech()[0]) and not context.speaks(name)


@cache
def _pairs() -> tuple[str, ...]:
    """Countries of two names: 安提瓜和巴布达."""
    return tuple(sorted(place for place in lexicon.places()["abroad"] if "和" in place))


def _behind(left: str, length: int) -> float:
    """How well a name of this length stands behind these words of the clause."""
    if not left:
        return 3.0
    if left[-1] in _ORGAN_END:
        return 3.0 if length >= USUAL else -1.0  # two characters may be a part of the organ
    return 2.0 if left[-1] in _LEFT else -4.0
