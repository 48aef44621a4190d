"""Datelines: `本报讯（记者赵鹏）`, `新华社北京2月1日电`, `【深圳商报讯】`, `〔記者陳大文／台北報導〕`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from newsgen.languages.zh import bylines, dates, likeness, outlets, places
from newsgen.text.fold import simplify

if TYPE_CHECKING:
    from newsgen.model.article import Credit


class Dateline(NamedTuple):
    """What stands before the first sentence."""

    outlet: str
    date: str
    byline: tuple[Credit, ...]
    rest: str
    """The running text after it."""
    strong: bool
    """True for a dateline proper; False for a byline alone."""
    day: str = ""
    """The day as printed: 2月1日."""
    own: bool = False
    """Does it name the paper itself: 本报讯?"""
    places: tuple[str, ...] = ()
    """As printed; none where it is not certain that they are places."""


_MAYBE = re.compile(r"[讯訊电電【〔■]|消息|[记記]者|[报報][导導道]|通[讯訊]员|^[（(]")
_WORDS = r"[^，。；！？：:、,;!?（）()【】〔〕\[\]“”「」\n]"
_OPEN, _CLOSE = r"[【〔（(\[<〈]", r"[】〕）)\]>〉]"
_PLAIN = re.compile(
    rf"{_OPEN}?\s*(?P<source>{_WORDS}{{0,40}}?)[\s·]*(?P<word>专讯|專訊|专电|專電|(?<![^报報网網]快)(?<![简簡短详詳喜音通资資审審电電])[讯訊](?![网網])|电|電|消息|综合报道|独家报道|报道|報道|報導)\s*(?P<end>{_CLOSE}?)"
)
_ABROAD = re.compile(rf"((?:{outlets.AGENCY}|本[报報])[㐀-鿿·]{{1,12}})[（(][㐀-鿿]{{2,8}}[)）](?={dates.SHORT})")
"""A place with its country: 新华社安城（安塔国）2月1日."""
_RUNNING = re.compile(
    rf"本[报報][讯訊]|(?:{outlets.AGENCY}).{{0,14}}?\d\s*[日號号]\s*[电電讯訊]|\S{{2,12}}[日號号][电電讯訊]"
)
_TAIWAN = re.compile(
    rf"{_OPEN}?\s*(?P<outlet>[㐀-鿿·]{{0,8}}?)(?:[／/╱]\s?)?(?P<role>(?:本[报報]|特派|實習|实习|駐[㐀-鿿]{{2}})*[記记]者)\s*(?P<names>[㐀-鿿·、\s]{{2,24}}?)\s*"
    rf"(?P<slash>[/／╱])?\s*(?P<place>[㐀-鿿]{{2,8}}?)?\s*(?P<day>(?:\d{{1,2}}\s*月)?\s*\d{{1,2}}\s*日)?\s*(?:綜合|综合|專題|即時|即时|现场|現場)?(?:報導|报导|報道|专电|專電|[电電]|特稿)\s*(?:{_CLOSE}|[：:]|$)"
)
_REPORT = re.compile(
    r"[■□◎●▲]?\s*(?P<who>[㐀-鿿·、 \-－—]{0,16}(?:记者|記者|通讯员|通訊員)(?:[^，。！？；：:\n]|，(?=通讯员|通訊員|[㐀-鿿]{0,4}[记記]者)){2,60}?)(?:摄影)?(?:报道|報導|報道|报导)(?:\s*[:：]\s*|[ \u3000]+)"
)
_UNSIGNED = re.compile(r"(?P<who>[㐀-鿿·、 ]{2,20}?)(?:报道|報導|報道|报导)\s*[:：]\s*")
"""A byline without a role behind a dateline: 解放军报讯 赵鹏报道：."""
_OPEN_BYLINE = re.compile(
    r"(?P<who>(?:(?:[㐀-鿿]{0,4}(?:记者|記者|通讯员|通訊員|实习生))[ ]?[㐀-鿿]{2,4}(?:[、 ][㐀-鿿]{2,4}){0,3}? )+)"
)
"""A byline without a bracket behind a dateline, set off by spaces."""
_BRACKET = re.compile(rf"{_OPEN}(?P<inside>[^（）()【】〔〕\[\]\n]{{1,80}}){_CLOSE}\s*[:：]?\s*")
_DAY = re.compile(dates.SHORT)
_DATED = re.compile(rf"{dates.SHORT}\s*(?:\d{{1,2}}[时時:：](?:\d{{1,2}}分?)?)?\s*$")
_PAPER_ENDS = re.compile(r"[报報社网網台]$|在线|新闻|新聞|频道|发布|融媒|客户端")
_LEAD_SIGNS = re.compile(r"^[\s　:：—–\-|｜／/]+")
_HEADLINE_BEFORE = re.compile(
    r"^(?P<headline>[^。\n]{6,60}?)[\s　]*(?P<line>[【〔（(]?(?:本[报報](?:[^\s，。]{0,10}?[日號号])?[讯訊]"
    rf"|(?:{outlets.AGENCY})[㐀-鿿]{{0,8}}\s?{dates.SHORT}\s?[电電讯訊]))"
)
_NO_HEADLINE = re.compile("[。（(【]|[，,、：:据據]$")
_LONGEST_FUSED, _SHORTEST_FUSED = 60, 6
_MOST_PARTS = 4


@lru_cache(maxsize=256)  # the reader asks several times about one line
def read(text: str) -> Dateline | None:
    """The dateline, or the byline, that opens a paragraph; `None` where it opens with running text."""
    text = text.lstrip()
    if _MAYBE.search(text, 0, 60) is None:
        return None
    text = _at_home(text)
    if (taiwan := _TAIWAN.match(text[:200])) and (taiwanese := _taiwan(taiwan, text)):
        return taiwanese
    outlet = date = day = ""
    byline: tuple[Credit, ...] = ()
    sources: list[str] = []
    strong = own = False
    for number in range(_MOST_PARTS):
        if (match := _PLAIN.match(text[:200])) and _is_dateline(match, text):
            if not strong:
                outlet = outlets.before_word(match["source"])
                own = outlets.is_own(match["source"])
            sources.append(match["source"])
            if full := dates.FULL.search(match["source"]):
                date = date or dates.iso(full)
            if short := _DAY.search(match["source"]):
                day = day or short[0]
            strong, text = True, text[match.end() :].lstrip()
        elif (
            (match := _BRACKET.match(text[:200]))
            and (strong or not number)
            and (people := _bracket(match["inside"])) is not None
        ) or ((match := _REPORT.match(text[:200])) and (people := bylines.read(match["who"]))):
            byline, text = byline + people, text[match.end() :]
        elif strong and (unbracketed := _unbracketed(text[:200])):
            byline, text = byline + unbracketed[0], text[unbracketed[1] :]
        else:
            break
        text = _LEAD_SIGNS.sub("", text)
    found = next(filter(None, (places.of_dateline(source, text) for source in sources)), ())
    return Dateline(outlet, date, byline, text, strong, day, own, found) if strong or byline else None


def _at_home(text: str) -> str:
    """The text without the country behind the place of its dateline."""
    abroad = _ABROAD.match(text) if "）" in text[:40] or ")" in text[:40] else None
    return text if abroad is None else abroad[1] + text[abroad.end() :]


def fused(text: str) -> tuple[str, str] | None:
    """A headline that runs into the dateline without a break: the headline, and the rest."""
    match = _HEADLINE_BEFORE.match(text[:200])
    if match is None or re.search(r"[，,、：:据據]$", match["headline"]):
        return _spaced(text)
    return match["headline"].strip(), text[match.start("line") :]


def _spaced(text: str) -> tuple[str, str] | None:
    """The same where a space divides them, and a paper's name opens the dateline."""
    for space in reversed(list(re.finditer(" ", text[:_LONGEST_FUSED]))):
        headline, rest = text[: space.start()], text[space.end() :]
        found = read(rest)
        if found is None or not found.strong or not (found.outlet or found.own):
            continue
        odd = read(headline) or bylines.read(headline) or outlets.is_outlet(headline) or dates.FULL.search(headline)
        return None if odd or len(headline) < _SHORTEST_FUSED or _NO_HEADLINE.search(headline) else (headline, rest)
    return None


def _is_dateline(match: re.Match[str], text: str) -> bool:
    source, word = match["source"], match["word"]
    closed = bool(match["end"]) or match.end() == len(text) or text[match.end("word")] in "（(【〔：:—–- \t\u3000"
    dated = _DATED.search(source) is not None or dates.FULL.search(source) is not None
    own = outlets.is_paper(source)
    known = outlets.opens_with_agency(source) or _is_known(source)
    if not source and word not in {"讯", "訊"}:
        return False
    if word in {"讯", "訊", "专讯", "專訊", "电", "電", "专电", "專電"}:
        if dated or own or (known and closed):
            return True
        return closed and len(source) <= 12 and word in {"讯", "訊", "专讯", "專訊"}  # noqa: PLR2004 - a paper or a place
    if not closed:
        return False
    if word == "消息":
        return (own or known or dated) and source[0] not in "据據"
    after = text[match.end() : match.end() + 1]
    return (known or own) and (after in {"：", ":"} or match["end"] != "")


def _is_known(source: str) -> bool:
    """Do the words name a paper or a site, with no more than a place behind it: 临河新闻网云浦?"""
    outlet = outlets.before_word(source)
    if outlet and " " not in outlet and outlets.is_outlet(outlet) and outlets.is_place(outlets.behind(source)[0]):
        return True
    return bool(outlet) and _PAPER_ENDS.search(source) is not None


def _bracket(inside: str) -> tuple[Credit, ...] | None:
    """The byline in a bracket; empty for a rubric (新闻联播); `None` where it belongs to the text."""
    if people := bylines.read(inside) or _names(inside):
        return people
    if re.fullmatch(r"(?:新闻联播|新聞聯播|本[报報]记者|本报讯|综合|焦点访谈|晚间新闻|.{0,6}频道)", inside.strip()):
        return ()
    return None


def _names(inside: str) -> tuple[Credit, ...]:
    """Names without a role in the bracket behind a dateline: 人民网成都8月9日电（赵鹏 文静）."""
    parts = re.split(r"[ 、\u3000]+", inside.strip())
    if all(likeness.is_plain_name(part) and (likeness.weight(part) or 0) > 0 for part in map(simplify, parts)):
        return bylines.read(inside, bare=True)
    return ()


def _unbracketed(text: str) -> tuple[tuple[Credit, ...], int] | None:
    """The byline that stands behind a dateline without a bracket, and where it ends."""
    if match := _OPEN_BYLINE.match(text):
        people = bylines.read(match["who"])
        return (people, match.end()) if people else None
    if match := _UNSIGNED.match(text):
        people = bylines.read(match["who"], bare=True)
        return (people, match.end()) if people else None
    return None


def _taiwan(match: re.Match[str], text: str) -> Dateline | None:
    people, place = match["names"].strip(), match["place"] or ""
    if not match["slash"] and not place:
        return None
    if not match["slash"]:
        run = people + place
        people = _before_place(run)
        place = run[len(people) :]
    found = bylines.read(f"{match['role']} {people}")
    if not found:
        return None
    outlet = "" if match["outlet"].startswith("本") else match["outlet"]
    rest = _LEAD_SIGNS.sub("", text[match.end() :])
    return Dateline(outlet, "", found, rest, strong=True, places=places.of_byline(place))


def _before_place(run: str) -> str:
    """The names in front of a place that follows without a sign: 陳大文台北."""
    for length in range(2, min(8, len(run) - 1)):
        if outlets.is_place(run[-length:]) and likeness.weight(simplify(run[:-length])[-3:]) is not None:
            return run[:-length]
    return run[:3]
