"""Newspapers and agencies: which words in front of 讯, 电 and 消息 name the source, and which a place."""

from __future__ import annotations

import re

from newsgen.languages.zh import dates, lexicon
from newsgen.text.fold import simplify

AGENCY = lexicon.heads("agency")
_SUFFIX = re.compile(
    r"(?:日报|日報|晚报|晚報|早报|早報|晨报|晨報|商报|商報|时报|時報|都市报|都市報|快报|快報|周报|週報|周刊|週刊|导报|導報|[报報]|通讯社|通訊社|社|新闻网|新聞網|[网網](?:[\w]{1,4}(?:频道|频道讯|站|版))?"
    r"|在线|在線|频道|頻道|电视台|電視台|电台|電台|广播网|融媒体?中心|融媒|客户端|杂志|新闻联播|新闻|新聞|发布|传媒|之声|论坛|热线|零距离|公众号|微信|[台臺])(?=·|$|\W|\d|[㐀-鿿])"
)
_OWN = re.compile("[据據]?(?:本[报報台臺网網刊社站]|我[报報台])")
_WEB = re.compile(r"https?:|www\.|\.com|\.cn|@")
_ASIDE = re.compile(r"\s*[（(][^（）()]{1,8}[)）]?$")
"""The place behind a source: 临河晚报（北京）."""
_MASTHEAD = re.compile(
    r"(?:[㐀-鿿]{1,8}(?:[日晚早晨商时時快周导導]|都市|文汇|青年)[报報]|文汇报|解放军报|大公報|明報)(?:海外版)?"
)
_RUBRIC = re.compile("[·•](?:独家|獨家|综合|綜合|即时|即時)$")
_FLASH = re.compile("(?<=[报報网網])快$")
"""新京报快讯."""
_AGENCY = re.compile(AGENCY)
_AGENCY_SAYS = re.compile(f"[据據]?(?:{AGENCY})")
_CHANNEL = re.compile(rf"(?:{AGENCY})(?:[\w]{{1,4}}频道)?(?:·\w+?[网報报])?")
_PAPER = re.compile(r"本[报報台臺网網刊社站]")
_DAY = re.compile(dates.SHORT)
_SIGN = re.compile(r"[\s，。；：、]")
DIVISIONS = "省市县区州盟旗镇乡村岛"
"""What the names of places end with; in simplified characters."""
_LONGEST = 24


def labelled(value: str) -> str:
    """An outlet that stands after a label such as 来源: its words, or nothing where it is a web address."""
    value = re.split("[|｜]", value)[0].strip(" 　|｜/《》“”「」[]【】（）()")
    value = _ASIDE.sub("", value)
    return "" if _WEB.search(value) or len(value) > _LONGEST * 2 else value


def is_own(source: str) -> bool:
    """Do the words in front of 讯 or 电 name the paper itself: 本报北京?"""
    return _OWN.match(source) is not None


def is_paper(source: str) -> bool:
    """Do the words begin with 本报 or the like?"""
    return _PAPER.match(source) is not None


def opens_with_agency(source: str) -> bool:
    """Do the words begin with the name of an agency?"""
    return _AGENCY.match(source) is not None


def before_word(source: str) -> str:
    """The outlet in the words before 讯, 电 or 消息, without place and date; empty where it is the paper's own."""
    if is_own(source):
        return ""
    source = _FLASH.sub("", source)
    source = _RUBRIC.sub("", dates.FULL.sub(" ", source).lstrip("据據"))
    source = _DAY.split(source, 1)[0].strip(" 　-—")
    if agency := _CHANNEL.match(source):
        return agency[0]
    ends = [match.end() for match in _SUFFIX.finditer(source)]
    if ends:
        return source[: _best(source, ends)]
    return "" if not source or is_place(source) or len(source) > _LONGEST else source


def behind(source: str) -> tuple[str, bool]:
    """The words behind an outlet, and whether there is one in front of them."""
    if match := _OWN.match(source) or _AGENCY_SAYS.match(source):
        return source[match.end() :].strip(" 　·"), True
    outlet = before_word(source)
    at = source.find(outlet)
    return (source[at + len(outlet) :].strip(" 　·"), True) if outlet and at >= 0 else (source, False)


def _best(source: str, ends: list[int]) -> int:
    """Where the outlet ends: at the last suffix after which nothing, or only a place (烟台, 邢台), is left."""
    if len(ends) > 1 and ends[-1] == len(source) and is_place(source[ends[-2] :]):
        return ends[-2]
    for end in reversed(ends):
        rest = source[end:].strip(" 　")
        if not rest or is_place(rest) or len(rest) <= 4:  # noqa: PLR2004 - a place of the dateline, not in any list
            return end
    return len(source)


def is_place(text: str) -> bool:
    """Is this the name of a place?"""
    plain = simplify(text.strip())
    kinds = lexicon.places()
    return plain.endswith(tuple(DIVISIONS)) or any(plain in names for names in kinds.values())


def is_masthead(text: str) -> bool:
    """Is this line the name of a newspaper, as it stands above a headline?"""
    return _MASTHEAD.fullmatch(text) is not None


def is_outlet(text: str) -> bool:
    """Is this nothing but the name of a newspaper, a site or an agency?"""
    if len(text) > _LONGEST or _SIGN.search(text):
        return False
    return _AGENCY.fullmatch(text) is not None or any(
        match.end() == len(text) and match.start() > 0 for match in _SUFFIX.finditer(text)
    )
