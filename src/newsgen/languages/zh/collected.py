"""Names in front of the title that they share: `赵朋、文婧等市领导`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newsgen.languages.zh import before, likeness
from newsgen.languages.zh.likeness import Name

if TYPE_CHECKING:
    from newsgen.languages.zh.names import Context

_AND_SO_ON = re.compile(r"等(?:\d{1,3}|[一二三四五六七八九十多]{1,3})?[位名个]?$")
ENDS = frozenset("等位名个")
"""Last characters of what joins a list to its title."""
_LONGEST = 120  # characters of a list
_CLAUSE = re.compile(r"[，。；：！？\n“”（）《》]|(?<=[㐀-鿿])(?:以及|及)")
_LEADERS_AHEAD = re.compile(r"[㐀-鿿·]{2,8}(?:、[㐀-鿿·]{2,8})*等[㐀-鿿]{0,2}领导")


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
    first = Name(low, end, 0) if _is_name(text[low:end]) else before.find(text, low, end, context)
    return [first, *found] if first is not None and found else found


def leads_to(text: str, at: int) -> bool:
    """Do names follow here that share a title behind them, 市长赵朋及文婧、季云等市领导, and not the one before?"""
    return text[at - 1] == "及" and _LEADERS_AHEAD.match(text, at) is not None


def _is_name(part: str) -> bool:
    return likeness.is_plain_name(part) or ("·" in part and likeness.is_transliterated(part))
