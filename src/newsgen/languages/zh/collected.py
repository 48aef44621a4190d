"""Lists of people who share a title: `赵朋、文婧等市领导`, `市领导还有：赵朋、文婧，季云、罗茗`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import before, lexicon, likeness
from newsgen.languages.zh.likeness import Name

if TYPE_CHECKING:
    from newsgen.languages.zh.names import Context
    from newsgen.languages.zh.offices import Anchor

_AND_SO_ON = re.compile(r"等(?:\d{1,3}|[一二三四五六七八九十多]{1,3})?[位名个]?$")
ENDS = frozenset("等位名个")
"""Last characters of what joins a list to its title."""
_LONGEST = 240  # characters of a list
_CLAUSE = re.compile(r"[，。；：！？\n“”（）《》]|(?<=[㐀-鿿])(?:以及|及)")
_LEADERS_AHEAD = re.compile(r"[㐀-鿿·]{2,8}(?:、[㐀-鿿·]{2,8})*等[㐀-鿿]{0,2}领导")
_OPENS = frozenset("的还有包分：和")
_OPENING = re.compile("的?(?:还有|还包括|有|包括|分别[为是])：?")
_OLD = re.compile("和(?:部分)?老(?:同志|领导)")
"""Who is named in one list with the leaders: 省领导和老同志赵朋、文婧."""
_PART = "[㐀-鿿]{2,4}"
_END = r"(?=[，。；\n]|$|也?(?:应邀|分别|一同)?(?:出席|参加|列席|陪同|在|到|来到|前往))"
_LIST = re.compile(rf"({_PART}、{_PART}?)(?:[、等]|{_END})")
_NEXT = re.compile(rf"[、，]({_PART}?)(?:(?=[、等])|{_END})")
_GROUP = re.compile(rf"，({_PART}(?:、{_PART})*?){_END}")
"""One more group of a list; 等 behind it may join it to a title of its own."""

_ATTEND = re.compile("(?:等人?)?也?(?:应邀|分别|一同)?(?:出席|参加|列席|在主席台)")
_OWNERS = frozenset("校厂院行社司店的")
_PLACES = frozenset("省市县区州盟旗镇乡级委协府大")


def names(text: str, begin: int, end_of_title: int, context: Context) -> list[Name]:
    """The names of the list that 等 joins to the title beginning at `begin`; empty where any of it is no name.

    Something must follow the title that follows names: in 等市长热线 it goes on.
    """
    joint = _AND_SO_ON.search(text, max(0, begin - len("等一十二位")), begin)
    goes_on = likeness.follow(text, end_of_title) < likeness.PARTICLE
    if joint is None or goes_on or text.startswith("人", begin):
        return []  # 赵朋等人当选市长
    low = max(0, joint.start() - _LONGEST)
    low = max((sign.end() for sign in _CLAUSE.finditer(text, low, joint.start())), default=low)
    found: list[Name] = []
    end = joint.start()
    while (comma := text.rfind("、", low, end)) >= 0:
        if not _is_name(text[comma + 1 : end]):
            return []
        found.insert(0, Name(comma + 1, end, 0))
        end = comma
    if _is_name(text[low:end]):
        leaders = text.startswith("领导", end_of_title - 2)
        return [Name(low, end, 0), *found] if found or leaders else []
    first = before.find(text, low, end, context) if found else None
    return [first, *found] if first is not None else found


def leads_to(text: str, at: int) -> bool:
    """Do names follow here that share a title behind them, 市长赵朋及文婧、季云等市领导, and not the one before?"""
    return text[at - 1] == "及" and _LEADERS_AHEAD.match(text, at) is not None


def behind(text: str, anchor: Anchor) -> int:
    """Where the names begin behind a title: at its end, or behind 还有： and the like where a list follows."""
    end = anchor.end
    if text[end : end + 1] not in _OPENS:
        return end
    at = end
    if _of_leaders(text, anchor):
        old = _OLD.match(text, end)
        at = end = old.end() if old else end
        at += text[at : at + 1] == "："
    if opening := _OPENING.match(text, end):
        at = opening.end()
    listed = _LIST.match(text, at) if at > end else None
    return at if listed is not None and _are_names(listed[1]) else end


def whole(text: str, anchor: Anchor, begin: int, people: list[Name]) -> list[Name]:
    """The list of names that begins at `begin`, with the groups that only a comma parts from the others.

    A group of one name counts only where 还有： has announced the list: it may be the subject of the next clause.
    """
    if not people or not (_of_leaders(text, anchor) or text[begin - 1] == "："):
        return people
    found, end = list(people), people[-1].end
    announced = text[begin - 1] == "："
    while (part := _NEXT.match(text, end)) and (text[end] == "、" or _opens_group(text, end, announced=announced)):
        if likeness.is_plain_name(part[1]):
            found.append(Name(part.start(1), part.end(1), 0))
        elif not _goes_on(text, part.end(1)):
            break
        end = part.end(1)
    return [] if text[begin - 3 : begin] == "老领导" and _anybodys(text, begin, found) else found


def _anybodys(text: str, begin: int, people: list[Name]) -> bool:
    """Is 老领导 in front of `begin` not shown to be a place's: 我校老领导; 老领导甲、乙回忆说, who attend nothing?"""
    owner = text[begin - 4 : begin - 3]
    attend = _ATTEND.match(text, people[-1].end) is not None and len(people) > 1
    return owner in _OWNERS or not (attend or owner in _PLACES)


def _goes_on(text: str, at: int) -> bool:
    """Does a name follow one that is not understood, which then ends no list?"""
    after = _NEXT.match(text, at) if text.startswith("、", at) else None
    return after is not None and likeness.is_plain_name(after[1])


def _opens_group(text: str, comma: int, *, announced: bool) -> bool:
    group = _GROUP.match(text, comma)
    return group is not None and _are_names(group[1]) and (announced or "、" in group[1])


def _of_leaders(text: str, anchor: Anchor) -> bool:
    return text.startswith("领导", anchor.end - 2)


def _are_names(listed: str) -> bool:
    return all(map(likeness.is_plain_name, listed.split("、")))


def _is_name(part: str) -> bool:
    known = part in lexicon.leaders()
    return known or likeness.is_plain_name(part) or ("·" in part and likeness.is_transliterated(part))
