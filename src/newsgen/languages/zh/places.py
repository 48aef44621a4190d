"""Places of datelines: 北京 in 新华社北京2月1日电, 台北 in （記者陳大文／台北報導）; only where that is certain."""

from __future__ import annotations

import re

from newsgen.languages.zh import dates, lexicon, organs, outlets
from newsgen.text.fold import simplify

_NAME = re.compile("[㐀-鿿]{2,8}")
_BETWEEN = re.compile(r"[/／╱、]")
_DIVIDED = re.compile(f"(?P<stem>.{{2,7}}?)(?:自治)?[{outlets.DIVISIONS}]")
_BEGINS = re.compile(
    "县(?![域级])|区(?![间域别分块位划])|旗(?![下帜舰袍手])|镇(?![静压定痛])|乡(?![村亲土愁镇情下])|州"
    "|市(?![场民值盈况面价售容区])"
)
"""An ending in running text, and not the beginning of another word: 反腐市场."""
_KIND = re.compile(
    "[灾牧震疫军战社园景特库矿林小郊校厂港片选禁防贫强半古老新全我两该哪某一二三四五六七八九十百千万部省市县区盟旗镇乡村联同结国].$"
    "|[山地城][区乡村镇市]$|^(?:各|部分|有关|其他|多|首都)"
    "|开发|保护|示范|试验|高新|度假|自由|核心|中心|沿海|边境|边远|贫困|奥运|世博|亚运|冬奥|选手|媒体|革命|管理|工业|商业|生活|居民"
    "|聚居|少数|欠发达|发达|受灾|先进|模范|文明|明星|试点|直辖|现代|国旗|红旗|证券|期货|改革"
)
"""A word for a kind of place, or for several, and no name: 地震灾区, 经济开发区, 各省市."""
_NO_PLACE = re.compile(
    "[记讯电社报网台频号年月日时刊版栏编译评稿图文字据本今昨明前后今外与和及在等]|通讯|综合|消息|专题|独家|即时|连线|现场|整理|采访|特别|特约"
    "|特派|快讯|体育|财经|经济|金融|健康|教育|科技|军事|国际|国内|新闻|视频|娱乐|社会|时政|高层|要闻|央行|客户端|两会|奥运"
    "|途中|专机|专列|太空|航天|航母|重点|军人|军舰|权威|发布|前方|前线|头条|热点|焦点"
)
"""What stands between an outlet and its day, and is no place; in simplified characters."""
_BODIES = frozenset("联合国 欧盟 北约 白宫 五角大楼 欧洲 欧洲央行 欧元区 美联储 苏联 前苏联 新疆生产建设兵团".split())
"""Words of the lists of places that are bodies, or no place where anybody writes."""


def of_dateline(source: str, text: str) -> tuple[str, ...]:
    """The places in the words before 讯 or 电; none where one of them is in doubt.

    A place has to be on a list. Between an outlet and a day it may also end as places do, or be what `text`, the
    story behind the dateline, begins with in full: 新华社云浦2月1日电　云浦区…
    """
    before, day = _without_day(source)
    rest, quoted = outlets.behind(before)
    return _certain(_BETWEEN.split(rest), vouched=quoted and day, text=text)


def of_byline(place: str) -> tuple[str, ...]:
    """The place behind the names of a Taiwanese byline, which 綜合 and other words stand in for."""
    return _certain(_BETWEEN.split(place), vouched=False)


def _without_day(source: str) -> tuple[str, bool]:
    """The words in front of the day, and whether there is one right behind them."""
    source = dates.FULL.sub(" ", source)
    parts = re.split(dates.SHORT, source, maxsplit=1)
    return parts[0].strip(" 　-—"), len(parts) > 1


def _certain(names: list[str], *, vouched: bool, text: str = "") -> tuple[str, ...]:
    """The names, each once, if all of them are places."""
    stripped = [name.strip(" 　") for name in names]
    if all(_is_place(name) or (vouched and _is_like_one(name, text)) for name in stripped):
        return tuple(dict.fromkeys(stripped))
    return ()


def _is_place(name: str) -> bool:
    """Is this on a list, perhaps with an ending: 北京, 北京市?"""
    plain, known = simplify(name), lexicon.all_places()
    if _NAME.fullmatch(name) is None or plain in _BODIES:
        return False
    divided = _DIVIDED.fullmatch(plain)
    return plain in known or (divided is not None and divided["stem"] in known)


def _is_like_one(name: str, text: str) -> bool:
    """Does this end as places do, or does the text tell which ending it has?"""
    plain = simplify(name)
    if _NAME.fullmatch(name) is None or plain in _BODIES or _NO_PLACE.search(plain):
        return False
    if _DIVIDED.fullmatch(plain):
        return _KIND.search(plain) is None
    story = simplify(text[: len(plain) + 2])
    told = story.startswith(plain) and _BEGINS.match(story, len(plain)) is not None
    return told and plain not in organs.vocabulary() and _KIND.search(story[: len(plain) + 1]) is None
