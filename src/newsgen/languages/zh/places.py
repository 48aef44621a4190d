"""Places of datelines: 北京 in 新华社北京2月1日电, 台北 in （記者陳大文／台北報導）; only where that is certain."""

from __future__ import annotations

import re

from newsgen.languages.zh import dates, lexicon, outlets
from newsgen.text.fold import simplify

_NAME = re.compile("[㐀-鿿]{2,8}")
_BETWEEN = re.compile(r"[/／╱、]")
_OWN = re.compile("[据據]?(?:本[报報台臺网網刊社站]|我[报報台])")
_AGENCY = re.compile(rf"[据據]?(?:{outlets.AGENCY})")
_SHORT = 5
"""Characters of a place that is on no list."""
_DIVIDED = re.compile("(?:省|市|县|区|州|盟|旗|镇|乡|村|岛)$")
_NO_PLACE = re.compile(
    "[记讯电社报网台频号年月日时刊版栏编译评稿图文字据本今昨明前后今外与和及在等]|通讯|综合|消息|专题|独家|即时|连线|现场|整理|采访|特别|特约"
    "|特派|快讯|体育|财经|经济|金融|健康|教育|科技|军事|国际|国内|新闻|视频|娱乐|社会|时政|高层|要闻|央行|客户端|两会|奥运"
)
"""What stands between an outlet and its day, and is no place; in simplified characters."""
_BODIES = frozenset("联合国 欧盟 北约 白宫 五角大楼 欧洲 欧洲央行 欧元区 美联储 苏联 前苏联 新疆生产建设兵团".split())
"""Words of the lists of places that are bodies, or no place where anybody writes."""


def of_dateline(source: str) -> tuple[str, ...]:
    """The places in the words before 讯 or 电; none where one of them is in doubt.

    What stands between an outlet and a day is vouched for; elsewhere a place has to be on a list.
    """
    before, day = _without_day(source)
    rest, vouched = _behind_outlet(before)
    return _certain(_BETWEEN.split(rest), vouched=vouched and day)


def of_byline(place: str) -> tuple[str, ...]:
    """The place behind the names of a Taiwanese byline, which 綜合 and other words stand in for."""
    return _certain(_BETWEEN.split(place), vouched=False)


def _without_day(source: str) -> tuple[str, bool]:
    """The words in front of the day, and whether there is one right behind them."""
    source = dates.FULL.sub(" ", source)
    parts = re.split(dates.SHORT, source, maxsplit=1)
    return parts[0].strip(" 　-—"), len(parts) > 1


def _behind_outlet(words: str) -> tuple[str, bool]:
    """The words behind an outlet, and whether there is one."""
    if match := _OWN.match(words) or _AGENCY.match(words):
        return words[match.end() :].strip(" 　·"), True
    outlet = outlets.before_word(words)
    at = words.find(outlet)
    return (words[at + len(outlet) :].strip(" 　·"), True) if outlet and at >= 0 else (words, False)


def _certain(names: list[str], *, vouched: bool) -> tuple[str, ...]:
    """The names, each once, if all of them are places."""
    stripped = [name.strip(" 　") for name in names]
    return tuple(dict.fromkeys(stripped)) if all(_is_place(name, vouched=vouched) for name in stripped) else ()


def _is_place(name: str, *, vouched: bool) -> bool:
    if _NAME.fullmatch(name) is None:
        return False
    plain = simplify(name)
    if plain in _BODIES:
        return False
    if plain in lexicon.all_places():
        return True
    if _DIVIDED.search(plain) and plain[:-1] in lexicon.all_places():
        return True
    return vouched and _NO_PLACE.search(plain) is None and (len(plain) <= _SHORT or bool(_DIVIDED.search(plain)))
