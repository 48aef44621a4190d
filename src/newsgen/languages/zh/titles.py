"""A title in its place, and what it says of its bearer."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.zh import lexicon, organs

if TYPE_CHECKING:
    from newsgen.languages.zh.offices import Anchor


class Title(NamedTuple):
    """A title in its place."""

    start: int
    end: int
    anchor: Anchor

    def is_bare(self, text: str) -> bool:
        """Is no organ printed with it, as in 副书记 and 党委书记?"""
        return organs.is_bare(text[self.start : self.anchor.start])

    def is_unclear(self, text: str) -> bool:
        """May it be an office, of an organ that is not printed with it?"""
        return self.start == self.anchor.start and text[self.start : self.end] in _UNCLEAR

    def is_office(self, text: str) -> bool:
        """Is it an office of state or party?"""
        return organs.is_office(text[self.start : self.end], text[self.anchor.start : self.end], self.anchor.kind)

    def is_chair(self, text: str) -> bool:
        """Is it a bare 主席, which the head of a state may be?"""
        return text[self.start : self.end] == "主席"

    def is_foreign(self, text: str) -> bool:
        """May its bearer have a foreign name: does it belong to another country, or to states in general?"""
        return _is_foreign(text[self.start : self.end], text[self.anchor.start : self.end])


@lru_cache(maxsize=4096)
def _is_foreign(title: str, word: str) -> bool:
    if "驻" in title and title.startswith("中国"):
        return False
    return word.endswith(_FOREIGN) or _abroad().search(title) is not None


_UNCLEAR = frozenset(["主任", "主席", "秘书长", "主任委员", "副主任委员"])
_FOREIGN = (
    "总统",
    "总理",
    "首相",
    "外长",
    "防长",
    "财长",
    "国务卿",
    "外相",
    "财相",
    "防卫相",
    "议长",
    "国王",
    "女王",
    "王储",
    "参议员",
    "众议员",
    "官房长官",
    "大臣",
    "总督",
    "埃米尔",
    "领导人",
    "领袖",
    "总干事",
    "州长",
    "大使",
    "知事",
    "党首",
    "特使",
)


@cache
def _abroad() -> re.Pattern[str]:
    long = [place for place in lexicon.places()["abroad"] if len(place) > 1]
    short = [place for place in lexicon.places()["abroad"] if len(place) == 1]
    many = "|".join(sorted(long, key=lambda w: (-len(w), w)))
    return re.compile(
        rf"{many}|白宫|五角大楼|国际刑警|国务院发言人|中情局|联邦调查局|克里姆林宫|唐宁街|组织|国际|世界|欧洲|非洲|美洲|^[{''.join(sorted(short))}](?=[外总国防财首议驻副前军参众司])"
    )
