"""Label lines and bare date lines of a head: `来源:临河日报 记者 吴迪 发布:2022-05-11`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsgen.languages.zh import bylines, dates, lexicon, outlets
from newsgen.model.article import Credit


class Labels(NamedTuple):
    """What a line of labels says."""

    date: str = ""
    impossible: str = ""
    """A date as printed that no calendar has."""
    outlet: str = ""
    title: str = ""
    byline: tuple[Credit, ...] = ()


_DATE = lexicon.heads("label-date")
_SOURCE = lexicon.heads("label-source")
_TITLE = lexicon.heads("label-title")
_PEOPLE = lexicon.heads("label-people")
_IGNORED = lexicon.heads("label-ignored")
_LABEL = re.compile(
    rf"(?:^|(?<=[\s　|｜】）)\]]))[【\[（(]?(?:(?P<date>{_DATE})|(?P<source>{_SOURCE})|(?P<title>{_TITLE})"
    rf"|(?P<people>{_PEOPLE})|(?P<ignored>{_IGNORED}))[】\]]?\s*[:：]\s*",
    re.IGNORECASE,
)
_SPACED_DATE = re.compile(rf"^(?:date|{_DATE})\s+(?=[\d二民])", re.IGNORECASE)
_BARE = re.compile(
    rf"[【\[（(]?\s*(?P<date>(?:{dates.FULL.pattern})|(?P<compact>(?:19|20)\d{{6}}))"
    rf"\s*{dates.WEEKDAY}{dates.TIME}{dates.WEEKDAY}\s*[】\])）]?\s*(?P<rest>.*)$"
)
_TIME_OF_DAY = re.compile("时间|時間|time", re.IGNORECASE)
_BUTTON = re.compile("[【\\[][^】\\]]{2,8}[】\\]]?")
"""A button of a page in front of labels: 【我要纠错】责任编辑：."""
_PAGE = re.compile(r"第?\s?[\dA-Z一二三四五六七八九十]{1,3}\s?版.{0,8}")
"""The page of a paper behind its date: 第3版 要闻."""
_LOGIN = re.compile(r"[a-z][a-z0-9_]*|管理员|佚名")
"""Who put the page up, and no writer: 作者：admin."""
_LONGEST = 200
_MAYBE = re.compile(r"[:：\d〇二民]")
_ROLE_IN_SOURCE = re.compile(r"[\s　]+(?=(?:[\w]{0,6}(?:记者|記者|通讯员|通訊員|作者|编辑|責編|责编))[\s　/／:：])")


@lru_cache(maxsize=256)  # the reader asks several times about one line
def read(line: str) -> Labels | None:
    """The line as labels; `None` where it is anything else, or where only a part of it is understood."""
    if len(line) > _LONGEST or _MAYBE.search(line) is None:
        return None
    line = _SPACED_DATE.sub("日期:", line)
    first = _LABEL.search(line)
    if first is None:
        return _dated(line)
    found = Labels()
    if before := line[: first.start()].strip(" 　|｜"):
        opening = _dated(before)
        if opening is None and outlets.is_outlet(before):
            opening = Labels(outlet=before)
        if opening is None and _BUTTON.fullmatch(before):
            opening = Labels()
        if opening is None:
            return None
        found = opening
    matches = list(_LABEL.finditer(line))
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(line)
        value = line[match.end() : end].strip(" 　|｜】]）)[【")
        step = _value(found, match, value)
        if step is None:
            return None
        found = step
    return found


def _value(found: Labels, match: re.Match[str], value: str) -> Labels | None:
    """`found` with the value of one more label; `None` where the value does not fit the label."""
    if match["ignored"] or not value:
        return found
    if match["title"]:
        return found._replace(title=found.title or value)
    if match["people"]:
        if _LOGIN.fullmatch(value):
            return found
        role = match["people"].lower()
        people = bylines.read(f"{role}/{value}") or tuple(
            Credit(credit.name, role) for credit in bylines.read(value, bare=True)
        )
        return found._replace(byline=found.byline + people) if people else None
    if match["date"]:
        dated = _dated(value) or _year(value, match["date"])
        return None if dated is None else _merged(found, dated)
    if cut := _ROLE_IN_SOURCE.search(value):
        people = bylines.read(value[cut.end() :])
        if not people:
            return None
        found = found._replace(byline=found.byline + people)
        value = value[: cut.start()]
    if (inner := dates.FULL.search(value)) and (dated := _dated(value[inner.start() :])):
        found, value = _merged(found, dated), value[: inner.start()]
    return found._replace(outlet=found.outlet or outlets.labelled(value))


def _year(value: str, label: str) -> Labels | None:
    """The year behind a label: 日期：2021; behind 时间 it may be a time of day."""
    match = dates.YEAR.fullmatch(value)
    if match is None or _TIME_OF_DAY.search(label):
        return None
    return Labels(date=f"{dates.number(match['year']):04}")


def _merged(found: Labels, other: Labels) -> Labels:
    return Labels(
        found.date or other.date,
        found.impossible or other.impossible,
        found.outlet or other.outlet,
        found.title or other.title,
        found.byline + other.byline,
    )


def _dated(text: str) -> Labels | None:
    """A line that is a date, with no more than an outlet, names or a headline after a bar behind it."""
    match = _BARE.match(text.strip())
    if match is None:
        return _outlet_first(text.strip())
    compact = dates.COMPACT.fullmatch(match["compact"]) if match["compact"] else None
    full = compact or dates.FULL.match(match["date"])
    iso = dates.iso(full) if full else ""
    found = Labels(date=iso, impossible="" if iso else match["date"])
    rest = match["rest"].strip(" 　|｜\t")
    if rest and len(iso) == len("2022"):
        return None  # 2022年度名单发布 is a headline
    return _behind(found, rest)


def _outlet_first(text: str) -> Labels | None:
    """An outlet and a date behind it: 临河晚报 2013年6月4日."""
    outlet, _, rest = text.partition(" ")
    if not rest or not outlets.is_outlet(outlet) or _BARE.match(rest) is None:
        return None
    dated = _dated(rest)
    return None if dated is None else dated._replace(outlet=outlet)


def _behind(found: Labels, rest: str) -> Labels | None:
    """What stands behind a date on its line."""
    if not rest or _PAGE.fullmatch(rest):
        return found
    head, bar, headline = rest.partition("|") if "|" in rest else rest.partition("｜")
    if bar and headline.strip() and len(head) <= 8:  # noqa: PLR2004 - a rubric such as 快讯
        return found._replace(title=headline.strip())
    if people := bylines.read(rest):
        outlet = re.split(r"[\s　]", rest)[0]
        return found._replace(byline=people, outlet=outlet if outlets.is_outlet(outlet) else "")
    return found._replace(outlet=rest) if outlets.is_outlet(rest) else None
