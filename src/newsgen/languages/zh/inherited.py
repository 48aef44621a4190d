"""Titles whose organ is not printed with them, but stands elsewhere in the sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import clauses, likeness, organs

if TYPE_CHECKING:
    from newsgen.languages.zh.offices import Anchor
    from newsgen.languages.zh.titles import Title

_NEXT_POST = re.compile(r"(?:（[^（）\n]{1,30}）)?[、，；]|[^。！？\n]{0,40}，[^。！？\n]{2,20}为")
_NEXT_CLAUSE = re.compile(r"[^。！？\n]{0,60}，")
_DEPUTY = ("副", "常务副")
_DUTY = re.compile(r"(?:分管|主管|负责|主持)[㐀-鿿]{2,10}的$")
_STATES = re.compile(r"元首|国家主席|两国|两党|建交")
_BESIDE = re.compile(r"习近平(?:总书记|国家|、){0,3}主席[和同与]$")
_REACH = 16  # characters of a duty
_SPOKESMEN = frozenset(["新闻发言人", "发言人"])


def continues(text: str, title: Title, end: int, before: Anchor) -> bool:
    """Is this a lower post of the organ that the office just before names: 市政协主席甲，副主席乙?

    `end` is where the last bearer of that office is named, `before` its word.
    """
    if end < 0 or not title.is_bare(text):
        return False
    word, other = (text[anchor.start : anchor.end] for anchor in (title.anchor, before))
    if _NEXT_POST.fullmatch(text, end, title.start) is None:
        deputy = word == other and text.startswith(_DEPUTY, title.start)
        return deputy and _NEXT_CLAUSE.fullmatch(text, end, title.start) is not None
    return word == other or word in _SPOKESMEN or (word == "秘书长" and other in {"主席", "主任"})


def in_charge(text: str, title: Title, floor: int) -> bool:
    """Does the organ stand in front of what the bearer is in charge of: 中央办公厅分管日常工作的副主任?"""
    duty = _DUTY.search(text, max(0, title.start - _REACH), title.start)
    if duty is None:
        return False
    begin = clauses.start(text, duty.start(), floor)
    word = text[title.anchor.start : title.anchor.end]
    return organs.is_office(text[begin : duty.start()] + word, word, title.anchor.kind)


def heads_state(text: str, name: str, end: int) -> bool:
    """Is a bare 主席 behind this name the head of a state, as in 习近平主席和洪森主席?"""
    if _BESIDE.search(text, 0, end - len(name)):
        return True
    return likeness.is_transliterated(name) and _STATES.search(text) is not None
